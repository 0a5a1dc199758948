/**
 * All smallest conflicts of a problem, those of fewest groups first: what is most easily read. A conflict has something of each
 * correction. So sets that have something of all corrections known are looked at, the smallest first; one that can hold
 * shows a further correction (implicit hitting sets, as for the smallest conflict in Ignatiev, Previti, Liffiton and Marques-Silva 2015).
 */

import type { Effort } from './effort.ts';
import { shrinkCorrection } from './enumerate-corrections.ts';
import { sortByCost, type ListingEnd, type PricedSet } from './list-by-cost.ts';
import { createOracle } from './oracle.ts';
import { createPayment } from './pay-for-conflicts.ts';
import { allGroups, makeProblem, type ClauseProblem } from './problem.ts';

/** Yields conflicts by size, then by their groups; groups ascending. */
export function* findConflictsBySize(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const oracle = createOracle(problem);
  // Group by group: not to be taken.
  const choice = makeProblem(
    [],
    allGroups(problem).map((group) => [[-group]]),
  );
  const chooser = createOracle(choice);
  const payment = createPayment(chooser);
  let level: (readonly number[])[] = [];
  let size = 0;
  for (;;) {
    const end = payment.advance(effort);
    const chosen = end === 'cheapest' ? chooser.falling() : [];
    if (end !== 'cheapest' || chosen.length > size) {
      yield* sortByCost(level, choice);
      level = [];
    }
    if (end !== 'cheapest') return { isComplete: end === 'none' };
    size = chosen.length;
    const verdict = oracle.ask(chosen, effort);
    if (verdict.kind === 'consistent') {
      const correction = shrinkCorrection(oracle, oracle.falling(), effort);
      if (correction) chooser.search.addClause(correction);
    } else if (verdict.kind === 'conflict') {
      level.push(chosen);
      chooser.search.addClause(chosen.map((group) => -group));
    }
  }
}
