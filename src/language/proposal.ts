/**
 * What reading a text yields: proposed statements, which count for nothing until a person accepts them. A proposal holds
 * places of the text and normal forms, never words of its own. Invariant: wherever words stand beside a place, they are
 * exactly the text between its offsets.
 */

import type { Act } from '../statement/statement.ts';
import type { VoiceKind } from '../statement/voice.ts';
import type { Polarity } from '../statement/content.ts';
import type { Daypart, Edtf } from '../time/when.ts';
import type { EventJoin, MentionedSubject, ProposedContent } from './proposed-content.ts';

/** A place in the reading's text, in UTF-16 code units; `end` is the first one after. Never empty. */
export type Stretch = { readonly start: number; readonly end: number };

/** A place and the words that stand there. */
export type Words = Stretch & { readonly words: string };

/** A voice as the text calls it at that place ("the ministry", "she"). */
export type ProposedVoice = Words & {
  /** A guess from the words. */
  readonly kind: VoiceKind;
  /** False for "relatives", "a source in the ministry": nobody can go back and ask. */
  readonly named: boolean;
  /** With the relative clause that tells who it is ("…, who keeps the mill"), where the text has one. */
  readonly whole?: Words;
  /** The fuller mention that a pronoun or short form stands for, where that is safe to say. */
  readonly resolvedTo?: Words;
  /** The number of the subject that it is, where the text speaks of it too. */
  readonly subject?: number;
};

/** A date that the text gives within the passage. */
export type ProposedDate = Words & {
  readonly edtf: Edtf;
  readonly daypart?: Daypart;
  /** What the year or the day was counted from, where the text does not say it. */
  readonly anchor?: 'publication' | 'earlier-date';
  /** Other dates that the words may mean, in EDTF. */
  readonly alternatives: readonly Edtf[];
};

export type Confidence = 'high' | 'middle' | 'low';

export type Proposal = {
  /** The rule that made it, as decisions of people are counted by: "en/according-to". */
  readonly rule: string;
  readonly version: string;
  readonly confidence: Confidence;
  /**
   * Outermost voice of the text first, origin last. The page and its outlet come before them; empty where the text says it
   * in its own words.
   */
  readonly attribution: readonly ProposedVoice[];
  /** The origin, after all voices of the attribution, is somebody whom the text does not name: "it was reported that", "allegedly". */
  readonly isUnnamed?: true;
  /** The words that make it reported speech ("according to", "was recognised by"); absent where it only goes on. */
  readonly cue?: Words;
  /** What was said just before by the same voice, where no words say who speaks here: to be read as a question. */
  readonly continues?: Words;
  readonly act: Act;
  /** What is said. It holds cue and voices only where they stand in its midst. */
  readonly passage: Words;
  /** As the voice commits to it. */
  readonly polarity: Polarity;
  /** Words by which the voice or the text keeps a distance ("allegedly"). */
  readonly hedge?: Words;
  readonly dates: readonly ProposedDate[];
  /** What it says, as far as it can be typed safely; where it is empty, the words alone stand. */
  readonly contents: readonly ProposedContent[];
};

/** The line at the head of a text that says when it was published, and that day in EDTF. */
export type Dateline = Words & { readonly edtf: Edtf };

/** Everything that is read out of one text. */
export type ReadText = {
  readonly proposals: readonly Proposal[];
  /** What the typed contents are about; `number` is the place in this list. */
  readonly subjects: readonly MentionedSubject[];
  /** Events that different voices tell of different people, and that are one if the people are. Nobody in the text says so. */
  readonly joins: readonly EventJoin[];
  /** What dates were counted from, where nobody else said when the text was published. */
  readonly dateline?: Dateline;
};

/** The last voice, as the text names it; undefined where it names none. */
export function originOf({ attribution, isUnnamed }: Pick<Proposal, 'attribution' | 'isUnnamed'>) {
  return isUnnamed ? undefined : attribution.at(-1);
}

/** The words between two offsets of a text. */
export function wordsAt(text: string, { start, end }: Stretch): Words {
  return { start, end, words: text.slice(start, end) };
}

/** True where `outer` holds all of `inner`. */
export function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
