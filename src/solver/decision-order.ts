/**
 * Which variable is decided next: the one that stood in most conflicts of late (VSIDS, Moskewicz et al. 2001), kept in a
 * binary heap. Of two that are alike the lower number comes first, so that a run can be repeated.
 */

import { at, widen } from './literal.ts';

export type DecisionOrder = {
  /** Makes room for a variable and puts it in. */
  readonly add: (variable: number) => void;
  /** Puts a variable back that was taken out. */
  readonly insert: (variable: number) => void;
  /** The first variable, taken out; -1 where none is left. */
  readonly take: () => number;
  /** A variable stood in a conflict. */
  readonly bump: (variable: number) => void;
  /** A conflict is over: what was bumped before counts less. */
  readonly decay: () => void;
};

const decayFactor = 0.95;
const tooLarge = 1e100;

export function createDecisionOrder(): DecisionOrder {
  let heap = new Int32Array(16);
  let placeOf = new Int32Array(16);
  let activity = new Float64Array(16);
  let size = 0;
  let step = 1;

  const activityOf = (variable: number) => activity[variable] ?? 0;
  const isBefore = (a: number, b: number) => {
    const more = activityOf(a) - activityOf(b);
    return more > 0 || (more === 0 && a < b);
  };
  const put = (variable: number, place: number) => {
    heap[place] = variable;
    placeOf[variable] = place;
  };

  function rise(variable: number, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = at(heap, above);
      if (!isBefore(variable, parent)) break;
      put(parent, place);
      place = above;
    }
    put(variable, place);
  }

  function sink(variable: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(at(heap, child + 1), at(heap, child))) child++;
      if (!isBefore(at(heap, child), variable)) break;
      put(at(heap, child), place);
      place = child;
    }
    put(variable, place);
  }

  function insert(variable: number): void {
    if (at(placeOf, variable) < 0) rise(variable, size++);
  }

  function add(variable: number): void {
    if (variable >= activity.length) {
      heap = widen(heap, variable + 1);
      placeOf = widen(placeOf, variable + 1);
      const wider = new Float64Array(placeOf.length);
      wider.set(activity);
      activity = wider;
    }
    activity[variable] = 0;
    placeOf[variable] = -1;
    insert(variable);
  }

  function take(): number {
    if (size === 0) return -1;
    const first = at(heap, 0);
    placeOf[first] = -1;
    size--;
    if (size > 0) sink(at(heap, size));
    return first;
  }

  function bump(variable: number): void {
    const raised = activityOf(variable) + step;
    activity[variable] = raised;
    if (raised > tooLarge) {
      activity = activity.map((value) => value / tooLarge);
      step /= tooLarge;
    }
    if (at(placeOf, variable) >= 0) rise(variable, at(placeOf, variable));
  }

  return {
    add,
    insert,
    take,
    bump,
    decay: () => {
      step /= decayFactor;
    },
  };
}
