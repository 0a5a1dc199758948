/**
 * The dates of a text, sentence by sentence and in order, each counted from what its words count from. Remembers one date,
 * the last that the text gave to the day.
 */

import type { Edtf } from '../time/when.ts';
import { anchorDate } from './anchor-date.ts';
import type { Language, Sentence } from './language.ts';
import { wordsAt, type ProposedDate } from './proposal.ts';
import { dayOf } from './when/shift-date.ts';

/** Reads the dates of each sentence in turn. `published` is EDTF. */
export function makeDateReader(
  { findDates }: Pick<Language, 'findDates'>,
  published: Edtf | undefined,
): (sentence: Sentence) => readonly ProposedDate[] {
  let previous: Edtf | undefined;
  return (sentence) =>
    findDates(sentence).map((mention) => {
      const anchored = anchorDate(mention, { published, previous });
      if (dayOf(anchored.edtf) !== undefined) previous = anchored.edtf;
      return { ...wordsAt(sentence.text, mention), ...anchored, ...(mention.daypart && { daypart: mention.daypart }) };
    });
}
