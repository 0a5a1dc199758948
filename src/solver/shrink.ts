/**
 * From groups that cannot hold together to a smallest such set among them: each is left out in turn, and stays out where
 * the others are still in conflict. An answer of "no" throws out all that it did not need, and an answer of "yes" is turned
 * over in the model's neighbourhood for other groups that cannot be missed (Belov and Marques-Silva 2011).
 */

import type { Effort } from './effort.ts';
import type { Oracle } from './oracle.ts';
import type { Rotation } from './rotate-model.ts';

export type Shrinking = {
  readonly oracle: Oracle;
  /** Finds more groups that cannot be missed, from one of them and a model of the others. */
  readonly rotate?: Rotation;
  readonly effort: Effort;
  /** Groups known to be in every conflict among those given. */
  readonly critical?: readonly number[];
};

/** Ascending. `isMinimal` is false where the effort ran out. */
export type Shrunk = { readonly groups: readonly number[]; readonly isMinimal: boolean };

export function shrinkConflict(
  groups: readonly number[],
  { oracle, rotate, effort, critical = [] }: Shrinking,
): Shrunk {
  const needed = new Set(critical.filter((group) => groups.includes(group)));
  // What is left out is taken from the end, so that one question differs little from the next.
  let open = groups.filter((group) => !needed.has(group));
  for (;;) {
    const candidate = open.at(-1);
    if (candidate === undefined) return { groups: ascending([...needed]), isMinimal: true };
    const others = [...open.slice(0, -1), ...needed];
    const verdict = oracle.ask(others, effort);
    if (verdict.kind === 'stopped') return { groups: ascending([...open, ...needed]), isMinimal: false };
    if (verdict.kind === 'conflict') {
      const kept = new Set(verdict.groups);
      open = open.filter((group) => kept.has(group));
      continue;
    }
    needed.add(candidate);
    for (const group of rotate?.(candidate, [...others, candidate], verdict.isTrue) ?? []) needed.add(group);
    open = open.filter((group) => !needed.has(group));
  }
}

function ascending(groups: readonly number[]): readonly number[] {
  return groups.toSorted((a, b) => a - b);
}
