/** What records are called in sentences: a subject by its first name in the language asked for, a voice by its name, anything unknown by its id. */

import type { Labels } from '../reasoning/render-message.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import { labelOf } from '../subject/subject.ts';

/** Labels of the records of a testimony, for sentences in a language where one is given. */
export function openLabels(
  { subjects, voices, vocabulary }: Pick<Testimony, 'subjects' | 'voices' | 'vocabulary'>,
  language?: string,
): Labels {
  const subjectLabels = new Map(subjects.map((subject) => [subject.id, labelOf(subject, language)]));
  const voiceLabels = new Map(voices.map(({ id, name }) => [id, name]));
  return { subject: (id) => subjectLabels.get(id) ?? id, voice: (id) => voiceLabels.get(id) ?? id, vocabulary };
}
