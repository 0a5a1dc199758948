/**
 * The proleptic Gregorian calendar as arithmetic on whole days since 1970-01-01, without `Date`, whose range and habits
 * (rolling 30 February over into March) are not ours. There is a year 0, as ISO 8601 has it.
 */

export const secondsPerDay = 86_400;

/** Beyond these years seconds are no longer exact integers; bounds are then left open instead. */
export const lastExactYear = 200_000_000;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to the date; months beyond 1 to 12 count on into the years around. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  // Counted from March, a leap day is the last day of its year and a month's start is linear: floor((153 m + 2) / 5).
  const monthsFromMarch = 12 * year + month - 3;
  const marchYear = Math.floor(monthsFromMarch / 12);
  const dayOfYear = Math.floor((153 * (monthsFromMarch - 12 * marchYear) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - 719_468;
}

/** Seconds from 1970-01-01T00:00 to the beginning of the date, on one and the same clock. */
export function secondsSinceEpoch(year: number, month: number, day: number): number {
  return daysSinceEpoch(year, month, day) * secondsPerDay;
}
