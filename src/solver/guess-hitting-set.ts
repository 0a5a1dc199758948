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
  for (let { unmet } = state; unmet > 0;) {
    const next = cheapestOf(open, (element) => {
      const meets = count(element, 0);
      const extra = real(surplus, element);
      return meets === 0 ? Infinity : extra > 0 ? extra / meets : extra * meets;
    });
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

function cheapestOf(elements: readonly number[], priceOf: (element: number) => number): number | undefined {
  let cheapest: number | undefined;
  let least = Infinity;
  for (const element of elements) {
    const price = priceOf(element);
    if (price >= least) continue;
    least = price;
    cheapest = element;
  }
  return cheapest;
}
