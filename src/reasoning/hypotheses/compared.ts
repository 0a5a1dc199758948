/**
 * Two accounts held against each other, reduced to what can make a difference: clusters that both have with the same
 * members held cost both the same, whatever changes, and drop out.
 */

import type { Fault } from '../findings.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { Account, Stage } from './stage.ts';
import { createWarmSearch } from './warm-search.ts';

/** An account with the run of the rules it stands on. */
export type Standing = { readonly stage: Stage; readonly account: Account };
export type Pair = { readonly first: Standing; readonly second: Standing };
export type Sides = readonly [first: Side, second: Side];

/** One side of a pair, as far as it differs from the other. */
export type Side = {
  /** What the clusters that differ cost now. */
  readonly cost: number;
  readonly conflicts: readonly FoundConflict[];
  /** Faults in some clause that the search had to meet: changing the price of any other changes nothing. */
  readonly inCores: readonly Fault[];
  /** The cost at other prices: 0 for what fails for nothing, infinite for what is not to be had. */
  readonly costAt: (priceOf: (fault: Fault) => number) => number;
  /** True as long as every cost was the least there is. */
  readonly isExact: () => boolean;
};

/** Both sides of a pair. */
export function compareSides({ first, second }: Pair): Sides {
  const names = [first, second].map(({ account }) => new Set(account.clusters.map(({ name }) => name)));
  return [sideOf(first, names[1]), sideOf(second, names[0])];
}

function sideOf({ stage, account }: Standing, others: ReadonlySet<string> = new Set()): Side {
  const { table, stepsPerCluster } = stage;
  const clusters = account.clusters.filter(({ name }) => !others.has(name));
  const warm = clusters.map((cluster) => ({
    best: cluster.best,
    inCores: new Set(cluster.best.clauses.flatMap(({ faults }) => faults)),
    search: createWarmSearch(cluster.problem, cluster.best, stepsPerCluster),
  }));
  const inCores = warm.flatMap((each) => [...each.inCores]);
  return {
    cost: clusters.reduce((sum, { best }) => sum + best.cost, 0),
    conflicts: clusters.flatMap(({ conflicts }) => conflicts),
    inCores: inCores.toSorted((a, b) => a - b).flatMap((number) => table.faults[number] ?? []),
    costAt: (priceOf) => {
      const prices = table.faults.map((fault) => priceOf(fault));
      return warm.reduce((sum, { search, best, inCores: faults }) => {
        const isSame = [...faults].every((number) => prices[number] === table.costs[number]);
        return sum + (isSame ? best.cost : search.costAt(prices));
      }, 0);
    },
    isExact: () => warm.every(({ search }) => search.isExact()),
  };
}
