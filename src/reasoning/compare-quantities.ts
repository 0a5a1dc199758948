/**
 * Whether two figures can both be right. Figures are decimals as text, compared exactly and never as floating point.
 * Tolerances, each on its own figure: a figure said to be approximate may be off by a quarter; a round one (a multiple of
 * a hundred) by a twentieth, since 1.2 million and 1,203,441 are one figure twice. Different units are compared where the
 * vocabulary says exactly how many of the one the other is; then either figure may be off by a twentieth, since whoever
 * converts also rounds. Currencies are compared in `compare-sums.ts`.
 *
 * Hostile: figures of 60 digits; their length is limited by the content's schema.
 */

import type { Value } from '../statement/content.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';

export type Quantity = Extract<Value, { kind: 'quantity' }>;

/** Inclusive bounds in units of 10^-scale; a missing one is open. */
export type Range = { readonly min: bigint | undefined; readonly max: bigint | undefined };

/** True where no number lies within both figures, tolerances included. */
export function isQuantityApart(a: Quantity, b: Quantity, vocabulary: Vocabulary): boolean {
  const ranges = comparableRanges(a, b, vocabulary);
  return ranges !== undefined && (isBelow(ranges[0], ranges[1]) || isBelow(ranges[1], ranges[0]));
}

/** True where `a` is below `b` whatever the tolerances. */
export function isQuantityBelow(a: Quantity, b: Quantity, vocabulary: Vocabulary): boolean {
  const ranges = comparableRanges(a, b, vocabulary);
  return ranges !== undefined && isBelow(ranges[0], ranges[1]);
}

/**
 * True where every number of the inner figure is one of the outer one, both as said: here a tolerance would make more
 * conflicts, not fewer ("not a hundred people" does not deny 96). What is about 20 lies in nothing that is exact.
 */
export function isQuantityWithin(inner: Quantity, outer: Quantity, vocabulary: Vocabulary): boolean {
  const [within, around] = [inBaseUnit(inner, vocabulary), inBaseUnit(outer, vocabulary)];
  if (within.unit !== around.unit || (inner.approximate && !outer.approximate)) return false;
  const [narrow, wide] = [rangeOf(inner, within), rangeOf(outer, around)];
  const fromBelow = wide.min === undefined || (narrow.min !== undefined && narrow.min >= wide.min);
  const fromAbove = wide.max === undefined || (narrow.max !== undefined && narrow.max <= wide.max);
  return fromBelow && fromAbove;
}

/** What a figure names, without a tolerance, in a unit of which figures can be compared. */
export function exactBounds(
  quantity: Quantity,
  vocabulary: Vocabulary,
): { readonly unit: string; readonly range: Range } {
  const base = inBaseUnit(quantity, vocabulary);
  return { unit: base.unit, range: rangeOf(quantity, base) };
}

/** A decimal as a whole number of 10^-34: thirty digits after the point, and room to divide a unit by. */
export function scaledOf(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(scale, '0'));
  return decimal.startsWith('-') ? -size : size;
}

/** The one spelling of a decimal: `090000.50` is `90000.5`. */
export function plainDecimal(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  // Not /0+$/: of many zeros before another digit it would look at each again and again.
  let end = fraction.length;
  while (fraction[end - 1] === '0') end--;
  const size = end === 0 ? digits : `${digits}.${fraction.slice(0, end)}`;
  return decimal.startsWith('-') && size !== '0' ? `-${size}` : size;
}

const scale = 34;
/** A whole one, in what `scaledOf` counts. */
export const oneScaled = 10n ** BigInt(scale);

/**
 * What a figure may be, tolerances included, in a unit of which figures can be compared. `isConverted` where it is held
 * against a figure in another unit.
 */
export function toleratedRange(
  quantity: Quantity,
  vocabulary: Vocabulary,
  isConverted = false,
): { readonly unit: string; readonly range: Range } {
  const { unit, range } = exactBounds(quantity, vocabulary);
  return { unit, range: widen(range, quantity.approximate === true, isConverted) };
}

function comparableRanges(a: Quantity, b: Quantity, vocabulary: Vocabulary): readonly [Range, Range] | undefined {
  const [first, second] = [a, b].map((each) => toleratedRange(each, vocabulary, a.unit !== b.unit));
  return first && second && first.unit === second.unit ? [first.range, second.range] : undefined;
}

/** How many of the unit so many of these are. */
type InBase = { readonly unit: string; readonly times: bigint; readonly per: bigint };

function inBaseUnit({ unit }: Quantity, vocabulary: Vocabulary): InBase {
  const smaller = wordIn(vocabulary.units, unit)?.equals;
  if (!smaller) return { unit, times: 1n, per: 1n };
  return { unit: smaller.unit, times: BigInt(smaller.count), per: BigInt(smaller.per ?? 1) };
}

function rangeOf({ min, max }: Quantity, { times, per }: InBase): Range {
  return {
    min: min === undefined ? undefined : (scaledOf(min) * times) / per,
    max: max === undefined ? undefined : (scaledOf(max) * times) / per,
  };
}

function widen({ min, max }: Range, approximate: boolean, isConverted: boolean): Range {
  return {
    min: min === undefined ? undefined : min - toleranceOf(min, approximate, isConverted),
    max: max === undefined ? undefined : max + toleranceOf(max, approximate, isConverted),
  };
}

function toleranceOf(figure: bigint, approximate: boolean, isConverted: boolean): bigint {
  const size = figure < 0n ? -figure : figure;
  if (approximate) return size / 4n;
  return isConverted || size % (100n * oneScaled) === 0n ? size / 20n : 0n;
}

function isBelow(a: Range, b: Range): boolean {
  return a.max !== undefined && b.min !== undefined && a.max < b.min;
}
