/** Conflicts and contents as the findings tell them. */

import type { FindingId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { explainWitness } from './explain-witness.ts';
import { premiseFaultId } from './fault-ids.ts';
import type { FoundConflict } from './find-conflicts.ts';
import type { Assumption, Conflict, ContentFinding, ContentKey, Outcome } from './findings.ts';
import { groupIdOf } from './group-conflicts.ts';
import { createAlong, createMapped } from './edited-lists.ts';
import { areSame } from './kept.ts';
import type { Priced } from './price-conflicts.ts';
import type { Premise } from './premises.ts';
import type { ResolvedCluster } from './resolve-cluster.ts';
import type { RuleContext } from './rule.ts';

/** A conflict as it is told by itself: without what it takes to know the rest of the case. */
export type ToldConflict = Omit<Conflict, 'options' | 'cluster'>;

/** What words for a conflict need. */
export type TellingContext = Pick<RuleContext, 'vocabulary'> & {
  readonly premises: Pick<RuleContext['premises'], 'list'>;
};

export function tellConflicts(
  priced: readonly Priced[],
  resolved: readonly Pick<ResolvedCluster, 'cluster' | 'conflicts'>[],
  context: TellingContext,
): readonly Conflict[] {
  const clusterOf = new Map<FindingId, FindingId>(
    resolved.flatMap(({ cluster, conflicts }) => conflicts.map(({ id }) => [id, cluster.id] as const)),
  );
  return priced.map(({ conflict, options }) =>
    placeConflict(tellConflict(conflict, context), options, clusterOf.get(conflict.id) ?? conflict.id),
  );
}

/** A conflict with what would resolve it alone, and with its cluster. */
export function placeConflict(
  { kind, id, rule, members, assumptions, decisions, message, why, group, ...rest }: ToldConflict,
  options: Conflict['options'],
  cluster: FindingId,
): Conflict {
  return { kind, id, rule, members, assumptions, decisions, message, why, options, cluster, group, ...rest };
}

export function tellConflict(conflict: FoundConflict, { premises, vocabulary }: TellingContext): ToldConflict {
  const { id, rule, members, premises: numbers, decisions, message, selfContradictionOf, witness } = conflict;
  const assumed = numbers.flatMap((number) => premises.list[number] ?? []);
  return {
    kind: 'conflict',
    id,
    rule,
    members: members.map(({ key, says, statements }) => ({ content: key, says, statements })),
    assumptions: assumed
      .flatMap(assumptionOf)
      .toSorted((a, b) => (`${a.rule} ${a.appliesTo}` < `${b.rule} ${b.appliesTo}` ? -1 : 1)),
    decisions,
    message,
    why: explainWitness(witness, members, vocabulary),
    group: groupIdOf(conflict),
    selfContradictionOf,
    witness,
  };
}

function assumptionOf(premise: Premise): readonly Assumption[] {
  if (premise.kind !== 'rule') return [];
  const { rule, appliesTo, message } = premise;
  return [{ rule, appliesTo, message, fault: premiseFaultId(premise) }];
}

/** What bears on contents: conflicts in the order in which they are told, and what becomes of contents. */
type Bearing = { readonly conflicts: readonly Conflict[]; readonly resolved: Pick<ResolvedCluster, 'fates'> };

/** Contents as they are told, again and again: one of which nothing is found otherwise is the very same. */
export type TellContents = (
  contents: readonly UnplacedContent[],
  clusters: readonly Bearing[],
) => readonly ContentFinding[];

export function createContentTelling(): TellContents {
  type Told = { readonly content: UnplacedContent; readonly clusters: Set<Bearing>; told: ContentFinding };
  const byKey = new Map<ContentKey, Told>();
  /** Those of which anything may be otherwise than it was told. */
  const touched = new Set<ContentKey>();
  const along = createAlong<UnplacedContent, Told>(
    (a, b) => a.key < b.key,
    (fresh) =>
      fresh.map((content) => {
        const clusters = byKey.get(content.key)?.clusters ?? new Set();
        const own = { content, clusters, told: tellContent(content, none, 'unchallenged') };
        byKey.set(content.key, own);
        touched.add(content.key);
        return own;
      }),
  );
  let known: ReadonlySet<Bearing> = new Set();
  let listOf = createMapped<Told, ContentFinding>(({ told }) => told);
  return (contents, clusters) => {
    const all = along(contents);
    if (byKey.size > 2 * all.length) for (const key of keysGone(byKey, contents)) byKey.delete(key);
    const now = new Set(clusters);
    for (const cluster of known.difference(now))
      for (const key of keysOf(cluster)) if (byKey.get(key)?.clusters.delete(cluster)) touched.add(key);
    for (const cluster of now.difference(known))
      for (const key of keysOf(cluster)) if (byKey.get(key)?.clusters.add(cluster)) touched.add(key);
    known = now;
    let changed = 0;
    for (const key of touched) {
      const each = byKey.get(key);
      if (!each) continue;
      const bearing = [...each.clusters];
      const conflicts = bearing.flatMap((cluster) => conflictsOn(cluster).get(key) ?? none);
      const outcome = outcomeOf(conflicts.length > 0, each.content.paths.length, fateIn(bearing, key));
      if (each.told.outcome === outcome && areSame(each.told.conflicts, conflicts)) continue;
      each.told = tellContent(each.content, conflicts, outcome);
      changed++;
    }
    touched.clear();
    // What was told otherwise stands anywhere in the list.
    if (changed > 0) listOf = createMapped(({ told }) => told);
    return listOf(all);
  };
}

/** Those of contents that are there no more. */
function keysGone(
  byKey: ReadonlyMap<ContentKey, unknown>,
  contents: readonly UnplacedContent[],
): ReadonlySet<ContentKey> {
  return new Set(byKey.keys()).difference(new Set(contents.map(({ key }) => key)));
}

const none: readonly FindingId[] = [];

/** The contents that a cluster bears on. */
const keysOf = remember(
  (cluster: Bearing): ReadonlySet<ContentKey> =>
    new Set([...conflictsOn(cluster).keys(), ...cluster.resolved.fates.keys()]),
);

const conflictsOn = remember(({ conflicts }: Bearing): ReadonlyMap<ContentKey, readonly FindingId[]> => {
  const inConflicts = new Map<ContentKey, FindingId[]>();
  for (const { id, members } of conflicts) {
    for (const { content } of members) {
      const known = inConflicts.get(content);
      if (known) known.push(id);
      else inConflicts.set(content, [id]);
    }
  }
  return inConflicts;
});

/** What becomes of a content by all clusters that bear on its paths. */
function fateIn(clusters: readonly Bearing[], key: ContentKey): Fateful | undefined {
  const fates = clusters.flatMap(({ resolved }) => resolved.fates.get(key) ?? []);
  if (fates.length === 0) return undefined;
  return {
    mayFall: fates.every(({ mayFall }) => mayFall),
    mustFall: fates.every(({ mustFall }) => mustFall),
    paths: fates.reduce((sum, { paths }) => sum + paths, 0),
  };
}

function tellContent(
  { key, says, statements }: UnplacedContent,
  conflicts: readonly FindingId[],
  outcome: Outcome,
): ContentFinding {
  return { key, says, statements, conflicts, outcome };
}

type Fateful = { readonly mayFall: boolean; readonly mustFall: boolean; readonly paths: number };

function outcomeOf(isChallenged: boolean, paths: number, fate: Fateful | undefined): Outcome {
  // A path that no cluster bears on stands, and the content with it.
  if (!fate?.mayFall || fate.paths < paths) return isChallenged ? 'stands' : 'unchallenged';
  return fate.mustFall ? 'falls' : 'contested';
}
