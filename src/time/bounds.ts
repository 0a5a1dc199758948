/**
 * A date as bounds that rules can calculate with. Seconds since 1970-01-01T00:00 in two reckonings: `instant` on the one
 * line of time, where a date without a zone is uncertain by all the zones of the earth; and `wall` on the clock of the
 * place, for comparing what one and the same clock showed. Whoever compares walls has to know that the clock is one.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { CalendarDate, DateInterval, DateRange, EdtfDate, IntervalEnd, Qualifier } from './edtf.ts';
import { parseEdtf, type DateProblem } from './parse-edtf.ts';
import { hasGaps, rangesOf, type TimeRange } from './ranges.ts';
import type { Daypart, When } from './when.ts';
import { findZone, toInstants, zoneOfOffset, type Zone } from './zones.ts';

/**
 * What is known of when something started and ended: startMin ≤ start < startMax, endMin ≤ end < endMax, start ≤ end.
 * Seconds, possibly infinite. Invariant: startMin < startMax ≤ endMax and startMin ≤ endMin < endMax.
 */
export type TimeBounds = {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
};

/** Bounds in both reckonings. */
export type Reckonings = { readonly wall: TimeBounds; readonly instant: TimeBounds };

export type WhenBounds = Reckonings & {
  /** The ways of reading the date, at least one; `wall` and `instant` are the narrowest bounds around all of them. */
  readonly alternatives: readonly Reckonings[];
  /** Some part is qualified with `?` or `%`: it widens nothing, and whoever relies on the date should say so. */
  readonly uncertain: boolean;
  /** Some part is qualified with `~` or `%`, and the bounds are widened by the tolerance for it. */
  readonly approximate: boolean;
  /** Not everything between the bounds is meant, and `alternatives` do not say what: 16 of some month. */
  readonly gaps: boolean;
  /** Of the alternatives of some date one alone is meant, and nobody knows which: a winter over New Year, a night. */
  readonly ambiguous: boolean;
  /** Every date in it has an offset, or the zone is given: `instant` has no allowance for the zones of the earth. */
  readonly zoned: boolean;
};

export type BoundsProblem = DateProblem | Problem<'zone-unknown' | 'daypart-misplaced'>;

/** The bounds of a date, its part of the day and its zone. */
export function boundsOf(when: When): Result<WhenBounds, BoundsProblem> {
  const parsed = parseEdtf(when.edtf);
  if (!parsed.ok) return parsed;
  const zone = when.zone === undefined ? undefined : findZone(when.zone);
  if (when.zone !== undefined && zone === undefined)
    return refuse(
      'zone-unknown',
      `Cannot place ${when.edtf} in time: no zone has the name given, it must be an IANA name or an offset`,
      'Write the zone like Asia/Almaty or +06:00.',
    );
  const dates = datesIn(parsed.value);
  if (when.daypart !== undefined && !dates.every(isWholeDay))
    return refuse(
      'daypart-misplaced',
      `Cannot place the ${when.daypart} of ${when.edtf} in time: a part of the day needs days without a time`,
      'Give the day, or leave out the part of the day.',
    );
  return succeed(summarise(parsed.value, dates, { zone, daypart: when.daypart }));
}

type Circumstances = { readonly zone: Zone | undefined; readonly daypart: Daypart | undefined };

function summarise(date: EdtfDate, dates: readonly CalendarDate[], circumstances: Circumstances): WhenBounds {
  const alternatives = alternativesOf(date, circumstances);
  return {
    ...hullOfReckonings(alternatives),
    alternatives,
    uncertain: dates.some((each) => hasQualifier(each, '?')),
    approximate: dates.some((each) => hasQualifier(each, '~')),
    gaps: dates.some(hasGaps),
    ambiguous: dates.some((each) => stretchesOf(each, circumstances).length > 1),
    zoned: circumstances.zone !== undefined || dates.every(({ clock }) => clock?.offsetMinutes !== undefined),
  };
}

function hasQualifier({ year, month, day, clock }: CalendarDate, qualifier: Qualifier): boolean {
  const has = (part: { readonly qualifier?: Qualifier } | undefined) =>
    part?.qualifier === qualifier || part?.qualifier === '%';
  return has(year) || has(month) || has(day) || has(clock);
}

/** A range in both reckonings. */
type Stretch = { readonly wall: TimeRange; readonly instant: TimeRange };

function alternativesOf(date: EdtfDate, circumstances: Circumstances): readonly Reckonings[] {
  if (date.kind === 'date') return stretchesOf(date, circumstances).map((stretch) => between(stretch, stretch));
  if (date.kind === 'interval') return pairsOf(date, circumstances);
  if (date.kind === 'all-of')
    return [fromFirstToLast(date.members.map((member) => hullOfPairs(asInterval(member), circumstances)))];
  return date.members.flatMap((member) =>
    member.kind === 'date' ? alternativesOf(member, circumstances) : [withinRange(member, circumstances)],
  );
}

function pairsOf({ start, end }: DateInterval, circumstances: Circumstances): readonly Reckonings[] {
  const ends = endStretches(end, circumstances);
  const pairs = endStretches(start, circumstances).flatMap((first) => ends.map((last) => between(first, last)));
  const possible = pairs.filter(({ wall, instant }) => isPossible(wall) && isPossible(instant));
  return possible.length > 0 ? possible : pairs;
}

function hullOfPairs(interval: DateInterval, circumstances: Circumstances): Reckonings {
  return hullOfReckonings(pairsOf(interval, circumstances));
}

function asInterval(member: CalendarDate | DateRange): DateInterval {
  if (member.kind === 'date') return { kind: 'interval', start: member, end: member };
  return { kind: 'interval', start: member.from ?? 'open', end: member.to ?? 'open' };
}

/** One of the dates of a range, whichever: it starts and ends somewhere between the range's ends. */
function withinRange(range: DateRange, circumstances: Circumstances): Reckonings {
  const { wall, instant } = hullOfPairs(asInterval(range), circumstances);
  return { wall: anywhereIn(wall), instant: anywhereIn(instant) };
}

function anywhereIn({ startMin, endMax }: TimeBounds): TimeBounds {
  return { startMin, startMax: endMax, endMin: startMin, endMax };
}

/** Something that happened in each member starts in the earliest of them and ends in the latest. */
function fromFirstToLast(members: readonly Reckonings[]): Reckonings {
  const whole = (reckoning: keyof Reckonings): TimeBounds => {
    const bounds = members.map((member) => member[reckoning]);
    return {
      startMin: Math.min(...bounds.map(({ startMin }) => startMin)),
      startMax: Math.min(...bounds.map(({ startMax }) => startMax)),
      endMin: Math.max(...bounds.map(({ endMin }) => endMin)),
      endMax: Math.max(...bounds.map(({ endMax }) => endMax)),
    };
  };
  return { wall: whole('wall'), instant: whole('instant') };
}

function endStretches(end: IntervalEnd, circumstances: Circumstances): readonly Stretch[] {
  return typeof end === 'object' ? stretchesOf(end, circumstances) : [{ wall: always, instant: always }];
}

const always: TimeRange = { from: -Infinity, until: Infinity };

function stretchesOf(date: CalendarDate, { zone, daypart }: Circumstances): readonly Stretch[] {
  const offset = date.clock?.offsetMinutes;
  const clock = offset === undefined ? zone : zoneOfOffset(offset);
  return rangesOf(date, daypart).map((wall) => ({ wall, instant: toInstants(wall, clock) }));
}

function between(first: Stretch, last: Stretch): Reckonings {
  return { wall: bounded(first.wall, last.wall), instant: bounded(first.instant, last.instant) };
}

/** Nothing ends before it starts: each end bounds the other. */
function bounded(first: TimeRange, last: TimeRange): TimeBounds {
  return {
    startMin: first.from,
    startMax: Math.min(first.until, last.until),
    endMin: Math.max(first.from, last.from),
    endMax: last.until,
  };
}

function isPossible({ startMin, startMax, endMin, endMax }: TimeBounds): boolean {
  return startMin < startMax && endMin < endMax;
}

function hullOfReckonings(all: readonly Reckonings[]): Reckonings {
  return { wall: hullOf(all.map(({ wall }) => wall)), instant: hullOf(all.map(({ instant }) => instant)) };
}

function hullOf(bounds: readonly TimeBounds[]): TimeBounds {
  const [first, second] = bounds;
  if (first && !second) return first;
  return {
    startMin: Math.min(...bounds.map(({ startMin }) => startMin)),
    startMax: Math.max(...bounds.map(({ startMax }) => startMax)),
    endMin: Math.min(...bounds.map(({ endMin }) => endMin)),
    endMax: Math.max(...bounds.map(({ endMax }) => endMax)),
  };
}

function datesIn(date: EdtfDate): readonly CalendarDate[] {
  if (date.kind === 'date') return [date];
  const ends =
    date.kind === 'interval'
      ? [date.start, date.end]
      : date.members.flatMap((member) => (member.kind === 'date' ? [member] : [member.from, member.to]));
  return ends.filter((end) => typeof end === 'object');
}

function isWholeDay({ day, clock }: CalendarDate): boolean {
  return day !== undefined && clock === undefined;
}
