/**
 * A calendar date as half-open ranges of seconds on the wall clock it was read from: [from, until), counted from
 * 1970-01-01T00:00 of that clock. More than one range where the words leave a choice: "spring" is another half of the
 * year beyond the equator, "the night of the 2nd" begins on it or ends on it. Generous by design, since a bound that is
 * too narrow makes a false conflict; docs/method/time.md lists every figure used here.
 */

import { daysInMonth, isLeapYear, lastExactYear, secondsPerDay, secondsSinceEpoch } from './calendar.ts';
import { isSeason, type CalendarDate, type Component, type Year } from './edtf.ts';
import type { Daypart } from './when.ts';

/** Seconds, half-open, possibly infinite. */
export type TimeRange = { readonly from: number; readonly until: number };

/** The ranges of a date. Invariant: at least one, each with from < until. The date must be possible. */
export function rangesOf(date: CalendarDate, daypart?: Daypart): readonly TimeRange[] {
  const tolerance = toleranceOf(date);
  return exactRangesOf(date, daypart).map(({ from, until }) => ({ from: from - tolerance, until: until + tolerance }));
}

export type Day = { readonly year: number; readonly month: number; readonly day: number };
export type Extreme = 'first' | 'last';

/** The first or the last day that the digits allow, or undefined where no day does: 29 February of 2021, 31 June. */
export function extremeDay(date: CalendarDate, which: Extreme): Day | undefined {
  const year = extremeYear(date, which);
  return year === undefined ? undefined : extremeDayOfYear(date, year, which);
}

/** The years that the digits allow, from `min` to `max`; with gaps where an `X` stands before a digit. */
export function yearsOf(year: Year): { readonly min: number; readonly max: number } {
  const { digits, significant } = year;
  if (significant !== undefined) return significantYears(yearNumber(digits), significant);
  if (digits.startsWith('Y')) return { min: yearNumber(digits), max: yearNumber(digits) };
  if (!digits.includes('X')) return { min: Number(digits), max: Number(digits) };
  const nearest = Number(digits.replaceAll('X', '0'));
  const farthest = Number(digits.replaceAll('X', '9'));
  // There is no year -0000: ISO 8601 writes the year before 1 as 0000.
  return digits.startsWith('-') ? { min: farthest, max: Math.min(nearest, -1) } : { min: nearest, max: farthest };
}

/** True where not every instant between the bounds is meant: an unspecified digit stands before a given one. */
export function hasGaps({ year, month, day }: CalendarDate): boolean {
  const digits = year.digits + (month?.digits ?? '') + (day?.digits ?? '');
  return digits.includes('X') && /X+\d/.test(digits);
}

function exactRangesOf(date: CalendarDate, daypart: Daypart | undefined): readonly TimeRange[] {
  const { min, max } = yearsOf(date.year);
  if (min < -lastExactYear || max > lastExactYear) return [rangeOfDistantYears(min, max)];
  if (date.month === undefined)
    return [{ from: secondsSinceEpoch(min, 1, 1), until: secondsSinceEpoch(max + 1, 1, 1) }];
  if (isSeason(date)) {
    return (seasons[Number(date.month.digits)] ?? []).map(([fromMonth, fromDay, untilMonth, untilDay]) => ({
      from: secondsSinceEpoch(min, fromMonth, fromDay),
      until: secondsSinceEpoch(max, untilMonth, untilDay),
    }));
  }
  const first = extremeDay(date, 'first');
  const last = extremeDay(date, 'last');
  if (first === undefined || last === undefined) throw new RangeError('Bug: ranges asked of an impossible date');
  const from = secondsSinceEpoch(first.year, first.month, first.day);
  const lastDay = secondsSinceEpoch(last.year, last.month, last.day);
  if (date.clock) return [clockRange(from, lastDay, date.clock)];
  if (daypart === undefined) return [{ from, until: lastDay + secondsPerDay }];
  return dayparts[daypart].map(([fromHour, untilHour]) => ({
    from: from + fromHour * 3600,
    until: lastDay + untilHour * 3600,
  }));
}

function clockRange(
  firstDay: number,
  lastDay: number,
  { hour, minute, second }: NonNullable<CalendarDate['clock']>,
): TimeRange {
  const begin = hour * 3600 + minute * 60 + (second ?? 0);
  // Hour 24 is the day's last instant and a leap second the last of its minute; both count as the second that follows,
  // as POSIX time has it.
  return { from: firstDay + begin, until: lastDay + begin + (second === undefined && hour < 24 ? 60 : 1) };
}

function rangeOfDistantYears(min: number, max: number): TimeRange {
  const limit = secondsSinceEpoch(lastExactYear, 1, 1);
  return {
    from: min < -lastExactYear ? -Infinity : Math.min(limit, secondsSinceEpoch(Math.min(min, lastExactYear), 1, 1)),
    until: max > lastExactYear ? Infinity : secondsSinceEpoch(Math.max(max, -lastExactYear) + 1, 1, 1),
  };
}

function yearNumber(digits: string): number {
  // "Y-17E7" is the text of a number once the prefix is gone; an exponent that is too great gives Infinity, which is meant.
  return Number(digits.replace('Y', ''));
}

function significantYears(year: number, significant: number): { readonly min: number; readonly max: number } {
  const size = Math.abs(year);
  if (size > lastExactYear) return { min: year, max: year };
  const unit = 10 ** Math.max(0, String(size).length - significant);
  const low = Math.floor(size / unit) * unit;
  return year < 0 ? { min: -(low + unit - 1), max: -low } : { min: low, max: low + unit - 1 };
}

/** Only 29 February asks more of the year than its digits do: that it be a leap year. */
function extremeYear(date: CalendarDate, which: Extreme): number | undefined {
  const { min, max } = yearsOf(date.year);
  const year = which === 'first' ? min : max;
  if (extremeDayOfYear(date, year, which)) return year;
  if (min === max || !extremeDayOfYear(date, 2000, which)) return undefined;
  const years = Array.from({ length: max - min + 1 }, (_, index) => (which === 'first' ? min + index : max - index));
  return years.find((each) => isLeapYear(each) && fits(date.year.digits, each));
}

function extremeDayOfYear(date: CalendarDate, year: number, which: Extreme): Day | undefined {
  let day: number | undefined;
  const month = extremeNumber(date.month, 12, which, (each) => {
    day = extremeNumber(date.day, daysInMonth(year, each), which);
    return day !== undefined;
  });
  return month === undefined || day === undefined ? undefined : { year, month, day };
}

/** The first or last number of 1 to `high` that fits the digits of a month or day (any, where it is absent) and pleases. */
function extremeNumber(
  component: Component | undefined,
  high: number,
  which: Extreme,
  pleases: (value: number) => boolean = () => true,
): number | undefined {
  if (component !== undefined && !component.digits.includes('X')) {
    const value = Number(component.digits);
    return value >= 1 && value <= high && pleases(value) ? value : undefined;
  }
  for (let count = 1; count <= high; count += 1) {
    const value = which === 'first' ? count : high + 1 - count;
    if ((component === undefined || fits(component.digits, value)) && pleases(value)) return value;
  }
  return undefined;
}

/** True where the number is one that the digits allow. */
function fits(digits: string, value: number): boolean {
  if (!digits.includes('X')) return Number(digits) === value;
  const size = String(Math.abs(value)).padStart(digits.startsWith('-') ? digits.length - 1 : digits.length, '0');
  const text = value < 0 ? `-${size}` : size;
  return (
    text.length === digits.length &&
    text.split('').every((digit, place) => digits[place] === 'X' || digit === digits[place])
  );
}

/** Seconds by which `~` widens a date to both sides: that of the finest component that carries it. */
function toleranceOf({ year, month, day, clock }: CalendarDate): number {
  if (isApproximate(clock)) return clock?.second === undefined ? 3600 : 300;
  if (isApproximate(day)) return day?.digits.includes('X') ? 31 * secondsPerDay : 2 * secondsPerDay;
  if (isApproximate(month)) return 31 * secondsPerDay;
  if (!isApproximate(year)) return 0;
  const { min, max } = yearsOf(year);
  const years = max > min ? Math.ceil((max - min + 1) / 2) : 2;
  return years * 366 * secondsPerDay;
}

function isApproximate(component: Pick<Component, 'qualifier'> | undefined): boolean {
  return component?.qualifier === '~' || component?.qualifier === '%';
}

/** First month and day, and the month and day after the last; months count on into the years around. */
type SeasonRange = readonly [fromMonth: number, fromDay: number, untilMonth: number, untilDay: number];

// From the meteorological first day to the latest astronomical last one. A season over New Year may be called by either year.
const march: SeasonRange = [3, 1, 6, 23];
const june: SeasonRange = [6, 1, 9, 25];
const september: SeasonRange = [9, 1, 12, 24];
const decemberBefore: SeasonRange = [0, 1, 3, 22];
const december: SeasonRange = [12, 1, 15, 22];

/** ISO 8601-2:2019 4.8, sub-year groupings: seasons of either half of the earth, northern, southern, then exact parts. */
const seasons: Readonly<Record<number, readonly SeasonRange[]>> = {
  21: [march, september],
  22: [decemberBefore, june, december],
  23: [march, september],
  24: [decemberBefore, june, december],
  25: [march],
  26: [june],
  27: [september],
  28: [decemberBefore, december],
  29: [september],
  30: [decemberBefore, december],
  31: [march],
  32: [june],
  33: [[1, 1, 4, 1]],
  34: [[4, 1, 7, 1]],
  35: [[7, 1, 10, 1]],
  36: [[10, 1, 13, 1]],
  37: [[1, 1, 5, 1]],
  38: [[5, 1, 9, 1]],
  39: [[9, 1, 13, 1]],
  40: [[1, 1, 7, 1]],
  41: [[7, 1, 13, 1]],
};

/** Hours from the day's midnight, generous and overlapping: people disagree on where an evening begins. */
const dayparts: Readonly<Record<Daypart, readonly (readonly [fromHour: number, untilHour: number])[]>> = {
  night: [
    [-4, 7],
    [20, 31],
  ],
  morning: [[3, 13]],
  afternoon: [[11, 19]],
  evening: [[16, 26]],
};
