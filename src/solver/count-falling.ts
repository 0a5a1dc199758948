/**
 * How many of some literals are false, as literals of a search: the n-th says that fewer than n of them are (totalizer, Bailleux and
 * Boufkhad 2003). Counting goes only as far as it was asked to (Martins, Joshi, Manquinho and Lynce 2014).
 */

import type { Literal } from './literal.ts';
import type { SatSearch } from './sat.ts';

export type FallingCount = {
  readonly size: number;
  /** A literal that can be true only where fewer than `least` fall; `least` is from 1 to the size. */
  readonly fewerThan: (least: number) => Literal;
};

/** A part of the literals. `reached[n]` is true where more than `n` of them fall. */
type Node = {
  readonly size: number;
  readonly halves: readonly [Node, Node] | undefined;
  readonly reached: Literal[];
};

export function countFalling(search: SatSearch, literals: readonly Literal[]): FallingCount {
  const root = plant(literals, 0, literals.length);
  return {
    size: root.size,
    fewerThan: (least) => {
      grow(search, root, least);
      return -(root.reached[least - 1] ?? 0);
    },
  };
}

function plant(literals: readonly Literal[], from: number, to: number): Node {
  if (to - from === 1) return { size: 1, halves: undefined, reached: [-(literals[from] ?? 0)] };
  const middle = (from + to) >> 1;
  return { size: to - from, halves: [plant(literals, from, middle), plant(literals, middle, to)], reached: [] };
}

function grow(search: SatSearch, node: Node, least: number): void {
  const { halves, reached, size } = node;
  if (!halves || reached.length >= Math.min(least, size)) return;
  const [left, right] = halves;
  grow(search, left, least);
  grow(search, right, least);
  while (reached.length < Math.min(least, size)) {
    const sum = reached.length + 1;
    const literal = search.addVariable();
    reached.push(literal);
    for (let some = Math.max(0, sum - right.size); some <= Math.min(sum, left.size); some++) {
      const clause = [literal];
      if (some > 0) clause.push(-(left.reached[some - 1] ?? 0));
      if (some < sum) clause.push(-(right.reached[sum - some - 1] ?? 0));
      search.addClause(clause);
    }
    if (sum > 1) search.addClause([-literal, reached[sum - 2] ?? 0]);
  }
}
