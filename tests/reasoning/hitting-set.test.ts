/** The solver against trying every set, and its proofs against the checker's replay. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FindingId } from '../../src/base/id.ts';
import { provedCost } from '../../src/reasoning/check-bound.ts';
import type { BoundProof } from '../../src/reasoning/findings.ts';
import { hitCheapest, type Proof } from '../../src/reasoning/hitting-set.ts';
import { findKernel } from '../../src/reasoning/kernel.ts';
import { renamePart } from '../../src/solver/price-proof.ts';

const faultCount = 9;
const clause = fc
  .uniqueArray(fc.nat(faultCount - 1), { minLength: 1, maxLength: 4 })
  .map((faults) => faults.toSorted((a, b) => a - b));
const clauses = fc.array(clause, { maxLength: 12 });
const costs = fc.array(fc.constantFrom(50, 405, 693, 693, 693, 1099, 1212, 2197), {
  minLength: faultCount,
  maxLength: faultCount,
});

type Tried = { readonly cost: number; readonly sets: readonly (readonly number[])[] };

/** All cheapest hitting sets, by trying every set. */
function tryAll(all: readonly (readonly number[])[], prices: readonly number[]): Tried {
  let best: Tried = { cost: Infinity, sets: [] };
  for (let mask = 0; mask < 2 ** faultCount; mask++) {
    const set = prices.flatMap((_, fault) => (mask & (1 << fault) ? [fault] : []));
    if (!all.every((each) => each.some((fault) => set.includes(fault)))) continue;
    const cost = set.reduce((sum, fault) => sum + (prices[fault] ?? 0), 0);
    if (cost < best.cost) best = { cost, sets: [set] };
    else if (cost === best.cost) best = { cost, sets: [...best.sets, set] };
  }
  return best;
}

const idOf = (fault: number): FindingId => `f_${String(fault)}`;
function named(proof: Proof): BoundProof {
  switch (proof.step) {
    case 'weights':
    case 'impossible':
      return proof;
    case 'branch':
      return { ...proof, fault: idOf(proof.fault), taken: named(proof.taken), leftOut: named(proof.leftOut) };
    case 'drops': {
      const drops = proof.drops.map(({ fault, instead }) => ({ fault: idOf(fault), instead: idOf(instead) }));
      return { step: 'drops', drops, rest: named(proof.rest) };
    }
    case 'takes': {
      const taken = proof.taken.map(({ fault, clause: place }) => ({ fault: idOf(fault), clause: place }));
      return { step: 'takes', taken, rest: named(proof.rest) };
    }
    case 'split':
      return { ...proof, parts: proof.parts.map((part) => ({ ...part, proof: named(part.proof) })) };
    case 'ignore':
      return { ...proof, rest: named(proof.rest) };
    case 'priced':
      return { ...proof, parts: proof.parts.map((part) => renamePart(part, (place) => place, idOf)) };
  }
}

/** What the checker's replay makes of a proof. */
function replayed(proof: Proof, all: readonly (readonly number[])[], prices: readonly number[]): number {
  const byPlace = new Map(all.map((faults, place) => [place, new Set(faults.map(idOf))]));
  return provedCost(named(proof), byPlace, (id) => prices[Number(id.slice(2))] ?? Number.NaN);
}

/** How many objects and lists stand in each other. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((most: number, each) => Math.max(most, 1 + depthOf(each)), 1);
}

describe('the cheapest hitting set', () => {
  test('costs what trying every set finds, and its proof proves just that', () => {
    fc.assert(
      fc.property(clauses, costs, (all, prices) => {
        const hitting = hitCheapest(all, prices, { left: 1_000_000 });
        expect(hitting?.cost).toBe(tryAll(all, prices).cost);
        expect(all.every((each) => each.some((fault) => hitting?.faults.includes(fault)))).toBe(true);
        expect(hitting && replayed(hitting.proof, all, prices)).toBe(hitting?.cost);
        expect(hitting?.bound).toBe(hitting?.cost);
      }),
      { numRuns: 500 },
    );
  });

  test('of many clauses that hang together is proved, too', () => {
    const many = 60;
    const wide = fc.uniqueArray(fc.nat(many - 1), { minLength: 2, maxLength: 4, comparator: 'SameValue' });
    const sorted = wide.map((faults) => faults.toSorted((a, b) => a - b));
    const dear = fc.array(fc.constantFrom(50, 405, 693, 1099, 1212, 2197), { minLength: many, maxLength: many });
    let priced = 0;
    fc.assert(
      fc.property(fc.array(sorted, { minLength: 70, maxLength: 110 }), dear, (all, prices) => {
        const hitting = hitCheapest(all, prices, { left: 1_000_000 });
        if (JSON.stringify(hitting?.proof).includes('priced')) priced++;
        expect(all.every((each) => each.some((fault) => hitting?.faults.includes(fault)))).toBe(true);
        expect(hitting?.bound).toBe(hitting?.cost);
        expect(hitting && replayed(hitting.proof, all, prices)).toBe(hitting?.cost);
        const cut = hitCheapest(all, prices, { left: 500 });
        expect(cut?.bound).toBeLessThanOrEqual(hitting?.cost ?? 0);
        expect(cut?.cost).toBeGreaterThanOrEqual(hitting?.cost ?? Infinity);
      }),
      { numRuns: 40 },
    );
    expect(priced).toBeGreaterThan(0);
  });

  test('has a proof that is no deeper where many faults leave no choice', () => {
    const pairs = Array.from({ length: 20_000 }, (_, place) => [3 + 2 * place, 4 + 2 * place]);
    // Of three that are needed in pairs, two have to be tried: weights alone do not show it.
    const all = [[0, 1], [1, 2], [0, 2], ...pairs];
    const prices = Array.from({ length: 40_003 }, (_, fault) => (fault % 2 === 0 ? 693 : 405));
    const hitting = hitCheapest(all, prices, { left: 10_000_000 });
    expect(hitting?.bound).toBe(hitting?.cost);
    expect(depthOf(hitting?.proof)).toBeLessThan(20);
  });

  test('is not there where a clause is empty', () => {
    expect(hitCheapest([[1, 2], []], [1, 1, 1], { left: 100 })).toBeUndefined();
    expect(hitCheapest([], [1], { left: 100 })).toEqual({
      faults: [],
      cost: 0,
      bound: 0,
      proof: { step: 'weights', weights: [] },
      weights: [],
    });
  });

  test('that is found when the steps run out still meets every clause, and its bound is honest', () => {
    fc.assert(
      fc.property(clauses, costs, fc.nat(20), (all, prices, left) => {
        const hitting = hitCheapest(all, prices, { left });
        const { cost } = tryAll(all, prices);
        expect(all.every((each) => each.some((fault) => hitting?.faults.includes(fault)))).toBe(true);
        expect(hitting?.cost).toBeGreaterThanOrEqual(cost);
        expect(hitting?.bound).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a proof', () => {
  const rest = { step: 'weights', weights: [] } as const;
  test.each<readonly [string, BoundProof, number]>([
    ['a fault alone in its clause has to be taken', { step: 'takes', taken: [{ fault: 'f_1', clause: 0 }], rest }, 100],
    ['not one that has others beside it', { step: 'takes', taken: [{ fault: 'f_2', clause: 1 }], rest }, 0],
    ['nor one of another clause', { step: 'takes', taken: [{ fault: 'f_2', clause: 0 }], rest }, 0],
    ['nor the same twice', { step: 'takes', taken: [0, 2].map((place) => ({ fault: 'f_1', clause: place })), rest }, 0],
    [
      'one that is dearer and nowhere else may be dropped, and the other is then alone',
      {
        step: 'drops',
        drops: [{ fault: 'f_3', instead: 'f_2' }],
        rest: { step: 'takes', taken: [{ fault: 'f_2', clause: 1 }], rest },
      },
      200,
    ],
    ['not the cheaper one', { step: 'drops', drops: [{ fault: 'f_2', instead: 'f_3' }], rest }, 0],
    [
      'the form of earlier dossiers counts, too',
      {
        step: 'drop',
        fault: 'f_3',
        instead: 'f_2',
        rest: { step: 'weights', weights: [[1, 200]] },
      },
      200,
    ],
  ])('%s', (_, proof, cost) => {
    const all = new Map<number, ReadonlySet<FindingId>>([
      [0, new Set(['f_1'])],
      [1, new Set(['f_2', 'f_3'])],
      [2, new Set(['f_1'])],
    ]);
    expect(provedCost(proof, all, (fault) => Number(fault.slice(2)) * 100)).toBe(cost);
  });
});

describe('the kernel', () => {
  test('keeps every cheapest set: what it needs is in all of them, what it leaves out in none', () => {
    fc.assert(
      fc.property(clauses, costs, (all, prices) => {
        const { sets, cost } = tryAll(all, prices);
        const kernel = findKernel(all, prices, { left: 1_000_000 });
        const paid = [...kernel.needed].reduce((sum, fault) => sum + (prices[fault] ?? 0), 0);
        expect(paid + kernel.pieces.reduce((sum, piece) => sum + piece.cost, 0)).toBe(cost);
        for (const set of sets) {
          expect([...kernel.needed].every((fault) => set.includes(fault))).toBe(true);
          expect(set.every((fault) => kernel.needed.has(fault) || kernel.pieceOf.has(fault))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
