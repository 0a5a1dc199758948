/** Sets of groups with what they cost, in the order in which they are told: by cost, then by their groups. */

import { costOfGroups, type ClauseProblem } from './problem.ts';

/** Groups ascending. */
export type PricedSet = { readonly groups: readonly number[]; readonly cost: number };

/** Whether these were all. */
export type ListingEnd = { readonly isComplete: boolean };

export function sortByCost(sets: readonly (readonly number[])[], problem: ClauseProblem): readonly PricedSet[] {
  return sets
    .map((groups) => ({ groups, cost: costOfGroups(problem, groups) }))
    .toSorted((a, b) => a.cost - b.cost || compareGroups(a.groups, b.groups));
}

function compareGroups(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((group, index) => group !== b[index]);
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? 0);
}
