/**
 * Text to a date of the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile, levels 0 to 2), or the
 * reason why not. Stricter than ISO 8601 where a slip would go unseen (no basic format, no "19" for a century), wider
 * where people need it (times in intervals, qualified times and seasons). Never repairs: 30 February is refused.
 *
 * Hostile: the text. Its length is limited first, and every pattern is anchored and runs in linear time.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { daysInMonth } from './calendar.ts';
import {
  isSeason,
  type CalendarDate,
  type Clock,
  type Component,
  type DateInterval,
  type DateRange,
  type DateSet,
  type EdtfDate,
  type IntervalEnd,
  type Qualifier,
} from './edtf.ts';
import { extremeDay, rangesOf } from './ranges.ts';

export type DateProblem = Problem<'date-malformed' | 'date-impossible' | 'date-too-long'>;

/** Longest text that is read, in UTF-16 code units. */
export const maxEdtfLength = 200;

/** Reads a date. Example: `parseEdtf('2022-01-02T18:00+06:00')`, `parseEdtf('2021-12~/..')`, `parseEdtf('[2020,2022]')`. */
export function parseEdtf(text: string): Result<EdtfDate, DateProblem> {
  if (text.length > maxEdtfLength)
    return refuse('date-too-long', `Cannot read a date of ${text.length} characters: must be at most ${maxEdtfLength}`);
  try {
    return succeed(parsePlain(text) ?? parseAny(text));
  } catch (error) {
    if (error instanceof Refusal)
      return refuse(error.code, `Cannot read date ${shown(text)}: ${error.message}`, error.mend);
    throw error;
  }
}

/** Unwinds the reading of one text, never leaves `parseEdtf`. */
class Refusal extends Error {
  readonly code: DateProblem['code'];
  readonly mend: string;

  constructor(code: DateProblem['code'], message: string, mend: string) {
    super(message);
    this.code = code;
    this.mend = mend;
  }
}

/** The shapes that nearly every date has, YYYY, YYYY-MM and YYYY-MM-DD, without the general pattern. */
function parsePlain(text: string): CalendarDate | undefined {
  const { length } = text;
  if (length !== 10 && length !== 7 && length !== 4) return undefined;
  if (!areDigits(text, 0, 4)) return undefined;
  const year = { digits: text.slice(0, 4) };
  if (length === 4) return { kind: 'date', year };
  const month = twoDigits(text, 5);
  if (text.charCodeAt(4) !== hyphen || month < 1 || month > 12) return undefined;
  if (length === 7) return { kind: 'date', year, month: { digits: text.slice(5) } };
  const day = twoDigits(text, 8);
  if (text.charCodeAt(7) !== hyphen || day < 1) return undefined;
  if (day > 28 && day > daysInMonth(Number(year.digits), month)) return undefined;
  return { kind: 'date', year, month: { digits: text.slice(5, 7) }, day: { digits: text.slice(8) } };
}

const hyphen = 45;

function areDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at) - 48;
    if (code < 0 || code > 9) return false;
  }
  return true;
}

function twoDigits(text: string, at: number): number {
  return areDigits(text, at, at + 2) ? (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48 : -1;
}

function parseAny(text: string): EdtfDate {
  if (/^[[{]/.test(text)) return parseSet(text);
  const ends = text.split('/');
  if (ends.length === 1) return parseDate(text);
  if (ends.length > 2) throw malformed('more than one "/"');
  return parseInterval(ends[0] ?? '', ends[1] ?? '');
}

function parseInterval(startText: string, endText: string): DateInterval {
  if (startText === '' && endText === '') throw malformed('an interval without start and end');
  const start = parseEnd(startText);
  const end = parseEnd(endText);
  if (typeof start === 'object' && typeof end === 'object') requireOrder(start, end);
  return { kind: 'interval', start, end };
}

function parseEnd(text: string): IntervalEnd {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseDate(text);
}

function parseSet(text: string): DateSet {
  const kind = text.startsWith('[') ? 'one-of' : 'all-of';
  if (!text.endsWith(kind === 'one-of' ? ']' : '}')) throw malformed('a set that is not closed');
  const parts = text.slice(1, -1).split(',');
  const members = parts.map((part, index) => parseMember(part.trim(), index === 0, index === parts.length - 1));
  return { kind, members };
}

function parseMember(text: string, isFirst: boolean, isLast: boolean): CalendarDate | DateRange {
  const [fromText = '', toText, surplus] = text.split('..');
  if (toText === undefined) return parseDate(fromText);
  if (surplus !== undefined || (fromText === '' && toText === '')) throw malformed('a range that is none');
  if ((fromText === '' && !isFirst) || (toText === '' && !isLast))
    throw malformed('an open range in the middle of a set');
  const from = fromText === '' ? undefined : parseDate(fromText);
  const to = toText === '' ? undefined : parseDate(toText);
  if (from && to) requireOrder(from, to);
  return { kind: 'range', ...(from && { from }), ...(to && { to }) };
}

/** Instants are compared, since two ends may bear two offsets; an end without one may lie 14 h to either side. */
function requireOrder(start: CalendarDate, end: CalendarDate): void {
  const slack = (start.clock?.offsetMinutes === undefined) === (end.clock?.offsetMinutes === undefined) ? 0 : 14 * 3600;
  const earliest = Math.min(...rangesOf(start).map(({ from }) => from)) - 60 * (start.clock?.offsetMinutes ?? 0);
  const latest = Math.max(...rangesOf(end).map(({ until }) => until)) - 60 * (end.clock?.offsetMinutes ?? 0);
  if (earliest >= latest + slack)
    throw new Refusal('date-impossible', 'it ends before it starts', 'Put the earlier date first.');
}

const datePattern = new RegExp(
  [
    '^([?~%])?(Y-?[1-9]\\d*(?:E[1-9]\\d*)?|-?[\\dX]{4})(?:S([1-9]\\d?))?([?~%])?',
    '(?:-([?~%])?([\\dX]{2})([?~%])?(?:-([?~%])?([\\dX]{2})([?~%])?(?:T([^?~%]+)([?~%])?)?)?)?$',
  ].join(''),
);
const clockPattern = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?$/;

function parseDate(text: string): CalendarDate {
  const match = datePattern.exec(text);
  if (!match) throw malformed(text === '' ? 'an empty date' : hintFor(text));
  const [, yearLeft, yearDigits = '', significant, yearRight, monthLeft, monthDigits, monthRight] = match;
  const [dayLeft, dayDigits, dayRight, clockText, clockRight] = match.slice(8);
  // A qualifier at a component's right holds for it and all to its left, one at its left for it alone (LoC level 2).
  const ofClock = asQualifier(clockRight);
  const rightOfDay = both(asQualifier(dayRight), ofClock);
  const rightOfMonth = both(asQualifier(monthRight), rightOfDay);
  const rightOfYear = both(asQualifier(yearRight), rightOfMonth);
  const date: CalendarDate = {
    kind: 'date',
    year: {
      ...component(yearDigits, asQualifier(yearLeft), rightOfYear),
      ...(significant !== undefined && { significant: Number(significant) }),
    },
    ...(monthDigits !== undefined && { month: component(monthDigits, asQualifier(monthLeft), rightOfMonth) }),
    ...(dayDigits !== undefined && { day: component(dayDigits, asQualifier(dayLeft), rightOfDay) }),
    ...(clockText !== undefined && { clock: parseClock(clockText, ofClock) }),
  };
  requirePossible(date);
  return date;
}

function component(digits: string, left: Qualifier | undefined, right: Qualifier | undefined): Component {
  const qualifier = both(left, right);
  return qualifier === undefined ? { digits } : { digits, qualifier };
}

function asQualifier(text: string | undefined): Qualifier | undefined {
  return text === '?' || text === '~' || text === '%' ? text : undefined;
}

function both(a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a === b ? a : '%';
}

function parseClock(text: string, qualifier: Qualifier | undefined): Clock {
  const match = clockPattern.exec(text);
  if (!match) throw malformed('a time that is not like 18:00, 18:00:30, 18:00Z or 18:00+06:00');
  const [, hours, minutes, seconds, fraction, zulu, sign, offsetHours, offsetMinutes = '0'] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  const second = seconds === undefined ? undefined : Number(seconds);
  requireClock(hour, minute, second ?? 0);
  const size = Number(offsetHours) * 60 + Number(offsetMinutes);
  const offset = sign === '-' ? -size : size;
  if (
    sign !== undefined &&
    (offset < -720 || offset > 840 || Number(offsetMinutes) > 59 || (sign === '-' && size === 0))
  )
    throw impossible(
      `offset ${sign}${offsetHours}:${offsetMinutes.padStart(2, '0')}`,
      '-12:00 to +14:00, and Z for none',
    );
  return {
    hour,
    minute,
    ...(second !== undefined && { second }),
    ...(fraction !== undefined && { fraction }),
    ...((zulu ?? sign) !== undefined && { offsetMinutes: zulu === undefined ? offset : 0 }),
    ...(qualifier && { qualifier }),
  };
}

function requireClock(hour: number, minute: number, second: number): void {
  if (hour > 24 || (hour === 24 && minute + second > 0))
    throw impossible(`hour ${hour}`, '00 to 23, or 24:00 for the end of the day');
  if (minute > 59) throw impossible(`minute ${minute}`, '00 to 59');
  if (second > 60 || (second === 60 && minute !== 59))
    throw impossible(`second ${second}`, '00 to 59, or 60 in a leap second');
}

function requirePossible(date: CalendarDate): void {
  const { year, month, day } = date;
  const isLong = year.digits.startsWith('Y');
  if (isLong && !year.digits.includes('E') && year.digits.replace('Y-', 'Y').length < 6)
    throw malformed('a year of four digits or fewer with Y before it');
  if (year.digits === '-0000') throw impossible('year -0000', '0000, the year before 0001');
  if (year.significant !== undefined && year.digits.includes('X'))
    throw malformed('a rounded year with unspecified digits');
  if (month === undefined) return;
  if (isLong || year.significant !== undefined) throw malformed('a month after a long or rounded year');
  if (isSeason(date)) {
    if (day !== undefined) throw impossible(`day ${day.digits} of a season`, 'absent');
    return;
  }
  if (!isPossible({ kind: 'date', year: { digits: 'XXXX' }, month }))
    throw impossible(`month ${month.digits}`, '01 to 12, or 21 to 41 for seasons and parts of a year');
  if (day === undefined || isPossible(date)) return;
  throw impossible(`day ${day.digits}`, `a day that ${year.digits}-${month.digits} has${lengthOfMonth(year, month)}`);
}

function isPossible(date: CalendarDate): boolean {
  return extremeDay(date, 'first') !== undefined;
}

function lengthOfMonth(year: Component, month: Component): string {
  if (`${year.digits}${month.digits}`.includes('X')) return '';
  return `: 01 to ${daysInMonth(Number(year.digits), Number(month.digits))}`;
}

function impossible(part: string, must: string): Refusal {
  return new Refusal(
    'date-impossible',
    `${part} is impossible, it must be ${must}`,
    'Check the date against the source.',
  );
}

function malformed(what: string): Refusal {
  const mend =
    'Write it like 2022, 2022-01, 2022-01-02, 2022-01-02T18:00, 2021-12/2022-01, 2022-01-02~ (about) or 2022-01-XX (some day).';
  return new Refusal('date-malformed', `it is ${what}, it must be EDTF (ISO 8601-2)`, mend);
}

function hintFor(text: string): string {
  if (/^\d{2,3}$/.test(text)) return `a century or decade, to be written ${text.padEnd(4, 'X')}`;
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) return 'a date whose month or day has one digit instead of two';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text)) return 'a date whose year does not come first';
  if (/^\d{8}$/.test(text)) return 'a date without hyphens';
  return 'no date';
}

/** Hostile: control characters and overlong text stay out of messages. */
function shown(text: string): string {
  const clean = text.replaceAll(/[\p{C}\p{Z}]/gu, ' ');
  return clean.length > 40 ? `"${clean.slice(0, 40)}…"` : `"${clean}"`;
}
