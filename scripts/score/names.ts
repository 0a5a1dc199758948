/**
 * How well names are told to be one or two, on the labelled pairs of tests/names: those that the costs were tuned on and those that were
 * held out, by what makes a pair hard, and whether scores mean what they say. Without being told what kind of name it is.
 */

import { bandOf, compareNames, type NameComparison } from '../../src/names/compare-names.ts';
import { readLabelledPairs, type LabelledPair } from '../../tests/names/labelled-pairs.ts';

export type Judged = LabelledPair & NameComparison;

/** Every labelled pair with what is said of it. */
export function judgePairs(): readonly Judged[] {
  return readLabelledPairs().map((pair) => ({ ...pair, ...compareNames(pair.a, pair.b) }));
}

/** The pairs that are told wrongly: one name called different, or two names not. */
export function isWrong({ isOne, band }: Judged): boolean {
  return isOne === (band === 'different');
}

/** Figures as lines of Markdown. */
export function scoreNames(): readonly string[] {
  const judged = judgePairs();
  const [tuned, heldOut] = [judged.filter((each) => !each.isHeldOut), judged.filter((each) => each.isHeldOut)];
  return [
    '| pairs | of them one name | precision | recall | F1 | precision of “same” | one name called the same |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    rowOf('tuned on', tuned),
    rowOf('held out', heldOut),
    rowOf(
      'held out, people',
      heldOut.filter(({ kind }) => kind === 'person'),
    ),
    rowOf(
      'held out, organisations',
      heldOut.filter(({ kind }) => kind === 'organisation'),
    ),
    '',
    '| topic | tier | pairs | same | maybe | different | right |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...topicRows(judged),
    '',
    '| score | pairs | of them one name |',
    '| --- | --- | --- |',
    ...calibrationRows(judged),
  ];
}

function rowOf(name: string, pairs: readonly Judged[]): string {
  const one = pairs.filter(({ isOne }) => isOne);
  const taken = pairs.filter(({ band }) => band !== 'different');
  const same = pairs.filter(({ band }) => band === 'same');
  const hits = taken.filter(({ isOne }) => isOne).length;
  const [precision, recall] = [hits / taken.length, hits / one.length];
  const f1 = (2 * precision * recall) / (precision + recall);
  const sure = same.filter(({ isOne }) => isOne).length;
  return `| ${[`${name}: ${pairs.length}`, one.length, figure(precision), figure(recall), figure(f1), figure(sure / same.length), figure(sure / one.length)].join(' | ')} |`;
}

function topicRows(judged: readonly Judged[]): readonly string[] {
  return [...Map.groupBy(judged, ({ topic, tier }) => `${topic} | ${tier}`)].map(([name, pairs]) => {
    const count = (band: Judged['band']) => pairs.filter((each) => each.band === band).length;
    const right = pairs.filter((each) => !isWrong(each)).length;
    return `| ${[name, pairs.length, count('same'), count('maybe'), count('different'), figure(right / pairs.length)].join(' | ')} |`;
  });
}

/** Whether a higher score is more often one name, in tenths of the scale. */
function calibrationRows(judged: readonly Judged[]): readonly string[] {
  const edges = [0, 0.3, 0.5, 0.6, 0.72, 0.8, 0.9, 0.95, 1.001];
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0;
    const inside = judged.filter(({ score }) => score >= from && score < to);
    const one = inside.filter(({ isOne }) => isOne).length;
    return `| ${from} to ${Math.min(to, 1)} (${bandOf(from)}) | ${inside.length} | ${inside.length === 0 ? '–' : figure(one / inside.length)} |`;
  });
}

function figure(share: number): string {
  return share.toFixed(3);
}
