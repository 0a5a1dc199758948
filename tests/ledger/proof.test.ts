import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import { buildTree, proveConsistency, proveInclusion } from '../../src/ledger/proof.ts';
import { hashLeaf } from '../../src/ledger/tree.ts';
import { verifyConsistency, verifyInclusion } from '../../src/ledger/verify-proof.ts';
import { leafHashes, treeHash } from './tree-by-definition.ts';

const leaves = leafHashes(70);
const tree = buildTree(leaves);
const rootAt = leaves.map((_, count) => treeHash(leaves.slice(0, count)));
const rootOfFirst = (size: number): Digest => rootAt[size] ?? treeHash(leaves.slice(0, size));
const leafAt = (index: number): Digest => leaves[index] ?? hashLeaf('');
const stranger = hashLeaf('stranger');

describe('inclusion', () => {
  test('of every leaf in every tree of up to 70 is proved, in as few hashes as the tree is high', () => {
    for (let size = 1; size <= 70; size++)
      for (let index = 0; index < size; index++) {
        const proof = proveInclusion(tree, index, size);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(verifyInclusion(leafAt(index), index, size, proof, rootOfFirst(size))).toBe(true);
      }
  });

  test('fails for another leaf, place, size or root, and for a proof that was touched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
        const index = a % size;
        const other = b % size;
        const proof = proveInclusion(tree, index, size);
        const root = rootOfFirst(size);
        expect(verifyInclusion(stranger, index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leafAt(index), index, size, proof, stranger)).toBe(false);
        expect(verifyInclusion(leafAt(index), other, size, proof, root)).toBe(other === index);
        expect(verifyInclusion(leafAt(index), index, size, [...proof, stranger], root)).toBe(false);
        expect(verifyInclusion(leafAt(index), index, size, proof.slice(1), root)).toBe(false);
        expect(verifyInclusion(leafAt(index), index, size, proof.with(b % proof.length, stranger), root)).toBe(false);
      }),
    );
  });

  test('agrees with the hashes named in RFC 9162 2.1.5: a tree of seven leaves', () => {
    const seven = Array.from({ length: 7 }, (_, number) => hashLeaf(`d${number}`));
    const [, b, c, d, , f, j]: readonly Digest[] = seven;
    const g = treeHash(seven.slice(0, 2));
    const h = treeHash(seven.slice(2, 4));
    const k = treeHash(seven.slice(0, 4));
    const i = treeHash(seven.slice(4, 6));
    const l = treeHash(seven.slice(4, 7));
    const example = buildTree(seven);
    expect(proveInclusion(example, 0, 7)).toEqual([b, h, l]);
    expect(proveInclusion(example, 3, 7)).toEqual([c, g, l]);
    expect(proveInclusion(example, 4, 7)).toEqual([f, j, k]);
    expect(proveInclusion(example, 6, 7)).toEqual([i, k]);
    expect(proveConsistency(example, 3, 7)).toEqual([c, d, g, l]);
    expect(proveConsistency(example, 4, 7)).toEqual([l]);
    expect(proveConsistency(example, 6, 7)).toEqual([i, j, k]);
  });

  test.each([
    [-1, 5],
    [5, 5],
    [0, 0],
    [0, 71],
  ])('of leaf %i in a tree of %i cannot be proved', (index, size) => {
    expect(() => proveInclusion(tree, index, size)).toThrow(RangeError);
    expect(verifyInclusion(stranger, index, size, [], stranger)).toBe(false);
  });
});

describe('consistency', () => {
  test('of every two trees of up to 70 leaves is proved', () => {
    for (let size = 1; size <= 70; size++)
      for (let oldSize = 1; oldSize <= size; oldSize++) {
        const proof = proveConsistency(tree, oldSize, size);
        expect(verifyConsistency(oldSize, rootOfFirst(oldSize), size, rootOfFirst(size), proof)).toBe(true);
      }
  });

  test('fails for another size or root, and for a proof that was touched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
        const oldSize = 1 + (a % (size - 1));
        const proof = proveConsistency(tree, oldSize, size);
        const [oldRoot, root] = [rootOfFirst(oldSize), rootOfFirst(size)];
        expect(verifyConsistency(oldSize, stranger, size, root, proof)).toBe(false);
        expect(verifyConsistency(oldSize, oldRoot, size, stranger, proof)).toBe(false);
        expect(verifyConsistency(oldSize, oldRoot, size, root, [...proof, stranger])).toBe(false);
        expect(verifyConsistency(oldSize, oldRoot, size, root, proof.slice(1))).toBe(false);
        expect(verifyConsistency(oldSize, oldRoot, size, root, proof.with(b % proof.length, stranger))).toBe(false);
        expect(verifyConsistency(size, root, oldSize, oldRoot, proof)).toBe(false);
      }),
    );
  });

  test('a tree is consistent with itself by the empty proof, and only if it is itself', () => {
    expect(verifyConsistency(5, rootOfFirst(5), 5, rootOfFirst(5), [])).toBe(true);
    expect(verifyConsistency(5, rootOfFirst(5), 5, rootOfFirst(6), [])).toBe(false);
    expect(verifyConsistency(5, rootOfFirst(5), 5, rootOfFirst(5), [stranger])).toBe(false);
  });

  test.each([0, -1, 1.5, Number.NaN, Infinity])('with a tree of %d leaves shows nothing', (oldSize) => {
    expect(() => proveConsistency(tree, oldSize, 1)).toThrow(RangeError);
    expect(verifyConsistency(oldSize, rootOfFirst(0), 5, rootOfFirst(5), [])).toBe(false);
    expect(verifyConsistency(5, rootOfFirst(5), oldSize, rootOfFirst(0), [])).toBe(false);
  });

  test('sizes at the edge of what can be counted end in an answer', () => {
    const proof = Array.from({ length: 100 }, () => stranger);
    expect(verifyInclusion(stranger, 2 ** 53 - 2, 2 ** 53 - 1, proof, stranger)).toBe(false);
    expect(verifyConsistency(2 ** 52, stranger, 2 ** 53 - 1, stranger, proof)).toBe(false);
  });
});
