/**
 * How long events lasted, where somebody says so outright. "Three hours" may be two or four: people count whole units, so
 * that a length is taken for right up to one unit more or less.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { secondsPerDay } from '../time/calendar.ts';
import type { SaidContent } from './collect-contents.ts';
import { oneScaled, toleratedRange } from './compare-quantities.ts';
import type { RuleContext } from './rule.ts';

/** Seconds, `most` possibly infinite. */
export type SaidLength = {
  readonly content: SaidContent;
  readonly event: SubjectId;
  readonly least: number;
  readonly most: number;
};

/** The lengths that contents give. */
export function saidLengths({ contents, vocabulary }: RuleContext): readonly SaidLength[] {
  return contents.flatMap((content) => saidLength(content, vocabulary) ?? []);
}

/** The length that a content gives, or undefined where it gives none. */
export function saidLength(content: SaidContent, vocabulary: Vocabulary): SaidLength | undefined {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.value.kind !== 'quantity') return undefined;
  if (wordIn(vocabulary.properties, plain.property)?.lasts !== true) return undefined;
  const { unit, range } = toleratedRange(plain.value, vocabulary);
  const seconds = wordIn(secondsOfUnit, unit);
  if (!seconds) return undefined;
  const [shortest, longest] = seconds;
  const slack = longest * (wordIn(vocabulary.units, plain.value.unit)?.equals?.count ?? 1);
  return {
    content,
    event: plain.of,
    least: Math.max(0, (range.min === undefined ? 0 : inSeconds(range.min, shortest)) - slack),
    most: range.max === undefined ? Infinity : inSeconds(range.max, longest) + 1 + slack,
  };
}

function inSeconds(figure: bigint, each: number): number {
  return Number((figure * BigInt(each)) / oneScaled);
}

/** At least and at most: a month has 28 to 31 days. */
const secondsOfUnit: Readonly<Record<string, readonly [shortest: number, longest: number]>> = {
  minute: [60, 60],
  month: [28 * secondsPerDay, 31 * secondsPerDay],
  year: [365 * secondsPerDay, 366 * secondsPerDay],
};
