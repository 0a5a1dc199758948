/** A captured phrase as a date: its words read by the tables that made its pattern, its kind telling how they belong together. */

import { daysInMonth } from '../../time/calendar.ts';
import type { Daypart, Edtf } from '../../time/when.ts';
import type { DateMention } from '../language.ts';
import type { SlotReader } from './compile-phrases.ts';
import type { CalendarUnit, PartOf, PhraseMeaning, Which } from './date-table.ts';
import type { RelativeDate } from './shift-date.ts';

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
    case 'decade':
      return decadeOf(captured['decade'], readers);
    default:
      return readRelative(meaning, captured, readers);
  }
}

function readRelative(
  meaning: Exclude<PhraseMeaning, 'date' | 'span' | 'part' | 'season' | 'quarter' | 'half' | 'decade'>,
  captured: Captured,
  readers: SlotReaders,
): ReadDate | undefined {
  const which = readers.which(captured['which']);
  const unit = readers.unit(captured['unit']);
  const count = numberOf(captured, readers);
  switch (meaning) {
    case 'shift': {
      const shift = readers.shift(captured['shift']);
      return shift && { ...told(byUnits('day', shift.days)), ...(shift.daypart && { daypart: shift.daypart }) };
    }
    case 'period':
      return which && told(byUnits(unit ?? 'year', steps[which], true));
    case 'weekday': {
      const day = readers.weekday(captured['weekday']);
      return day === undefined ? undefined : told({ kind: 'weekday', day, which: which ?? 'nearest' });
    }
    case 'same-day':
      return told(byUnits('day', 0), 'text');
    case 'ago':
    case 'ahead':
      return unit && told(byUnits(unit, (meaning === 'ago' ? -1 : 1) * (count ?? 1)));
    case 'earlier':
    case 'later':
      return told(byUnits(unit ?? 'day', (meaning === 'earlier' ? -1 : 1) * (count ?? 1)), 'text');
  }
}

const steps: Readonly<Record<Which, number>> = { last: -1, this: 0, next: 1 };

function byUnits(unit: CalendarUnit, by: number, isPeriod = false): RelativeDate {
  return { kind: 'shift', unit, by, isPeriod };
}

function told(relative: RelativeDate, from: 'publication' | 'text' = 'publication'): ReadDate {
  return { edtf: unknownDay, relative, from };
}

/** The year as it is said: in digits, as "last year", by "last" before a month, or not at all. */
function placeInYear(template: Edtf | undefined, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  if (template === undefined) return undefined;
  const { year, yearunit } = captured;
  if (year !== undefined) return { edtf: template.replaceAll('XXXX', year) };
  const which = readers.which(captured['which']);
  if (which === undefined) return template === 'XXXX' ? undefined : { edtf: template };
  if (yearunit !== undefined) return told({ kind: 'in-year', template, by: steps[which] });
  return template === 'XXXX' ? undefined : told({ kind: 'recurring', template, which });
}

/** Year, month and day as far as they are captured, with XXXX for the year. */
function calendarDate(captured: Captured, second: '' | '2', readers: SlotReaders): Edtf | undefined {
  const month = readers.month(captured[`month${second}`]) ?? numeral(captured[`monthnumber${second}`]);
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
  return start < end ? { edtf: `${start}/${end}` } : undefined;
}

/** Days 1 to 10, 11 to 20 and from 21 of a month; four months each of a year. */
function partOf(captured: Captured, readers: SlotReaders): Edtf | undefined {
  const part = readers.part(captured['part']);
  const month = readers.month(captured['month']);
  if (part === undefined) return undefined;
  if (month === undefined)
    return `[${{ early: 'XXXX-01..XXXX-04', middle: 'XXXX-05..XXXX-08', late: 'XXXX-09..XXXX-12' }[part]}]`;
  const own = `XXXX-${twoDigits(month)}`;
  const last = twoDigits(daysInMonth(2023, month));
  return `[${{ early: `${own}-01..${own}-10`, middle: `${own}-11..${own}-20`, late: `${own}-21..${own}-${last}` }[part]}]`;
}

/** ISO 8601-2: 33 to 36 are quarters, 40 and 41 halves of a year. */
function portion(kind: 'quarter' | 'half', number: number | undefined): Edtf | undefined {
  if (number === undefined || number < 1 || number > (kind === 'quarter' ? 4 : 2)) return undefined;
  return `XXXX-${(kind === 'quarter' ? 32 : 39) + number}`;
}

/** "1990s", "90s" and "nineties". Of two digits, those from 30 on are of the last century. */
function decadeOf(word: string | undefined, readers: SlotReaders): ReadDate | undefined {
  if (word === undefined) return undefined;
  if (/^\d{4}$/.test(word)) return { edtf: `${word.slice(0, 3)}X` };
  const number = numeral(word) ?? readers.decade(word);
  if (number === undefined || number > 90) return undefined;
  return { edtf: `${number >= 30 ? 19 : 20}${number / 10}X` };
}

function dayNumber(word: string | undefined, readers: SlotReaders): number | undefined {
  return numeral(word) ?? readers.day(word);
}

function numberOf(captured: Captured, readers: SlotReaders): number | undefined {
  return numeral(captured['num']) ?? readers.number(captured['num']);
}

function numeral(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : undefined;
}

function join(year: string, ...rest: readonly (number | undefined)[]): Edtf | undefined {
  if (rest[0] === undefined) return undefined;
  return [year, ...rest.filter((each) => each !== undefined).map(twoDigits)].join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
