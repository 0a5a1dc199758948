/**
 * Whom a mention speaks of, among the subjects that a text has named so far: by name, by what it was called, by a pronoun.
 * Where two would fit, nobody: a wrong join makes a conflict of what is none.
 */

import { termsAbove } from '../subject/ask-vocabulary.ts';
import { builtInVocabulary } from '../subject/vocabulary.ts';
import type { Gender, MentionPlace, MentionTraits } from './language.ts';
import type { Mention, MentionReason } from './proposed-content.ts';
import type { Stretch } from './proposal.ts';

/** A subject while its text is read. */
export type Known = {
  readonly number: number;
  traits: MentionTraits;
  readonly nouns: Set<string>;
  readonly terms: Set<string>;
  gender: Gender | undefined;
  readonly owner: number | undefined;
  readonly mentions: Mention[];
  name: { readonly place: Stretch; readonly words: number };
  /** Called by where one sees them: "the man in the video". */
  isSeen: boolean;
  /** An event called by a clause, not by a noun. */
  isClause: boolean;
  lastSentence: number;
  /** The last mention stands in somebody's own words. */
  isQuoted: boolean;
  /** The latest sentence that begins with it. */
  opened: number;
  /** The latest sentence in which it speaks. */
  spoke: number;
};

/** The same words in any order; spelled a little differently; or a part of the name, where only one has it. */
export function findByName(
  mention: MentionPlace,
  byWord: ReadonlyMap<string, readonly Known[]>,
  sentence: number,
): readonly [Known, MentionReason] | undefined {
  const words = mention.name.map(foldSpelling);
  const candidates = new Set(words.flatMap((word) => byWord.get(word) ?? []));
  const fitting = [...candidates].filter((known) => areKinds(known.traits, mention));
  const namesOf = (known: Known) => known.traits.name.map(foldSpelling);
  const equal = fitting.find((known) => haveSameWords(namesOf(known), words));
  if (equal) return [equal, haveSameWords(equal.traits.name, mention.name) ? 'same-name' : 'spelling'];
  if (mention.kind === 'organisation') return asReason(findShortened(words, fitting, namesOf), 'short-name');
  if (mention.kind !== 'person') return undefined;
  const parts = fitting.filter((known) => isPart(words, namesOf(known)) || isPart(namesOf(known), words));
  // A surname of several people is that of the only one who was spoken of just now.
  const near = parts.length > 1 ? parts.filter(({ lastSentence }) => sentence - lastSentence <= 3) : parts;
  return near.length === 1 && near[0] ? [near[0], 'short-name'] : undefined;
}

/** "the Committee for Water" after "the Committee for Water of Verdania". */
function findShortened(
  words: readonly string[],
  fitting: readonly Known[],
  namesOf: (known: Known) => readonly string[],
): Known | undefined {
  const longer = fitting.filter((known) => words.length > 2 && words.every((word, at) => namesOf(known)[at] === word));
  return longer.length === 1 ? longer[0] : undefined;
}

function areKinds(a: MentionTraits, b: MentionTraits): boolean {
  return a.kind === b.kind && a.isPlural === b.isPlural;
}

function haveSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((word) => b.includes(word));
}

function isPart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length < b.length && a.every((word) => b.includes(word));
}

/** Spellings that one newsroom mixes for one name: kh and h, doubled letters, y and i. */
export function foldSpelling(word: string): string {
  return word
    .replaceAll(/[kg]h/g, 'h')
    .replaceAll('zh', 'j')
    .replaceAll(/q/g, 'k')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1/gu, '$1');
}

/** The one fitting mention of the nearest sentence that has any, or the one that it begins with. */
export function findForPronoun(mention: MentionPlace, recent: readonly Known[], sentence: number): Known | undefined {
  for (let back = 0; back <= 2; back += 1) {
    const fitting = recent
      .filter(({ lastSentence }) => lastSentence === sentence - back)
      .filter((known) => known.traits.isPlural === mention.isPlural && fitsGender(known, mention))
      .filter(({ traits }) => (mention.isPlural ? traits.kind !== 'place' : traits.kind === 'person'));
    // "The clerk said that Drozd left. He was 44": he of whom it was said, if there is one.
    const told = back > 0 ? fitting.filter(({ spoke }) => spoke !== sentence - back) : [];
    const named = told.filter(({ traits }) => traits.name.length > 0);
    if (told.length === 1) return told[0];
    if (named.length === 1) return named[0];
    // Whom the sentence before is about; in its own sentence a pronoun could be either.
    const about = back > 0 ? fitting.find(({ opened }) => opened === sentence - back) : undefined;
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : about;
  }
  return undefined;
}

export function fitsGender(known: Known, { gender }: MentionTraits): boolean {
  return gender === undefined || known.gender === undefined || known.gender === gender;
}

/** The one subject nearby that was called so, or whose occupation is one of that kind. */
export function findDescribed(
  mention: MentionPlace,
  owner: number | undefined,
  recent: readonly Known[],
  sentence: number,
): Known | undefined {
  const fitting = recent.filter(
    (known) =>
      areKinds(known.traits, mention) &&
      fitsGender(known, mention) &&
      (owner === undefined || known.owner === owner) &&
      (isCalled(known, mention) || mention.terms.some((term) => isKindOf(known, term))),
  );
  const called = fitting.filter((known) => isCalled(known, mention));
  if (called.length === 1) return called[0];
  if (mention.kind === 'organisation') return fitting.toSorted((a, b) => b.lastSentence - a.lastSentence)[0];
  if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  if (!isAnybody(mention) || mention.isPlural) return undefined;
  const nameless = recent.filter(
    (known) =>
      known.traits.kind === 'person' &&
      !known.traits.isPlural &&
      known.name.words === 0 &&
      (known.traits.isDepicted || [...known.nouns].some((noun) => anybody.has(noun) || inHands.has(noun))) &&
      fitsGender(known, mention) &&
      sentence - known.lastSentence <= 3,
  );
  return nameless.length === 1 ? nameless[0] : undefined;
}

function isCalled({ nouns }: Known, mention: MentionTraits): boolean {
  return mention.nouns.some((noun) => nouns.has(noun));
}

/** Whom a text is about without a name; an official is hardly called "the man". */
const inHands = new Set('detainee prisoner suspect victim defendant captive'.split(' '));

/** "the man", "this citizen": it tells nothing of whom it means. */
export function isAnybody({ nouns }: MentionTraits): boolean {
  return nouns.some((noun) => anybody.has(noun));
}

/** What anybody can be called, in the normal forms of all languages. */
const anybody = new Set('man woman person citizen boy girl'.split(' '));

/** A pianist is a musician, and is called so later on. */
function isKindOf({ terms }: Known, term: string): boolean {
  return [...terms].some((each) => termsAbove(builtInVocabulary, each).includes(term));
}

/** With why it was taken for that, where it was. */
export function asReason(known: Known | undefined, reason: MentionReason): readonly [Known, MentionReason] | undefined {
  return known && [known, reason];
}
