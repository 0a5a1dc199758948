/**
 * Conflicts of all parts put together wherever one fault might resolve two of them: they share a content, an assumption, a
 * judgement, or an origin that may be unreliable throughout the case. Each cluster is numbered by itself, so that nothing
 * elsewhere changes what is found of it.
 */

import type { FindingId } from '../base/id.ts';
import { placeContents, type SaidContent, type UnplacedContent } from './collect-contents.ts';
import { premiseName, type FoundConflict } from './find-conflicts.ts';
import { createBesides, type Beside } from './find-besides.ts';
import { createGrouping, type Groups } from './group-by-fault.ts';
import { createKept, createKeptOne } from './kept.ts';
import type { PartConflict } from './look-at-part.ts';
import { joinSets, type Premise } from './premises.ts';
import type { ToldConflict } from './tell-findings.ts';

export type GatheredCluster = {
  readonly conflicts: readonly PartConflict[];
  /** Contents of no conflict that origins say who may be unreliable throughout. */
  readonly besides: readonly Beside[];
};

export type Gather = (
  conflicts: readonly PartConflict[],
  contents: readonly UnplacedContent[],
) => readonly GatheredCluster[];

/** Gathers again and again, where anything changed; lists in which nothing did are the very same. */
export function createGather(): Gather {
  const keep = createKeptOne<readonly GatheredCluster[]>();
  const keepGroups = createKeptOne<Groups>();
  const groupConflicts = createGrouping();
  const findBesides = createBesides();
  const keepMembers = createKept<FindingId, readonly PartConflict[]>();
  const keepBesides = createKept<FindingId, readonly Beside[]>();
  return (conflicts, contents) =>
    keep([contents, ...conflicts], () => {
      const groups = keepGroups(conflicts, () => groupConflicts(conflicts));
      const besides = findBesides(contents, groups);
      keepMembers.turn();
      keepBesides.turn();
      return [...groups.members].map(([name, members]) => {
        const own = besides.get(name) ?? [];
        return {
          conflicts: keepMembers.find(name, members, () => members),
          besides: keepBesides.find(name, own, () => own),
        };
      });
    });
}

/** A cluster with contents and premises numbered for it alone: contents first, by key, then the others, by name. */
export type NumberedCluster = {
  readonly contents: readonly SaidContent[];
  readonly premises: readonly Premise[];
  readonly conflicts: readonly FoundConflict[];
  readonly told: ReadonlyMap<FindingId, ToldConflict>;
};

export function numberCluster(
  conflicts: readonly PartConflict[],
  besides: readonly UnplacedContent[] = [],
): NumberedCluster {
  const premisesOf = conflicts.map((conflict) => conflict.premises);
  const byName = new Map<string, Premise>();
  for (const premise of premisesOf.flat()) {
    const known = byName.get(premiseName(premise));
    byName.set(premiseName(premise), known ? cheaper(known, premise) : premise);
  }
  const all = [...byName.values()];
  const contested = all.flatMap((premise) => (premise.kind === 'content' ? [premise.content] : []));
  const contents = placeContents([...contested, ...besides].toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  const others = all.filter(({ kind }) => kind !== 'content');
  const premises: readonly Premise[] = [
    ...contents.map((content) => ({ kind: 'content', content }) as const),
    ...others.toSorted((a, b) => (premiseName(a) < premiseName(b) ? -1 : 1)),
  ];
  const numbers = new Map(premises.map((premise, number) => [premiseName(premise), number]));
  const placed = new Map(contents.map((content) => [content.key, content]));
  return {
    contents,
    premises,
    conflicts: conflicts.map(({ found }, at) => ({
      ...found,
      premises: joinSets((premisesOf[at] ?? []).flatMap((premise) => numbers.get(premiseName(premise)) ?? [])),
      members: found.members.flatMap(({ key }) => placed.get(key) ?? []),
    })),
    told: new Map(conflicts.map(({ told }) => [told.id, told])),
  };
}

/** One assumption made of two accounts costs the least that either says. */
function cheaper(a: Premise, b: Premise): Premise {
  if (a.kind !== 'rule' || b.kind !== 'rule' || b.doubt === undefined) return a;
  return { ...a, doubt: Math.min(a.doubt ?? Infinity, b.doubt) };
}
