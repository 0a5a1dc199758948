/** Phrases that name a date on the calendar, with or without its year: days, spans, parts, quarters, decades, centuries. */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Edtf } from '../../time/when.ts';
import {
  countOf,
  dayNumber,
  join,
  numberOf,
  numeral,
  placeInYear,
  romanNumeral,
  told,
  type Captured,
  type PhraseReader,
  type ReadDate,
  type SlotReaders,
} from './captured.ts';
import type { PhraseMeaning } from './date-table.ts';
import { twoDigits } from './days.ts';
import { halfOfMonth, partOfCentury, partOfDecade, partOfMonth, partOfYear, weekOfMonth } from './parts-of.ts';

export const calendarReaders = {
  date: inItsYear((captured, readers) => calendarDate(captured, '', readers)),
  span: readSpan,
  slashed: slashedDate,
  'double-year': doubleYear,
  'business-year': ({ year }) => (year === undefined ? undefined : { edtf: `${year}~` }),
  'night-to': (captured, readers) => {
    const day = placeInYear(calendarDate(captured, '2', readers), captured, readers);
    return day && { ...day, daypart: 'night' };
  },
  part: inItsYear(partOf),
  season: inItsYear((captured, readers) => join('XXXX', readers.season(captured['season']))),
  quarter: inItsYear((captured, readers) => portion('quarter', numberOf(captured, readers))),
  half: inItsYear((captured, readers) => portion('half', numberOf(captured, readers))),
  'week-of-month': inItsYear(ofMonth(weekOfMonth)),
  'half-of-month': inItsYear(ofMonth(halfOfMonth)),
  'ten-days': inItsYear(ofMonth(tenDaysOfMonth)),
  decade: decadeOf,
  century: centuryOf,
} satisfies Partial<Record<PhraseMeaning, PhraseReader>>;

/** A template with XXXX for the year, and then its year as far as it is said. */
function inItsYear(template: (captured: Captured, readers: SlotReaders) => Edtf | undefined): PhraseReader {
  return (captured, readers) => placeInYear(template(captured, readers), captured, readers);
}

/** Year, month and day as far as they are captured, with XXXX for the year. */
function calendarDate(captured: Captured, second: '' | '2', readers: SlotReaders): Edtf | undefined {
  const month =
    readers.month(captured[`month${second}`]) ??
    numeral(captured[`monthnumber${second}`]) ??
    romanNumeral(captured['roman']);
  if (month !== undefined && month > 12) return undefined;
  const day = dayNumber(captured[`day${second}`], readers);
  if (month === undefined) return day === undefined ? 'XXXX' : undefined;
  return join('XXXX', month, day);
}

/** "3 to 5 May 2022": what the first date lacks is in the second. */
function readSpan(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const year = captured['year'] ?? captured['year2'];
  const last = captured['month2'] ?? captured['month'];
  const [from, to] = [
    calendarDate({ ...captured, month: captured['month'] ?? last }, '', readers),
    calendarDate({ ...captured, month2: last }, '2', readers),
  ];
  if (from === undefined || to === undefined) return undefined;
  const own = [captured['year'] ?? year, captured['year2'] ?? year] as const;
  const [start, end] = [from.replace('XXXX', own[0] ?? 'XXXX'), to.replace('XXXX', own[1] ?? 'XXXX')];
  if (start < end) return { edtf: `${start}/${end}` };
  const isOverNewYear = start.startsWith('XXXX-') && end.startsWith('XXXX-') && captured['month2'] !== undefined;
  return isOverNewYear && start !== end ? told({ kind: 'over-new-year', from: start, to: end }) : undefined;
}

/** Which of two numbers is the day, where they do not tell, stays open: "11/02/2019". */
function slashedDate(captured: Captured): ReadDate | undefined {
  const [first, second, year] = ['first', 'second', 'year'].map((name) => captured[name]);
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const [one, two] = [Number(first), Number(second)];
  const options = [...(two <= 12 ? [join(year, two, one)] : []), ...(one <= 12 ? [join(year, one, two)] : [])].flatMap(
    (each) => (each !== undefined && parseEdtf(each).ok ? [each] : []),
  );
  const [date, other] = [...new Set(options)].toSorted();
  if (date === undefined) return undefined;
  return { edtf: other === undefined ? date : `[${date},${other}]` };
}

/** "2015-16": a season of sport, a school year. */
function doubleYear({ year, shortyear2 }: Captured): ReadDate | undefined {
  if (year === undefined || shortyear2 === undefined) return undefined;
  const next = Number(year) + 1;
  return next % 100 === Number(shortyear2) ? { edtf: `${year}/${next}` } : undefined;
}

function partOf(captured: Captured, readers: SlotReaders): Edtf | undefined {
  const part = readers.part(captured['part']);
  const month = readers.month(captured['month']);
  if (part === undefined) return undefined;
  return month === undefined ? partOfYear(part) : partOfMonth(part, undefined, month);
}

/** What a number counts within a month: its weeks, its halves, its tens of days. */
function ofMonth(
  stretch: (number: number, month: number) => Edtf | undefined,
): (captured: Captured, readers: SlotReaders) => Edtf | undefined {
  return (captured, readers) => {
    const [number, month] = [countOf(captured, readers), readers.month(captured['month'])];
    return number === undefined || month === undefined ? undefined : stretch(number, month);
  };
}

function tenDaysOfMonth(number: number, month: number): Edtf | undefined {
  const part = ([undefined, 'early', 'middle', 'late'] as const)[number];
  return part && partOfMonth(part, undefined, month);
}

/** ISO 8601-2: 33 to 36 are quarters, 40 and 41 halves of a year. */
function portion(kind: 'quarter' | 'half', number: number | undefined): Edtf | undefined {
  if (number === undefined || number < 1 || number > (kind === 'quarter' ? 4 : 2)) return undefined;
  return `XXXX-${(kind === 'quarter' ? 32 : 39) + number}`;
}

/** "1990s", "90s" and "nineties", or a part of them. Of two digits, those from 30 on are of the last century. */
function decadeOf(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const word = captured['decade'];
  if (word === undefined) return undefined;
  const part = readers.part(captured['part']);
  if (/^\d{4}$/.test(word)) return { edtf: partOfDecade(part, word.slice(0, 3)) };
  const number = numeral(word) ?? readers.decade(word);
  if (number === undefined || number > 90) return undefined;
  const century = centuryNumber(captured['century'], readers);
  if (century !== undefined) return { edtf: partOfDecade(part, `${twoDigits(century - 1)}${number / 10}`) };
  return { edtf: partOfDecade(part, `${number >= 30 ? 19 : 20}${number / 10}`) };
}

function centuryOf(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const number = centuryNumber(captured['century'], readers);
  return number === undefined ? undefined : { edtf: partOfCentury(readers.part(captured['part']), number) };
}

function centuryNumber(word: string | undefined, readers: SlotReaders): number | undefined {
  const number = numeral(word) ?? romanNumeral(word) ?? readers.century(word);
  return number === undefined || number < 5 || number > 21 ? undefined : number;
}
