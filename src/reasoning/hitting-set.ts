/**
 * The cheapest set of faults that has at least one of every clause, with a proof that nothing is cheaper. Branch and
 * bound: clauses are simplified, taken apart where they share no fault, bounded by weights from below and by a greedy
 * choice from above, and only then is a fault tried both ways; many that hang together go to the solver, which is made for
 * that. The proof is the record of just these steps.
 *
 * This is the one place that knows how to solve; whatever replaces it has to keep the type of `hitCheapest`.
 */

import { findCheapestHitting } from '../solver/cheapest-hitting-set.ts';
import { renamePart, type PartProof } from '../solver/price-proof.ts';
import { createJoins } from './joins.ts';
import { isSubset, keepSmallest, type PremiseSet } from './premises.ts';

/** Faults by number, ascending; one of them is needed. */
export type Clause = PremiseSet;

type Drop = { readonly fault: number; readonly instead: number };
type Taken = { readonly fault: number; readonly clause: number };

/** The steps of `BoundProof`, with faults by number. */
export type Proof =
  | { readonly step: 'weights'; readonly weights: readonly (readonly [clause: number, weight: number])[] }
  | { readonly step: 'impossible'; readonly clause: number }
  | { readonly step: 'branch'; readonly fault: number; readonly taken: Proof; readonly leftOut: Proof }
  | { readonly step: 'drops'; readonly drops: readonly Drop[]; readonly rest: Proof }
  | { readonly step: 'takes'; readonly taken: readonly Taken[]; readonly rest: Proof }
  | {
      readonly step: 'split';
      readonly parts: readonly { readonly clauses: readonly number[]; readonly proof: Proof }[];
    }
  | { readonly step: 'ignore'; readonly clauses: readonly number[]; readonly rest: Proof }
  | { readonly step: 'priced'; readonly parts: readonly PartProof[] };

export type Hitting = {
  readonly faults: readonly number[];
  readonly cost: number;
  /** What the proof proves: equal to the cost unless the steps ran out. */
  readonly bound: number;
  readonly proof: Proof;
  /**
   * Weights for clauses such that no fault carries more than its cost. Where their sum is the cost they prove by themselves
   * that nothing is cheaper; what they leave of a fault's cost is what taking it costs beyond that sum, at the least.
   */
  readonly weights: Weights;
};

export type Weights = readonly (readonly [clause: number, weight: number])[];

/** Work that may still be done; shared by everything that belongs together. */
export type Steps = { left: number };

/** The cheapest hitting set, or the best one found when the steps ran out. Undefined where a clause is empty. */
export function hitCheapest(clauses: readonly Clause[], costs: readonly number[], steps: Steps): Hitting | undefined {
  const open = clauses.map((faults, number): Open => ({ number, faults }));
  const found = solve(open, Infinity, { costs, steps });
  if (!found.faults) return undefined;
  const faults = found.faults.toSorted((a, b) => a - b);
  const cost = faults.reduce((sum, fault) => sum + (costs[fault] ?? 0), 0);
  const weights = isCarried(found.weights, (number) => clauses[number] ?? [], costs) ? found.weights : [];
  const isEnough = sumOf(weights) === cost;
  const proof: Proof = isEnough ? { step: 'weights', weights } : found.proof;
  return { faults, cost, bound: Math.min(found.bound, cost), proof, weights };
}

function sumOf(weights: Weights): number {
  return weights.reduce((sum, [, weight]) => sum + weight, 0);
}

/**
 * The same answer with a proof that is quick to check, where there is one: weights alone, after trying some few faults both
 * ways. Clauses are all there from the start, so that no step has to be made up to.
 */
export function proveShortly(
  hitting: Hitting,
  clauses: readonly Clause[],
  costs: readonly number[],
  steps: Steps,
): Hitting {
  if (hitting.proof.step === 'weights' || hitting.bound !== hitting.cost) return hitting;
  if (countTried(hitting.proof) > mostBranches) return hitting;
  const open = clauses.map((faults, number): Open => ({ number, faults }));
  const proof =
    proveApart(open, hitting, { costs, steps }) ??
    proveByBranches(open, { solved: hitting, asked: hitting.cost, most: mostBranches }, { costs, steps });
  return proof ? { ...hitting, proof } : hitting;
}

/**
 * The same proof by looking only at the clauses among which a fault had to be tried both ways: all others keep their weights, and
 * of what faults cost there is left what those do not carry. Undefined where that does not do.
 */
function proveApart(
  open: readonly Open[],
  { proof, weights, cost }: Hitting,
  { costs, steps }: Work,
): Proof | undefined {
  const tried = clausesTried(proof);
  const kept = weights.filter(([number]) => !tried.has(number));
  if (tried.size === 0 || kept.length === 0) return undefined;
  const clauseAt = (number: number) => open[number]?.faults ?? [];
  const carried = carriedBy(kept, clauseAt, costs.length);
  const work: Work = { costs: costs.map((each, fault) => each - (carried[fault] ?? 0)), steps };
  const own = open.filter(({ number }) => tried.has(number));
  const asked = cost - sumOf(kept);
  const proved = proveByBranches(own, { solved: solve(own, Infinity, work), asked, most: mostBranches }, work);
  return proved && addWeights(proved, kept, clauseAt);
}

/** The clauses of the parts in which faults were tried both ways; none where it was not taken apart before. */
function clausesTried(proof: Proof): ReadonlySet<number> {
  const inner = withoutForced(proof);
  const parts = inner.step === 'split' ? inner.parts.filter((part) => countTried(part.proof) > 0) : [];
  return new Set(parts.flatMap((part) => part.clauses));
}

/** A proof by branches and weights with further weights, of clauses that no fault taken meets. */
function addWeights(proof: Proof, weights: Weights, clauseAt: (number: number) => Clause): Proof {
  if (proof.step === 'weights') return { step: 'weights', weights: [...weights, ...proof.weights] };
  if (proof.step !== 'branch') return proof;
  const { fault, taken, leftOut } = proof;
  const unmet = weights.filter(([number]) => !clauseAt(number).includes(fault));
  return {
    step: 'branch',
    fault,
    taken: addWeights(taken, unmet, clauseAt),
    leftOut: addWeights(leftOut, weights, clauseAt),
  };
}

/** Each doubles what has to be weighed. */
const mostBranches = 3;

/** `solved` is the answer for these clauses, `asked` the cost that is to be proved. */
type Proving = { readonly solved: Pick<Hitting, 'weights' | 'proof'>; readonly asked: number; readonly most: number };

function proveByBranches(open: readonly Open[], { solved, asked, most }: Proving, work: Work): Proof | undefined {
  const faultsOf = new Map(open.map(({ number, faults }) => [number, faults]));
  const isFeasible = isCarried(solved.weights, (clause) => faultsOf.get(clause) ?? [], work.costs);
  if (isFeasible && sumOf(solved.weights) >= asked) return { step: 'weights', weights: solved.weights };
  const fault = firstTried(solved.proof);
  if (fault === undefined || most === 0) return undefined;
  const met = open.filter(({ faults }) => !faults.includes(fault));
  const without = open.map(({ number, faults }) => ({ number, faults: faults.filter((each) => each !== fault) }));
  const prove = (some: readonly Open[], cost: number) =>
    proveByBranches(some, { solved: solve(some, Infinity, work), asked: cost, most: most - 1 }, work);
  const taken = prove(met, asked - (work.costs[fault] ?? 0));
  const leftOut = taken && prove(without, asked);
  return leftOut && { step: 'branch', fault, taken, leftOut };
}

/** How many faults had to be tried both ways. */
function countTried(proof: Proof): number {
  const inner = withoutForced(proof);
  switch (inner.step) {
    case 'branch':
      return countTried(inner.taken) + 1 + countTried(inner.leftOut);
    case 'split':
      return inner.parts.reduce((sum, part) => sum + countTried(part.proof), 0);
    default:
      return 0;
  }
}

/** The first fault that had to be tried both ways. */
function firstTried(proof: Proof): number | undefined {
  const inner = withoutForced(proof);
  switch (inner.step) {
    case 'branch':
      return inner.fault;
    case 'split':
      return inner.parts.map((part) => firstTried(part.proof)).find((fault) => fault !== undefined);
    default:
      return undefined;
  }
}

/** What a proof comes down to after the steps that leave no choice; there may be hundreds. */
function withoutForced(proof: Proof): Proof {
  let inner = proof;
  for (;;) {
    if (inner.step === 'drops' || inner.step === 'takes' || inner.step === 'ignore') inner = inner.rest;
    else return inner;
  }
}

/** What each fault carries of the weights of its clauses, by number; `count` is how many faults there are. */
export function carriedBy(weights: Weights, clauseAt: (number: number) => Clause, count: number): Float64Array {
  const carried = new Float64Array(count);
  for (const [number, weight] of weights)
    for (const fault of clauseAt(number)) carried[fault] = (carried[fault] ?? 0) + weight;
  return carried;
}

/** True where no fault carries more than its cost. */
function isCarried(weights: Weights, clauseAt: (number: number) => Clause, costs: readonly number[]): boolean {
  const carried = carriedBy(weights, clauseAt, costs.length);
  for (const [number] of weights)
    for (const fault of clauseAt(number)) if (!((carried[fault] ?? 0) <= (costs[fault] ?? 0))) return false;
  return true;
}

/** A clause not yet met, with the faults that are left in it. */
type Open = { readonly number: number; readonly faults: Clause };
type Work = { readonly costs: readonly number[]; readonly steps: Steps };
/** Without `faults` where nothing is cheaper than what was asked for. Invariant: bound ≥ min(cost of faults, asked). */
type Solved = {
  readonly faults?: readonly number[];
  readonly cost: number;
  readonly bound: number;
  readonly proof: Proof;
  readonly weights: Weights;
};

function solve(open: readonly Open[], upper: number, work: Work): Solved {
  work.steps.left -= open.length + 1;
  const { rest, taken, forced, wrap, impossible } = simplify(open, work.costs);
  const spent = costOf(taken, work.costs);
  const finish = (solved: Solved): Solved => ({
    ...(solved.faults ? { faults: [...taken, ...solved.faults] } : {}),
    cost: solved.cost + spent,
    bound: solved.bound + spent,
    proof: wrap(solved.proof),
    weights: [...forced, ...solved.weights],
  });
  if (impossible !== undefined)
    return finish({ cost: Infinity, bound: Infinity, proof: { step: 'impossible', clause: impossible }, weights: [] });
  const lower = weigh(rest, work.costs);
  if (lower.bound + spent >= upper) return finish({ ...lower, cost: Infinity });
  const greedy = hitGreedily(rest, work.costs);
  const cost = costOf(greedy, work.costs);
  if (cost === lower.bound || work.steps.left <= 0) return finish({ ...lower, faults: greedy, cost });
  const parts = takeApart(rest);
  if (parts.length > 1) return finish(solveParts(parts, work));
  if (rest.length >= pricedFrom && rest.every(({ faults }) => faults.every((fault) => isWhole(work.costs[fault]))))
    return finish(solveByPrices(rest, work));
  return finish({ ...branch(rest, { faults: greedy, cost }, upper - spent, work), weights: lower.weights });
}

/** From this many clauses on that hang together, prices decide most choices that would have to be tried both ways here. */
const pricedFrom = 40;
/** How many of the solver's steps cost as much time as one of ours, about. */
const stepsForOne = 8;

function isWhole(cost: number | undefined): boolean {
  return Number.isSafeInteger(cost) && cost !== undefined && cost >= 0;
}

function solveByPrices(open: readonly Open[], { costs, steps }: Work): Solved {
  const effort = { left: stepsForOne * steps.left };
  const hitting = findCheapestHitting(
    open.map(({ faults }) => faults),
    costs,
    effort,
  );
  steps.left = Math.floor(effort.left / stepsForOne);
  if (!hitting) throw new TypeError('Bug: a clause without faults was left to price');
  const { elements, cost, bound, proof } = hitting;
  const numberOf = (place: number) => open[place]?.number ?? -1;
  const parts = proof.map((part) => renamePart(part, numberOf, (fault) => fault));
  return { faults: elements, cost, bound, proof: { step: 'priced', parts }, weights: pricesIn(parts) };
}

/** Prices without fractions, where the proof is made of nothing else. */
function pricesIn(parts: readonly PartProof[]): Weights {
  return parts.flatMap(({ scale, proof }) => (scale === 1 && proof.step === 'prices' ? proof.prices : []));
}

function solveParts(parts: readonly (readonly Open[])[], work: Work): Solved {
  const solved = parts.map((part) => ({ part, result: solve(part, Infinity, work) }));
  return {
    faults: solved.flatMap(({ result }) => result.faults ?? []),
    cost: solved.reduce((sum, { result }) => sum + result.cost, 0),
    bound: solved.reduce((sum, { result }) => sum + result.bound, 0),
    proof: {
      step: 'split',
      parts: solved.map(({ part, result }) => ({ clauses: part.map(({ number }) => number), proof: result.proof })),
    },
    weights: solved.flatMap(({ result }) => result.weights),
  };
}

function branch(
  open: readonly Open[],
  known: { readonly faults: readonly number[]; readonly cost: number },
  upper: number,
  work: Work,
): Omit<Solved, 'weights'> {
  const fault = busiestFault(open, work.costs);
  const price = work.costs[fault] ?? 0;
  let best: { readonly faults?: readonly number[]; readonly cost: number } =
    known.cost < upper ? known : { cost: Infinity };
  const limit = () => Math.min(upper, best.cost);
  const taken = solve(
    open.filter(({ faults }) => !faults.includes(fault)),
    limit() - price,
    work,
  );
  if (taken.faults && taken.cost + price < limit())
    best = { faults: [fault, ...taken.faults], cost: taken.cost + price };
  const without = open.map(({ number, faults }) => ({ number, faults: faults.filter((each) => each !== fault) }));
  const leftOut = solve(without, limit(), work);
  if (leftOut.faults && leftOut.cost < limit()) best = { faults: leftOut.faults, cost: leftOut.cost };
  return {
    ...best,
    bound: Math.min(taken.bound + price, leftOut.bound),
    proof: { step: 'branch', fault, taken: taken.proof, leftOut: leftOut.proof },
  };
}

/** Each clause takes what is left of its cheapest fault's cost. Short clauses first: they have the least choice. */
function weigh(open: readonly Open[], costs: readonly number[]): Pick<Solved, 'bound' | 'proof' | 'weights'> {
  const left = new Map<number, number>();
  const weights: (readonly [number, number])[] = [];
  let bound = 0;
  for (const { number, faults } of open.toSorted((a, b) => a.faults.length - b.faults.length || a.number - b.number)) {
    const weight = Math.min(...faults.map((fault) => left.get(fault) ?? costs[fault] ?? 0));
    if (weight <= 0) continue;
    for (const fault of faults) left.set(fault, (left.get(fault) ?? costs[fault] ?? 0) - weight);
    weights.push([number, weight]);
    bound += weight;
  }
  return { bound, proof: { step: 'weights', weights }, weights };
}

/** Whatever meets most clauses for its cost, again and again, without what turns out to be superfluous. */
function hitGreedily(open: readonly Open[], costs: readonly number[]): readonly number[] {
  const { first, several } = placesOf(open, costs.length);
  const placesAt = (fault: number) => several.get(fault) ?? [first[fault] ?? -1];
  const counts = new Map(countFaults(open));
  /** By clause: how many of those chosen are in it. */
  const hits = new Uint32Array(open.length);
  const chosen: number[] = [];
  for (let best = mostForItsCost(counts, costs); best !== undefined; best = mostForItsCost(counts, costs)) {
    chosen.push(best);
    for (const place of placesAt(best)) {
      hits[place] = (hits[place] ?? 0) + 1;
      if (hits[place] === 1) for (const fault of open[place]?.faults ?? []) countDown(counts, fault);
    }
  }
  // The dearest first is asked whether the others do without it.
  const superfluous = new Set<number>();
  for (const fault of chosen.toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b)) {
    const at = placesAt(fault);
    if (!at.every((place) => (hits[place] ?? 0) > 1)) continue;
    superfluous.add(fault);
    for (const place of at) hits[place] = (hits[place] ?? 0) - 1;
  }
  return chosen
    .filter((fault) => !superfluous.has(fault))
    .toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b);
}

function mostForItsCost(counts: ReadonlyMap<number, number>, costs: readonly number[]): number | undefined {
  let [best, least]: [number | undefined, number] = [undefined, Infinity];
  for (const [fault, count] of counts) {
    const price = (costs[fault] ?? 0) / count;
    if (price > least || (price === least && best !== undefined && best < fault)) continue;
    [best, least] = [fault, price];
  }
  return best;
}

function countDown(counts: Map<number, number>, fault: number): void {
  const count = counts.get(fault) ?? 0;
  if (count > 1) counts.set(fault, count - 1);
  else counts.delete(fault);
}

function countFaults(open: readonly Open[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { faults } of open) for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return counts;
}

function busiestFault(open: readonly Open[], costs: readonly number[]): number {
  const [busiest] = [...countFaults(open)].toSorted(
    ([a, inA], [b, inB]) => inB - inA || (costs[a] ?? 0) - (costs[b] ?? 0) || a - b,
  );
  if (!busiest) throw new TypeError('Bug: a clause without faults was left to branch on');
  return busiest[0];
}

function costOf(faults: readonly number[], costs: readonly number[]): number {
  return faults.reduce((sum, fault) => sum + (costs[fault] ?? 0), 0);
}

/** The clauses that hang together by common faults. */
function takeApart(open: readonly Open[]): readonly (readonly Open[])[] {
  const joins = createJoins<number>();
  for (const { faults } of open) for (const fault of faults) joins.join(faults[0] ?? fault, fault);
  return [...Map.groupBy(open, ({ faults }) => joins.representativeOf(faults[0] ?? -1)).values()];
}

type Simplified = {
  readonly rest: readonly Open[];
  readonly taken: readonly number[];
  /** What those taken carry for the clauses that have no other. */
  readonly forced: Weights;
  /** Puts the steps that were taken around a proof of the rest. */
  readonly wrap: (proof: Proof) => Proof;
  /** A clause with no fault left. */
  readonly impossible?: number;
};

/** Leaves out clauses that contain others and faults that others do better than, and takes faults without alternative. */
function simplify(open: readonly Open[], costs: readonly number[]): Simplified {
  const steps: ((proof: Proof) => Proof)[] = [];
  const taken: number[] = [];
  const forced: (readonly [number, number])[] = [];
  const wrap = (proof: Proof) => steps.reduceRight((inner, step) => step(inner), proof);
  let rest = open;
  for (let changed = true; changed;) {
    changed = false;
    const empty = rest.find(({ faults }) => faults.length === 0);
    if (empty) return { rest, taken, forced, wrap, impossible: empty.number };
    const smallest = keepSmallest(rest, ({ faults }) => faults);
    if (smallest.length < rest.length) {
      const kept = new Set(smallest);
      const clauses = rest.filter((each) => !kept.has(each)).map(({ number }) => number);
      steps.push((inner) => ({ step: 'ignore', clauses, rest: inner }));
      rest = smallest;
    }
    const drops = findDrops(rest, costs);
    if (drops.length > 0) {
      const dropped = new Set(drops.map(({ fault }) => fault));
      steps.push((inner) => ({ step: 'drops', drops, rest: inner }));
      rest = rest.map((each) => withoutFaults(each, dropped));
      changed = true;
    }
    const singles = new Map<number, number>();
    for (const { faults, number } of rest) if (faults.length === 1) singles.set(faults[0] ?? -1, number);
    for (const [fault, clause] of singles) {
      taken.push(fault);
      forced.push([clause, costs[fault] ?? 0]);
    }
    if (singles.size > 0) {
      const alone = [...singles].map(([fault, clause]) => ({ fault, clause }));
      steps.push((inner) => ({ step: 'takes', taken: alone, rest: inner }));
      rest = rest.filter(({ faults }) => !faults.some((fault) => singles.has(fault)));
      changed = true;
    }
  }
  return { rest, taken, forced, wrap };
}

function withoutFaults(each: Open, dropped: ReadonlySet<number>): Open {
  if (!each.faults.some((fault) => dropped.has(fault))) return each;
  return { number: each.number, faults: each.faults.filter((fault) => !dropped.has(fault)) };
}

/** Faults that another one replaces at no more cost. Each drop is sound after the ones before it. */
function findDrops(open: readonly Open[], costs: readonly number[]): readonly Drop[] {
  const places = placesOf(open, costs.length);
  const drops: Drop[] = [];
  const gone = new Set<number>();
  for (let place = 0; place < open.length; place++) {
    const faults = open[place]?.faults ?? [];
    for (const fault of faults) {
      // Looked at from the first of its clauses: one that replaces it everywhere has to be in that one, too.
      if (places.first[fault] !== place || gone.has(fault)) continue;
      const instead = findInstead(fault, { faults, places, costs, gone });
      if (instead === undefined) continue;
      gone.add(fault);
      drops.push({ fault, instead });
    }
  }
  return drops;
}

type Replacing = {
  readonly faults: Clause;
  readonly places: Places;
  readonly costs: readonly number[];
  readonly gone: ReadonlySet<number>;
};

/** The first of the faults that is wherever this one is. */
function findInstead(fault: number, { faults, places, costs, gone }: Replacing): number | undefined {
  const price = costs[fault] ?? 0;
  const at = places.several.get(fault);
  for (const other of faults) {
    if (other === fault || (costs[other] ?? 0) > price || gone.has(other)) continue;
    if (!at || isSubset(at, places.several.get(other) ?? [])) return other;
  }
  return undefined;
}

/** Where faults are. Most are in one clause alone. */
type Places = {
  /** By fault, the place of its first clause; -1 where it is in none. */
  readonly first: Int32Array;
  /** Of those in several clauses all places, ascending. */
  readonly several: ReadonlyMap<number, readonly number[]>;
};

/** `count` is how many faults there are. */
function placesOf(open: readonly Open[], count: number): Places {
  const first = new Int32Array(count).fill(-1);
  const several = new Map<number, number[]>();
  for (let place = 0; place < open.length; place++) {
    for (const fault of open[place]?.faults ?? []) {
      const one = first[fault] ?? -1;
      if (one < 0) first[fault] = place;
      else if (several.has(fault)) several.get(fault)?.push(place);
      else several.set(fault, [one, place]);
    }
  }
  return { first, several };
}
