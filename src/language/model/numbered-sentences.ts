/**
 * What of a text is shown to a model: its sentences, each with a number, in portions of limited size. A number and copied
 * words are all that an answer may point with, since models cannot count characters.
 */

import { findLanguage } from '../languages.ts';
import { partsToRead, type ReadableText } from '../propose-statements.ts';
import type { Stretch } from '../proposal.ts';
import { splitSentences, type SentenceHabits } from '../sentences.ts';

/** A sentence of the reading; numbers begin at 1 and go on over all portions. */
export type NumberedSentence = Stretch & { readonly number: number };

/** What goes into one request: never more than this, but for a single sentence. */
export const portionLimits = { sentences: 60, characters: 8000, portions: 50 } as const;

export type Portions = {
  readonly portions: readonly (readonly NumberedSentence[])[];
  /** Sentences beyond the last portion that may be sent. */
  readonly left: readonly NumberedSentence[];
};

/** The sentences of a reading's titles and main text. A language without rules is cut by the rules of all languages. */
export function numberSentences(reading: ReadableText, language: string): readonly NumberedSentence[] {
  const habits = findLanguage(language) ?? unknownHabits;
  return partsToRead(reading)
    .flatMap((part) => splitSentences(reading.text, part, habits))
    .map(({ start, end }, index) => ({ start, end, number: index + 1 }));
}

const unknownHabits: SentenceHabits = { language: 'und', abbreviations: new Set(), isTag: () => false };

/** The sentences in portions, in order. */
export function portionSentences(sentences: readonly NumberedSentence[]): Portions {
  const portions: NumberedSentence[][] = [];
  let characters = 0;
  for (const sentence of sentences) {
    const portion = portions.at(-1);
    const length = sentence.end - sentence.start;
    const hasRoom =
      portion && portion.length < portionLimits.sentences && characters + length <= portionLimits.characters;
    if (hasRoom) portion.push(sentence);
    else portions.push([sentence]);
    characters = hasRoom ? characters + length : length;
  }
  return {
    portions: portions.slice(0, portionLimits.portions),
    left: portions.slice(portionLimits.portions).flat(),
  };
}
