/**
 * The cheapest set that has an element of every list, with a proof that nothing is cheaper. Branch and bound over prices:
 * where they prove that one side of a choice is too dear the choice is made without trying, and only what stays open is
 * tried both ways. What shares no element is solved apart. The proof is the record of just these steps.
 *
 * Costs are whole numbers from 0; the proof relies on it: what costs more than 41.2 costs at least 42.
 */

import type { Effort } from './effort.ts';
import { splitLists } from './split-lists.ts';
import {
  createHittingState,
  fate,
  reopen,
  settle,
  takenElements,
  takeForced,
  type HittingState,
  type NeedList,
} from './hitting-problem.ts';
import { guessHittingSet } from './guess-hitting-set.ts';
import { createPricing, improvePrices, real, type Pricing } from './lagrange.ts';
import { at } from './literal.ts';
import { renameProof, type ListPrices, type PartProof, type PriceProof } from './price-proof.ts';

export type CheapestHitting = {
  /** Ascending. */
  readonly elements: readonly number[];
  readonly cost: number;
  /** What the proofs prove together: the cost itself unless the effort ran out. */
  readonly bound: number;
  readonly proof: readonly PartProof[];
};

/** Undefined where a list is empty. `costs` by element, whole numbers from 0. */
export function findCheapestHitting(
  lists: readonly NeedList[],
  costs: readonly number[],
  effort: Effort,
): CheapestHitting | undefined {
  if (lists.some(({ length }) => length === 0)) return undefined;
  const parts = splitLists(lists).map((places) => solvePart(places, lists, costs, effort));
  return {
    elements: parts.flatMap(({ elements }) => elements).toSorted((a, b) => a - b),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    bound: parts.reduce((sum, { bound }) => sum + bound, 0),
    proof: parts.map(({ part }) => part),
  };
}

type Search = {
  readonly state: HittingState;
  readonly pricing: Pricing;
  readonly effort: Effort;
  best: { readonly elements: readonly number[]; readonly cost: number };
  /** The least bound of what was not looked at, in costs. */
  unseen: number;
};

function solvePart(places: readonly number[], all: readonly NeedList[], costs: readonly number[], effort: Effort) {
  const names = [...new Set(places.flatMap((place) => all[place] ?? []))].toSorted((a, b) => a - b);
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const lists = places.map((place) => [...new Set(all[place])].map((name) => numberOf.get(name) ?? 0));
  const ownCosts = Float64Array.from(names, (name) => costs[name] ?? 0);
  const state = createHittingState(lists, ownCosts);
  const search: Search = {
    state,
    pricing: createPricing(state),
    effort,
    best: { elements: [], cost: Infinity },
    unseen: Infinity,
  };
  guess(search);
  const proof = solve(search, 0);
  const nameOf = (number: number) => names[number] ?? 0;
  return {
    elements: search.best.elements.map(nameOf),
    cost: search.best.cost,
    bound: Math.min(search.best.cost, search.unseen),
    part: {
      lists: places,
      scale: search.pricing.scale,
      proof: renameProof(proof, (list) => places[list] ?? 0, nameOf),
    },
  };
}

function solve(search: Search, depth: number): PriceProof {
  const { state, pricing, effort } = search;
  const mark = state.trail.length;
  const settled: ((rest: PriceProof) => PriceProof)[] = [];
  const end = (proof: PriceProof) => {
    reopen(state, mark);
    return settled.reduceRight((rest, wrap) => wrap(rest), proof);
  };
  for (let round = 0; ; round++) {
    if (!takeForced(state) || state.spent >= search.best.cost) return end({ step: 'prices', prices: [] });
    if (state.unmet === 0) {
      search.best = { elements: takenElements(state), cost: state.spent };
      return end({ step: 'prices', prices: [] });
    }
    const bound = boundOf(search, depth, round);
    const prices = usedPrices(state, pricing);
    if (bound > (search.best.cost - 1) * pricing.scale) return end({ step: 'prices', prices });
    if (effort.left <= 0 || depth > deepest) {
      search.unseen = Math.min(search.unseen, Math.ceil(bound / pricing.scale));
      return end({ step: 'prices', prices });
    }
    const sure = settleSure(search, (search.best.cost - 1) * pricing.scale - bound);
    if (sure.taken.length + sure.leftOut.length === 0) break;
    settled.push((rest) => ({ step: 'settle', prices, ...sure, rest }));
  }
  if (depth % 4 === 0) guess(search);
  return end(branch(search, depth));
}

/** So that a search of its own making never runs out of stack. */
const deepest = 1500;

function branch(search: Search, depth: number): PriceProof {
  const { state, pricing } = search;
  const element = chooseElement(state, pricing);
  const mark = state.trail.length;
  const prices = pricing.prices.slice();
  const tryWith = (way: 1 | 2) => {
    settle(state, element, way);
    const proof = solve(search, depth + 1);
    reopen(state, mark);
    pricing.prices.set(prices);
    return proof;
  };
  const taken = tryWith(fate.taken);
  return { step: 'branch', element, taken, leftOut: tryWith(fate.leftOut) };
}

function boundOf(search: Search, depth: number, round: number): number {
  const { state, pricing, effort } = search;
  const isRoot = depth === 0 && round === 0;
  const rounds = isRoot ? 600 : depth === 0 ? 60 : round === 0 ? 40 : 15;
  const upper = () => search.best.cost;
  return improvePrices({ state, pricing, upper, rounds, isRoot, effort, guess: () => guess(search) });
}

/** Settles each open element whose other way would cost as much as the best known. `gap` in units of price. */
function settleSure({ state, pricing }: Search, gap: number) {
  const taken: number[] = [];
  const leftOut: number[] = [];
  for (let element = 0; element < state.elements; element++) {
    if (at(state.fates, element) !== fate.open) continue;
    const surplus = real(pricing.surplus, element);
    if (surplus > gap) leftOut.push(element);
    else if (-surplus > gap) taken.push(element);
  }
  for (const element of taken) settle(state, element, fate.taken);
  for (const element of leftOut) settle(state, element, fate.leftOut);
  return { taken, leftOut };
}

/** The element about which the prices say least, for the lists that it would meet. */
function chooseElement(state: HittingState, { surplus, scale }: Pricing): number {
  const { elements, fates, met, homes, homeStarts, costs } = state;
  let chosen = -1;
  let least = Infinity;
  for (let element = 0; element < elements; element++) {
    if (at(fates, element) !== fate.open) continue;
    let meets = 0;
    for (let cell = at(homeStarts, element); cell < at(homeStarts, element + 1); cell++)
      if (at(met, at(homes, cell)) === 0) meets++;
    if (meets === 0) continue;
    const doubt = Math.abs(real(surplus, element)) / ((real(costs, element) + 1 / 16) * scale * meets);
    if (doubt >= least) continue;
    least = doubt;
    chosen = element;
  }
  return chosen;
}

function guess(search: Search): void {
  const found = guessHittingSet(search.state, search.pricing.surplus);
  if (found && found.cost < search.best.cost) search.best = found;
}

function usedPrices({ lists, met }: HittingState, { prices }: Pricing): ListPrices {
  const used: (readonly [number, number])[] = [];
  for (let list = 0; list < lists; list++)
    if (at(met, list) === 0 && real(prices, list) > 0) used.push([list, real(prices, list)]);
  return used;
}
