/**
 * Every smallest hitting set that costs no more than a limit (after Murakami and Uno 2014). One list after the other is met
 * by one of its elements; an element stays only while some list is met by it alone, and a way ends where prices prove
 * that it becomes too dear. Nothing is found twice.
 */

import type { Effort } from './effort.ts';
import {
  createHittingState,
  fate,
  reopen,
  settle,
  takenElements,
  type HittingState,
  type NeedList,
} from './hitting-problem.ts';
import { createPricing, real } from './lagrange.ts';
import { at } from './literal.ts';

export type HittingSetsFound = {
  /** In the order of the walk; elements ascending. */
  readonly sets: readonly (readonly number[])[];
  /** Every other smallest hitting set costs at least this much; Infinity where there is none. */
  readonly beyond: number;
  /** False where the effort or the room ran out: then some within the limit may be missing. */
  readonly isComplete: boolean;
};

/** `most` is how many sets there is room for. */
export function findHittingSetsUpTo(
  lists: readonly NeedList[],
  costs: readonly number[],
  limit: number,
  { effort, most }: { readonly effort: Effort; readonly most: number },
): HittingSetsFound {
  const state = createHittingState(
    lists.map((list) => [...new Set(list)]),
    Float64Array.from(costs),
  );
  const walk: Walk = {
    state,
    prices: fairPrices(state),
    limit,
    effort,
    most,
    sets: [],
    beyond: Infinity,
    isComplete: true,
  };
  walkOn(walk);
  return { sets: walk.sets, beyond: walk.beyond, isComplete: walk.isComplete };
}

type Walk = {
  readonly state: HittingState;
  /** By list, in costs: no element is worth more than it costs, so that what is unmet costs at least its prices. */
  readonly prices: Float64Array;
  readonly limit: number;
  readonly effort: Effort;
  readonly most: number;
  readonly sets: (readonly number[])[];
  beyond: number;
  isComplete: boolean;
};

function walkOn(walk: Walk): void {
  const { state, effort, limit } = walk;
  effort.left -= state.unmet + 1;
  if (effort.left <= 0 || walk.sets.length >= walk.most) {
    walk.isComplete = false;
    return;
  }
  const bound = boundOf(walk);
  if (bound > limit) {
    walk.beyond = Math.min(walk.beyond, bound);
    return;
  }
  if (state.unmet === 0) {
    walk.sets.push(takenElements(state));
    return;
  }
  const list = shortestList(state);
  const mark = state.trail.length;
  const { members, memberStarts, fates } = state;
  for (let cell = at(memberStarts, list); cell < at(memberStarts, list + 1); cell++) {
    const element = at(members, cell);
    if (at(fates, element) !== fate.open) continue;
    const before = state.trail.length;
    settle(state, element, fate.taken);
    if (areAllNeeded(state)) walkOn(walk);
    reopen(state, before);
    // What follows does without it: the sets with it have been walked through.
    settle(state, element, fate.leftOut);
    if (!walk.isComplete) break;
  }
  reopen(state, mark);
}

/** True where each element taken is alone in some list. */
function areAllNeeded({ trail, fates, met, homes, homeStarts }: HittingState): boolean {
  return trail.every((element) => {
    if (at(fates, element) !== fate.taken) return true;
    for (let cell = at(homeStarts, element); cell < at(homeStarts, element + 1); cell++)
      if (at(met, at(homes, cell)) === 1) return true;
    return false;
  });
}

function shortestList({ lists, met, choice }: HittingState): number {
  let shortest = -1;
  for (let list = 0; list < lists; list++)
    if (at(met, list) === 0 && (shortest < 0 || at(choice, list) < at(choice, shortest))) shortest = list;
  return shortest;
}

function boundOf({ state, prices }: Walk): number {
  let bound = 0;
  for (let list = 0; list < state.lists; list++) if (at(state.met, list) === 0) bound += real(prices, list);
  // Prices are fractions: what they add up to may be off by less than this.
  return state.spent + Math.ceil(bound - 1e-6);
}

/** Prices under which no element is worth more than it costs; each list in turn takes what its elements have left. */
function fairPrices(state: HittingState): Float64Array {
  const { lists, elements, costs, members, memberStarts } = state;
  const { prices: shares, scale } = createPricing(state);
  const prices = new Float64Array(lists);
  const left = costs.slice(0, elements);
  const take = (list: number, most: number) => {
    let price = most;
    for (let cell = at(memberStarts, list); cell < at(memberStarts, list + 1); cell++)
      price = Math.min(price, real(left, at(members, cell)));
    if (!(price > 0) || price === Infinity) return;
    prices[list] = real(prices, list) + price;
    for (let cell = at(memberStarts, list); cell < at(memberStarts, list + 1); cell++)
      left[at(members, cell)] = real(left, at(members, cell)) - price;
  };
  for (let list = 0; list < lists; list++) take(list, real(shares, list) / scale);
  for (let list = 0; list < lists; list++) take(list, Infinity);
  return prices;
}
