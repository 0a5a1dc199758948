/** Support by the graph of all contents, against the checker's own way and against trying every set of voices. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VoiceId } from '../../src/base/id.ts';
import { handsForCheck } from '../../src/reasoning/check/hands.ts';
import { collectContents } from '../../src/reasoning/collect-contents.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import { traceSupports, type Support } from '../../src/reasoning/support-graph.ts';
import { labelsOf } from './labels.ts';
import { readNotation } from './notation.ts';

type Traced = Support & { readonly nameOf: (voice: VoiceId) => string };

function trace(lines: readonly string[]): readonly Traced[] {
  const testimony = readNotation(`person R "Aidar"\n${lines.join('\n')}`);
  const { voice } = labelsOf(testimony);
  const subjects = mergeSubjects(testimony);
  return traceSupports(collectContents(testimony, subjects).list).map((support) => ({
    ...support,
    nameOf: voice,
  }));
}

const voices = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 });
const lines = fc.array(
  fc
    .tuple(voices, fc.constantFrom('pianist', 'teacher'))
    .map(([chain, work]) => `${chain.join(' < ')}: R occupation ${work}`),
  { minLength: 1, maxLength: 8 },
);

describe('the support of a content', () => {
  test('names the same origins and hands as the checker', () => {
    fc.assert(
      fc.property(lines, (said) => {
        for (const { content, firstHand, hands } of trace(said)) {
          const checked = handsForCheck(content.paths.map((path) => path.voices));
          expect([...checked.hands].toSorted()).toEqual(hands);
          const origins = firstHand.length > 0 ? firstHand : content.paths.map(({ origin }) => origin);
          expect([...checked.origins].toSorted()).toEqual([...new Set(origins)].toSorted());
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('costs to deny what the cheapest set of voices costs that leaves the checker no origin', () => {
    const price = { a: 1, b: 2, c: 2, d: 3, e: 5 } as const;
    fc.assert(
      fc.property(lines, (said) => {
        for (const { content, denyCheapest, nameOf } of trace(said)) {
          const costOf = (voice: VoiceId) => Object.entries(price).find(([name]) => name === nameOf(voice))?.[1] ?? 0;
          const paths = content.paths.map((path) => path.voices.map(nameOf));
          expect(denyCheapest(costOf).cost).toBe(cheapestDenial(paths, price));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is worked out for each content by itself', () => {
    const traced = trace(['a < b: R occupation pianist', 'b: R occupation teacher']);
    expect(traced.map(({ hands, nameOf }) => hands.map(nameOf).toSorted().join(' ')).toSorted()).toEqual(['a b', 'b']);
  });
});

/** By trying every set of voices: what is left is followed from the first hands outwards. */
function cheapestDenial(paths: readonly (readonly string[])[], price: Readonly<Record<string, number>>): number {
  const names = Object.keys(price);
  const citing = new Set(paths.flatMap((path) => path.slice(0, -1)));
  const grounds = paths.flatMap((path) => path.slice(-1).filter((end) => path.length === 1 || !citing.has(end)));
  let best = Infinity;
  for (let mask = 0; mask < 2 ** names.length; mask++) {
    const taken = new Set(names.filter((_, place) => mask & (1 << place)));
    const reached = new Set(grounds.filter((voice) => !taken.has(voice)));
    for (const voice of reached) {
      for (const path of paths) {
        const citer = path[path.indexOf(voice) - 1];
        if (citer !== undefined && !taken.has(citer)) reached.add(citer);
      }
    }
    const isLost = !paths.some(([outermost = '']) => reached.has(outermost));
    if (isLost)
      best = Math.min(
        best,
        [...taken].reduce((sum, name) => sum + (price[name] ?? 0), 0),
      );
  }
  return best;
}
