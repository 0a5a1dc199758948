/** Sorted lists put together from others, where little is new: what lies between is copied, and nothing is sorted again. */

import { applyEdits, type Edit } from './edited-lists.ts';

export type Compare<T> = (a: T, b: T) => number;

/** What is in one of the lists or both, each once, sorted as they are. The second is short. */
export function mergeSorted<T extends string>(long: readonly T[], short: readonly T[]): readonly T[] {
  if (short.length === 0) return long;
  const merged: T[] = [];
  let from = 0;
  for (const each of short) {
    const place = placeIn(long, (own) => own < each, from);
    for (; from < place; from++) {
      const own = long[from];
      if (own !== undefined) merged.push(own);
    }
    if (long[from] === each) from++;
    merged.push(each);
  }
  return merged.concat(long.slice(from));
}

/** In the order of their code units, as everything is that goes by id or key. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareTexts(a.id, b.id);
}

export type Edits<T> = { readonly gone: readonly T[]; readonly come: readonly T[] };

/** A sorted list without some things, where it has them, and with others; both are sorted. Of equals one goes for each. */
export function editSorted<T>(list: readonly T[], { gone, come }: Edits<T>, compare: Compare<T>): readonly T[] {
  const edits: Edit[] = [];
  const comeAt: (readonly T[])[] = [];
  let [from, goes, comes] = [0, 0, 0];
  for (;;) {
    const [going, coming] = [gone[goes], come[comes]];
    const isGoing = going !== undefined && (coming === undefined || compare(going, coming) <= 0);
    const each = isGoing ? going : coming;
    if (each === undefined) return applyEdits(list, edits, comeAt);
    const place = placeIn(list, (own) => compare(own, each) < 0, from);
    const own = list[place];
    const isThere = own !== undefined && compare(own, each) === 0;
    if (!isGoing || isThere) {
      edits.push({ place, gone: isGoing ? 1 : 0, come: isGoing ? 0 : 1 });
      comeAt.push(isGoing ? [] : [each]);
    }
    from = isGoing && isThere ? place + 1 : place;
    if (isGoing) goes++;
    else comes++;
  }
}

/** The place of the first in a sorted list, from there on, that does not come before what is looked for. */
export function placeIn<T>(list: readonly T[], isBefore: (own: T) => boolean, from = 0): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = list[middle];
    if (own !== undefined && isBefore(own)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The thing with this id in a list that is sorted by id. */
export function findById<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  const found = list[placeIn(list, (own) => own.id < id)];
  return found?.id === id ? found : undefined;
}

/** Sorted lists of many owners in one, again and again: only what came or went is moved, with an owner or within one. */
export function createUnion<Owner, T>(
  listOf: (owner: Owner) => readonly T[],
  compare: Compare<T>,
): (owners: readonly Owner[]) => readonly T[] {
  let known: ReadonlySet<Owner> = new Set();
  let list: readonly T[] = [];
  return (owners) => {
    const now = new Set(owners);
    const [gone, come] = [[...known.difference(now)].flatMap(listOf), [...now.difference(known)].flatMap(listOf)];
    known = now;
    const edits = { gone: onlyIn(gone, come).toSorted(compare), come: onlyIn(come, gone).toSorted(compare) };
    if (edits.gone.length + edits.come.length > 0) list = editSorted(list, edits, compare);
    return list;
  };
}

/** Those of one list that are not among the others, as often as they are there more often. */
function onlyIn<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (some.length === 0 || others.length === 0) return some;
  const times = new Map<T, number>();
  for (const each of others) times.set(each, (times.get(each) ?? 0) + 1);
  return some.filter((each) => {
    const left = times.get(each) ?? 0;
    times.set(each, left - 1);
    return left <= 0;
  });
}
