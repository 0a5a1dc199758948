/** Conflicts and contents as the findings tell them. */

import type { FindingId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { explainWitness } from './explain-witness.ts';
import { premiseFaultId } from './fault-ids.ts';
import type { FoundConflict } from './find-conflicts.ts';
import type { Assumption, Conflict, ContentFinding, ContentKey, Outcome } from './findings.ts';
import { groupIdOf } from './group-conflicts.ts';
import { areSame, createAlong } from './kept.ts';
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

/** Contents as they are told, again and again: one of which nothing is found otherwise is the very same. */
export type TellContents = (
  contents: readonly UnplacedContent[],
  conflicts: readonly Conflict[],
  resolved: readonly ResolvedCluster[],
) => readonly ContentFinding[];

export function createContentTelling(): TellContents {
  type Told = { readonly content: UnplacedContent; told: ContentFinding };
  const byKey = new Map<ContentKey, Told>();
  const along = createAlong<UnplacedContent, Told>(
    (a, b) => a.key < b.key,
    (fresh) =>
      fresh.map((content) => {
        const own = { content, told: tellContent(content, none, 'unchallenged') };
        byKey.set(content.key, own);
        return own;
      }),
  );
  let doubted: Iterable<ContentKey> = [];
  return (contents, conflicts, resolved) => {
    const all = along(contents);
    if (byKey.size > 2 * all.length) for (const key of keysGone(byKey, contents)) byKey.delete(key);
    const inConflicts = conflictsOf(conflicts);
    const fates = joinFates(resolved);
    // Whatever is in no conflict and bears no fate, now or before, is told as it was.
    const now = new Set<ContentKey>([...inConflicts.keys(), ...fates.keys()]);
    for (const key of new Set([...doubted, ...now])) {
      const each = byKey.get(key);
      if (!each) continue;
      const found = inConflicts.get(key) ?? none;
      const outcome = outcomeOf(found.length > 0, each.content.paths.length, fates.get(key));
      if (each.told.outcome !== outcome || !areSame(each.told.conflicts, found))
        each.told = tellContent(each.content, found, outcome);
    }
    doubted = now;
    return all.map(({ told }) => told);
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

function conflictsOf(conflicts: readonly Conflict[]): ReadonlyMap<ContentKey, readonly FindingId[]> {
  const inConflicts = new Map<ContentKey, FindingId[]>();
  for (const { id, members } of conflicts) {
    for (const { content } of members) {
      const known = inConflicts.get(content);
      if (known) known.push(id);
      else inConflicts.set(content, [id]);
    }
  }
  return inConflicts;
}

function joinFates(resolved: readonly ResolvedCluster[]): ReadonlyMap<ContentKey, Fateful> {
  const fates = new Map<ContentKey, Fateful>();
  for (const cluster of resolved) {
    for (const [key, { mayFall, mustFall, paths }] of cluster.fates) {
      const known = fates.get(key) ?? { mayFall: true, mustFall: true, paths: 0 };
      fates.set(key, {
        mayFall: known.mayFall && mayFall,
        mustFall: known.mustFall && mustFall,
        paths: known.paths + paths,
      });
    }
  }
  return fates;
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
