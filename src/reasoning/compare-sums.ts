/**
 * Whether two sums of money in different currencies can be one sum, by rates that somebody has given. Exact: fractions of
 * whole numbers, never floating point. Tolerances: either sum may be off by a twentieth, since whoever converts rounds, and
 * by a quarter where it is said to be approximate; each rate by a tenth, since buying and selling, banks and days differ, and
 * by a quarter where it is approximate.
 *
 * Hostile: figures and rates of 60 digits; their length is limited by the content's schema.
 */

import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { ConvertedBounds } from './findings.ts';
import { oneScaled, plainDecimal, scaledOf, toleratedRange, type Quantity } from './compare-quantities.ts';

/** One of a currency costs so much in the currency of `price`. */
export type Rate = { readonly one: string; readonly price: Quantity };

/** A whole number by another one, which is above nought. */
type Fraction = { readonly over: bigint; readonly under: bigint };
type Factor = { readonly low: Fraction; readonly high: Fraction };

/** What a sum may be in another currency, in fractions of 10^-34 of it. */
export type ConvertedSum = { readonly low: Fraction | undefined; readonly high: Fraction | undefined };

/** True for a sum of money, in a currency that is no fixed part of another. */
export function isSum({ unit }: Quantity, { units }: Vocabulary): boolean {
  const entry = wordIn(units, unit);
  return entry?.kind === 'currency' && !entry.equals;
}

/** True where the rates, one after the other, lead from the currency of `a` to that of `b`, and both cannot be one sum. */
export function isSumApart(a: Quantity, b: Quantity, rates: readonly Rate[], vocabulary: Vocabulary): boolean {
  const converted = convertSum(a, b.unit, rates, vocabulary);
  if (!converted || isNegative(b)) return false;
  const { range } = toleratedRange(b, vocabulary, true);
  const { low, high } = converted;
  return (
    (high !== undefined && range.min !== undefined && high.over < range.min * high.under) ||
    (low !== undefined && range.max !== undefined && range.max * low.under < low.over)
  );
}

/**
 * True where everything that `a` may be by the rates, tolerances included, lies in what `b` names. Tolerances work the other way
 * round here: an exact figure names just itself, and a converted sum never is just that; "about" names a quarter around it.
 */
export function isSumWithin(a: Quantity, b: Quantity, rates: readonly Rate[], vocabulary: Vocabulary): boolean {
  const converted = convertSum(a, b.unit, rates, vocabulary);
  if (!converted || isNegative(b)) return false;
  const { low, high } = converted;
  const [least, most] = [namedBound(b, 'min', 3n), namedBound(b, 'max', 5n)];
  return (
    (least === undefined || (low !== undefined && low.over >= least * low.under)) &&
    (most === undefined || (high !== undefined && high.over <= most * high.under))
  );
}

/** A bound as said, or so many quarters of it where it is approximate. */
function namedBound(quantity: Quantity, end: 'min' | 'max', quarters: bigint): bigint | undefined {
  const bound = quantity[end];
  if (bound === undefined) return undefined;
  return quantity.approximate ? (scaledOf(bound) * quarters) / 4n : scaledOf(bound);
}

/** What a sum is in that currency, all tolerances but those of the other sum included; undefined where the rates do not lead there. */
export function convertSum(
  sum: Quantity,
  unit: string,
  rates: readonly Rate[],
  vocabulary: Vocabulary,
): ConvertedSum | undefined {
  let at = sum.unit;
  const factors: Factor[] = [];
  for (const { one, price } of rates) {
    const factor = factorOf(price);
    if (!factor || (at !== one && at !== price.unit)) return undefined;
    factors.push(at === one ? factor : { low: turned(factor.high), high: turned(factor.low) });
    at = at === one ? price.unit : one;
  }
  if (at !== unit || isNegative(sum)) return undefined;
  const { min, max } = toleratedRange(sum, vocabulary, true).range;
  return {
    low: min === undefined ? undefined : productOf(min, factors, 'low'),
    high: max === undefined ? undefined : productOf(max, factors, 'high'),
  };
}

/** A rate with both bounds above nought, and its tolerance. */
function factorOf({ min, max, approximate }: Quantity): Factor | undefined {
  if (min === undefined || max === undefined) return undefined;
  const [low, high] = [scaledOf(min), scaledOf(max)];
  if (low <= 0n || high < low) return undefined;
  const parts = approximate ? 4n : 10n;
  const under = parts * oneScaled;
  return { low: { over: low * (parts - 1n), under }, high: { over: high * (parts + 1n), under } };
}

function turned({ over, under }: Fraction): Fraction {
  return { over: under, under: over };
}

function productOf(sum: bigint, factors: readonly Factor[], end: keyof Factor): Fraction {
  return factors.reduce(
    (product, factor) => ({ over: product.over * factor[end].over, under: product.under * factor[end].under }),
    { over: sum, under: 1n },
  );
}

/** Debts and losses are told in too many ways. */
function isNegative({ min, max }: Quantity): boolean {
  return [min, max].some((bound) => bound?.startsWith('-'));
}

/** A converted sum as decimals for people: rounded away from the middle, to hundredths below a hundred and to whole ones above. */
export function tellSum({ low, high }: ConvertedSum): ConvertedBounds {
  return {
    ...(low ? { min: decimalOf(low, false) } : {}),
    ...(high ? { max: decimalOf(high, true) } : {}),
  };
}

function decimalOf({ over, under }: Fraction, isRoundedUp: boolean): string {
  const isLarge = over >= 100n * oneScaled * under;
  const parts = isLarge ? 1n : 100n;
  const [whole, rest] = [(over * parts) / (under * oneScaled), (over * parts) % (under * oneScaled)];
  const rounded = isRoundedUp && rest > 0n ? whole + 1n : whole;
  return isLarge ? `${rounded}` : plainDecimal(`${rounded / 100n}.${`${rounded % 100n}`.padStart(2, '0')}`);
}
