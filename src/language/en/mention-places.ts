/** The mentions of an English sentence with what they tell: phrases, the names and pronouns within them, and places. */

import { findPlace } from '../gazetteer.ts';
import type { MentionPlace, MentionTraits, Sentence } from '../language.ts';
import { holds, type Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { hasFiniteVerb, isVerbAt } from './clauses.ts';
import { describeMention } from './describe-mention.ts';
import { findMentions } from './mentions.ts';
import {
  adverbs,
  clauseWords,
  determiners,
  documentNouns,
  months,
  personNouns,
  prepositions,
  weekdays,
} from './words.ts';

/** Inner mentions before the ones that hold them, so that whose relatives they are is known first. */
export function findMentionPlaces(sentence: Sentence): readonly MentionPlace[] {
  const phrases = findMentions(sentence).flatMap((phrase) => tidy(sentence, phrase) ?? []);
  const owners = phrases.flatMap((phrase) => describeMention(sentence, phrase)?.owner ?? []);
  const pronouns = sentence.tokens.filter(({ lower }) => isPronoun(lower));
  const shown = phrases.flatMap((phrase) => shownIn(sentence, phrase) ?? []);
  const found = new Map<string, MentionPlace>();
  for (const place of [...phrases, ...owners, ...pronouns, ...namesApart(sentence, [...phrases, ...owners])]) {
    const traits = describeMention(sentence, place);
    if (traits) found.set(`${place.start} ${place.end}`, { start: place.start, end: place.end, ...traits });
  }
  for (const place of shown) {
    const traits = describeMention(sentence, place);
    if (traits) found.set(`${place.start} ${place.end}`, { ...place, ...traits, isDepicted: true });
  }
  return giveTitles(
    sentence,
    [...found.values()].toSorted((a, b) => a.end - b.end || b.start - a.start),
  );
}

function isPronoun(lower: string): boolean {
  return /^(?:he|him|his|she|her|they|them|their)$/.test(lower);
}

/** Without what does not belong to the name, and with where somebody is seen; undefined for an adjective: "the Kyrgyz media". */
function tidy(sentence: Sentence, phrase: Stretch): Stretch | undefined {
  const { tokens } = sentence;
  let from = tokens.findIndex(({ start }) => start >= phrase.start);
  const to = tokens.findLastIndex(({ end }) => end <= phrase.end);
  while (from < to && isLead(tokens[from]?.lower ?? '') && !isCount(tokens[from + 1])) from += 1;
  // "he telephoned Dana Reyes".
  if (isPronoun(tokens[from]?.lower ?? '') && from + 2 <= to && isVerbAt(sentence, from + 1)) from += 2;
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last || from > to) return undefined;
  if (last.isCapital && isAdjective(sentence, to)) return undefined;
  const end = seenIn(tokens, to) ?? last.end;
  return { start: first.start, end };
}

function isLead(lower: string): boolean {
  return prepositions.has(lower) || adverbs.has(lower) || lower === 'that';
}

function isCount(token: Token | undefined): boolean {
  return token?.kind === 'number';
}

/** A capital word with a common noun right behind it. */
function isAdjective(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  if (next?.kind !== 'word' || next.isCapital || isVerbAt(sentence, at + 1)) return false;
  const { lower } = next;
  const isPlain = !prepositions.has(lower) && !clauseWords.has(lower) && !adverbs.has(lower) && !determiners.has(lower);
  return (
    isPlain && !/^(?:and|or|to|not)$/.test(lower) && !isPronoun(lower) && /[a-z]{2}$/.test(lower) && !hasPast(lower)
  );
}

function hasPast(lower: string): boolean {
  return /(?:ed|s)$/.test(lower) && !/(?:relatives|colleagues|citizens)$/.test(lower);
}

/** "the man" with "in the video" behind it. */
function seenIn(tokens: readonly Token[], at: number): number | undefined {
  if (!personNouns.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'person') return undefined;
  if (!/^(?:in|on|of|from)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  if (!/^(?:the|this|that)$/.test(tokens[at + 2]?.lower ?? '')) return undefined;
  const noun = tokens[at + 3];
  return noun && documentNouns.has(noun.lower) ? noun.end : undefined;
}

/** "a video of a detainee": whom it shows. */
function shownIn({ tokens }: Sentence, phrase: Stretch): Stretch | undefined {
  const inside = tokens.filter((token) => holds(phrase, token));
  const of = inside.findIndex(({ lower }) => lower === 'of');
  const last = inside.at(-1);
  const isShown = of > 0 && documentNouns.has(inside[of - 1]?.lower ?? '') && personNouns.has(last?.lower ?? '');
  const first = inside[of + 1];
  return isShown && first && last ? { start: first.start, end: last.end } : undefined;
}

/** Runs of capitals that no phrase is: "in Port Callan"; after "of" only places that are known. */
function namesApart({ tokens }: Sentence, phrases: readonly Stretch[]): readonly Stretch[] {
  const names: Stretch[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    let to = at;
    while (tokens[to]?.isCapital && !isCalendar(tokens[to]?.lower ?? '')) to += 1;
    if (to === at) continue;
    const before = tokens[at - 1]?.lower ?? '';
    for (const name of splitPlace(tokens.slice(at, to), prepositions.has(before))) {
      const isTaken = phrases.some((phrase) => phrase.start === name.start && phrase.end === name.end);
      const isPlaceWord = /^(?:in|at|to|from|near|into|around)$/.test(before);
      const isKnown =
        findPlace(
          tokens
            .slice(at, to)
            .map(({ text }) => text)
            .join(' '),
          'en',
        ) !== undefined;
      if (!isTaken && (isPlaceWord || isKnown)) names.push(name);
    }
    at = to;
  }
  return names;
}

/** "from Bishkek Vikram Orlov": a place and a person. */
function splitPlace(run: readonly Token[], isAfterPreposition: boolean): readonly Stretch[] {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const isSplit = isAfterPreposition && second && run.length > 2 && findPlace(first.text, 'en') !== undefined;
  return isSplit
    ? [
        { start: first.start, end: first.end },
        { start: second.start, end: last.end },
      ]
    : [{ start: first.start, end: last.end }];
}

function isCalendar(lower: string): boolean {
  return weekdays.has(lower) || months.includes(lower);
}

/** "pianist, leader of the orchestra Anna Orlova": what stands without an article is no mention but a title of the name behind it. */
function giveTitles(sentence: Sentence, mentions: readonly MentionPlace[]): readonly MentionPlace[] {
  const titles = mentions.filter((mention) => isTitle(sentence, mention));
  if (titles.length === 0) return mentions;
  return mentions
    .filter((mention) => !titles.includes(mention))
    .map((mention) => {
      if (mention.kind !== 'person' || mention.name.length === 0) return mention;
      const own = titles.filter((title) => title.end <= mention.start && isNear(sentence, title, mention));
      return { ...mention, ...withTitles(mention, own) };
    });
}

function isTitle(
  { text, tokens }: Sentence,
  { start, end, kind, name, nouns, isPlural, points }: MentionPlace,
): boolean {
  const before = tokens.findLast((token) => token.end <= start)?.lower ?? '';
  const first = tokens.find((token) => token.start >= start)?.lower ?? '';
  const isBare = !determiners.has(first) && !determiners.has(before) && !/['’]s\b/.test(text.slice(start, end));
  return kind === 'person' && name.length === 0 && nouns.length > 0 && !isPlural && isBare && points !== 'pronoun';
}

function isNear(sentence: Sentence, title: Stretch, { start }: Stretch): boolean {
  const from = sentence.tokens.findIndex((token) => token.start >= title.end);
  const to = sentence.tokens.findLastIndex((token) => token.end <= start);
  return start - title.end <= 80 && !hasFiniteVerb(sentence, { from, to });
}

function withTitles(
  { nouns, terms }: MentionTraits,
  titles: readonly MentionTraits[],
): Pick<MentionTraits, 'nouns' | 'terms'> {
  return {
    nouns: [...nouns, ...titles.flatMap((title) => title.nouns)],
    terms: [...new Set([...terms, ...titles.flatMap((title) => title.terms)])],
  };
}
