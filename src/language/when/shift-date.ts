/**
 * Dates that are told from another date: "yesterday", "last week", "two days later", "on Monday". Arithmetic on calendar
 * days alone; what the words leave open (which day of last week) stays open in the answer.
 */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Edtf } from '../../time/when.ts';
import type { CalendarUnit, PartOf, Which } from './date-table.ts';
import { dateOf, edtfOfDay, fourDigits, inYear, twoDigits, weekdayOf, type Day } from './days.ts';
import { partOfMonth, partOfYear } from './parts-of.ts';
import { edtfOfYearly, yearlyDays, type YearlyRule } from './yearly-day.ts';

export type RelativeDate =
  /** So many units from the anchor; a unit that is named as a whole ("last week") is meant as a whole. */
  | { readonly kind: 'shift'; readonly unit: CalendarUnit; readonly by: number; readonly isPeriod: boolean }
  /** A day of the week, 1 is Monday; `nearest` is the next one back, or ahead where the sentence looks ahead. */
  | { readonly kind: 'weekday'; readonly day: number; readonly which: Which | 'nearest' }
  /** A date whose year, written XXXX, is so many years from the anchor's: "March of last year". */
  | { readonly kind: 'in-year'; readonly template: Edtf; readonly by: number }
  /** The last or next time that a month or season came round: "last March", "next summer". */
  | { readonly kind: 'recurring'; readonly template: Edtf; readonly which: Which }
  /** "A few days ago", "several years ago": two to six. */
  | { readonly kind: 'few'; readonly unit: CalendarUnit }
  /** Early, middle or late in the unit that is so many away: "early next week", "the end of the year". */
  | { readonly kind: 'part-of'; readonly unit: CalendarUnit; readonly by: number; readonly part: PartOf }
  /** A feast: in the year that is so many away, or the nearest one; `plus` is -1 for its eve. */
  | {
      readonly kind: 'yearly';
      readonly rule: YearlyRule;
      readonly year: { readonly by: number } | Which | 'nearest';
      readonly plus: number;
    }
  /** From one day or month to another over New Year, the years left out: "from December 1 to January 15". */
  | { readonly kind: 'over-new-year'; readonly from: Edtf; readonly to: Edtf }
  /** A week back, or ahead where the sentence looks ahead: «на днях». */
  | { readonly kind: 'these-days' }
  /** The Saturday and Sunday nearest on the side on which the sentence looks. */
  | { readonly kind: 'nearest-weekend' };

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
    case 'few':
      return few(relative, anchor);
    case 'part-of':
      return partOfUnit(relative, anchor);
    case 'yearly':
      return yearly(relative, anchor, isAhead);
    case 'over-new-year':
      return overNewYear(relative, anchor, isAhead);
    case 'nearest-weekend': {
      const saturday = saturdayOf(anchor) - (isAhead || weekdayOf(anchor) >= 6 ? 0 : 7);
      return [between(saturday, saturday + 1)];
    }
    case 'these-days':
      return [isAhead ? between(anchor, anchor + 7) : between(anchor - 7, anchor)];
  }
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
    case 'decade':
      return [isPeriod ? `${Math.floor(year / 10) + by}X` : `${fourDigits(year + 10 * by)}~`];
    case 'century':
      return [`${twoDigits(Math.floor(year / 100) + by)}XX`];
    case 'weekend':
      return [between(saturdayOf(anchor) + 7 * by, saturdayOf(anchor) + 7 * by + 1)];
  }
}

/** The Saturday of the week of a day. */
function saturdayOf(day: Day): Day {
  return day - weekdayOf(day) + 6;
}

/** Some day from one to the other. */
function between(first: Day, last: Day): Edtf {
  return `[${edtfOfDay(first)}..${edtfOfDay(last)}]`;
}

/** Some day from Monday to Sunday. */
function weekOf(day: Day): Edtf {
  const monday = day - weekdayOf(day) + 1;
  return between(monday, monday + 6);
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
    'before-last': [before - 7],
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
    'before-last': isPast ? [year - 1] : [year - 2],
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

function existing(dates: readonly string[]): readonly Edtf[] {
  return dates.filter((date) => parseEdtf(date).ok);
}

function few({ unit }: RelativeDate & { kind: 'few' }, anchor: Day): readonly Edtf[] {
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'day' ? 1 : 7;
    return [between(anchor - 6 * length, anchor - 2 * length)];
  }
  const [most = '', least = ''] = [-6, -2].flatMap((by) => shift({ kind: 'shift', unit, by, isPeriod: true }, anchor));
  return unit === 'month' || unit === 'year' ? [`[${most}..${least}]`] : [];
}

function partOfUnit({ unit, by, part }: RelativeDate & { kind: 'part-of' }, anchor: Day): readonly Edtf[] {
  const { year, month } = dateOf(anchor);
  if (unit === 'year') return [inYear(partOfYear(part), year + by)];
  if (unit === 'month') {
    const months = 12 * year + month - 1 + by;
    return [partOfMonth(part, Math.floor(months / 12), (((months % 12) + 12) % 12) + 1)];
  }
  if (unit !== 'week') return [];
  const monday = anchor - weekdayOf(anchor) + 1 + 7 * by;
  return [
    {
      early: between(monday, monday + 1),
      middle: between(monday + 2, monday + 3),
      late: between(monday + 4, monday + 6),
    }[part],
  ];
}

function yearly(
  { rule, year, plus }: RelativeDate & { kind: 'yearly' },
  anchor: Day,
  isAhead: boolean,
): readonly Edtf[] {
  const own = dateOf(anchor).year;
  const daysOf = (years: readonly number[]) => years.flatMap((each) => yearlyDays(rule, each)).map((day) => day + plus);
  const days = daysOf([own - 2, own - 1, own, own + 1, own + 2]);
  const behind = days.filter((day) => day <= anchor).toReversed();
  const ahead = days.filter((day) => day >= anchor);
  const chosen = (): readonly Day[] => {
    if (typeof year === 'object') return daysOf([own + year.by]);
    if (year === 'this') return daysOf([own]);
    if (year === 'before-last') return behind.slice(1, 2);
    if (year === 'nearest') return isAhead ? [...ahead.slice(0, 1), ...behind.slice(0, 1)] : behind.slice(0, 1);
    return (year === 'last' ? behind : ahead).filter((day) => day !== anchor).slice(0, 1);
  };
  return [...new Set(chosen())].map((day) => edtfOfYearly(rule, day));
}

function overNewYear(
  { from, to }: RelativeDate & { kind: 'over-new-year' },
  anchor: Day,
  isAhead: boolean,
): readonly Edtf[] {
  const { year } = dateOf(anchor);
  const spans = [year - 1, year, year + 1].map((each) => `${inYear(from, each)}/${inYear(to, each + 1)}`);
  const today = edtfOfDay(anchor);
  const chosen = isAhead ? spans.find((span) => span >= today) : spans.findLast((span) => span <= today);
  return existing(chosen === undefined ? [] : [chosen]);
}
