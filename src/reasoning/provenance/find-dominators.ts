/**
 * The dominators of a graph from its grounds: the nearest other node that every way to a node leads through. Found by the
 * semi-NCA algorithm (L. Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems", Princeton 2005), on typed
 * arrays and without recursion: hostile chains are as long as they like.
 */

import { turnAround, type RestingGraph } from './resting-graph.ts';

/** Nodes by numbers, those of a depth-first walk. They start with 1; 0 is what all grounds rest on. */
export type Dominators = {
  /** How many numbers there are; nodes that were not reached have none. */
  readonly count: number;
  /** The node of each number. */
  readonly order: Uint32Array;
  /** By number, the number of its immediate dominator: a smaller one. */
  readonly above: Uint32Array;
};

/** Finds them, in time nearly linear in the edges. */
export function findDominators(graph: RestingGraph): Dominators {
  const walk = walkFromGrounds(graph);
  return { count: walk.count, order: walk.order, above: dominate(graph, walk) };
}

type Walk = Omit<Dominators, 'above'> & {
  /** By node; 0 where it was not reached. */
  readonly numberOf: Uint32Array;
  /** By number, as a number. */
  readonly parents: Uint32Array;
};

function walkFromGrounds(graph: RestingGraph): Walk {
  const nodes = graph.isGrounded.length;
  const { starts, ends } = turnAround(graph);
  const next = starts.slice(0, nodes);
  const order = new Uint32Array(nodes + 1);
  const numberOf = new Uint32Array(nodes);
  const parents = new Uint32Array(nodes + 1);
  let count = 1;
  for (let ground = 0; ground < nodes; ground++) {
    if (graph.isGrounded[ground] !== 1 || numberOf[ground] !== 0) continue;
    order[count] = ground;
    numberOf[ground] = count;
    // The walk goes back up by the parents, so that it needs no stack.
    for (let number = count++; number !== 0;) {
      const node = order[number] ?? 0;
      const edge = next[node] ?? 0;
      if (edge === starts[node + 1]) {
        number = parents[number] ?? 0;
        continue;
      }
      next[node] = edge + 1;
      const found = ends[edge] ?? 0;
      if (numberOf[found] !== 0) continue;
      order[count] = found;
      numberOf[found] = count;
      parents[count] = number;
      number = count++;
    }
  }
  return { count, order, numberOf, parents };
}

/** The immediate dominator of every number of the walk, as a number. */
function dominate(
  { starts, restsOn, isGrounded }: RestingGraph,
  { count, order, numberOf, parents }: Walk,
): Uint32Array {
  const above = parents.slice(0, count);
  const semi = new Uint32Array(count);
  /** The lowest semidominator on the way up to where the paths have been shortened to. */
  const lowest = new Uint32Array(count);
  for (let number = 0; number < count; number++) lowest[number] = number;
  const path = new Uint32Array(count);

  /** The lowest semidominator from `number` up to the last that has been worked off. Shortens the way for the next time. */
  function lowestAbove(number: number, last: number): number {
    let depth = 0;
    let top = number;
    for (let up = parents[top] ?? 0; up >= last; up = parents[top] ?? 0) {
      path[depth++] = top;
      top = up;
    }
    const end = parents[top] ?? 0;
    let least = lowest[top] ?? 0;
    while (depth > 0) {
      const below = path[--depth] ?? 0;
      parents[below] = end;
      const own = lowest[below] ?? 0;
      if (own < least) least = own;
      else lowest[below] = least;
    }
    return least;
  }

  for (let number = count - 1; number > 0; number--) {
    const node = order[number] ?? 0;
    let least = isGrounded[node] === 1 ? 0 : (parents[number] ?? 0);
    const last = starts[node + 1] ?? 0;
    for (let edge = starts[node] ?? 0; edge < last && least > 0; edge++) {
      const other = numberOf[restsOn[edge] ?? 0] ?? 0;
      if (other === 0) continue;
      const found = other < number ? other : lowestAbove(other, number + 1);
      if (found < least) least = found;
    }
    semi[number] = least;
    lowest[number] = least;
  }
  for (let number = 1; number < count; number++) {
    let hand = above[number] ?? 0;
    while (hand > (semi[number] ?? 0)) hand = above[hand] ?? 0;
    above[number] = hand;
  }
  return above;
}
