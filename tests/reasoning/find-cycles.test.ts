/** Negative cycles against trying every set of premises. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNegativeCycles, hasNegativeCycle, type Edge } from '../../src/reasoning/find-cycles.ts';

const premiseCount = 7;
const edge = fc
  .tuple(
    fc.nat(4),
    fc.nat(4),
    fc.integer({ min: -6, max: 8 }),
    fc.uniqueArray(fc.nat(premiseCount - 1), { minLength: 1, maxLength: 2 }),
  )
  .filter(([from, to]) => from !== to)
  .map(([from, to, length, premises]): Edge<string> => ({
    from,
    to,
    length,
    premises: premises.toSorted((a, b) => a - b),
    reason: `${from}>${to}`,
  }));

function never(limit: number): void {
  throw new Error(`Stopped at ${limit}`);
}

function size(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}

/** The smallest sets of premises whose edges have a negative cycle, by trying every set. */
function tryAll(edges: readonly Edge<string>[]): readonly string[] {
  const found: number[] = [];
  const masks = Array.from({ length: 2 ** premiseCount }, (_, mask) => mask);
  for (const mask of masks.toSorted((a, b) => size(a) - size(b))) {
    if (found.some((smaller) => (mask & smaller) === smaller)) continue;
    const chosen = edges.filter(({ premises }) => premises.every((premise) => mask & (1 << premise)));
    if (hasNegativeCycle(5, chosen)) found.push(mask);
  }
  return found
    .map((mask) =>
      Array.from({ length: premiseCount }, (_, premise) => premise)
        .filter((premise) => mask & (1 << premise))
        .join(' '),
    )
    .toSorted();
}

describe('negative cycles', () => {
  test('are found for every smallest set of premises, each with edges that go round', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const cycles = findNegativeCycles(5, edges, never);
        expect(cycles.map(({ premises }) => premises.join(' ')).toSorted()).toEqual(tryAll(edges));
        for (const { edges: way, premises } of cycles) {
          expect(way.every(({ to }, place) => to === way[(place + 1) % way.length]?.from)).toBe(true);
          expect(way.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(0);
          expect(new Set(way.flatMap((each) => each.premises))).toEqual(new Set(premises));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a thousand constraints are found among a thousand that hold', () => {
    const chain = Array.from({ length: 1000 }, (_, place): Edge<number> => ({
      from: place,
      to: place + 1,
      length: 1,
      premises: [place],
      reason: place,
    }));
    expect(findNegativeCycles(1001, chain, never)).toEqual([]);
    const closing: Edge<number> = { from: 7, to: 3, length: -5, premises: [5000], reason: 0 };
    expect(findNegativeCycles(1001, [...chain, closing], never).map(({ premises }) => premises)).toEqual([
      [3, 4, 5, 6, 5000],
    ]);
  });
});
