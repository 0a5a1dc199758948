/**
 * A cluster that was solved, as what asks it again needs it: its clauses with the weights that prove what it costs, and where
 * each fault is. Knows no questions (`warm-search.ts`).
 */

import { hitCheapest, type Clause, type Proof, type Steps, type Weights } from '../hitting-set.ts';
import type { DoubtProblem, Proved } from '../search-ways-out.ts';

/** For each premise of a conflict, the faults on each path to it. */
export type PathsIn = readonly (readonly Clause[])[];

/** A cheapest way out with the clauses that it was found by. */
export type Solved = {
  readonly conflicts: readonly PathsIn[];
  readonly clauses: readonly Clause[];
  readonly faults: readonly number[];
  readonly cost: number;
  /** False where something cheaper might have been found with more work. */
  readonly isProved: boolean;
  readonly weights: Weights;
  /** Further weights that prove almost as much, and are too large here and there. */
  readonly guessed: Weights;
  readonly costs: readonly number[];
};

/** Conflicts of clusters as they were solved, the clusters together. */
export function joinSolved(clusters: readonly { readonly problem: DoubtProblem; readonly best: Proved }[]): Solved {
  const clauses: Clause[] = [];
  const weights: (readonly [number, number])[] = [];
  const guessed: (readonly [number, number])[] = [];
  for (const { best } of clusters) {
    for (const [place, weight] of best.weights) weights.push([clauses.length + place, weight]);
    for (const [place, weight] of pricesIn(best.proof)) guessed.push([clauses.length + place, weight]);
    for (const { faults } of best.clauses) clauses.push(faults);
  }
  return {
    conflicts: clusters.flatMap(({ problem }) => problem.conflicts.map((premises) => premises.map(problem.pathsOf))),
    clauses,
    weights,
    guessed,
    faults: clusters.flatMap(({ best }) => best.faults),
    cost: clusters.reduce((sum, { best }) => sum + best.cost, 0),
    isProved: clusters.every(({ best }) => best.bound === best.cost),
    costs: clusters[0]?.problem.costs ?? [],
  };
}

/** The prices with which the solver began, wherever it was asked. */
function pricesIn(proof: Proof): Weights {
  switch (proof.step) {
    case 'drops':
    case 'takes':
    case 'ignore':
      return pricesIn(proof.rest);
    case 'split':
      return proof.parts.flatMap((part) => pricesIn(part.proof));
    case 'priced':
      return proof.parts.flatMap(({ scale, proof: own }) =>
        own.step === 'branch' ? [] : own.prices.map(([list, price]) => [list, price / scale] as const),
      );
    case 'branch':
    case 'weights':
    case 'impossible':
      return [];
  }
}

/** Solves conflicts for the first time, beginning with clauses that are known. */
export function solveFirst(
  conflicts: readonly PathsIn[],
  known: readonly Clause[],
  costs: readonly number[],
  steps: number,
): Solved {
  const clauses = [...known];
  const work = { left: steps };
  for (;;) {
    const { faults, cost, weights } = hitCheapest(clauses, costs, work) ?? { faults: [], cost: Infinity, weights: [] };
    const taken = new Set(faults);
    const missing = conflicts.flatMap((paths) => unmetBy(paths, (fault) => taken.has(fault)) ?? []);
    const isProved = work.left > 0;
    if (missing.length === 0 || cost === Infinity)
      return { conflicts, clauses, faults, cost, isProved, weights, guessed: [], costs };
    clauses.push(...missing);
  }
}

/** What is known of a cluster; grows by clauses that questions turn up. */
export type WarmState = {
  readonly clauses: Clause[];
  /** By clause: what it proves. */
  readonly weights: number[];
  /** By fault: what it carries of these. */
  readonly carried: Float64Array;
  /** By fault: the clauses that it is in. */
  readonly places: Map<number, number[]>;
  readonly costs: readonly number[];
  readonly solution: ReadonlySet<number>;
  readonly cost: number;
  readonly conflicts: readonly PathsIn[];
  /** By fault: the conflicts on a path of which it is. */
  readonly conflictsOf: () => ReadonlyMap<number, readonly PathsIn[]>;
};

export function openState({ conflicts, clauses, faults, cost, weights, guessed, costs }: Solved): WarmState {
  let byFault: ReadonlyMap<number, readonly PathsIn[]> | undefined;
  const state: WarmState = {
    clauses: [],
    weights: [],
    carried: new Float64Array(costs.length),
    places: new Map(),
    costs,
    solution: new Set(faults),
    cost,
    conflicts,
    conflictsOf: () => (byFault ??= placeConflicts(conflicts)),
  };
  for (const clause of clauses) addClause(clause, state);
  for (const [place, weight] of weights) addWeight(place, weight, state);
  for (const [place, weight] of guessed) raiseWeight(place, Math.floor(weight), state);
  const byLength = [...clauses.entries()].toSorted(([, a], [, b]) => a.length - b.length);
  for (const [place] of byLength) raiseWeight(place, Infinity, state);
  return state;
}

/** Raises what a clause proves by as much, if its faults still have that to carry. */
function raiseWeight(place: number, most: number, state: WarmState): void {
  let room = most;
  for (const fault of state.clauses[place] ?? [])
    room = Math.min(room, (state.costs[fault] ?? 0) - (state.carried[fault] ?? 0));
  if (room > 0 && room < Infinity) addWeight(place, room, state);
}

function addWeight(place: number, weight: number, { clauses, weights, carried }: WarmState): void {
  weights[place] = (weights[place] ?? 0) + weight;
  for (const fault of clauses[place] ?? []) carried[fault] = (carried[fault] ?? 0) + weight;
}

/** The place of a clause that was not there. */
export function addClause(clause: Clause, { clauses, weights, places }: WarmState): number {
  const place = clauses.push(clause) - 1;
  weights.push(0);
  for (const fault of clause) {
    const known = places.get(fault);
    if (known) known.push(place);
    else places.set(fault, [place]);
  }
  return place;
}

function placeConflicts(conflicts: readonly PathsIn[]): ReadonlyMap<number, readonly PathsIn[]> {
  const byFault = new Map<number, PathsIn[]>();
  for (const paths of conflicts)
    for (const fault of new Set(paths.flat(2))) {
      const known = byFault.get(fault);
      if (known) known.push(paths);
      else byFault.set(fault, [paths]);
    }
  return byFault;
}

/** Takes in everything that shares a fault with these; false where that is nothing new. */
export function widen(inside: Set<number>, extra: readonly Clause[], { clauses, places }: WarmState): boolean {
  const before = inside.size;
  const faults = new Set([...[...inside].flatMap((place) => clauses[place] ?? []), ...extra.flat()]);
  for (const fault of faults) for (const place of places.get(fault) ?? []) inside.add(place);
  if (2 * inside.size > clauses.length) for (let place = 0; place < clauses.length; place++) inside.add(place);
  return inside.size > before;
}

/** The weights of clauses, and what each fault carries of all others. */
export function leaveOutside(
  inside: ReadonlySet<number>,
  { clauses, weights, carried }: WarmState,
): { readonly weight: number; readonly leftOf: (fault: number) => number } {
  let weight = 0;
  const own = new Map<number, number>();
  for (const place of inside) {
    const each = weights[place] ?? 0;
    if (each === 0) continue;
    weight += each;
    for (const fault of clauses[place] ?? []) own.set(fault, (own.get(fault) ?? 0) + each);
  }
  return { weight, leftOf: (fault) => (carried[fault] ?? 0) - (own.get(fault) ?? 0) };
}

/** The cheapest that meets these clauses at these prices. What is free is taken, what cannot be had is left out: neither is worth a search. */
export function hitAt(
  clauses: readonly Clause[],
  priceOf: (fault: number) => number,
  work: Steps,
): { readonly faults: readonly number[]; readonly cost: number; readonly bound: number } | undefined {
  const prices = new Map<number, number>();
  for (const clause of clauses) for (const fault of clause) if (!prices.has(fault)) prices.set(fault, priceOf(fault));
  const numbers = [...prices.keys()].filter((fault) => prices.get(fault) !== Infinity).toSorted((a, b) => a - b);
  const placeOf = new Map(numbers.map((fault, place) => [fault, place]));
  const open = clauses
    .filter((clause) => !clause.some((fault) => prices.get(fault) === 0))
    .map((clause) => clause.flatMap((fault) => placeOf.get(fault) ?? []));
  const found = hitCheapest(
    open,
    numbers.map((fault) => prices.get(fault) ?? 0),
    work,
  );
  return (
    found && { faults: found.faults.flatMap((place) => numbers[place] ?? []), cost: found.cost, bound: found.bound }
  );
}

/** For a conflict that stands in spite of what is taken, the faults on one standing path of each premise. */
export function unmetBy(paths: PathsIn, isTaken: (fault: number) => boolean): readonly [Clause] | undefined {
  const standing: Clause[] = [];
  for (const ways of paths) {
    const path = ways.find((each) => !each.some(isTaken));
    if (!path) return undefined;
    standing.push(path);
  }
  return [[...new Set(standing.flat())].toSorted((a, b) => a - b)];
}
