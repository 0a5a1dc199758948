/**
 * What a language brings for its dates: words for months, days and the like, and phrases as patterns over them. The
 * machinery beside this file is the same for all; a language holds words alone.
 *
 * A pattern is the source of a regular expression in which a space stands for any white space and `{slot}` for one of the
 * slots below. Slots may come twice, the second time as `{day2}`, `{month2}`, `{year2}`.
 */

import type { Daypart } from '../../time/when.ts';
import type { YearlyRule } from './yearly-day.ts';

/** How a captured phrase is read. */
export type PhraseMeaning =
  /** A day, month or year, as precise as what was captured; a year may be said as `{which} {unit:year}`. */
  | 'date'
  /** From a day (month, year) to another; what the first lacks it has from the second. */
  | 'span'
  /** Two years of which the second is written short (`{shortyear2}`): "2015-16"; a date only where one follows the other. */
  | 'double-year'
  /** `(?<first>…)/(?<second>…)`, day and month in either order, and `{year}`. */
  | 'slashed'
  /** Early, middle or late in a month or year (`{part}`). */
  | 'part'
  /** `{part}` of a `{unit}`, that of the publication or with `{which}`. */
  | 'part-of'
  /** The week, half or ten days (`{ord}`) of a `{month}`; its weekday (`{ord} {weekday}`), -1 is the last. */
  | 'week-of-month'
  | 'half-of-month'
  | 'ten-days'
  | 'nth-weekday'
  /** Spring, summer, autumn, winter of a year. */
  | 'season'
  /** A quarter or half (`{ord}`) of a year. */
  | 'quarter'
  | 'half'
  /** "the 1990s", "the nineties", "the early 90s"; the `{century}` likewise. */
  | 'decade'
  | 'century'
  /** A `{feast}`, the day before it, the day after. */
  | 'feast'
  | 'feast-eve'
  | 'feast-after'
  /** `{shift}`: "yesterday". */
  | 'shift'
  /** `{num} {unit}` before the publication. */
  | 'ago'
  /** Six months before the publication, in one word. */
  | 'half-year-ago'
  /** The night that ends on a day: «ночь с 4 на 5 января», «сәрсенбіге қараған түні». */
  | 'night-to'
  | 'night-of'
  /** An unknown small number of `{unit}` before the publication. */
  | 'few-ago'
  /** Of a sentence that looks ahead, `{num} {unit}` after the publication; of another as `later`, or not at all. */
  | 'in-units'
  /** A few days around the publication: «на днях». */
  | 'these-days'
  /** So long before or after something that the text tells: no calendar knows the day. */
  | 'from-event'
  /** `{num} {unit}` before or after the date that the text gave last. */
  | 'earlier'
  | 'later'
  /** The `{unit}` of the date that the text gave last: "that year". */
  | 'same-unit'
  /** A year of account, which is nearly that of the calendar. */
  | 'business-year'
  /** The night of the day that the text gave last. */
  | 'that-night'
  /** The day that the text gave last, with `{daypart}` perhaps. */
  | 'same-day'
  /** `{which} {unit}`: "last week"; a year where no unit is named. */
  | 'period'
  /** `{weekday}`, perhaps with `{which}`. */
  | 'weekday';

export type Which = 'before-last' | 'last' | 'this' | 'next';
export type PartOf = 'early' | 'middle' | 'late';
export type CalendarUnit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade' | 'century';

/** Words to what they mean. A word is the source of a regular expression: "январ(?:ь|я|е|ём)". */
export type Words<Meaning> = readonly (readonly [words: string, meaning: Meaning])[];

export type DateTable = {
  readonly months: Words<number>;
  /** Months begin with a capital, since they are other words too ("may", "march"). */
  readonly monthsAreCapital: boolean;
  /** 1 is Monday. */
  readonly weekdays: Words<number>;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, as EDTF counts. */
  readonly seasons: Words<21 | 22 | 23 | 24>;
  readonly parts: Words<PartOf>;
  readonly which: Words<Which>;
  readonly units: Words<CalendarUnit>;
  /** Small numbers in words, from "a" on. */
  readonly numbers: Words<number>;
  /** "First" and "1st", where a number alone would mean another thing: "a quarter", «два квартала». */
  readonly ordinals: Words<number>;
  /** Days of the month in words ("first"), where people write them. */
  readonly dayWords: Words<number>;
  /** Decades in words ("nineties"): the first year's last two digits. */
  readonly decades: Words<number>;
  /** Days from the publication, some with a part of the day: "last night". */
  readonly shifts: Words<{ readonly days: number; readonly daypart?: Daypart }>;
  readonly feasts: Words<YearlyRule>;
  /** Centuries in words; digits and Roman numerals are read without. */
  readonly centuries: Words<number>;
  /** Zones of clocks: IANA names or offsets. */
  readonly zones: Words<string>;
  /** What may stand behind the digits of a day ("st|nd|rd|th") and of a year ("г\\.|года"). */
  readonly dayEnding: string;
  readonly yearEnding: string;
  /** Tried in order; of two that overlap the earlier row counts, at one row the leftmost. */
  readonly phrases: readonly (readonly [pattern: string, meaning: PhraseMeaning])[];
  readonly dayparts: Words<Daypart>;
  /** With `{daypart}`: what stands right before a date and right after it. */
  readonly daypartBefore: readonly string[];
  readonly daypartAfter: readonly string[];
  /** With `{hour}`, `{minute}`, `{half}` and what tells the half of the day; right before a date and right after it. */
  readonly clockBefore: readonly string[];
  readonly clockAfter: readonly string[];
  /** Which half of the day a time of twelve hours is in. */
  readonly halves: Words<'am' | 'pm'>;
  /** "about", right before a date. */
  readonly about: string;
  /** Words that tell that what is said beside them is to come, and that it is past. */
  readonly ahead: string;
  readonly behind: string;
  /** On which side of a date its verb is looked for first. */
  readonly verbSide: 'before' | 'after';
  /** "In three days" may be how long something took: it is a date only of what is to come. */
  readonly mayLast: boolean;
  /** What stands right before or after a date that is only a name: «улица 8 Марта». */
  readonly nameBefore: string;
  readonly nameAfter: string;
};
