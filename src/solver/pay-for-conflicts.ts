/**
 * A bound that rises conflict by conflict: something of each must fall, so its price is paid, and that more than one of it falls
 * is from then on a thing of its own with that price (OLL: Andres, Kaufmann, Matheis and Schaub 2012; with strata by price and
 * conflicts exhausted, as in RC2: Ignatiev, Morgado and Marques-Silva 2019). Once all that has a price can hold, the model is
 * the cheapest. May be stopped and taken up again anywhere.
 */

import { countFalling, type FallingCount } from './count-falling.ts';
import { lend, type Effort } from './effort.ts';
import type { Literal } from './literal.ts';
import type { Oracle } from './oracle.ts';
import type { SatAnswer } from './sat.ts';
import type { Total, TotalMember } from './total-proof.ts';

export type Payment = {
  /** No model costs less; Infinity where there is none. */
  readonly bound: () => number;
  /** What the bound follows from. */
  readonly totals: readonly Total[];
  /**
   * Goes on until the model just found is the cheapest, none is left (clauses may be added in between), the bound is `upper` or the effort runs out. `onModel` is
   * told of each model on the way.
   */
  readonly advance: (effort: Effort, upper?: () => number) => 'cheapest' | 'none' | 'enough' | 'stopped';
  /** After "cheapest": another model that costs just the bound, of all such the one that has most of the wishes in their order. */
  readonly findAnother: (effort: Effort, wishes: readonly Literal[]) => SatAnswer;
};

type Item = {
  readonly literal: Literal;
  readonly member: TotalMember;
  price: number;
  /** Of a total: how many of its members fall. */
  readonly count?: FallingCount;
};

type Paying = {
  readonly oracle: Oracle;
  /** In the order in which they came up; those without a price are passed over. */
  items: Item[];
  readonly itemOf: Map<Literal, Item>;
  readonly totals: Total[];
  bound: number;
  /** Only what has at least this price is asked to hold. */
  threshold: number;
  isBegun: boolean;
};

export function createPayment(oracle: Oracle, onModel: () => void = () => {}): Payment {
  const paying: Paying = {
    oracle,
    items: [],
    itemOf: new Map(),
    totals: [],
    bound: 0,
    threshold: Infinity,
    isBegun: false,
  };
  const { costs, groups } = oracle.problem;
  const dearest = Array.from({ length: groups }, (_, place) => place + 1)
    .filter((group) => (costs[group] ?? 0) > 0)
    .toSorted((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || a - b);
  for (const group of dearest) addItem(paying, oracle.literalOf(group), group, costs[group] ?? 0);
  return {
    bound: () => paying.bound,
    totals: paying.totals,
    findAnother: (effort, wishes) => {
      const priced = paying.items.filter(({ price }) => price > 0);
      const assumed = priced.map(({ literal }) => literal);
      return oracle.search.solve(assumed, effort, wishes);
    },
    advance: (effort, upper = () => Infinity) => {
      for (;;) {
        if (paying.threshold < Infinity && !paying.isBegun) payForExclusions(paying, effort);
        if (paying.bound >= upper()) return 'enough';
        const end = takeStep(paying, effort, onModel);
        if (end !== undefined) return end;
      }
    },
  };
}

function takeStep(paying: Paying, effort: Effort, onModel: () => void): 'cheapest' | 'none' | 'stopped' | undefined {
  const { search } = paying.oracle;
  paying.items = paying.items.filter(({ price }) => price > 0);
  const assumed = paying.items.filter(({ price }) => price >= paying.threshold);
  effort.left -= assumed.length >> 3;
  const answer = search.solve(
    assumed.map(({ literal }) => literal),
    effort,
  );
  if (answer === 'stopped') return answer;
  if (answer === 'sat') {
    onModel();
    if (paying.threshold === Infinity) wishForAll(paying, effort, onModel);
    const dearest = dearestFalling(paying);
    if (dearest === 0) return 'cheapest';
    paying.threshold = nextThreshold(paying, dearest);
    return undefined;
  }
  const core = minimise(paying, search.core(), effort);
  if (core.length > 0) pay(paying, core, effort);
  else paying.bound = Infinity;
  return core.length > 0 ? undefined : 'none';
}

/** A first model is often a bad one: in a better one all that has a price holds while it can, the dearest first. */
function wishForAll({ oracle: { search }, items }: Paying, effort: Effort, onModel: () => void): void {
  const { part, repay } = lend(effort, wishingSteps);
  const wishes = items.map(({ literal }) => literal);
  if (search.solve([], part, wishes) === 'sat') onModel();
  repay();
}

const wishingSteps = 2_000_000;

/** What holds in the model anyway need not be asked about. */
function dearestFalling({ items, oracle: { search } }: Paying): number {
  let dearest = 0;
  for (const { price, literal } of items) if (price > dearest && !search.isTrue(literal)) dearest = price;
  return dearest;
}

/** Down to where there are enough items for the number of different prices (Ansótegui, Bonet, Gabàs and Levy 2012). */
function nextThreshold({ items }: Paying, from: number): number {
  const counts = new Map<number, number>();
  for (const { price } of items) if (price <= from) counts.set(price, (counts.get(price) ?? 0) + 1);
  let sum = 0;
  let kinds = 0;
  for (const [price, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    sum += count;
    if (sum > enoughOfAKind * ++kinds && sum * mostStrata >= items.length) return price;
  }
  return 1;
}

const enoughOfAKind = 1.25;
const mostStrata = 20;

/**
 * Of groups that exclude each other all but one fall: that is paid at once, by conflicts of two members each. Groups are
 * taken together as they come, the dearest first.
 */
function payForExclusions(paying: Paying, effort: Effort): void {
  paying.isBegun = true;
  const { part, repay } = lend(effort, exclusionSteps);
  const { search } = paying.oracle;
  const excluded = new Map<Literal, ReadonlySet<Literal>>();
  for (const { literal } of paying.items) {
    if (part.left <= 0) break;
    const others = search.followUp(literal, part)?.filter((each) => paying.itemOf.has(-each)) ?? [];
    if (others.length > 0) excluded.set(literal, new Set(others.map((each) => -each)));
  }
  repay();
  const used = new Set<Literal>();
  for (const [literal, others] of excluded) {
    if (used.has(literal)) continue;
    const clique = [literal];
    for (const other of others) {
      const theirs = excluded.get(other);
      if (!used.has(other) && clique.every((each) => theirs?.has(each))) clique.push(other);
    }
    for (const each of clique) used.add(each);
    let before = literal;
    for (const each of clique.slice(1)) before = pay(paying, [before, each], { left: 0 }) ?? before;
  }
}

const exclusionSteps = 1_000_000;

/** A smaller conflict with little work: asked about itself again, then with each member left out in turn. */
function minimise({ oracle: { search } }: Paying, found: readonly Literal[], effort: Effort): readonly Literal[] {
  const { part, repay } = lend(effort, minimisingSteps);
  let core = found;
  for (let round = 0; round < 4 && core.length > 1; round++) {
    if (search.solve(core, part) !== 'unsat') break;
    const { length } = core;
    core = search.core();
    if (core.length === length) break;
  }
  for (let place = core.length - 1; place >= 0 && core.length > 1 && core.length <= mostToMinimise; place--) {
    const each = lend(part, leavingOutSteps);
    const answer = search.solve(
      core.filter((_, index) => index !== place),
      each.part,
    );
    each.repay();
    if (part.left <= 0) break;
    if (answer !== 'unsat') continue;
    const kept = new Set(search.core());
    core = core.filter((literal) => kept.has(literal));
    place = Math.min(place, core.length);
  }
  repay();
  return core;
}

const minimisingSteps = 300_000;
const leavingOutSteps = 20_000;
const mostToMinimise = 400;

/** Returns what stands for more than one of them falling. */
function pay(paying: Paying, core: readonly Literal[], effort: Effort): Literal | undefined {
  const { itemOf, totals, oracle } = paying;
  const items = core.flatMap((literal) => itemOf.get(literal) ?? []);
  const price = Math.min(...items.map((item) => item.price));
  const place = note(paying, price, items);
  const [only] = items;
  if (items.length === 1 && only) oracle.search.addClause([-only.literal]);
  if (items.length === 1) return undefined;
  const count = countFalling(oracle.search, core);
  const { part, repay } = lend(effort, exhaustingSteps);
  let literal = count.fewerThan(2);
  for (let least = 2; least <= count.size; least++) {
    literal = count.fewerThan(least);
    const item = addItem(paying, literal, { total: place, least }, price, count);
    if (part.left <= 0 || oracle.search.solve([literal], part) !== 'unsat') break;
    // So many fall in every model.
    totals.push({ price, members: [item.member] });
    item.price = 0;
    paying.bound += price;
    oracle.search.addClause([-literal]);
  }
  repay();
  return literal;
}

const exhaustingSteps = 100_000;

/** Writes a conflict down and takes its price out of its items. */
function note(paying: Paying, price: number, items: readonly Item[]): number {
  for (const item of items) {
    item.price -= price;
    const { member, count } = item;
    if (count && typeof member === 'object' && member.least < count.size) {
      const next = { total: member.total, least: member.least + 1 };
      addItem(paying, count.fewerThan(next.least), next, price, count);
    }
  }
  paying.bound += price;
  return paying.totals.push({ price, members: items.map(({ member }) => member) }) - 1;
}

/** Adds an item, or more of the price of one that there is. */
function addItem(
  { items, itemOf }: Paying,
  literal: Literal,
  member: TotalMember,
  price: number,
  count?: FallingCount,
): Item {
  const known = itemOf.get(literal);
  if (known) {
    if (known.price === 0) items.push(known);
    known.price += price;
    return known;
  }
  const item = { literal, member, price, ...(count ? { count } : {}) };
  itemOf.set(literal, item);
  items.push(item);
  return item;
}
