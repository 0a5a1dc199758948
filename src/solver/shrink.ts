/**
 * From groups that cannot hold together to a smallest such set among them: each is left out in turn, and stays out where
 * the others are still in conflict. An answer of "no" throws out all that it did not need, and an answer of "yes" is turned
 * over in the model's neighbourhood for other groups that cannot be missed (Belov and Marques-Silva 2011). Many groups get a
 * search of their own, which knows of nothing else and may take for granted what is settled.
 */

import type { Effort } from './effort.ts';
import { at } from './literal.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { narrowProblem, type ClauseProblem } from './problem.ts';
import { createRotation, type Rotation } from './rotate-model.ts';

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

export function shrinkConflict(given: readonly number[], shrinking: Shrinking): Shrunk {
  let groups = given;
  for (let round = 0; round < mostRounds && isWorthOwnSearch(shrinking.oracle.problem, groups); round++) {
    const narrow = searchAlone(groups, shrinking);
    const verdict = narrow.oracle.ask(narrow.all, shrinking.effort);
    if (verdict.kind !== 'conflict') break;
    const left = verdict.groups.map((place) => groups[place - 1] ?? 0);
    const isSettled = left.length > trimmedTo * groups.length || round === mostRounds - 1;
    if (isSettled) return shrinkAlone(groups, verdict.groups, narrow, shrinking);
    groups = left;
  }
  return takeAway(groups, { ...shrinking, holds: false });
}

/** A search over fewer clauses often finds a smaller conflict at once; it is asked again while that is so. */
const mostRounds = 6;
const trimmedTo = 0.9;

/** A search of its own pays where there are many groups, and not where most clauses are hard and come along. */
function isWorthOwnSearch({ groupOf, groups }: ClauseProblem, conflict: readonly number[]): boolean {
  return conflict.length >= 100 && (groupOf.length < 50 * conflict.length || groupOf.length < 2 * groups);
}

type Narrow = { readonly oracle: Oracle; readonly rotate: Rotation; readonly all: readonly number[] };

function searchAlone(groups: readonly number[], { oracle, effort }: Shrinking): Narrow {
  const problem = narrowProblem(oracle.problem, groups);
  effort.left -= problem.literals.length;
  return {
    oracle: createOracle(problem),
    rotate: createRotation(problem),
    all: groups.map((_, place) => place + 1),
  };
}

/** `conflict` are places among the groups, counted from 1. */
function shrinkAlone(
  groups: readonly number[],
  conflict: readonly number[],
  { oracle, rotate }: Narrow,
  { effort, critical = [] }: Shrinking,
): Shrunk {
  const known = new Set(critical);
  const places = conflict.filter((place) => known.has(groups[place - 1] ?? 0));
  const shrunk = takeAway(conflict, { oracle, rotate, effort, critical: places, holds: true });
  return { ...shrunk, groups: ascending(shrunk.groups.map((place) => groups[place - 1] ?? 0)) };
}

/** `holds`: what cannot be missed may be required for good, since the search is asked about nothing else. */
function takeAway(
  groups: readonly number[],
  { oracle, rotate, effort, critical = [], holds }: Shrinking & { readonly holds: boolean },
): Shrunk {
  const stands = new Uint8Array(oracle.problem.groups + 1);
  for (const group of groups) stands[group] = standing.open;
  const needed = critical.filter((group) => at(stands, group) !== standing.out);
  for (const group of needed) stands[group] = standing.needed;
  let held = 0;
  // What is left out is taken from the end, so that one question differs little from the next.
  let open = groups.filter((group) => at(stands, group) === standing.open);
  for (;;) {
    const candidate = open.pop();
    if (candidate === undefined) return { groups: ascending(needed), isMinimal: true };
    // To require something takes the search back to its beginning: seldom, and then for many.
    if (holds && needed.length - held > open.length / 8 + 16)
      for (; held < needed.length; held++) oracle.require([needed[held] ?? 0]);
    const others = [...open, ...needed.slice(held)];
    const verdict = oracle.ask(others, effort);
    if (verdict.kind === 'stopped') return { groups: ascending([...open, candidate, ...needed]), isMinimal: false };
    stands[candidate] = standing.out;
    if (verdict.kind === 'conflict') {
      for (const group of open) stands[group] = standing.out;
      for (const group of verdict.groups) if (at(stands, group) === standing.out) stands[group] = standing.open;
    } else {
      stands[candidate] = standing.needed;
      needed.push(candidate);
      for (const group of rotate?.(candidate, stands, verdict.isTrue) ?? []) {
        if (at(stands, group) === standing.needed) continue;
        stands[group] = standing.needed;
        needed.push(group);
      }
    }
    open = open.filter((group) => at(stands, group) === standing.open);
  }
}

/** By group, whether it is left out, still to be tried, or known to be needed. */
const standing = { out: 0, open: 1, needed: 2 } as const;

function ascending(groups: readonly number[]): readonly number[] {
  return groups.toSorted((a, b) => a - b);
}
