/**
 * Everything that is found of one cluster, with numbers of its own: its faults, what would resolve each conflict alone, its
 * ways out, what becomes of contents. Confirmed by the independent checker before it is kept.
 */

import type { FindingId, StatementId, VoiceId } from '../base/id.ts';
import type { Voice } from '../statement/voice.ts';
import { checkBoundAlong, type PathsOf } from './check-bound.ts';
import type { SaidContent } from './collect-contents.ts';
import { collectFaults } from './faults.ts';
import type { Bound, Conflict, Fault } from './findings.ts';
import { numberCluster, type GatheredCluster } from './gather-clusters.ts';
import type { EffectiveGrade } from './grades.ts';
import type { Disputed } from './group-conflicts.ts';
import { areSame } from './kept.ts';
import { refuseUnconfirmed, type Looking } from './look-at-part.ts';
import { priceConflicts } from './price-conflicts.ts';
import { resolveCluster, type ResolvedCluster } from './resolve-cluster.ts';
import type { FindSamePeople } from './same-people.ts';
import { placeConflict } from './tell-findings.ts';

export type ToldCluster = {
  readonly gathered: GatheredCluster;
  readonly resolved: ResolvedCluster;
  /** By id. */
  readonly faults: readonly Fault[];
  /** In the order in which they are told. */
  readonly conflicts: readonly Conflict[];
  /** What they are about. */
  readonly disputes: ReadonlyMap<FindingId, Disputed>;
};

export type ClusterTelling = Looking & {
  readonly gradeOf: (voice: VoiceId) => EffectiveGrade;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly samePeople: FindSamePeople;
  readonly provisional: ReadonlySet<StatementId>;
  readonly wanted: number;
  readonly stepsPerCluster: number;
};

/** Tells a cluster. `before` is what was told of it before it changed: what that has no bearing on is taken from there. */
export function tellCluster(gathered: GatheredCluster, telling: ClusterTelling, before?: ToldCluster): ToldCluster {
  const { testimony, subjects, gradeOf, samePeople, provisional, wanted, stepsPerCluster } = telling;
  const { contents, premises, conflicts, told } = numberCluster(gathered);
  const { sameEvents } = subjects;
  const table = collectFaults({ contents, conflicts, premises, gradeOf, samePeople, provisional, sameEvents });
  const priced = priceConflicts(conflicts, premises, table);
  const contentOf = new Map<StatementId, SaidContent>();
  for (const content of contents) for (const statement of content.statements) contentOf.set(statement, content);
  const resolved = resolveCluster(
    priced.map(({ conflict }) => conflict),
    { premises, table, contents, contentOf, wanted, stepsPerCluster },
    before?.resolved.search,
  );
  const placed = priced.flatMap(({ conflict, options }) => {
    const each = told.get(conflict.id);
    return each ? [placeConflict(each, options, resolved.cluster.id)] : [];
  });
  const confirmed = before && confirmedBefore(before, gathered, { resolved, faults: table.faults });
  const unconfirmed = { clusters: [resolved.cluster], conflicts: placed, faults: table.faults };
  if (!confirmed) refuseUnconfirmed(checkBoundAlong(unconfirmed, pathsReadBy(gathered), { testimony }));
  return {
    gathered,
    resolved: confirmed ? { ...resolved, cluster: { ...resolved.cluster, bound: confirmed } } : resolved,
    faults: table.faults,
    conflicts: placed,
    disputes: new Map(gathered.conflicts.map(({ found, disputed }) => [found.id, disputed])),
  };
}

/**
 * The bound as it was confirmed, where all that the checker looks at is the same: the conflicts with their paths, what there
 * is of faults and what they cost, and the answer of the very same search.
 */
function confirmedBefore(
  before: ToldCluster,
  gathered: GatheredCluster,
  { resolved, faults }: Pick<ToldCluster, 'resolved' | 'faults'>,
): Bound | undefined {
  const isSame =
    before.resolved.search === resolved.search &&
    areSame(before.gathered.conflicts, gathered.conflicts) &&
    before.faults.length === faults.length &&
    // Who may be the same people depends on what they are called.
    faults.every(({ id, kind }, place) => kind !== 'unnamed' && before.faults[place]?.id === id);
  return isSame ? before.resolved.cluster.bound : undefined;
}

/** The paths as the checker read them in each part. */
function pathsReadBy({ conflicts }: GatheredCluster): PathsOf {
  const readBy = new Map<StatementId, PathsOf>();
  for (const { contents, pathsOf } of conflicts)
    for (const { statements } of contents) for (const statement of statements) readBy.set(statement, pathsOf);
  return (statement) => readBy.get(statement)?.(statement) ?? [];
}
