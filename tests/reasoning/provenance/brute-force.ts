/** The plain way to the same answers: take nodes away and look what can still be reached. */

import * as fc from 'fast-check';
import { createRestingGraph, type RestingGraph } from '../../../src/reasoning/provenance/resting-graph.ts';

/** A small graph, readable where it is a counterexample: circles, loops and repeated edges included. */
export type PlainGraph = {
  readonly nodes: number;
  readonly edges: readonly (readonly [from: number, to: number])[];
  readonly grounded: readonly number[];
};

export const arbitraryGraph: fc.Arbitrary<PlainGraph> = fc.integer({ min: 1, max: 9 }).chain((nodes) => {
  const node = fc.nat({ max: nodes - 1 });
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(node, node), { maxLength: 2 * nodes + 4 }),
    grounded: fc.uniqueArray(node, { maxLength: 3 }),
  });
});

export function buildGraph({ nodes, edges, grounded }: PlainGraph): RestingGraph {
  return createRestingGraph(nodes, { from: edges.map(([from]) => from), to: edges.map(([, to]) => to) }, grounded);
}

/** The nodes that rest on some ground when `without` are taken away. */
export function supportedWithout({ edges, grounded }: PlainGraph, without: ReadonlySet<number>): ReadonlySet<number> {
  const supported = new Set(grounded.filter((node) => !without.has(node)));
  for (let before = -1; before < supported.size;) {
    before = supported.size;
    for (const [from, to] of edges) if (supported.has(to) && !without.has(from)) supported.add(from);
  }
  return supported;
}

/** The least cost of nodes without which `node` has no support; undefined where it has some without any other. */
export function cheapestByTrying(
  graph: PlainGraph,
  node: number,
  costOf: (node: number) => number,
): number | undefined {
  let best = Infinity;
  for (let mask = 0; mask < 2 ** graph.nodes; mask++) {
    if (mask & (1 << node)) continue;
    const taken = Array.from({ length: graph.nodes }, (_, each) => each).filter((each) => mask & (1 << each));
    const cost = taken.reduce((sum, each) => sum + costOf(each), 0);
    if (cost < best && !supportedWithout(graph, new Set(taken)).has(node)) best = cost;
  }
  return best === Infinity ? undefined : best;
}
