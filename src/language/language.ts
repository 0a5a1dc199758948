/**
 * What a language brings: how its sentences end, its rules of reported speech, its dates, and what its words tell of
 * voices. The machinery around it is shared; a new language is a folder beside `en/` and a line in `propose-statements.ts`.
 */

import type { Act } from '../statement/statement.ts';
import type { Polarity } from '../statement/content.ts';
import type { VoiceKind } from '../statement/voice.ts';
import type { Daypart, Edtf } from '../time/when.ts';
import type { Confidence, Stretch, Words } from './proposal.ts';
import type { SentenceHabits } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { RelativeDate } from './when/shift-date.ts';

export type Sentence = Stretch & {
  /** The whole reading, into which all offsets point. */
  readonly text: string;
  readonly tokens: readonly Token[];
};

/** What a rule found in a sentence: places only. */
export type Match = {
  readonly confidence: Confidence;
  readonly act: Act;
  readonly cue: Stretch;
  /** Outermost first, origin last; never empty. */
  readonly voices: readonly Stretch[];
  readonly passage: Stretch;
};

export type Rule = {
  readonly name: string;
  readonly version: string;
  readonly find: (sentence: Sentence) => readonly Match[];
};

/** A date as the words give it; what they leave to an anchor, a year or the whole day, is looked for by `anchorDate`. */
export type DateMention = Stretch & {
  /** EDTF; with a year of XXXX where the words give none, and XXXX-XX-XX where they tell it from another date. */
  readonly edtf: Edtf;
  readonly relative?: RelativeDate;
  /** What a relative date counts from: when the text was published, or the date that it gave last. */
  readonly from?: 'publication' | 'text';
  readonly daypart?: Daypart;
  /** HH:MM on the clock of the place. */
  readonly clock?: string;
  /** The sentence speaks of what is to come, so that a date without a year lies ahead rather than behind. */
  readonly isAhead: boolean;
};

export type Gender = 'female' | 'male';

/** What words for a voice tell. */
export type VoiceTraits = {
  readonly kind: VoiceKind;
  readonly named: boolean;
  readonly isPlural: boolean;
  readonly gender?: Gender;
  /** The kind is only what is likeliest of a lone name. */
  readonly isGuess?: true;
  /** What a pronoun or short form asks to be looked for; absent where the words stand for themselves. */
  readonly refersTo?:
    | { readonly kind: 'person'; readonly gender: Gender }
    | { readonly kind: 'group' }
    /** "the ministry": an earlier mention with this word in it. */
    | { readonly kind: 'head'; readonly word: string };
};

export type Language = SentenceHabits & {
  readonly rules: readonly Rule[];
  readonly findDates: (sentence: Sentence) => readonly DateMention[];
  /** People, organisations and groups of the sentence in order, for pronouns to point back to. */
  readonly findMentions: (sentence: Sentence) => readonly Stretch[];
  readonly traitsOf: (words: string) => VoiceTraits;
  readonly polarityOf: (passage: readonly Token[], act: Act) => Polarity;
  readonly findHedge: (sentence: Sentence, match: Match) => Words | undefined;
};
