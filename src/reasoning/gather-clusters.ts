/**
 * Conflicts of all parts put together wherever one fault might resolve two of them: they share a content, an assumption, a
 * judgement, or an origin that may be unreliable throughout the case. Each cluster is numbered by itself, so that nothing
 * elsewhere changes what is found of it.
 */

import type { FindingId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import { placeContents, type SaidContent, type UnplacedContent } from './collect-contents.ts';
import { premiseName, type FoundConflict } from './find-conflicts.ts';
import type { ContentKey } from './findings.ts';
import { createJoins } from './joins.ts';
import { createAlong, createKeptOne } from './kept.ts';
import type { PartConflict } from './look-at-part.ts';
import { joinSets, type Premise } from './premises.ts';
import type { ToldConflict } from './tell-findings.ts';

export type GatheredCluster = {
  readonly conflicts: readonly PartConflict[];
  /** Contents of no conflict that origins say who may be unreliable throughout. */
  readonly besides: readonly UnplacedContent[];
};

export type Gather = (
  conflicts: readonly PartConflict[],
  contents: readonly UnplacedContent[],
) => readonly GatheredCluster[];

/** Gathers again and again, where anything changed. */
export function createGather(): Gather {
  const keep = createKeptOne<readonly GatheredCluster[]>();
  const originsAlong = createAlong<UnplacedContent, readonly VoiceId[]>(
    (a, b) => a.key < b.key,
    (fresh) => fresh.map(originsOf),
  );
  return (conflicts, contents) =>
    keep([contents, ...conflicts], () => gatherClusters(conflicts, contents, originsAlong(contents)));
}

/**
 * The clusters of a case. A voice that is in doubt in two contents is in doubt in everything that it says. `originsIn` are
 * the origins of the contents, in their order.
 */
function gatherClusters(
  conflicts: readonly PartConflict[],
  contents: readonly UnplacedContent[],
  originsIn: readonly (readonly VoiceId[])[],
): readonly GatheredCluster[] {
  const contested = new Map<ContentKey, UnplacedContent>();
  for (const each of conflicts) for (const content of each.contents) contested.set(content.key, content);
  const wholeVoices = repeatedOrigins(contested.values());
  const joins = createJoins<string>();
  for (const content of contested.values())
    for (const origin of originsOf(content)) if (wholeVoices.has(origin)) joins.join(content.key, origin);
  for (const {
    names: [first = '', ...others],
  } of conflicts)
    for (const other of others) joins.join(first, other);
  const groups = Map.groupBy(conflicts, (conflict) => joins.representativeOf(conflict.names[0] ?? ''));
  const besides = new Map<string, UnplacedContent[]>([...groups.keys()].map((name) => [name, []]));
  const clusterOf = new Map([...wholeVoices].map((voice) => [voice, joins.representativeOf(voice)]));
  for (const [place, content] of contents.entries()) {
    for (const origin of originsIn[place] ?? []) {
      const own = besides.get(clusterOf.get(origin) ?? '');
      if (own && own.at(-1) !== content && !contested.has(content.key)) own.push(content);
    }
  }
  return [...groups].map(([name, members]) => ({ conflicts: members, besides: besides.get(name) ?? [] }));
}

/** Distinct origins. */
const originsOf = remember((content: UnplacedContent): readonly VoiceId[] => [
  ...new Set(content.paths.map(({ origin }) => origin)),
]);

/** Origins of at least two of these. */
function repeatedOrigins(contents: Iterable<UnplacedContent>): ReadonlySet<VoiceId> {
  const [once, again] = [new Set<VoiceId>(), new Set<VoiceId>()];
  for (const content of contents)
    for (const origin of originsOf(content)) (once.has(origin) ? again : once).add(origin);
  return again;
}

/** A cluster with contents and premises numbered for it alone: contents first, by key, then the others, by name. */
export type NumberedCluster = {
  readonly contents: readonly SaidContent[];
  readonly premises: readonly Premise[];
  readonly conflicts: readonly FoundConflict[];
  readonly told: ReadonlyMap<FindingId, ToldConflict>;
};

export function numberCluster({ conflicts, besides }: GatheredCluster): NumberedCluster {
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
