/**
 * One cluster of conflicts as a finding: its ways out in order of cost with what falls in each, the proof that nothing is
 * cheaper, and what becomes of every content that it bears on.
 */

import type { FindingId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import { renamePart } from '../solver/price-proof.ts';
import type { SaidContent, UnplacedContent } from './collect-contents.ts';
import type { FaultTable } from './faults.ts';
import { findingId, type FoundConflict } from './find-conflicts.ts';
import type { Bound, BoundProof, Cluster, ContentKey, StatedPath, StoppedAt } from './findings.ts';
import type { Proof } from './hitting-set.ts';
import type { Beside } from './find-besides.ts';
import { rankWaysOut } from './rank-ways-out.ts';
import type { Fate, PathsTo } from './find-fates.ts';
import type { Premise } from './premises.ts';
import { searchCluster, type ClusterSearch, type SearchLimits } from './search-cluster.ts';
import type { DoubtProblem, Proved } from './search-ways-out.ts';
import { tellWaysOut, type ContentOf } from './tell-ways-out.ts';

export type ResolvedCluster = {
  readonly cluster: Cluster;
  readonly conflicts: readonly FoundConflict[];
  /** Of the contents on which the cluster bears: what becomes of the paths to them that it bears on. Those left out stand. */
  readonly fates: ReadonlyMap<ContentKey, Fate>;
  readonly stoppedAt: readonly StoppedAt[];
  /** Readings that are wrong in some cheapest way out, listed or not. */
  readonly suspects: readonly FindingId[];
  readonly search: ClusterSearch;
};

export type ClusterContext = SearchLimits & {
  readonly premises: readonly Premise[];
  readonly table: FaultTable;
  /** Contents of the conflicts. */
  readonly contents: readonly SaidContent[];
  /** Further ones on which the cluster bears: all that is said by origins that may be unreliable throughout. */
  readonly besides: readonly Beside[];
  /** The contents of each statement. */
  readonly contentOf: ContentOf;
};

/** Resolves a cluster. `conflicts` in the order in which they are told; `before` is a search that may answer it. */
export function resolveCluster(
  conflicts: readonly FoundConflict[],
  context: ClusterContext,
  before?: ClusterSearch,
): ResolvedCluster {
  const { table, stepsPerCluster } = context;
  const id = findingId(['cluster', conflicts.map((conflict) => conflict.id).toSorted()]);
  const contents = context.contents.map((content) => pathsTo(content, table));
  const mayFall = (isOpen: (fault: number) => boolean) => [
    ...contents,
    ...context.besides
      .filter(({ voices }) => voices.every((voice) => isOpen(table.throughout.get(voice) ?? -1)))
      .flatMap((beside) => beside.contents.map((content) => pathsTo(content, table))),
  ];
  const { search, fates } = searchCluster(problemOf(conflicts, context), mayFall, context, before);
  const { best, found, isDone, tied, answered } = search;
  const isProved = best.bound === best.cost;
  const complete = isProved && isDone;
  const waysOut = rankWaysOut(tellWaysOut(found, conflicts, context), table.faults);
  return {
    cluster: {
      kind: 'cluster',
      id,
      conflicts: conflicts.map((conflict) => conflict.id),
      waysOut,
      tie: tied.length > 1,
      ...(isProved ? { bound: boundOf(best, conflicts, context) } : {}),
      complete,
    },
    conflicts,
    fates,
    stoppedAt: [
      ...(complete ? [] : [{ what: 'ways-out', cluster: id, limit: stepsPerCluster } as const]),
      ...(answered.isExact ? [] : [{ what: 'outcomes', cluster: id, limit: stepsPerCluster } as const]),
    ],
    suspects: table.faults.flatMap(({ kind, id: fault }, place) =>
      kind === 'reading' && search.isInCheapest(place) ? [fault] : [],
    ),
    search,
  };
}

function problemOf(
  conflicts: readonly FoundConflict[],
  { premises, table }: Pick<ClusterContext, 'premises' | 'table'>,
): DoubtProblem {
  return {
    conflicts: conflicts.map((conflict) => conflict.premises),
    pathsOf: (number) => {
      const premise = premises[number];
      return premise ? table.pathsOf(premise) : [];
    },
    costs: table.costs,
  };
}

/** The paths to a content that have a fault of the cluster on them. */
function pathsTo(content: UnplacedContent, { pathsOfContent }: FaultTable): PathsTo {
  const paths = pathsOfContent(content).filter((path) => path.length > 0);
  return { key: content.key, paths };
}

/** A cluster by its cheapest way out alone, as it was found: for whoever asks what something costs and no more. */
export function tellCheapest(
  conflicts: readonly FoundConflict[],
  best: Proved,
  tie: boolean,
  context: Pick<ClusterContext, 'premises' | 'table' | 'contentOf'>,
): Cluster {
  const isProved = best.bound === best.cost;
  return {
    kind: 'cluster',
    id: findingId(['cluster', conflicts.map(({ id }) => id).toSorted()]),
    conflicts: conflicts.map(({ id }) => id),
    waysOut: rankWaysOut(tellWaysOut([best], conflicts, context), context.table.faults),
    tie,
    ...(isProved ? { bound: boundOf(best, conflicts, context) } : {}),
    complete: isProved,
  };
}

function boundOf(best: Proved, conflicts: readonly FoundConflict[], { table }: Pick<ClusterContext, 'table'>): Bound {
  const idOf = (fault: number): FindingId => {
    const record = table.faults[fault];
    if (!record) throw new TypeError('Bug: a proof names a fault that there is not');
    return record.id;
  };
  return {
    cost: best.bound,
    clauses: best.clauses.flatMap(({ conflict: place, paths, faults }) => {
      const conflict = conflicts[place];
      if (!conflict) return [];
      const stated = conflict.members.flatMap((member) => {
        const path = member.paths[paths[conflict.premises.indexOf(member.index)] ?? 0];
        return path ? [statedPath(path)] : [];
      });
      return [{ conflict: conflict.id, paths: stated, faults: faults.map(idOf) }];
    }),
    proof: nameFaults(best.proof, idOf),
  };
}

const statedPath = remember(({ statement, voices }: SaidContent['paths'][number]): StatedPath => ({
  statement: statement.id,
  voices,
}));

function nameFaults(proof: Proof, idOf: (fault: number) => FindingId): BoundProof {
  switch (proof.step) {
    case 'weights':
    case 'impossible':
      return proof;
    case 'branch':
      return {
        step: 'branch',
        fault: idOf(proof.fault),
        taken: nameFaults(proof.taken, idOf),
        leftOut: nameFaults(proof.leftOut, idOf),
      };
    case 'drops':
      return {
        step: 'drops',
        drops: proof.drops.map(({ fault, instead }) => ({ fault: idOf(fault), instead: idOf(instead) })),
        rest: nameFaults(proof.rest, idOf),
      };
    case 'takes':
      return {
        step: 'takes',
        taken: proof.taken.map(({ fault, clause }) => ({ fault: idOf(fault), clause })),
        rest: nameFaults(proof.rest, idOf),
      };
    case 'split':
      return {
        step: 'split',
        parts: proof.parts.map(({ clauses, proof: part }) => ({ clauses, proof: nameFaults(part, idOf) })),
      };
    case 'ignore':
      return { step: 'ignore', clauses: proof.clauses, rest: nameFaults(proof.rest, idOf) };
    case 'priced':
      return { step: 'priced', parts: proof.parts.map((part) => renamePart(part, (clause) => clause, idOf)) };
  }
}
