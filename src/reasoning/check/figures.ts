/** The checker's own arithmetic: figures and sums as whole numbers and fractions of such, never floating point. */

import type { Value } from '../../statement/content.ts';
import type { RateStep, Reckoned } from '../findings.ts';
import { boundsAt, nameOf, own, type Read, type Said } from './read-testimony.ts';
import { isAssumed, type Case } from './same.ts';

export type Quantity = Extract<Value, { kind: 'quantity' }>;

/** Infinite where a bound is missing. */
export type Figures = { readonly unit: string; readonly low: number | bigint; readonly high: number | bigint };

/** How far a figure may be off: not at all, by itself, or as one that somebody converted. */
type Tolerance = 'exact' | 'alone' | 'converted';

/** Bounds in units of 10^-34: a quarter for what is approximate, a twentieth for round hundreds and whatever was converted. */
export function figures(quantity: Quantity, read: Read, tolerance: Tolerance = 'alone'): Figures {
  const smaller = own(read.testimony.vocabulary.units, quantity.unit)?.equals;
  const whole = (decimal: string) => {
    const [integer = '0', fraction = ''] = decimal.split('.');
    const count = BigInt(`${integer}${fraction.padEnd(34, '0')}`) * BigInt(smaller?.count ?? 1);
    return count / BigInt(smaller?.per ?? 1);
  };
  const slack = (figure: bigint) => {
    const size = figure < 0n ? -figure : figure;
    if (tolerance === 'exact') return 0n;
    if (quantity.approximate) return size / 4n;
    return tolerance === 'converted' || size % 10n ** 36n === 0n ? size / 20n : 0n;
  };
  const [low, high] = [quantity.min, quantity.max].map((decimal) =>
    decimal === undefined ? undefined : whole(decimal),
  );
  return {
    unit: smaller?.unit ?? quantity.unit,
    low: low === undefined ? -Infinity : low - slack(low),
    high: high === undefined ? Infinity : high + slack(high),
  };
}

/** Two figures as they are held against each other. */
export function figuresTogether(a: Quantity, b: Quantity, read: Read): readonly [Figures, Figures] {
  const tolerance = a.unit === b.unit ? 'alone' : 'converted';
  return [figures(a, read, tolerance), figures(b, read, tolerance)];
}

export function areFiguresApart(a: Quantity, b: Quantity, read: Read): boolean {
  const [one, other] = figuresTogether(a, b, read);
  return one.unit === other.unit && (one.high < other.low || other.high < one.low);
}

/** The least and the most seconds of a length: as many as said, a unit more or less, and with the tolerance of figures. */
export function lengthOf(value: Quantity, read: Read): { readonly least: number; readonly most: number } | undefined {
  const { unit, low, high } = figures(value, read);
  const day = 86_400;
  const [least, most] = { minute: [60, 60], month: [28 * day, 31 * day], year: [365 * day, 366 * day] }[unit] ?? [];
  if (least === undefined || most === undefined) return undefined;
  const slack = most * (own(read.testimony.vocabulary.units, value.unit)?.equals?.count ?? 1);
  return { least: Math.max(0, secondsOf(low, least) - slack), most: secondsOf(high, most) + 1 + slack };
}

function secondsOf(figure: number | bigint, each: number): number {
  return typeof figure === 'bigint' ? Number((figure * BigInt(each)) / 10n ** 34n) : figure;
}

type Sum = {
  readonly value: Quantity;
  readonly saying: Said;
  readonly saidAt: readonly (string | undefined)[];
};

/** True where the members give these rates for these days, and by them the sums have nothing in common. */
export function areSumsApart(reckoned: Reckoned, first: Sum, second: Sum, given: Case): boolean {
  const sum = reckon(reckoned, first, second, given);
  if (!sum) return false;
  const { low, high } = figures(second.value, given.read, 'converted');
  const { least, most } = sum;
  const isBelow = most !== undefined && typeof low === 'bigint' && most.over < low * most.under;
  const isAbove = least !== undefined && typeof high === 'bigint' && high * least.under < least.over;
  return isBelow || isAbove;
}

/** True where all that the first sum may be by these rates lies in what the second one names: as said, or a quarter around it. */
export function isSumIn(reckoned: Reckoned, first: Sum, second: Sum, given: Case): boolean {
  const sum = reckon(reckoned, first, second, given);
  if (!sum) return false;
  const { low, high } = figures(second.value, given.read, second.value.approximate ? 'alone' : 'exact');
  const { least, most } = sum;
  return (
    (typeof low !== 'bigint' || (least !== undefined && low * least.under <= least.over)) &&
    (typeof high !== 'bigint' || (most !== undefined && most.over <= high * most.under))
  );
}

type Part = { readonly over: bigint; readonly under: bigint };

/** What the first sum is in the currency of the second, by rates that hold for both; undefined where they do not. */
function reckon(
  { rates: steps, converted }: Reckoned,
  first: Sum,
  second: Sum,
  given: Case,
): { readonly least: Part | undefined; readonly most: Part | undefined } | undefined {
  const rates = steps.flatMap((step) => rateOf(step, given) ?? []);
  const keys = [nameOf(first.saying), nameOf(second.saying)].toSorted();
  if (rates.length !== steps.length || steps.length === 0 || steps.length > 2) return undefined;
  if (!areNear(rates, [first, second]) || !isAssumed('across-currencies', keys, given)) return undefined;
  const [a, b] = [first.value, second.value];
  if ([a.min, a.max, b.min, b.max].some((bound) => bound?.startsWith('-'))) return undefined;
  if (![a, b].every(({ unit }) => isCurrency(unit, given.read))) return undefined;
  const from = figures(a, given.read, 'converted');
  let [at, least, most, parts, others] = [a.unit, 1n, 1n, 1n, 1n];
  // The first sum is multiplied by least/parts up to most/others.
  for (const { one, costs, low, high, tenths } of rates) {
    if (at === one) {
      [least, parts] = [least * low * (tenths - 1n), parts * tenths * 10n ** 34n];
      [most, others] = [most * high * (tenths + 1n), others * tenths * 10n ** 34n];
    } else {
      [least, parts] = [least * tenths * 10n ** 34n, parts * high * (tenths + 1n)];
      [most, others] = [most * tenths * 10n ** 34n, others * low * (tenths - 1n)];
    }
    if (at !== one && at !== costs) return undefined;
    at = at === one ? costs : one;
  }
  const isTold =
    converted.min === (typeof from.low === 'bigint' ? roundedOut(from.low * least, parts, 0n) : undefined) &&
    converted.max === (typeof from.high === 'bigint' ? roundedOut(from.high * most, others, 1n) : undefined);
  if (at !== b.unit || !isTold) return undefined;
  return {
    least: typeof from.low === 'bigint' ? { over: from.low * least, under: parts } : undefined,
    most: typeof from.high === 'bigint' ? { over: from.high * most, under: others } : undefined,
  };
}

/** A fraction in units of 10^-34 as a decimal: whole from a hundred on, else in hundredths; up or down to the next one. */
function roundedOut(over: bigint, under: bigint, up: 0n | 1n): string {
  const one = under * 10n ** 34n;
  const steps = over >= 100n * one ? 1n : 100n;
  const count = (over * steps + up * (one - 1n)) / one;
  const digits = String(count).padStart(3, '0');
  if (steps === 1n) return String(count);
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0{1,2}$/, '');
}

type GivenRate = RateStep & {
  readonly low: bigint;
  readonly high: bigint;
  /** By one of so many parts of it a rate may be off. */
  readonly tenths: bigint;
  readonly when: Parameters<typeof boundsAt>[0];
};

/** What a member says one of a currency costs. */
function rateOf(step: RateStep, given: Case): GivenRate | undefined {
  const { read, members } = given;
  const said = members[step.member];
  if (said?.kind !== 'attribute' || said.polarity === 'negative' || said.value.kind !== 'quantity') return undefined;
  const units = new Set(read.all(said.of).flatMap(({ unit }) => unit ?? []));
  const isOfIt = units.size === 1 && units.has(step.one) && said.value.unit === step.costs && step.one !== step.costs;
  const isRate =
    read.property(said.property)?.rate === true && isCurrency(step.one, read) && isCurrency(step.costs, read);
  const { min, max, approximate } = said.value;
  if (!isOfIt || !isRate || !said.when || min === undefined || max === undefined) return undefined;
  const isMarked = boundsAt(said.when)?.uncertain === true;
  if (isMarked && !isAssumed('uncertain-date', [nameOf(said)], given)) return undefined;
  const { low, high } = figures({ ...said.value, min, max }, read, 'exact');
  if (typeof low !== 'bigint' || typeof high !== 'bigint' || low <= 0n || high < low) return undefined;
  return { ...step, low, high, tenths: approximate ? 4n : 10n, when: said.when };
}

function isCurrency(unit: string, read: Read): boolean {
  const entry = own(read.testimony.vocabulary.units, unit);
  return entry?.kind === 'currency' && entry.equals === undefined;
}

/** The rates and each sum lie within two months, as far as it is known when the sum was. */
function areNear(rates: readonly GivenRate[], sums: readonly Sum[]): boolean {
  const dates = rates.map(({ when }) => when);
  return sums.every(({ saying, saidAt }) => {
    const when = saying.kind === 'event' || saying.kind === 'attribute' ? saying.when : undefined;
    if (when) return isSpan([...dates, when]);
    if (saidAt.includes(undefined)) return isSpan(dates);
    return saidAt.some((edtf) => edtf !== undefined && isSpan([...dates, { edtf }]));
  });
}

function isSpan(dates: readonly Parameters<typeof boundsAt>[0][]): boolean {
  const bounds = dates.flatMap((when) => boundsAt(when) ?? []);
  const spans = bounds.map((each) => (bounds.some(({ zoned }) => zoned) ? each.instant : each.wall));
  const [first, last] = [
    Math.min(...spans.map((span) => span.startMin)),
    Math.max(...spans.map((span) => span.endMax)),
  ];
  return bounds.length === dates.length && last - first <= 62 * 86_400;
}
