/** A captured phrase as a date: its words read by the tables that made its pattern, its kind telling how they belong together. */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Daypart, Edtf } from '../../time/when.ts';
import type { DateMention } from '../language.ts';
import type { SlotReader } from './compile-phrases.ts';
import type { CalendarUnit, PartOf, PhraseMeaning, Which } from './date-table.ts';
import { twoDigits } from './days.ts';
import { halfOfMonth, partOfCentury, partOfDecade, partOfMonth, partOfYear, weekOfMonth } from './parts-of.ts';
import type { RelativeDate } from './shift-date.ts';
import { edtfOfYearly, yearlyDays, type YearlyRule } from './yearly-day.ts';

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
  readonly day: SlotReader<number>;
  readonly decade: SlotReader<number>;
  readonly daypart: SlotReader<Daypart>;
  readonly century: SlotReader<number>;
  readonly feast: SlotReader<YearlyRule>;
  readonly shift: SlotReader<{ readonly days: number; readonly daypart?: Daypart }>;
};

/** What a phrase says, before what stands around it is looked at. */
export type ReadDate = Pick<DateMention, 'edtf' | 'relative' | 'from' | 'daypart'>;

/** A day that only its anchor tells. */
const unknownDay = 'XXXX-XX-XX';

/** Reads the captured words; undefined where they are no date after all. */
export function readPhrase(meaning: PhraseMeaning, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  switch (meaning) {
    case 'date':
      return placeInYear(calendarDate(captured, '', readers), captured, readers);
    case 'span':
      return readSpan(captured, readers);
    case 'part':
      return placeInYear(partOf(captured, readers), captured, readers);
    case 'season':
      return placeInYear(join('XXXX', readers.season(captured['season'])), captured, readers);
    case 'quarter':
    case 'half':
      return placeInYear(portion(meaning, numberOf(captured, readers)), captured, readers);
    case 'week-of-month':
    case 'half-of-month':
    case 'ten-days':
      return placeInYear(portionOfMonth(meaning, captured, readers), captured, readers);
    case 'decade':
      return decadeOf(captured, readers);
    case 'century':
      return centuryOf(captured, readers);
    case 'slashed':
      return slashedDate(captured);
    case 'night-to': {
      const day = placeInYear(calendarDate(captured, '2', readers), captured, readers);
      return day && { ...day, daypart: 'night' };
    }
    case 'night-of': {
      const inner = captured['weekday'] === undefined ? 'date' : 'weekday';
      const day = readPhrase(inner, captured, readers);
      return day && { ...day, daypart: 'night' };
    }
    case 'business-year':
      return captured['year'] === undefined ? undefined : { edtf: `${captured['year']}~` };
    case 'double-year':
      return doubleYear(captured);
    default:
      return readRelative(meaning, captured, readers);
  }
}

type RelativeMeaning = Extract<
  PhraseMeaning,
  | 'shift'
  | 'period'
  | 'weekday'
  | 'same-day'
  | 'ago'
  | 'ahead'
  | 'earlier'
  | 'later'
  | 'in-units'
  | 'few-ago'
  | 'part-of'
  | 'feast'
  | 'feast-eve'
  | 'feast-after'
  | 'nth-weekday'
  | 'these-days'
  | 'from-event'
  | 'that-night'
  | 'half-year-ago'
>;

function readRelative(meaning: RelativeMeaning, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const which = readers.which(captured['which']);
  const unit = readers.unit(captured['unit']);
  const count = numberOf(captured, readers);
  switch (meaning) {
    case 'shift': {
      const shift = readers.shift(captured['shift']);
      return shift && { ...told(byUnits('day', shift.days)), ...(shift.daypart && { daypart: shift.daypart }) };
    }
    case 'period':
      if (which === undefined) return unit === 'weekend' ? told({ kind: 'nearest-weekend' }) : undefined;
      return told(byUnits(unit ?? 'year', steps[which], true));
    case 'that-night':
      return { ...told(byUnits('day', 0), 'text'), daypart: 'night' };
    case 'weekday': {
      const day = readers.weekday(captured['weekday']);
      return day === undefined ? undefined : told({ kind: 'weekday', day, which: which ?? 'nearest' });
    }
    case 'same-day':
      return withDaypart(told(byUnits('day', 0), 'text'), captured, readers);
    case 'half-year-ago':
      return told(byUnits('month', -6));
    case 'few-ago':
      return unit && told({ kind: 'few', unit });
    case 'part-of': {
      const part = readers.part(captured['part']);
      return unit && part && told({ kind: 'part-of', unit, by: which === undefined ? 0 : steps[which], part });
    }
    case 'feast':
      return withDaypart(readFeast(captured, 0, readers), captured, readers);
    case 'feast-eve':
      return readFeast(captured, -1, readers);
    case 'feast-after':
      return readFeast(captured, 1, readers);
    case 'nth-weekday':
      return nthWeekday(captured, readers);
    case 'these-days':
      return told({ kind: 'these-days' });
    case 'from-event':
      return { edtf: unknownDay, from: 'event' };
    case 'ago':
    case 'ahead':
      return unit && told(byUnits(unit, (meaning === 'ago' ? -1 : 1) * (count ?? 1)));
    case 'earlier':
    case 'later':
    case 'in-units':
      return withDaypart(
        told(byUnits(unit ?? 'day', (meaning === 'earlier' ? -1 : 1) * (count ?? 1)), 'text'),
        captured,
        readers,
      );
  }
}

/** "The next morning" is a part of the next day. */
function withDaypart(date: ReadDate | undefined, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const daypart = readers.daypart(captured['daypart']);
  return date && daypart ? { ...date, daypart } : date;
}

const steps: Readonly<Record<Which, number>> = { 'before-last': -2, last: -1, this: 0, next: 1 };

function byUnits(unit: CalendarUnit, by: number, isPeriod = false): RelativeDate {
  return { kind: 'shift', unit, by, isPeriod };
}

function told(relative: RelativeDate, from: 'publication' | 'text' = 'publication'): ReadDate {
  return { edtf: unknownDay, relative, from };
}

/** The year as it is said: in digits, as "last year", by "last" before a month, or not at all. */
function placeInYear(template: Edtf | undefined, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  if (template === undefined) return undefined;
  const year = captured['year'] ?? longYear(captured['shortyear']);
  const { yearunit } = captured;
  if (year !== undefined) return { edtf: template.replaceAll('XXXX', year) };
  const which = readers.which(captured['which']);
  if (which === undefined) return template === 'XXXX' ? undefined : { edtf: template };
  if (yearunit !== undefined) return told({ kind: 'in-year', template, by: steps[which] });
  return template === 'XXXX' ? undefined : told({ kind: 'recurring', template, which });
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

/** A feast, with its year where it is said. */
function readFeast(captured: Captured, plus: number, readers: SlotReaders): ReadDate | undefined {
  const rule = readers.feast(captured['feast']);
  return rule && readYearly(rule, captured, plus, readers);
}

function nthWeekday(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const [nth, weekday] = [countOf(captured, readers), readers.weekday(captured['weekday'])];
  const month = readers.month(captured['month']);
  if (nth === undefined || nth < -1 || nth === 0 || nth > 5 || weekday === undefined || month === undefined)
    return undefined;
  return readYearly({ kind: 'nth-weekday', nth, weekday, month, plus: 0 }, captured, 0, readers);
}

function readYearly(rule: YearlyRule, captured: Captured, plus: number, readers: SlotReaders): ReadDate | undefined {
  const { year, yearunit } = captured;
  if (year !== undefined) {
    const [day] = yearlyDays(rule, Number(year));
    return day === undefined ? undefined : { edtf: edtfOfYearly(rule, day + plus) };
  }
  const which = readers.which(captured['which']);
  if (which !== undefined && yearunit !== undefined)
    return told({ kind: 'yearly', rule, year: { by: steps[which] }, plus });
  return told({ kind: 'yearly', rule, year: which ?? 'nearest', plus });
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

function partOf(captured: Captured, readers: SlotReaders): Edtf | undefined {
  const part = readers.part(captured['part']);
  const month = readers.month(captured['month']);
  if (part === undefined) return undefined;
  return month === undefined ? partOfYear(part) : partOfMonth(part, undefined, month);
}

/** A week, half or ten days of a month, by the number that is said. */
function portionOfMonth(
  meaning: 'week-of-month' | 'half-of-month' | 'ten-days',
  captured: Captured,
  readers: SlotReaders,
): Edtf | undefined {
  const number = countOf(captured, readers);
  const month = readers.month(captured['month']);
  if (number === undefined || month === undefined) return undefined;
  if (meaning === 'week-of-month') return weekOfMonth(number, month);
  if (meaning === 'half-of-month') return halfOfMonth(number, month);
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
  return { edtf: partOfDecade(part, `${number >= 30 ? 19 : 20}${number / 10}`) };
}

function centuryOf(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const word = captured['century'];
  const number = numeral(word) ?? romanNumeral(word) ?? readers.century(word);
  if (number === undefined || number < 5 || number > 21) return undefined;
  return { edtf: partOfCentury(readers.part(captured['part']), number) };
}

function dayNumber(word: string | undefined, readers: SlotReaders): number | undefined {
  return numeral(word) ?? readers.day(word);
}

/** "Last" counts from the end. */
function countOf(captured: Captured, readers: SlotReaders): number | undefined {
  return numberOf(captured, readers) ?? (readers.which(captured['which']) === 'last' ? -1 : undefined);
}

/** Of two digits, those from 30 on are of the last century. */
function longYear(digits: string | undefined): string | undefined {
  return digits === undefined ? undefined : `${Number(digits) >= 30 ? 19 : 20}${digits}`;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 };

/** Up to XXXIX; Latin letters, or the Cyrillic ones that look alike. */
function romanNumeral(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const values = [...word.toUpperCase()].map((letter) => romanDigits[letter]);
  let total = 0;
  for (const [at, value] of values.entries()) {
    if (value === undefined) return undefined;
    total += value < (values[at + 1] ?? 0) ? -value : value;
  }
  return total > 0 ? total : undefined;
}

function numberOf(captured: Captured, readers: SlotReaders): number | undefined {
  return numeral(captured['num']) ?? readers.number(captured['num']) ?? romanNumeral(captured['roman']);
}

function numeral(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
}

function join(year: string, ...rest: readonly (number | undefined)[]): Edtf | undefined {
  if (rest[0] === undefined) return undefined;
  return [year, ...rest.filter((each) => each !== undefined).map(twoDigits)].join('-');
}
