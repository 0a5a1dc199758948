/** The vocabulary for forms: every word with its label in the language asked for, in the order in which people look. */

import { groundsOfGrade } from '../../judgement/judgement.ts';
import { catalogues } from '../../reasoning/render-message.ts';
import { grades, type Grade } from '../../reasoning/testimony.ts';
import { acts, isCommitting } from '../../statement/statement.ts';
import { voiceKinds } from '../../statement/voice.ts';
import { subjectKinds } from '../../subject/subject.ts';
import { roles, type Label, type Vocabulary } from '../../subject/vocabulary.ts';
import { dayparts } from '../../time/when.ts';
import type { ShownVocabulary } from '../shapes/vocabulary.ts';
import type { SentenceLanguage } from './sentences.ts';

/** Admiralty reliability (NATO AJP-2.1): what each letter says. */
const gradeWords: Readonly<Record<Grade, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

/** The vocabulary as the API gives it. */
export function showVocabulary(vocabulary: Vocabulary, language: SentenceLanguage): ShownVocabulary {
  const word = ([name, { label }]: readonly [string, { readonly label: Label }]) => ({
    word: name,
    label: label[language] ?? label['en'] ?? name,
  });
  return {
    events: Object.entries(vocabulary.events)
      .map((entry) => ({
        ...word(entry),
        roles: roles.flatMap((role) => {
          const slot = entry[1].roles[role];
          return slot ? [{ word: role, label: catalogues[language].roles[role], takes: [...slot.takes] }] : [];
        }),
      }))
      .toSorted(byLabel),
    properties: Object.entries(vocabulary.properties)
      .map((entry) => ({ ...word(entry), of: [...entry[1].of], takes: [...entry[1].takes] }))
      .toSorted(byLabel),
    terms: Object.entries(vocabulary.terms).map(word).toSorted(byLabel),
    units: Object.entries(vocabulary.units).map((entry) => ({ ...word(entry), kind: entry[1].kind })),
    acts: acts.map((act) => ({ word: act, commits: isCommitting(act) })),
    voiceKinds: [...voiceKinds],
    subjectKinds: [...subjectKinds],
    grades: grades.map((grade) => ({ word: grade, label: gradeWords[grade] })),
    grounds: [...groundsOfGrade],
    dayparts: [...dayparts],
  };
}

function byLabel(a: { readonly label: string }, b: { readonly label: string }): number {
  return a.label.localeCompare(b.label);
}
