/**
 * Wall clocks to instants: an offset, an IANA zone through `Intl` (whose tables the platform brings), or, where a source
 * names neither, all the zones of the earth at once.
 *
 * Hostile: zone names come from sources and files; what `Intl` is asked for is kept in a table of limited size.
 */

import { secondsPerDay, secondsSinceEpoch } from './calendar.ts';
import type { TimeRange } from './ranges.ts';

/** Seconds by which a wall clock is ahead of UTC at an instant. */
export type Zone = (instant: number) => number;

/** The clock that is farthest ahead (Kiritimati) and the one farthest behind (at sea), of those in use since 1900. */
const farthestAhead = 14 * 3600;
const farthestBehind = -12 * 3600;

/** The zone of an IANA name or an offset like +06:00, or undefined where nobody knows it. */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known) return known;
  const zone = offsetZone(name) ?? namedZone(name);
  if (zone === undefined) return undefined;
  if (zones.size >= maxZones) zones.clear();
  zones.set(name, zone);
  return zone;
}

const zones = new Map<string, Zone>();
const maxZones = 1000;

/** Zone of a fixed offset in minutes. */
export function zoneOfOffset(minutes: number): Zone {
  return () => minutes * 60;
}

/**
 * The instants at which a clock of the zone may show a time of the range. Where clocks are put back the earlier instant
 * bounds below and the later above; a time that they skip is the instant of the skip, a range that they skip whole is that of either clock.
 */
export function toInstants(range: TimeRange, zone: Zone | undefined): TimeRange {
  if (zone === undefined) return { from: range.from - farthestAhead, until: range.until - farthestBehind };
  const [from, until] = [Math.min(...instantsOf(range.from, zone)), Math.max(...instantsOf(range.until, zone))];
  if (from < until) return { from, until };
  // Skipped as a whole: whoever gives such a time goes by the clock before the skip or by the one after it.
  return { from: Math.min(...offsetsAt(range.from, zone)), until: Math.max(...offsetsAt(range.until, zone)) };
}

function instantsOf(wall: number, zone: Zone): readonly number[] {
  if (!Number.isFinite(wall)) return [wall];
  const candidates = offsetsAt(wall, zone);
  const exact = candidates.filter((instant) => instant + zone(instant) === wall);
  return exact.length > 0 ? exact : [skipBetween(Math.min(...candidates), Math.max(...candidates), zone)];
}

/** The instants by the offset of the day before and by that of the day after. */
function offsetsAt(wall: number, zone: Zone): readonly number[] {
  return [wall - zone(wall - secondsPerDay), wall - zone(wall + secondsPerDay)];
}

/** The first instant after `low` that has the offset of `high`. */
function skipBetween(low: number, high: number, zone: Zone): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zone(middle) === zone(low)) before = middle;
    else after = middle;
  }
  return after;
}

function offsetZone(name: string): Zone | undefined {
  if (name === 'Z') return zoneOfOffset(0);
  const match = /^([+-])(\d\d):([0-5]\d)$/.exec(name);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  const signed = match[1] === '-' ? -minutes : minutes;
  return signed < -720 || signed > 840 ? undefined : zoneOfOffset(signed);
}

function namedZone(name: string): Zone | undefined {
  // Offsets are read above; `Intl` would take more spellings of them than we know how to write back.
  if (!/^[A-Za-z]/.test(name)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
      timeZone: name,
      year: 'numeric',
      era: 'short',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return rememberWeeks((instant) => offsetAt(format, instant));
}

/**
 * Asking `Intl` costs microseconds, so offsets at the ends of weeks are kept: where both ends of a week have one offset,
 * so has all between (zones that change twice leave at least a month of Ramadan between).
 */
function rememberWeeks(zone: Zone): Zone {
  const ends = new Map<number, number>();
  const atEnd = (week: number) => {
    let offset = ends.get(week);
    if (offset === undefined) {
      offset = zone(week * secondsPerWeek);
      if (ends.size >= maxWeeks) ends.clear();
      ends.set(week, offset);
    }
    return offset;
  };
  return (instant) => {
    const week = Math.floor(instant / secondsPerWeek);
    const offset = atEnd(week);
    return offset === atEnd(week + 1) ? offset : zone(instant);
  };
}

const secondsPerWeek = 7 * secondsPerDay;
const maxWeeks = 10_000;

function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const clamped = Math.max(-lastInstant, Math.min(lastInstant, Math.floor(instant)));
  const parts = new Map(format.formatToParts(clamped * 1000).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const isBeforeChrist = parts.get('era')?.startsWith('B') ?? false;
  const year = isBeforeChrist ? 1 - number('year') : number('year');
  const day = secondsSinceEpoch(year, number('month'), number('day'));
  return day + number('hour') * 3600 + number('minute') * 60 + number('second') - clamped;
}

/** Where `Date` and with it `Intl` end, with two days to spare. */
const lastInstant = 8.64e12 - 2 * secondsPerDay;
