/**
 * Whether two places lie apart, as far as the case records which place lies within which. Silent wherever the record is
 * too thin to know: a place of which nothing is recorded may lie anywhere.
 */

import type { SubjectId } from '../base/id.ts';
import type { SubjectName } from '../subject/subject.ts';
import { isNamedIn } from './compare-names.ts';

/**
 * Two places next to each other in the record because of which those within them lie apart. `a` is the smaller id. They may
 * nest where places are recorded within one of them alone: a region, and a town that nobody recorded within it.
 */
export type PlacesApart = { readonly a: SubjectId; readonly b: SubjectId; readonly mayNest: boolean };

/** What the record of places says: their names, the container of each, and which ones contain something. */
export type PlaceRecord = {
  readonly namesOf: (place: SubjectId) => readonly SubjectName[];
  readonly withinOf: (place: SubjectId) => SubjectId | undefined;
  readonly isContainer: (place: SubjectId) => boolean;
};

/**
 * The places that `x` and `y` lie in and that are different parts of one container, or different outermost places. None
 * where one lies within the other, where an outermost place has nothing recorded within it, or where the name of the one is
 * in that of the other: Talas and the region of Talas.
 */
export function findPlacesApart(x: SubjectId, y: SubjectId, record: PlaceRecord): PlacesApart | undefined {
  const [wayX, wayY] = [wayOut(x, record), wayOut(y, record)];
  if (wayX.includes(y) || wayY.includes(x)) return undefined;
  const common = wayX.find((each) => wayY.includes(each));
  const [a, b] = [lastBefore(wayX, common), lastBefore(wayY, common)];
  if (common === undefined && !(record.isContainer(a) && record.isContainer(b))) return undefined;
  if (isNamedIn(record.namesOf(a), record.namesOf(b))) return undefined;
  const mayNest = record.isContainer(a) !== record.isContainer(b);
  return a < b ? { a, b, mayNest } : { a: b, b: a, mayNest };
}

/** A place and its containers, from the inside out. Hostile: containers may go round in a circle. */
function wayOut(place: SubjectId, { withinOf }: PlaceRecord): readonly [SubjectId, ...SubjectId[]] {
  const seen = new Set([place]);
  for (const each of seen) {
    const container = withinOf(each);
    if (container !== undefined) seen.add(container);
  }
  return [place, ...[...seen].slice(1)];
}

function lastBefore(way: readonly [SubjectId, ...SubjectId[]], common: SubjectId | undefined): SubjectId {
  const end = common === undefined ? way.length : way.indexOf(common);
  return way[end - 1] ?? way[0];
}
