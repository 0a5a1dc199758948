/**
 * Two accounts held against each other, reduced to what can make a difference. Clusters that both have with the same
 * members held cost both the same, whatever changes, and drop out. What is left may still be a whole case, joined by
 * voices that may be unreliable throughout it; then changes are tried near the difference first, where the rest of the case
 * is taken as it is in the cheapest way out, and only what alters something there is tried in full.
 */

import type { FindingId, VoiceId } from '../../base/id.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { Fault } from '../findings.ts';
import type { Clause } from '../hitting-set.ts';
import { createJoins } from '../joins.ts';
import { joinSets } from '../premises.ts';
import type { DoubtProblem } from '../search-ways-out.ts';
import type { Account, AccountCluster, Held, Stage } from './stage.ts';
import { createWarmSearch, type WarmSearch } from './warm-search.ts';
import { solveFirst } from './warm-state.ts';

/** An account with the run of the rules it stands on. */
export type Standing = { readonly stage: Stage; readonly account: Account };
export type Pair = { readonly first: Standing; readonly second: Standing };

/** What some faults cost if something changes: 0 for what fails for nothing, infinite for what is not to be had. */
export type Prices = ReadonlyMap<FindingId, number>;

/** One side of a pair, as far as it differs from the other. */
export type Side = {
  /** What the clusters that differ cost now. */
  readonly cost: number;
  /** Near the difference: joined to it by contents, and not only by what is thought of a voice. */
  readonly conflicts: readonly FoundConflict[];
  /** Faults in some clause that the search had to meet: changing the price of any other changes nothing. */
  readonly inCores: readonly Fault[];
  /** The faults of the cheapest way out. */
  readonly taken: ReadonlySet<FindingId>;
  /** The cost at other prices. */
  readonly costAt: (prices: Prices) => number;
  /** The same with the rest of the case as it is in the cheapest way out: less work, and not exact. */
  readonly costNear: (prices: Prices) => number;
  /** What that is now. */
  readonly near: number;
  /** True as long as every cost was the least there is. */
  readonly isExact: () => boolean;
};

export type Sides = {
  readonly first: Side;
  readonly second: Side;
  /** All faults of a voice on either side, alone or among others. */
  readonly faultsOf: (voice: VoiceId) => readonly Fault[];
  /** False where there are so many faults that only those near the difference are looked at. */
  readonly isWhole: boolean;
};

/** With more faults in cores than these, changes are tried near the difference first. */
const mostInCores = 80;

/** Both sides of a pair. */
export function compareSides({ first, second }: Pair): Sides {
  const [inFirst, inSecond] = [first, second].map(({ account }) => new Set(account.clusters.map(({ name }) => name)));
  const whole = [sideOf(first, false, inSecond), sideOf(second, false, inFirst)] as const;
  const count = new Set(whole.flatMap(({ inCores }) => inCores.map(({ id }) => id))).size;
  const [one, other] = count <= mostInCores ? whole : [sideOf(first, true, inSecond), sideOf(second, true, inFirst)];
  return { first: one, second: other, faultsOf: openFaultsOf([first, second]), isWhole: count <= mostInCores };
}

function openFaultsOf(pair: readonly Standing[]): Sides['faultsOf'] {
  const byVoice = new Map<VoiceId, Fault[]>();
  for (const fault of new Set(pair.flatMap(({ stage }) => stage.table.faults)))
    for (const voice of voicesOf(fault)) {
      const known = byVoice.get(voice);
      if (known) known.push(fault);
      else byVoice.set(voice, [fault]);
    }
  return (voice) => byVoice.get(voice) ?? [];
}

function voicesOf({ voice, among = [] }: Fault): ReadonlySet<VoiceId> {
  return new Set([...(voice ? [voice] : []), ...among.map((each) => each.voice)]);
}

function sideOf({ stage, account }: Standing, isNear: boolean, others: ReadonlySet<string> = new Set()): Side {
  const { table } = stage;
  const parts = account.clusters
    .filter(({ name }) => !others.has(name))
    .map((cluster) => partOf(cluster, account, stage, isNear));
  const sumAt = (prices: Prices, searchOf: (part: Part) => WarmSearch) => {
    const byNumber = new Map<number, number>();
    for (const [id, price] of prices) {
      const number = table.numbering.byId.get(id);
      if (number !== undefined) byNumber.set(number, price);
    }
    return parts.reduce((sum, part) => sum + searchOf(part).ask({ prices: byNumber }), 0);
  };
  const inCores = parts.flatMap((part) => [...part.inCores]).toSorted((a, b) => a - b);
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    inCores: inCores.flatMap((number) => table.faults[number] ?? []),
    taken: new Set(parts.flatMap(({ taken }) => taken.flatMap((number) => table.faults[number]?.id ?? []))),
    costAt: (prices) => sumAt(prices, ({ whole }) => whole),
    costNear: (prices) => sumAt(prices, ({ near }) => near),
    near: parts.reduce((sum, { near }) => sum + near.cost, 0),
    isExact: () => parts.every(({ whole }) => whole.isExact()),
  };
}

type Part = {
  readonly taken: readonly number[];
  readonly cost: number;
  readonly conflicts: readonly FoundConflict[];
  readonly inCores: ReadonlySet<number>;
  readonly whole: WarmSearch;
  readonly near: WarmSearch;
};

function partOf(cluster: AccountCluster, { holds }: Account, stage: Stage, isNear: boolean): Part {
  const { best, problem, conflicts } = cluster;
  const whole = cluster.warm();
  const all = { cost: best.cost, taken: best.faults, whole };
  if (!isNear) return { ...all, conflicts, inCores: faultsIn(best.clauses), near: whole };
  const nearby = findNearby(problem, holds);
  const isIn = ({ conflict }: { readonly conflict: number }) => nearby.has(conflict);
  const elsewhere = faultsIn(best.clauses.filter((clause) => !isIn(clause)));
  const taken = new Set(best.faults.filter((fault) => elsewhere.has(fault)));
  const clauses = best.clauses.filter(isIn);
  const isLeft = (path: Clause) => !path.some((fault) => taken.has(fault));
  // What is taken in any case fells the paths that it is on.
  const left = problem.conflicts
    .filter((_, place) => nearby.has(place))
    .map((premises) => premises.map((premise) => problem.pathsOf(premise).filter(isLeft)));
  const known = clauses.map(({ faults }) => faults).filter(isLeft);
  const near = createWarmSearch(solveFirst(left, known, problem.costs, stage.stepsPerCluster), stage.stepsPerCluster);
  return { ...all, conflicts: conflicts.filter((_, place) => nearby.has(place)), inCores: faultsIn(clauses), near };
}

function faultsIn(clauses: AccountCluster['best']['clauses']): ReadonlySet<number> {
  return new Set(clauses.flatMap(({ faults }) => faults));
}

/** The conflicts with something held in them, and those that share premises with these, and so on. */
function findNearby({ conflicts }: DoubtProblem, holds: Held): ReadonlySet<number> {
  const joins = createJoins<number>();
  for (const premises of conflicts) for (const premise of premises) joins.join(premises[0] ?? premise, premise);
  const held = new Set(
    joinSets(...conflicts).flatMap((each) => (holds.has(each) ? [joins.representativeOf(each)] : [])),
  );
  return new Set(
    conflicts.flatMap(([first], place) =>
      first !== undefined && held.has(joins.representativeOf(first)) ? [place] : [],
    ),
  );
}
