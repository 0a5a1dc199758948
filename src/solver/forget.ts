/**
 * Forgets half of what was learned, the least useful first, and closes the gaps. What speaks of two levels at most is
 * kept for good, and so is a clause that some value rests on.
 */

import { at } from './literal.ts';
import { headerLength, watchClause, type SatState } from './sat-state.ts';

/** Leaves the trail as it is. */
export function forgetHalf(state: SatState): void {
  const dropped = new Set(chooseDropped(state));
  const { arena } = state;
  for (const list of state.watches) list.length = 0;
  const learned: number[] = [];
  const movedTo = new Map<number, number>();
  const places = new Set(state.learned);
  let end = 0;
  for (let place = 0; place < state.arenaLength;) {
    const length = headerLength + at(arena, place);
    if (!dropped.has(place)) {
      arena.copyWithin(end, place, place + length);
      if (places.has(place)) learned.push(end);
      movedTo.set(place, end);
      end += length;
    }
    place += length;
  }
  state.arenaLength = end;
  state.learned = learned;
  for (let index = 0; index < state.trailLength; index++) {
    const variable = at(state.trail, index) >> 1;
    const reason = at(state.reasons, variable);
    if (reason >= 0) state.reasons[variable] = movedTo.get(reason) ?? -1;
  }
  // Invariant: the first two literals of every clause are the watched ones, so that watching anew changes nothing.
  for (let place = 0; place < end; place += headerLength + at(arena, place)) watchClause(state, place);
}

function chooseDropped({ learned, arena, reasons, values }: SatState): readonly number[] {
  const isReason = (place: number) => {
    const first = at(arena, place + headerLength);
    return at(values, first) > 0 && at(reasons, first >> 1) === place;
  };
  const gradeOf = (place: number) => at(arena, place + 1);
  const candidates = learned.filter((place) => gradeOf(place) > 2 && !isReason(place));
  // Of one grade the older ones go first.
  return candidates.toSorted((a, b) => gradeOf(b) - gradeOf(a) || a - b).slice(0, learned.length >> 1);
}
