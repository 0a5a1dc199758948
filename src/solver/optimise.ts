/**
 * The cheapest groups to give up so that the others hold together (weighted partial MaxSAT), by two ways in turn, each with a
 * proof of its own. Implicit hitting sets (Davies and Bacchus 2011): conflicts are collected until the cheapest set that has
 * something of each of them suffices. Payment: conflicts are paid for one by one, and what has fallen is counted. The first
 * is quick where costs differ, the second where many things are alike.
 */

import { findCheapestHitting } from './cheapest-hitting-set.ts';
import { lend, type Effort } from './effort.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { createPayment, type Payment } from './pay-for-conflicts.ts';
import type { PartProof } from './price-proof.ts';
import { allGroups, costOfGroups, type ClauseProblem } from './problem.ts';
import { createRotation, type Rotation } from './rotate-model.ts';
import { shrinkConflict } from './shrink.ts';
import type { Total } from './total-proof.ts';

export type Optimum = {
  /** The best model found, as literals of variables 1, 2, …; absent where the hard clauses cannot hold, or none was found. */
  readonly model?: readonly number[];
  /** What the groups that fall in the model cost; Infinity without one. */
  readonly cost: number;
  /** No model costs less than this. Infinity: there is none. */
  readonly bound: number;
  /** Groups that cannot hold together; the bound follows from them. */
  readonly conflicts: readonly (readonly number[])[];
  /** Lists are the places of conflicts, elements are groups. */
  readonly proof: readonly PartProof[];
  /** Where there are any the bound is the sum of their prices, and there are neither conflicts nor a proof over them. */
  readonly totals: readonly Total[];
  /** Cost and bound are one. */
  readonly isProved: boolean;
};

export type Onlooker = {
  /** Called with each better model on the way. */
  readonly onBetter?: (cost: number, model: readonly number[]) => void;
  /** Called now and then with the bound that there is. */
  readonly onBound?: (bound: number) => void;
};

export function findOptimum(
  problem: ClauseProblem,
  effort: Effort,
  { onBetter = () => {}, onBound = () => {} }: Onlooker = {},
): Optimum {
  const oracle = createOracle(problem);
  const hunt: Hunt = {
    oracle,
    rotate: createRotation(problem),
    conflicts: [...oracle.evident],
    every: allGroups(problem).filter((group) => (problem.costs[group] ?? 0) > 0),
    model: undefined,
    cost: Infinity,
    bound: 0,
    proof: [],
    onBetter,
  };
  const payment = createPayment(oracle, () => noteModel(hunt));
  takeTurns(hunt, payment, effort, onBound);
  return conclude(hunt, payment);
}

/** Both ways in turn until the bound is the cost, or the effort runs out. */
function takeTurns(hunt: Hunt, payment: Payment, effort: Effort, onBound: (bound: number) => void): void {
  const total = costOfGroups(hunt.oracle.problem, hunt.every);
  const bound = () => Math.max(hunt.bound, payment.bound());
  const isOver = () => bound() >= hunt.cost || hunt.bound === Infinity;
  const byPrices = (part: Effort) => {
    if (total <= mostPriced) meetConflicts(hunt, part);
  };
  const byTotals = (part: Effort) => {
    if (payment.advance(part, () => hunt.cost) === 'none') hunt.bound = Infinity;
  };
  // Where all conflicts can be read off, prices have them from the start, and payment would find them one by one.
  if (isCovering(hunt.oracle) && total <= mostPriced) {
    byPrices(effort);
    onBound(bound());
  }
  // To be asked about everything anew is dear where there is much.
  const scale = Math.max(1, hunt.oracle.problem.literals.length / 100_000);
  for (let turn = 0; effort.left > 0 && !isOver(); turn++) {
    const steps = turn === 0 ? firstSteps : laterSteps * 2 ** turn;
    const isFirstTotals = turn === 0 ? scale > 1 : payment.bound() > hunt.bound;
    const ways = isFirstTotals ? [byTotals, byPrices] : [byPrices, byTotals];
    for (const [place, way] of ways.entries()) {
      if (!isOver()) takeTurn(effort, (scale * steps) / (turn > 0 && place > 0 ? lessForSecond : 1), way);
      onBound(bound());
    }
  }
}

/** True where nothing always holds but that some groups do not hold all together. */
function isCovering({ evident, problem: { groupOf } }: Oracle): boolean {
  return evident.length > 0 && evident.length === groupOf.reduce((count, group) => count + Number(group === 0), 0);
}

/** Short turns first: each way has problems that it solves at once. Then the way with the better bound has the longer turn. */
const firstSteps = 300_000;
const laterSteps = 2_000_000;
const lessForSecond = 4;
/** Prices of conflicts are fractions of costs: beyond this their sums would not be exact. */
const mostPriced = 2 ** 46;

function takeTurn(effort: Effort, steps: number, turn: (part: Effort) => void): void {
  const { part, repay } = lend(effort, steps);
  turn(part);
  repay();
}

type Hunt = {
  readonly oracle: Oracle;
  readonly rotate: Rotation;
  readonly conflicts: (readonly number[])[];
  /** The groups that cost anything. */
  readonly every: readonly number[];
  model: readonly number[] | undefined;
  cost: number;
  bound: number;
  proof: readonly PartProof[];
  readonly onBetter: (cost: number, model: readonly number[]) => void;
};

/** The better of the two bounds, with what it follows from. */
function conclude({ model, cost, bound, conflicts, proof }: Hunt, payment: Payment): Optimum {
  const best = Math.max(bound, payment.bound());
  const found = { ...(model ? { model } : {}), cost, bound: best, isProved: best >= cost || best === Infinity };
  if (best === Infinity) return { ...found, conflicts: [[]], proof: [], totals: [] };
  if (payment.bound() > bound) return { ...found, conflicts: [], proof: [], totals: payment.totals };
  return { ...found, conflicts, proof, totals: [] };
}

function meetConflicts(hunt: Hunt, effort: Effort): void {
  for (;;) {
    const hitting = findCheapestHitting(hunt.conflicts, [...hunt.oracle.problem.costs], effort);
    if (!hitting) hunt.bound = Infinity;
    if (!hitting) return;
    if (hitting.bound >= hunt.bound) [hunt.bound, hunt.proof] = [hitting.bound, hitting.proof];
    const isStopped = hitting.bound < hitting.cost;
    if (hunt.bound >= hunt.cost || collectConflicts(hunt, hitting.elements, effort) !== 'more' || isStopped) return;
  }
}

/** Gives up the groups, and what each conflict among the others names, until the rest holds together. */
function collectConflicts(hunt: Hunt, groups: readonly number[], effort: Effort): 'more' | 'enough' | 'stopped' {
  const { oracle, rotate, conflicts } = hunt;
  const out = new Set(groups);
  let hasMore = false;
  for (;;) {
    const verdict = oracle.ask(
      hunt.every.filter((group) => !out.has(group)),
      effort,
    );
    if (verdict.kind === 'stopped') return 'stopped';
    if (verdict.kind === 'consistent') {
      noteModel(hunt);
      return hasMore ? 'more' : 'enough';
    }
    // A smaller conflict says more, but not at any price.
    const { part, repay } = lend(effort, shrinkingSteps);
    const conflict = shrinkConflict(verdict.groups, { oracle, rotate, effort: part }).groups;
    repay();
    conflicts.push(conflict);
    hasMore = true;
    for (const group of conflict) out.add(group);
    if (conflict.length === 0) return 'more';
  }
}

const shrinkingSteps = 2_000_000;

function noteModel(hunt: Hunt): void {
  const { problem, search, falling } = hunt.oracle;
  const cost = costOfGroups(problem, falling());
  if (cost >= hunt.cost) return;
  hunt.cost = cost;
  const { isTrue } = search;
  hunt.model = Array.from({ length: problem.variables }, (_, place) => (isTrue(place + 1) ? place + 1 : -place - 1));
  hunt.onBetter(cost, hunt.model);
}
