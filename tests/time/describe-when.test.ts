import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeWhen } from '../../src/time/describe-when.ts';
import type { When } from '../../src/time/when.ts';
import { edtfDate } from './edtf-grammar.ts';

test.each<[string | When, string, string]>([
  ['2021-12-16', '16 December 2021', '16 декабря 2021 г.'],
  ['2021-12', 'December 2021', 'декабрь 2021 г.'],
  ['1943~', 'about 1943', 'примерно 1943 г.'],
  ['1943-05?', 'perhaps May 1943', 'предположительно май 1943 г.'],
  ['1943%', 'perhaps about 1943', 'предположительно и примерно 1943 г.'],
  [{ edtf: '2022-01-02', daypart: 'evening' }, 'evening of 2 January 2022', 'вечер 2 января 2022 г.'],
  ['2022-01-02T18:05', '2 January 2022, 18:05', '2 января 2022 г., 18:05'],
  ['2022-01-02T18:05:09+06:00', '2 January 2022, 18:05:09 UTC+06:00', '2 января 2022 г., 18:05:09 UTC+06:00'],
  ['2022-01-02T18:05-03:30', '2 January 2022, 18:05 UTC−03:30', '2 января 2022 г., 18:05 UTC−03:30'],
  ['2022-01-02T18:05Z', '2 January 2022, 18:05 UTC', '2 января 2022 г., 18:05 UTC'],
  [{ edtf: '2022-01', zone: 'Asia/Almaty' }, 'January 2022 (Asia/Almaty)', 'январь 2022 г. (Asia/Almaty)'],
  ['2021-12-16/2022-01-02', 'from 16 December 2021 to 2 January 2022', '16 декабря 2021 г. — 2 января 2022 г.'],
  ['2022/..', 'from 2022 on', '2022 г. и позже'],
  ['../2022', 'until 2022', '2022 г. и раньше'],
  ['2022/', 'from 2022, end unknown', 'начало 2022 г., конец неизвестен'],
  ['/2022', 'until 2022, start unknown', 'начало неизвестно, конец 2022 г.'],
  ['../..', 'any time', 'в любое время'],
  ['[2020,2022]', '2020 or 2022', '2020 г. или 2022 г.'],
  ['{2020,2021..2023}', '2020 and from 2021 to 2023', '2020 г. и 2021 г. — 2023 г.'],
  ['199X', 'the 1990s', '1990-е годы'],
  ['2022-XX', 'some month of 2022', '2022 г., месяц неизвестен'],
  ['2022-01-XX', 'some day of January 2022', 'январь 2022 г., день неизвестен'],
  ['2022-21', 'spring 2022', 'весна 2022 г.'],
  ['2022-32', 'southern winter 2022', 'зима (южное полушарие) 2022 г.'],
  ['2022-34', 'second quarter of 2022', 'II квартал 2022 г.'],
  ['2022-41', 'second half of 2022', 'вторая половина 2022 г.'],
  ['-0043', '44 BC', '44 г. до н. э.'],
  ['Y-170000002', '170000003 BC', '170000003 г. до н. э.'],
  ['[..2031-01-05]', '5 January 2031 or earlier', '5 января 2031 г. или раньше'],
  ['[2031-01-05..]', '5 January 2031 or later', '5 января 2031 г. или позже'],
  ['Y170000002', '170000002', '170000002 г.'],
  // What words cannot say shortly stays in EDTF.
  ['2022-XX-16', '2022-XX-16', '2022-XX-16'],
  ['1950S2', '1950S2', '1950S2'],
  ['2022-~01-02', '2022-~01-02', '2022-~01-02'],
  ['no date', 'no date', 'no date'],
])('%o is "%s" and "%s"', (when, english, russian) => {
  const date = typeof when === 'string' ? { edtf: when } : when;
  // The platform puts a no-break space before "г.".
  expect(describeWhen(date, 'en')).toBe(english);
  expect(describeWhen(date, 'ru').replaceAll('\u00a0', ' ')).toBe(russian);
});

test('every date has words in both languages', () => {
  fc.assert(
    fc.property(edtfDate, fc.constantFrom('en' as const, 'ru' as const), ({ text }, language) => {
      expect(describeWhen({ edtf: text }, language)).toMatch(/^[^\n]+$/);
      expect(describeWhen({ edtf: text }, language)).not.toContain('undefined');
    }),
    { numRuns: 500 },
  );
});
