/** On which days feasts fall, against published tables, and laws that no table is needed for. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, edtfOfDay, weekdayOf } from '../../../src/language/when/days.ts';
import { feastsOf } from '../../../src/language/when/feasts.ts';
import { yearlyDays, type YearlyRule } from '../../../src/language/when/yearly-day.ts';

const daysOf = (rule: YearlyRule, year: number) => yearlyDays(rule, year).map(edtfOfDay);
const easter = (church: 'western' | 'orthodox'): YearlyRule => ({ kind: 'easter', church, plus: 0 });

test.each([
  [1818, '1818-03-22', '1818-04-26'],
  [1943, '1943-04-25', '1943-04-25'],
  [2000, '2000-04-23', '2000-04-30'],
  [2019, '2019-04-21', '2019-04-28'],
  [2024, '2024-03-31', '2024-05-05'],
  [2025, '2025-04-20', '2025-04-20'],
  [2038, '2038-04-25', '2038-04-25'],
])('Easter of %s', (year, western, orthodox) => {
  expect([daysOf(easter('western'), year), daysOf(easter('orthodox'), year)]).toEqual([[western], [orthodox]]);
});

describe('laws', () => {
  const year = fc.integer({ min: 1800, max: 2100 });

  test('Easter is a Sunday from 22 March to 8 May, the Orthodox one never before the Western', () => {
    fc.assert(
      fc.property(year, (each) => {
        const [[western = 0], [orthodox = 0]] = [
          yearlyDays(easter('western'), each),
          yearlyDays(easter('orthodox'), each),
        ];
        expect([weekdayOf(western), weekdayOf(orthodox)]).toEqual([7, 7]);
        expect(orthodox).toBeGreaterThanOrEqual(western);
        expect(edtfOfDay(western) >= `${each}-03-22` && edtfOfDay(western) <= `${each}-04-25`).toBe(true);
        expect(edtfOfDay(orthodox) <= `${each}-05-08`).toBe(true);
      }),
    );
  });

  test('the nth weekday of a month is that weekday, in that month, in that week', () => {
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(1, 2, 3, 4, -1),
        (each, month, weekday, nth) => {
          const [day = 0] = yearlyDays({ kind: 'nth-weekday', nth, weekday, month, plus: 0 }, each);
          const date = dateOf(day);
          expect([weekdayOf(day), date.month]).toEqual([weekday, month]);
          const isLast = dateOf(day + 7).month !== month;
          expect(nth > 0 ? Math.ceil(date.date / 7) === nth : isLast).toBe(true);
        },
      ),
    );
  });
});

/** As they were announced in Kazakhstan. */
test.each(['2019-08-11', '2021-07-20', '2022-07-09', '2023-06-28', '2024-06-16'])(
  'Kurban Ait of %s is at most two days off',
  (day) => {
    const [reckoned = 0] = yearlyDays({ kind: 'islamic', month: 12, day: 10 }, Number(day.slice(0, 4)));
    expect([-2, -1, 0, 1, 2].map((off) => edtfOfDay(reckoned + off))).toContain(day);
  },
);

test('every language has feasts, and each name reads alone', () => {
  for (const language of ['en', 'ru', 'kk', 'ky'])
    for (const [words] of feastsOf(language)) expect(() => new RegExp(words, 'iu')).not.toThrow();
  expect(feastsOf('en').length).toBeGreaterThan(30);
});
