/**
 * A hypothesis, contents taken together as a possible account, and what weighing hypotheses against each other finds.
 * Plain records that survive JSON, like `findings.ts`. Nothing here says which hypothesis is true: only what would have
 * to be wrong if it were. Weighed are contents, never the people who say them.
 */

import type { FindingId, StatementId, VoiceId } from '../../base/id.ts';
import type { Content } from '../../statement/content.ts';
import type { Cluster, Comparison, ContentKey, Fault, Message } from '../findings.ts';
import type { Grade } from '../testimony.ts';

/** One content of a hypothesis, held or denied: typed as in statements, or one that is said already, by its key. */
export type Supposition =
  | { readonly kind: 'content'; readonly content: Content; readonly saidAt?: string; readonly isDenied: boolean }
  | { readonly kind: 'said'; readonly key: ContentKey; readonly isDenied: boolean };

export type Hypothesis = { readonly name: string; readonly holds: readonly Supposition[] };

export type Weighing = {
  /** True when statements that nobody has accepted were counted. */
  readonly provisional: boolean;
  /** One for each hypothesis: cheapest first, then by name; those that contradict themselves last. */
  readonly rows: readonly WeighedHypothesis[];
  /** Every fault that a row names, by id. */
  readonly faults: readonly Fault[];
  /** Faults that every row has to assume: they tell none from another. */
  readonly common: readonly FindingId[];
  /** The leading pairs: where several lead, those among themselves; otherwise the leader with each of those next to it. */
  readonly pairs: readonly ComparedPair[];
  /** False where a search stopped early, or the checker refused something: a cost may then be too high, and something may be missing. */
  readonly complete: boolean;
  /** There where the checker refused something, and was asked to cost no more than that. */
  readonly unconfirmed?: true;
};

export type WeighedHypothesis = {
  readonly kind: 'hypothesis';
  readonly name: string;
  /** What is supposed, in the order given. `says` is what is held or denied; absent where the supposition cannot be read. */
  readonly holds: readonly { readonly says?: Message; readonly isDenied: boolean }[];
  /** Why its own contents cannot all hold: one sentence a conflict. Empty for one that can be held at all. */
  readonly contradicts: readonly Message[];
  /** The rest is absent where it contradicts itself, or where the checker confirms nothing of what it would take. */
  readonly cost?: HypothesisCost;
  readonly unconfirmed?: true;
};

export type HypothesisCost = {
  /** Thousandths of a nat: the least that has to be wrong for everything else to be consistent with the hypothesis. */
  readonly cost: number;
  /** By how much it is dearer than the cheapest row. */
  readonly margin: number;
  readonly comparedToBest: Comparison;
  /** What has to be assumed wrong, dearest first, then by id. */
  readonly assumes: readonly FindingId[];
  /** True where other faults together cost as little. */
  readonly tie: boolean;
  /** What hangs together if it holds, each with its cheapest way out and the proof that none is cheaper. */
  readonly clusters: readonly Cluster[];
};

/** Two hypotheses held against each other. `first` costs no more than `second`. */
export type ComparedPair = {
  readonly first: string;
  readonly second: string;
  /** Zero is a tie, which is an answer. */
  readonly margin: number;
  /** Whatever changes the order, the most accessible first: statements and origins by what it takes, then grades. */
  readonly linchpins: readonly Linchpin[];
  /** What would tell the two apart, the most telling first. */
  readonly questions: readonly Question[];
  /**
   * False where linchpins may be missing: the two differ within so large a cluster that only what is near the difference was
   * looked at, or a search stopped early. What is listed holds all the same.
   */
  readonly complete: boolean;
};

/** What stands after a change: `first` or `second` leads, or they tie. */
export type Order = 'first' | 'second' | 'tie';

/** A change that alters the order of a pair. `margin` is what `second` costs more than `first` after it (negative: less). */
export type Linchpin = { readonly order: Order; readonly margin: number } & (
  | { readonly kind: 'statement'; readonly statement: StatementId; readonly breakEven?: BreakEven }
  | { readonly kind: 'origin'; readonly voice: VoiceId; readonly breakEven?: BreakEven }
  | { readonly kind: 'grade'; readonly voice: VoiceId; readonly from: Grade; readonly to: Grade }
);

/**
 * What it would have to cost that this fails, for both hypotheses to cost the same; and the grade that comes nearest to it.
 * None where the order hangs on its being said at all, whether or not it holds: then there is no such price.
 */
export type BreakEven = { readonly cost: number; readonly grade: Grade };

/** A plain question with the answers that would move the margin. */
export type Question = { readonly message: Message; readonly answers: readonly Answer[] };

export type Answer = {
  readonly says: Message;
  readonly content: ContentKey;
  /** Which of the pair it would help. */
  readonly helps: 'first' | 'second';
  /** By how much an origin of its own, graded B, that says so would move the margin. */
  readonly shift: number;
};
