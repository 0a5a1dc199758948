/**
 * What stands beside clusters: contents of no conflict that origins say who may be unreliable throughout, so that they may
 * fall with these. Kept from change to change, as most of what is said stands beside some cluster.
 */

import type { FindingId, VoiceId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { createAlong } from './edited-lists.ts';
import type { ContentKey } from './findings.ts';
import { originsOf, type Groups } from './group-by-fault.ts';
import { createKept } from './kept.ts';

/** All contents that the same of these origins say; the very same object as long as it holds the same. */
export type Beside = { readonly voices: readonly VoiceId[]; readonly contents: readonly UnplacedContent[] };

/** Contents of no conflict, by the clusters whose origins say them. */
export type FindBesides = (
  contents: readonly UnplacedContent[],
  groups: Groups,
) => ReadonlyMap<FindingId, readonly Beside[]>;

/**
 * Where a content stands: beside one cluster, by some of its voices. One object for all contents that stand there. Its cluster
 * may change with others, and what is kept of its contents stays.
 */
type Standing = { cluster: FindingId; readonly voices: readonly VoiceId[]; contents: UnplacedContent[] };

/** Where a content stands is kept as long as the same voices are of the same clusters. */
export function createBesides(): FindBesides {
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
