/**
 * What a satisfiability search knows at one moment: values, the trail in which they were set, clauses in one array, and
 * for each literal the clauses that watch it. The functions here set and take back; they decide nothing.
 */

import { createDecisionOrder, type DecisionOrder } from './decision-order.ts';
import { at, widen } from './literal.ts';

export type SatState = {
  variables: number;
  /** By literal: 1 true, -1 false, 0 open. */
  values: Int32Array<ArrayBuffer>;
  /** By variable: the level at which it was set. */
  levels: Int32Array<ArrayBuffer>;
  /** By variable: the clause that set it, or -1. */
  reasons: Int32Array<ArrayBuffer>;
  /** By variable: 1 where it is tried false first. */
  phases: Int32Array<ArrayBuffer>;
  /** By variable: marks of whoever works; all 0 in between. */
  marks: Int32Array<ArrayBuffer>;
  /** Literals in the order in which they became true. */
  trail: Int32Array<ArrayBuffer>;
  trailLength: number;
  /** How much of the trail has been propagated. */
  head: number;
  /** Where on the trail each level begins. */
  readonly levelStarts: number[];
  /** Clauses one after the other: size, grade (0: given, not learned), literals. The first two literals are watched. */
  arena: Int32Array<ArrayBuffer>;
  arenaLength: number;
  /** By literal: pairs of a clause that watches it and another literal of that clause. */
  watches: number[][];
  learned: number[];
  readonly order: DecisionOrder;
  /** True once the clauses alone cannot hold. */
  isBroken: boolean;
};

/** Before the literals of a clause. */
export const headerLength = 2;

export function createSatState(): SatState {
  return {
    variables: 0,
    values: new Int32Array(32),
    levels: new Int32Array(16),
    reasons: new Int32Array(16),
    phases: new Int32Array(16),
    marks: new Int32Array(16),
    trail: new Int32Array(16),
    trailLength: 0,
    head: 0,
    levelStarts: [],
    arena: new Int32Array(256),
    arenaLength: 0,
    watches: [],
    learned: [],
    order: createDecisionOrder(),
    isBroken: false,
  };
}

/** Adds a variable and returns its place. */
export function addVariable(state: SatState, triesFalse: boolean): number {
  const variable = state.variables++;
  if (state.variables > state.levels.length) growVariables(state);
  state.phases[variable] = triesFalse ? 1 : 0;
  state.watches.push([], []);
  state.order.add(variable);
  return variable;
}

function growVariables(state: SatState): void {
  state.values = widen(state.values, 2 * state.variables);
  state.levels = widen(state.levels, state.variables);
  state.reasons = widen(state.reasons, state.variables);
  state.phases = widen(state.phases, state.variables);
  state.marks = widen(state.marks, state.variables);
  state.trail = widen(state.trail, state.variables);
}

export function levelOf(state: SatState): number {
  return state.levelStarts.length;
}

export function openLevel(state: SatState): void {
  state.levelStarts.push(state.trailLength);
}

/** Makes a literal true because of a clause (-1: decided or given). */
export function assign(state: SatState, literal: number, reason: number): void {
  state.values[literal] = 1;
  state.values[literal ^ 1] = -1;
  state.levels[literal >> 1] = state.levelStarts.length;
  state.reasons[literal >> 1] = reason;
  state.trail[state.trailLength++] = literal;
}

/** Takes back everything set above a level. */
export function backtrack(state: SatState, level: number, savesPhases: boolean): void {
  if (state.levelStarts.length <= level) return;
  const start = state.levelStarts[level] ?? 0;
  for (let place = state.trailLength - 1; place >= start; place--) {
    const literal = at(state.trail, place);
    state.values[literal] = 0;
    state.values[literal ^ 1] = 0;
    if (savesPhases) state.phases[literal >> 1] = literal & 1;
    state.order.insert(literal >> 1);
  }
  state.trailLength = start;
  state.head = start;
  state.levelStarts.length = level;
}

/** Stores a clause of at least two literals and watches its first two. */
export function storeClause(state: SatState, literals: readonly number[], grade: number): number {
  const place = state.arenaLength;
  const end = place + headerLength + literals.length;
  state.arena = widen(state.arena, end);
  state.arenaLength = end;
  state.arena[place] = literals.length;
  state.arena[place + 1] = grade;
  state.arena.set(literals, place + headerLength);
  watchClause(state, place);
  return place;
}

export function watchClause(state: SatState, place: number): void {
  const first = at(state.arena, place + headerLength);
  const second = at(state.arena, place + headerLength + 1);
  state.watches[first]?.push(place, second);
  state.watches[second]?.push(place, first);
}
