/**
 * All smallest corrections of a problem, the cheapest first: what would have to be given up. Where they are few they are all
 * found and sorted; where that takes long, a bound is raised by payment, and what costs just the bound is ruled out one by one.
 */

import { lend, type Effort } from './effort.ts';
import { enumerateCorrections, shrinkCorrection } from './enumerate-corrections.ts';
import { sortByCost, type ListingEnd, type PricedSet } from './list-by-cost.ts';
import { createOracle } from './oracle.ts';
import { createPayment } from './pay-for-conflicts.ts';
import { allGroups, costOfGroups, type ClauseProblem } from './problem.ts';

/** Yields corrections by cost, then by their groups; groups ascending. */
export function* findCorrectionsByCost(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const all = findAll(problem, effort);
  if (!all) return yield* findInOrder(problem, effort);
  yield* sortByCost(all, problem);
  return { isComplete: true };
}

/** Undefined where they are too many, or too hard to find, to wait for all of them. */
function findAll(problem: ClauseProblem, effort: Effort): readonly (readonly number[])[] | undefined {
  const { part, repay } = lend(effort, stepsForAll);
  const found: (readonly number[])[] = [];
  const walk = enumerateCorrections(problem, part);
  for (;;) {
    const next = walk.next();
    if (!next.done) found.push(next.value);
    if (!next.done && found.length < mostAtOnce) continue;
    repay();
    return next.done && next.value.isComplete ? found : undefined;
  }
}

const stepsForAll = 3_000_000;
const mostAtOnce = 50_000;

/**
 * The same without finding all of them first: for problems with very many. Invariant: whatever is cheaper than the bound was found
 * and ruled out with all that contains it; so what costs just the bound contains no other correction.
 */
export function* findInOrder(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const oracle = createOracle(problem);
  const payment = createPayment(oracle);
  const hasFree = allGroups(problem).some((group) => problem.costs[group] === 0);
  // That each falls: so of one cost those come first that have the lowest numbers.
  const wishes = hasFree ? [] : allGroups(problem).map((group) => -oracle.literalOf(group));
  for (;;) {
    const end = payment.advance(effort);
    if (end !== 'cheapest') return { isComplete: end === 'none' };
    const level: (readonly number[])[] = [];
    while (payment.findAnother(effort, wishes) === 'sat') {
      // What costs nothing may fall without need.
      const correction = hasFree ? shrinkCorrection(oracle, oracle.falling(), effort) : oracle.falling();
      if (!correction) break;
      oracle.require(correction);
      if (hasFree) level.push(correction);
      else yield { groups: correction, cost: costOfGroups(problem, correction) };
    }
    yield* sortByCost(level, problem);
  }
}
