/**
 * What the words of an English phrase tell of the one that it names: the proper name in it, the nouns that describe it,
 * whose it is, and how it points back. By closed lists of nouns, capitals and prepositions; no tagger.
 */

import { findPlace } from '../gazetteer.ts';
import type { MentionTraits, Sentence } from '../language.ts';
import { holds, type Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { occupationsIn } from './terms.ts';
import { traitsOf } from './voices.ts';
import {
  documentNouns,
  groupNouns,
  organisationNouns,
  personNouns,
  placeNouns,
  prepositions,
  vehicleNouns,
} from './words.ts';

/** The traits of the phrase, or undefined where it names nobody and nothing that contents are about. */
export function describeMention(sentence: Sentence, phrase: Stretch): MentionTraits | undefined {
  const tokens = sentence.tokens.filter((token) => holds(phrase, token) && token.kind !== 'mark');
  const [first] = tokens;
  if (!first) return undefined;
  const words = sentence.text.slice(phrase.start, phrase.end);
  const isAlone = tokens.length === 1;
  if (isAlone && /^(?:i|me|my|myself)$/.test(first.lower)) return speaker;
  const pronoun = isAlone ? pronouns.get(first.lower) : undefined;
  if (pronoun) return pronoun;
  const isKnown = tokens.some(({ lower, isCapital }) => isCapital || isNoun(lower));
  if (!isKnown || /^(?:we|us|you|it|nobody)$/.test(first.lower) || (isAlone && first.lower === 'its')) return undefined;
  return describeTokens(sentence, tokens, words);
}

function describeTokens(sentence: Sentence, tokens: readonly Token[], words: string): MentionTraits | undefined {
  const { kind, isPlural, isGuess } = traitsOf(words);
  // "his sister": whose she is tells nothing of her.
  const { gender } = traitsOf(words.replace(/^(?:his|her)\s/i, ''));
  const nouns = nounsOf(tokens);
  const place = placeName(sentence, tokens, isGuess === true || nouns.some((noun) => placeNouns.has(noun)));
  // "Flight 218" is an aeroplane, and no house.
  const isFlight = /^flight \p{L}{0,3}-?\d/iu.test(words);
  const isMade =
    isFlight || (nouns.length > 0 && nouns.every((noun) => vehicleNouns.has(noun) || structureNouns.has(noun)));
  const isThing = isMade || (kind === 'document' && nouns.some((noun) => documentNouns.has(noun)));
  const isPlain = nouns.length > 0 && nouns.every((noun) => placeNouns.has(noun));
  const subjectKind =
    place || isPlain ? 'place' : isThing ? 'thing' : kind === 'person' || kind === 'group' ? 'person' : 'organisation';
  const isUnnamed = isPlain && !place;
  const named = isUnnamed ? [] : subjectKind === 'person' ? personName(sentence, tokens) : organisationName(tokens);
  // "the vessel Kama" is not "the vessel Volga".
  const thing =
    isMade && !isFlight ? tokens.filter(({ lower, isCapital }, at) => at > 0 && isCapital && !isNoun(lower)) : [];
  const name = isThing ? wordsOf(thing) : (place ?? wordsOf(named));
  // "the detention of the pianist": no word of it names anybody.
  if (nouns.length === 0 && name.length === 0 && !isFlight) return undefined;
  const owner = ownerOf(tokens, subjectKind === 'person' ? name.length : 0);
  const isMany = isPlural || /^(?:strangers|persons|individuals|citizens)$/.test(nouns[0] ?? '');
  return {
    kind: subjectKind,
    name,
    ...(name.length > 0 && !isThing && placeOf(place ? tokens : named)),
    nouns,
    terms: subjectKind === 'person' && !isMany ? occupationsIn(withoutOwner(sentence, words, owner)) : [],
    isPlural: subjectKind === 'person' && isMany,
    ...(gender && { gender }),
    ...(owner && { owner }),
    points: name.length > 0 ? 'name' : pointsOf(tokens, owner !== undefined),
    isDepicted: subjectKind === 'person' && depiction.test(words.toLowerCase()),
  };
}

const he: MentionTraits = {
  kind: 'person',
  name: [],
  nouns: [],
  terms: [],
  isPlural: false,
  gender: 'male',
  points: 'pronoun',
  isDepicted: false,
};
const { gender: _gender, ...anyone } = he;
const pronouns: ReadonlyMap<string, MentionTraits> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, he] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { ...he, gender: 'female' as const }] as const),
  ...['they', 'them', 'their'].map((word) => [word, { ...anyone, isPlural: true }] as const),
]);

const speaker: MentionTraits = { ...anyone, points: 'speaker' };

const depiction =
  /\b(?:in|on|of|from) (?:the|this|that) (?:\p{L}+ ){0,2}(?:video|videos|footage|recording|clip|tape|film)\b/u;

function isNoun(lower: string): boolean {
  return (
    personNouns.has(lower) ||
    moreMen.has(lower) ||
    groupNouns.has(lower) ||
    organisationNouns.has(lower) ||
    organisationNouns.has(singular(lower)) ||
    placeNouns.has(lower) ||
    vehicleNouns.has(lower) ||
    structureNouns.has(lower) ||
    strangerNouns.has(lower)
  );
}

/** "ministries", "companies". */
function singular(lower: string): string {
  return lower.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}

/** People of whom nothing is known but that there were some. */
const strangerNouns = new Set('strangers stranger persons person individuals citizen citizens'.split(' '));

/** People whom texts tell of and who hardly speak. */
const moreMen = new Set(
  'skipper cyclist motorist motorcyclist pedestrian postman fisherman fishermen climber tourist passenger hunter baker cook waiter waitress plumber electrician mechanic miner sailor fireman firefighter paramedic gunman attacker assailant robber thief burglar hostage refugee migrant baby toddler infant teenager pensioner schoolboy schoolgirl ombudsman ombudswoman sheriff coroner surgeon guide translator interpreter photographer cameraman dealer trader shopkeeper landlord landlady guard warden cleaner butcher carpenter shepherd herder courier volunteer migrants tourists passengers youths youth men women rebel militant villager'.split(
    ' ',
  ),
);

/** What people build, attack and see fall. */
const structureNouns = new Set(
  'bridge footbridge overpass viaduct dam roof ceiling wall balcony staircase scaffolding crane tunnel tower warehouse checkpoint pipeline building patrol convoy column airfield base refinery'.split(
    ' ',
  ),
);

/** The nouns of the phrase before its first preposition, and of the parts after a comma. */
function nounsOf(tokens: readonly Token[]): readonly string[] {
  const nouns: string[] = [];
  let isInside = false;
  for (const [at, { lower, start }] of tokens.entries()) {
    const isAfterComma = at > 0 && start - (tokens[at - 1]?.end ?? start) === 2;
    if (isAfterComma) isInside = false;
    // "about 300 people" begins with no preposition.
    if (prepositions.has(lower) && at > 0) isInside = true;
    // "a bus carrying pilgrims" is no pilgrim.
    if (nouns.length > 0 && /[a-z]{3}ing$/.test(lower)) isInside = true;
    if (!isInside && (isNoun(lower) || documentNouns.has(lower))) nouns.push(lower);
  }
  return nouns;
}

/** A lone name that the gazetteer knows, that stands after a word of place, or that is called a city. */
function placeName(sentence: Sentence, tokens: readonly Token[], mayBe: boolean): readonly string[] | undefined {
  const named = tokens.filter(({ lower }) => lower !== 'the' && !placeNouns.has(lower));
  const name = named.map(({ lower }) => lower);
  if (!mayBe || name.length === 0 || !named.every(({ isCapital }) => isCapital)) return undefined;
  if (findPlace(name.join(' '), 'en')) return name;
  const before = sentence.tokens.findLast(({ end }) => end <= (tokens[0]?.start ?? 0));
  const isCalledSo = named.length < tokens.length && tokens.some(({ lower }) => placeNouns.has(lower));
  return isCalledSo ||
    /^(?:in|to|from|near|into|around|for|left|leaving|departed|reached|reaching)$/.test(before?.lower ?? '')
    ? name
    : undefined;
}

/** The last words with capitals, without offices and without the place that an office is of. */
function personName(sentence: Sentence, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.at(-1)?.isCapital) return [];
  let from = tokens.length - 1;
  while (from > 0 && isNameWord(tokens[from - 1])) from -= 1;
  const start = tokens[from]?.start ?? 0;
  const before = sentence.tokens.findLast(({ end, kind }) => end <= start && kind === 'word')?.lower ?? '';
  const isOwned = from > 0 && (prepositions.has(before) || before === 'the' || before === 'and');
  if (prepositions.has(before) && from < tokens.length - 1 && findPlace(tokens[from]?.text ?? '', 'en')) from += 1;
  // "relatives of Orlova": the name is not theirs.
  else if (isOwned) return [];
  const name = tokens.slice(from);
  const isPlace = name.length === 1 && findPlace(name[0]?.text ?? '', 'en') !== undefined;
  return isPlace || name.some(({ lower }) => isNoun(lower)) ? [] : name;
}

/** In normal form: small letters, without the mark of the possessive. */
function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ lower }) => lower.replace(/['’]s$/, ''));
}

function placeOf(tokens: readonly Token[]): { readonly nameAt?: Stretch } {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const end = last && /['’]s$/.test(last.lower) ? last.end - 2 : last?.end;
  return first && end !== undefined ? { nameAt: { start: first.start, end } } : {};
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.isCapital && !isNoun(token.lower) && !/['’]s$/.test(token.lower);
}

/** All of it: organisations are called by common words. */
function organisationName(tokens: readonly Token[]): readonly Token[] {
  const isNamed = tokens.some(({ isCapital }, index) => isCapital && !(index === 0 && tokens.length > 1));
  return isNamed ? tokens.filter(({ lower }, index) => index > 0 || lower !== 'the') : [];
}

/** "his relatives", "Orlova’s relatives", "relatives of Orlova"; the name at the end of a title is nobody's owner. */
function ownerOf(tokens: readonly Token[], nameLength: number): Stretch | undefined {
  const [first] = tokens;
  if (first && /^(?:his|her|their)$/.test(first.lower)) return first;
  const possessive = tokens.find(({ lower, isCapital }) => isCapital && /['’]s$/.test(lower));
  if (possessive) return { start: possessive.start, end: possessive.end - 2 };
  const rest = tokens.slice(0, tokens.length - nameLength);
  const of = rest.findIndex(({ lower }) => lower === 'of');
  const next = rest[of + 1];
  if (of <= 0 || !next || !(next.isCapital || next.lower === 'the')) return undefined;
  const comma = rest.findIndex(({ start }, index) => index > of + 1 && start - (rest[index - 1]?.end ?? start) > 1);
  const last = rest.at(comma === -1 ? -1 : comma - 1);
  return last && { start: next.start, end: last.end };
}

/** "a friend of the musician" is no musician. */
function withoutOwner({ text }: Sentence, words: string, owner: Stretch | undefined): string {
  const whose = owner ? text.slice(owner.start, owner.end) : '';
  return organisationOwner.test(whose) ? words : words.replace(whose, '');
}

/** "leader of the orchestra" says what he does. */
const organisationOwner = /\b(?:orchestra|band|ensemble)\b/i;

function pointsOf([first]: readonly Token[], isOwned: boolean): MentionTraits['points'] {
  return isOwned || /^(?:the|this|that|these|those)$/.test(first?.lower ?? '') ? 'definite' : 'new';
}
