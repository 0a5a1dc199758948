/**
 * What it takes to leave one node without support: the cheapest nodes that, all taken away, leave it resting on nothing.
 * With every cost 1 that is their smallest number (Menger); with the costs of faults it is the cheapest way to be left
 * without it. Exact: a largest flow through nodes of that capacity (Dinic), in the part of the graph that the node rests on.
 */

import type { RestingGraph } from './resting-graph.ts';

/** Sorted nodes and what they cost together. */
export type Cut = { readonly nodes: readonly number[]; readonly cost: number };

/**
 * The cheapest cut that leaves `node` without support; undefined where none exists, since some way to it has no node
 * that may be taken. Nothing and 0 where it rests on nothing anyway. Of several, the nearest to the grounds.
 * `costOf` gives whole numbers below 2^31, positive, or Infinity for a node that may not be taken. Neither may `node` itself.
 */
export function cutCheapest(graph: RestingGraph, node: number, costOf: (node: number) => number): Cut | undefined {
  const below = collectBelow(graph, node);
  const net = layPipes(graph, below, (each) => (each === node ? Infinity : costOf(each)));
  const cost = sendFlow(net);
  if (cost === Infinity) return undefined;
  const isReached = reachable(net);
  const nodes = below.nodes.filter((_, place) => isReached[2 * place] !== -1 && isReached[2 * place + 1] === -1);
  return { nodes: nodes.toSorted((a, b) => a - b), cost };
}

/** The nodes that a node rests on, near or far, and itself; and the place of each among them. */
type Below = { readonly nodes: readonly number[]; readonly places: ReadonlyMap<number, number> };

function collectBelow({ starts, restsOn }: RestingGraph, node: number): Below {
  const nodes = [node];
  const places = new Map([[node, 0]]);
  for (const each of nodes) {
    for (const other of restsOn.subarray(starts[each], starts[each + 1])) {
      if (places.has(other)) continue;
      places.set(other, nodes.length);
      nodes.push(other);
    }
  }
  return { nodes, places };
}

/**
 * The node at place p goes in at 2p and out at 2p + 1, with its cost as the room between. Pipes stand in pairs, there and
 * back, so that the other of pipe e is e ^ 1.
 */
type Net = {
  readonly source: number;
  readonly sink: number;
  readonly pipesFrom: readonly (readonly number[])[];
  readonly ends: readonly number[];
  readonly room: number[];
};

function layPipes(
  { starts, restsOn, isGrounded }: RestingGraph,
  { nodes, places }: Below,
  costOf: (node: number) => number,
): Net {
  const source = 2 * nodes.length;
  const pipesFrom: number[][] = Array.from({ length: source + 1 }, () => []);
  const ends: number[] = [];
  const room: number[] = [];
  const lay = (from: number, to: number, capacity: number) => {
    pipesFrom[from]?.push(ends.length);
    pipesFrom[to]?.push(ends.length + 1);
    ends.push(to, from);
    room.push(capacity, 0);
  };
  for (const [place, node] of nodes.entries()) {
    lay(2 * place, 2 * place + 1, costOf(node));
    if (isGrounded[node] === 1) lay(source, 2 * place, Infinity);
    for (const other of restsOn.subarray(starts[node], starts[node + 1]))
      lay(2 * (places.get(other) ?? 0) + 1, 2 * place, Infinity);
  }
  return { source, sink: 1, pipesFrom, ends, room };
}

/** Sends as much as can flow, and says how much; Infinity where there is no limit. */
function sendFlow(net: Net): number {
  let flow = 0;
  for (let levels = reachable(net); levels[net.sink] !== -1; levels = reachable(net)) {
    const next = new Uint32Array(levels.length);
    for (let sent = sendAlong(net, levels, next); sent > 0; sent = sendAlong(net, levels, next)) {
      if (sent === Infinity) return Infinity;
      flow += sent;
    }
  }
  return flow;
}

/** How many pipes with room lie between the source and each end; -1 where there is no way. */
function reachable({ source, pipesFrom, ends, room }: Net): Int32Array {
  const levels = new Int32Array(pipesFrom.length).fill(-1);
  levels[source] = 0;
  const reached = [source];
  for (const at of reached) {
    for (const pipe of pipesFrom[at] ?? []) {
      const end = ends[pipe] ?? 0;
      if (levels[end] !== -1 || room[pipe] === 0) continue;
      levels[end] = (levels[at] ?? 0) + 1;
      reached.push(end);
    }
  }
  return levels;
}

/** Sends what one shortest way has room for, and says how much: 0 where no way is left. */
function sendAlong({ source, sink, pipesFrom, ends, room }: Net, levels: Int32Array, next: Uint32Array): number {
  const way: number[] = [];
  for (let at = source; at !== sink;) {
    const place = next[at] ?? 0;
    const pipe = pipesFrom[at]?.[place];
    if (pipe === undefined) {
      const last = way.pop();
      if (last === undefined) return 0;
      at = ends[last ^ 1] ?? source;
      next[at] = (next[at] ?? 0) + 1;
      continue;
    }
    const end = ends[pipe] ?? 0;
    if ((room[pipe] ?? 0) > 0 && levels[end] === (levels[at] ?? 0) + 1) {
      way.push(pipe);
      at = end;
    } else next[at] = place + 1;
  }
  const sent = way.reduce((least, pipe) => Math.min(least, room[pipe] ?? 0), Infinity);
  for (const pipe of way) {
    room[pipe] = (room[pipe] ?? 0) - sent;
    room[pipe ^ 1] = (room[pipe ^ 1] ?? 0) + sent;
  }
  return sent;
}
