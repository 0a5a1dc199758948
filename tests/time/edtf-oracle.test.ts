/**
 * The `edtf` package as an independent opinion: the same verdicts and the same bounds wherever it is right, and the list
 * of places where we differ on purpose.
 */

import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/time/bounds.ts';
import { interval, plainDate, recentDay, textOf, timedDate } from './edtf-grammar.ts';

type Outcome = readonly [min: number, max: number] | 'refused';

/** Milliseconds; `edtf` gives the last millisecond, and null for an unknown end. */
function theirs(text: string): Outcome {
  try {
    const date = edtf(text);
    return [date.min ?? -Infinity, date.max === null ? Infinity : date.max + 1];
  } catch {
    return 'refused';
  }
}

function ours(text: string): Outcome {
  const bounds = boundsOf({ edtf: text });
  return bounds.ok ? [bounds.value.wall.startMin * 1000, bounds.value.wall.endMax * 1000] : 'refused';
}

const often = { numRuns: 300 };

describe('agrees', () => {
  test('on years, months and days', () => {
    fc.assert(
      fc.property(plainDate, ({ text }) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      often,
    );
  });

  test('on unspecified digits at the right, from year 0 on', () => {
    const masks = fc.constantFrom(/.-.*/, /..-.*/, /-.*/, /..-..$/, /..$/);
    fc.assert(
      fc.property(recentDay, masks, fc.constantFrom(2, 3), (day, mask, precision) => {
        const text = textOf(day, precision).replace(mask, (digits) => digits.replaceAll(/\d/g, 'X'));
        expect(ours(text)).toEqual(theirs(text));
      }),
      often,
    );
  });

  test('on intervals with open and unknown ends', () => {
    fc.assert(
      fc.property(interval, ({ text }) => {
        const plain = text.replaceAll('~', '');
        expect(ours(plain)).toEqual(theirs(plain));
      }),
      often,
    );
  });

  test('on the beginning of times, which it reads as instants', () => {
    fc.assert(
      fc.property(timedDate, ({ text }) => {
        const inUtc = text.replace(/(T[\d:]+).*/, '$1Z');
        expect(ours(inUtc)[0]).toBe(theirs(inUtc)[0]);
      }),
      often,
    );
  });

  test('on which days there are, but for 29 February', () => {
    const anyDay = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(
        anyDay.filter(([, month, day]) => month !== 2 || day !== 29),
        (day) => {
          expect(ours(textOf(day, 3))).toEqual(theirs(textOf(day, 3)));
        },
      ),
      often,
    );
  });
});

const day = (text: string) => Date.parse(`${text}T00:00Z`);

describe('differs on purpose', () => {
  test.each<[string, string, Outcome, Outcome]>([
    ['a day that is not rolls over in theirs', '2021-02-29', 'refused', [day('2021-03-01'), day('2021-03-02')]],
    ['a minute has a length', '2022-01-02T10:00Z', [1641117600000, 1641117660000], [1641117600000, 1641117600001]],
    ['leap seconds exist', '2016-12-31T23:59:60Z', [1483228800000, 1483228801000], 'refused'],
    ['~ widens', '2022-01-10~', [day('2022-01-08'), day('2022-01-13')], [day('2022-01-10'), day('2022-01-11')]],
    [
      'significant digits widen',
      '1950S2',
      [day('1900-01-01'), day('2000-01-01')],
      [day('1950-01-01'), day('1951-01-01')],
    ],
    ['spring is no quarter', '2022-25', [day('2022-03-01'), day('2022-06-23')], [day('2022-01-01'), day('2022-04-01')]],
    [
      'a third has four months',
      '2022-37',
      [day('2022-01-01'), day('2022-05-01')],
      [day('2022-01-01'), day('2022-06-01')],
    ],
    ['a range in a set has an end', '[1970..1972]', [0, day('1973-01-01')], [0, day('1971-01-01')]],
    [
      'a set need not be in order',
      '[2022,1980]',
      [day('1980-01-01'), day('2023-01-01')],
      [day('2022-01-01'), day('1981-01-01')],
    ],
    [
      'a mask is filled with what fits',
      '2022-X0',
      [day('2022-10-01'), day('2022-11-01')],
      [day('2022-01-01'), day('2022-12-01')],
    ],
    ['seasons may be doubtful', '2022-34?', [day('2022-04-01'), day('2022-07-01')], 'refused'],
    ['seasons may stand in intervals', '2022-33/2022-34', [day('2022-01-01'), day('2022-07-01')], 'refused'],
    ['times may be doubtful', '2022-01-02T10:00Z?', [1641117600000, 1641117660000], 'refused'],
    ['masks may be doubtful', '201X?', [day('2010-01-01'), day('2020-01-01')], 'refused'],
    ['an interval may begin and end on one day', '2022/2022', [day('2022-01-01'), day('2023-01-01')], 'refused'],
    ['nothing to nothing is no interval', '/', 'refused', [-Infinity, Infinity]],
    ['a century is written 19XX', '19', 'refused', [day('1900-01-01'), day('2000-01-01')]],
    ['a decade is written 196X', '196', 'refused', [day('1960-01-01'), day('1970-01-01')]],
    ['basic format is not mixed in', '2022-01-02T10:00+0600', 'refused', [1641096000000, 1641096000001]],
  ])('%s: %s', (_, text, we, they) => {
    expect(theirs(text)).toEqual(they);
    expect(ours(text)).toEqual(we);
  });
});
