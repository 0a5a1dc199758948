/**
 * Which mentions of a text speak of one person, organisation, place or thing: by name in either order, by surname alone, by
 * a title or description that only one of them was given, by a pronoun with one fitting mention nearby. Each mention keeps
 * the reason. Where two would fit, it is taken for somebody new: a wrong join makes a conflict of what is none.
 *
 * Hostile: the text. Only the latest subjects are compared with, and names are found by their words.
 */

import { optional } from '../base/optional.ts';
import { termsAbove } from '../subject/ask-vocabulary.ts';
import { builtInVocabulary } from '../subject/vocabulary.ts';
import { findPlace, type KnownPlace } from './gazetteer.ts';
import type { Gender, MentionPlace, MentionTraits } from './language.ts';
import type { Mention, MentionedSubject, MentionReason } from './proposed-content.ts';
import { wordsAt, type Stretch } from './proposal.ts';

/** The subjects of one text, told of its mentions in order. */
export type MentionBook = {
  /** To be called before the mentions of each sentence. */
  readonly openSentence: () => void;
  /** The number of the subject that a mention speaks of; undefined for a pronoun that could be anybody's. */
  readonly enter: (text: string, mention: MentionPlace) => number | undefined;
  /** The subject of the mention that stands exactly there. */
  readonly at: (place: Stretch) => number | undefined;
  readonly traitsOf: (subject: number) => MentionTraits;
  /** The one who is seen in the recording that the text is about. */
  readonly depicted: () => number | undefined;
  /** True where the first is the second or, as the gazetteer has it, holds it or lies in it. */
  readonly areOnePlace: (a: number, b: number) => boolean;
  readonly addEvent: (text: string, place: Stretch, isNoun: boolean) => number;
  /** Told once more. A noun ("his flight") calls an event better than the clause that told it first. */
  readonly noteEvent: (event: number, text: string, place: Stretch, isNoun: boolean) => void;
  readonly subjects: () => readonly MentionedSubject[];
};

type Known = {
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
  /** The latest sentence that begins with it. */
  opened: number;
};

const maxRecent = 40;
const maxSentencesBack = 8;

export function makeMentionBook(language: string): MentionBook {
  const all: Known[] = [];
  const byWord = new Map<string, Known[]>();
  const places = new Map<string, number>();
  /** Those mentioned last, the latest at the end. */
  let latest: readonly Known[] = [];
  let sentence = 0;
  let isOpening = true;
  let depicted: Known | undefined;
  let read = '';

  const create = (mention: MentionPlace, owner: number | undefined): Known => {
    const known: Known = {
      number: all.length,
      traits: mention,
      nouns: new Set(mention.nouns),
      terms: new Set(mention.terms),
      gender: mention.gender,
      owner,
      mentions: [],
      name: { place: mention.nameAt ?? mention, words: mention.name.length },
      isSeen: false,
      isClause: false,
      lastSentence: sentence,
      opened: 0,
    };
    all.push(known);
    return known;
  };

  const note = (text: string, known: Known, mention: MentionPlace, reason: MentionReason): number => {
    known.mentions.push({ ...wordsAt(text, mention), reason });
    known.lastSentence = sentence;
    if (isOpening) known.opened = sentence;
    isOpening = false;
    latest = [...latest.filter((each) => each !== known), known].slice(-maxRecent);
    for (const noun of mention.nouns) known.nouns.add(noun);
    for (const term of mention.terms) known.terms.add(term);
    known.gender ??= mention.gender;
    if (mention.points !== 'pronoun' && isFuller(mention, known)) {
      known.name = { place: mention.nameAt ?? mention, words: mention.name.length };
      known.traits = mention.name.length > 0 ? mention : known.traits;
      known.isSeen = mention.isDepicted;
    }
    if (mention.isDepicted) depicted ??= known;
    for (const word of mention.name) {
      const key = foldSpelling(word);
      const same = byWord.get(key) ?? [];
      if (!same.includes(known) && same.length < maxRecent) byWord.set(key, [...same, known]);
    }
    places.set(keyOf(mention), known.number);
    return known.number;
  };

  const recent = ({ start }: Stretch) =>
    latest.filter(
      ({ lastSentence, mentions }) =>
        sentence - lastSentence <= maxSentencesBack && (mentions[0]?.start ?? start) < start,
    );

  const find = (mention: MentionPlace, owner: number | undefined): readonly [Known, MentionReason] | undefined => {
    if (mention.isDepicted && depicted && mention.name.length === 0 && fitsGender(depicted, mention))
      return [depicted, 'depicted'];
    switch (mention.points) {
      case 'name':
        return findByName(mention, byWord, sentence);
      case 'pronoun':
        return asReason(findForPronoun(mention, recent(mention), sentence), 'pronoun');
      case 'definite':
        return asReason(findDescribed(mention, owner, recent(mention), sentence), 'description');
      case 'new':
      case 'speaker':
        return undefined;
    }
  };

  return {
    openSentence: () => {
      sentence += 1;
      isOpening = true;
    },
    enter: (text, mention) => {
      read = text;
      const owner = mention.owner && places.get(keyOf(mention.owner));
      const found = find(mention, owner);
      if (!found && (mention.points === 'pronoun' || mention.points === 'speaker')) return undefined;
      const [known, reason] = found ?? [create(mention, owner), 'first' as const];
      return note(text, known, mention, reason);
    },
    at: (place) => places.get(keyOf(place)),
    traitsOf: (subject) => {
      const known = all[subject];
      if (!known) throw new RangeError(`No subject ${subject}`);
      return { ...known.traits, nouns: [...known.nouns], terms: [...known.terms] };
    },
    depicted: () => depicted?.number,
    areOnePlace: (a, b) => a === b || isWithin(all[a], all[b], language) || isWithin(all[b], all[a], language),
    addEvent: (text, place, isNoun) => {
      read = text;
      const mention: MentionPlace = {
        ...place,
        kind: 'event',
        name: [],
        nouns: [],
        terms: [],
        isPlural: false,
        points: 'new',
        isDepicted: false,
      };
      const known = create(mention, undefined);
      known.mentions.push({ ...wordsAt(text, place), reason: 'first' });
      known.isClause = !isNoun;
      return known.number;
    },
    noteEvent: (event, text, place, isNoun) => {
      const known = all[event];
      if (!known) return;
      if (isNoun && known.isClause) {
        known.name = { place, words: 0 };
        known.isClause = false;
      }
      if (!known.mentions.some(({ start }) => start === place.start))
        known.mentions.push({ ...wordsAt(text, place), reason: 'description' });
    },
    subjects: () => {
      const countries = new Map(
        all.flatMap((known) => {
          const place = knownPlace(known, language);
          return place?.isCountry ? [[place.country, known.number] as const] : [];
        }),
      );
      return all.map((known) => asSubject(known, read, holderOf(known, countries, language)));
    },
  };
}

function keyOf({ start, end }: Stretch): string {
  return `${start} ${end}`;
}

function asReason(known: Known | undefined, reason: MentionReason): readonly [Known, MentionReason] | undefined {
  return known && [known, reason];
}

/** A name of more words, or any name after a description; among descriptions, the one that tells where one sees him. */
function isFuller(mention: MentionPlace, known: Known): boolean {
  if (mention.name.length !== known.name.words) return mention.name.length > known.name.words;
  return mention.name.length === 0 && mention.isDepicted && mention.points === 'definite' && !known.isSeen;
}

/** The same words in any order; spelled a little differently; or a part of the name, where only one has it. */
function findByName(
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
function foldSpelling(word: string): string {
  return word
    .replaceAll(/[kg]h/g, 'h')
    .replaceAll('zh', 'j')
    .replaceAll(/q/g, 'k')
    .replaceAll(/[yj]/g, 'i')
    .replaceAll(/(.)\1/gu, '$1');
}

/** The one fitting mention of the nearest sentence that has any, or the one that it begins with. */
function findForPronoun(mention: MentionPlace, recent: readonly Known[], sentence: number): Known | undefined {
  for (let back = 0; back <= 2; back += 1) {
    const fitting = recent
      .filter(({ lastSentence }) => lastSentence === sentence - back)
      .filter((known) => known.traits.isPlural === mention.isPlural && fitsGender(known, mention))
      .filter(({ traits }) => (mention.isPlural ? traits.kind !== 'place' : traits.kind === 'person'));
    // Whom the sentence before is about; in its own sentence a pronoun could be either.
    const about = back > 0 ? fitting.find(({ opened }) => opened === sentence - back) : undefined;
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : about;
  }
  return undefined;
}

function fitsGender(known: Known, { gender }: MentionTraits): boolean {
  return gender === undefined || known.gender === undefined || known.gender === gender;
}

/** The one subject nearby that was called so, or whose occupation is one of that kind. */
function findDescribed(
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

/** What anybody can be called, in the normal forms of all languages. */
/** Whom a text is about without a name; an official is hardly called "the man". */
const inHands = new Set('detainee prisoner suspect victim defendant captive'.split(' '));

export function isAnybody({ nouns }: MentionTraits): boolean {
  return nouns.some((noun) => anybody.has(noun));
}

const anybody = new Set('man woman person citizen boy girl'.split(' '));

/** A pianist is a musician, and is called so later on. */
function isKindOf({ terms }: Known, term: string): boolean {
  return [...terms].some((each) => termsAbove(builtInVocabulary, each).includes(term));
}

function isWithin(a: Known | undefined, b: Known | undefined, language: string): boolean {
  const [inner, outer] = [a, b].map((known) => known && knownPlace(known, language));
  return inner !== undefined && outer?.isCountry === true && inner.country === outer.country;
}

function knownPlace({ traits }: Known, language: string): KnownPlace | undefined {
  return traits.kind === 'place' ? findPlace(traits.name.join(' '), language) : undefined;
}

function holderOf(known: Known, countries: ReadonlyMap<string, number>, language: string): number | undefined {
  const place = knownPlace(known, language);
  return place && !place.isCountry ? countries.get(place.country) : undefined;
}

function asSubject(
  { number, traits, name, mentions, isClause }: Known,
  text: string,
  within: number | undefined,
): MentionedSubject {
  return {
    number,
    kind: traits.kind,
    name: wordsAt(text, name.place),
    proper: name.words > 0,
    mentions,
    ...(isClause && { isClause: true as const }),
    ...optional('within', within),
  };
}
