/**
 * What it costs at least that some premise of every conflict falls, where what each costs is a sum over its origins: all
 * choices that could be cheaper are tried. The conflicts of one dispute are few; where they are not, this gives up early, and
 * the general search has to find out.
 *
 * A voice that says several of these contents may be unreliable throughout, which costs less than being wrong in all of them:
 * so each further content of one voice costs at most what it has cost before, and the sum never falls.
 */

import type { PremiseSet } from '../reasoning/premises.ts';
import type { OriginPrices } from './price-origins.ts';

/** What a premise costs to drop: a doubt its cost, a content what its origins cost. */
export type Droppable = number | Pick<OriginPrices, 'origins' | 'costs'>;

export type CheapestDrop = {
  readonly cost: number;
  /** False where it gave up: then it is the least that was found. */
  readonly isProved: boolean;
};

/** Finds it for one cluster: conflicts by the places of their premises. */
export type FindCheapestDrop = (conflicts: readonly PremiseSet[], premises: readonly Droppable[]) => CheapestDrop;

/** More choices than these are not tried. */
const mostTried = 4000;

/** Prepares finding; `throughoutCosts` by voice. */
export function createDropFinder(throughoutCosts: Int32Array): FindCheapestDrop {
  const settle = createSettling(throughoutCosts);
  return (conflicts, premises) => {
    const { weights, change, total } = settle(premises);
    const state = new Uint8Array(premises.length);
    let [best, tried] = [Infinity, 0];

    /** The conflict with the fewest premises that may still fall and none that has; and what the others cost at least. */
    function look(): { readonly next: PremiseSet | undefined; readonly least: number } {
      let next: PremiseSet | undefined;
      let [fewest, least] = [Infinity, 0];
      const used = new Set<number>();
      for (const conflict of conflicts) {
        if (conflict.some((each) => state[each] === dropped)) continue;
        const open = conflict.filter((each) => state[each] === free);
        if (open.length < fewest) [next, fewest] = [conflict, open.length];
        if (open.some((each) => used.has(each))) continue;
        for (const each of open) used.add(each);
        least += Math.min(...open.map((each) => weights[each] ?? 0));
      }
      return { next, least };
    }

    function search(surely: number): void {
      if (total() >= best || tried > mostTried) return;
      tried++;
      const { next, least } = look();
      if (!next) best = total();
      // The weights are no whole numbers, but costs are.
      if (!next || Math.ceil(surely + least - 1e-6) >= best) return;
      const open = next
        .filter((each) => state[each] === free)
        .toSorted((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
      for (const each of open) {
        state[each] = dropped;
        change(each, 1);
        search(surely + (weights[each] ?? 0));
        change(each, -1);
        state[each] = kept;
      }
      for (const each of open) state[each] = free;
    }

    search(0);
    return { cost: best, isProved: tried <= mostTried };
  };
}

const [free, dropped, kept] = [0, 1, 2];

type Settled = {
  /** A part of what each premise costs that no other has: whatever falls, these add up to no more than it costs. */
  readonly weights: readonly number[];
  /** Drops a premise, or takes that back. */
  readonly change: (premise: number, by: 1 | -1) => void;
  /** What it costs that all have fallen that are dropped. */
  readonly total: () => number;
};

/** Adds up what premises cost together. */
function createSettling(throughoutCosts: Int32Array): (premises: readonly Droppable[]) => Settled {
  /** By voice how many of the contents it says, and what it costs so far that it is wrong in those that are dropped. */
  const [says, wrong] = [new Int32Array(throughoutCosts.length), new Int32Array(throughoutCosts.length)];
  return (premises) => {
    const contents = premises.filter((each) => typeof each !== 'number');
    for (const { origins } of contents) for (const origin of origins) says[origin] = (says[origin] ?? 0) + 1;
    const parts = premises.map((each) => splitPrices(each, says, throughoutCosts));
    // Left as found: there may be many voices, and few that say any of this.
    for (const { origins } of contents) for (const origin of origins) says[origin] = 0;
    let total = 0;
    const change = (premise: number, by: 1 | -1) => {
      const part = parts[premise];
      if (!part) return;
      total += by * part.alone;
      for (let place = 0; place < part.shared.length; place += 2) {
        const [origin, cost] = [part.shared[place] ?? 0, part.shared[place + 1] ?? 0];
        const [before, most] = [wrong[origin] ?? 0, throughoutCosts[origin] ?? 0];
        const after = before + by * cost;
        wrong[origin] = after;
        total += Math.min(after, most) - Math.min(before, most);
      }
    };
    return { weights: parts.map(({ weight }) => weight), change, total: () => total };
  };
}

/** What a premise costs by origins that say nothing else here, as a sum, and by those that do, in pairs; and its weight. */
function splitPrices(premise: Droppable, says: Int32Array, throughoutCosts: Int32Array) {
  if (typeof premise === 'number') return { alone: premise, shared: [], weight: premise };
  const shared: number[] = [];
  let [alone, weight] = [0, 0];
  for (const [place, origin] of premise.origins.entries()) {
    const cost = premise.costs[place] ?? 0;
    const often = says[origin] ?? 0;
    if (often > 1) {
      shared.push(origin, cost);
      weight += Math.min(cost, (throughoutCosts[origin] ?? 0) / often);
    } else alone += cost;
  }
  return { alone, shared, weight: alone + weight };
}
