/**
 * What a language brings for its figures: number words, currencies, units and the words that set bounds. Sources of regular
 * expressions, as in its table of dates. A figure is `{n}` in a pattern, and `{n2}` where a second one ends a range.
 */

import type { Words } from '../when/date-table.ts';

export type Bound = 'about' | 'at-least' | 'at-most';

export type MeasureTable = {
  /** The mark between whole and part, and the marks between groups of three digits. */
  readonly decimalMark: ',' | '.';
  /** Number words below a hundred, and hundreds where they are one word. */
  readonly numbers: Words<number>;
  /** "hundred", "thousand", "million": powers of ten. */
  readonly powers: Words<number>;
  /** Marks of a currency that stand before the figure ("$"). */
  readonly moneyBefore: Words<string>;
  /** Words and marks of a currency after the figure, to ISO 4217 codes. */
  readonly moneyAfter: Words<string>;
  /** Nouns for people that are counted. */
  readonly people: string;
  /** What may stand between a figure and such a noun: "20 of his colleagues". */
  readonly between: string;
  /** Lengths of time, as so many of a unit. */
  readonly lengths: Words<{ readonly count: number; readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year' }>;
  /** Units of length; hundredths of a metre are told in metres. */
  readonly sizes?: Words<{ readonly unit: 'metre' | 'kilometre' | 'mile' | 'foot'; readonly isHundredth?: true }>;
  readonly ages: readonly string[];
  /** Without one of these letters there is no age. */
  readonly ageHint?: string;
  readonly ranges: readonly string[];
  /** Right before a figure; and right after it with its unit. */
  readonly boundsBefore: Words<Bound>;
  readonly boundsAfter: Words<Bound>;
};
