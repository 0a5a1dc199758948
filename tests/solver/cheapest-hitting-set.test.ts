/** Hitting sets against trying every set, and their proofs before the replay of the checker. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCheapestHitting } from '../../src/solver/cheapest-hitting-set.ts';
import { provedBound } from '../../src/solver/check/proved-bound.ts';
import type { PartProof, PriceProof } from '../../src/solver/price-proof.ts';
import { splitLists } from '../../src/solver/split-lists.ts';
import { plenty } from './arbitrary-problem.ts';

const elements = 10;
const list = fc.array(fc.nat(elements - 1), { minLength: 1, maxLength: 4 });
const lists = fc.array(list, { maxLength: 14 });
const costs = fc
  .constantFrom(1, 5, 1000, 3_000_000)
  .chain((most) => fc.array(fc.nat(most), { minLength: elements, maxLength: elements }));

type Priced = { readonly set: readonly number[]; readonly cost: number };

/** All smallest hitting sets, by trying every set. */
function tryAll(all: readonly (readonly number[])[], prices: readonly number[]): readonly Priced[] {
  const sets = Array.from({ length: 2 ** elements }, (_, mask) =>
    prices.flatMap((__, each) => (mask & (1 << each) ? [each] : [])),
  );
  const hits = (set: readonly number[]) => all.every((each) => each.some((element) => set.includes(element)));
  return sets
    .filter((set) => hits(set) && set.every((out) => !hits(set.filter((element) => element !== out))))
    .map((set) => ({ set, cost: set.reduce((sum, element) => sum + (prices[element] ?? 0), 0) }));
}

describe('the cheapest hitting set', () => {
  test('costs what trying every set finds, and its proof proves just that', () => {
    fc.assert(
      fc.property(lists, costs, (all, prices) => {
        const hitting = findCheapestHitting(all, prices, plenty());
        const least = Math.min(...tryAll(all, prices).map(({ cost }) => cost));
        expect(hitting?.cost).toBe(least);
        expect(hitting?.bound).toBe(least);
        expect(proved(all, prices, hitting?.proof ?? [])).toBe(least);
        expect(all.every((each) => each.some((element) => hitting?.elements.includes(element)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('that is found when the effort runs out is one, and its bound is honest and proved', () => {
    fc.assert(
      fc.property(lists, costs, fc.nat(100), (all, prices, left) => {
        const hitting = findCheapestHitting(all, prices, { left });
        const least = Math.min(...tryAll(all, prices).map(({ cost }) => cost));
        expect(all.every((each) => each.some((element) => hitting?.elements.includes(element)))).toBe(true);
        expect(hitting?.cost).toBeGreaterThanOrEqual(least);
        expect(hitting?.bound).toBeLessThanOrEqual(least);
        expect(proved(all, prices, hitting?.proof ?? [])).toBeGreaterThanOrEqual(hitting?.bound ?? Infinity);
      }),
      { numRuns: 500 },
    );
  });

  test('is not there where a list is empty', () => {
    expect(findCheapestHitting([[1], []], [1, 1], plenty())).toBeUndefined();
    expect(findCheapestHitting([], [], plenty())).toEqual({ elements: [], cost: 0, bound: 0, proof: [] });
  });
});

describe('a proof that is changed', () => {
  test('never proves more than what is so', () => {
    fc.assert(
      fc.property(lists, costs, fc.nat(), fc.nat(), (all, prices, seed, amount) => {
        const hitting = findCheapestHitting(all, prices, plenty());
        const changed = (hitting?.proof ?? []).map((each) => changePart(each, seed, amount));
        expect(proved(all, prices, changed)).toBeLessThanOrEqual(hitting?.cost ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each<readonly [string, readonly PartProof[]]>([
    ['of two parts that share an element', [part([0], [[0, 2]]), part([1], [[1, 2]])]],
    [
      'with a negative price',
      [
        part(
          [0, 1],
          [
            [0, 3],
            [1, -1],
          ],
        ),
      ],
    ],
    [
      'with a list twice',
      [
        part(
          [0, 1],
          [
            [0, 2],
            [0, 2],
          ],
        ),
      ],
    ],
    ['with a list that there is not', [part([7], [[7, 5]])]],
    [
      'that pays twice for one element',
      [
        {
          lists: [0, 1],
          scale: 1,
          proof: {
            step: 'settle',
            prices: [
              [0, 1e6],
              [1, 1e6],
            ],
            taken: [0, 0],
            leftOut: [],
            rest: { step: 'prices', prices: [] },
          },
        },
      ],
    ],
    ['with a scale below one', [{ ...part([0, 1], [[0, 2]]), scale: 0.1 }]],
  ])('%s proves at most the truth', (_, proof) => {
    expect(
      proved(
        [
          [0, 1],
          [0, 2],
        ],
        [2, 2, 2],
        proof,
      ),
    ).toBeLessThanOrEqual(2);
  });
});

test('lists are split where they share nothing', () => {
  expect(splitLists([[1, 2], [3], [2, 4], [5, 3]])).toEqual([
    [0, 2],
    [1, 3],
  ]);
  expect(splitLists([])).toEqual([]);
});

function part(places: readonly number[], prices: readonly (readonly [number, number])[]): PartProof {
  return { lists: places, scale: 1, proof: { step: 'prices', prices } };
}

/** What a proof comes to over lists and costs by number. */
function proved(all: readonly (readonly number[])[], prices: readonly number[], proof: readonly PartProof[]): number {
  return provedBound(
    (place) => all[place],
    (element) => prices[element] ?? Number.NaN,
    proof,
  );
}

/** Makes one price higher, moves one step to another element, or leaves out what a step rests on. */
function changePart(each: PartProof, seed: number, amount: number): PartProof {
  const change = (proof: PriceProof): PriceProof => {
    switch (proof.step) {
      case 'prices':
        return {
          ...proof,
          prices: proof.prices.map(([place, price], at) => [place, price + (at === seed % 3 ? amount : 0)]),
        };
      case 'settle':
        return seed % 2 === 0
          ? { ...proof, taken: proof.leftOut, leftOut: proof.taken }
          : { ...proof, rest: change(proof.rest) };
      case 'branch':
        return { ...proof, element: seed % elements, taken: change(proof.taken) };
    }
  };
  return { ...each, proof: change(each.proof) };
}
