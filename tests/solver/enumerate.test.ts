/** Smallest conflicts, smallest corrections and optima against trying everything, and every answer before the checker. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBound, checkConflict, checkCorrection, checkModel } from '../../src/solver/check-answers.ts';
import { findConflictsBySize } from '../../src/solver/conflicts-by-size.ts';
import { findCorrectionsByCost, findInOrder } from '../../src/solver/correct-by-cost.ts';
import { enumerateCorrections } from '../../src/solver/enumerate-corrections.ts';
import { enumerateSets } from '../../src/solver/enumerate.ts';
import { findOptimum } from '../../src/solver/optimise.ts';
import { makeProblem } from '../../src/solver/problem.ts';
import { namesOf, plenty, problemOf, smallProblem, tryEverything } from './arbitrary-problem.ts';

const runs = { numRuns: 400 };
const patience = () => ({ looks: 1_000_000 });

describe('all sets of a small problem', () => {
  test('are those that trying everything finds', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        const problem = problemOf(small);
        const tried = tryEverything(small);
        const found = [...enumerateSets(problem, plenty())];
        const ofKind = (kind: string) => found.filter((each) => each.kind === kind).map(({ groups }) => groups);
        expect(namesOf(ofKind('mus'))).toEqual(tried.conflicts);
        expect(namesOf(ofKind('mcs'))).toEqual(tried.corrections);
        expect(namesOf(enumerateCorrections(problem, plenty()))).toEqual(tried.corrections);
      }),
      runs,
    );
  });

  test('in order are the same, and in order', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        const problem = problemOf(small);
        const tried = tryEverything(small);
        for (const [walk, expected] of [
          [findCorrectionsByCost(problem, plenty()), tried.corrections],
          [findInOrder(problem, plenty()), tried.corrections],
          [findConflictsBySize(problem, plenty()), tried.conflicts],
        ] as const) {
          const sets = [...walk];
          expect(namesOf(sets.map(({ groups }) => groups))).toEqual(expected);
          expect(sets).toEqual(sets.toSorted((a, b) => a.cost - b.cost || compareNumbers(a.groups, b.groups)));
        }
      }),
      runs,
    );
  });

  test('are confirmed by the checker, and anything else is refuted', () => {
    fc.assert(
      fc.property(smallProblem, fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (small, picked) => {
        const problem = problemOf(small);
        const tried = tryEverything(small);
        const groups = picked.filter((group) => group <= problem.groups).toSorted((a, b) => a - b);
        for (const set of [groups, ...[...tried.conflicts, ...tried.corrections].map(numbersOf)]) {
          const name = set.join(' ');
          expect(checkConflict(problem, set, patience()) === 'confirmed').toBe(tried.conflicts.includes(name));
          expect(checkCorrection(problem, set, patience()) === 'confirmed').toBe(tried.corrections.includes(name));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the optimum', () => {
  test('costs what trying everything finds, with a model and a proof that the checker confirms', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        const problem = problemOf(small);
        const better: number[] = [];
        const optimum = findOptimum(problem, plenty(), { onBetter: (cost) => better.push(cost) });
        expect(optimum.cost).toBe(tryEverything(small).optimum);
        expect(optimum.bound).toBe(optimum.cost);
        expect(optimum.isProved).toBe(true);
        expect(better).toEqual(better.toSorted((a, b) => b - a));
        expect(checkBound(problem, optimum, patience())).toBe('confirmed');
        expect(optimum.model === undefined).toBe(optimum.cost === Infinity);
        const check = optimum.model ? checkModel(problem, optimum.model, optimum.cost) : 'confirmed';
        expect(check).toBe('confirmed');
      }),
      runs,
    );
  });

  test('that is said to cost less, or to have a better bound, is refuted', () => {
    const problem = makeProblem([[1, 2]], [[[-1]], [[-2]]], [3, 5]);
    const optimum = findOptimum(problem, plenty());
    const { model = [] } = optimum;
    expect(optimum.cost).toBe(3);
    expect(checkModel(problem, model, 2)).toEqual({ refuted: 'what falls costs 3 and not 2' });
    expect(checkModel(problem, [-1, -2], 0)).toEqual({ refuted: 'a hard clause falls' });
    expect(checkModel(problem, [1, -1, 2], 3)).toEqual({ refuted: 'a variable is both true and false' });
    expect(checkBound(problem, { ...optimum, bound: 4 }, patience())).toEqual({
      refuted: 'only 3 is proved and not 4',
    });
    expect(checkBound(problem, { ...optimum, conflicts: [[1]] }, patience())).toEqual({
      refuted: 'groups 1 can hold together',
    });
    expect(checkBound(problem, optimum, { looks: 0 })).toBe('undecided');
  });
});

describe('a walk whose effort runs out', () => {
  test('says so, and what it found before is right', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(60), (small, left) => {
        const problem = problemOf(small);
        const tried = tryEverything(small);
        const { found, isComplete } = walkThrough(enumerateSets(problem, { left }));
        const all = [
          ...tried.conflicts.map((name) => `mus ${name}`),
          ...tried.corrections.map((name) => `mcs ${name}`),
        ];
        expect(all).toEqual(expect.arrayContaining([...found]));
        expect(isComplete).toBe(isComplete && found.length === all.length);
        const { cost, bound, isProved } = findOptimum(problem, { left });
        expect(cost).toBeGreaterThanOrEqual(tried.optimum);
        expect(bound).toBeLessThanOrEqual(tried.optimum);
        expect(isProved).toBe(isProved && cost === tried.optimum);
      }),
      runs,
    );
  });
});

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((each, index) => each !== b[index]);
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? 0);
}

function numbersOf(name: string): readonly number[] {
  return name === '' ? [] : name.split(' ').map(Number);
}

function walkThrough(walk: ReturnType<typeof enumerateSets>) {
  const found: string[] = [];
  for (;;) {
    const next = walk.next();
    if (next.done) return { found, isComplete: next.value.isComplete };
    found.push(`${next.value.kind} ${next.value.groups.join(' ')}`);
  }
}
