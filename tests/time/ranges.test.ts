import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { secondsPerDay, secondsSinceEpoch } from '../../src/time/calendar.ts';
import { parseEdtf } from '../../src/time/parse-edtf.ts';
import { hasGaps, rangesOf, type TimeRange } from '../../src/time/ranges.ts';
import type { CalendarDate } from '../../src/time/edtf.ts';
import type { Daypart } from '../../src/time/when.ts';
import { maskedDate, qualifiedDate, singleDate } from './edtf-grammar.ts';

function dateOf(text: string): CalendarDate {
  const date = unwrap(parseEdtf(text));
  if (date.kind !== 'date') throw new Error(`${text} is no single date`);
  return date;
}

function shown({ from, until }: TimeRange): string {
  return [from, until].map((seconds) => new Date(seconds * 1000).toISOString().replace(':00.000Z', '')).join(' ');
}

function ranges(text: string, daypart?: Daypart): readonly string[] {
  return rangesOf(dateOf(text), daypart).map(shown);
}

describe('one range', () => {
  test.each([
    ['2022', '2022-01-01T00:00 2023-01-01T00:00'],
    ['2020-02', '2020-02-01T00:00 2020-03-01T00:00'],
    ['2021-12-31', '2021-12-31T00:00 2022-01-01T00:00'],
    ['2022-01-02T18:00', '2022-01-02T18:00 2022-01-02T18:01'],
    ['2022-01-02T24:00', '2022-01-03T00:00 2022-01-03T00:00:01.000Z'],
    ['2016-12-31T23:59:60', '2017-01-01T00:00 2017-01-01T00:00:01.000Z'],
    ['201X', '2010-01-01T00:00 2020-01-01T00:00'],
    ['2022-1X', '2022-10-01T00:00 2023-01-01T00:00'],
    ['2022-0X-31', '2022-01-31T00:00 2022-09-01T00:00'],
    ['2022-02-XX', '2022-02-01T00:00 2022-03-01T00:00'],
    ['20XX-02-29', '2000-02-29T00:00 2096-03-01T00:00'],
    ['1950S2', '1900-01-01T00:00 2000-01-01T00:00'],
    ['1950S9', '1950-01-01T00:00 1951-01-01T00:00'],
    ['2022-33', '2022-01-01T00:00 2022-04-01T00:00'],
    ['2022-36', '2022-10-01T00:00 2023-01-01T00:00'],
    ['2022-38', '2022-05-01T00:00 2022-09-01T00:00'],
    ['2022-41', '2022-07-01T00:00 2023-01-01T00:00'],
    ['2022-25', '2022-03-01T00:00 2022-06-23T00:00'],
    ['2022-29', '2022-09-01T00:00 2022-12-24T00:00'],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual([expected]);
  });

  test.each([
    ['1943~', '1940-12-30T00:00 1946-01-02T00:00'],
    ['2022-03~', '2022-01-29T00:00 2022-05-02T00:00'],
    ['2022-03-10~', '2022-03-08T00:00 2022-03-13T00:00'],
    ['2022-03-10T12:00~', '2022-03-10T11:00 2022-03-10T13:01'],
    ['199X%', '1984-12-28T00:00 2005-01-04T00:00'],
    ['2022~-03-10', '2020-03-08T00:00 2024-03-12T00:00'],
    ['2022-03-10?', '2022-03-10T00:00 2022-03-11T00:00'],
  ])('%s, widened as docs/method/time.md says', (text, expected) => {
    expect(ranges(text)).toEqual([expected]);
  });

  test.each<[Daypart, readonly string[]]>([
    ['night', ['2022-01-01T20:00 2022-01-02T07:00', '2022-01-02T20:00 2022-01-03T07:00']],
    ['morning', ['2022-01-02T03:00 2022-01-02T13:00']],
    ['afternoon', ['2022-01-02T11:00 2022-01-02T19:00']],
    ['evening', ['2022-01-02T16:00 2022-01-03T02:00']],
  ])('a %s', (daypart, expected) => {
    expect(ranges('2022-01-02', daypart)).toEqual(expected);
  });
});

describe('seasons that do not say of which half of the earth, or which year they end in', () => {
  test.each([
    ['2022-21', ['2022-03-01T00:00 2022-06-23T00:00', '2022-09-01T00:00 2022-12-24T00:00']],
    [
      '2022-24',
      ['2021-12-01T00:00 2022-03-22T00:00', '2022-06-01T00:00 2022-09-25T00:00', '2022-12-01T00:00 2023-03-22T00:00'],
    ],
    ['2022-30', ['2021-12-01T00:00 2022-03-22T00:00', '2022-12-01T00:00 2023-03-22T00:00']],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });
});

test('years beyond exact seconds are bounded on one side only', () => {
  expect(rangesOf(dateOf('Y17E8'))).toEqual([{ from: secondsSinceEpoch(200_000_000, 1, 1), until: Infinity }]);
  expect(rangesOf(dateOf('Y-1E400'))).toEqual([{ from: -Infinity, until: secondsSinceEpoch(-199_999_999, 1, 1) }]);
});

test.each([
  ['2022-XX-XX', false],
  ['20XX', false],
  ['2022-XX-16', true],
  ['19X4', true],
  ['XXXX-12', true],
  ['2022-01-02', false],
])('%s has gaps: %s', (text, gaps) => {
  expect(hasGaps(dateOf(text))).toBe(gaps);
});

test('every range has a length', () => {
  fc.assert(
    fc.property(singleDate, ({ text }) => {
      const all = rangesOf(dateOf(text));
      expect(all.length).toBeGreaterThan(0);
      for (const { from, until } of all) expect(from).toBeLessThan(until);
    }),
    { numRuns: 1000 },
  );
});

test('a range holds every day that the text allows, and no more than whole days at its ends', () => {
  fc.assert(
    fc.property(fc.oneof(maskedDate, qualifiedDate), ({ text, completion }) => {
      const [range] = rangesOf(dateOf(text));
      const [year, month, dayOfMonth] = completion ?? [0, 1, 1];
      const day = secondsSinceEpoch(year, month, dayOfMonth);
      expect(range?.from).toBeLessThanOrEqual(day);
      expect(range?.until).toBeGreaterThanOrEqual(day + secondsPerDay);
      expect((range?.from ?? 0.5) % secondsPerDay).toBeCloseTo(0);
    }),
    { numRuns: 1000 },
  );
});
