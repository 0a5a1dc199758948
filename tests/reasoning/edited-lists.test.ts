/** What is made along a list that was edited is what would be made of it anew, and of what stayed it is the very same. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAlong, createMapped, createPick, findChanged } from '../../src/reasoning/edited-lists.ts';
import { createUnion, editSorted, findById, mergeSorted } from '../../src/reasoning/sorted-lists.ts';

const byNumber = (a: number, b: number) => a - b;
const isBefore = (a: number, b: number) => a < b;
const sorted = fc.uniqueArray(fc.nat(60), { maxLength: 30 }).map((list) => list.toSorted(byNumber));
/** A list and what it becomes, edit by edit: noted as `editSorted` does, or as a copy of which nobody knows where it came from. */
const histories = fc.tuple(
  sorted,
  fc.array(fc.record({ next: sorted, isNoted: fc.boolean() }), { minLength: 1, maxLength: 5 }),
);

function becoming(before: readonly number[], next: readonly number[], isNoted: boolean): readonly number[] {
  if (!isNoted) return [...next];
  const [gone, come] = [before.filter((each) => !next.includes(each)), next.filter((each) => !before.includes(each))];
  return editSorted(before, { gone, come }, byNumber);
}

describe('what is made along lists', () => {
  test('is what would be made anew, each thing once as long as it stays', () => {
    fc.assert(
      fc.property(histories, ([first, steps]) => {
        const made = new Map<number, object>();
        const along = createAlong<number, { readonly of: number }>(isBefore, (fresh) =>
          fresh.map((of) => {
            const own = { of };
            made.set(of, own);
            return own;
          }),
        );
        // What is made may be a list: it is not taken apart.
        const lists = createAlong<number, readonly number[]>(isBefore, (fresh) => fresh.map((each) => [each, each]));
        const mapped = createMapped((each: number) => -each);
        const pick = createPick(isBefore, (each: number) => each % 3 === 0);
        let list: readonly number[] = first;
        for (const { next, isNoted } of [{ next: first, isNoted: false }, ...steps]) {
          const [before, kept] = [list, new Map(made)];
          list = becoming(list, next, isNoted);
          expect(list).toEqual(next);
          expect(along(list).map(({ of }) => of)).toEqual(next);
          const stayed = along(list).filter(({ of }) => kept.has(of) && before.includes(of));
          expect(stayed.every((each) => each === kept.get(each.of))).toBe(true);
          expect(lists(list)).toEqual(next.map((each) => [each, each]));
          expect(mapped(list)).toEqual(next.map((each) => -each));
          expect(pick(list)).toEqual(next.filter((each) => each % 3 === 0));
          expect(pick(list)).toBe(pick([...list]));
        }
      }),
    );
  });

  test('says what came and went', () => {
    fc.assert(
      fc.property(sorted, sorted, fc.boolean(), (before, next, isNoted) => {
        const { gone, come } = findChanged(before, becoming(before, next, isNoted));
        expect(before.filter((each) => !gone.includes(each) || come.includes(each))).toEqual(
          before.filter((each) => next.includes(each)),
        );
        expect(next.every((each) => before.includes(each) || come.includes(each))).toBe(true);
      }),
    );
  });
});

describe('sorted lists', () => {
  test('are merged, each thing once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (a, b) => {
        expect(mergeSorted(a.toSorted(), b.toSorted())).toEqual([...new Set([...a, ...b])].toSorted());
      }),
    );
  });

  test('of owners are all that the owners have, as often as they have it', () => {
    const owners = fc.array(fc.array(fc.nat(20), { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(owners, fc.array(fc.nat(63), { minLength: 1, maxLength: 6 }), (all, turns) => {
        const union = createUnion<readonly number[], number>((owner) => owner, byNumber);
        for (const mask of turns) {
          const some = all.filter((_, place) => mask & (1 << place));
          expect(union(some)).toEqual(some.flat().toSorted(byNumber));
        }
      }),
    );
  });

  test('are looked up by id', () => {
    const list = ['a', 'c', 'd'].map((id) => ({ id }));
    expect(['a', 'b', 'd', 'e'].map((id) => findById(list, id)?.id)).toEqual(['a', undefined, 'd', undefined]);
  });
});
