/**
 * Cheapest sets that were found before. After a change most pieces of a cluster are as they were but for the numbers of their
 * faults, and the same is asked of them. What is found follows from the order of faults, from what they cost and from the
 * clauses; so it is kept under these, and told with the numbers of today.
 */

import { hitCheapest, type Clause, type Steps } from './hitting-set.ts';

export type CheapestSet = { readonly faults: readonly number[]; readonly cost: number };

/** Like `hitCheapest`, without its proof. Takes as many steps off as the search itself, so that it stops where that would. */
export type SolveCheapest = (
  clauses: readonly Clause[],
  costs: readonly number[],
  steps: Steps,
) => CheapestSet | undefined;

/** Solves, and remembers nothing. */
export const solveAnew: SolveCheapest = (clauses, costs, steps) => hitCheapest(clauses, costs, steps);

/** So many answers are kept at least. */
const mostKept = 4000;

/** A memory of what it solves. */
export function createSolving(): SolveCheapest {
  /** By rank of the faults; absent where a clause has none. */
  type Answer = { readonly found?: CheapestSet; readonly steps: number };
  let [before, now] = [new Map<string, Answer>(), new Map<string, Answer>()];
  return (clauses, costs, steps) => {
    const faults = distinctFaults(clauses);
    const name = nameOf(clauses, faults, costs);
    const known = now.get(name) ?? before.get(name);
    // Whatever would not end within what is left is searched, and stops where it stops.
    if (known && known.steps < steps.left) {
      now.set(name, known);
      steps.left -= known.steps;
      return known.found && { ...known.found, faults: known.found.faults.map((rank) => faults[rank] ?? -1) };
    }
    const left = steps.left;
    const found = hitCheapest(clauses, costs, steps);
    if (steps.left > 0) {
      const ranks = new Map(Array.from(faults, (fault, rank) => [fault, rank] as const));
      const own = found && { faults: found.faults.map((fault) => ranks.get(fault) ?? -1), cost: found.cost };
      now.set(name, { ...(own ? { found: own } : {}), steps: left - steps.left });
      if (now.size > mostKept) [before, now] = [now, new Map()];
    }
    return found;
  };
}

/** Ascending. */
function distinctFaults(clauses: readonly Clause[]): Uint32Array {
  const all = new Set<number>();
  for (const clause of clauses) for (const fault of clause) all.add(fault);
  return Uint32Array.from(all).toSorted();
}

/** What faults cost, by rank, and the clauses by the ranks of theirs. */
function nameOf(clauses: readonly Clause[], faults: Uint32Array, costs: readonly number[]): string {
  const ranks = new Map<number, number>();
  const numbers: number[] = [];
  for (let rank = 0; rank < faults.length; rank++) {
    const fault = faults[rank] ?? -1;
    ranks.set(fault, rank);
    numbers.push(costs[fault] ?? 0);
  }
  for (const clause of clauses) {
    numbers.push(-1);
    for (const fault of clause) numbers.push(ranks.get(fault) ?? 0);
  }
  return numbers.join(' ');
}
