/**
 * Lists of elements one of each of which has to be taken, and how far a choice has come: what is taken or left out, how
 * often each list is met and how much choice it has left. Elements are numbered from 0. Everything can be taken back.
 */

import { at } from './literal.ts';

/** Elements one of which is needed. */
export type NeedList = readonly number[];

/** Lists by element and elements by list, both as one array with starts. */
export type HittingIndex = {
  readonly lists: number;
  readonly elements: number;
  readonly members: Int32Array;
  readonly memberStarts: Int32Array;
  readonly homes: Int32Array;
  readonly homeStarts: Int32Array;
};

export type HittingState = HittingIndex & {
  readonly costs: Float64Array;
  /** By element: 0 open, 1 taken, 2 left out. */
  readonly fates: Int32Array;
  /** By list: how many of it are taken. */
  readonly met: Int32Array;
  /** By list: how many of it are open. */
  readonly choice: Int32Array;
  readonly trail: number[];
  /** How many lists are not met. */
  unmet: number;
  /** What is taken costs. */
  spent: number;
};

export const fate = { open: 0, taken: 1, leftOut: 2 } as const;

export function createHittingState(lists: readonly NeedList[], costs: Float64Array): HittingState {
  const index = indexLists(lists, costs.length);
  return {
    ...index,
    costs,
    fates: new Int32Array(costs.length),
    met: new Int32Array(lists.length),
    choice: Int32Array.from(lists, ({ length }) => length),
    trail: [],
    unmet: lists.length,
    spent: 0,
  };
}

function indexLists(lists: readonly NeedList[], elements: number): HittingIndex {
  const memberStarts = new Int32Array(lists.length + 1);
  for (const [list, { length }] of lists.entries()) memberStarts[list + 1] = at(memberStarts, list) + length;
  const members = new Int32Array(at(memberStarts, lists.length));
  for (const [list, each] of lists.entries()) members.set(each, at(memberStarts, list));
  const homeStarts = new Int32Array(elements + 1);
  for (const element of members) homeStarts[element + 1] = at(homeStarts, element + 1) + 1;
  for (let element = 0; element < elements; element++)
    homeStarts[element + 1] = at(homeStarts, element + 1) + at(homeStarts, element);
  const homes = new Int32Array(members.length);
  const next = homeStarts.slice();
  for (let list = 0; list < lists.length; list++) {
    for (let cell = at(memberStarts, list); cell < at(memberStarts, list + 1); cell++) {
      const element = at(members, cell);
      homes[at(next, element)] = list;
      next[element] = at(next, element) + 1;
    }
  }
  return { lists: lists.length, elements, members, memberStarts, homes, homeStarts };
}

/** Takes an open element or leaves it out. */
export function settle(state: HittingState, element: number, to: 1 | 2): void {
  const { fates, met, choice, homes, homeStarts } = state;
  fates[element] = to;
  state.trail.push(element);
  if (to === fate.taken) state.spent += state.costs[element] ?? 0;
  const end = at(homeStarts, element + 1);
  for (let cell = at(homeStarts, element); cell < end; cell++) {
    const list = at(homes, cell);
    choice[list] = at(choice, list) - 1;
    if (to !== fate.taken) continue;
    if (at(met, list) === 0) state.unmet--;
    met[list] = at(met, list) + 1;
  }
}

/** Opens again what was settled last, down to a length of the trail. */
export function reopen(state: HittingState, length: number): void {
  const { fates, met, choice, homes, homeStarts, trail } = state;
  while (trail.length > length) {
    const element = trail.pop() ?? 0;
    const wasTaken = at(fates, element) === fate.taken;
    fates[element] = fate.open;
    if (wasTaken) state.spent -= state.costs[element] ?? 0;
    const end = at(homeStarts, element + 1);
    for (let cell = at(homeStarts, element); cell < end; cell++) {
      const list = at(homes, cell);
      choice[list] = at(choice, list) + 1;
      if (!wasTaken) continue;
      met[list] = at(met, list) - 1;
      if (at(met, list) === 0) state.unmet++;
    }
  }
}

/** Takes what has no alternative. False where a list can no longer be met. */
export function takeForced(state: HittingState): boolean {
  const { lists, met, choice, fates, members, memberStarts } = state;
  for (let changed = true; changed;) {
    changed = false;
    for (let list = 0; list < lists; list++) {
      if (at(met, list) > 0 || at(choice, list) > 1) continue;
      if (at(choice, list) === 0) return false;
      let cell = at(memberStarts, list);
      while (at(fates, at(members, cell)) !== fate.open) cell++;
      settle(state, at(members, cell), fate.taken);
      changed = true;
    }
  }
  return true;
}

/** What is taken, ascending. */
export function takenElements({ fates, elements }: HittingState): readonly number[] {
  const taken: number[] = [];
  for (let element = 0; element < elements; element++) if (at(fates, element) === fate.taken) taken.push(element);
  return taken;
}
