/**
 * How far two places are apart, and how long it takes at least to get from the one to the other. Silent wherever a place has no
 * location, of its own or of what contains it, and where one lies within the other.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Location } from '../subject/subject.ts';
import type { Term, Vocabulary } from '../subject/vocabulary.ts';
import type { MergedSubjects } from './merge-subjects.ts';

type Places = Pick<MergedSubjects, 'withinOf' | 'locationOf'>;

/**
 * Kilometres that certainly lie between two places: along a great circle (haversine, mean radius 6371 km), less their radii
 * and half a per cent for the earth's being no sphere. Undefined where that is not known.
 */
export function kilometresBetween(a: SubjectId, b: SubjectId, places: Places): number | undefined {
  const [wayA, wayB] = [wayOut(a, places), wayOut(b, places)];
  if (wayA.includes(b) || wayB.includes(a)) return undefined;
  const [first, second] = [wayA, wayB].map((way) => way.map(places.locationOf).find((location) => location));
  if (!first || !second) return undefined;
  const apart = greatCircle(first, second) * 0.995 - Number(first.radiusKm) - Number(second.radiusKm);
  return Math.max(0, apart);
}

/**
 * Seconds that it takes at least, by that means or, where it is unknown, by whichever gets there first. `isMoving` leaves out
 * what it takes to get on and off. Whole minutes, rounded down, so that another machine's rounding makes no difference.
 */
export function leastSeconds(
  kilometres: number,
  vocabulary: Vocabulary,
  { means, isMoving = false }: { readonly means?: Term | undefined; readonly isMoving?: boolean } = {},
): number {
  const known = means === undefined ? undefined : wordIn(vocabulary.terms, means)?.travel;
  const travels = known ? [known] : Object.values(vocabulary.terms).flatMap(({ travel }) => travel ?? []);
  const minutes = travels.map(
    ({ kilometresPerHour, extraMinutes }) => (kilometres * 60) / kilometresPerHour + (isMoving ? 0 : extraMinutes),
  );
  return minutes.length === 0 ? 0 : Math.floor(Math.min(...minutes)) * 60;
}

function greatCircle(a: Location, b: Location): number {
  const [north, other] = [radians(a.latitude), radians(b.latitude)];
  const across = Math.sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2;
  const along = Math.sin((other - north) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(along + Math.cos(north) * Math.cos(other) * across)));
}

function radians(degrees: string): number {
  return (Number(degrees) * Math.PI) / 180;
}

/** Hostile: containers may go round in a circle. */
function wayOut(place: SubjectId, { withinOf }: Places): readonly SubjectId[] {
  const seen = new Set([place]);
  for (const each of seen) {
    const container = withinOf(each);
    if (container !== undefined) seen.add(container);
  }
  return [...seen];
}
