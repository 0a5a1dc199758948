/**
 * What a conflict teaches. Resolving backwards along the trail to the first unique implication point (Marques-Silva and
 * Sakallah 1996) gives a clause that would have prevented it; resolving an assumption that failed gives the assumptions
 * that cannot stand together. Marks are cleaned up before anything is returned.
 */

import { at } from './literal.ts';
import { headerLength, levelOf, type SatState } from './sat-state.ts';

export type Lesson = {
  /** The literal that the clause sets after the jump is first, one of the level to jump to second. */
  readonly literals: number[];
  readonly backTo: number;
  /** How many levels it speaks of (Audemard and Simon 2009): fewer is better. */
  readonly grade: number;
};

/** Learns from a clause that is false at a level above 0. */
export function learn(state: SatState, conflict: number): Lesson {
  const { arena, trail, levels, reasons, marks, order } = state;
  const level = levelOf(state);
  const literals: number[] = [0];
  const marked: number[] = [];
  let open = 0;
  let reason = conflict;
  let place = state.trailLength;
  let resolved = -1;
  do {
    const end = reason + headerLength + at(arena, reason);
    for (let cell = reason + headerLength; cell < end; cell++) {
      const literal = at(arena, cell);
      const variable = literal >> 1;
      if (literal === resolved || at(marks, variable) !== 0 || at(levels, variable) === 0) continue;
      marks[variable] = 1;
      marked.push(variable);
      order.bump(variable);
      if (at(levels, variable) === level) open++;
      else literals.push(literal);
    }
    do resolved = at(trail, --place);
    while (at(marks, resolved >> 1) === 0);
    reason = at(reasons, resolved >> 1);
    open--;
  } while (open > 0);
  literals[0] = resolved ^ 1;
  const kept = literals.filter((literal, index) => index === 0 || !isImplied(state, literal));
  for (const variable of marked) marks[variable] = 0;
  order.decay();
  return finishLesson(state, kept);
}

/** True where the other literals of the clause already make this one false. */
function isImplied({ arena, levels, reasons, marks }: SatState, literal: number): boolean {
  const reason = at(reasons, literal >> 1);
  if (reason < 0) return false;
  const end = reason + headerLength + at(arena, reason);
  for (let cell = reason + headerLength; cell < end; cell++) {
    const variable = at(arena, cell) >> 1;
    if (variable !== literal >> 1 && at(marks, variable) === 0 && at(levels, variable) !== 0) return false;
  }
  return true;
}

function finishLesson({ levels }: SatState, literals: number[]): Lesson {
  let highest = 1;
  const seen = new Set<number>();
  for (const [index, literal] of literals.entries()) {
    const level = at(levels, literal >> 1);
    seen.add(level);
    if (index > 0 && level > at(levels, (literals[highest] ?? 0) >> 1)) highest = index;
  }
  const second = literals[highest];
  if (second === undefined) return { literals, backTo: 0, grade: 1 };
  literals[highest] = literals[1] ?? 0;
  literals[1] = second;
  return { literals, backTo: at(levels, second >> 1), grade: seen.size };
}

/** The assumptions that together make a literal false, the literal itself among them. All levels are assumptions. */
export function findCore(state: SatState, failed: number): number[] {
  const { arena, trail, levels, reasons, marks } = state;
  const core = [failed];
  const [start = 0] = state.levelStarts;
  if (at(levels, failed >> 1) === 0) return core;
  marks[failed >> 1] = 1;
  for (let place = state.trailLength - 1; place >= start; place--) {
    const literal = at(trail, place);
    if (at(marks, literal >> 1) === 0) continue;
    marks[literal >> 1] = 0;
    const reason = at(reasons, literal >> 1);
    if (reason < 0) {
      core.push(literal);
      continue;
    }
    const end = reason + headerLength + at(arena, reason);
    for (let cell = reason + headerLength; cell < end; cell++) {
      const variable = at(arena, cell) >> 1;
      if (variable !== literal >> 1 && at(levels, variable) > 0) marks[variable] = 1;
    }
  }
  return core;
}
