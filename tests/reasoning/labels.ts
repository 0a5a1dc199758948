/** Labels for sentences in tests: the names that the testimony itself has. */

import type { Findings, Message } from '../../src/reasoning/findings.ts';
import { renderMessage, type Labels, type MessageLanguage } from '../../src/reasoning/render-message.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { labelOf } from '../../src/subject/subject.ts';

export function labelsOf({ subjects, voices, vocabulary }: Testimony): Labels {
  const subjectLabels = new Map(subjects.map((subject) => [subject.id, labelOf(subject)]));
  const voiceLabels = new Map(voices.map((voice) => [voice.id, voice.name]));
  return {
    subject: (id) => subjectLabels.get(id) ?? id,
    voice: (id) => voiceLabels.get(id) ?? id,
    vocabulary,
  };
}

/** Renders messages about a testimony. */
export function sayer(testimony: Testimony, language: MessageLanguage = 'en'): (message: Message) => string {
  const labels = labelsOf(testimony);
  return (message) => renderMessage(message, language, labels);
}

/** The faults of a way out or an option, as "kind of voice", sorted. */
export function faultNames(ids: readonly string[], { faults }: Findings, testimony: Testimony): readonly string[] {
  const { voice: nameOf } = labelsOf(testimony);
  return faults
    .filter(({ id }) => ids.includes(id))
    .map(({ kind, voice, rule }) => `${kind} ${voice === undefined ? (rule ?? '') : nameOf(voice)}`.trim())
    .toSorted();
}
