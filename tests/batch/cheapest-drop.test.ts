/** The cheapest that falls, against trying every set of premises; and of a corpus, against z3. */

import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findComponents, readCosts, writeForZ3 } from '../../bench/batch/components.ts';
import { inventCorpus } from '../../bench/batch/invent-corpus.ts';
import { createDropFinder, type Droppable } from '../../src/batch/cheapest-drop.ts';
import { createPartResolver } from '../../src/batch/resolve-part.ts';
import { joinSets } from '../../src/reasoning/premises.ts';

/** Two voices cost little more throughout than once, one much more. */
const throughout = [9, 12, 30];

const arbitraryContent = fc
  .uniqueArray(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 8 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([origin]) => origin,
  })
  .map((said) => ({
    origins: Int32Array.from(said, ([origin]) => origin),
    costs: Int32Array.from(said, ([, cost]) => cost),
  }));
const arbitraryPremises = fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), arbitraryContent), {
  minLength: 1,
  maxLength: 7,
});
const arbitraryConflicts = fc.array(fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});

function costOfAll(dropped: readonly Droppable[]): number {
  const doubts = dropped.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
  return throughout.reduce((sum, most, voice) => {
    const wrong = dropped.flatMap((each) =>
      typeof each === 'number'
        ? []
        : [...each.origins].flatMap((origin, at) => (origin === voice ? [each.costs[at] ?? 0] : [])),
    );
    return (
      sum +
      Math.min(
        most,
        wrong.reduce((all, cost) => all + cost, 0),
      )
    );
  }, doubts);
}

describe('the cheapest drop', () => {
  const find = createDropFinder(Int32Array.from(throughout));

  test('is the cheapest of all sets that meet every conflict, one question after the other', () => {
    fc.assert(
      fc.property(arbitraryPremises, arbitraryConflicts, (premises, some) => {
        const conflicts = some.map((conflict) => joinSets(conflict.map((place) => place % premises.length)));
        let best = Infinity;
        for (let mask = 0; mask < 2 ** premises.length; mask++) {
          const isDropped = (place: number) => (mask & (1 << place)) !== 0;
          if (!conflicts.every((conflict) => conflict.some(isDropped))) continue;
          best = Math.min(best, costOfAll(premises.filter((_, place) => isDropped(place))));
        }
        expect(find(conflicts, premises)).toEqual({ cost: best, isProved: true });
      }),
      { numRuns: 3000 },
    );
  });

  test('is given up where there are too many choices, and says so', () => {
    const premises = Array.from({ length: 60 }, (_, place) => 100 + (place % 7));
    const conflicts = premises.flatMap((_, a) =>
      [1, 2, 5, 11].map((step) => joinSets([a, (a + step) % 60, (a + 3 * step) % 60])),
    );
    const { cost, isProved } = find(conflicts, premises);
    expect(isProved).toBe(false);
    expect(cost).toBeLessThan(costOfAll(premises));
  });
});

describe.skipIf(spawnSync('z3', ['--version']).status !== 0)(
  'the parts of a corpus (skipped where z3 is not installed)',
  () => {
    test('cost what z3 says that they cost', () => {
      const corpus = inventCorpus(8000);
      const parts = findComponents(corpus);
      const resolve = createPartResolver(corpus, 300_000);
      const ours = parts.map((part) => resolve(part).reduce((sum, { cost }) => sum + cost, 0));
      const { stdout } = spawnSync('z3', ['-in'], {
        input: writeForZ3(parts, corpus),
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      expect(parts.length).toBeGreaterThan(40);
      expect(readCosts(stdout)).toEqual(ours);
    });
  },
);
