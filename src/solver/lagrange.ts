/**
 * A bound from below for hitting sets: each list is given a price, whole and not negative, and an element is worth the prices
 * of its lists. Whoever meets all lists pays at least the sum of the prices, and what an element costs beyond its worth on
 * top, or saves where it costs less (Lagrangian relaxation). Prices are improved by subgradient steps (Held, Wolfe and
 * Crowder 1974). All numbers are whole, scaled so that the sum is exact: a checker adds them up again without rounding.
 */

import type { Effort } from './effort.ts';
import type { HittingState } from './hitting-problem.ts';
import { at } from './literal.ts';

export type Pricing = {
  /** One unit of cost in units of price. */
  readonly scale: number;
  /** By list. Only those of lists not met count. */
  readonly prices: Float64Array;
  /** By element: its cost less its worth, after `improvePrices`. Those of open elements count. */
  readonly surplus: Float64Array;
};

/** The same work at every step of a search: no arrays are made anew. */
export type Improving = {
  readonly state: HittingState;
  readonly pricing: Pricing;
  /** The cheapest known; nothing that costs as much is looked for. */
  readonly upper: () => number;
  readonly rounds: number;
  readonly isRoot: boolean;
  readonly effort: Effort;
  /** Called now and then while prices change: a good moment to guess. */
  readonly guess: () => void;
};

/** A scale at which sums of `total` costs stay exact with room to spare. */
export function chooseScale(total: number): number {
  let scale = 1024;
  while (scale > 1 && total * scale * 64 > Number.MAX_SAFE_INTEGER) scale /= 2;
  return scale;
}

/** Prices to begin with: each list has its share of its cheapest element. */
export function createPricing(state: HittingState): Pricing {
  const { lists, costs, members, memberStarts, homeStarts } = state;
  const scale = chooseScale(costs.reduce((sum, cost) => sum + cost, 0));
  const prices = new Float64Array(lists);
  for (let list = 0; list < lists; list++) {
    let least = Infinity;
    for (let cell = at(memberStarts, list); cell < at(memberStarts, list + 1); cell++) {
      const element = at(members, cell);
      const share = (real(costs, element) * scale) / (at(homeStarts, element + 1) - at(homeStarts, element));
      least = Math.min(least, share);
    }
    prices[list] = Number.isFinite(least) ? Math.floor(least) : 0;
  }
  return { scale, prices, surplus: costs.map((cost) => cost * scale) };
}

/** Improves the prices and returns what they prove, in units of price, for the state as it is. */
export function improvePrices({ state, pricing, upper, rounds, isRoot, effort, guess }: Improving): number {
  const { prices, scale } = pricing;
  const { lists, met } = state;
  const pulls = new Int32Array(lists);
  const best = prices.slice();
  let bestBound = -Infinity;
  let eagerness = isRoot ? 1 : 0.6;
  let idle = 0;
  for (let round = 0; round <= rounds && effort.left > 0; round++) {
    effort.left -= state.unmet;
    const bound = weighPrices(state, pricing, pulls);
    if (bound > bestBound) {
      bestBound = bound;
      best.set(prices);
      idle = 0;
    } else if (++idle >= (isRoot ? 8 : 3)) {
      eagerness /= 2;
      idle = 0;
    }
    if (bestBound > (upper() - 1) * scale) break;
    if (isRoot && round % 50 === 0) guess();
    let size = 0;
    for (let list = 0; list < lists; list++) {
      const pull = at(pulls, list);
      if (at(met, list) === 0 && (pull > 0 || real(prices, list) > 0)) size += pull * pull;
    }
    const step = (eagerness * (upper() * scale - bound)) / size;
    if (size === 0 || step < 1) break;
    for (let list = 0; list < lists; list++)
      if (at(met, list) === 0) prices[list] = Math.max(0, Math.round(real(prices, list) + step * at(pulls, list)));
  }
  prices.set(best);
  return weighPrices(state, pricing, pulls);
}

/** The bound of these prices; `pulls` says for each list how much it wants to be dearer, `surplus` is set anew. */
function weighPrices(state: HittingState, { scale, prices, surplus }: Pricing, pulls: Int32Array): number {
  const { lists, elements, costs, fates, met, homes, homeStarts } = state;
  let bound = state.spent * scale;
  for (let list = 0; list < lists; list++) {
    pulls[list] = 1;
    if (at(met, list) === 0) bound += real(prices, list);
  }
  for (let element = 0; element < elements; element++) {
    if (at(fates, element) !== 0) continue;
    const start = at(homeStarts, element);
    const end = at(homeStarts, element + 1);
    let left = real(costs, element) * scale;
    for (let cell = start; cell < end; cell++)
      if (at(met, at(homes, cell)) === 0) left -= real(prices, at(homes, cell));
    surplus[element] = left;
    if (left >= 0) continue;
    bound += left;
    for (let cell = start; cell < end; cell++) pulls[at(homes, cell)] = at(pulls, at(homes, cell)) - 1;
  }
  return bound;
}

/** What stands in a cell of real numbers that is known to exist. */
export function real(cells: Float64Array, place: number): number {
  return cells[place] ?? 0;
}
