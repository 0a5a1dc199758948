/** A hitting set that is good and quickly found: what is cheapest for the lists that it meets, then without what is superfluous. */

import { fate, type HittingState } from './hitting-problem.ts';
import { real } from './lagrange.ts';
import { at } from './literal.ts';

/** Completes what is taken. `surplus` says what each element costs beyond its worth. Undefined where a list cannot be met. */
export function guessHittingSet(state: HittingState, surplus: Float64Array) {
  const { elements, fates, costs, homes, homeStarts } = state;
  const met = state.met.slice();
  const chosen: number[] = [];
  const open: number[] = [];
  for (let element = 0; element < elements; element++) {
    if (at(fates, element) === fate.taken) chosen.push(element);
    else if (at(fates, element) === fate.open) open.push(element);
  }
  const count = (element: number, what: 0 | 1) => {
    let lists = 0;
    for (let cell = at(homeStarts, element); cell < at(homeStarts, element + 1); cell++)
      if (at(met, at(homes, cell)) === what) lists++;
    return lists;
  };
  const change = (element: number, by: 1 | -1) => {
    for (let cell = at(homeStarts, element); cell < at(homeStarts, element + 1); cell++)
      met[at(homes, cell)] = at(met, at(homes, cell)) + by;
  };
  const priceOf = (element: number) => {
    const meets = count(element, 0);
    const extra = real(surplus, element);
    return meets === 0 ? Infinity : extra > 0 ? extra / meets : extra * meets;
  };
  const queue = createQueue(open, elements, priceOf);
  for (let { unmet } = state; unmet > 0;) {
    const next = queue.takeCheapest();
    if (next === undefined) return undefined;
    unmet -= count(next, 0);
    change(next, 1);
    chosen.push(next);
  }
  // The dearest first is asked whether the others do without it.
  const kept = chosen
    .toSorted((a, b) => real(costs, b) - real(costs, a) || a - b)
    .filter((element) => {
      const isNeeded = count(element, 1) > 0;
      if (!isNeeded) change(element, -1);
      return isNeeded;
    });
  return { elements: kept.toSorted((a, b) => a - b), cost: kept.reduce((sum, each) => sum + real(costs, each), 0) };
}

/**
 * Elements by price, then by number. Invariant: prices only rise, the more lists are met; so whatever comes first at a price
 * that still holds is the cheapest, and only that is priced again.
 */
function createQueue(open: readonly number[], elements: number, priceOf: (element: number) => number) {
  const prices = new Float64Array(elements);
  const heap = Int32Array.from(open);
  let size = heap.length;
  const isBefore = (a: number, b: number) => real(prices, a) < real(prices, b) || (prices[a] === prices[b] && a < b);
  const sink = (from: number) => {
    const element = at(heap, from);
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && isBefore(at(heap, child + 1), at(heap, child))) child++;
      if (!isBefore(at(heap, child), element)) break;
      heap[place] = at(heap, child);
      place = child;
    }
    heap[place] = element;
  };
  for (const element of open) prices[element] = priceOf(element);
  for (let place = (size >> 1) - 1; place >= 0; place--) sink(place);
  return {
    /** Undefined where nothing is left that meets a list. */
    takeCheapest: (): number | undefined => {
      while (size > 0) {
        const first = at(heap, 0);
        const price = priceOf(first);
        const isRight = price === prices[first];
        if (isRight || price === Infinity) heap[0] = at(heap, --size);
        prices[first] = price;
        sink(0);
        if (isRight && price !== Infinity) return first;
      }
      return undefined;
    },
  };
}
