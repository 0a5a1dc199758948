/** Days as numbers, to calendar dates and back. */

import { daysInMonth, daysSinceEpoch } from '../../time/calendar.ts';
import type { Edtf } from '../../time/when.ts';

/** A known day, in days since 1970-01-01. */
export type Day = number;

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

/** 1 is Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (daysSinceEpoch(year + 1, 1, 1) <= day) year += 1;
  while (daysSinceEpoch(year, 1, 1) > day) year -= 1;
  let month = 1;
  while (month < 12 && daysSinceEpoch(year, month, daysInMonth(year, month)) < day) month += 1;
  return { year, month, date: day - daysSinceEpoch(year, month, 1) + 1 };
}

/** A date with its year put in for every XXXX. */
export function inYear(template: Edtf, year: number): Edtf {
  return template.replaceAll('XXXX', fourDigits(year));
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

export function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
