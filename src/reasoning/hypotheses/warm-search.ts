/**
 * The same cluster asked many times at other prices. Which sets of faults are needed does not depend on what faults cost,
 * so that clauses made for one question serve the next; most questions are answered without making any (implicit hitting
 * sets, as in `search-ways-out.ts`, which proves the first answer).
 */

import { hitCheapest, type Clause } from '../hitting-set.ts';
import { keepSmallest } from '../premises.ts';
import { isFalling, type DoubtProblem, type Proved } from '../search-ways-out.ts';

export type WarmSearch = {
  /** What the cheapest way out costs at these prices; those of some faults may be 0, or infinite for one not to be had. */
  readonly costAt: (prices: readonly number[]) => number;
  /** True as long as every answer was the cheapest there is. */
  readonly isExact: () => boolean;
};

/** Starts from the clauses of a first answer. `steps` is the work that one question may take; `taken` fail in any case. */
export function createWarmSearch(
  problem: DoubtProblem,
  { clauses: first }: Pick<Proved, 'clauses'>,
  steps: number,
  taken: ReadonlySet<number> = new Set(),
): WarmSearch {
  // A clause that holds another one is met whenever that one is, at any price.
  let clauses = smallest(first.map(({ faults }) => faults));
  let isExact = true;
  return {
    isExact: () => isExact,
    costAt: (prices) => {
      const work = { left: steps };
      // What is free is taken, what cannot be had is left out: neither is worth a search.
      const free = new Set(taken);
      for (const [fault, price] of prices.entries()) if (price === 0) free.add(fault);
      for (;;) {
        const open = clauses
          .filter((clause) => !clause.some((fault) => free.has(fault)))
          .map((clause) => clause.filter((fault) => prices[fault] !== Infinity));
        const hitting = hitCheapest(open, prices, work);
        isExact &&= work.left > 0;
        if (!hitting) return Infinity;
        const missing = unmet(problem, free.union(new Set(hitting.faults)));
        if (missing.length === 0) return hitting.cost;
        clauses = smallest([...clauses, ...missing]);
      }
    },
  };
}

function smallest(clauses: readonly Clause[]): readonly Clause[] {
  return keepSmallest(clauses, (clause) => clause);
}

/** For each conflict that stands in spite of these faults, the faults on one standing path of each premise. */
function unmet({ conflicts, pathsOf }: DoubtProblem, faults: ReadonlySet<number>): readonly Clause[] {
  return conflicts.flatMap((premises): readonly Clause[] => {
    if (premises.some((premise) => isFalling(pathsOf(premise), faults))) return [];
    const standing = premises.flatMap(
      (premise) => pathsOf(premise).find((path) => !path.some((fault) => faults.has(fault))) ?? [],
    );
    return [[...new Set(standing)].toSorted((a, b) => a - b)];
  });
}
