/** Two sorted lists of which the second is short, put together in one pass over the first. */

/** What is in one of the lists or both, each once, sorted as they are. */
export function mergeSorted<T extends string>(long: readonly T[], short: readonly T[]): readonly T[] {
  if (short.length === 0) return long;
  const merged: T[] = [];
  let at = 0;
  for (const each of short) {
    for (let next = long[at]; next !== undefined && next < each; next = long[at]) {
      merged.push(next);
      at++;
    }
    if (long[at] === each) at++;
    merged.push(each);
  }
  return merged.concat(long.slice(at));
}
