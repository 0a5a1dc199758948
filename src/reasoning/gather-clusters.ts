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
import { findClass, joinAll, joinTwo, openClasses } from './join-numbers.ts';
import { createAlong } from './edited-lists.ts';
import { createKept, createKeptOne } from './kept.ts';
import type { PartConflict } from './look-at-part.ts';
import { joinSets, type Premise } from './premises.ts';
import type { ToldConflict } from './tell-findings.ts';

export type GatheredCluster = {
  readonly conflicts: readonly PartConflict[];
  /** Contents of no conflict that origins say who may be unreliable throughout. */
  readonly besides: readonly Beside[];
};

/** All contents that the same of these origins say; the very same object as long as it holds the same. */
export type Beside = { readonly voices: readonly VoiceId[]; readonly contents: readonly UnplacedContent[] };

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

/** The conflicts of each cluster, by the id of its first. */
type Groups = {
  readonly members: ReadonlyMap<FindingId, readonly PartConflict[]>;
  /** Contents of conflicts. */
  readonly contested: ReadonlySet<ContentKey>;
  /** Origins that may be unreliable throughout, with the cluster that they are of. */
  readonly clusterOf: ReadonlyMap<VoiceId, FindingId>;
};

/** What conflicts may have in common, by number. */
type Numbered = {
  readonly names: readonly number[];
  readonly contents: readonly {
    readonly key: ContentKey;
    readonly number: number;
    readonly origins: readonly number[];
  }[];
};

/** Groups conflicts again and again. A voice that is in doubt in two contents is in doubt in everything that it says. */
function createGrouping(): (conflicts: readonly PartConflict[]) => Groups {
  const numbers = new Map<string, number>();
  const voiceAt: (VoiceId | undefined)[] = [];
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const numberVoice = (voice: VoiceId) => {
    const number = numberOf(voice);
    voiceAt[number] = voice;
    return number;
  };
  const numbered = remember(({ names, contents }: PartConflict): Numbered => ({
    names: names.map(numberOf),
    contents: contents.map((content) => ({
      key: content.key,
      number: numberOf(content.key),
      origins: originsOf(content).map(numberVoice),
    })),
  }));
  return (conflicts) => {
    const all = conflicts.map(numbered);
    const classes = openClasses(numbers.size);
    const times = new Uint32Array(numbers.size);
    const contents = eachOnce(all, numbers.size);
    for (const { origins } of contents) for (const origin of origins) times[origin] = (times[origin] ?? 0) + 1;
    for (const { number, origins } of contents)
      for (const origin of origins) if ((times[origin] ?? 0) > 1) joinTwo(number, origin, classes);
    for (const { names } of all) joinAll(names, classes);
    const members = new Map<FindingId, PartConflict[]>();
    const memberAt: (FindingId | undefined)[] = [];
    for (let place = 0; place < conflicts.length; place++) {
      const conflict = conflicts[place];
      if (!conflict) continue;
      const own = findClass(classes, all[place]?.names[0] ?? -1);
      const name = (memberAt[own] ??= conflict.found.id);
      const known = members.get(name);
      if (known) known.push(conflict);
      else members.set(name, [conflict]);
    }
    const clusterOf = new Map<VoiceId, FindingId>();
    for (let number = 0; number < times.length; number++) {
      const voice = (times[number] ?? 0) > 1 ? voiceAt[number] : undefined;
      const cluster = voice && memberAt[findClass(classes, number)];
      if (voice && cluster) clusterOf.set(voice, cluster);
    }
    return { members, contested: new Set(contents.map(({ key }) => key)), clusterOf };
  };
}

/** The contents of conflicts, each once; `count` is how many numbers there are. */
function eachOnce(all: readonly Numbered[], count: number): Numbered['contents'] {
  const isSeen = new Uint8Array(count);
  const contents: Numbered['contents'][number][] = [];
  for (const each of all) {
    for (const content of each.contents) {
      if (isSeen[content.number] === 1) continue;
      isSeen[content.number] = 1;
      contents.push(content);
    }
  }
  return contents;
}

/** Contents of no conflict, by the clusters whose origins say them. */
type FindBesides = (contents: readonly UnplacedContent[], groups: Groups) => ReadonlyMap<FindingId, readonly Beside[]>;

/**
 * Where a content stands: beside one cluster, by some of its voices. One object for all contents that stand there. Its cluster
 * may change with others, and what is kept of its contents stays.
 */
type Standing = { cluster: FindingId; readonly voices: readonly VoiceId[]; contents: UnplacedContent[] };

/** Where a content stands is kept as long as the same voices are of the same clusters. */
function createBesides(): FindBesides {
  type Placed = {
    readonly content: UnplacedContent;
    readonly origins: readonly VoiceId[];
    at: readonly Standing[];
    isContested: boolean;
  };
  let [clusterOf, contested]: [Groups['clusterOf'], Groups['contested']] = [new Map(), new Set()];
  const standings = new Map<string, Standing>();
  const byKey = new Map<ContentKey, Placed>();
  const kept = createKept<Standing, Beside>();
  const place = (content: UnplacedContent): Placed => {
    const origins = originsOf(content);
    const at = standingsOf(origins, clusterOf, standings);
    const placed = { content, origins, at, isContested: contested.has(content.key) };
    byKey.set(content.key, placed);
    return placed;
  };
  const along = createAlong<UnplacedContent, Placed>(
    (a, b) => a.key < b.key,
    (fresh) => fresh.map(place),
  );
  return (contents, groups) => {
    const moved = movedBetween(clusterOf, groups.clusterOf);
    const turned = contested.symmetricDifference(groups.contested);
    [clusterOf, contested] = [groups.clusterOf, groups.contested];
    const all = along(contents);
    for (const each of moved.size > 0 ? all : [])
      if (each.origins.some((origin) => moved.has(origin))) each.at = standingsOf(each.origins, clusterOf, standings);
    for (const key of turned) {
      const each = byKey.get(key);
      if (each) each.isContested = contested.has(key);
    }
    if (byKey.size > 2 * all.length) {
      byKey.clear();
      for (const each of all) byKey.set(each.content.key, each);
    }
    kept.turn();
    const besides = standingIn(all).map((standing) => ({
      cluster: standing.cluster,
      beside: kept.find(standing, standing.contents, () => ({
        voices: standing.voices,
        contents: standing.contents,
      })),
    }));
    const byCluster = Map.groupBy(besides, ({ cluster }) => cluster);
    return new Map([...byCluster].map(([cluster, list]) => [cluster, list.map(({ beside }) => beside)]));
  };
}

/** Where anything stands that is in no conflict, with what does, in the order of the contents. */
function standingIn(
  all: readonly {
    readonly content: UnplacedContent;
    readonly at: readonly Standing[];
    readonly isContested: boolean;
  }[],
): readonly Standing[] {
  const found = new Set<Standing>();
  for (const { content, at, isContested } of all) {
    if (at.length === 0 || isContested) continue;
    for (const standing of at) {
      if (found.has(standing)) {
        standing.contents.push(content);
        continue;
      }
      found.add(standing);
      standing.contents = [content];
    }
  }
  return [...found];
}

const nowhere: readonly Standing[] = [];

/** Voices are of one cluster each, so that they name a standing. */
function standingsOf(
  origins: readonly VoiceId[],
  clusterOf: Groups['clusterOf'],
  standings: Map<string, Standing>,
): readonly Standing[] {
  const whole = origins.filter((origin) => clusterOf.has(origin));
  if (whole.length === 0) return nowhere;
  return [...Map.groupBy(whole, (origin) => clusterOf.get(origin))].flatMap(([cluster, own]) => {
    if (cluster === undefined) return [];
    const voices = own.toSorted();
    const name = voices.join(' ');
    const standing = standings.get(name) ?? { cluster, voices, contents: [] };
    standing.cluster = cluster;
    standings.set(name, standing);
    return [standing];
  });
}

/** Voices that are of another cluster than before, or of none any more. */
function movedBetween(before: Groups['clusterOf'], now: Groups['clusterOf']): ReadonlySet<VoiceId> {
  if (before === now) return new Set();
  const all = new Set([...before.keys(), ...now.keys()]);
  return new Set([...all].filter((voice) => before.get(voice) !== now.get(voice)));
}

/** Distinct origins. */
const originsOf = remember((content: UnplacedContent): readonly VoiceId[] => [
  ...new Set(content.paths.map(({ origin }) => origin)),
]);

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
