/**
 * The figures of a sentence, by the words of its language. A figure without a unit is none: whoever reads "20" knows
 * nothing yet. Where two readings overlap, the earlier kind counts: ages, money, people, lengths of time.
 */

import type { Decimal } from '../../statement/content.ts';
import type { Sentence } from '../language.ts';
import { readerOf, spaced } from '../when/compile-phrases.ts';
import type { Bound, MeasureTable } from './measure-table.ts';
import type { Measure } from './measure.ts';
import { hundredthOf, makeNumberReader, type NumberReader } from './read-number.ts';

/** Finds the figures of sentences, once a sentence; patterns are compiled at the first call. */
export function makeMeasureFinder(table: MeasureTable): (sentence: Sentence) => readonly Measure[] {
  let workshop: Workshop | undefined;
  // Each verb of a sentence asks.
  const read = new WeakMap<Sentence, readonly Measure[]>();
  return (sentence) => {
    const known = read.get(sentence);
    if (known) return known;
    workshop ??= openWorkshop(table);
    const found = findMeasures(sentence, workshop);
    read.set(sentence, found);
    return found;
  };
}

/** A way in which a figure is said, and what its captured groups are. */
type Shape = {
  /** The words without which the pattern fits nowhere: looking for them alone is quicker. */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
  readonly unitOf: (groups: Groups) => UnitShape | undefined;
};
type UnitShape = {
  readonly kind: Measure['kind'];
  readonly unit: string;
  readonly times: number;
  readonly isHundredth?: true;
};
type Groups = Readonly<Record<string, string | undefined>>;

type Workshop = {
  /** One of these stands in every figure. */
  readonly number: RegExp;
  readonly shapes: readonly Shape[];
  readonly numbers: NumberReader;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly boundOf: (words: string | undefined) => Bound | undefined;
};

const startsWord = '(?<![\\p{L}\\p{N}.,/-])';
const endsWord = '(?![\\p{L}\\p{N}])';

function openWorkshop(table: MeasureTable): Workshop {
  const numbers = makeNumberReader(table);
  const bounds = [...table.boundsBefore, ...table.boundsAfter];
  return {
    number: new RegExp(`(?<!\\p{L})(?:${numbers.source})${endsWord}|\\d`, 'iu'),
    shapes: shapesOf(table, numbers.source),
    numbers,
    before: new RegExp(`(?<![\\p{L}\\p{N}])(?<bound>${sources(table.boundsBefore)})\\s*$`, 'iu'),
    after: new RegExp(`^\\s*(?<bound>${sources(table.boundsAfter)})${endsWord}`, 'iu'),
    boundOf: readerOf(bounds),
  };
}

function shapesOf(table: MeasureTable, source: string): readonly Shape[] {
  const one = `(?<n>${source})`;
  const range = either([...table.ranges.map((pattern) => fill(pattern, source)), one]);
  const shape = (pattern: string, unitOf: Shape['unitOf'], hint?: string): Shape => ({
    ...(hint !== undefined && { hint: new RegExp(hint, 'iu') }),
    pattern: new RegExp(`${startsWord}(?:${pattern})${endsWord}`, 'giu'),
    unitOf,
  });
  const currencyBefore = readerOf(table.moneyBefore);
  const currencyAfter = readerOf(table.moneyAfter);
  const lengthOf = readerOf(table.lengths);
  return [
    ...table.ages.map((pattern) =>
      shape(fill(pattern, source), () => ({ kind: 'age', unit: 'year', times: 1 }), table.ageHint),
    ),
    shape(
      `(?<unit>${sources(table.moneyBefore)})\\s?(?:${range})`,
      ({ unit }) => money(currencyBefore(unit)),
      sources(table.moneyBefore),
    ),
    shape(
      `(?:${range})[\\s\\u00a0]*(?<unit>${sources(table.moneyAfter)})`,
      ({ unit }) => money(currencyAfter(unit)),
      bounded(sources(table.moneyAfter)),
    ),
    shape(
      `(?:${range})[\\s\\u00a0]+(?:(?:${spaced(table.between)})[\\s\\u00a0]+)?(?:${spaced(table.people)})`,
      () => ({
        kind: 'count',
        unit: 'person',
        times: 1,
      }),
      bounded(spaced(table.people)),
    ),
    shape(
      `(?:${range})(?:[\\s\\u00a0]+|-)(?<unit>${sources(table.lengths)})`,
      ({ unit }) => {
        const length = lengthOf(unit);
        return length && { kind: 'duration', unit: length.unit, times: length.count };
      },
      bounded(sources(table.lengths)),
    ),
    ...(table.sizes
      ? [shape(sizePattern(range, table.sizes), sizeReader(table.sizes), bounded(sources(table.sizes)))]
      : []),
  ];
}

/** "four metres", "175 cm", "1 metre 80": hundredths may stand behind a whole metre. */
function sizePattern(range: string, sizes: NonNullable<MeasureTable['sizes']>): string {
  const hundredths = sources(sizes.filter(([, { isHundredth }]) => isHundredth));
  const parts = `(?:[\\s\\u00a0]+(?<parts>\\d{1,2})(?:[\\s\\u00a0]*(?:${hundredths})|(?![\\s\\u00a0]+\\p{L}{3,}s)))`;
  return `(?:${range})[\\s\\u00a0-]*(?<unit>${sources(sizes)})${parts}?`;
}

function sizeReader(sizes: NonNullable<MeasureTable['sizes']>): Shape['unitOf'] {
  const sizeOf = readerOf(sizes);
  return ({ unit }) => {
    const size = sizeOf(unit);
    return (
      size && { kind: 'length', unit: size.unit, times: 1, ...(size.isHundredth && { isHundredth: true as const }) }
    );
  };
}

function bounded(source: string): string {
  return `(?<!\\p{L})(?:${source})${endsWord}`;
}

function money(unit: string | undefined): ReturnType<Shape['unitOf']> {
  return unit === undefined ? undefined : { kind: 'amount', unit, times: 1 };
}

function findMeasures(sentence: Sentence, workshop: Workshop): readonly Measure[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const found: Measure[] = [];
  if (!workshop.number.test(words)) return found;
  for (const { hint, pattern, unitOf } of workshop.shapes) {
    if (hint && !hint.test(words)) continue;
    for (const match of words.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const groups = match.groups ?? {};
      const unit = unitOf(groups);
      const measure = unit && readMeasure(groups, unit, workshop.numbers);
      if (unit && measure && !isYear(unit.unit, measure.min))
        found.push(withBounds({ ...measure, start, end, kind: unit.kind, unit: unit.unit }, sentence, workshop));
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "2019 году" is a date, and in "in 2019 people left" nobody counts people. */
function isYear(unit: string, count: Decimal): boolean {
  return (unit === 'year' || unit === 'person') && /^(?:1[4-9]|20)\d\d$/.test(count) && !count.endsWith('00');
}

function readMeasure(
  groups: Groups,
  unit: UnitShape,
  { read }: NumberReader,
): { readonly min: Decimal; readonly max: Decimal } | undefined {
  const [first, second] = [groups['n'] ?? groups['low'], groups['high']];
  const max = second === undefined ? undefined : read(second);
  const min = first === undefined ? undefined : read(sharePower(first, second));
  if (min === undefined || (second !== undefined && max === undefined)) return undefined;
  const [low, high] = [inUnit(min, unit, groups['parts']), inUnit(max ?? min, unit, groups['parts'])];
  return low === undefined || high === undefined || Number(low) > Number(high) ? undefined : { min: low, max: high };
}

function inUnit(
  decimal: Decimal,
  { times, unit, isHundredth }: UnitShape,
  parts: string | undefined,
): Decimal | undefined {
  if (isHundredth) return hundredthOf(decimal);
  if (parts === undefined) return timesWhole(decimal, times);
  return unit === 'metre' && !decimal.includes('.') ? hundredthOf(`${decimal}${parts.padStart(2, '0')}`) : undefined;
}

/** "5 to 7 thousand": the power belongs to both. */
function sharePower(first: string, second: string | undefined): string {
  const [, power] = /\d[\s\u00a0]*(\p{L}[\p{L}.]*)$/u.exec(second ?? '') ?? [];
  return power !== undefined && /\d$/.test(first) ? `${first} ${power}` : first;
}

/** Weeks are counted in days; a part of one is left to the reader. */
function timesWhole(decimal: Decimal, times: number): Decimal | undefined {
  if (times === 1) return decimal;
  return decimal.includes('.') ? undefined : String(BigInt(decimal) * BigInt(times));
}

/** "About", "at least", "more than" right beside it. */
function withBounds(
  measure: Measure & { readonly min: Decimal; readonly max: Decimal },
  { text, ...sentence }: Sentence,
  { before, after, boundOf }: Workshop,
): Measure {
  const lead = text.slice(Math.max(sentence.start, measure.start - 40), measure.start);
  const rest = text.slice(measure.end, Math.min(sentence.end, measure.end + 30));
  const ahead = before.exec(lead);
  const behind = ahead ? null : after.exec(rest);
  const bound = boundOf((ahead ?? behind)?.groups?.['bound']);
  if (bound === undefined) return measure;
  const { min, max, ...plain } = measure;
  const place = {
    start: ahead ? measure.start - (lead.length - ahead.index) : measure.start,
    end: behind ? measure.end + behind[0].length : measure.end,
  };
  switch (bound) {
    case 'about':
      return { ...measure, ...place, approximate: true };
    case 'at-least':
      return { ...plain, ...place, min };
    case 'at-most':
      return { ...plain, ...place, max };
  }
}

/** A pattern of the table with the figure put in. */
function fill(pattern: string, source: string): string {
  return spaced(pattern)
    .replaceAll('{n}', `(?<n>${source})`)
    .replaceAll('{low}', `(?<low>${source})`)
    .replaceAll('{high}', `(?<high>${source})`);
}

function sources(words: readonly (readonly [string, unknown])[]): string {
  return spaced(either(words.map(([source]) => source)));
}

function either(alternatives: readonly string[]): string {
  return alternatives.length === 0 ? '(?!)' : alternatives.join('|');
}
