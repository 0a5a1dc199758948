/**
 * Where weights alone fall short of proving what the cheapest way out costs. They do so at clauses that it meets twice, and at
 * faults of it that do not carry all of their cost; elsewhere each clause is paid for exactly. Around each such place clauses
 * are taken in until solving them closes the gap, so that the rest of a cluster has its proof whatever changes here.
 */

import type { Clause } from '../hitting-set.ts';
import { createJoins } from '../joins.ts';
import { hitAt, leaveOutside, widen, type WarmState } from './warm-state.ts';

export type Gaps = {
  /** What all weights prove, with what the gaps add. */
  readonly proved: number;
  /** By gap: the clauses in it. No two gaps have a fault in common. */
  readonly placesIn: readonly (readonly number[])[];
  /** By gap: what solving it proves beyond the weights in it. */
  readonly gains: readonly number[];
  /** The gap that a fault is in. */
  readonly gapOf: ReadonlyMap<number, number>;
};

/** Nothing looked at yet. */
export function noGaps({ weights }: WarmState): Gaps {
  return { proved: weights.reduce((sum, each) => sum + each, 0), placesIn: [], gains: [], gapOf: new Map() };
}

/** Finds the gaps; none where they are all over. */
export function openGaps(state: WarmState): Gaps {
  const none = noGaps(state);
  const inside = new Set(placesShort(state));
  if (none.proved === state.cost || 2 * inside.size > state.clauses.length) return none;
  for (;;) {
    const placesIn = takeApart(inside, state);
    const closing = placesIn.map((places) => closeGap(places, state));
    const open = placesIn.filter((_, place) => !closing[place]?.isClosed);
    if (open.length === 0 || inside.size === state.clauses.length) {
      const gains = closing.map(({ gain }) => gain);
      const gapOf = new Map(
        placesIn.flatMap((places, gap) =>
          places.flatMap((place) => (state.clauses[place] ?? []).map((fault) => [fault, gap] as const)),
        ),
      );
      return { proved: gains.reduce((sum, gain) => sum + gain, none.proved), placesIn, gains, gapOf };
    }
    for (const places of open) {
      const wider = new Set(places);
      // What has no more room is not to be closed: then nothing is known but the weights.
      if (!widen(wider, [], state)) return none;
      for (const place of wider) inside.add(place);
    }
  }
}

/** Clauses that are paid for twice, and those of faults that are not paid for. */
function placesShort({ clauses, weights, solution, costs, carried, places }: WarmState): readonly number[] {
  const twice = [...clauses.entries()].flatMap(([place, clause]) =>
    (weights[place] ?? 0) > 0 && clause.filter((fault) => solution.has(fault)).length > 1 ? [place] : [],
  );
  const unpaid = [...solution].filter((fault) => (carried[fault] ?? 0) < (costs[fault] ?? 0));
  return [...twice, ...unpaid.flatMap((fault) => places.get(fault) ?? [])];
}

/** The clauses in parts that have no fault in common. */
function takeApart(inside: ReadonlySet<number>, { clauses }: WarmState): readonly (readonly number[])[] {
  const joins = createJoins<number>();
  for (const place of inside) for (const fault of clauses[place] ?? []) joins.join(firstOf(clauses[place]), fault);
  return [...Map.groupBy(inside, (place) => joins.representativeOf(firstOf(clauses[place]))).values()];
}

function firstOf(clause: Clause | undefined): number {
  return clause?.[0] ?? -1;
}

/** What solving these clauses proves, and whether that is all that the way out pays for them. */
function closeGap(places: readonly number[], state: WarmState): { readonly gain: number; readonly isClosed: boolean } {
  const { clauses, costs, solution } = state;
  const { weight, leftOf } = leaveOutside(new Set(places), state);
  const own = places.map((place) => clauses[place] ?? []);
  const least = hitAt(own, (fault) => (costs[fault] ?? 0) - leftOf(fault), { left: stepsPerGap })?.bound ?? 0;
  let paid = 0;
  for (const fault of new Set(own.flat())) if (solution.has(fault)) paid += (costs[fault] ?? 0) - leftOf(fault);
  return { gain: least - weight, isClosed: least === paid };
}

/** The work that one gap may take. */
const stepsPerGap = 20_000;
