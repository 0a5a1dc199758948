/**
 * The same cluster asked many times: at other prices, or with further conflicts. What changes does so at some few faults, and
 * far from these everything stays as it is. So only the clauses around the change are solved again: from above with the rest
 * as it was, which is one way out; from below with what the weights of the rest leave of each fault's cost, which is a proof
 * (see `Hitting`). Where both come to the same that is the answer; where they do not, more is taken in, at last all of it.
 *
 * Which sets of faults are needed does not depend on what faults cost, so that clauses made for one question serve the next
 * (implicit hitting sets, as in `search-ways-out.ts`, which proves the first answer).
 */

import type { Clause, Steps } from '../hitting-set.ts';
import { noGaps, openGaps, type Gaps } from './close-gaps.ts';
import {
  addClause,
  hitAt,
  leaveOutside,
  openState,
  unmetBy,
  widen,
  type PathsIn,
  type Solved,
  type WarmState,
} from './warm-state.ts';

export type WarmQuestion = {
  /** What some faults cost, 0 for what fails for nothing, infinite for what is not to be had; the others cost what they did. */
  readonly prices?: ReadonlyMap<number, number>;
  /** Conflicts that are there besides. */
  readonly also?: readonly PathsIn[];
  /** Whatever costs more is told to cost this. */
  readonly most?: number;
};

export type WarmSearch = {
  /** What the cheapest way out costs as things are. */
  readonly cost: number;
  /** What it costs under a question. */
  readonly ask: (question: WarmQuestion) => number;
  /** True as long as every answer was the cheapest there is. */
  readonly isExact: () => boolean;
};

/** Starts from a first answer. `steps` is the work that one question may take. */
export function createWarmSearch(solved: Solved, steps: number): WarmSearch {
  const state = openState(solved);
  const warm: Warm = { ...state, gaps: noGaps(state), isOpen: false };
  const known = new Map<string, number>();
  const isTaken = (fault: number) => state.solution.has(fault);
  let isExact = solved.isProved;
  return {
    cost: solved.cost,
    isExact: () => isExact,
    ask: ({ prices = asBefore, also = [], most = Infinity }) => {
      const extra = also.flatMap((paths) => unmetBy(paths, isTaken) ?? []);
      if (extra.length === 0 && ![...prices.keys()].some((fault) => state.places.has(fault)))
        return Math.min(most, solved.cost);
      const name = also.length > 0 ? undefined : [most, ...prices].join(' ');
      const before = name === undefined ? undefined : known.get(name);
      if (before !== undefined) return before;
      const work = { left: steps };
      const cost = Math.min(most, askAround({ prices, also, extra, most }, warm, work));
      isExact &&= work.left > 0;
      if (name !== undefined) known.set(name, cost);
      return cost;
    },
  };
}

const asBefore: ReadonlyMap<number, number> = new Map();

type Asked = Required<WarmQuestion> & {
  /** Clauses of the further conflicts. */
  readonly extra: Clause[];
};

type Warm = WarmState & {
  gaps: Gaps;
  /** True where gaps were looked for. */
  isOpen: boolean;
};

function askAround(asked: Asked, state: Warm, work: Steps): number {
  const { prices, also, extra, most } = asked;
  const inside = new Set([...prices.keys()].flatMap((fault) => state.places.get(fault) ?? []));
  // What gets dearer, or has more to meet, costs no less than before.
  const isNoCheaper = [...prices].every(([fault, price]) => price >= (state.costs[fault] ?? 0));
  for (;;) {
    const clauses = [...[...inside].flatMap((place) => [state.clauses[place] ?? []]), ...extra];
    const isAll = inside.size === state.clauses.length;
    let lower = isNoCheaper ? state.cost : -Infinity;
    const raise = () => (lower = Math.max(lower, boundBelow(clauses, inside, prices, state, work)));
    // Where it is only asked whether it costs as much as that, the proof is mostly enough.
    const isAsked = most < Infinity && !isAll;
    if (isAsked && raise() >= most) return most;
    const upper = boundAbove(clauses, inside, prices, state, work);
    if (upper.cost > lower && !isAll) {
      if (!isAsked) raise();
      // Gaps are larger than most changes, and what little they lack is mostly not asked for. Where nothing is left to be taken
      // in, what is inside has no fault in common with the rest, which costs what it did.
      if (lower < upper.cost && (takeInGaps(inside, clauses, state) || widen(inside, extra, state))) continue;
    }
    if (upper.cost === Infinity) return Infinity;
    const [missing, further] = [unmetAfter(upper, state), also.flatMap((paths) => unmetBy(paths, upper.isTaken) ?? [])];
    if (missing.length + further.length === 0) return upper.cost;
    for (const clause of missing) inside.add(addClause(clause, state));
    extra.push(...further);
  }
}

/** Looks for gaps, or takes in those at these clauses; false where that is nothing new. */
function takeInGaps(inside: Set<number>, clauses: readonly Clause[], warm: Warm): boolean {
  if (!warm.isOpen) {
    warm.isOpen = true;
    warm.gaps = openGaps(warm);
    return warm.gaps.proved > noGaps(warm).proved;
  }
  const { gaps } = warm;
  const before = inside.size;
  for (const gap of gapsAt(clauses, gaps)) for (const place of gaps.placesIn[gap] ?? []) inside.add(place);
  return inside.size > before;
}

/** The gaps that have a fault in common with these clauses. */
function gapsAt(clauses: readonly Clause[], { gapOf, placesIn }: Gaps): ReadonlySet<number> {
  const found = new Set<number>();
  if (placesIn.length > 0)
    for (const clause of clauses)
      for (const fault of clause) {
        const gap = gapOf.get(fault);
        if (gap !== undefined) found.add(gap);
      }
  return found;
}

type Above = {
  readonly cost: number;
  /** Faults of the way out before that are not needed now. */
  readonly released: readonly number[];
  readonly isTaken: (fault: number) => boolean;
};

/** A way out: as before for the clauses outside, and the cheapest for those inside that this leaves. */
function boundAbove(
  clauses: readonly Clause[],
  inside: ReadonlySet<number>,
  prices: ReadonlyMap<number, number>,
  { solution, places, costs, cost }: WarmState,
  work: Steps,
): Above {
  const released = new Set<number>();
  for (const fault of new Set(clauses.flat()))
    if (solution.has(fault) && places.get(fault)?.every((place) => inside.has(place))) released.add(fault);
  const isKept = (fault: number) => solution.has(fault) && !released.has(fault);
  const open = clauses.filter((clause) => !clause.some(isKept));
  const found = hitAt(open, (fault) => prices.get(fault) ?? costs[fault] ?? 0, work);
  const taken = new Set(found?.faults);
  const spared = [...released].reduce((sum, fault) => sum + (costs[fault] ?? 0), 0);
  return {
    cost: found ? cost - spared + found.cost : Infinity,
    released: [...released],
    isTaken: (fault) => isKept(fault) || taken.has(fault) || prices.get(fault) === 0,
  };
}

/** Nothing is cheaper: what the weights outside prove, and the cheapest inside with what these leave of each fault's cost. */
function boundBelow(
  clauses: readonly Clause[],
  inside: ReadonlySet<number>,
  prices: ReadonlyMap<number, number>,
  state: Warm,
  work: Steps,
): number {
  const { costs, gaps } = state;
  const { proved, gains } = gaps;
  const { weight, leftOf } = leaveOutside(inside, state);
  // A gap that is not solved apart from these adds nothing.
  const gained = [...gapsAt(clauses, gaps)].reduce((sum, gap) => sum + (gains[gap] ?? 0), 0);
  const found = hitAt(clauses, (fault) => (prices.get(fault) ?? costs[fault] ?? 0) - leftOf(fault), work);
  return found ? proved - weight - gained + found.bound : Infinity;
}

/** Clauses of conflicts that stand now because of what is released. */
function unmetAfter({ released, isTaken }: Above, { conflictsOf }: WarmState): readonly Clause[] {
  const open = new Set(released.flatMap((fault) => (isTaken(fault) ? [] : (conflictsOf().get(fault) ?? []))));
  return [...open].flatMap((paths) => unmetBy(paths, isTaken) ?? []);
}
