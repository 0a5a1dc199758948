/**
 * When somebody must have been born, as an age or a date of birth has it. Years are counted loosely (365 or 366 days,
 * months as 28 or 31, whichever forgives more), so that nobody's birthday makes a conflict.
 */

import type { Value } from '../statement/content.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import { secondsPerDay } from '../time/calendar.ts';
import type { Reckoning } from '../time/relations.ts';
import type { When } from '../time/when.ts';
import { readWhen } from './compare-when.ts';

/** Seconds since 1970 on the wall clock, or on the one line of time where that is asked for, half-open, possibly infinite. */
export type BirthSpan = { readonly from: number; readonly until: number };

/** The span of births of somebody of that age at that time; undefined where it is no length of time or the date is unreadable. */
export function birthSpanOfAge(age: Value, when: When, reckoning: Reckoning = 'wall'): BirthSpan | undefined {
  const lived = countLived(age);
  const bounds = readWhen(when)?.[reckoning];
  if (!lived || !bounds) return undefined;
  return {
    from: bounds.startMin - (lived.max + 1) * lived.most * secondsPerDay,
    until: bounds.endMax - lived.min * lived.least * secondsPerDay,
  };
}

/** The span that a date of birth says. */
export function birthSpanOfDate(birth: Value, reckoning: Reckoning = 'wall'): BirthSpan | undefined {
  const bounds = birth.kind === 'date' ? readWhen(birth.when)?.[reckoning] : undefined;
  return bounds && { from: bounds.startMin, until: bounds.endMax };
}

/** True where nobody can have been born in both. */
export function areBirthsApart(a: BirthSpan, b: BirthSpan): boolean {
  return a.until <= b.from || b.until <= a.from;
}

/** True where two ages of one time differ by more than a birthday between them. */
export function areAgesApart(a: Value, b: Value): boolean {
  const [first, second] = [countLived(a), countLived(b)];
  return first !== undefined && second !== undefined && (isYounger(first, second) || isYounger(second, first));
}

/** Whole units that somebody has lived, and how many days at least and at most each of them has. */
type Lived = { readonly min: number; readonly max: number; readonly least: number; readonly most: number };

function isYounger(a: Lived, b: Lived): boolean {
  if (a.least === b.least) return a.max + 1 < b.min;
  return (a.max + 1) * a.most < b.min * b.least;
}

/** Years, or months and the like of an infant, by which an age said to be approximate may be off. */
const approximateUnits = 3;

/** Days of each unit in which ages are given. */
const daysOfUnit: Readonly<Record<string, readonly [least: number, most: number]>> = {
  year: [365, 366],
  month: [28, 31],
  week: [7, 7],
  day: [1, 1],
};

function countLived(age: Value): Lived | undefined {
  const days = age.kind === 'quantity' ? wordIn(daysOfUnit, age.unit) : undefined;
  if (age.kind !== 'quantity' || !days) return undefined;
  const tolerance = age.approximate ? approximateUnits : 0;
  return {
    min: age.min === undefined ? 0 : Math.floor(Number(age.min)) - tolerance,
    max: age.max === undefined ? Infinity : Math.floor(Number(age.max)) + tolerance,
    least: days[0],
    most: days[1],
  };
}
