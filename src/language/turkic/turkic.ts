/** A Turkic language made of its words: everything that the shared machinery asks of a language. */

import type { Polarity } from '../../statement/content.ts';
import type { Act } from '../../statement/statement.ts';
import type { Language, Sentence, VoiceTraits } from '../language.ts';
import { holds, wordsAt, type Stretch } from '../proposal.ts';
import { stretchOf } from '../token-ranges.ts';
import type { Token } from '../tokens.ts';
import { isVoiceNoun } from './phrases.ts';
import { makeAccordingTo } from './rules/according-to.ts';
import { makeSaidBefore } from './rules/said-before.ts';
import { makeSpeechVerb } from './rules/speech-verb.ts';
import { makeUnnamed } from './rules/unnamed.ts';
import type { TurkicWords } from './turkic-words.ts';

/** The language of these words, with its own dates and figures. */
export function makeTurkic(
  words: TurkicWords,
  {
    findDates,
    findMeasures,
    ...contents
  }: Pick<
    Language,
    'findDates' | 'findMeasures' | 'contents' | 'findWholeMentions' | 'sameVoice' | 'ownWords' | 'interviewed'
  >,
): Language {
  return {
    language: words.language,
    abbreviations: words.abbreviations,
    unnamed: words.unnamed,
    isTag: (piece) =>
      piece
        .split(/[^\p{L}]+/u, 4)
        .some((word) => words.tags.test(word.toLowerCase()) || words.closer.test(word.toLowerCase())),
    rules: [makeSaidBefore(words), makeAccordingTo(words), makeSpeechVerb(words), makeUnnamed(words)],
    findDates,
    ...(findMeasures && { findMeasures }),
    ...contents,
    findMentions: (sentence) => findMentions(sentence, words),
    traitsOf: (text) => traitsOf(text, words),
    polarityOf: (passage, act) => polarityOf(passage, act, words),
    findHedge: ({ text, tokens }, { passage }) => {
      const hedge = tokens.find(
        (token) => (words.hedges.has(token.lower) || words.doubts.test(token.lower)) && holds(passage, token),
      );
      return hedge && wordsAt(text, hedge);
    },
  };
}

/** The verb stands last and carries the negation. */
function polarityOf(passage: readonly Token[], act: Act, { negation }: TurkicWords): Polarity {
  const last = passage.filter(({ kind }) => kind === 'word').slice(-2);
  const isNegated = last.some(({ lower }) => negation.test(lower));
  return isNegated === (act === 'denies') ? 'positive' : 'negative';
}

/** A noun for a voice or a name, with what leads up to it: for pronouns to point back to. */
function findMentions(sentence: Sentence, words: TurkicWords): readonly Stretch[] {
  const mentions: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const isPart = (index: number) => {
      const token = sentence.tokens[index];
      return (
        token?.kind === 'word' && !token.isQuoted && (isVoiceNoun(token.lower, words) || (token.isCapital && index > 0))
      );
    };
    if (!isPart(at)) continue;
    let end = at;
    while (isPart(end + 1) && goesOn(sentence, end, words)) end += 1;
    const from = withOwner(sentence, at, words);
    const stretch = stretchOf(sentence, { from, to: end });
    if (stretch) mentions.push(stretch);
    at = end;
  }
  return mentions;
}

/** A noun with the ending of its owner or of a case is whole, unless a name or its own noun follows. */
function goesOn({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isWhole = /[ыіиуү]$/u.test(lower) && !words.genitive.test(lower);
  return tokens[at + 1]?.isCapital === true || !isWhole;
}

/** "Қорғаныс министрлігі": what kind of ministry, right before its ending. */
function withOwner({ tokens }: Sentence, at: number, words: TurkicWords): number {
  const before = tokens[at - 1];
  const isOwned = /[ыіиуү]$/u.test(tokens[at]?.lower ?? '') && words.organisation.test(tokens[at]?.lower ?? '');
  return isOwned && before?.kind === 'word' && !before.isQuoted && !words.oblique.test(before.lower) ? at - 1 : at;
}

/** By the last noun that is known, since it is the head. */
function traitsOf(text: string, words: TurkicWords): VoiceTraits {
  const tokens = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const lowers = tokens.map((token) => token.toLowerCase());
  const pronoun = lowers.length === 1 ? words.pronouns.get(lowers[0] ?? '') : undefined;
  if (pronoun === 'group') return { kind: 'group', named: false, isPlural: true, refersTo: { kind: 'group' } };
  if (pronoun === 'person') return { kind: 'person', named: false, isPlural: false };
  const head = lowers.findLast((lower) => isVoiceNoun(lower, words)) ?? '';
  const named = tokens.some(
    (token, index) =>
      /^\p{Lu}/u.test(token) && (index > 0 || /^\p{Lu}{2,}$/u.test(token) || !isVoiceNoun(lowers[0] ?? '', words)),
  );
  if (words.group.test(head)) return { kind: 'group', named: false, isPlural: true };
  if (words.person.test(head)) return { kind: 'person', named, isPlural: false };
  if (words.outlet.test(head)) return { kind: 'outlet', named, isPlural: false };
  if (words.channel.test(head)) return { kind: 'channel', named, isPlural: false };
  if (words.document.test(head)) return { kind: 'document', named: false, isPlural: false };
  if (words.organisation.test(head) || /^\p{Lu}{2,}/u.test(tokens[0] ?? ''))
    return { kind: 'organisation', named, isPlural: false };
  return { kind: 'person', named, isPlural: false, isGuess: true };
}
