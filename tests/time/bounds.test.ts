import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { boundsOf, type TimeBounds } from '../../src/time/bounds.ts';
import type { When } from '../../src/time/when.ts';
import { edtfDate } from './edtf-grammar.ts';

function time(seconds: number): string {
  return Number.isFinite(seconds)
    ? new Date(seconds * 1000).toISOString().slice(0, 16).replace('T00:00', '')
    : String(seconds);
}

function shown({ startMin, startMax, endMin, endMax }: TimeBounds): string {
  return `start ${time(startMin)} ${time(startMax)} end ${time(endMin)} ${time(endMax)}`;
}

const wall = (edtf: string) => shown(unwrap(boundsOf({ edtf })).wall);
const instant = (when: When) => shown(unwrap(boundsOf(when)).instant);

describe('on the wall clock', () => {
  test.each([
    ['2022-01-02', 'start 2022-01-02 2022-01-03 end 2022-01-02 2022-01-03'],
    ['2021-12/2022-01-05', 'start 2021-12-01 2022-01-01 end 2022-01-05 2022-01-06'],
    ['2022/2022-03', 'start 2022-01-01 2022-04-01 end 2022-03-01 2022-04-01'],
    ['2022-03/2022', 'start 2022-03-01 2022-04-01 end 2022-03-01 2023-01-01'],
    ['2022-03/..', 'start 2022-03-01 2022-04-01 end 2022-03-01 Infinity'],
    ['2022-03/', 'start 2022-03-01 2022-04-01 end 2022-03-01 Infinity'],
    ['../2022-03', 'start -Infinity 2022-04-01 end 2022-03-01 2022-04-01'],
    ['[2020,2022]', 'start 2020-01-01 2023-01-01 end 2020-01-01 2023-01-01'],
    ['[2020..2022]', 'start 2020-01-01 2023-01-01 end 2020-01-01 2023-01-01'],
    ['[..2020-05]', 'start -Infinity 2020-06-01 end -Infinity 2020-06-01'],
    ['{2020,2022}', 'start 2020-01-01 2021-01-01 end 2022-01-01 2023-01-01'],
    ['{2020..2022,1999}', 'start 1999-01-01 2000-01-01 end 2022-01-01 2023-01-01'],
    ['2022-25', 'start 2022-03-01 2022-06-23 end 2022-03-01 2022-06-23'],
  ])('%s', (edtf, expected) => {
    expect(wall(edtf)).toBe(expected);
  });
});

describe('on the line of time', () => {
  test.each<[string, When, string]>([
    ['a day anywhere', { edtf: '2022-01-02' }, '2022-01-01T10:00 2022-01-03T12:00'],
    ['a day in a zone', { edtf: '2022-01-02', zone: 'Asia/Almaty' }, '2022-01-01T18:00 2022-01-02T18:00'],
    ['a day with an offset', { edtf: '2022-01-02', zone: '-05:00' }, '2022-01-02T05:00 2022-01-03T05:00'],
    ['a time with its own offset', { edtf: '2022-01-02T18:00+06:00' }, '2022-01-02T12:00 2022-01-02T12:01'],
    [
      'a time whose offset contradicts the zone',
      { edtf: '2022-01-02T18:00+03:00', zone: 'Asia/Almaty' },
      '2022-01-02T15:00 2022-01-02T15:01',
    ],
    [
      'an evening',
      { edtf: '2022-01-02', daypart: 'evening', zone: 'Asia/Almaty' },
      '2022-01-02T10:00 2022-01-02T20:00',
    ],
  ])('%s', (_, when, expected) => {
    expect(instant(when)).toBe(`start ${expected} end ${expected}`);
  });

  test.each<[When, boolean]>([
    [{ edtf: '2022' }, false],
    [{ edtf: '2022', zone: 'Asia/Almaty' }, true],
    [{ edtf: '2022-01-02T18:00Z' }, true],
    [{ edtf: '2022-01-02T18:00Z/2022-01-03' }, false],
  ])('%o is zoned: %s', (when, zoned) => {
    expect(unwrap(boundsOf(when)).zoned).toBe(zoned);
  });
});

describe('alternatives', () => {
  test.each([
    ['2022', 1],
    ['[2020,2022]', 2],
    ['[2020,2022..2024]', 2],
    ['2022-21', 2],
    ['2022-24', 3],
    ['[2020,2022-24]', 4],
    ['{2020,2022}', 1],
    // A winter that may begin in 2021 or 2022 and a spring that may end first: what cannot be is left out.
    ['2022-24/2022-25', 2],
  ])('%s has %i', (edtf, count) => {
    expect(unwrap(boundsOf({ edtf })).alternatives).toHaveLength(count);
  });

  test('of a night are the one before and the one after', () => {
    const { alternatives } = unwrap(boundsOf({ edtf: '2022-01-02', daypart: 'night' }));
    expect(alternatives.map((each) => shown(each.wall))).toEqual([
      'start 2022-01-01T20:00 2022-01-02T07:00 end 2022-01-01T20:00 2022-01-02T07:00',
      'start 2022-01-02T20:00 2022-01-03T07:00 end 2022-01-02T20:00 2022-01-03T07:00',
    ]);
  });
});

test.each([
  ['2022', { uncertain: false, approximate: false, gaps: false }],
  ['2022?', { uncertain: true, approximate: false, gaps: false }],
  ['2022-~01', { uncertain: false, approximate: true, gaps: false }],
  ['2022%/2023', { uncertain: true, approximate: true, gaps: false }],
  ['[2022,2023-XX-05]', { uncertain: false, approximate: false, gaps: true, ambiguous: false }],
  ['2022-28', { gaps: false, ambiguous: true }],
  ['[2022-24,2024]', { ambiguous: true }],
  ['2022-26', { ambiguous: false }],
])('%s is flagged', (edtf, flags) => {
  expect(unwrap(boundsOf({ edtf }))).toMatchObject(flags);
});

describe('refused', () => {
  test.each<[When, string]>([
    [{ edtf: '2022-13-45' }, 'date-impossible'],
    [{ edtf: '2022', zone: 'Nowhere/Land' }, 'zone-unknown'],
    [{ edtf: '2022-01', daypart: 'evening' }, 'daypart-misplaced'],
    [{ edtf: '2022-01-02T10:00', daypart: 'morning' }, 'daypart-misplaced'],
    [{ edtf: '2022-21', daypart: 'morning' }, 'daypart-misplaced'],
    [{ edtf: '[2022-01-02,2022]', daypart: 'morning' }, 'daypart-misplaced'],
  ])('%o: %s', (when, code) => {
    expect(boundsOf(when)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('laws', () => {
  test('bounds are ordered, the hull holds every alternative, and instants allow for every zone', () => {
    fc.assert(
      fc.property(
        edtfDate,
        fc.constantFrom('Asia/Almaty', 'America/New_York', '+14:00', '-12:00'),
        ({ text }, zone) => {
          const anywhere = unwrap(boundsOf({ edtf: text }));
          const placed = unwrap(boundsOf({ edtf: text, zone }));
          for (const { wall: onWall, instant: onLine } of [anywhere, ...anywhere.alternatives]) {
            expect(isOrdered(onWall)).toBe(true);
            expect(isOrdered(onLine)).toBe(true);
            expect(holds(anywhere.wall, onWall)).toBe(true);
            expect(holds(anywhere.instant, onLine)).toBe(true);
          }
          expect(placed.wall).toEqual(anywhere.wall);
          expect(holds(anywhere.instant, placed.instant)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function isOrdered({ startMin, startMax, endMin, endMax }: TimeBounds): boolean {
  return startMin < startMax && endMin < endMax && startMax <= endMax && startMin <= endMin;
}

function holds(outer: TimeBounds, inner: TimeBounds): boolean {
  return (
    outer.startMin <= inner.startMin &&
    outer.startMax >= inner.startMax &&
    outer.endMin <= inner.endMin &&
    outer.endMax >= inner.endMax
  );
}
