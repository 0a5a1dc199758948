/**
 * The dates of a text, sentence by sentence and in order, each counted from what its words count from. Remembers the last date
 * that the text gave to the day, and for a sentence longer the last that it gave at all.
 */

import type { Edtf } from '../time/when.ts';
import { anchorDate } from './anchor-date.ts';
import type { DateMention, Language, Sentence } from './language.ts';
import { wordsAt, type ProposedDate } from './proposal.ts';
import { dayOf } from './when/days.ts';

/** Reads the dates of each sentence in turn. `published` is EDTF. */
export function makeDateReader(
  { findDates }: Pick<Language, 'findDates'>,
  published: Edtf | undefined,
): (sentence: Sentence) => readonly ProposedDate[] {
  let previous: Edtf | undefined;
  let named: Edtf | undefined;
  return (sentence) => {
    let namedHere: Edtf | undefined;
    const dates = findDates(sentence).flatMap((mention) => {
      const anchored = anchorDate(
        { ...mention, isLimit: isLimit(sentence, mention) },
        { published, previous, named: namedHere ?? named },
      );
      if (dayOf(anchored.edtf) !== undefined) previous = anchored.edtf;
      if (isLostHour(mention, anchored.edtf)) return [];
      if (mention.from !== 'event') namedHere = anchored.edtf;
      return [
        { ...wordsAt(sentence.text, mention), ...anchored, ...(mention.daypart && { daypart: mention.daypart }) },
      ];
    });
    named = namedHere;
    return dates;
  };
}

/** "until 15 September", «до 15 сентября», «15 қыркүйекке дейін». */
function isLimit({ text }: Sentence, { start, end }: DateMention): boolean {
  return (
    /(?<!\p{L})(?:until|till|by|до|к)\s$/iu.test(text.slice(Math.max(0, start - 7), start)) ||
    /^\s?(?:дейін|шейін|чейин)/u.test(text.slice(end, end + 8))
  );
}

/** "An hour later" than what no date was given for tells no day at all. */
function isLostHour({ relative }: DateMention, edtf: Edtf): boolean {
  return relative?.kind === 'shift' && relative.unit === 'hour' && edtf.startsWith('XXXX');
}
