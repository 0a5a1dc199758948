/** Bounds by payment against trying everything, their proofs before the checker, and proofs that were changed. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBound } from '../../src/solver/check-answers.ts';
import { createOracle } from '../../src/solver/oracle.ts';
import { createPayment } from '../../src/solver/pay-for-conflicts.ts';
import { makeProblem, type ClauseProblem } from '../../src/solver/problem.ts';
import type { Total, TotalMember } from '../../src/solver/total-proof.ts';
import { problemOf, smallProblem, tryEverything } from './arbitrary-problem.ts';

const patience = () => ({ looks: 1_000_000 });

function pay(problem: ClauseProblem, steps = [1_000_000_000]) {
  let models = 0;
  const payment = createPayment(createOracle(problem), () => models++);
  const ends = steps.map((left) => payment.advance({ left }, () => Infinity));
  return { end: ends.at(-1), bound: payment.bound(), totals: payment.totals, models };
}

function check(problem: ClauseProblem, bound: number, totals: readonly Total[]) {
  return checkBound(problem, { bound, conflicts: [], proof: [], totals }, patience());
}

describe('a bound by payment', () => {
  test('is what trying everything finds, and is confirmed', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        const problem = problemOf(small);
        const { optimum } = tryEverything(small);
        const { end, bound, totals, models } = pay(problem);
        expect(bound).toBe(optimum);
        expect(end).toBe(optimum === Infinity ? 'none' : 'cheapest');
        expect(models > 0).toBe(optimum < Infinity);
        const isProved = optimum === Infinity || optimum === 0 || check(problem, bound, totals) === 'confirmed';
        expect(isProved).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('is the same where the work is stopped and taken up again, and never too high in between', () => {
    fc.assert(
      fc.property(smallProblem, fc.array(fc.nat(30), { maxLength: 8 }), (small, steps) => {
        const problem = problemOf(small);
        const { optimum } = tryEverything(small);
        const early = pay(problem, [0, ...steps]);
        expect(early.bound).toBeLessThanOrEqual(optimum);
        expect(pay(problem, [...steps, 1_000_000_000]).bound).toBe(optimum);
      }),
      { numRuns: 300 },
    );
  });

  test('that is changed is refuted or proves no more than what is so', () => {
    const changed = fc.record({ place: fc.nat(5), member: fc.nat(5), least: fc.integer({ min: -1, max: 4 }) });
    fc.assert(
      fc.property(smallProblem, changed, fc.nat(3), (small, { place, member, least }, more) => {
        const problem = problemOf(small);
        const { optimum } = tryEverything(small);
        fc.pre(optimum > 0 && optimum < Infinity);
        const { totals } = pay(problem);
        const at = place % totals.length;
        const turn = (each: TotalMember): TotalMember => (typeof each === 'number' ? least : { ...each, least });
        const all = totals.map((total, index) =>
          index !== at
            ? total
            : {
                price: total.price + more,
                members: total.members.map((each, one) => (one === member ? turn(each) : each)),
              },
        );
        expect(check(problem, optimum + 1, all)).not.toBe('confirmed');
      }),
      { numRuns: 300 },
    );
  });

  test('pays for groups that exclude each other by totals of two', () => {
    const all = Array.from({ length: 12 }, (_, place) => place + 1);
    const hard = all.flatMap((a) => all.filter((b) => b > a).map((b) => [-a, -b]));
    const problem = makeProblem(
      hard,
      all.map((each) => [[each]]),
    );
    const { bound, totals } = pay(problem);
    expect(bound).toBe(11);
    expect(totals.every(({ members }) => members.length === 2)).toBe(true);
    expect(check(problem, 11, totals)).toBe('confirmed');
    expect(check(problem, 12, totals)).toEqual({ refuted: 'only 11 is proved and not 12' });
    expect(check(problem, 11, [{ price: 11, members: [1] }])).toEqual({ refuted: 'only 0 is proved and not 11' });
  });

  test.each<readonly [string, readonly Total[], string]>([
    ['a total that can hold', [{ price: 1, members: [1] }], 'what total 1 names can hold together'],
    ['a member twice', [{ price: 1, members: [1, 1] }], 'only 0 is proved and not 1'],
    [
      'a total that comes later',
      [
        { price: 1, members: [{ total: 1, least: 2 }] },
        { price: 1, members: [1, 2] },
      ],
      'only 0 is proved and not 1',
    ],
    [
      'the first that falls of a total, paid twice',
      [
        { price: 1, members: [1, 2] },
        { price: 1, members: [{ total: 0, least: 1 }] },
      ],
      'only 0 is proved and not 1',
    ],
    [
      'two of a total of which one can hold',
      [
        { price: 1, members: [1, 2] },
        { price: 1, members: [{ total: 0, least: 2 }] },
      ],
      'what total 2 names can hold together',
    ],
  ])('from %s is refuted', (_, totals, refuted) => {
    const problem = makeProblem([[-1, -2]], [[[1]], [[2]]]);
    expect(check(problem, 1, totals)).toEqual({ refuted });
  });
});
