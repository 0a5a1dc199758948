/**
 * Dates made from the EDTF grammar, levels 0 to 2, as text: what `parseEdtf` has to read. Masked dates are made by
 * putting X over digits of a real day, so that each has a completion that is known.
 */

import * as fc from 'fast-check';
import { daysInMonth } from '../../src/time/calendar.ts';

export type MadeDate = {
  readonly text: string;
  /** A day that the text allows, as year, month and day; absent for seasons and long years. */
  readonly completion?: readonly [year: number, month: number, day: number];
};

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const yearText = (year: number) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

export const realDay = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => [year, month, Math.min(day, daysInMonth(year, month))] as const);

/** Years around our own, where texts have their dates. */
export const recentDay = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => [year, month, Math.min(day, daysInMonth(year, month))] as const);

const qualifier = fc.constantFrom('', '', '', '?', '~', '%');

/** Level 0: a year, a month or a day. */
export const plainDate: fc.Arbitrary<MadeDate> = fc
  .tuple(fc.oneof(realDay, recentDay), fc.constantFrom(1, 2, 3))
  .map(([day, precision]) => ({ text: textOf(day, precision), completion: day }));

/** Level 0: a day with a time, with or without an offset. */
export const timedDate: fc.Arbitrary<MadeDate> = fc
  .tuple(
    recentDay,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.option(fc.integer({ min: 0, max: 59 }), { nil: undefined }),
    fc.constantFrom('', '', 'Z', '+06:00', '-04', '+05:30', '-12:00', '+14:00'),
  )
  .map(([day, hour, minute, second, offset]) => ({
    text: `${textOf(day, 3)}T${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}${offset}`,
    completion: day,
  }));

/** Levels 1 and 2: X over some digits. */
export const maskedDate: fc.Arbitrary<MadeDate> = fc
  .tuple(plainDate, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([{ text, completion }, hidden]) => {
    let place = 0;
    const masked = text.replaceAll(/\d/g, (digit) => {
      place += 1;
      return hidden[place - 1] ? 'X' : digit;
    });
    return { text: masked, ...(completion && { completion }) };
  });

/** Levels 1 and 2: qualifiers at the right of parts (for all up to there) and at the left (for one). */
export const qualifiedDate: fc.Arbitrary<MadeDate> = fc
  .tuple(fc.oneof(plainDate, maskedDate), fc.array(fc.tuple(qualifier, qualifier), { minLength: 3, maxLength: 3 }))
  .map(([{ text, completion }, qualifiers]) => {
    const [, year = '', rest = ''] = /^(-?[\dX]{4})(.*)$/.exec(text) ?? [];
    const parts = [year, ...rest.split('-').filter((part) => part !== '')];
    return {
      text: parts.map((part, index) => `${qualifiers[index]?.[0]}${part}${qualifiers[index]?.[1]}`).join('-'),
      ...(completion && { completion }),
    };
  });

export const season: fc.Arbitrary<MadeDate> = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 21, max: 41 }), qualifier)
  .map(([year, code, mark]) => ({ text: `${yearText(year)}-${code}${mark}` }));

export const longYear: fc.Arbitrary<MadeDate> = fc.oneof(
  fc.integer({ min: 10_000, max: 2_000_000_000 }).map((year) => ({ text: `Y${year}` })),
  fc.integer({ min: -2_000_000_000, max: -10_000 }).map((year) => ({ text: `Y${year}` })),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('', '-'))
    .map(([digits, exponent, sign]) => ({ text: `Y${sign}${digits}E${exponent}` })),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9 }))
    .map(([year, digits]) => ({ text: `${yearText(year)}S${digits}` })),
  fc
    .tuple(fc.integer({ min: 10_000, max: 2_000_000_000 }), fc.integer({ min: 1, max: 9 }))
    .map(([year, digits]) => ({ text: `Y${year}S${digits}` })),
);

/** Any single date. */
export const singleDate: fc.Arbitrary<MadeDate> = fc.oneof(
  plainDate,
  timedDate,
  maskedDate,
  qualifiedDate,
  season,
  longYear,
);

const dateInYear = (year: number) =>
  fc.oneof(
    fc.constant(yearText(year)),
    fc.integer({ min: 1, max: 12 }).map((month) => `${yearText(year)}-${pad(month)}`),
    fc.integer({ min: 1, max: 28 }).map((day) => `${yearText(year)}-06-${pad(day)}~`),
  );

const orderedYears = fc
  .tuple(fc.integer({ min: -9990, max: 9980 }), fc.integer({ min: 1, max: 10 }))
  .map(([year, gap]) => [year, year + gap] as const);

/** Intervals whose end comes after their start, with open and unknown ends. */
export const interval: fc.Arbitrary<MadeDate> = orderedYears.chain(([first, last]) =>
  fc
    .tuple(
      fc.oneof(dateInYear(first), fc.constantFrom('..', '')),
      fc.oneof(dateInYear(last), fc.constantFrom('..', '')),
    )
    .filter(([start, end]) => start !== '' || end !== '')
    .map(([start, end]) => ({ text: `${start}/${end}` })),
);

const range = orderedYears.chain(([first, last]) =>
  fc.tuple(dateInYear(first), dateInYear(last)).map(([from, to]) => `${from}..${to}`),
);

/** One-of and all-of sets, with ranges and open ends. */
export const set: fc.Arbitrary<MadeDate> = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.array(
      fc.oneof(
        plainDate.map(({ text }) => text),
        range,
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([brackets, members, isOpenBefore, isOpenAfter]) => {
    const all = members.map((member, index) => {
      if (member.includes('..')) return member;
      if (index === 0 && isOpenBefore) return `..${member}`;
      return index === members.length - 1 && isOpenAfter ? `${member}..` : member;
    });
    return { text: `${brackets[0]}${all.join(',')}${brackets[1]}` };
  });

/** Any date of the grammar. */
export const edtfDate: fc.Arbitrary<MadeDate> = fc.oneof(singleDate, interval, set);

/** The year, month and day to the given number of parts. */
export function textOf([year, month, day]: readonly [number, number, number], precision: number): string {
  return [yearText(year), pad(month), pad(day)].slice(0, precision).join('-');
}
