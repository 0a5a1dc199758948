/**
 * What a clause says of whom, without the grammar of its language: which frame its verb or noun belongs to, and who stands
 * in which slot. A language makes predications; everything after that (roles, subjects, merging of events, orders) is
 * written once, in `frames.ts` and what stands beside it.
 *
 * Slots tell what a part means, not where it stands: the subject of a passive is its `undergoer`, a Russian dative may be
 * the `receiver`, a Kazakh -дан the `from`.
 */

import type { Polarity } from '../statement/content.ts';
import type { Stretch } from './proposal.ts';

export const slots = [
  /** Who does it; of a state, whose it is. */
  'doer',
  /** To whom it is done: who is contacted, detained, brought; what is bought. */
  'undergoer',
  /** To whom something is given, offered, said. */
  'receiver',
  'to',
  'from',
  /** Where. */
  'at',
  'with',
  /** What for: a purpose, or what is paid for. */
  'for',
  'about',
  'means',
  /** How much. */
  'amount',
  /** What somebody or something is said to be. */
  'value',
  /** What it came from: "because of the rain". */
  'cause',
] as const;
export type Slot = (typeof slots)[number];

export type Argument = Stretch & { readonly slot: Slot };

/** What stands in a sentence's clause. All places lie in the sentence; arguments do not overlap. */
export type Predication = {
  /** A frame of `frames.ts`. */
  readonly frame: string;
  /** The verb or noun that says it. */
  readonly trigger: Stretch;
  /** The clause, from its first argument to its last; holds the trigger. */
  readonly clause: Stretch;
  readonly arguments: readonly Argument[];
  readonly polarity: Polarity;
  /** Wished, asked, feared, planned or possible: nobody says that it happened. */
  readonly isUnreal: boolean;
  /** That it was for nothing else: "only for a concert"; `always` where it is said of every time. */
  readonly isOnly?: 'this' | 'always';
  /** No word says who does it, and the language takes whoever speaks for him: "says that [he] received". */
  readonly isBySpeaker?: true;
  /** No word says who does it, and the language goes on with whoever did what was told last: «5-январда учкан». */
  readonly isDropped?: true;
  /** A noun that names an event in passing ("the arrest of the pianist"), while the clause says something else. */
  readonly isNoun: boolean;
  /** The trigger is a noun that names the event as one that is known: "the rally", whether a verb tells of it or not. */
  readonly isNamed?: true;
  /** Set apart from others of its kind ("earlier", "again", "often", "only once"): it is not the event spoken of before. */
  readonly isOther: boolean;
  /**
   * How it stands in time to the clause that its sentence goes on with or that stands before it, where a word says so:
   * "when he agreed, they paid" makes the agreement come `before` the payment.
   */
  readonly order?: { readonly is: 'before' | 'after'; readonly than: Stretch };
};
