/**
 * What is left of a set of clauses when only the cheapest ways of meeting them matter. A fault that another one replaces at
 * strictly less cost is in none of them, and a clause without alternative decides its fault for all of them; what remains
 * falls apart into small pieces, each of which can be asked alone.
 */

import { carriedBy, hitCheapest, type Clause, type Hitting, type Steps } from './hitting-set.ts';
import { createJoins } from './joins.ts';
import { isSubset, keepSmallest } from './premises.ts';
import { solveAnew, type SolveCheapest } from './solved-before.ts';

export type Kernel = {
  /** In every cheapest set. */
  readonly needed: ReadonlySet<number>;
  /** Faults that may be in a cheapest set beside those needed, each with the piece it is in. */
  readonly pieceOf: ReadonlyMap<number, number>;
  readonly pieces: readonly Piece[];
};

export type Piece = {
  readonly clauses: readonly Clause[];
  /** A cheapest set of this piece. */
  readonly faults: readonly number[];
  readonly cost: number;
};

export type KernelOptions = {
  /** The cheapest set that meets all clauses, where one is known. */
  readonly hitting?: Hitting | undefined;
  readonly solve?: SolveCheapest;
};

/** The kernel of clauses none of which is empty. */
export function findKernel(
  clauses: readonly Clause[],
  costs: readonly number[],
  steps: Steps,
  { hitting = hitCheapest(clauses, costs, steps), solve = solveAnew }: KernelOptions = {},
): Kernel {
  const needed = new Set<number>();
  let rest = hitting ? tightenClauses(clauses, costs, hitting) : clauses;
  for (let changed = true; changed;) {
    rest = keepSmallest(rest, (clause) => clause);
    const beaten = findBeaten(rest, costs);
    if (beaten.size > 0) rest = rest.map((clause) => clause.filter((fault) => !beaten.has(fault)));
    const alone = new Set(rest.flatMap((clause) => (clause.length === 1 ? clause : [])));
    for (const fault of alone) needed.add(fault);
    if (alone.size > 0) rest = rest.filter((clause) => !clause.some((fault) => alone.has(fault)));
    changed = beaten.size > 0 || alone.size > 0;
  }
  const joins = createJoins<number>();
  for (const clause of rest) for (const fault of clause) joins.join(clause[0] ?? fault, fault);
  const groups = [...Map.groupBy(rest, (clause) => joins.representativeOf(clause[0] ?? -1)).values()];
  const pieceOf = new Map(groups.flatMap((group, place) => group.flat().map((fault) => [fault, place] as const)));
  return { needed, pieceOf, pieces: groups.map((group) => solvePiece(group, costs, steps, solve)) };
}

/** The clauses without faults that are in no cheapest set, since what is left of their cost is more than could be gained. */
function tightenClauses(
  clauses: readonly Clause[],
  costs: readonly number[],
  hitting: Pick<Hitting, 'cost' | 'weights'>,
): readonly Clause[] {
  const gap = hitting.weights.reduce((left, [, weight]) => left - weight, hitting.cost);
  const carried = carriedBy(hitting.weights, (number) => clauses[number] ?? [], costs.length);
  const isTight = (fault: number) => (costs[fault] ?? 0) - (carried[fault] ?? 0) <= gap;
  return clauses.map((clause) => clause.filter(isTight));
}

/** A cheapest set of a piece. */
export function solvePiece(
  clauses: readonly Clause[],
  costs: readonly number[],
  steps: Steps,
  solve: SolveCheapest,
): Piece {
  const found = solve(clauses, costs, steps);
  return { clauses, faults: found?.faults ?? [], cost: found?.cost ?? Infinity };
}

/**
 * A cheapest set of a piece that leaves out some faults and meets further clauses, or 'none' where every such set is dearer. Undefined
 * where the piece is too large for all its sets to be tried.
 */
export function findMeeting(
  piece: Piece,
  leftOut: ReadonlySet<number>,
  further: readonly Clause[],
  costs: readonly number[],
): readonly number[] | 'none' | undefined {
  const all = allCheapest(piece, costs);
  if (!all) return undefined;
  const { places, cheapest } = all;
  let out = 0;
  for (const fault of leftOut) out |= bitOf(fault, places);
  const needed = further.map((clause) => bitsOf(clause, places));
  const met = cheapest.find((set) => (set & out) === 0 && needed.every((clause) => (set & clause) !== 0));
  return met === undefined ? 'none' : [...places].flatMap(([fault, place]) => ((met >> place) & 1 ? [fault] : []));
}

function bitsOf(clause: Clause, places: ReadonlyMap<number, number>): number {
  let bits = 0;
  for (const fault of clause) bits |= bitOf(fault, places);
  return bits;
}

function bitOf(fault: number, places: ReadonlyMap<number, number>): number {
  const place = places.get(fault);
  return place === undefined ? 0 : 1 << place;
}

/** All cheapest sets of a piece, as bits. */
type AllCheapest = { readonly places: ReadonlyMap<number, number>; readonly cheapest: readonly number[] };

const allKnown = new WeakMap<Piece, AllCheapest>();
/** The sets of more faults than these are too many to be tried. */
const mostTried = 12;

function allCheapest(piece: Piece, costs: readonly number[]): AllCheapest | undefined {
  const known = allKnown.get(piece);
  if (known) return known;
  const faults = [...new Set(piece.clauses.flat())];
  if (faults.length > mostTried) return undefined;
  const places = new Map(faults.map((fault, place) => [fault, place]));
  const clauses = piece.clauses.map((clause) => bitsOf(clause, places));
  const cheapest: number[] = [];
  const sums = [0];
  for (let set = 0; set < 1 << faults.length; set++) {
    const last = 31 - Math.clz32(set);
    const sum = set === 0 ? 0 : (sums[set & ~(1 << last)] ?? 0) + (costs[faults[last] ?? -1] ?? 0);
    sums[set] = sum;
    if (sum === piece.cost && clauses.every((clause) => (clause & set) !== 0)) cheapest.push(set);
  }
  const all = { places, cheapest };
  allKnown.set(piece, all);
  return all;
}

/** Faults that another one replaces wherever they are, at strictly less cost. */
function findBeaten(clauses: readonly Clause[], costs: readonly number[]): ReadonlySet<number> {
  const places = new Map<number, number[]>();
  for (const [place, clause] of clauses.entries()) {
    for (const fault of clause) {
      const known = places.get(fault);
      if (known) known.push(place);
      else places.set(fault, [place]);
    }
  }
  const isBeaten = ([fault, at]: readonly [number, readonly number[]]) =>
    (clauses[at[0] ?? -1] ?? []).some(
      (other) => (costs[other] ?? 0) < (costs[fault] ?? 0) && isSubset(at, places.get(other) ?? []),
    );
  return new Set([...places].filter(isBeaten).map(([fault]) => fault));
}
