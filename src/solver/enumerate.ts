/**
 * All smallest conflicts and all smallest corrections of a problem, in one walk (MARCO: Liffiton, Previti, Malik and
 * Marques-Silva 2016). A map of what is not yet known gives a largest set of groups that nothing found so far speaks of;
 * if they hold together, what is left out is a smallest correction, otherwise a smallest conflict is in them.
 */

import type { Effort } from './effort.ts';
import { createOracle } from './oracle.ts';
import { allGroups, type ClauseProblem } from './problem.ts';
import { createRotation } from './rotate-model.ts';
import { createSatSearch } from './sat.ts';
import { shrinkConflict } from './shrink.ts';

export type FoundSet =
  /** Groups that cannot hold together, though all but any one of them can (MUS). */
  | { readonly kind: 'mus'; readonly groups: readonly number[] }
  /** Groups without which the others hold together, though not without fewer of them (MCS). */
  | { readonly kind: 'mcs'; readonly groups: readonly number[] };

/** Yields sets as they are found, groups ascending, and returns whether these were all. */
export function* enumerateSets(
  problem: ClauseProblem,
  effort: Effort,
): Generator<FoundSet, { readonly isComplete: boolean }> {
  const oracle = createOracle(problem);
  const rotate = createRotation(problem);
  const map = createMap(problem, effort);
  for (;;) {
    const seed = map.nextSeed();
    if (seed === 'stopped') return { isComplete: false };
    if (seed === 'none') return { isComplete: true };
    const verdict = oracle.ask(seed, effort);
    if (verdict.kind === 'stopped') return { isComplete: false };
    if (verdict.kind === 'consistent') {
      // The seed is a largest one that the map allows, and all that it does not allow is in conflict.
      yield { kind: 'mcs', groups: map.addCorrection(seed) };
      continue;
    }
    const critical = map.criticalIn(verdict.groups);
    const { groups, isMinimal } = shrinkConflict(verdict.groups, { oracle, rotate, effort, critical });
    if (!isMinimal) return { isComplete: false };
    map.addConflict(groups);
    yield { kind: 'mus', groups };
  }
}

type SeedMap = {
  /** A largest set of groups, ascending, that contains no conflict known and is contained in no consistent set known. */
  readonly nextSeed: () => readonly number[] | 'none' | 'stopped';
  readonly addConflict: (groups: readonly number[]) => void;
  /** Notes that a seed is consistent and returns what it leaves out. */
  readonly addCorrection: (seed: readonly number[]) => readonly number[];
  /** Of these groups the ones that are all that is left of some correction: no conflict among them can miss one. */
  readonly criticalIn: (groups: readonly number[]) => readonly number[];
};

function createMap(problem: ClauseProblem, effort: Effort): SeedMap {
  const every = allGroups(problem);
  const corrections: (readonly number[])[] = [];
  const search = createSatSearch({ keepsPreferences: true });
  for (const _ of every) search.addVariable(true);
  return {
    nextSeed: () => {
      const answer = search.solve([], effort);
      if (answer === 'stopped') return answer;
      return answer === 'unsat' ? 'none' : every.filter((group) => search.isTrue(group));
    },
    addConflict: (groups) => search.addClause(groups.map((group) => -group)),
    addCorrection: (seed) => {
      const kept = new Set(seed);
      const groups = every.filter((group) => !kept.has(group));
      corrections.push(groups);
      search.addClause(groups);
      return groups;
    },
    criticalIn: (groups) => {
      const present = new Set(groups);
      const critical = new Set<number>();
      for (const correction of corrections.slice(-mostAsked)) {
        const inside = correction.filter((group) => present.has(group));
        if (inside.length === 1) for (const group of inside) critical.add(group);
      }
      return [...critical];
    },
  };
}

const mostAsked = 2000;
