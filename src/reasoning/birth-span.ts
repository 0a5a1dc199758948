/**
 * When somebody must have been born, as an age or a date of birth has it. Years are counted loosely (365 or 366 days,
 * whichever forgives more), so that nobody's birthday makes a conflict.
 */

import type { Value } from '../statement/content.ts';
import { secondsPerDay } from '../time/calendar.ts';
import type { Reckoning } from '../time/relations.ts';
import type { When } from '../time/when.ts';
import { readWhen } from './compare-when.ts';

/** Seconds since 1970 on the wall clock, or on the one line of time where that is asked for, half-open, possibly infinite. */
export type BirthSpan = { readonly from: number; readonly until: number };

/** The span of births of somebody of that age at that time; undefined where it is no age in years or the date is unreadable. */
export function birthSpanOfAge(age: Value, when: When, reckoning: Reckoning = 'wall'): BirthSpan | undefined {
  const years = yearsOf(age);
  const bounds = readWhen(when)?.[reckoning];
  if (!years || !bounds) return undefined;
  return {
    from: bounds.startMin - (years.max + 1) * 366 * secondsPerDay,
    until: bounds.endMax - years.min * 365 * secondsPerDay,
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
  const [first, second] = [yearsOf(a), yearsOf(b)];
  return first !== undefined && second !== undefined && (first.max + 1 < second.min || second.max + 1 < first.min);
}

/** Years by which an age said to be approximate may be off. */
const approximateYears = 3;

function yearsOf(age: Value): { readonly min: number; readonly max: number } | undefined {
  if (age.kind !== 'quantity' || age.unit !== 'year') return undefined;
  const tolerance = age.approximate ? approximateYears : 0;
  return {
    min: age.min === undefined ? 0 : Math.floor(Number(age.min)) - tolerance,
    max: age.max === undefined ? Infinity : Math.floor(Number(age.max)) + tolerance,
  };
}
