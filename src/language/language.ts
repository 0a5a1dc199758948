/**
 * What a language brings: how its sentences end, its rules of reported speech, its dates, and what its words tell of
 * voices. The machinery around it is shared; a new language is a folder beside `en/` and a line in `languages.ts`.
 */

import type { Act } from '../statement/statement.ts';
import type { Polarity } from '../statement/content.ts';
import type { VoiceKind } from '../statement/voice.ts';
import type { Daypart, Edtf } from '../time/when.ts';
import type { SubjectKind } from '../subject/subject.ts';
import type { Term } from '../subject/vocabulary.ts';
import type { Measure } from './measures/measure.ts';
import type { Predication } from './predication.ts';
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
  /** Outermost first, origin last; empty only where the origin is unnamed. */
  readonly voices: readonly Stretch[];
  /** "It was reported that …": the words tell that somebody says it, and not who. What voices there are stand around it. */
  readonly isUnnamed?: true;
  readonly passage: Stretch;
};

export type Rule = {
  readonly name: string;
  readonly version: string;
  /** What it reads, in one line for people: "X said that …". */
  readonly says: string;
  /** `before`: the sentence before in the same paragraph, for "X reported this": a passage may lie there. */
  readonly find: (sentence: Sentence, before?: Sentence) => readonly Match[];
};

/**
 * What a person, organisation, place or thing is called at a place of the text, and what the words tell of it. The
 * clustering of mentions goes by these alone, in every language.
 */
export type MentionTraits = {
  readonly kind: SubjectKind;
  /** The proper name in it, in normal form, word by word ("vikram", "ruzakhunov"); empty where there is none. */
  readonly name: readonly string[];
  /** Where that name stands. */
  readonly nameAt?: Stretch;
  /** Nouns by which it is described, in normal form ("singer", "man", "ministry"). */
  readonly nouns: readonly string[];
  /** Occupations and the like among them, in the words of the vocabulary. */
  readonly terms: readonly Term[];
  readonly isPlural: boolean;
  readonly gender?: Gender;
  /**
   * Whose they are, where the words say so: "his relatives", "relatives of Orlova" are groups of one person each. The place of
   * that mention.
   */
  readonly owner?: Stretch;
  /** For a pronoun: mentions before it that it surely does not mean. Where nobody else fits, it is somebody new. */
  readonly apart?: readonly Stretch[];
  /**
   * How it points back. `pronoun`: any fitting mention. `definite`: one that was described so ("the singer"). `new`: "a
   * singer", "strangers": nobody spoken of before. `name`: by its name. `speaker`: "I", whoever speaks.
   */
  readonly points: 'pronoun' | 'definite' | 'new' | 'name' | 'speaker';
  /** "The man in the video": seen in the recording that the text is about. */
  readonly isDepicted: boolean;
};

/** A mention in a sentence. Mentions may stand within each other ("relatives of Anna Orlova"), but never cross. */
export type MentionPlace = Stretch & MentionTraits;

/** Fields whose words may stand for a term of the vocabulary. */
export type TermField = 'purpose' | 'means' | 'cause' | 'occupation' | 'office' | 'role';

/** What a language brings for typed contents. */
export type ContentRules = {
  /** In the order of the text. */
  readonly findMentions: (sentence: Sentence) => readonly MentionPlace[];
  /** What an argument tells in which no mention was found; undefined where it names nobody and nothing. */
  readonly describe: (sentence: Sentence, argument: Stretch) => MentionTraits | undefined;
  /** In the order of the text, nouns before the verbs whose arguments they are. */
  readonly findPredications: (sentence: Sentence) => readonly Predication[];
  /** The term that words stand for in such a field, or undefined: "to hold concerts" is the purpose "concert". */
  readonly termOf: (words: string, field: TermField) => Term | undefined;
};

/** Sentences without a cue that may go on with what the voice before them said. */
export type SameVoice = Pick<Rule, 'name' | 'version' | 'says'> & {
  /** What the sentence would say, or undefined where it does not look like going on. */
  readonly find: (sentence: Sentence) => Stretch | undefined;
};

/** Sentences that the text tells in its own words. */
export type OwnWords = Pick<Rule, 'name' | 'version'> & {
  /** True where the words say that somebody else tells it, though no rule found who. */
  readonly isCited: (sentence: Sentence) => boolean;
};

/** A date as the words give it; what they leave to an anchor, a year or the whole day, is looked for by `anchorDate`. */
export type DateMention = Stretch & {
  /** EDTF; with a year of XXXX where the words give none, and XXXX-XX-XX where they tell it from another date. */
  readonly edtf: Edtf;
  readonly relative?: RelativeDate;
  /** What a relative date counts from: when the text was published, the date that it gave last, or what it tells. */
  readonly from?: 'publication' | 'text' | 'event';
  readonly daypart?: Daypart;
  /** HH:MM on the clock of the place, or of the zone that is named. */
  readonly clock?: string;
  /** IANA name or an offset like -05:00. */
  readonly zone?: string;
  /** The sentence speaks of what is to come, so that a date without a year lies ahead rather than behind. */
  readonly isAhead: boolean;
  /** "Until" or "by" it. */
  readonly isLimit?: boolean;
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
    /** "it": an organisation, an outlet or a channel. */
    | { readonly kind: 'body' }
    /** "the ministry": an earlier mention with this word in it. */
    | { readonly kind: 'head'; readonly word: string };
};

export type Language = SentenceHabits & {
  readonly rules: readonly Rule[];
  /** Words that join the clause of another voice, up to where it begins: ", but ". */
  readonly joints?: RegExp;
  readonly findDates: (sentence: Sentence) => readonly DateMention[];
  /** People, organisations and groups of the sentence in order, for pronouns to point back to. */
  readonly findMentions: (sentence: Sentence) => readonly Stretch[];
  /** The same, each by its whole phrase, for whoever marks texts; without it they are marked as contents find them. */
  readonly findWholeMentions?: (sentence: Sentence) => readonly Stretch[];
  readonly traitsOf: (words: string) => VoiceTraits;
  /** A voice with its relative clause, where it has one. */
  readonly wholeVoice?: (sentence: Sentence, voice: Stretch) => Stretch | undefined;
  /** What an origin is called that the text does not name; in words that tell nobody from anybody. */
  readonly unnamed?: string;
  readonly polarityOf: (passage: readonly Token[], act: Act) => Polarity;
  readonly findHedge: (sentence: Sentence, match: Match) => Words | undefined;
  /** Ages, amounts, counts and lengths of time. */
  readonly findMeasures?: (sentence: Sentence) => readonly Measure[];
  readonly sameVoice?: SameVoice;
  /** With whom the text says that it speaks, in questions and answers. */
  readonly interviewed?: (sentence: Sentence) => Stretch | undefined;
  /** What the text tells without citing anybody is read too. */
  readonly ownWords?: OwnWords;
  /** Without them, what is said stays in words alone. */
  readonly contents?: ContentRules;
};
