/**
 * Ways out of the whole case: one way out of each cluster, the cheapest sums first. Clusters have no bearing on each
 * other, so that nothing has to be searched again.
 */

import { findingId } from './find-conflicts.ts';
import type { CaseWayOut, Cluster, Fault, WayOut } from './findings.ts';
import { mergeSorted } from './merge-sorted.ts';
import { rankWaysOut, type UnrankedWayOut } from './rank-ways-out.ts';

/** At most `wanted` combinations, cheapest first, then by id. */
export function combineWaysOut(
  clusters: readonly Cluster[],
  faults: readonly Fault[],
  wanted: number,
): readonly CaseWayOut[] {
  if (clusters.length === 0) return [];
  const lists = clusters.map(({ waysOut }) => waysOut);
  const sums = cheapestSums(lists, wanted);
  const [first = [], ...others] = sums;
  // Most clusters have one and the same way out in all of them.
  const shared = new Set(first.filter((part) => others.every((sum) => sum.includes(part))));
  const falls = sortedUnion([...shared].map((part) => part.falls));
  const contents = sortedUnion([...shared].map((part) => part.contentsFalling));
  const taken = sortedUnion([...shared].map((part) => part.faults.toSorted()));
  const combined = sums.map((parts) => {
    const own = parts.filter((part) => !shared.has(part));
    return combine(parts, {
      falls: mergeSorted(falls, sortedUnion(own.map((part) => part.falls))),
      contentsFalling: mergeSorted(contents, sortedUnion(own.map((part) => part.contentsFalling))),
      taken: mergeSorted(taken, sortedUnion(own.map((part) => part.faults.toSorted()))),
    });
  });
  return rankWaysOut(combined, faults);
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

/** All of these sorted lists, each once, sorted. One of them is mostly longer than all others. */
function sortedUnion<T extends string>(lists: readonly (readonly T[])[]): readonly T[] {
  let longest: readonly T[] = [];
  for (const list of lists) if (list.length > longest.length) longest = list;
  const others = lists.filter((list) => list !== longest).flat();
  const sorted = others.toSorted(compareTexts);
  return mergeSorted(
    longest,
    sorted.filter((each, place) => place === 0 || each !== sorted[place - 1]),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
