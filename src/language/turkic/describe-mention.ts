/** What a Turkic phrase tells of the one that it names, and the mentions of a sentence. */

import { findPlace } from '../gazetteer.ts';
import type { MentionTraits, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { isNameIn } from './known-names.ts';
import type { TurkicFrames } from './frame-words.ts';
import { chunkPlace } from './turkic-chunks.ts';
import { caseOf, isPersonWord, withoutCase } from './cases.ts';

export function describeTurkic(sentence: Sentence, phrase: Stretch, words: TurkicFrames): MentionTraits | undefined {
  const at = sentence.tokens.findIndex(({ start }) => start >= phrase.start);
  const to = sentence.tokens.findLastIndex(({ end }) => end <= phrase.end);
  if (at < 0 || to < at) return undefined;
  return describeRange(sentence, at, to, words, false) ?? describeThing(sentence, to, words);
}

/** «көпір»: mentioned only where something is said of it. */
function describeThing({ tokens }: Sentence, at: number, words: TurkicFrames): MentionTraits | undefined {
  const lower = tokens[at]?.lower ?? '';
  return words.things.test(lower)
    ? { ...nobody, kind: 'thing', nouns: [withoutCase(lower, words)], points: 'definite' }
    : undefined;
}

export function isCountryName(lower: string, words: TurkicFrames): boolean {
  return findPlace(withoutCase(lower, words), words.language)?.isCountry === true;
}

export function describeRange(
  sentence: Sentence,
  from: number,
  to: number,
  words: TurkicFrames,
  isThere: boolean,
): MentionTraits | undefined {
  const tokens = sentence.tokens.slice(from, to + 1).filter(({ kind }) => kind !== 'mark');
  const last = tokens.at(-1);
  if (!last || last.kind !== 'word') return undefined;
  const pronoun = tokens.length === 1 ? words.pronouns.get(last.lower) : undefined;
  if (pronoun)
    return { ...nobody, points: pronoun[0] === 'speaker' ? 'speaker' : 'pronoun', isPlural: pronoun[0] === 'they' };
  const named = namesAtEnd(sentence, from, to, words);
  const heads = headsOf(tokens, words);
  const nouns = heads.flatMap(({ lower }) => words.people.find(([noun]) => noun.test(lower))?.[1] ?? []);
  const kind = kindOf(last, named, heads, words, isThere);
  if (!kind) return undefined;
  const quoted = kind === 'organisation' ? tokens.filter(({ isQuoted }) => isQuoted) : [];
  const name = (quoted.length > 0 && quoted.length < tokens.length ? quoted : named).map(({ lower }) =>
    withoutCase(lower.replaceAll('ё', 'е'), words),
  );
  const isGroup = kind === 'person' && named.length === 0 && words.groups.test(last.lower);
  const text = sentence.text.slice(tokens[0]?.start, last.end).toLowerCase();
  return {
    kind,
    name,
    ...(named.length > 0 && nameAt(named)),
    nouns:
      kind === 'person'
        ? nouns.length > 0 || named.length > 0
          ? nouns
          : [withoutCase(last.lower, words)]
        : [withoutCase(last.lower, words)],
    terms: kind === 'person' && !isGroup ? occupationsIn(ownWords(sentence, from, to, words), words) : [],
    isPlural: isGroup,
    points:
      name.length > 0
        ? 'name'
        : words.unknown.test(text) || (isGroup && !words.pointing.test(text))
          ? 'new'
          : 'definite',
    isDepicted: kind === 'person' && tokens.some(({ lower }) => words.seenIn.test(lower)),
  };
}

const nobody: MentionTraits = {
  kind: 'person',
  name: [],
  nouns: [],
  terms: [],
  isPlural: false,
  points: 'pronoun',
  isDepicted: false,
};

/** The nouns for people at the end: «трубачы» of «трубачы Ильяс Темирхан». */
function headsOf(tokens: readonly Token[], words: TurkicFrames): readonly Token[] {
  const heads: Token[] = [];
  for (const token of tokens.toReversed()) {
    const isOwner = heads.length > 0 && words.genitive.test(token.lower);
    if (isOwner || (!token.isCapital && !isPersonWord(token.lower, words))) break;
    if (isPersonWord(token.lower, words)) heads.unshift(token);
  }
  return heads;
}

/** The capitals at the end of the phrase, without one that is so only because it begins the sentence. */
function namesAtEnd(sentence: Sentence, from: number, to: number, words: TurkicFrames): readonly Token[] {
  const { tokens, start, text } = sentence;
  let first = to + 1;
  while (first > from && tokens[first - 1]?.isCapital && !isPersonWord(tokens[first - 1]?.lower ?? '', words))
    first -= 1;
  // «Сайрагүл эже»: a word of respect behind a name.
  if (first > to && to > from && words.respect.test(tokens[to]?.lower ?? '') && tokens[to - 1]?.isCapital)
    return [tokens[to - 1]].filter((token) => token !== undefined);
  const token = tokens[first];
  const isFirst = token !== undefined && (token.start === start || /^[«"“„—–]$/.test(tokens[first - 1]?.text ?? ''));
  const isKnown =
    token !== undefined &&
    (isNameIn(text, withoutCase(token.lower, words), words) || isCountryName(token.lower, words));
  if (token && isFirst && first === to && !isKnown) return [];
  return tokens.slice(first, to + 1);
}

function kindOf(
  last: Token,
  named: readonly Token[],
  heads: readonly Token[],
  words: TurkicFrames,
  isThere: boolean,
): MentionTraits['kind'] | undefined {
  if (heads.length > 0) return 'person';
  if (words.organisations.test(last.lower)) return 'organisation';
  if (words.places.test(last.lower)) return 'place';
  if (named.length === 0) return undefined;
  if (named.length === 1 && (isThere || findPlace(withoutCase(last.lower, words), words.language))) return 'place';
  if (/^\p{Lu}{2,}/u.test(last.text)) return 'organisation';
  return named.length > 1 || !isThere ? 'person' : undefined;
}

function nameAt(named: readonly Token[]): { readonly nameAt?: Stretch } {
  const [first, last] = [named[0], named.at(-1)];
  return first && last ? { nameAt: { start: first.start, end: last.end } } : {};
}

/** Without whose he is: «музыканттын апасы» is no musician; but «оркестринин жетекчиси» says what he does. */
function ownWords(sentence: Sentence, from: number, to: number, words: TurkicFrames): string {
  const place = chunkPlace(sentence, from, to);
  const text = sentence.text.slice(place.start, place.end);
  if (/оркестр|ансамбл/iu.test(text)) return text;
  let start = to;
  while (start > from && caseOf(sentence, start - 1, words) !== 'genitive') start -= 1;
  const own = chunkPlace(sentence, start, to);
  return sentence.text.slice(own.start, own.end);
}

export function occupationsIn(text: string, { terms }: TurkicFrames): readonly string[] {
  const lower = text.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ');
  return terms.occupation.filter(([, pattern]) => pattern.test(lower)).map(([term]) => term);
}
