/**
 * All smallest corrections of a problem, the cheapest first: what would have to be given up. Where they are few they are all
 * found and sorted; where that takes long, a bound is raised by payment, and all that costs just the bound is ruled out one by one.
 */

import { lend, type Effort } from './effort.ts';
import { enumerateCorrections, shrinkCorrection } from './enumerate-corrections.ts';
import { sortByCost, type ListingEnd, type PricedSet } from './list-by-cost.ts';
import { createOracle } from './oracle.ts';
import { createPayment } from './pay-for-conflicts.ts';
import { costOfGroups, type ClauseProblem } from './problem.ts';

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
  const isFree = (group: number) => problem.costs[group] === 0;
  let level: (readonly number[])[] = [];
  let levelCost = 0;
  for (;;) {
    const end = payment.advance(effort);
    const falling = end === 'cheapest' ? oracle.falling() : [];
    // What costs nothing may fall without need.
    const correction = falling.some(isFree) ? shrinkCorrection(oracle, falling, effort) : falling;
    const isOver = end !== 'cheapest' || !correction;
    if (isOver || costOfGroups(problem, correction) > levelCost) {
      yield* sortByCost(level, problem);
      level = [];
    }
    if (isOver) return { isComplete: end === 'none' };
    levelCost = costOfGroups(problem, correction);
    level.push(correction);
    // Without any conflict the empty correction is the only one.
    oracle.require(correction);
  }
}
