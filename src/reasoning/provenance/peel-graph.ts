/**
 * Most of what people say nobody cites any further. Whatever only such nodes rest on is peeled off, layer after layer, as long
 * as anything comes off: no way from the grounds to what is left leads through it. What is left, the core, is small, and as a
 * graph of its own it lies close together in memory, which is what a walk through it takes its time for.
 */

import type { RestingGraph } from './resting-graph.ts';

export type Peeled = {
  /** What came off, outermost first: whatever rests on a node stands before it. */
  readonly peeled: Uint32Array;
  /** The nodes of the core, ascending. */
  readonly core: Uint32Array;
  /** The core as a graph, its nodes named by their places in `core`. Invariant: a node of the core rests on nodes of the core alone. */
  readonly graph: RestingGraph;
};

/** Peels a graph, in time linear in its edges. */
export function peelGraph(graph: RestingGraph): Peeled {
  const { starts, restsOn } = graph;
  const nodes = starts.length - 1;
  const citing = countCiting(graph);
  const peeled = new Uint32Array(nodes);
  let [found, done] = [0, 0];
  // Later ones first: they mostly rest on earlier ones, so that one sweep meets most of them when nothing rests on them any more.
  for (let node = nodes - 1; node >= 0; node--) {
    if (citing[node] !== 0) continue;
    peeled[found++] = node;
    while (done < found) {
      const outer = peeled[done++] ?? 0;
      const last = starts[outer + 1] ?? 0;
      for (let edge = starts[outer] ?? 0; edge < last; edge++) {
        const other = restsOn[edge] ?? 0;
        const before = citing[other] ?? 0;
        if (before === most) continue;
        citing[other] = before - 1;
        // An earlier one comes in its turn.
        if (before === 1 && other > node) peeled[found++] = other;
      }
    }
  }
  return { peeled: peeled.subarray(0, found), ...coreOf(graph, citing, nodes - found) };
}

/** What this many rest on is not counted any further, and stays in the core: counts of one byte are near at hand. */
const most = 255;

function countCiting({ starts, restsOn }: RestingGraph): Uint8Array {
  const citing = new Uint8ClampedArray(starts.length - 1);
  for (let edge = 0; edge < restsOn.length; edge++) {
    const other = restsOn[edge] ?? 0;
    citing[other] = (citing[other] ?? 0) + 1;
  }
  return new Uint8Array(citing.buffer);
}

/** What is still cited is the core. */
function coreOf({ starts, restsOn, isGrounded }: RestingGraph, citing: Uint8Array, count: number) {
  const core = new Uint32Array(count);
  const places = new Uint32Array(citing.length);
  let [place, edges] = [0, 0];
  for (let node = 0; node < citing.length; node++) {
    if (citing[node] === 0) continue;
    places[node] = place;
    core[place++] = node;
    edges += (starts[node + 1] ?? 0) - (starts[node] ?? 0);
  }
  const inner = {
    starts: new Uint32Array(count + 1),
    restsOn: new Uint32Array(edges),
    isGrounded: new Uint8Array(count),
  };
  let end = 0;
  for (let at = 0; at < count; at++) {
    const node = core[at] ?? 0;
    inner.isGrounded[at] = isGrounded[node] ?? 0;
    const last = starts[node + 1] ?? 0;
    for (let edge = starts[node] ?? 0; edge < last; edge++) inner.restsOn[end++] = places[restsOn[edge] ?? 0] ?? 0;
    inner.starts[at + 1] = end;
  }
  return { core, graph: inner };
}
