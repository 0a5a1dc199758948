/** Hands through which everything passes, against taking each node away and looking. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHands, handsOf } from '../../../src/reasoning/provenance/find-hands.ts';
import { groundless, noHand } from '../../../src/reasoning/provenance/hand-tree.ts';
import { arbitraryGraph, buildGraph, supportedWithout, type PlainGraph } from './brute-force.ts';

function nearestIn(graph: PlainGraph): readonly number[] {
  return [...findHands(buildGraph(graph)).nearest];
}

describe('hands', () => {
  test.each<readonly [string, PlainGraph, readonly number[]]>([
    [
      'a chain has one hand after the other',
      {
        nodes: 3,
        edges: [
          [1, 0],
          [2, 1],
        ],
        grounded: [0],
      },
      [noHand, 0, 1],
    ],
    [
      'two who were there leave no hand',
      {
        nodes: 3,
        edges: [
          [2, 0],
          [2, 1],
        ],
        grounded: [0, 1],
      },
      [noHand, noHand, noHand],
    ],
    [
      'two ways from one ground',
      {
        nodes: 4,
        edges: [
          [1, 0],
          [2, 0],
          [3, 1],
          [3, 2],
        ],
        grounded: [0],
      },
      [noHand, 0, 0, 0],
    ],
    ['who was there and cites others too', { nodes: 2, edges: [[1, 0]], grounded: [0, 1] }, [noHand, noHand]],
    [
      'a circle that nobody grounds',
      {
        nodes: 2,
        edges: [
          [0, 1],
          [1, 0],
        ],
        grounded: [],
      },
      [groundless, groundless],
    ],
    ['who cites only itself', { nodes: 1, edges: [[0, 0]], grounded: [] }, [groundless]],
    [
      'a circle with two ways in from outside is not one hand',
      {
        nodes: 5,
        edges: [
          [2, 0],
          [3, 1],
          [2, 3],
          [3, 2],
          [4, 2],
          [4, 3],
        ],
        grounded: [0, 1],
      },
      [noHand, noHand, noHand, noHand, noHand],
    ],
    [
      'a circle that is grounded elsewhere passes through the one who leads in',
      {
        nodes: 3,
        edges: [
          [1, 0],
          [1, 2],
          [2, 1],
        ],
        grounded: [0],
      },
      [noHand, 0, 1],
    ],
    ['nothing', { nodes: 1, edges: [], grounded: [] }, [groundless]],
  ])('%s', (_, graph, expected) => {
    expect(nearestIn(graph)).toEqual(expected);
  });

  test('are those without which nothing is left, in thousands of graphs with circles', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const hands = findHands(buildGraph(graph));
        const nodes = Array.from({ length: graph.nodes }, (_, node) => node);
        const supported = supportedWithout(graph, new Set());
        const left = nodes.map((each) => supportedWithout(graph, new Set([each])));
        const needed = nodes.map((node) =>
          supported.has(node) ? nodes.filter((each) => each !== node && !left[each]?.has(node)) : [],
        );
        expect(nodes.map((node) => handsOf(node, hands).toSorted((a, b) => a - b))).toEqual(needed);
        expect(nodes.filter((node) => hands.nearest[node] !== groundless)).toEqual(
          [...supported].toSorted((a, b) => a - b),
        );
        // The nearest comes first: its own hands are those that follow.
        const chains = nodes.map((node) => handsOf(node, hands)).filter(({ length }) => length > 0);
        expect(chains.map((chain) => chain.slice(1))).toEqual(chains.map(([first = 0]) => handsOf(first, hands)));
      }),
      { numRuns: 4000 },
    );
  });

  test.each([false, true])('of what thousands cite are found, in a circle: %s', (isCircle) => {
    const citing = Array.from({ length: 3000 }, (_, place) => [place + 2, 1] as const);
    const circle = isCircle ? ([[1, 2]] as const) : [];
    const { nearest } = findHands(buildGraph({ nodes: 3002, edges: [[1, 0], ...citing, ...circle], grounded: [0] }));
    expect([...nearest]).toEqual([noHand, 0, ...citing.map(() => 1)]);
  });

  test('of a chain of a hundred thousand are found without recursion', () => {
    const nodes = 100_000;
    const edges = Array.from({ length: nodes - 1 }, (_, node) => [node + 1, node] as const);
    const { nearest } = findHands(buildGraph({ nodes, edges, grounded: [0] }));
    expect(nearest.every((hand, node) => hand === node - 1)).toBe(true);
  });
});
