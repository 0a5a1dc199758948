import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth, daysSinceEpoch, isLeapYear, secondsSinceEpoch } from '../../src/time/calendar.ts';

test.each([
  [2000, true],
  [1900, false],
  [2020, true],
  [2021, false],
  [0, true],
  [-4, true],
  [-100, false],
])('year %i is a leap year: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
});

test('days and seconds are those of the platform, where it has them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -271_000, max: 275_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const theirs = new Date(0).setUTCFullYear(year, month - 1, day);
        expect(daysSinceEpoch(year, month, day)).toBe(theirs / 86_400_000);
        expect(secondsSinceEpoch(year, month, day)).toBe(theirs / 1000);
      },
    ),
  );
});

test('a month is as long as the way to the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000_000, max: 200_000_000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysSinceEpoch(year, month + 1, 1) - daysSinceEpoch(year, month, 1)).toBe(daysInMonth(year, month));
    }),
  );
});

test('seconds stay exact to the last exact year', () => {
  expect(Number.isSafeInteger(secondsSinceEpoch(200_000_000, 12, 31))).toBe(true);
  expect(Number.isSafeInteger(secondsSinceEpoch(-200_000_000, 1, 1))).toBe(true);
});
