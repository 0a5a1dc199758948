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
    case 'drop':
      return { ...proof, fault: idOf(proof.fault), instead: idOf(proof.instead), rest: named(proof.rest) };
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
