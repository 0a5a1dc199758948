/**
 * Ways out of the whole case: one way out of each cluster, the cheapest sums first. Clusters have no bearing on each
 * other, so that nothing has to be searched again.
 */

import { findingId } from './find-conflicts.ts';
import type { CaseWayOut, Cluster, Fault, WayOut } from './findings.ts';
import { rankWaysOut, type UnrankedWayOut } from './rank-ways-out.ts';

/** At most `wanted` combinations, cheapest first, then by id. */
export function combineWaysOut(
  clusters: readonly Cluster[],
  faults: readonly Fault[],
  wanted: number,
): readonly CaseWayOut[] {
  if (clusters.length === 0) return [];
  const lists = clusters.map(({ waysOut }) => waysOut);
  return rankWaysOut(cheapestSums(lists, wanted).map(combine), faults);
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

function combine(parts: readonly WayOut[]): UnrankedWayOut & Pick<CaseWayOut, 'parts'> {
  const faults = parts.flatMap((part) => part.faults);
  return {
    kind: 'way-out',
    id: findingId(['case-way-out', faults.toSorted()]),
    faults,
    cost: costOf(parts),
    resolves: parts.flatMap(({ resolves }) => resolves),
    falls: [...new Set(parts.flatMap(({ falls }) => falls))].toSorted(),
    contentsFalling: [...new Set(parts.flatMap(({ contentsFalling }) => contentsFalling))].toSorted(),
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
