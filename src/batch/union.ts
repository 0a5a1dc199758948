/** Disjoint sets over numbers in shared memory: the class of each is named by its smallest member. */

import { sharedNumbers } from './columns.ts';

/** Everything in a class of its own. */
export function createUnion(count: number): Int32Array {
  const union = sharedNumbers(count);
  for (let each = 0; each < count; each++) union[each] = each;
  return union;
}

/** The class of a member; the way to it becomes shorter. */
export function findClass(union: Int32Array, member: number): number {
  let top = member;
  for (let above = union[top] ?? top; above !== top; above = union[top] ?? top) {
    const next = union[above] ?? above;
    union[top] = next;
    top = next;
  }
  return top;
}

/** Makes two classes one. True where they were two. */
export function joinClasses(union: Int32Array, a: number, b: number): boolean {
  const [first, second] = [findClass(union, a), findClass(union, b)];
  if (first === second) return false;
  if (first < second) union[second] = first;
  else union[first] = second;
  return true;
}

/** Makes each member point at its class. */
export function settleUnion(union: Int32Array): void {
  for (let each = 0; each < union.length; each++) union[each] = findClass(union, each);
}
