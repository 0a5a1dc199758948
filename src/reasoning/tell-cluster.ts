/**
 * Everything that is found of one cluster, with numbers of its own: its faults, what would resolve each conflict alone, its
 * ways out, what becomes of contents. Confirmed by the independent checker before it is kept.
 */

import type { FindingId, StatementId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Voice } from '../statement/voice.ts';
import { checkBoundAlong, openFindLeft, type PathsOf } from './check-bound.ts';
import { collectFaults, unreliableVoices, type FaultTable } from './faults.ts';
import type { FoundConflict } from './find-conflicts.ts';
import type { Conflict, Fault } from './findings.ts';
import { numberCluster, type GatheredCluster } from './gather-clusters.ts';
import type { EffectiveGrade } from './grades.ts';
import type { Disputed } from './group-conflicts.ts';
import { areSame } from './kept.ts';
import { refuseUnconfirmed, type Looking } from './look-at-part.ts';
import { priceConflicts, type Priced } from './price-conflicts.ts';
import { resolveCluster, type ResolvedCluster } from './resolve-cluster.ts';
import type { FindSamePeople } from './same-people.ts';
import { placeConflict } from './tell-findings.ts';
import type { SolveCheapest } from './solved-before.ts';
import type { ContentOf } from './tell-ways-out.ts';
import { unsettle } from './without-bound.ts';

export type ToldCluster = {
  readonly gathered: GatheredCluster;
  readonly resolved: ResolvedCluster;
  /** By id. */
  readonly faults: readonly Fault[];
  readonly numbering: FaultTable['numbering'];
  /** In the order in which they are told. */
  readonly conflicts: readonly Conflict[];
  /** What they are about. */
  readonly disputes: ReadonlyMap<FindingId, Disputed>;
};

export type ClusterTelling = Looking & {
  /** What a statement says. */
  readonly contentOf: ContentOf;
  readonly gradeOf: (voice: VoiceId) => EffectiveGrade;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly samePeople: FindSamePeople;
  readonly provisional: ReadonlySet<StatementId>;
  readonly wanted: number;
  readonly stepsPerCluster: number;
};

/** Tells a cluster. `before` is what was told of it before it changed: what that has no bearing on is taken from there. */
export function tellCluster(
  gathered: GatheredCluster,
  telling: ClusterTelling,
  solve: SolveCheapest,
  before?: ToldCluster,
): ToldCluster {
  const { testimony, subjects, gradeOf, samePeople, provisional, wanted, stepsPerCluster } = telling;
  const { contents, premises, conflicts, told } = numberConflicts(gathered.conflicts);
  const { besides } = gathered;
  const { sameEvents } = subjects;
  const given = { contents, besides, conflicts, premises, gradeOf, samePeople, provisional, sameEvents };
  const table = collectFaults({ ...given, ...(before ? { numbered: before.numbering } : {}) });
  const known = before && isSameBut(before, gathered, table.faults) ? before : undefined;
  const priced = known ? takeOrder(known, conflicts) : priceConflicts(conflicts, premises, table);
  const resolved = resolveCluster(
    priced.map(({ conflict }) => conflict),
    { premises, table, contents, besides, contentOf: telling.contentOf, wanted, stepsPerCluster, solve },
    before?.resolved.search,
  );
  const placed =
    known?.conflicts ??
    priced.flatMap(({ conflict, options }) => {
      const each = told.get(conflict.id);
      return each ? [placeConflict(each, options, resolved.cluster.id)] : [];
    });
  // The checker would look at the same conflicts, faults and costs, and at the answer of the very same search.
  const answered = known?.resolved.search === resolved.search ? known.resolved.cluster : undefined;
  const confirmed = answered?.boundRefused ? undefined : answered;
  const unconfirmed = { clusters: [resolved.cluster], conflicts: placed, faults: table.faults };
  const pathsOf = pathsReadBy(gathered);
  const problems = confirmed ? [] : checkBoundAlong(unconfirmed, pathsOf, { testimony });
  if (!telling.leavesOutUnconfirmed) refuseUnconfirmed(problems);
  const context = { premises, table, contentOf: telling.contentOf };
  const kept =
    problems.length > 0 ? unsettle(resolved, openFindLeft(unconfirmed, pathsOf, { testimony }), context) : resolved;
  return {
    gathered,
    resolved: confirmed?.bound ? { ...kept, cluster: { ...kept.cluster, bound: confirmed.bound } } : kept,
    faults: table.faults,
    numbering: table.numbering,
    conflicts: placed,
    disputes: new Map(gathered.conflicts.map(({ found, disputed }) => [found.id, disputed])),
  };
}

/**
 * Tells a cluster of which nothing has changed but what stands beside its conflicts. Undefined where that bears on more than on
 * the statements of voices that may be unreliable throughout: where some way out doubts such a voice.
 */
export function tellBesides(
  { resolved, faults, ...before }: ToldCluster,
  gathered: GatheredCluster,
  { gradeOf }: ClusterTelling,
): ToldCluster | undefined {
  // What was put together for want of a proof may doubt such a voice as well.
  if (resolved.cluster.boundRefused) return undefined;
  const { contents } = numberConflicts(gathered.conflicts);
  const voices = unreliableVoices(contents, { contents, besides: gathered.besides, gradeOf });
  const renewed = faults.map((fault) => (fault.kind === 'voice' && fault.voice && voices.get(fault.voice)) || fault);
  const { found, mayBeCheapest } = resolved.search;
  const isMet = (fault: number) => mayBeCheapest(fault) || found.some((way) => way.faults.includes(fault));
  if (renewed.some((fault, place) => fault !== faults[place] && isMet(place))) return undefined;
  return { ...before, resolved, gathered, faults: renewed };
}

/** What stands beside the conflicts has no number: as long as they are the same, so are all numbers. */
const numberConflicts = remember((conflicts: GatheredCluster['conflicts']) => numberCluster(conflicts));

/** True where only what stands beside the conflicts has changed: they and their faults are the same, and cost the same. */
function isSameBut(before: ToldCluster, gathered: GatheredCluster, faults: readonly Fault[]): boolean {
  return (
    areSame(before.gathered.conflicts, gathered.conflicts) &&
    before.faults.length === faults.length &&
    // Who may be the same people depends on what they are called.
    faults.every((fault, place) => fault.kind !== 'unnamed' && isSameFault(fault, before.faults[place]))
  );
}

function isSameFault(fault: Fault, other: Fault | undefined): boolean {
  return fault.id === other?.id && fault.cost === other.cost;
}

/** The conflicts in the order and with the options in which they were told. */
function takeOrder({ conflicts: told }: ToldCluster, conflicts: readonly FoundConflict[]): readonly Priced[] {
  const byId = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  return told.flatMap(({ id, options }) => {
    const conflict = byId.get(id);
    return conflict ? [{ conflict, options }] : [];
  });
}

/** The paths as the checker read them in each part. */
function pathsReadBy({ conflicts }: GatheredCluster): PathsOf {
  const readBy = new Map<StatementId, PathsOf>();
  for (const { contents, pathsOf } of conflicts)
    for (const { statements } of contents) for (const statement of statements) readBy.set(statement, pathsOf);
  return (statement) => readBy.get(statement)?.(statement) ?? [];
}
