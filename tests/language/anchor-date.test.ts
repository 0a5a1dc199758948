import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorDate } from '../../src/language/anchor-date.ts';

const anchor = (edtf: string, published?: string, isAhead = false) =>
  anchorDate({ start: 0, end: 1, edtf, isAhead }, { published });

const text = (parts: readonly number[]) => parts.map((part) => String(part).padStart(2, '0')).join('-');

describe('the year of a date without one', () => {
  test.each([
    ['XXXX-01-02', '2022-01-09', '2022-01-02', []],
    ['XXXX-12-16', '2022-01-09', '2021-12-16', []],
    ['XXXX-01-09', '2022-01-09', '2022-01-09', []],
    // Three days ahead is nearer than a year back: both are possible.
    ['XXXX-01-12', '2022-01-09', '2021-01-12', ['2022-01-12']],
    ['XXXX-02-29', '2022-01-09', '2020-02-29', []],
    ['XXXX-02-29', '1903-01-01', '1896-02-29', ['1904-02-29']],
    ['XXXX-05', '2022-01-09', '2021-05', ['2022-05']],
    ['XXXX-01-02~', '2022-01-09', '2022-01-02~', []],
    ['XXXX-12-16', '2022-01-09T10:00+06:00', '2021-12-16', []],
    // Only the month or the year of the publication are known.
    ['XXXX-01-20', '2022-01', '2022-01-20', ['2021-01-20']],
    ['XXXX-12-16', '2022', '2022-12-16', ['2021-12-16']],
  ])('%s in a text of %s is %s', (edtf, published, expected, alternatives) => {
    expect(anchor(edtf, published)).toEqual({ edtf: expected, anchor: 'publication', alternatives });
  });

  test('lies ahead where the text speaks of what is to come', () => {
    expect(anchor('XXXX-01-20', '2022-01-09', true)).toMatchObject({ edtf: '2022-01-20', alternatives: [] });
    expect(anchor('XXXX-01-02', '2022-01-09', true)).toMatchObject({
      edtf: '2023-01-02',
      alternatives: ['2022-01-02'],
    });
  });

  test.each([undefined, 'last week', '2022-13-45', '../..', 'Y20220', '[..2022]'])(
    'stays open when published %s',
    (published) => {
      expect(anchor('XXXX-01-02', published)).toEqual({ edtf: 'XXXX-01-02', alternatives: [] });
    },
  );

  test('is left alone where the words give it', () => {
    expect(anchor('2019-05-03', '2022-01-09')).toEqual({ edtf: '2019-05-03', alternatives: [] });
  });

  test('is never after the publication, and less than a year before', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(days, days, (published, [, month, day]) => {
        const { edtf } = anchor(`XXXX-${text([month, day])}`, text(published));
        const [then, now] = [Date.parse(edtf), Date.parse(text(published))];
        expect(then).toBeLessThanOrEqual(now);
        expect(now - then).toBeLessThan(366 * 86_400_000);
      }),
    );
  });
});
