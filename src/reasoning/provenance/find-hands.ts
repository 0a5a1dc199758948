/**
 * Through whose hands everything passed: for every node at once, the nearest other node without which it would rest on
 * nothing. These are the dominators of the graph from its grounds. Only for the core, what people cite in circles or on
 * the way there, do they have to be searched for; the hand of what nobody in the core rests on is the nearest that
 * whatever it rests on itself has in common.
 */

import { findDominators } from './find-dominators.ts';
import { createHandTree, groundless, noHand, type HandTree } from './hand-tree.ts';
import { peelGraph } from './peel-graph.ts';
import type { RestingGraph } from './resting-graph.ts';

export type Hands = {
  /** For each node the nearest node that everything passes through on its way there, or `noHand`, or `groundless`. */
  readonly nearest: Int32Array;
};

/** Finds the nearest hand of every node, in time nearly linear in the edges. */
export function findHands(graph: RestingGraph): Hands {
  const tree = createHandTree(graph.isGrounded.length);
  const { peeled, core, graph: inner } = peelGraph(graph);
  const { count, order, above } = findDominators(inner);
  const nodeAt = (number: number) => core[order[number] ?? 0] ?? 0;
  for (let number = 1; number < count; number++) {
    const hand = above[number] ?? 0;
    tree.hang(nodeAt(number), hand === 0 ? noHand : nodeAt(hand));
  }
  for (let place = peeled.length - 1; place >= 0; place--) hangPeeled(peeled[place] ?? 0, graph, tree);
  return { nearest: tree.nearest() };
}

/** Hangs a node below what everything that it rests on has in common; unless all of that rests on nothing. */
function hangPeeled(node: number, { starts, restsOn, isGrounded }: RestingGraph, tree: HandTree): void {
  let common = isGrounded[node] === 1 ? noHand : groundless;
  const last = starts[node + 1] ?? 0;
  for (let edge = starts[node] ?? 0; edge < last && common !== noHand; edge++) {
    const other = restsOn[edge] ?? 0;
    if (tree.isHung(other)) common = common === groundless ? other : tree.commonOf(common, other);
  }
  if (common !== groundless) tree.hang(node, common);
}

/** All hands through which everything passes on its way to a node, the nearest first. */
export function handsOf(node: number, { nearest }: Hands): readonly number[] {
  const hands: number[] = [];
  for (let hand = nearest[node] ?? groundless; hand >= 0; hand = nearest[hand] ?? groundless) hands.push(hand);
  return hands;
}
