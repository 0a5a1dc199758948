/**
 * Ways out of the whole case: one way out of each cluster, the cheapest sums first. Clusters have no bearing on each
 * other, so that nothing has to be searched again.
 */

import type { FindingId, StatementId } from '../base/id.ts';
import { findingId } from './find-conflicts.ts';
import type { CaseWayOut, Cluster, ContentKey, Fault, WayOut } from './findings.ts';
import { rankWaysOut, type UnrankedWayOut } from './rank-ways-out.ts';
import { compareTexts, createUnion, mergeSorted } from './sorted-lists.ts';

/** At most `wanted` combinations, cheapest first, then by id. `faults` are all there are, by id. */
export type CombineWaysOut = (
  clusters: readonly Cluster[],
  faults: readonly Fault[],
  wanted: number,
) => readonly CaseWayOut[];

/** Combines again and again: most clusters have one and the same way out in all combinations, and had it the last time. */
export function createCombining(): CombineWaysOut {
  const falls = createUnion<WayOut, StatementId>((part) => part.falls, compareTexts);
  const contents = createUnion<WayOut, ContentKey>((part) => part.contentsFalling, compareTexts);
  const taken = createUnion<WayOut, FindingId>((part) => part.faults, compareTexts);
  return (clusters, faults, wanted) => {
    if (clusters.length === 0) return [];
    const sums = cheapestSums(
      clusters.map(({ waysOut }) => waysOut),
      wanted,
    );
    const [first = [], ...others] = sums;
    const shared = first.filter((part) => others.every((sum) => sum.includes(part)));
    const isShared = new Set(shared);
    const all = { falls: eachOnce(falls(shared)), contents: eachOnce(contents(shared)), taken: taken(shared) };
    const combined = sums.map((parts) => {
      const own = parts.filter((part) => !isShared.has(part));
      return combine(parts, {
        falls: mergeSorted(
          all.falls,
          sortedOf(own, (part) => part.falls),
        ),
        contentsFalling: mergeSorted(
          all.contents,
          sortedOf(own, (part) => part.contentsFalling),
        ),
        taken: mergeSorted(
          all.taken,
          sortedOf(own, (part) => part.faults),
        ),
      });
    });
    return rankWaysOut(combined, faults);
  };
}

/** A way out of some clusters: those of all but the last, and that of the last. */
type Sum = { readonly cost: number; readonly before?: Sum; readonly part?: WayOut };

/** The sums that are cheapest, cluster by cluster: of more than `wanted` partial sums none can be needed. */
function cheapestSums(lists: readonly (readonly WayOut[])[], wanted: number): readonly (readonly WayOut[])[] {
  let sums: readonly Sum[] = [{ cost: 0 }];
  for (const list of lists) sums = addCheapest(sums, list.slice(0, wanted), wanted);
  return sums.map(partsOf);
}

/** Both in order of cost: for each sum, only the part that comes next has to be looked at. Of equals those with the first sum. */
function addCheapest(sums: readonly Sum[], list: readonly WayOut[], wanted: number): readonly Sum[] {
  const next = sums.map(() => 0);
  const added: Sum[] = [];
  const costAt = (place: number) => (sums[place]?.cost ?? 0) + (list[next[place] ?? 0]?.cost ?? Infinity);
  while (added.length < wanted) {
    let cheapest = 0;
    for (let place = 1; place < sums.length; place++) if (costAt(place) < costAt(cheapest)) cheapest = place;
    const [before, part] = [sums[cheapest], list[next[cheapest] ?? 0]];
    if (!before || !part) break;
    added.push({ cost: before.cost + part.cost, before, part });
    next[cheapest] = (next[cheapest] ?? 0) + 1;
  }
  return added;
}

function partsOf(sum: Sum): readonly WayOut[] {
  const parts: WayOut[] = [];
  for (let each: Sum | undefined = sum; each?.part; each = each.before) parts.push(each.part);
  return parts.toReversed();
}

function costOf(parts: readonly WayOut[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0);
}

/** A content that two origins say may fall with a way out of either's cluster. */
function eachOnce<T>(sorted: readonly T[]): readonly T[] {
  return sorted.filter((each, place) => place === 0 || each !== sorted[place - 1]);
}

function sortedOf<T extends string>(parts: readonly WayOut[], listOf: (part: WayOut) => readonly T[]): readonly T[] {
  return eachOnce(parts.flatMap(listOf).toSorted(compareTexts));
}

function combine(
  parts: readonly WayOut[],
  { taken, ...fallen }: Pick<WayOut, 'falls' | 'contentsFalling'> & { readonly taken: WayOut['faults'] },
): UnrankedWayOut & Pick<CaseWayOut, 'parts'> {
  const faults = parts.flatMap((part) => part.faults);
  return {
    kind: 'way-out',
    id: findingId(['case-way-out', taken]),
    faults,
    cost: costOf(parts),
    resolves: parts.flatMap(({ resolves }) => resolves),
    ...fallen,
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
