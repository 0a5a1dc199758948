/**
 * Checks proofs against roots, step for step as RFC 9162 2.1.3.2 and 2.1.4.2 tell a client to. Trusts nothing that made
 * them: sizes and hashes may be anything, and anything that does not fit is `false`.
 * Hostile: a proof longer than a tree can be high is refused by the steps themselves, since the sizes run out.
 */

import type { Digest } from '../base/digest.ts';
import { hashNode } from './tree.ts';

/** True where `proof` shows that the leaf of that hash is number `index` of the tree of `size` leaves with that root. */
export function verifyInclusion(
  leaf: Digest,
  index: number,
  size: number,
  proof: readonly Digest[],
  root: Digest,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let at: Place = { node: index, last: size - 1 };
  let hash = leaf;
  for (const sibling of proof) {
    if (at.last === 0) return false;
    hash = isRight(at) ? hashNode(sibling, hash) : hashNode(hash, sibling);
    at = rise(at);
  }
  return at.last === 0 && hash === root;
}

/**
 * True where `proof` shows that the tree of `size` leaves with `root` begins with the tree of `oldSize` leaves with
 * `oldRoot`. The tree without leaves has nothing to be consistent with: false.
 */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Digest,
  size: number,
  root: Digest,
  proof: readonly Digest[],
): boolean {
  if (!isCount(oldSize) || !isCount(size) || oldSize === 0 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && oldRoot === root;
  // The old tree is a perfect subtree of the new one: its root stands for the proof's first hash.
  const path = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof;
  const [first, ...siblings] = path;
  if (first === undefined || proof.length === 0) return false;
  let at: Place = { node: oldSize - 1, last: size - 1 };
  while (at.node % 2 === 1) at = above(at);
  let oldHash = first;
  let hash = first;
  for (const sibling of siblings) {
    if (at.last === 0) return false;
    if (isRight(at)) oldHash = hashNode(sibling, oldHash);
    hash = isRight(at) ? hashNode(sibling, hash) : hashNode(hash, sibling);
    at = rise(at);
  }
  return at.last === 0 && oldHash === oldRoot && hash === root;
}

/** A node's number on its level, and the last node's (`fn` and `sn` in the RFC). */
type Place = { readonly node: number; readonly last: number };

function isRight({ node, last }: Place): boolean {
  return node % 2 === 1 || node === last;
}

function above({ node, last }: Place): Place {
  return { node: Math.floor(node / 2), last: Math.floor(last / 2) };
}

/** To the parent; but the last node of a level, if it has no sibling there, rises alone to the level where it has one. */
function rise(place: Place): Place {
  let at = place;
  while (isRight(at) && at.node % 2 === 0 && at.node !== 0) at = above(at);
  return above(at);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
