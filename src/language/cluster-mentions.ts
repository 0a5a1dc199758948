/**
 * Which mentions of a text speak of one person, organisation, place or thing: by name in either order, by surname alone, by
 * a title or description that only one of them was given, by a pronoun with one fitting mention nearby. Each mention keeps
 * the reason. Where two would fit, it is taken for somebody new: a wrong join makes a conflict of what is none.
 *
 * Hostile: the text. Only the latest subjects are compared with, and names are found by their words.
 */

import { optional } from '../base/optional.ts';
import { findPlace, type KnownPlace } from './gazetteer.ts';
import type { MentionPlace, MentionTraits } from './language.ts';
import {
  asReason,
  findByName,
  findDescribed,
  findForPronoun,
  fitsGender,
  foldSpelling,
  type Known,
} from './match-mentions.ts';
import type { MentionedSubject, MentionReason } from './proposed-content.ts';
import { wordsAt, type Stretch } from './proposal.ts';

/** The subjects of one text, told of its mentions in order. */
export type MentionBook = {
  /** To be called before the mentions of each sentence. */
  readonly openSentence: () => void;
  /**
   * The number of the subject that a mention speaks of; undefined for a pronoun that could be anybody's. `isQuoted`: in
   * somebody's own words.
   */
  readonly enter: (text: string, mention: MentionPlace, isQuoted?: boolean) => number | undefined;
  /** The subject of the mention that stands exactly there. */
  readonly at: (place: Stretch) => number | undefined;
  /** Who speaks in the sentence. */
  readonly noteSpeakers: (subjects: readonly number[]) => void;
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
  let isInQuotation = false;

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
      isQuoted: isInQuotation,
      opened: 0,
      spoke: 0,
    };
    all.push(known);
    return known;
  };

  const note = (text: string, known: Known, mention: MentionPlace, reason: MentionReason): number => {
    known.mentions.push({ ...wordsAt(text, mention), reason });
    known.lastSentence = sentence;
    known.isQuoted = isInQuotation;
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

  const mayBe = ({ apart = [] }: MentionTraits) => {
    const others = new Set(apart.map((place) => places.get(keyOf(place))));
    return ({ number }: Known) => !others.has(number);
  };

  /** "She never shouted," says somebody else; and whoever speaks is none of those he names. */
  const isWithIt = ({ lastSentence, isQuoted }: Known) => lastSentence !== sentence || isQuoted === isInQuotation;

  const find = (mention: MentionPlace, owner: number | undefined): readonly [Known, MentionReason] | undefined => {
    if (mention.isDepicted && depicted && mention.name.length === 0 && fitsGender(depicted, mention))
      return [depicted, 'depicted'];
    switch (mention.points) {
      case 'name':
        return findByName(mention, byWord, sentence);
      case 'pronoun':
        return asReason(
          findForPronoun(mention, recent(mention).filter(mayBe(mention)).filter(isWithIt), sentence),
          'pronoun',
        );
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
    enter: (text, mention, isQuoted = false) => {
      read = text;
      isInQuotation = isQuoted;
      const owner = mention.owner && places.get(keyOf(mention.owner));
      const found = find(mention, owner);
      const isNobody = mention.points === 'speaker' || (mention.points === 'pronoun' && !mention.apart);
      if (!found && isNobody) return undefined;
      const [known, reason] = found ?? [create(mention, owner), 'first' as const];
      return note(text, known, mention, reason);
    },
    at: (place) => places.get(keyOf(place)),
    noteSpeakers: (subjects) => {
      for (const subject of subjects) {
        const known = all[subject];
        if (known) known.spoke = sentence;
      }
    },
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

/** A name of more words, or any name after a description; among descriptions, the one that tells where one sees him. */
function isFuller(mention: MentionPlace, known: Known): boolean {
  if (mention.name.length !== known.name.words) return mention.name.length > known.name.words;
  return mention.name.length === 0 && mention.isDepicted && mention.points === 'definite' && !known.isSeen;
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
