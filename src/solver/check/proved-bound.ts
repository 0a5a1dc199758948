/** What a proof over prices proves, by adding up again. Anything that does not fit proves nothing. */

import type { ListPrices, PartProof, PriceProof } from '../cheapest-hitting-set.ts';

/** No set that has an element of every list costs less than this. Costs are whole numbers from 0. */
export function provedBound(
  lists: readonly (readonly number[])[],
  costs: ArrayLike<number>,
  proof: readonly PartProof[],
): number {
  const seen = new Set<number>();
  let total = 0;
  for (const part of proof) {
    const open = new Map(part.lists.map((place) => [place, new Set(lists[place])]));
    const elements = new Set([...open.values()].flatMap((list) => [...list]));
    // What two parts share would be counted twice.
    const isShared = [...elements].some((element) => seen.has(element));
    if (isShared || !(part.scale >= 1) || part.lists.some((place) => !lists[place])) return 0;
    for (const element of elements) seen.add(element);
    total += replay(part.proof, open, { costs, scale: part.scale });
  }
  return total;
}

/** Elements that are open, by the place of their list. */
type Open = ReadonlyMap<number, ReadonlySet<number>>;
type Scaled = { readonly costs: ArrayLike<number>; readonly scale: number };

function replay(proof: PriceProof, given: Open, scaled: Scaled): number {
  const { open, spent } = takeForced(given, scaled);
  if ([...open.values()].some(({ size }) => size === 0)) return Infinity;
  const costOf = (element: number) => scaled.costs[element] ?? Number.NaN;
  switch (proof.step) {
    case 'prices':
      return spent + weigh(proof.prices, open, scaled).bound;
    case 'branch': {
      const { element } = proof;
      const taken = costOf(element) + replay(proof.taken, without(open, [element], []), scaled);
      return spent + Math.min(taken, replay(proof.leftOut, without(open, [], [element]), scaled));
    }
    case 'settle': {
      const { taken, leftOut, prices } = proof;
      const weighed = weigh(prices, open, scaled);
      const otherWays = [...taken, ...leftOut].map((element) =>
        weighed.boundAgainst(element, leftOut.includes(element)),
      );
      const paid = [...new Set(taken)].reduce((sum, element) => sum + costOf(element), 0);
      const rest = replay(proof.rest, without(open, taken, leftOut), scaled);
      return spent + otherWays.reduce((least, each) => Math.min(least, each), paid + rest);
    }
  }
}

/** Takes the last element of each list that has one left. */
function takeForced(given: Open, { costs }: Scaled): { readonly open: Open; readonly spent: number } {
  let open = given;
  let spent = 0;
  for (;;) {
    const forced = [...open.values()].find(({ size }) => size === 1);
    if (!forced) return { open, spent };
    const [element = -1] = forced;
    spent += costs[element] ?? Number.NaN;
    open = without(open, [element], []);
  }
}

/** Lists without those that what is taken meets, and without what is left out. */
function without(open: Open, taken: readonly number[], leftOut: readonly number[]): Open {
  const out = new Set(leftOut);
  return new Map(
    [...open]
      .filter(([, list]) => !taken.some((element) => list.has(element)))
      .map(([place, list]) => [place, out.size === 0 ? list : list.difference(out)]),
  );
}

function weigh(prices: ListPrices, open: Open, { costs, scale }: Scaled) {
  const worth = new Map<number, number>();
  let sum = 0;
  const counted = new Set<number>();
  for (const [place, price] of prices) {
    const list = open.get(place);
    if (!list || counted.has(place) || !(price >= 0)) return { bound: 0, boundAgainst: () => 0 };
    counted.add(place);
    sum += price;
    for (const element of list) worth.set(element, (worth.get(element) ?? 0) + price);
  }
  const surplusOf = (element: number) => (costs[element] ?? Number.NaN) * scale - (worth.get(element) ?? 0);
  for (const element of worth.keys()) sum += Math.min(0, surplusOf(element));
  const roundUp = (value: number) => Math.max(0, Math.ceil(value / scale));
  return {
    bound: roundUp(sum),
    /** The bound if this element is taken, or left out. */
    boundAgainst: (element: number, isTaken: boolean) =>
      roundUp(sum - Math.min(0, surplusOf(element)) + (isTaken ? surplusOf(element) : 0)),
  };
}
