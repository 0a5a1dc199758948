/**
 * Makes proofs from a tree that is held whole: that an entry is in a ledger (inclusion), and that a later ledger begins
 * with an earlier one (consistency). Written as the definitions of RFC 9162 2.1.3.1 and 2.1.4.1 stand there; the checking
 * in `verify-proof.ts` follows the RFC's other text, so that neither leans on the other.
 */

import type { Digest } from '../base/digest.ts';
import { hashNode } from './tree.ts';

/** Level 0 holds the leaves' hashes, each next level the hashes of the perfect subtrees of twice the size. */
export type Tree = readonly (readonly Digest[])[];

/** The tree over leaves that are given by their hashes. */
export function buildTree(leaves: readonly Digest[]): Tree {
  const levels: Digest[][] = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1;) {
    const above: Digest[] = [];
    for (let at = 0; at + 1 < level.length; at += 2) above.push(hashNode(level[at] ?? lost(), level[at + 1] ?? lost()));
    levels.push(above);
    level = above;
  }
  return levels;
}

/**
 * The proof that leaf `index` is in the tree of the first `size` leaves, from the leaf upwards.
 * Throws a RangeError where `index` is not below `size` or the tree has fewer leaves than `size`.
 */
export function proveInclusion(tree: Tree, index: number, size: number): readonly Digest[] {
  if (!(index >= 0 && index < size && size <= (tree[0]?.length ?? 0)))
    throw new RangeError(
      `Cannot prove leaf ${index} in a tree of ${size}: the tree has ${tree[0]?.length ?? 0} leaves`,
    );
  return pathTo(tree, index, 0, size);
}

/**
 * The proof that the tree of the first `size` leaves begins with that of the first `oldSize`.
 * Throws a RangeError unless `0 < oldSize <= size`, and size leaves are there.
 */
export function proveConsistency(tree: Tree, oldSize: number, size: number): readonly Digest[] {
  if (!(oldSize > 0 && oldSize <= size && size <= (tree[0]?.length ?? 0)))
    throw new RangeError(`Cannot prove that a tree of ${size} begins with one of ${oldSize}`);
  return subproof(tree, oldSize, 0, size, true);
}

/** PATH(m, D[start:end]) of RFC 9162 2.1.3.1, with `index` counted from the start of the whole tree. */
function pathTo(tree: Tree, index: number, start: number, end: number): readonly Digest[] {
  if (end - start === 1) return [];
  const middle = start + split(end - start);
  return index < middle
    ? [...pathTo(tree, index, start, middle), hashOf(tree, middle, end)]
    : [...pathTo(tree, index, middle, end), hashOf(tree, start, middle)];
}

/** SUBPROOF(m, D[start:end], whole) of RFC 9162 2.1.4.1, with `oldSize` counted from the start of the whole tree. */
function subproof(tree: Tree, oldSize: number, start: number, end: number, whole: boolean): readonly Digest[] {
  if (oldSize === end) return whole ? [] : [hashOf(tree, start, end)];
  const middle = start + split(end - start);
  return oldSize <= middle
    ? [...subproof(tree, oldSize, start, middle, whole), hashOf(tree, middle, end)]
    : [...subproof(tree, oldSize, middle, end, false), hashOf(tree, start, middle)];
}

/** MTH(D[start:end]) of RFC 9162 2.1.1. Perfect subtrees are looked up. */
function hashOf(tree: Tree, start: number, end: number): Digest {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return tree[level]?.[start / size] ?? lost();
  const middle = start + split(size);
  return hashNode(hashOf(tree, start, middle), hashOf(tree, middle, end));
}

/** The largest power of two below `size`. */
function split(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function lost(): never {
  throw new RangeError('Cannot look up a hash outside the tree');
}
