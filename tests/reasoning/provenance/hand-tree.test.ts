/** What two nodes hang on in common, against walking up from both. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHandTree, groundless, noHand } from '../../../src/reasoning/provenance/hand-tree.ts';

/** By node what it hangs below: an earlier one, mostly the one before it, so that chains are long. */
const arbitraryTree = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(40)), { minLength: 2, maxLength: 80 })
  .map((backs) => backs.map((back, node) => Math.max(noHand, node - 1 - back)));

function wayUp(node: number, below: readonly number[]): readonly number[] {
  const way: number[] = [];
  for (let each = node; each !== noHand; each = below[each] ?? noHand) way.push(each);
  return way;
}

describe('a tree of hands', () => {
  test('says what two have in common', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.nat(79), fc.nat(79), (below, some, other) => {
        const tree = createHandTree(below.length);
        for (const [node, each] of below.entries()) tree.hang(node, each);
        const [a, b] = [some % below.length, other % below.length];
        const up = new Set(wayUp(b, below));
        expect(tree.commonOf(a, b)).toBe(wayUp(a, below).find((each) => up.has(each)) ?? noHand);
        expect([...tree.nearest()]).toEqual(below);
      }),
      { numRuns: 3000 },
    );
  });

  test('knows what has not been hung', () => {
    const tree = createHandTree(3);
    tree.hang(1, noHand);
    expect([0, 1, 2].map(tree.isHung)).toEqual([false, true, false]);
    expect([...tree.nearest()]).toEqual([groundless, noHand, groundless]);
  });

  test('climbs a chain of a million in few steps', () => {
    const nodes = 1_000_000;
    const tree = createHandTree(nodes + 1);
    for (let node = 0; node < nodes; node++) tree.hang(node, node - 1);
    tree.hang(nodes, 9);
    // A hundred thousand questions that each walk the whole chain would take minutes.
    for (let node = nodes - 100_000; node < nodes; node++) expect(tree.commonOf(node, nodes) === 9).toBe(true);
  });
});
