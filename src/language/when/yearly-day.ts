/**
 * On which day a feast falls in a year. Easter by the method of Meeus, Astronomical Algorithms (2nd edition, chapter 8); the
 * tabular Islamic calendar as in Reingold and Dershowitz, Calendrical Calculations. What is announced by the moon may be a
 * day off, and says so with `~`.
 */

import { daysInMonth, daysSinceEpoch } from '../../time/calendar.ts';
import type { Edtf } from '../../time/when.ts';
import { edtfOfDay, weekdayOf, type Day } from './days.ts';

export type YearlyRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** `plus` days after Easter Sunday. */
  | { readonly kind: 'easter'; readonly church: 'western' | 'orthodox'; readonly plus: number }
  /** The first is 1, the last -1; `plus` days after it. */
  | {
      readonly kind: 'nth-weekday';
      readonly nth: number;
      readonly weekday: number;
      readonly month: number;
      readonly plus: number;
    }
  | { readonly kind: 'islamic'; readonly month: number; readonly day: number };

/** The days of the rule in a year: one, or two or none where the calendar of the moon has it so. */
export function yearlyDays(rule: YearlyRule, year: number): readonly Day[] {
  switch (rule.kind) {
    case 'fixed':
      return rule.day > daysInMonth(year, rule.month) ? [] : [daysSinceEpoch(year, rule.month, rule.day)];
    case 'easter':
      return [(rule.church === 'western' ? westernEaster(year) : orthodoxEaster(year)) + rule.plus];
    case 'nth-weekday':
      return nthWeekday(rule, year);
    case 'islamic':
      return islamicDays(rule, year);
  }
}

/** A day of the rule as EDTF, with what is uncertain about it. */
export function edtfOfYearly(rule: YearlyRule, day: Day): Edtf {
  return `${edtfOfDay(day)}${rule.kind === 'islamic' ? '~' : ''}`;
}

function nthWeekday({ nth, weekday, month, plus }: YearlyRule & { kind: 'nth-weekday' }, year: number): readonly Day[] {
  const first = daysSinceEpoch(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayOf(last) - weekday + 7) % 7);
  return day > last ? [] : [day + plus];
}

function westernEaster(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return daysSinceEpoch(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Reckoned in the Julian calendar, which is behind by so many days in that year. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return daysSinceEpoch(year, Math.floor(sum / 31), (sum % 31) + 1) + behind;
}

/** 1 Muharram of the year 1 as astronomers have it, 15 July 622 of the Julian calendar: nearer to what is announced now. */
const islamicEpoch = -492_149;

function islamicDays({ month, day }: YearlyRule & { kind: 'islamic' }, year: number): readonly Day[] {
  const [first, last] = [daysSinceEpoch(year, 1, 1), daysSinceEpoch(year, 12, 31)];
  const around = Math.floor((year - 622) * 1.0307);
  return [around - 1, around, around + 1, around + 2]
    .map(
      (islamic) =>
        islamicEpoch +
        (islamic - 1) * 354 +
        Math.floor((3 + 11 * islamic) / 30) +
        Math.ceil(29.5 * (month - 1)) +
        day -
        1,
    )
    .filter((each) => each >= first && each <= last);
}
