/** What a pattern of a date caught, word by word, and the numbers in it. */

import type { Daypart, Edtf } from '../../time/when.ts';
import type { DateMention } from '../language.ts';
import type { SlotReader } from './compile-phrases.ts';
import type { CalendarUnit, PartOf, Which } from './date-table.ts';
import { twoDigits } from './days.ts';
import type { RelativeDate } from './shift-date.ts';
import type { YearlyRule } from './yearly-day.ts';

/** The named groups of a match. */
export type Captured = Readonly<Record<string, string | undefined>>;

export type SlotReaders = {
  readonly month: SlotReader<number>;
  readonly weekday: SlotReader<number>;
  readonly season: SlotReader<21 | 22 | 23 | 24>;
  readonly part: SlotReader<PartOf>;
  readonly which: SlotReader<Which>;
  readonly unit: SlotReader<CalendarUnit>;
  readonly number: SlotReader<number>;
  readonly ordinal: SlotReader<number>;
  readonly day: SlotReader<number>;
  readonly decade: SlotReader<number>;
  readonly daypart: SlotReader<Daypart>;
  readonly century: SlotReader<number>;
  readonly feast: SlotReader<YearlyRule>;
  readonly shift: SlotReader<{ readonly days: number; readonly daypart?: Daypart }>;
};

/** What a phrase says, before what stands around it is looked at. */
export type ReadDate = Pick<DateMention, 'edtf' | 'relative' | 'from' | 'daypart'>;

/** How phrases of one meaning are read; undefined where the words are no date after all. */
export type PhraseReader = (captured: Captured, readers: SlotReaders) => ReadDate | undefined;

/** A day that only its anchor tells. */
export const unknownDay = 'XXXX-XX-XX';

export function told(relative: RelativeDate, from: 'publication' | 'text' = 'publication'): ReadDate {
  return { edtf: unknownDay, relative, from };
}

/** The year as it is said: in digits, as "last year", by "last" before a month, or not at all. */
export function placeInYear(
  template: Edtf | undefined,
  captured: Captured,
  readers: SlotReaders,
): ReadDate | undefined {
  if (template === undefined) return undefined;
  const year = captured['year'] ?? longYear(captured['shortyear']);
  const { yearunit } = captured;
  if (year !== undefined) return { edtf: template.replaceAll('XXXX', year) };
  const which = readers.which(captured['which']);
  if (which === undefined) return template === 'XXXX' ? undefined : { edtf: template };
  if (yearunit !== undefined) return told({ kind: 'in-year', template, by: steps[which] });
  return template === 'XXXX' ? undefined : told({ kind: 'recurring', template, which });
}

/** How many years, weeks or days away is what is called last, this or next. */
export const steps: Readonly<Record<Which, number>> = { 'before-last': -2, last: -1, this: 0, next: 1 };

export function dayNumber(word: string | undefined, readers: SlotReaders): number | undefined {
  return numeral(word) ?? readers.day(word);
}

export function numberOf(captured: Captured, readers: SlotReaders): number | undefined {
  return (
    numeral(captured['num']) ??
    readers.number(captured['num']) ??
    readers.ordinal(captured['ord']) ??
    romanNumeral(captured['roman'])
  );
}

/** "Last" counts from the end. */
export function countOf(captured: Captured, readers: SlotReaders): number | undefined {
  return numberOf(captured, readers) ?? (readers.which(captured['which']) === 'last' ? -1 : undefined);
}

/** Of two digits, those from 30 on are of the last century. */
function longYear(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : `${Number(digits) >= 30 ? 19 : 20}${digits}`;
}

const romanDigits: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['І', 1],
  ['V', 5],
  ['X', 10],
  ['Х', 10],
]);

/** Up to XXXIX; Latin letters, or the Cyrillic ones that look alike. */
export function romanNumeral(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const values = Array.from(word.toUpperCase(), (letter) => romanDigits.get(letter));
  let total = 0;
  for (const [at, value] of values.entries()) {
    if (value === undefined) return undefined;
    total += value < (values[at + 1] ?? 0) ? -value : value;
  }
  return total > 0 ? total : undefined;
}

export function numeral(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
}

/** Year, month and day as EDTF, as far as they are given. */
export function join(year: string, ...rest: readonly (number | undefined)[]): Edtf | undefined {
  if (rest[0] === undefined) return undefined;
  return [year, ...rest.filter((each) => each !== undefined).map(twoDigits)].join('-');
}
