/**
 * Everything that follows at once from what is set: a clause with all literals false but one sets that one. Two watched
 * literals a clause (Moskewicz et al. 2001), and beside each watch a literal that saves looking at clauses already true.
 */

import { at } from './literal.ts';
import { assign, headerLength, type SatState } from './sat-state.ts';

/** A clause that is false now, or -1. */
export function propagate(state: SatState): number {
  while (state.head < state.trailLength) {
    const conflict = visitWatches(state, at(state.trail, state.head++) ^ 1);
    if (conflict >= 0) {
      state.head = state.trailLength;
      return conflict;
    }
  }
  return -1;
}

/** Looks at each clause that watches a literal which has become false. */
function visitWatches(state: SatState, literal: number): number {
  const { values, arena, watches } = state;
  const list = watches[literal] ?? [];
  const { length } = list;
  let kept = 0;
  for (let read = 0; read < length; read += 2) {
    const place = list[read] ?? 0;
    const other = list[read + 1] ?? 0;
    if (at(values, other) > 0) {
      list[kept++] = place;
      list[kept++] = other;
      continue;
    }
    const start = place + headerLength;
    const first = at(arena, start) ^ at(arena, start + 1) ^ literal;
    arena[start] = first;
    arena[start + 1] = literal;
    if (at(values, first) <= 0 && moveWatch(state, place, first)) continue;
    list[kept++] = place;
    list[kept++] = first;
    const value = at(values, first);
    if (value > 0) continue;
    if (value < 0) {
      for (let rest = read + 2; rest < length; rest++) list[kept++] = list[rest] ?? 0;
      list.length = kept;
      return place;
    }
    assign(state, first, place);
  }
  list.length = kept;
  return -1;
}

/** Watches another literal of a clause in place of its second one, if one is not false. */
function moveWatch({ values, arena, watches }: SatState, place: number, first: number): boolean {
  const start = place + headerLength;
  const end = start + at(arena, place);
  for (let cell = start + 2; cell < end; cell++) {
    const literal = at(arena, cell);
    if (at(values, literal) < 0) continue;
    arena[cell] = at(arena, start + 1);
    arena[start + 1] = literal;
    watches[literal]?.push(place, first);
    return true;
  }
  return false;
}
