import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { digestOf, type Digest } from '../../src/base/digest.ts';
import { emptyFrontier, formatFrontier, growFrontier, hashLeaf, parseFrontier, rootOf } from '../../src/ledger/tree.ts';
import { frontierOf, leafHashes, treeHash } from './tree-by-definition.ts';

/** The leaves and roots by which implementations of Certificate Transparency have been compared since 2013. */
const referenceLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the root', () => {
  test.each(referenceRoots.map((root, size) => [size, root]))('of %i reference leaves', (size, root) => {
    const leaves = referenceLeaves.slice(0, size).map((hex) => hashLeaf(Buffer.from(hex, 'hex')));
    expect(rootOf(frontierOf(leaves))).toBe(`sha256:${root}`);
  });

  test('is the one of the recursive definition for every size up to 130', () => {
    for (let size = 0; size <= 130; size++) {
      const leaves = leafHashes(size);
      expect(rootOf(frontierOf(leaves))).toBe(treeHash(leaves));
    }
  });

  test('changes with any leaf, and with the order of two that differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (size, a, b) => {
        const leaves = leafHashes(size);
        const [at, to] = [a % size, b % size];
        const changed = leaves.with(at, hashLeaf('another'));
        const swapped = leaves.with(at, leaves[to] ?? hashLeaf('')).with(to, leaves[at] ?? hashLeaf(''));
        expect(treeHash(changed)).not.toBe(treeHash(leaves));
        expect(rootOf(frontierOf(changed))).not.toBe(rootOf(frontierOf(leaves)));
        expect(rootOf(frontierOf(swapped)) === rootOf(frontierOf(leaves))).toBe(at === to);
      }),
    );
  });
});

describe('a leaf', () => {
  test('has one hash as text and as bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(hashLeaf(text)).toBe(hashLeaf(new TextEncoder().encode(text)));
        },
      ),
    );
  });

  test('is never taken for its own bytes, nor for a node', () => {
    expect(hashLeaf('x')).not.toBe(digestOf('x'));
    const [left, right]: readonly Digest[] = leafHashes(2);
    const nodeBytes = Buffer.from(`${left}${right}`.replaceAll('sha256:', ''), 'hex');
    expect(hashLeaf(nodeBytes)).not.toBe(treeHash(leafHashes(2)));
  });
});

describe('the frontier', () => {
  test('holds one hash for each bit of the size and no more than it needs', () => {
    let frontier = emptyFrontier;
    for (const leaf of leafHashes(1025)) frontier = growFrontier(frontier, leaf);
    expect(frontier.size).toBe(1025);
    expect(frontier.hashes).toHaveLength(2);
  });

  test('growing leaves the one before as it was', () => {
    const before = frontierOf(leafHashes(3));
    const text = formatFrontier(before);
    growFrontier(before, hashLeaf('x'));
    expect(formatFrontier(before)).toBe(text);
  });

  test('written and read is the same, and grows on to the same root', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(40), (size, more) => {
        const leaves = leafHashes(size + more);
        const read = parseFrontier(formatFrontier(frontierOf(leaves.slice(0, size))));
        const grown = leaves.slice(size).reduce(growFrontier, unwrap(read));
        expect(rootOf(grown)).toBe(treeHash(leaves));
      }),
    );
  });

  const hash = hashLeaf('x');
  test.each([
    ['nothing', ''],
    ['a size without its hash', '1'],
    ['a hash too many', `2 ${hash} ${hash}`],
    ['a hash without a size', `0 ${hash}`],
    ['leading zeros', `01 ${hash}`],
    ['a sign', `+1 ${hash}`],
    ['half a leaf', `1.5 ${hash}`],
    ['more leaves than can be counted', `9007199254740993 ${hash} ${hash}`],
    ['a broken hash', '1 sha256:00'],
    ['two spaces', `1  ${hash}`],
  ])('refuses %s', (_, line) => {
    expect(parseFrontier(line)).toMatchObject({ ok: false, problem: { code: 'frontier-malformed' } });
  });
});
