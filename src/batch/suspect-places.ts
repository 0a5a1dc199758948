/**
 * Whether somebody may be said to be in two places at once. Everything that places a person, an event or a word on their
 * whereabouts, is a sighting with the widest time that any date gives it; sightings near in time are looked at together
 * where two of them lie apart. Where an order or a length bears on an event, its time may be any.
 */

import { subjectKinds } from '../subject/subject.ts';
import { shapes } from './columns.ts';
import { lanes, type Groups } from './group-contents.ts';
import { eachFiller } from './relate-subjects.ts';
import type { SuspectContext } from './suspect-values.ts';
import { reckonedBounds } from './value-tables.ts';

type Sighting = {
  readonly person: number;
  readonly place: number;
  /** The class of the event; -1 where it is said outright. */
  readonly event: number;
  readonly groups: readonly number[];
  readonly from: number;
  readonly until: number;
};

/** Sets of groups that have to be looked at together. `timed` are the sets of groups whose times bear on each other. */
export function findSightings(
  groups: Groups,
  timed: Iterable<readonly number[]>,
  context: SuspectContext,
): readonly (readonly number[])[] {
  if (!context.places.isAnyLocated) return [];
  const all: Sighting[] = [];
  for (const together of timed) all.push(...sightingsAt(together, groups, context));
  for (let group = 0; group < groups.count; group++) all.push(...outrightSightings(group, groups, context));
  return [...Map.groupBy(all, ({ person }) => person).values()].flatMap((own) =>
    nearInTime(own)
      .filter((near) => areSomeFar(near, context))
      .map((near) => [...new Set(near.flatMap((each) => each.groups))]),
  );
}

function sightingsAt(together: readonly number[], groups: Groups, context: SuspectContext): readonly Sighting[] {
  const { encoded, tables, relations, places } = context;
  const { shape, word, value, when } = encoded.statements;
  const all: Sighting[] = [];
  const isPlain = together.length === 1;
  for (const group of together) {
    const located = new Set<number>();
    const people = new Set<number>();
    let [from, until] = [Infinity, -Infinity];
    for (const row of groups.contents.subarray(groups.starts[group], groups.starts[group + 1])) {
      if (shape[row] !== shapes.event) {
        if (shape[row] !== shapes.eventDenied) [from, until] = [-Infinity, Infinity];
        continue;
      }
      const span = spanOf(when[row] ?? -1, context);
      [from, until] = [Math.min(from, span.from), Math.max(until, span.until)];
      const placing = tables.types[word[row] ?? 0]?.places ?? [];
      eachFiller(encoded, value[row] ?? 0, (role, filler) => {
        if (encoded.subjects.kind[filler] === personKind) people.add(relations.sameAs[filler] ?? filler);
        if (placing.includes(role) && places.isLocated(filler)) located.add(filler);
      });
    }
    const times = isPlain ? { from, until } : { from: -Infinity, until: Infinity };
    const event = groups.classOf[group] ?? -1;
    for (const place of located)
      for (const person of people) all.push({ person, place, event, groups: together, ...times });
  }
  return all;
}

function outrightSightings(group: number, groups: Groups, context: SuspectContext): readonly Sighting[] {
  const { encoded, tables, places } = context;
  const { shape, value } = encoded.statements;
  const lane = groups.laneOf[group] ?? 0;
  if (lane < lanes.properties || tables.properties[lane - lanes.properties]?.present !== true) return [];
  const rows = groups.contents.subarray(groups.starts[group], groups.starts[group + 1]);
  return [...rows].flatMap((row): readonly Sighting[] => {
    const code = value[row] ?? 0;
    // What confirms it, says it too, as the statement that it is about has it.
    if (shape[row] !== shapes.attribute || code >= 0 || !places.isLocated(~code)) return [];
    const person = groups.classOf[group] ?? -1;
    return [{ person, place: ~code, event: -1, groups: [group], ...spanOf(tables.whenOf(row), context) }];
  });
}

const personKind = subjectKinds.indexOf('person');

function spanOf(when: number, { encoded }: SuspectContext): { readonly from: number; readonly until: number } {
  const instant = reckonedBounds(encoded, when)?.instant;
  return { from: instant?.startMin ?? -Infinity, until: instant?.endMax ?? Infinity };
}

/** A date says nothing of farther times than this: the longest way, and there and back on one day on either side of it. */
const slack = 10 * 86_400;

/** Sightings in runs without a longer time between them. */
function nearInTime(all: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const runs: Sighting[][] = [];
  let reached = -Infinity;
  for (const each of all.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
    const last = runs.at(-1);
    if (last && each.from <= reached + slack) last.push(each);
    else runs.push([each]);
    reached = Math.max(last ? reached : -Infinity, each.until);
  }
  return runs;
}

function areSomeFar(near: readonly Sighting[], { places, relations }: SuspectContext): boolean {
  const isNear = (place: number) => relations.isEntangled[relations.sameAs[place] ?? place] === 1;
  return near.some((one, at) =>
    near.slice(at + 1).some((other) => {
      if (one.event >= 0 && one.event === other.event) return false;
      if (one.place === other.place) return false;
      return isNear(one.place) || isNear(other.place) || places.areFar(one.place, other.place);
    }),
  );
}
