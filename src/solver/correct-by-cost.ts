/**
 * All smallest corrections of a problem, the cheapest first: what would have to be given up. Each must have something of
 * every conflict (Reiter 1987); so the cheapest sets that have something of every conflict found so far are asked about,
 * and whatever does not suffice shows a conflict that was not known (implicit hitting sets).
 */

import type { Effort } from './effort.ts';
import { findHittingSetsUpTo } from './hitting-sets-up-to.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { allGroups, costOfGroups, type ClauseProblem } from './problem.ts';
import { createRotation, type Rotation } from './rotate-model.ts';
import { shrinkConflict } from './shrink.ts';

export type PricedCorrection = { readonly groups: readonly number[]; readonly cost: number };

/** How far the walk came: all of them, or all that cost no more than `upTo`. */
export type CorrectionsEnd = { readonly isComplete: boolean; readonly upTo: number };

/** Yields corrections by cost, then by their groups; groups ascending. */
export function* findCorrectionsByCost(
  problem: ClauseProblem,
  effort: Effort,
): Generator<PricedCorrection, CorrectionsEnd> {
  const oracle = createOracle(problem);
  const known: Known = {
    oracle,
    rotate: createRotation(problem),
    effort,
    conflicts: [...oracle.evident],
    asked: new Set(),
  };
  let upTo = -1;
  let limit = 0;
  let stride = 1;
  for (;;) {
    const level = settleLevel(known, limit);
    if (level.kind === 'stopped') return { isComplete: false, upTo };
    if (level.kind === 'crowded' && limit > upTo + 1) {
      limit = upTo + Math.ceil((limit - upTo) / 4);
      stride = 1;
      continue;
    }
    if (level.kind === 'crowded') return { isComplete: false, upTo };
    const before = upTo;
    const found = level.sets
      .map((groups): PricedCorrection => ({ groups, cost: costOfGroups(problem, groups) }))
      .filter(({ cost }) => cost > before)
      .toSorted((a, b) => a.cost - b.cost || compareGroups(a.groups, b.groups));
    yield* found;
    if (level.beyond === Infinity) return { isComplete: true, upTo: Infinity };
    upTo = limit;
    // A long way without a find is a reason to look further at once.
    stride = found.length === 0 ? 2 * stride : 1;
    limit = Math.max(level.beyond, limit + stride);
  }
}

type Known = {
  readonly oracle: Oracle;
  readonly rotate: Rotation;
  readonly effort: Effort;
  readonly conflicts: (readonly number[])[];
  /** Sets that the others hold together without. */
  readonly asked: Set<string>;
};

type Level =
  | { readonly kind: 'settled'; readonly sets: readonly (readonly number[])[]; readonly beyond: number }
  | { readonly kind: 'crowded' }
  | { readonly kind: 'stopped' };

/** All corrections that cost at most `limit`. */
function settleLevel(known: Known, limit: number): Level {
  const { oracle, effort, conflicts, asked } = known;
  const every = allGroups(oracle.problem);
  for (;;) {
    if (conflicts.some(({ length }) => length === 0)) return { kind: 'settled', sets: [], beyond: Infinity };
    const costs = [...oracle.problem.costs];
    const { sets, beyond, isComplete } = findHittingSetsUpTo(conflicts, costs, limit, { effort, most: mostSets });
    if (effort.left <= 0) return { kind: 'stopped' };
    const before = conflicts.length;
    for (const groups of sets) {
      if (asked.has(groups.join(' ')) || isMissing(groups, conflicts, before)) continue;
      const out = new Set(groups);
      const verdict = oracle.ask(
        every.filter((group) => !out.has(group)),
        effort,
      );
      if (verdict.kind === 'stopped') return { kind: 'stopped' };
      if (verdict.kind === 'consistent') asked.add(groups.join(' '));
      else conflicts.push(shrinkConflict(verdict.groups, known).groups);
    }
    if (effort.left <= 0) return { kind: 'stopped' };
    if (conflicts.length > before) continue;
    return isComplete ? { kind: 'settled', sets, beyond } : { kind: 'crowded' };
  }
}

const mostSets = 20_000;

/** True where a conflict found meanwhile has nothing of these groups. */
function isMissing(groups: readonly number[], conflicts: readonly (readonly number[])[], from: number): boolean {
  for (let place = from; place < conflicts.length; place++)
    if (!(conflicts[place] ?? []).some((group) => groups.includes(group))) return true;
  return false;
}

function compareGroups(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((group, index) => group !== b[index]);
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? 0);
}
