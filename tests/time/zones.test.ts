import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsSinceEpoch } from '../../src/time/calendar.ts';
import { findZone, toInstants, type Zone } from '../../src/time/zones.ts';

const hour = 3600;
const newYork = zoneNamed('America/New_York');

function zoneNamed(name: string): Zone {
  const zone = findZone(name);
  if (!zone) throw new Error(`${name} is unknown here`);
  return zone;
}

describe('the offset of a zone', () => {
  test.each([
    ['Asia/Almaty', 2022, 6],
    ['Asia/Almaty', 2025, 5],
    ['asia/almaty', 2022, 6],
    ['Europe/Moscow', 2012, 4],
    ['Europe/Moscow', 2015, 3],
    ['Asia/Kathmandu', 2022, 5.75],
    ['+06:00', 2022, 6],
    ['-03:30', 2022, -3.5],
    ['Z', 2022, 0],
    ['UTC', 2022, 0],
  ])('%s in June %i: %d h', (name, year, hours) => {
    expect(zoneNamed(name)(secondsSinceEpoch(year, 6, 15))).toBe(hours * hour);
  });

  test.each(['', 'Nowhere/Land', '+15:00', '-12:30', '+6', '+06:75', '__proto__', 'constructor', 'Asia/Almaty\u0000'])(
    'none for %j',
    (name) => {
      expect(findZone(name)).toBeUndefined();
    },
  );

  test('is asked for at any time, however far', () => {
    for (const instant of [-6.3e15, -1e13, 0, 1e13, 6.3e15]) expect(Math.abs(newYork(instant))).toBeLessThan(24 * hour);
  });
});

const at = (month: number, day: number, hours: number) => secondsSinceEpoch(2021, month, day) + hours * hour;
const minute = (from: number) => ({ from, until: from + 60 });

describe('a wall clock as instants', () => {
  test('in summer and winter', () => {
    expect(toInstants(minute(at(7, 1, 12)), newYork)).toEqual(minute(at(7, 1, 16)));
    expect(toInstants(minute(at(1, 1, 12)), newYork)).toEqual(minute(at(1, 1, 17)));
  });

  test('twice, where the clock is put back', () => {
    expect(toInstants(minute(at(11, 7, 1.5)), newYork)).toEqual({ from: at(11, 7, 5.5), until: at(11, 7, 6.5) + 60 });
  });

  test('by the clock before it or after it, where the clock is put forward over it', () => {
    expect(toInstants({ from: at(3, 14, 2.25), until: at(3, 14, 2.75) }, newYork)).toEqual({
      from: at(3, 14, 6.25),
      until: at(3, 14, 7.75),
    });
  });

  test('from the skip on, where the clock is put forward over the beginning', () => {
    expect(toInstants({ from: at(3, 14, 2.25), until: at(3, 14, 4) }, newYork)).toEqual({
      from: at(3, 14, 7),
      until: at(3, 14, 8),
    });
    // A day that begins with the skip: Beirut had no midnight.
    const beirut = zoneNamed('Asia/Beirut');
    expect(toInstants({ from: at(3, 28, 0), until: at(3, 29, 0) }, beirut)).toEqual({
      from: at(3, 27, 22),
      until: at(3, 28, 21),
    });
  });

  test('anywhere on earth, without a zone', () => {
    expect(toInstants({ from: 0, until: 60 }, undefined)).toEqual({ from: -14 * hour, until: 60 + 12 * hour });
  });

  test('without an end, without an end', () => {
    expect(toInstants({ from: -Infinity, until: Infinity }, newYork)).toEqual({ from: -Infinity, until: Infinity });
  });

  test('includes every instant at which the clock shows it, and lies within all the zones of the earth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('America/New_York', 'Asia/Almaty', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Beirut'),
        fc.integer({ min: -1_500_000_000, max: 2_500_000_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (name, instant, length) => {
          const zone = zoneNamed(name);
          const wall = instant + zone(instant);
          const range = { from: wall, until: wall + length };
          const { from, until } = toInstants(range, zone);
          expect(from).toBeLessThanOrEqual(instant);
          expect(until).toBeGreaterThan(instant);
          const anywhere = toInstants(range, undefined);
          expect(anywhere.from).toBeLessThanOrEqual(from);
          expect(anywhere.until).toBeGreaterThanOrEqual(until);
        },
      ),
      { numRuns: 300 },
    );
  });
});
