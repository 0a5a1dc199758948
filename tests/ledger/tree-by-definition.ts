/** The Merkle tree hash as RFC 9162 2.1.1 defines it, by recursion over all leaves: slow, and nothing to get wrong. */

import { createHash } from 'node:crypto';
import type { Digest } from '../../src/base/digest.ts';
import { emptyFrontier, growFrontier, hashLeaf, type Frontier } from '../../src/ledger/tree.ts';

export function treeHash(leaves: readonly Digest[]): Digest {
  const [first] = leaves;
  if (first === undefined) return `sha256:${createHash('sha256').digest('hex')}`;
  if (leaves.length === 1) return first;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  const [left, right] = [treeHash(leaves.slice(0, middle)), treeHash(leaves.slice(middle))];
  const bytes = [Uint8Array.of(1), Buffer.from(left.slice(7), 'hex'), Buffer.from(right.slice(7), 'hex')];
  return `sha256:${createHash('sha256').update(Buffer.concat(bytes)).digest('hex')}`;
}

/** Hashes of leaves that say their own number. */
export function leafHashes(count: number): readonly Digest[] {
  return Array.from({ length: count }, (_, number) => hashLeaf(`leaf ${number}`));
}

export function frontierOf(leaves: readonly Digest[]): Frontier {
  return leaves.reduce(growFrontier, emptyFrontier);
}
