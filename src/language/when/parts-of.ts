/**
 * Stretches that words cut out of a month, a year, a decade or a century: "early March", "the first week of May", "the late
 * 1990s", "the early 20th century". What happened then happened on some day or in some year of the stretch, so it is written as a choice.
 */

import { daysInMonth } from '../../time/calendar.ts';
import type { Edtf } from '../../time/when.ts';
import type { PartOf } from './date-table.ts';
import { fourDigits, twoDigits } from './days.ts';

/** Days 1 to 10, 11 to 20 and from 21 of a month; without a year it is XXXX. */
export function partOfMonth(part: PartOf, year: number | undefined, month: number): Edtf {
  return daysOfMonth(year, month, { early: [1, 10], middle: [11, 20], late: [21, 31] }[part]);
}

/** The weeks of a month counted from its first day, -1 the last seven days; undefined where there is no such week. */
export function weekOfMonth(week: number, month: number): Edtf | undefined {
  if (week < -1 || week === 0 || week > 4) return undefined;
  const last = daysInMonth(2023, month);
  return daysOfMonth(undefined, month, week === -1 ? [last - 6, last] : [7 * week - 6, week === 4 ? last : 7 * week]);
}

export function halfOfMonth(half: number, month: number): Edtf | undefined {
  return half === 1
    ? daysOfMonth(undefined, month, [1, 15])
    : half === 2
      ? daysOfMonth(undefined, month, [16, 31])
      : undefined;
}

function daysOfMonth(
  year: number | undefined,
  month: number,
  [first, last]: readonly [number, number] | readonly number[],
): Edtf {
  const own = `${year === undefined ? 'XXXX' : fourDigits(year)}-${twoDigits(month)}`;
  const end = Math.min(last ?? 31, daysInMonth(year ?? 2023, month));
  return `[${own}-${twoDigits(first ?? 1)}..${own}-${twoDigits(end)}]`;
}

/** Four months each of a year that is written XXXX. */
export function partOfYear(part: PartOf): Edtf {
  return `[${{ early: 'XXXX-01..XXXX-04', middle: 'XXXX-05..XXXX-08', late: 'XXXX-09..XXXX-12' }[part]}]`;
}

/** Years 0 to 3, 4 to 6 and 7 to 9 of a decade, of which the first three digits are given. */
export function partOfDecade(part: PartOf | undefined, decade: string): Edtf {
  if (part === undefined) return `${decade}X`;
  const [first, last] = { early: [0, 3], middle: [4, 6], late: [7, 9] }[part];
  return `[${decade}${first}..${decade}${last}]`;
}

/** The 19th century is 18XX, in thirds of its years. */
export function partOfCentury(part: PartOf | undefined, century: number): Edtf {
  const hundred = twoDigits(century - 1);
  if (part === undefined) return `${hundred}XX`;
  const [first, last] = { early: ['00', '33'], middle: ['34', '66'], late: ['67', '99'] }[part];
  return `[${hundred}${first}..${hundred}${last}]`;
}
