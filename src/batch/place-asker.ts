/** What is asked of places in columns: whether it is known where one is, how far two lie apart, how long a way takes. */

import type { SubjectId } from '../base/id.ts';
import { kilometresBetween, leastSeconds } from '../reasoning/distances.ts';
import { roles } from '../subject/vocabulary.ts';
import type { EncodedTestimony } from './columns.ts';

export type PlaceAsker = {
  /** False where nobody knows of any place where it is: then all answers are no. */
  readonly isAnyLocated: boolean;
  readonly isLocated: (place: number) => boolean;
  /** True where some way certainly lies between two places. */
  readonly areFar: (a: number, b: number) => boolean;
  /** Seconds that the way of an event takes at least, by its type and frame; nought where that is not known. */
  readonly secondsOfWay: (type: number, frame: number) => number;
};

export function createPlaceAsker(encoded: EncodedTestimony): PlaceAsker {
  const { subjects, descriptions, frames, values, vocabulary } = encoded;
  const isAnyLocated = descriptions.some(({ location }) => location);
  const withinOf = (id: SubjectId) => {
    const outer = subjects.within[placeOf(id)] ?? -1;
    return outer < 0 ? undefined : idOf(outer);
  };
  const locationOf = (id: SubjectId) => descriptions[subjects.description[placeOf(id)] ?? 0]?.location;
  const kilometres = (a: number, b: number) => kilometresBetween(idOf(a), idOf(b), { withinOf, locationOf });
  const leadsThere = Object.values(vocabulary.events).map(({ present }) => Boolean(present?.from && present.to));
  const [from, to, means] = ['from', 'to', 'means'].map((role) => roles.findIndex((each) => each === role));

  function isLocated(place: number): boolean {
    const seen = new Set<number>();
    if (!isAnyLocated) return false;
    for (let each = place; each >= 0 && !seen.has(each); each = subjects.within[each] ?? -1) {
      if (locationOf(idOf(each))) return true;
      seen.add(each);
    }
    return false;
  }

  function fillerOf(frame: number, role: number | undefined): number | undefined {
    const end = frames.starts[frame + 1] ?? 0;
    for (let at = frames.starts[frame] ?? 0; at < end; at += 2)
      if (frames.items[at] === role) return frames.items[at + 1];
    return undefined;
  }

  function secondsOfWay(type: number, frame: number): number {
    if (!isAnyLocated || leadsThere[type] !== true) return 0;
    const [start, end, by] = [from, to, means].map((role) => fillerOf(frame, role));
    if (start === undefined || end === undefined || start >= 0 || end >= 0) return 0;
    const far = kilometres(~start, ~end);
    const term = by === undefined || by < 0 ? undefined : values[by];
    const travelled = { means: term?.kind === 'term' ? term.term : undefined, isMoving: true };
    return far === undefined ? 0 : leastSeconds(far, vocabulary, travelled);
  }

  return { isAnyLocated, isLocated, areFar: (a, b) => (kilometres(a, b) ?? 0) > 0, secondsOfWay };
}

/** Places by number, in the form in which distances are asked. */
function idOf(place: number): SubjectId {
  return `x_${place}`;
}

function placeOf(id: SubjectId): number {
  return Number(id.slice(2));
}
