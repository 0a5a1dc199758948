/** Numbers that are joined pair by pair, in one array: for what is joined anew after every change of a case. */

/** So many numbers, each its own class. */
export function openClasses(count: number): Int32Array {
  const union = new Int32Array(count);
  for (let each = 0; each < count; each++) union[each] = each;
  return union;
}

/** The smallest number that one is joined with. */
export function findClass(union: Int32Array, member: number): number {
  let top = member;
  for (let above = union[top] ?? top; above !== top; above = union[top] ?? top) {
    union[top] = union[above] ?? above;
    top = union[top] ?? above;
  }
  return top;
}

export function joinTwo(a: number, b: number, union: Int32Array): void {
  const one = findClass(union, a);
  const two = findClass(union, b);
  if (one < two) union[two] = one;
  else if (two < one) union[one] = two;
}

export function joinAll(numbers: readonly number[], union: Int32Array): void {
  for (let at = 1; at < numbers.length; at++) joinTwo(numbers[0] ?? -1, numbers[at] ?? -1, union);
}
