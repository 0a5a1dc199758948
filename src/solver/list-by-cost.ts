/**
 * All smallest sets that have something of each of some lists, the cheapest first, where the lists themselves come to light only
 * when a set is put to the test (implicit hitting sets). Conflicts are such sets over corrections, and corrections
 * over conflicts (Reiter 1987), so that one walk serves both.
 */

import type { Effort } from './effort.ts';
import { findHittingSetsUpTo } from './hitting-sets-up-to.ts';

/** Groups ascending. */
export type PricedSet = { readonly groups: readonly number[]; readonly cost: number };

/** How far the walk came: all of them, or all that cost no more than `upTo`. */
export type ListingEnd = { readonly isComplete: boolean; readonly upTo: number };

export type Listing = {
  /** By element, whole numbers from 0. */
  readonly costs: readonly number[];
  /** Lists known from the start. */
  readonly lists: readonly (readonly number[])[];
  /** Whether a set suffices, or else a list that it has nothing of. */
  readonly test: (groups: readonly number[]) => 'suffices' | 'stopped' | readonly number[];
  readonly effort: Effort;
};

/** Yields sets by cost, then by their groups. */
export function* listByCost(listing: Listing): Generator<PricedSet, ListingEnd> {
  const known: Known = { ...listing, lists: [...listing.lists], tested: new Set() };
  let upTo = -1;
  let limit = 0;
  let stride = 1;
  for (;;) {
    const level = settleLevel(known, limit);
    if (level.kind === 'stopped') return { isComplete: false, upTo };
    if (level.kind === 'crowded') {
      if (limit <= upTo + 1) return { isComplete: false, upTo };
      limit = upTo + Math.ceil((limit - upTo) / 4);
      stride = 1;
      continue;
    }
    const found = sortByCost(level.sets, listing.costs, upTo);
    yield* found;
    if (level.beyond === Infinity) return { isComplete: true, upTo: Infinity };
    upTo = limit;
    // A long way without a find is a reason to look further at once.
    stride = found.length === 0 ? 2 * stride : 1;
    limit = Math.max(level.beyond, limit + stride);
  }
}

type Known = Omit<Listing, 'lists'> & {
  readonly lists: (readonly number[])[];
  /** Sets that suffice. */
  readonly tested: Set<string>;
};

type Level =
  | { readonly kind: 'settled'; readonly sets: readonly (readonly number[])[]; readonly beyond: number }
  | { readonly kind: 'crowded' }
  | { readonly kind: 'stopped' };

/** All sets that suffice and cost at most `limit`. */
function settleLevel({ lists, costs, test, tested, effort }: Known, limit: number): Level {
  for (;;) {
    if (lists.some(({ length }) => length === 0)) return { kind: 'settled', sets: [], beyond: Infinity };
    const { sets, beyond, isComplete } = findHittingSetsUpTo(lists, costs, limit, { effort, most: mostSets });
    if (effort.left <= 0) return { kind: 'stopped' };
    const before = lists.length;
    for (const groups of sets) {
      if (tested.has(groups.join(' ')) || isMissing(groups, lists, before)) continue;
      const result = test(groups);
      if (result === 'stopped') return { kind: 'stopped' };
      if (result === 'suffices') tested.add(groups.join(' '));
      else lists.push(result);
    }
    if (lists.length === before) return isComplete ? { kind: 'settled', sets, beyond } : { kind: 'crowded' };
  }
}

const mostSets = 20_000;

/** True where a list found meanwhile has nothing of these groups. */
function isMissing(groups: readonly number[], lists: readonly (readonly number[])[], from: number): boolean {
  for (let place = from; place < lists.length; place++)
    if (!(lists[place] ?? []).some((group) => groups.includes(group))) return true;
  return false;
}

/** Sets by cost, then by their groups; only those that cost more than `above`. */
export function sortByCost(
  sets: readonly (readonly number[])[],
  costs: readonly number[],
  above = -1,
): readonly PricedSet[] {
  return sets
    .map((groups) => ({ groups, cost: groups.reduce((sum, group) => sum + (costs[group] ?? 0), 0) }))
    .filter(({ cost }) => cost > above)
    .toSorted((a, b) => a.cost - b.cost || compareGroups(a.groups, b.groups));
}

function compareGroups(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((group, index) => group !== b[index]);
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? 0);
}
