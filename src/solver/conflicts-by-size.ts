/**
 * All smallest conflicts of a problem, those of fewest groups first: what is most easily read. A conflict has something of each
 * correction. So sets that have something of all corrections known are looked at, the smallest first; one that can hold
 * shows a further correction (implicit hitting sets, as for the smallest conflict in Ignatiev, Previti, Liffiton and Marques-Silva 2015).
 */

import type { Effort } from './effort.ts';
import { shrinkCorrection } from './enumerate-corrections.ts';
import type { ListingEnd, PricedSet } from './list-by-cost.ts';
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
  // That each is taken: so of one size those come first that have the lowest numbers.
  const wishes = allGroups(problem);
  for (;;) {
    const end = payment.advance(effort);
    if (end !== 'cheapest') return { isComplete: end === 'none' };
    while (payment.findAnother(effort, wishes) === 'sat') {
      const chosen = chooser.falling();
      const verdict = oracle.ask(chosen, effort);
      if (verdict.kind === 'stopped') return { isComplete: false };
      if (verdict.kind === 'conflict') {
        chooser.search.addClause(chosen.map((group) => -group));
        yield { groups: chosen, cost: chosen.length };
        continue;
      }
      const correction = shrinkCorrection(oracle, oracle.falling(), effort);
      if (!correction) return { isComplete: false };
      chooser.search.addClause(correction);
    }
  }
}
