/**
 * The Merkle tree over a ledger's entries (RFC 6962 2.1, kept by RFC 9162 2.1.1): one root that stands for all of them in
 * their order. The tree is never held: its frontier, the roots of the perfect subtrees from left to right, is enough to
 * grow it, and takes O(log n) room. Proofs are made in `proof.ts` and checked in `verify-proof.ts`.
 */

import { digestHex, digestOf, isDigest, type Digest } from '../base/digest.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';

/**
 * What has to be kept of a tree to let it grow. Invariant: one hash for each bit set in `size`, that of the largest
 * subtree first.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Digest[] };

/** The frontier of the tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The hash of a leaf: SHA-256 of a zero byte and the bytes. */
export function hashLeaf(bytes: Uint8Array | string): Digest {
  // In UTF-8 the character U+0000 is the zero byte.
  return digestOf(typeof bytes === 'string' ? `\0${bytes}` : Buffer.concat([zero, bytes]));
}

/** The hash of an inner node: SHA-256 of a one byte and the 32 bytes of each of both hashes below it. */
export function hashNode(left: Digest, right: Digest): Digest {
  return digestOf(Buffer.from(`01${digestHex(left)}${digestHex(right)}`, 'hex'));
}

/** The frontier after one more leaf, given by its hash. */
export function growFrontier({ size, hashes }: Frontier, leaf: Digest): Frontier {
  const grown = [...hashes];
  let hash = leaf;
  // Each one bit at the end of the size is a perfect subtree that the new leaf completes to one of twice its size.
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = hashNode(grown.pop() ?? hash, hash);
  grown.push(hash);
  return { size: size + 1, hashes: grown };
}

/** The root of the tree; that without leaves has the digest of the empty string (RFC 6962 2.1). */
export function rootOf({ hashes }: Frontier): Digest {
  if (hashes.length === 0) return digestOf('');
  return hashes.reduceRight((right, left) => hashNode(left, right));
}

/** A frontier as one line of text. */
export function formatFrontier({ size, hashes }: Frontier): string {
  return [size, ...hashes].join(' ');
}

/** The frontier that a line says: `frontier-malformed` on anything that `formatFrontier` does not write. */
export function parseFrontier(line: string): Result<Frontier, Problem<'frontier-malformed'>> {
  const [first = '', ...hashes] = line.split(' ');
  const size = Number(first);
  const isSize = /^(0|[1-9]\d{0,15})$/.test(first) && Number.isSafeInteger(size);
  if (!isSize || hashes.length !== countOnes(size) || !hashes.every(isDigest))
    return refuse(
      'frontier-malformed',
      'Cannot read a frontier: it must be a size and a digest for each bit set in it',
    );
  return succeed({ size, hashes });
}

const zero = Uint8Array.of(0);

function countOnes(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}
