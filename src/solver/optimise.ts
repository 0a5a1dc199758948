/**
 * The cheapest groups to give up so that the others hold together (weighted partial MaxSAT), by implicit hitting sets
 * (Davies and Bacchus 2011): conflicts are collected until the cheapest set that has something of each of them
 * suffices. What it costs is then proved to be the least by those conflicts and the proof over them.
 */

import { findCheapestHitting } from './cheapest-hitting-set.ts';
import { lend, type Effort } from './effort.ts';
import { createOracle, type Oracle } from './oracle.ts';
import type { PartProof } from './price-proof.ts';
import { allGroups, costOfGroups, type ClauseProblem } from './problem.ts';
import { createRotation, type Rotation } from './rotate-model.ts';
import { shrinkConflict } from './shrink.ts';

export type Optimum = {
  /** The best model found, as literals of variables 1, 2, …; absent where the hard clauses cannot hold, or none was found. */
  readonly model?: readonly number[];
  /** What the groups that fall in the model cost; Infinity without one. */
  readonly cost: number;
  /** No model costs less than this. Infinity: there is none. */
  readonly bound: number;
  /** Groups that cannot hold together; the bound follows from them. */
  readonly conflicts: readonly (readonly number[])[];
  /** Lists are the places of conflicts, elements are groups. */
  readonly proof: readonly PartProof[];
  /** Cost and bound are one. */
  readonly isProved: boolean;
};

/** `onBetter` is called with the cost of each better model on the way. */
export function findOptimum(problem: ClauseProblem, effort: Effort, onBetter: (cost: number) => void): Optimum {
  const oracle = createOracle(problem);
  const hunt: Hunt = {
    oracle,
    rotate: createRotation(problem),
    effort,
    conflicts: [...oracle.evident],
    every: allGroups(problem).filter((group) => (problem.costs[group] ?? 0) > 0),
    model: undefined,
    cost: Infinity,
    onBetter,
  };
  let bound = 0;
  let proof: readonly PartProof[] = [];
  for (;;) {
    const hitting = findCheapestHitting(hunt.conflicts, [...problem.costs], effort);
    const isStopped = hitting !== undefined && hitting.bound < hitting.cost;
    if (hitting && hitting.bound >= bound) ({ bound, proof } = hitting);
    if (!hitting) bound = Infinity;
    if (!hitting || bound >= hunt.cost || collectConflicts(hunt, hitting.elements) !== 'more' || isStopped) break;
  }
  const { conflicts, cost, model } = hunt;
  return { ...(model ? { model } : {}), cost, bound, conflicts, proof, isProved: bound >= cost || bound === Infinity };
}

type Hunt = {
  readonly oracle: Oracle;
  readonly rotate: Rotation;
  readonly effort: Effort;
  readonly conflicts: (readonly number[])[];
  /** The groups that cost anything. */
  readonly every: readonly number[];
  model: readonly number[] | undefined;
  cost: number;
  readonly onBetter: (cost: number) => void;
};

/** Gives up the groups, and what each conflict among the others names, until the rest holds together. */
function collectConflicts(hunt: Hunt, groups: readonly number[]): 'more' | 'enough' | 'stopped' {
  const { oracle, rotate, effort, conflicts } = hunt;
  const out = new Set(groups);
  let hasMore = false;
  for (;;) {
    const verdict = oracle.ask(
      hunt.every.filter((group) => !out.has(group)),
      effort,
    );
    if (verdict.kind === 'stopped') return 'stopped';
    if (verdict.kind === 'consistent') {
      noteModel(hunt, verdict);
      return hasMore ? 'more' : 'enough';
    }
    // A smaller conflict says more, but not at any price.
    const { part, repay } = lend(effort, shrinkingSteps);
    const conflict = shrinkConflict(verdict.groups, { oracle, rotate, effort: part }).groups;
    repay();
    conflicts.push(conflict);
    hasMore = true;
    for (const group of conflict) out.add(group);
    if (conflict.length === 0) return 'more';
  }
}

const shrinkingSteps = 2_000_000;

function noteModel(
  hunt: Hunt,
  { isTrue, falling }: { readonly isTrue: (literal: number) => boolean; readonly falling: readonly number[] },
): void {
  const { problem } = hunt.oracle;
  const cost = costOfGroups(problem, falling);
  if (cost >= hunt.cost) return;
  hunt.cost = cost;
  hunt.model = Array.from({ length: problem.variables }, (_, place) => (isTrue(place + 1) ? place + 1 : -place - 1));
  hunt.onBetter(cost);
}
