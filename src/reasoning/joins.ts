/**
 * Things that are joined pair by pair, and the class that each is in after all of it (disjoint sets). The class is named
 * by its smallest member, whatever the order of joining.
 */

export type Joins<T> = {
  readonly join: (a: T, b: T) => void;
  readonly representativeOf: (each: T) => T;
};

/** No joins yet: everything is its own class. */
export function createJoins<T extends string | number>(): Joins<T> {
  const above = new Map<T, T>();
  function representativeOf(each: T): T {
    let top = each;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    // The way up is made short, so that long chains are walked once.
    for (let step = each; step !== top;) {
      const next = above.get(step) ?? top;
      above.set(step, top);
      step = next;
    }
    return top;
  }
  return {
    representativeOf,
    join: (a, b) => {
      const [first, second] = [representativeOf(a), representativeOf(b)];
      if (first < second) above.set(second, first);
      else if (second < first) above.set(first, second);
    },
  };
}
