/**
 * One cluster of conflicts as a finding: its ways out in order of cost with what falls in each, the proof that nothing is
 * cheaper, and what becomes of every content that it bears on.
 */

import type { FindingId, StatementId } from '../base/id.ts';
import { renamePart } from '../solver/price-proof.ts';
import type { SaidContent } from './collect-contents.ts';
import type { FaultTable } from './faults.ts';
import { findingId, type FoundConflict } from './find-conflicts.ts';
import type { Bound, BoundProof, Cluster, ContentKey, StoppedAt } from './findings.ts';
import type { Proof, Steps } from './hitting-set.ts';
import { rankWaysOut } from './rank-ways-out.ts';
import { findFates, type Fate } from './find-fates.ts';
import type { Premise } from './premises.ts';
import { searchWaysOut, type DoubtProblem, type Proved } from './search-ways-out.ts';
import { tellWaysOut } from './tell-ways-out.ts';

export type ResolvedCluster = {
  readonly cluster: Cluster;
  readonly conflicts: readonly FoundConflict[];
  /** Of the contents on which the cluster bears: what becomes of the paths to them that it bears on. Those left out stand. */
  readonly fates: ReadonlyMap<ContentKey, Fate>;
  readonly stoppedAt: readonly StoppedAt[];
};

export type ClusterContext = {
  readonly premises: readonly Premise[];
  readonly table: FaultTable;
  /** All on which the cluster bears. */
  readonly contents: readonly SaidContent[];
  /** The contents of each statement. */
  readonly contentOf: ReadonlyMap<StatementId, SaidContent>;
  /** How many ways out are wanted. */
  readonly wanted: number;
  /** The work that one cluster may take. */
  readonly stepsPerCluster: number;
};

/** Resolves a cluster. `conflicts` in the order in which they are told. */
export function resolveCluster(conflicts: readonly FoundConflict[], context: ClusterContext): ResolvedCluster {
  const { premises, table, wanted, stepsPerCluster } = context;
  const id = findingId(['cluster', conflicts.map((conflict) => conflict.id).toSorted()]);
  const problem: DoubtProblem = {
    conflicts: conflicts.map((conflict) => conflict.premises),
    pathsOf: (number) => {
      const premise = premises[number];
      return premise ? table.pathsOf(premise) : [];
    },
    costs: table.costs,
  };
  const steps: Steps = { left: stepsPerCluster };
  const search = searchWaysOut(problem, steps);
  const best = search.best();
  const isProved = best.bound === best.cost;
  const { found, isDone } = search.list(wanted);
  const tied = found.filter(({ cost }) => cost === best.cost);
  const isAllTied = isDone && (tied.length < found.length || found.length < wanted);
  // What becomes of the contents is worth as much work again.
  steps.left = stepsPerCluster;
  const { fates, isExact } = findFates({ problem, search, tied, isAllTied, steps }, context);
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
      ...(isExact ? [] : [{ what: 'outcomes', cluster: id, limit: stepsPerCluster } as const]),
    ],
  };
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
      const pathOf = new Map(conflict.premises.map((premise, at) => [premise, paths[at] ?? 0]));
      const stated = conflict.members.flatMap((member) => {
        const path = member.paths[pathOf.get(member.index) ?? 0];
        return path ? [{ statement: path.statement.id, voices: path.voices }] : [];
      });
      return [{ conflict: conflict.id, paths: stated, faults: faults.map(idOf) }];
    }),
    proof: nameFaults(best.proof, idOf),
  };
}

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
    case 'drop':
      return {
        step: 'drop',
        fault: idOf(proof.fault),
        instead: idOf(proof.instead),
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
