/**
 * Dates that are told from another date: "yesterday", "last week", "two days later", "on Monday". Arithmetic on calendar
 * days alone; what the words leave open (which day of last week) stays open in the answer.
 */

import { daysInMonth, daysSinceEpoch } from '../../time/calendar.ts';
import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Edtf } from '../../time/when.ts';
import type { CalendarUnit, Which } from './date-table.ts';

export type RelativeDate =
  /** So many units from the anchor; a unit that is named as a whole ("last week") is meant as a whole. */
  | { readonly kind: 'shift'; readonly unit: CalendarUnit; readonly by: number; readonly isPeriod: boolean }
  /** A day of the week, 1 is Monday; `nearest` is the next one back, or ahead where the sentence looks ahead. */
  | { readonly kind: 'weekday'; readonly day: number; readonly which: Which | 'nearest' }
  /** A date whose year, written XXXX, is so many years from the anchor's: "March of last year". */
  | { readonly kind: 'in-year'; readonly template: Edtf; readonly by: number }
  /** The last or next time that a month or season came round: "last March", "next summer". */
  | { readonly kind: 'recurring'; readonly template: Edtf; readonly which: Which };

/** A known day, in days since 1970-01-01. */
export type Day = number;

/** The dates that the words may mean, the likeliest first. */
export function shiftDate(relative: RelativeDate, anchor: Day, isAhead: boolean): readonly Edtf[] {
  switch (relative.kind) {
    case 'shift':
      return shift(relative, anchor);
    case 'weekday':
      return weekdayFrom(relative, anchor, isAhead);
    case 'in-year':
      return existing([inYear(relative.template, dateOf(anchor).year + relative.by)]);
    case 'recurring':
      return recurring(relative, anchor);
  }
}

/** The day of a date that is precise to the day, or undefined. A time of day is passed over. */
export function dayOf(edtf: Edtf): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|[~?%]?$)/.exec(edtf) ?? [];
  return year === undefined ? undefined : daysSinceEpoch(Number(year), Number(month), Number(day));
}

/** A day as EDTF. */
export function edtfOfDay(day: Day): Edtf {
  const { year, month, date } = dateOf(day);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(date)}`;
}

function shift({ unit, by, isPeriod }: RelativeDate & { kind: 'shift' }, anchor: Day): readonly Edtf[] {
  const { year, month } = dateOf(anchor);
  switch (unit) {
    case 'hour':
      // Whether midnight lies between, the words do not tell.
      return [edtfOfDay(anchor + Math.trunc(by / 24)), edtfOfDay(anchor + Math.trunc(by / 24) + Math.sign(by))];
    case 'day':
      return [edtfOfDay(anchor + by)];
    case 'week':
      return isPeriod ? [weekOf(anchor + 7 * by)] : [`${edtfOfDay(anchor + 7 * by)}~`];
    case 'month': {
      const months = 12 * year + (month - 1) + by;
      return [`${fourDigits(Math.floor(months / 12))}-${twoDigits((((months % 12) + 12) % 12) + 1)}`];
    }
    case 'year':
      return [fourDigits(year + by)];
  }
}

/** Some day from Monday to Sunday. */
function weekOf(day: Day): Edtf {
  const monday = day - weekdayOf(day) + 1;
  return `[${edtfOfDay(monday)}..${edtfOfDay(monday + 6)}]`;
}

function weekdayFrom(
  { day, which }: RelativeDate & { kind: 'weekday' },
  anchor: Day,
  isAhead: boolean,
): readonly Edtf[] {
  const back = anchor - ((((weekdayOf(anchor) - day) % 7) + 7) % 7);
  const ahead = back === anchor ? anchor : back + 7;
  const sameWeek = anchor - weekdayOf(anchor) + day;
  const before = back === anchor ? anchor - 7 : back;
  const after = ahead === anchor ? anchor + 7 : ahead;
  const days: Readonly<Record<Which | 'nearest', readonly Day[]>> = {
    last: [before, before - 7],
    this: [sameWeek],
    next: [after, after + 7],
    nearest: isAhead ? [ahead, back] : [back, ahead],
  };
  return [...new Set(days[which])].map(edtfOfDay);
}

/** "Last March", said in May, is this year's to some and the year before's to others. */
function recurring({ template, which }: RelativeDate & { kind: 'recurring' }, anchor: Day): readonly Edtf[] {
  const { year, month } = dateOf(anchor);
  const own = firstMonthOf(template);
  const isPast = own < month;
  const years: Readonly<Record<Which, readonly number[]>> = {
    last: isPast ? [year, year - 1] : [year - 1],
    this: [year],
    next: isPast || own === month ? [year + 1] : [year, year + 1],
  };
  return existing(years[which].map((each) => inYear(template, each)));
}

/** The month in which "XXXX-03", "XXXX-03-02" or a season begins; winter counts as the one that begins a year. */
function firstMonthOf(template: Edtf): number {
  const number = Number(/X-(\d\d)/.exec(template)?.[1] ?? 1);
  return number <= 12 ? number : ({ 21: 3, 22: 6, 23: 9 }[number] ?? 1);
}

/** A date with its year put in for every XXXX. */
export function inYear(template: Edtf, year: number): Edtf {
  return template.replaceAll('XXXX', fourDigits(year));
}

function existing(dates: readonly string[]): readonly Edtf[] {
  return dates.filter((date) => parseEdtf(date).ok);
}

/** 1 is Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (daysSinceEpoch(year + 1, 1, 1) <= day) year += 1;
  while (daysSinceEpoch(year, 1, 1) > day) year -= 1;
  let month = 1;
  while (month < 12 && daysSinceEpoch(year, month, daysInMonth(year, month)) < day) month += 1;
  return { year, month, date: day - daysSinceEpoch(year, month, 1) + 1 };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
