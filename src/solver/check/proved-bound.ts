/** What a proof over prices proves, by adding up again. Anything that does not fit proves nothing. */

import type { ListPrices, PartProof, PriceProof } from '../price-proof.ts';

/**
 * No set that has an element of every list costs less than this. `listAt` gives the elements of a list, or undefined where there is no
 * such list; costs are whole numbers from 0.
 */
export function provedBound<Element>(
  listAt: (place: number) => Iterable<Element> | undefined,
  costOf: (element: Element) => number,
  proof: readonly PartProof<Element>[],
): number {
  const seen = new Set<Element>();
  let total = 0;
  for (const part of proof) {
    const lists = part.lists.map((place) => listAt(place));
    if (!(part.scale >= 1) || !Number.isSafeInteger(part.scale) || lists.includes(undefined)) return 0;
    const open = new Map(part.lists.map((place, index) => [place, new Set(lists[index])]));
    const elements = new Set([...open.values()].flatMap((list) => [...list]));
    // What two parts share would be counted twice.
    if (!elements.isDisjointFrom(seen)) return 0;
    for (const element of elements) seen.add(element);
    total += replay(part.proof, open, { costOf, scale: part.scale });
  }
  return total;
}

/** Elements that are open, by the place of their list. */
type Open<Element> = ReadonlyMap<number, ReadonlySet<Element>>;
type Scaled<Element> = { readonly costOf: (element: Element) => number; readonly scale: number };

function replay<Element>(proof: PriceProof<Element>, given: Open<Element>, scaled: Scaled<Element>): number {
  const { open, spent } = takeForced(given, scaled);
  if ([...open.values()].some(({ size }) => size === 0)) return Infinity;
  const { costOf } = scaled;
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
function takeForced<Element>(given: Open<Element>, { costOf }: Scaled<Element>) {
  let open = given;
  let spent = 0;
  for (;;) {
    const forced = [...open.values()].find(({ size }) => size === 1);
    if (!forced) return { open, spent };
    for (const element of forced) {
      spent += costOf(element);
      open = without(open, [element], []);
    }
  }
}

/** Lists without those that what is taken meets, and without what is left out. */
function without<Element>(open: Open<Element>, taken: readonly Element[], leftOut: readonly Element[]): Open<Element> {
  const out = new Set(leftOut);
  return new Map(
    [...open]
      .filter(([, list]) => !taken.some((element) => list.has(element)))
      .map(([place, list]) => [place, out.size === 0 ? list : list.difference(out)]),
  );
}

/** Hostile: prices may be any numbers; what cannot be added up exactly proves nothing. */
function weigh<Element>(prices: ListPrices, open: Open<Element>, { costOf, scale }: Scaled<Element>) {
  const worth = new Map<Element, number>();
  const counted = new Set<number>();
  let sum = 0;
  let magnitude = 0;
  for (const [place, price] of prices) {
    const list = open.get(place);
    if (!list || counted.has(place) || !(price >= 0) || !Number.isSafeInteger(price)) return provesNothing;
    counted.add(place);
    sum += price;
    magnitude += price * list.size;
    for (const element of list) worth.set(element, (worth.get(element) ?? 0) + price);
  }
  const surplusOf = (element: Element) => costOf(element) * scale - (worth.get(element) ?? 0);
  for (const element of worth.keys()) {
    magnitude += costOf(element) * scale;
    sum += Math.min(0, surplusOf(element));
  }
  if (!(magnitude <= Number.MAX_SAFE_INTEGER)) return provesNothing;
  const roundUp = (value: number) => Math.max(0, Math.ceil(value / scale));
  return {
    bound: roundUp(sum),
    /** The bound if this element is taken, or left out. */
    boundAgainst: (element: Element, isTaken: boolean) =>
      roundUp(sum - Math.min(0, surplusOf(element)) + (isTaken ? surplusOf(element) : 0)),
  };
}

const provesNothing = { bound: 0, boundAgainst: () => 0 };
