/** Dates that are only names: a street, a newspaper, an act of parliament. Told by the words right beside them. */

import type { Stretch } from '../proposal.ts';
import { spaced } from './compile-phrases.ts';
import type { DateTable } from './date-table.ts';

export type NameTest = (words: string, place: Stretch) => boolean;

/** No word beside a date is looked at that begins farther off. */
const reach = 40;

export function makeNameTest({ nameBefore, nameAfter }: Pick<DateTable, 'nameBefore' | 'nameAfter'>): NameTest {
  const before = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(nameBefore)})[\\s\\u00a0]{1,3}[«"“„]?$`, 'iu');
  // Capitals tell here: "the Sunday Courier".
  const after = new RegExp(`^[»"”]?[\\s\\u00a0]{1,3}(?:${spaced(nameAfter)})`, 'u');
  return (words, { start, end }) =>
    before.test(words.slice(Math.max(0, start - reach), start)) || after.test(words.slice(end, end + reach));
}
