/**
 * A satisfiability search by conflict-driven clause learning that is asked again and again: clauses may be added between
 * questions, each question may assume literals, and an answer of "no" names the assumptions at fault. What is to be taken back
 * later hangs on a literal that is assumed or not. No clock and no chance: the same questions give the same answers.
 *
 * Refuses to be the fastest on a single huge formula; it is made for many questions about small and middling ones.
 */

import type { Effort } from './effort.ts';
import { forgetHalf } from './forget.ts';
import { findCore, learn } from './learn.ts';
import { at, codeOf, literalOf, type Literal } from './literal.ts';
import { propagate } from './propagate.ts';
import {
  addVariable,
  assign,
  backtrack,
  createSatState,
  levelOf,
  openLevel,
  storeClause,
  type SatState,
} from './sat-state.ts';

export type SatAnswer = 'sat' | 'unsat' | 'stopped';

export type SatSearch = {
  /** Adds a variable and returns its number, from 1. `prefers` is the value tried first; false unless said. */
  readonly addVariable: (prefers?: boolean) => number;
  /** Adds a clause over variables that were added. */
  readonly addClause: (literals: readonly Literal[]) => void;
  /**
   * Whether all clauses can hold together with the assumptions. Wishes are decided before anything else, in their order: a wish
   * that is not true in the model cannot be, together with the assumptions and the wishes that are.
   */
  readonly solve: (assumptions: readonly Literal[], effort: Effort, wishes?: readonly Literal[]) => SatAnswer;
  /** After "sat": whether the literal is true in the model. */
  readonly isTrue: (literal: Literal) => boolean;
  /** After "unsat": assumptions that cannot hold together; not always a smallest set of them. */
  readonly core: () => readonly Literal[];
  /** What follows at once where a literal is true, by setting alone; undefined where that fails. */
  readonly followUp: (literal: Literal, effort: Effort) => readonly Literal[] | undefined;
};

export type SatOptions = {
  /**
   * Always tries the preferred value first, instead of the one that the variable had last. Then every variable without the
   * preferred value has the other one by necessity: where all prefer true, models are maximal.
   */
  readonly keepsPreferences?: boolean;
};

export function createSatSearch({ keepsPreferences = false }: SatOptions = {}): SatSearch {
  const state = createSatState();
  const run: Run = {
    state,
    savesPhases: !keepsPreferences,
    assumed: [],
    wishes: [],
    firstWishes: [],
    core: [],
    pace: { fast: 0, slow: 0 },
    room: firstRoom,
  };
  let model = new Int32Array(0);
  return {
    addVariable: (prefers = false) => addVariable(state, !prefers) + 1,
    addClause: (literals) => addClause(run, literals),
    solve: (assumptions, effort, wishes = []) => {
      run.wishes = wishes.map(codeOf);
      const answer = search(run, assumptions.map(codeOf), effort);
      if (answer === 'sat') model = state.values.slice(0, 2 * state.variables);
      return answer;
    },
    isTrue: (literal) => at(model, codeOf(literal)) > 0,
    core: () => run.core.map(literalOf),
    followUp: (literal, effort) => followUp(run, codeOf(literal), effort)?.map(literalOf),
  };
}

type Run = {
  readonly state: SatState;
  readonly savesPhases: boolean;
  /** The assumptions of the last question; the first levels of the trail still hold the first of them. */
  assumed: readonly number[];
  wishes: readonly number[];
  /** By level: how many wishes, counted from the first, had a value when it was opened. */
  readonly firstWishes: number[];
  core: readonly number[];
  /** Moving averages of the grades of what is learned, by which restarts are paced. */
  readonly pace: { fast: number; slow: number };
  room: number;
};

function addClause({ state, savesPhases }: Run, given: readonly Literal[]): void {
  if (state.isBroken) return;
  const codes = distinctCodes(given);
  if (!codes) return;
  if (codes.length > 1 && codes.every((code) => at(state.values, code) === 0)) {
    storeClause(state, codes, 0);
    return;
  }
  const isOpen = (code: number) => at(state.values, code) >= 0;
  // Cells of the trail may stay where the clause does not bear on them.
  if (codes.filter(isOpen).length < 2) backtrack(state, 0, savesPhases);
  const isSettled = (code: number) => at(state.values, code) !== 0 && at(state.levels, code >> 1) === 0;
  if (codes.some((code) => isSettled(code) && isOpen(code))) return;
  const open = codes.filter((code) => !isSettled(code));
  const literals = [...open.filter(isOpen), ...open.filter((code) => !isOpen(code))];
  const [first] = literals;
  if (first === undefined) state.isBroken = true;
  else if (literals.length > 1) storeClause(state, literals, 0);
  else {
    backtrack(state, 0, savesPhases);
    assign(state, first, -1);
  }
}

/** Each literal once; undefined where the clause says nothing. */
function distinctCodes(given: readonly Literal[]): number[] | undefined {
  // Long ones are looked up, short ones are looked through.
  if (given.length > 16) {
    const known = new Set(given.map(codeOf));
    return given.some((literal) => known.has(codeOf(-literal))) ? undefined : [...known];
  }
  const codes: number[] = [];
  for (const literal of given) {
    const code = codeOf(literal);
    if (codes.includes(code ^ 1)) return undefined;
    if (!codes.includes(code)) codes.push(code);
  }
  return codes;
}

function followUp({ state, savesPhases }: Run, literal: number, effort: Effort): readonly number[] | undefined {
  backtrack(state, 0, savesPhases);
  if (state.isBroken || propagate(state) >= 0) return undefined;
  if (at(state.values, literal) !== 0) return at(state.values, literal) > 0 ? [literal] : undefined;
  const before = state.trailLength;
  openLevel(state);
  assign(state, literal, -1);
  const conflict = propagate(state);
  effort.left -= state.trailLength - before;
  const set = [...state.trail.subarray(before, state.trailLength)];
  backtrack(state, 0, false);
  return conflict < 0 ? set : undefined;
}

function search(run: Run, assumptions: readonly number[], effort: Effort): SatAnswer {
  const { state } = run;
  keepCommonLevels(run, assumptions);
  let conflicts = 0;
  let done = state.head;
  for (;;) {
    const conflict = propagate(state);
    effort.left -= Math.max(0, state.trailLength - done);
    if (state.isBroken || (conflict >= 0 && levelOf(state) === 0)) {
      state.isBroken = true;
      run.core = [];
      return 'unsat';
    }
    if (conflict >= 0) {
      conflicts++;
      effort.left--;
      takeLesson(run, conflict);
      if (isTimeToRestart(run, conflicts)) {
        conflicts = 0;
        backtrack(state, Math.min(levelOf(state), assumptions.length), run.savesPhases);
      }
      done = state.trailLength - 1;
      continue;
    }
    if (effort.left <= 0) return 'stopped';
    if (state.learned.length > run.room) {
      forgetHalf(state);
      run.room += moreRoom;
    }
    done = state.trailLength;
    const next = decide(run, assumptions);
    if (next !== undefined) return next;
  }
}

/** How many learned clauses there is room for at first, and how many more each time that half of them were forgotten. */
const firstRoom = 2000;
const moreRoom = 300;

/** Goes back only as far as the assumptions differ from those of the last question. */
function keepCommonLevels(run: Run, assumptions: readonly number[]): void {
  const { state, assumed } = run;
  const most = Math.min(levelOf(state), assumptions.length, assumed.length);
  let common = 0;
  while (common < most && assumptions[common] === assumed[common]) common++;
  backtrack(state, common, run.savesPhases);
  run.assumed = assumptions;
}

/** Opens the next level, or gives the answer where nothing is left to decide. */
function decide(run: Run, assumptions: readonly number[]): SatAnswer | undefined {
  const { state } = run;
  while (levelOf(state) < assumptions.length) {
    const assumption = assumptions[levelOf(state)] ?? 0;
    const value = at(state.values, assumption);
    if (value < 0) {
      run.core = findCore(state, assumption);
      return 'unsat';
    }
    openLevel(state);
    if (value > 0) continue;
    assign(state, assumption, -1);
    return undefined;
  }
  const wish = nextWish(run, assumptions.length);
  if (wish !== undefined) {
    openLevel(state);
    assign(state, wish, -1);
    return undefined;
  }
  for (;;) {
    const variable = state.order.take();
    if (variable < 0) return 'sat';
    if (at(state.values, 2 * variable) !== 0) continue;
    openLevel(state);
    assign(state, 2 * variable + at(state.phases, variable), -1);
    return undefined;
  }
}

/** The first wish that is still open. Levels of other decisions come after all wishes have a value. */
function nextWish({ state, wishes, firstWishes }: Run, before: number): number | undefined {
  const level = levelOf(state);
  let place = level > before ? (firstWishes[level - 1] ?? 0) : 0;
  while (place < wishes.length && at(state.values, wishes[place] ?? 0) !== 0) place++;
  firstWishes[level] = place;
  return wishes[place];
}

function takeLesson(run: Run, conflict: number): void {
  const { state, pace } = run;
  const { literals, backTo, grade } = learn(state, conflict);
  pace.fast += (grade - pace.fast) / 32;
  pace.slow += (grade - pace.slow) / 4096;
  backtrack(state, backTo, run.savesPhases);
  const [first = 0] = literals;
  if (literals.length === 1) assign(state, first, -1);
  else {
    const place = storeClause(state, literals, grade);
    state.learned.push(place);
    assign(state, first, place);
  }
}

/** Restarts when what is learned of late is worse than what was learned before (Audemard and Simon 2012). */
function isTimeToRestart({ pace }: Run, conflicts: number): boolean {
  return conflicts >= 50 && pace.fast > 1.2 * pace.slow;
}
