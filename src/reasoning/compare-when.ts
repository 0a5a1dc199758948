/**
 * What rules ask about the times of two contents. A date without a zone is compared as its clock showed it with another
 * such date, and as an instant somewhere on earth with one that has a zone. Whatever is not certain is answered no.
 */

import { boundsOf, type TimeBounds, type WhenBounds } from '../time/bounds.ts';
import { secondsPerDay } from '../time/calendar.ts';
import { isBefore, isOverlapping, isWithin, type Reckoning } from '../time/relations.ts';
import type { When } from '../time/when.ts';

/** How a property's value behaves over time; see the vocabulary. */
export type Change = 'never' | 'seldom' | 'rising' | 'often';

/** True where both contents certainly speak of one time, so that their values have to agree. */
export function isOneTime(changes: Change, a: When | undefined, b: When | undefined): boolean {
  if (changes === 'never') return true;
  if (a === undefined || b === undefined) return a === b && changes !== 'often';
  const [first, second] = [readWhen(a), readWhen(b)];
  if (!first || !second) return false;
  const reckoning = reckoningOf(first, second);
  if (isWithin(first, second, reckoning) === 'yes' || isWithin(second, first, reckoning) === 'yes') return true;
  return isTogether(first[reckoning], second[reckoning], longestTogether[changes]);
}

/**
 * True where one of the first times of saying and one of the second lie so close together that what seldom changes was the
 * same at both. A time that is not given or cannot be read may be any.
 */
export function wereSaidTogether(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean {
  const [first, second] = [spansOf(a), spansOf(b)];
  if (!first || !second) return true;
  const sides = [first.map((span) => ({ ...span, side: 0 })), second.map((span) => ({ ...span, side: 1 }))].flat();
  /** For each side, the earliest end among the spans that do not begin before the one looked at. */
  const ends = [Infinity, Infinity];
  return sides
    .toSorted((one, other) => other.startMin - one.startMin)
    .some(({ side, startMin, endMax }) => {
      ends[side] = Math.min(ends[side] ?? Infinity, endMax);
      return Math.max(endMax, ends[1 - side] ?? Infinity) - startMin <= longestTogether.seldom;
    });
}

function spansOf(times: readonly (string | undefined)[]): readonly TimeBounds[] | undefined {
  const spans = [...new Set(times)].map((edtf) => (edtf === undefined ? undefined : readWhen({ edtf })?.wall));
  const read = spans.filter((span) => span !== undefined);
  return read.length === spans.length ? read : undefined;
}

/** True where `a` is certainly over before `b` begins. */
export function isEarlier(a: When, b: When): boolean {
  const [first, second] = [readWhen(a), readWhen(b)];
  return first !== undefined && second !== undefined && isBefore(first, second, reckoningOf(first, second)) === 'yes';
}

/** True where the dates cannot mean the same time at all, whichever of their alternatives is meant. */
export function isApart(a: When, b: When): boolean {
  const [first, second] = [readWhen(a), readWhen(b)];
  return (
    first !== undefined && second !== undefined && isOverlapping(first, second, reckoningOf(first, second)) === 'no'
  );
}

/**
 * True where everything that `inner` may mean certainly lies in `outer`, in one of its dates and whatever its zone. What is
 * approximate, has gaps or may be read in several ways holds only what is said in the same words: its bounds are wider than
 * what it says.
 */
export function liesIn(inner: When, outer: When): boolean {
  const [first, second] = [readWhen(inner), readWhen(outer)];
  if (!first || !second) return false;
  const isSameWords = inner.edtf === outer.edtf && inner.daypart === outer.daypart && inner.zone === outer.zone;
  if (isSameWords || second.approximate || second.gaps || second.ambiguous) return isSameWords;
  const reckoning = reckoningOf(first, second);
  const doubt = second.zoned || reckoning === 'wall' ? 0 : allZones;
  return first.alternatives.every(({ [reckoning]: one }) =>
    second.alternatives.some(
      ({ [reckoning]: other }) => one.startMin >= other.startMin + doubt && one.endMax <= other.endMax - doubt,
    ),
  );
}

/** True where all that these dates may mean certainly lies within so many days. */
export function isWithinDays(dates: readonly When[], days: number): boolean {
  return daysAcross(dates) <= days;
}

/** Within how many days all lies that these dates may mean; without an end where one of them cannot be read. */
export function daysAcross(dates: readonly When[]): number {
  const read = dates.map(readWhen).filter((bounds) => bounds !== undefined);
  const reckoning: Reckoning = read.some(({ zoned }) => zoned) ? 'instant' : 'wall';
  const [starts, ends] = [read.map((each) => each[reckoning].startMin), read.map((each) => each[reckoning].endMax)];
  return read.length === dates.length ? (Math.max(...ends) - Math.min(...starts)) / secondsPerDay : Infinity;
}

/** The bounds of a date, or undefined where it cannot be read. Remembers: the same dates come again and again. */
export function readWhen(when: When): WhenBounds | undefined {
  const known = remembered.get(when);
  if (known !== undefined) return known ?? undefined;
  const bounds = boundsOf(when);
  remembered.set(when, bounds.ok ? bounds.value : null);
  return bounds.ok ? bounds.value : undefined;
}

const remembered = new WeakMap<When, WhenBounds | null>();

/** How far two overlapping dates may reach and still be one time: an hour, a day, or a month for what seldom changes. */
const longestTogether = { often: 3600, rising: secondsPerDay, seldom: 31 * secondsPerDay } as const;

/** From the clock farthest behind to the one farthest ahead: by so much the instants of a date without a zone are widened. */
const allZones = 26 * 3600;

function reckoningOf(a: WhenBounds, b: WhenBounds): Reckoning {
  return a.zoned || b.zoned ? 'instant' : 'wall';
}

function isTogether(a: TimeBounds, b: TimeBounds, longest: number): boolean {
  const overlaps = a.startMin < b.endMax && b.startMin < a.endMax;
  return overlaps && Math.max(a.endMax, b.endMax) - Math.min(a.startMin, b.startMin) <= longest;
}
