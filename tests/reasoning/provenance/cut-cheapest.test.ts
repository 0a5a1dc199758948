/** The cheapest cut, against trying every set of nodes. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutCheapest } from '../../../src/reasoning/provenance/cut-cheapest.ts';
import { findHands } from '../../../src/reasoning/provenance/find-hands.ts';
import { arbitraryGraph, buildGraph, cheapestByTrying, supportedWithout, type PlainGraph } from './brute-force.ts';

/** Three who were there, two of them through one outlet; node 5 is the content. */
const desk: PlainGraph = {
  nodes: 6,
  edges: [
    [3, 0],
    [3, 1],
    [4, 2],
    [5, 3],
    [5, 4],
  ],
  grounded: [0, 1, 2],
};

describe('the cheapest cut', () => {
  test.each<readonly [string, readonly number[], unknown]>([
    ['is the fewest hands where all cost the same', [1, 1, 1, 1, 1], { nodes: [2, 3], cost: 2 }],
    ['goes around a dear hand', [1, 1, 1, 9, 1], { nodes: [0, 1, 2], cost: 3 }],
    ['goes around those that may not be taken', [5, 6, Infinity, Infinity, 7], { nodes: [0, 1, 4], cost: 18 }],
    ['is none where a whole way may not be taken', [1, 1, Infinity, 1, Infinity], undefined],
  ])('%s', (_, costs, expected) => {
    expect(cutCheapest(buildGraph(desk), 5, (node) => costs[node] ?? 1)).toEqual(expected);
  });

  test('is nothing where nothing grounds it', () => {
    expect(cutCheapest(buildGraph({ ...desk, grounded: [] }), 5, () => 1)).toEqual({ nodes: [], cost: 0 });
  });

  test('is none for a node that is itself at first hand', () => {
    expect(cutCheapest(buildGraph(desk), 0, () => 1)).toBeUndefined();
  });

  test('costs what trying every set costs, and leaves no support', () => {
    const costs = fc.array(fc.constantFrom(1, 1, 2, 5, Infinity), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(arbitraryGraph, costs, fc.nat(), (graph, prices, pick) => {
        const node = pick % graph.nodes;
        const found = cutCheapest(buildGraph(graph), node, (each) => prices[each] ?? 1);
        expect(found?.cost).toBe(cheapestByTrying(graph, node, (each) => prices[each] ?? 1));
        if (!found) return;
        expect(supportedWithout(graph, new Set(found.nodes)).has(node)).toBe(false);
        expect(found.nodes.reduce((sum, each) => sum + (prices[each] ?? 1), 0)).toBe(found.cost);
      }),
      { numRuns: 1500 },
    );
  });

  test('of cost 1 is a single hand, and the other way round', () => {
    fc.assert(
      fc.property(arbitraryGraph, fc.nat(), (plain, pick) => {
        const graph = buildGraph(plain);
        const node = pick % plain.nodes;
        expect(cutCheapest(graph, node, () => 1)?.cost === 1).toBe((findHands(graph).nearest[node] ?? -1) >= 0);
      }),
      { numRuns: 1500 },
    );
  });
});
