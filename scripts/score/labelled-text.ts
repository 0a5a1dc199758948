/**
 * What people say stands in a text, whoever labelled it: our own sets, or annotations of others in brat's format. Scoring
 * compares this with what the rules say and knows nothing else.
 */

import type { Stretch } from '../../src/language/proposal.ts';

/** A place that may be in pieces, in order. */
export type Pieces = readonly Stretch[];

export type LabelledAttribution = {
  /** Empty where no words make it reported speech. */
  readonly cue: Pieces;
  /** Outermost first, origin last; empty where the text names nobody. */
  readonly voices: readonly Pieces[];
  readonly content: Pieces;
  /** Only where the label tells it. */
  readonly act?: string;
};

export type LabelledDate = Stretch & {
  /** EDTF and, after a space, a part of the day; absent where only the place was labelled. */
  readonly means?: string;
};

/** What a sentence tells of somebody: the type or property, and the words in each field. */
export type LabelledFrame = {
  readonly type: string;
  readonly isNegative: boolean;
  readonly fields: ReadonlyMap<string, Stretch>;
};

/** Its kind, its bounds and its unit as one text. */
export type LabelledMeasure = Stretch & { readonly means: string };

export type LabelledText = {
  readonly text: string;
  readonly language: string;
  readonly published?: string;
  /** Undefined where the labels of this text do not speak of it. */
  readonly attributions?: readonly LabelledAttribution[];
  readonly dates?: readonly LabelledDate[];
  readonly mentions?: readonly Stretch[];
  readonly frames?: readonly LabelledFrame[];
  readonly measures?: readonly LabelledMeasure[];
};
