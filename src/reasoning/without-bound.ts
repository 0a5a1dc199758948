/**
 * What is left of a cluster where the independent checker refuses the proof that nothing is cheaper: its conflicts, each of
 * which it confirmed by itself, and the ways out of which it sees that they resolve all of them. That is a bug of this folder,
 * and costs whoever looks at a case no more than what was not confirmed. Refuses to say what stands there and what falls.
 */

import type { FindingId } from '../base/id.ts';
import type { FindLeft } from './check-bound.ts';
import type { FaultTable } from './faults.ts';
import type { FoundConflict } from './find-conflicts.ts';
import type { Fate } from './find-fates.ts';
import type { Cluster, ContentKey } from './findings.ts';
import { priceConflicts } from './price-conflicts.ts';
import { rankWaysOut, type UnrankedWayOut } from './rank-ways-out.ts';
import type { ResolvedCluster } from './resolve-cluster.ts';
import { tellWaysOut, type WaysOutContext } from './tell-ways-out.ts';

/** A resolved cluster without its proof, and without what follows from it. */
export function unsettle(resolved: ResolvedCluster, findLeft: FindLeft, context: WaysOutContext): ResolvedCluster {
  const { cluster, conflicts, fates, stoppedAt } = resolved;
  const { table } = context;
  const refused = cluster.waysOut.filter((each) => !holdsUp(each, cluster, findLeft, table));
  const members = conflicts.flatMap((conflict) => conflict.members);
  return {
    ...resolved,
    cluster: withoutBound(cluster, conflicts, findLeft, context),
    fates: new Map<ContentKey, Fate>([
      ...[...fates].map(([key, fate]) => [key, { ...fate, mustFall: false }] as const),
      ...members.map(({ key, paths }) => [key, { mayFall: true, mustFall: false, paths: paths.length }] as const),
    ]),
    stoppedAt: [...stoppedAt, { what: 'bound-refused', cluster: cluster.id, limit: refused.length }],
  };
}

/** A cluster without its proof, and without the ways out that do not hold up. There are none where nothing that is tried does. */
export function withoutBound(
  proved: Cluster,
  conflicts: readonly FoundConflict[],
  findLeft: FindLeft,
  context: WaysOutContext,
): Cluster {
  const { table } = context;
  const { bound: _, ...cluster } = proved;
  const listed = cluster.waysOut.filter((each) => holdsUp(each, cluster, findLeft, table));
  const waysOut = rankWaysOut(
    listed.length > 0 ? listed : mendFirst(cluster, conflicts, findLeft, context),
    table.faults,
  );
  const tie = waysOut.filter(({ cost }) => cost === waysOut[0]?.cost).length > 1;
  return { ...cluster, waysOut, tie, boundRefused: true, complete: false };
}

/** True where a way out costs what its faults cost, and resolves every conflict. */
function holdsUp(
  { faults, cost }: UnrankedWayOut,
  { conflicts }: Pick<Cluster, 'conflicts'>,
  findLeft: FindLeft,
  { faults: records }: FaultTable,
): boolean {
  const taken = new Set(faults);
  const sum = records.reduce((all, each) => all + (taken.has(each.id) ? each.cost : 0), 0);
  return sum === cost && findLeft(faults, conflicts) === undefined;
}

/** The first way out with what resolves each conflict that it leaves, and without what is not needed then; the dearest goes first. */
function mendFirst(
  { conflicts: ids, waysOut: [first] }: Pick<Cluster, 'conflicts' | 'waysOut'>,
  conflicts: readonly FoundConflict[],
  findLeft: FindLeft,
  context: WaysOutContext,
): readonly UnrankedWayOut[] {
  const { premises, table } = context;
  let taken: readonly FindingId[] = first?.faults ?? [];
  for (const { conflict, options } of priceConflicts(conflicts, premises, table)) {
    if (findLeft(taken, [conflict.id]) === undefined) continue;
    const more = options.map(({ faults }) => [...new Set([...taken, ...faults])]);
    const enough = more.find((faults) => findLeft(faults, [conflict.id]) === undefined);
    if (!enough) return [];
    taken = enough;
  }
  const dearest = table.faults.filter(({ id }) => taken.includes(id)).toSorted((a, b) => b.cost - a.cost);
  for (const { id } of dearest) {
    const less = taken.filter((each) => each !== id);
    if (findLeft(less, ids) === undefined) taken = less;
  }
  const kept = new Set(taken);
  const faults = table.faults.flatMap(({ id }, number) => (kept.has(id) ? [number] : []));
  const cost = faults.reduce((sum, number) => sum + (table.costs[number] ?? 0), 0);
  return tellWaysOut([{ faults, cost }], conflicts, context);
}
