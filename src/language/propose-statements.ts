/**
 * A reading to proposed statements: sentence by sentence, by the rules of its language, each with the places it rests on.
 * Nothing here decides or stores; a language that nobody has written rules for yields nothing.
 *
 * Hostile: the text. A sentence has a limit of length and of tokens, a rule sees one sentence, memory is short: the work
 * grows with the length of the text and no faster.
 */

import { optional } from '../base/optional.ts';
import type { Part } from '../source/reading.ts';
import type { Edtf } from '../time/when.ts';
import type { Language, Sentence } from './language.ts';
import { findDateline } from './find-dateline.ts';
import { findMatches } from './find-matches.ts';
import {
  holds,
  wordsAt,
  type Confidence,
  type Dateline,
  type Proposal,
  type ProposedDate,
  type ReadText,
  type Stretch,
} from './proposal.ts';
import { findLanguage } from './languages.ts';
import { makeDateReader } from './read-dates.ts';
import { goOn, type Told } from './go-on.ts';
import { answerOf, makeInterview } from './interview.ts';
import { inOwnWords } from './own-words.ts';
import { goOnQuoting } from './quote-goes-on.ts';
import { makeVoiceResolver, type VoiceResolver } from './resolve-voices.ts';
import { splitSentences } from './sentences.ts';
import { readTokens } from './tokens.ts';
import { makeTypist } from './typist.ts';

export type ReadableText = {
  readonly text: string;
  /** Titles and main text are read, what stands apart is not; without parts all of the text is. */
  readonly parts: readonly Part[];
};

export type ReadingContext = {
  /** BCP 47. */
  readonly language: string;
  /** When the text was published: dates without a year are looked for from there, or from the date at its head. */
  readonly published?: Edtf;
};

/** More tokens than this in a sentence are no sentence that a person wrote. */
export const maxSentenceTokens = 250;

/** The statements that the text seems to report, in the order of the text. */
export function proposeStatements(reading: ReadableText, context: ReadingContext): readonly Proposal[] {
  return readStatements(reading, context).proposals;
}

/** The same, with the subjects that their contents are about. */
export function readStatements(reading: ReadableText, context: ReadingContext): ReadText {
  const language = findLanguage(context.language);
  return language
    ? readInLanguage(reading, { language, published: context.published })
    : { proposals: [], subjects: [], joins: [] };
}

type Workshop = { readonly language: Language; readonly published: Edtf | undefined };

/** By hand with any language's rules; `readStatements` chooses the language. */
export function readInLanguage(reading: ReadableText, { language, published }: Workshop): ReadText {
  const resolver = makeVoiceResolver(language);
  const parts = partsToRead(reading);
  const dateline = published === undefined ? datelineOf(reading.text, parts, language) : undefined;
  const readDates = makeDateReader(language, published ?? dateline?.edtf);
  const typist = language.contents && makeTypist(language, language.contents);
  const interview = makeInterview(language);
  const proposals: Proposal[] = [];
  for (const part of parts) {
    let before: Told | undefined;
    for (const stretch of splitSentences(reading.text, part, language)) {
      const sentence = { ...stretch, text: reading.text, tokens: readTokens(reading.text, stretch) };
      if (sentence.tokens.length > maxSentenceTokens) continue;
      resolver.enter(sentence);
      const previous = before && isSameParagraph(before.sentence, sentence) ? before : undefined;
      const dates = readDates(sentence);
      const found = proposeFrom(sentence, { language, resolver, dates, before }, previous);
      const made = part.kind === 'title' ? found.map(withLessConfidence) : found;
      before = { sentence, proposals: made, dates };
      const answers = interview.hear(sentence, previous === undefined) ? interview.voice() : undefined;
      const answer =
        answers && found.length === 0
          ? answerOf(sentence, language, resolver.resolve(reading.text, answers), dates)
          : undefined;
      const isTold = made.length === 0 && part.kind === 'main';
      const own = isTold && !answers ? inOwnWords(sentence, language, dates) : undefined;
      const typed = typist ? typist.type(sentence, answer ? [answer] : own ? [own] : made) : made;
      proposals.push(...(own ? typed.filter(({ contents }) => contents.length > 0) : typed));
    }
  }
  return {
    proposals,
    ...(typist?.finish(proposals) ?? { subjects: [], joins: [] }),
    ...optional('dateline', dateline),
  };
}

function datelineOf(text: string, parts: readonly Part[], language: Language): Dateline | undefined {
  const first = parts.find(({ kind }) => kind === 'main');
  return first && findDateline(text, first, language);
}

/** Titles and main text, or all of a text that has no parts. */
export function partsToRead({ text, parts }: ReadableText): readonly Part[] {
  if (parts.length === 0) return [{ kind: 'main', start: 0, end: text.length }];
  return parts.filter(({ kind }) => kind !== 'apart');
}

function isSameParagraph(before: Sentence, { text, start }: Sentence): boolean {
  return !text.slice(before.end, start).includes('\n');
}

type Bench = {
  readonly language: Language;
  readonly resolver: VoiceResolver;
  readonly dates: readonly ProposedDate[];
  readonly before: Told | undefined;
};

/** `previous`: the sentence before in the same paragraph. */
function proposeFrom(sentence: Sentence, bench: Bench, previous: Told | undefined): readonly Proposal[] {
  const { language, resolver, dates, before } = bench;
  const matches = findMatches(sentence, language, before?.sentence);
  // What is said may stand in the sentence before.
  const datesIn = (passage: Stretch) => [...(before?.dates ?? []), ...dates].filter((date) => holds(passage, date));
  const quoted =
    matches.length === 0
      ? goOnQuoting(sentence, language, { before, isNear: previous !== undefined }, dates)
      : undefined;
  if (quoted) return [quoted];
  const goingOn = matches.length === 0 ? goOn(sentence, language, previous) : undefined;
  if (goingOn) return [{ ...goingOn, dates: datesIn(goingOn.passage) }];
  return matches.map(({ rule, match }) => {
    const { text, tokens } = sentence;
    const hedge = language.findHedge(sentence, match);
    return {
      rule: rule.name,
      version: rule.version,
      confidence: match.confidence,
      attribution: match.voices.map((voice) => {
        const whole = language.wholeVoice?.(sentence, voice);
        // What tells who it is holds neither the cue nor what is said.
        const isApart = whole && whole.end <= Math.max(match.cue.start, match.passage.start, voice.end);
        const isInside = holds(match.passage, voice) && whole && holds(match.passage, whole);
        const isLast = whole && whole.start >= Math.max(match.cue.end, isInside ? 0 : match.passage.end);
        return { ...resolver.resolve(text, voice), ...((isApart || isLast) && { whole: wordsAt(text, whole) }) };
      }),
      ...(match.isUnnamed && { isUnnamed: true }),
      cue: wordsAt(text, match.cue),
      act: match.act,
      passage: wordsAt(text, match.passage),
      polarity: language.polarityOf(
        tokens.filter((token) => holds(match.passage, token)),
        match.act,
      ),
      ...(hedge && { hedge }),
      dates: datesIn(match.passage),
      contents: [],
    };
  });
}

/** A title is shortened, and what it says mostly comes again in the text. */
function withLessConfidence(proposal: Proposal): Proposal {
  const lower: Readonly<Record<Confidence, Confidence>> = { high: 'middle', middle: 'low', low: 'low' };
  return { ...proposal, confidence: lower[proposal.confidence] };
}
