/**
 * Negative cycles among difference constraints: `to` comes at most `length` after `from`. Going round a cycle whose
 * lengths add up to less than nothing, a moment would be earlier than itself; those are exactly the ways in which such
 * constraints cannot all hold. Every smallest set of premises that gives such a cycle is found, with one cycle for it.
 *
 * Labels spread from a start along the edges, the smallest sets of premises first. A label goes no further where another
 * one holds fewer premises and is no longer, where no way back to the start could end below nothing, or where it already
 * holds a cycle that was found.
 */

import { isSubset, joinSets, keepSmallest, mostPremises, type PremiseSet } from './premises.ts';

export type Edge<Reason> = {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly premises: PremiseSet;
  readonly reason: Reason;
};

export type Cycle<Reason> = { readonly premises: PremiseSet; readonly edges: readonly Edge<Reason>[] };

/** Every smallest set of premises with a negative cycle among nodes 0 to `nodes` - 1. `stop` is told when it is cut short. */
export function findNegativeCycles<Reason>(
  nodes: number,
  edges: readonly Edge<Reason>[],
  stop: (limit: number) => void,
): readonly Cycle<Reason>[] {
  const found: Cycle<Reason>[] = [];
  let left = edges;
  // Each cycle is found from its lowest node, which is then taken out.
  for (let start = 0; start < nodes && hasNegativeCycle(nodes, left); start++) {
    spread(start, nodes, left, found, stop);
    left = left.filter(({ from, to }) => from !== start && to !== start);
  }
  return keepSmallest(found, ({ premises }) => premises);
}

export type Path<Reason> = Cycle<Reason>;

/** Every smallest set of premises by which `to` comes less than `limit` after `from`, with one way for each. */
export function findShortPaths<Reason>(
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
  nodes: number,
  edges: readonly Edge<Reason>[],
  stop: (limit: number) => void,
): readonly Path<Reason>[] {
  if (from === to) return [{ premises: [], edges: [] }];
  const others: readonly Edge<Reason | undefined>[] = edges.filter((edge) => edge.to !== from);
  const closing: Edge<Reason | undefined> = { from: to, to: from, length: -limit, premises: [], reason: undefined };
  const found: Cycle<Reason | undefined>[] = [];
  spread(from, nodes, [...others, closing], found, stop);
  return keepSmallest(found, ({ premises }) => premises).map(({ premises, edges: round }) => ({
    premises,
    edges: round.flatMap(({ reason, ...edge }) => (reason === undefined ? [] : [{ ...edge, reason }])),
  }));
}

/** Whether the constraints cannot all hold (Bellman–Ford from everywhere at once). */
export function hasNegativeCycle<Reason>(nodes: number, edges: readonly Edge<Reason>[]): boolean {
  const distance = new Float64Array(nodes);
  for (let round = 0; round <= nodes; round++) {
    let changed = false;
    for (const { from, to, length } of edges) {
      const next = (distance[from] ?? 0) + length;
      if (next >= (distance[to] ?? 0)) continue;
      distance[to] = next;
      changed = true;
    }
    if (!changed) return false;
  }
  return true;
}

type Label<Reason> = {
  readonly at: number;
  readonly premises: PremiseSet;
  readonly length: number;
  readonly edge?: Edge<Reason>;
  readonly before?: Label<Reason>;
};

const mostLabels = 20_000;

function spread<Reason>(
  start: number,
  nodes: number,
  edges: readonly Edge<Reason>[],
  found: Cycle<Reason>[],
  stop: (limit: number) => void,
): void {
  const leaving = Map.groupBy(edges, ({ from }) => from);
  const back = shortestBack(start, nodes, edges);
  const known = new Map<number, Label<Reason>[]>();
  const waiting: Label<Reason>[][] = [[{ at: start, premises: [], length: 0 }]];
  let labels = 0;
  const isDone = (premises: PremiseSet) => found.some((cycle) => isSubset(cycle.premises, premises));
  for (let size = 0; size < waiting.length; size++) {
    for (const label of waiting[size] ?? []) {
      if (isDominated(label, known) || isDone(label.premises)) continue;
      if (size > mostPremises) return stop(mostPremises);
      if (++labels > mostLabels) return stop(mostLabels);
      known.set(label.at, [...(known.get(label.at) ?? []), label]);
      for (const edge of leaving.get(label.at) ?? []) {
        const length = label.length + edge.length;
        if (length + (back[edge.to] ?? Infinity) >= 0) continue;
        const next = { at: edge.to, premises: joinSets(label.premises, edge.premises), length, edge, before: label };
        if (isDone(next.premises)) continue;
        if (edge.to === start) found.push({ premises: next.premises, edges: wayTo(next) });
        else if (!hasPassed(label, edge.to)) place(next, waiting);
      }
    }
  }
}

/** Length of the shortest walk of at most `nodes` edges from each node to the start: no simple way back is shorter. */
function shortestBack<Reason>(start: number, nodes: number, edges: readonly Edge<Reason>[]): Float64Array {
  let back = new Float64Array(nodes).fill(Infinity);
  back[start] = 0;
  for (let round = 0; round < nodes; round++) {
    const next = back.slice();
    let changed = false;
    for (const { from, to, length } of edges) {
      const through = length + (back[to] ?? Infinity);
      if (from === start || through >= (next[from] ?? Infinity)) continue;
      next[from] = through;
      changed = true;
    }
    back = next;
    if (!changed) break;
  }
  return back;
}

function isDominated<Reason>(label: Label<Reason>, known: ReadonlyMap<number, readonly Label<Reason>[]>): boolean {
  return (known.get(label.at) ?? []).some(
    ({ premises, length }) => length <= label.length && isSubset(premises, label.premises),
  );
}

function hasPassed<Reason>(label: Label<Reason>, node: number): boolean {
  for (let each: Label<Reason> | undefined = label; each; each = each.before) if (each.at === node) return true;
  return false;
}

function place<Reason>(label: Label<Reason>, waiting: Label<Reason>[][]): void {
  const size = label.premises.length;
  for (let filled = waiting.length; filled <= size; filled++) waiting.push([]);
  waiting[size]?.push(label);
}

function wayTo<Reason>(label: Label<Reason>): readonly Edge<Reason>[] {
  const way: Edge<Reason>[] = [];
  for (let each: Label<Reason> | undefined = label; each?.edge; each = each.before) way.push(each.edge);
  return way.toReversed();
}
