/**
 * Ways out of the whole case: one way out of each cluster, the cheapest sums first. Clusters have no bearing on each
 * other, so that nothing has to be searched again.
 */

import { findingId } from './find-conflicts.ts';
import type { CaseWayOut, Cluster, Comparison, Fault, WayOut } from './findings.ts';
import { isNeverDearer } from './grades.ts';

/** At most `wanted` combinations, cheapest first, then by id. */
export function combineWaysOut(
  clusters: readonly Cluster[],
  faults: readonly Fault[],
  wanted: number,
): readonly CaseWayOut[] {
  if (clusters.length === 0) return [];
  const records = new Map(faults.map((fault) => [fault.id, fault]));
  const sums = cheapestSums(
    clusters.map(({ waysOut }) => waysOut),
    wanted,
  );
  const [best] = sums;
  if (!best) return [];
  const ways = sums.map((parts) => combine(parts, parts === best ? 'best' : compare(best, parts, records)));
  return ways.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
}

function compare(
  best: readonly WayOut[],
  parts: readonly WayOut[],
  records: ReadonlyMap<Fault['id'], Fault>,
): Comparison {
  if (costOf(parts) === costOf(best)) return 'tie';
  const [faults, others] = [best, parts].map((each) =>
    each.flatMap((part) => part.faults.flatMap((id) => records.get(id) ?? [])),
  );
  return isNeverDearer(faults ?? [], others ?? []) ? 'robust' : 'depends on the grades';
}

/** The sums that are cheapest, cluster by cluster: of more than `wanted` partial sums none can be needed. */
function cheapestSums(lists: readonly (readonly WayOut[])[], wanted: number): readonly (readonly WayOut[])[] {
  let sums: readonly (readonly WayOut[])[] = [[]];
  for (const list of lists) {
    sums = sums
      .flatMap((parts) => list.slice(0, wanted).map((part) => [...parts, part]))
      .toSorted((a, b) => costOf(a) - costOf(b))
      .slice(0, wanted);
  }
  return sums;
}

function costOf(parts: readonly WayOut[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0);
}

function combine(parts: readonly WayOut[], comparedToBest: Comparison): CaseWayOut {
  const faults = parts.flatMap((part) => part.faults);
  return {
    kind: 'way-out',
    id: findingId(['case-way-out', faults.toSorted()]),
    faults,
    cost: costOf(parts),
    resolves: parts.flatMap(({ resolves }) => resolves),
    falls: [...new Set(parts.flatMap(({ falls }) => falls))].toSorted(),
    contentsFalling: [...new Set(parts.flatMap(({ contentsFalling }) => contentsFalling))].toSorted(),
    comparedToBest,
    message: {
      key: faults.length === 1 ? 'way-out.one' : 'way-out.several',
      values: {
        faults: {
          kind: 'list',
          items: parts.flatMap(({ message }) =>
            message.values['faults']?.kind === 'list' ? message.values['faults'].items : [],
          ),
        },
      },
    },
    parts: parts.map(({ id }) => id),
  };
}
