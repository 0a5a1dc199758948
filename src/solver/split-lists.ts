/** Takes lists apart where they share no element, so that each part can be solved alone. */

import type { NeedList } from './hitting-problem.ts';

/** The places of the lists of each part, ascending, in the order of their first lists. No list is empty. */
export function splitLists(lists: readonly NeedList[]): readonly (readonly number[])[] {
  const parent = new Map<number, number>();
  const rootOf = (element: number): number => {
    let root = element;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    // Paths are shortened, so that what follows is quick.
    for (let each = element; each !== root;) {
      const up = parent.get(each) ?? root;
      parent.set(each, root);
      each = up;
    }
    return root;
  };
  for (const list of lists) {
    const [first] = list;
    if (first === undefined) continue;
    for (const element of list) parent.set(rootOf(element), rootOf(first));
  }
  const places = lists.map((_, place) => place);
  return [...Map.groupBy(places, (place) => rootOf(lists[place]?.[0] ?? -1)).values()];
}
