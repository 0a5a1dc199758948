/**
 * Rates of exchange that somebody has given, and the ways that lead by them from one currency to another. A rate is what a
 * voice says like anything else: one of a currency, a thing whose unit is recorded, costs so much on a day. Without a day
 * it is of no use, since rates change.
 */

import type { When } from '../time/when.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { SaidContent } from './collect-contents.ts';
import { isSum, type Rate } from './compare-sums.ts';
import type { MergedSubjects } from './merge-subjects.ts';

export type SaidRate = Rate & { readonly content: SaidContent; readonly when: When };

export type Rates = {
  /** By way of one rate, or of two through one other currency. In the order of their contents. */
  readonly waysBetween: (from: string, to: string) => readonly (readonly SaidRate[])[];
};

/** The rates among the contents. `stop` is told where there are too many. */
export function collectRates(
  contents: readonly SaidContent[],
  subjects: Pick<MergedSubjects, 'unitOf'>,
  vocabulary: Vocabulary,
  stop: (limit: number) => void,
): Rates {
  const given = contents.flatMap((content) => rateOf(content, subjects, vocabulary));
  if (given.length > mostRates) stop(mostRates);
  const rates = given.slice(0, mostRates);
  const bridging = (from: string, to: string) =>
    rates.filter(({ one, price }) => (one === from && price.unit === to) || (one === to && price.unit === from));
  return {
    waysBetween: (from, to) => {
      if (rates.length === 0) return [];
      const over = new Set(rates.flatMap(({ one, price }) => [one, price.unit]));
      over.delete(from);
      over.delete(to);
      return [
        ...bridging(from, to).map((rate) => [rate]),
        ...[...over].flatMap((middle) =>
          bridging(from, middle).flatMap((first) => bridging(middle, to).map((second) => [first, second])),
        ),
      ];
    },
  };
}

/** More rates than these nobody gives one by one; the ways over two of them would be too many. */
const mostRates = 400;

function rateOf(
  content: SaidContent,
  { unitOf }: Pick<MergedSubjects, 'unitOf'>,
  vocabulary: Vocabulary,
): readonly SaidRate[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.value.kind !== 'quantity') return [];
  if (wordIn(vocabulary.properties, plain.property)?.rate !== true || !plain.when) return [];
  const one = unitOf(plain.of);
  if (one === undefined || one === plain.value.unit || !isSum({ ...plain.value, unit: one }, vocabulary)) return [];
  return isSum(plain.value, vocabulary) ? [{ content, one, price: plain.value, when: plain.when }] : [];
}
