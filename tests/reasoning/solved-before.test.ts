/** A set that was found before is the set that would be found, whatever the numbers of the faults are today. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitCheapest } from '../../src/reasoning/hitting-set.ts';
import { createSolving } from '../../src/reasoning/solved-before.ts';

const faultCount = 14;
const prices = [50, 405, 693, 693, 693, 1099, 1212, 2197] as const;
const problem = fc.record({
  clauses: fc.array(fc.uniqueArray(fc.nat(faultCount - 1), { maxLength: 4 }), { maxLength: 40 }),
  costs: fc.array(fc.constantFrom(...prices), { minLength: faultCount, maxLength: faultCount }),
});
/** Where the numbers begin, and how far apart they are. */
const renumberings = fc.array(fc.record({ from: fc.nat(9), apart: fc.integer({ min: 1, max: 3 }) }), { minLength: 1 });
const steps = fc.constantFrom(1, 30, 300, 300_000);

test('with the same work, or as far as the work goes', () => {
  fc.assert(
    fc.property(problem, renumberings, steps, ({ clauses, costs }, numberings, left) => {
      const solve = createSolving();
      for (const { from, apart } of [{ from: 0, apart: 1 }, ...numberings]) {
        const numberOf = (fault: number) => from + apart * fault;
        const all = clauses.map((clause) => clause.map(numberOf).toSorted((a, b) => a - b));
        const costsNow = Array.from({ length: numberOf(faultCount) }, () => 1);
        for (const [fault, cost] of costs.entries()) costsNow[numberOf(fault)] = cost;
        const [anew, before] = [{ left }, { left }];
        const found = hitCheapest(all, costsNow, anew);
        const again = solve(all, costsNow, before);
        expect(again?.cost).toBe(found?.cost);
        expect(again?.faults).toEqual(found?.faults);
        expect(before.left).toBe(anew.left);
      }
    }),
  );
});
