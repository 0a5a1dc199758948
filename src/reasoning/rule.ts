/**
 * What a rule is and what it is given. A rule finds clashes: sets of premises that cannot all hold, each with a witness.
 * It may find sets that contain other ones; it must find every smallest one, except where it says that it stopped.
 */

import type { SubjectId } from '../base/id.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { SaidContent } from './collect-contents.ts';
import type { PlaceRecord } from './compare-places.ts';
import type { Differences } from './differences.ts';
import type { Message, RuleName, Witness } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { Premises, PremiseSet } from './premises.ts';
import type { Rates } from './rates.ts';
import type { Sameness } from './sameness.ts';

export type Rule = {
  readonly name: RuleName;
  readonly find?: (context: RuleContext) => Iterable<Clash>;
  /** For a rule that may not apply: what doubting one application costs, in thousandths of a nat. */
  readonly doubt?: number;
};

export type RuleContext = {
  readonly contents: readonly SaidContent[];
  readonly subjects: MergedSubjects;
  readonly vocabulary: Vocabulary;
  readonly premises: Premises;
  readonly sameness: Sameness;
  readonly differences: Differences;
  readonly places: Pick<PlaceRecord, 'withinOf' | 'isContainer'>;
  readonly rates: Rates;
  /** To be called when something is left unlooked at. */
  readonly stop: (limit: number) => void;
};

export type Clash = {
  readonly premises: PremiseSet;
  /** Contents are named by their index. */
  readonly witness: Witness;
  readonly message: Message;
  readonly topic: Topic;
  /** Contents that are rival answers to the topic's question, where it has such. */
  readonly rivals: readonly (readonly [number, number])[];
};

/** What clashes are about: those with one `name` are read together. */
export type Topic = { readonly name: string; readonly message: Message };

/** A content with what it says in one slot. */
export type InSlot<Said> = { readonly content: SaidContent; readonly subject: SubjectId; readonly said: Said };

/** Every pair of contents whose subjects might be one; in buckets too large to pair, the first ones. */
export function* pairsOfOneSubject<Said>(
  all: readonly InSlot<Said>[],
  { sameness, stop }: Pick<RuleContext, 'sameness' | 'stop'>,
): Iterable<readonly [InSlot<Said>, InSlot<Said>]> {
  for (const bucket of Map.groupBy(all, ({ subject }) => sameness.classOf(subject)).values()) {
    if (bucket.length > mostPaired) stop(mostPaired);
    for (const [place, first] of bucket.slice(0, mostPaired).entries()) {
      for (const second of bucket.slice(place + 1, mostPaired)) yield [first, second];
    }
  }
}

/** Distinct contents in one slot of one subject: nobody reads more rivals than these. */
const mostPaired = 60;
