/** All smallest conflicts of a problem, those of fewest groups first: what is most easily read. */

import type { Effort } from './effort.ts';
import { shrinkCorrection } from './enumerate-corrections.ts';
import { listByCost, type ListingEnd, type PricedSet } from './list-by-cost.ts';
import { createOracle } from './oracle.ts';
import { allGroups, type ClauseProblem } from './problem.ts';

/** Yields conflicts by size, then by their groups; groups ascending. */
export function findConflictsBySize(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const oracle = createOracle(problem);
  return listByCost({
    costs: [0, ...allGroups(problem).map(() => 1)],
    lists: [],
    effort,
    test: (groups) => {
      const verdict = oracle.ask(groups, effort);
      if (verdict.kind === 'stopped') return 'stopped';
      if (verdict.kind === 'conflict') return 'suffices';
      return shrinkCorrection(oracle, oracle.falling(), effort) ?? 'stopped';
    },
  });
}
