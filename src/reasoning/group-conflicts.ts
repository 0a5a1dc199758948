/**
 * Conflicts as a person wants to read them: one group a question in dispute, with the answers on offer. Five figures from
 * ten outlets are one group with a few sides, not ten conflicts.
 */

import type { FindingId, VoiceId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import { findingId, type FoundConflict } from './find-conflicts.ts';
import type { ConflictGroup, Side } from './findings.ts';

/** The group that a conflict belongs to. */
export function groupIdOf({ topic }: FoundConflict): FindingId {
  return findingId(['group', topic.name]);
}

/**
 * Groups, those first on which most origins take a side, then those whose first conflict has fewest members, then those with
 * most conflicts, then in the order of their first conflicts: who somebody is before what a ticket cost. `conflicts` in
 * the order in which they are told.
 */
export function groupConflicts(
  conflicts: readonly FoundConflict[],
  contents: readonly SaidContent[],
): readonly ConflictGroup[] {
  const groups = [...Map.groupBy(conflicts, groupIdOf)].flatMap(([id, members]): readonly ConflictGroup[] => {
    const [first] = members;
    if (!first) return [];
    return [
      {
        kind: 'group',
        id,
        topic: first.topic.message,
        conflicts: members.map((conflict) => conflict.id),
        sides: sidesOf(
          members.flatMap(({ rivals }) => rivals),
          contents,
        ),
      },
    ];
  });
  const directness = new Map(conflicts.map((conflict) => [conflict.id, conflict.members.length]));
  const stepsTo = ({ conflicts: [first] }: ConflictGroup) => (first === undefined ? 0 : (directness.get(first) ?? 0));
  return groups.toSorted(
    (a, b) => countOrigins(b) - countOrigins(a) || stepsTo(a) - stepsTo(b) || b.conflicts.length - a.conflicts.length,
  );
}

function countOrigins({ sides }: ConflictGroup): number {
  return new Set(sides.flatMap(({ origins }) => origins)).size;
}

/** Each rival goes to the first side that none of its rivals is on; those with most origins choose first. */
function sidesOf(rivals: FoundConflict['rivals'], contents: readonly SaidContent[]): readonly Side[] {
  const against = new Map<number, Set<number>>();
  const oppose = (a: number, b: number) => against.set(a, (against.get(a) ?? new Set()).add(b));
  for (const [a, b] of rivals) {
    oppose(a, b);
    oppose(b, a);
  }
  const originsOf = (index: number) => new Set(contents[index]?.paths.map(({ origin }) => origin));
  const sides: number[][] = [];
  for (const index of [...against.keys()].toSorted((a, b) => originsOf(b).size - originsOf(a).size || a - b)) {
    const side = sides.find((each) => each.every((other) => !against.get(index)?.has(other)));
    if (side) side.push(index);
    else sides.push([index]);
  }
  return sides
    .map((side) => {
      const origins = new Set<VoiceId>(side.flatMap((index) => [...originsOf(index)]));
      const keys = side.flatMap((index) => contents[index]?.key ?? []);
      return { contents: keys.toSorted(), origins: [...origins].toSorted() };
    })
    .toSorted((a, b) => b.origins.length - a.origins.length);
}
