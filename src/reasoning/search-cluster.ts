/**
 * The search over one cluster, with the questions of what becomes of contents. It follows from numbers alone: which faults are
 * on which paths, and what they cost. Where all of these are as they were before, so is the answer, however the
 * statements around it have changed.
 */

import { findFates, whatMayFall, type AnsweredFates, type AskedPaths, type Fate, type PathsTo } from './find-fates.ts';
import type { ContentKey } from './findings.ts';
import type { Steps } from './hitting-set.ts';
import { areSame } from './kept.ts';
import type { SolveCheapest } from './solved-before.ts';
import { searchWaysOut, type DoubtProblem, type Found, type Proved } from './search-ways-out.ts';

export type ClusterSearch = {
  /** The numbers that it follows from. */
  readonly from: readonly number[];
  readonly best: Proved;
  readonly found: readonly Found[];
  /** True where these are as many as wanted, or all there are. */
  readonly isDone: boolean;
  /** Those that cost no more than the cheapest. */
  readonly tied: readonly Found[];
  /** False where no cheapest way out has this fault. */
  readonly mayBeCheapest: (fault: number) => boolean;
  readonly answered: AnsweredFates;
  /** Whether some cheapest way out has this fault, listed or not; false where the work ran out before it was known. */
  readonly isInCheapest: (fault: number) => boolean;
};

export type SearchLimits = {
  /** How many ways out are wanted. */
  readonly wanted: number;
  /** The work that may be done. */
  readonly stepsPerCluster: number;
  /** How sets are found, which may remember those found before. */
  readonly solve: SolveCheapest;
};

/** Searches, unless `before` answers it. `contentsOf` gives all on which the cluster bears that may fall with faults that are open. */
export function searchCluster(
  problem: DoubtProblem,
  contentsOf: (isOpen: (fault: number) => boolean) => readonly PathsTo[],
  limits: SearchLimits,
  before?: ClusterSearch,
): { readonly search: ClusterSearch; readonly fates: ReadonlyMap<ContentKey, Fate> } {
  const from = writeOut(problem);
  if (before && areSame(before.from, from)) {
    const asked = whatMayFall(contentsOf(before.mayBeCheapest), before.mayBeCheapest);
    const names = [...new Set(asked.map(({ name }) => name))];
    if (areSame(before.answered.names, names)) return { search: before, fates: fatesOf(asked, before.answered) };
  }
  const steps: Steps = { left: limits.stepsPerCluster };
  const search = searchWaysOut(problem, steps, limits.solve);
  const best = search.best();
  const { found, isDone } = search.list(limits.wanted);
  const tied = found.filter(({ cost }) => cost === best.cost);
  const isAllTied = isDone && (tied.length < found.length || found.length < limits.wanted);
  // What becomes of the contents is worth as much work again.
  steps.left = limits.stepsPerCluster;
  const mayBeCheapest = isAllTied ? () => true : search.faultsOfCheapest();
  const asked = whatMayFall(contentsOf(mayBeCheapest), mayBeCheapest);
  const answered = findFates({ asked, search, tied, isAllTied, steps });
  // Which faults are asked of is worth as much work again, all of them together.
  const asking: Steps = { left: limits.stepsPerCluster };
  const isInCheapest = (fault: number) => {
    if (tied.some(({ faults }) => faults.includes(fault))) return true;
    if (isAllTied || !mayBeCheapest(fault) || asking.left <= 0) return false;
    steps.left = asking.left;
    const isFound = search.isAmongCheapest({ also: [[fault]] });
    asking.left = steps.left;
    return isFound && asking.left > 0;
  };
  return {
    search: { from, best, found, isDone, tied, mayBeCheapest, answered, isInCheapest },
    fates: fatesOf(asked, answered),
  };
}

/** What becomes of each content that may fall. */
function fatesOf(contents: readonly AskedPaths[], { answers }: AnsweredFates): ReadonlyMap<ContentKey, Fate> {
  const fates = new Map<ContentKey, Fate>();
  for (const each of contents) {
    const fate = answers.get(each.name);
    if (fate) fates.set(each.key, { ...fate, paths: each.paths.length });
  }
  return fates;
}

/** All numbers of a problem, with what tells apart conflicts, premises and paths. */
function writeOut({ conflicts, pathsOf, costs }: DoubtProblem): readonly number[] {
  const numbers: number[] = [...costs];
  for (const premises of conflicts) {
    numbers.push(-1);
    for (const premise of premises) {
      numbers.push(-2);
      for (const path of pathsOf(premise)) numbers.push(-3, ...path);
    }
  }
  return numbers;
}
