/**
 * Conflicts as a person wants to read them: one group a question in dispute, with the answers on offer. Five figures from
 * ten outlets are one group with a few sides, not ten conflicts.
 */

import type { FindingId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { findingId, type FoundConflict } from './find-conflicts.ts';
import type { ConflictGroup, ContentKey, Side } from './findings.ts';

/** A conflict with the rival answers that it is between. */
export type Disputed = Pick<FoundConflict, 'id' | 'topic' | 'members'> & {
  readonly rivals: readonly (readonly [UnplacedContent, UnplacedContent])[];
};

/** The group that a conflict belongs to. */
export function groupIdOf({ topic }: Pick<FoundConflict, 'topic'>): FindingId {
  return findingId(['group', topic.name]);
}

/**
 * Groups, those first on which most origins take a side, then those whose first conflict has fewest members, then those with
 * most conflicts, then in the order of their first conflicts: who somebody is before what a ticket cost. `conflicts` in
 * the order in which they are told.
 */
export function groupConflicts(conflicts: readonly Disputed[], group = tellGroup): readonly ConflictGroup[] {
  const groups = [...Map.groupBy(conflicts, ({ topic }) => topic.name).values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ group: group(members, first), stepsTo: first.members.length }] : [];
  });
  const counted = groups.map((each) => ({ ...each, origins: countOrigins(each.group) }));
  return counted
    .toSorted(
      (a, b) => b.origins - a.origins || a.stepsTo - b.stepsTo || b.group.conflicts.length - a.group.conflicts.length,
    )
    .map((each) => each.group);
}

/** One group. `conflicts` in the order in which they are told. */
export function tellGroup(conflicts: readonly Disputed[], first: Disputed): ConflictGroup {
  return {
    kind: 'group',
    id: groupIdOf(first),
    topic: first.topic.message,
    conflicts: conflicts.map(({ id }) => id),
    sides: sidesOf(conflicts.flatMap(({ rivals }) => rivals)),
  };
}

const countOrigins = remember(({ sides }: ConflictGroup) => new Set(sides.flatMap(({ origins }) => origins)).size);

/** Each rival goes to the first side that none of its rivals is on; those with most origins choose first. */
function sidesOf(rivals: Disputed['rivals']): readonly Side[] {
  const contents = new Map<ContentKey, UnplacedContent>();
  const against = new Map<ContentKey, Set<ContentKey>>();
  const oppose = (a: UnplacedContent, b: UnplacedContent) => {
    contents.set(a.key, a);
    const known = against.get(a.key);
    if (known) known.add(b.key);
    else against.set(a.key, new Set([b.key]));
  };
  for (const [a, b] of rivals) {
    oppose(a, b);
    oppose(b, a);
  }
  const originsOf = new Map(
    [...contents.values()].map(({ key, paths }) => [key, new Set(paths.map(({ origin }) => origin))] as const),
  );
  const count = (key: ContentKey) => originsOf.get(key)?.size ?? 0;
  const sides: ContentKey[][] = [];
  for (const key of [...against.keys()].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))) {
    const side = sides.find((each) => each.every((other) => !against.get(key)?.has(other)));
    if (side) side.push(key);
    else sides.push([key]);
  }
  return sides
    .map((side) => {
      const origins = new Set<VoiceId>(side.flatMap((key) => [...(originsOf.get(key) ?? [])]));
      return { contents: side.toSorted(), origins: [...origins].toSorted() };
    })
    .toSorted((a, b) => b.origins.length - a.origins.length);
}
