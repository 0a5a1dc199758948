/**
 * What a conflict can rest on: contents, judgements that take two events for one, and defeasible rules applied to
 * something. Each is a number here, so that sets of them are quick to compare. Contents come first, in their order.
 */

import { canonicalText } from '../base/canonical.ts';
import type { JudgementId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Message, RuleName } from './findings.ts';

export type Premise =
  | { readonly kind: 'content'; readonly content: SaidContent }
  | { readonly kind: 'referent'; readonly judgement: JudgementId }
  | {
      readonly kind: 'rule';
      readonly rule: RuleName;
      readonly appliesTo: string;
      readonly message: Message;
      readonly doubt?: number;
    };

/** A set of more premises than these is of no use to anybody; searches go no further and say so. */
export const mostPremises = 24;

/** Ascending numbers of premises. */
export type PremiseSet = readonly number[];

export type Premises = {
  readonly list: readonly Premise[];
  /** The premise that a judgement takes two events for one. */
  readonly referent: (judgement: JudgementId) => number;
  /**
   * The premise that a defeasible rule applies to these subjects, terms or words. `doubt` is what doubting this one application
   * costs, where that is not what the rule's costs; of several the least counts.
   */
  readonly assume: (rule: RuleName, appliesTo: readonly string[], message: Message, doubt?: number) => number;
};

/** The premises of a run of reasoning: its contents, and whatever is asked for later. */
export function createPremises(contents: readonly SaidContent[]): Premises {
  return continuePremises(contents.map((content) => ({ kind: 'content', content })));
}

/** Premises that are there, with their numbers, and whatever is asked for later. */
export function continuePremises(before: readonly Premise[]): Premises {
  const list = [...before];
  const numbers = new Map(
    before.flatMap((premise, number): readonly (readonly [string, number])[] => {
      if (premise.kind === 'content') return [];
      return [[premise.kind === 'referent' ? premise.judgement : `${premise.rule} ${premise.appliesTo}`, number]];
    }),
  );
  const numberOf = (name: string, premise: () => Premise) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, list.length);
    return list.push(premise()) - 1;
  };
  return {
    list,
    referent: (judgement) => numberOf(judgement, () => ({ kind: 'referent', judgement })),
    assume: (rule, parts, message, doubt) => {
      const appliesTo = canonicalText(parts);
      const number = numberOf(`${rule} ${appliesTo}`, () => ({ kind: 'rule', rule, appliesTo, message }));
      const known = list[number];
      if (known?.kind === 'rule' && doubt !== undefined)
        list[number] = { ...known, doubt: Math.min(doubt, known.doubt ?? Infinity) };
      return number;
    },
  };
}

/** The union, ascending. */
export function joinSets(...sets: readonly (readonly number[])[]): PremiseSet {
  return [...new Set(sets.flat())].toSorted((a, b) => a - b);
}

/** True where everything in `a` is in `b`. Both ascending. */
export function isSubset(a: PremiseSet, b: PremiseSet): boolean {
  const [sizeA, sizeB] = [a.length, b.length];
  let place = 0;
  for (let index = 0; index < sizeA; index++) {
    // What is left of `b` has to have room for what is left of `a`.
    while (place < sizeB && (b[place] ?? 0) < (a[index] ?? 0)) place++;
    if (sizeB - place < sizeA - index || b[place] !== a[index]) return false;
    place++;
  }
  return true;
}

/** Shortest first, then by number. */
export function compareSets(a: PremiseSet, b: PremiseSet): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let place = 0; place < a.length; place++) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Those among them that contain no other; of equal ones the first. Sorted by `compareSets`. */
export function keepSmallest<T>(all: readonly T[], setOf: (each: T) => PremiseSet): readonly T[] {
  const kept: T[] = [];
  /** Kept ones by their first premise: a subset's first premise is among those of the superset. */
  const byFirst = new Map<number, PremiseSet[]>();
  for (const each of all.toSorted((a, b) => compareSets(setOf(a), setOf(b)))) {
    const set = setOf(each);
    // By place, as this is what searches do most: taking a list apart makes something to walk it by.
    const first = set[0];
    if (first === undefined) return [each];
    if (containsOne(set, byFirst)) continue;
    kept.push(each);
    const known = byFirst.get(first);
    if (known) known.push(set);
    else byFirst.set(first, [set]);
  }
  return kept;
}

function containsOne(set: PremiseSet, byFirst: ReadonlyMap<number, readonly PremiseSet[]>): boolean {
  for (const premise of set)
    for (const smaller of byFirst.get(premise) ?? none) if (isSubset(smaller, set)) return true;
  return false;
}

const none: readonly PremiseSet[] = [];
