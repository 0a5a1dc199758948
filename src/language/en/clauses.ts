/**
 * Where English phrases and clauses begin and end, as far as it can be told from closed classes of words and from marks:
 * there is no tagger. Everything works on token indexes of one sentence, walks to one side and never back.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { verbForms } from './speech-verbs.ts';
import {
  adverbs,
  beForms,
  clauseWords,
  determiners,
  doForms,
  haveForms,
  irregularVerbs,
  modals,
  months,
  prepositions,
  subjectPronouns,
  titles,
  weekdays,
} from './words.ts';

/** Token indexes, both included. */
export type TokenRange = { readonly from: number; readonly to: number };

/** Longest noun phrase that is taken for a voice, in tokens. */
export const maxVoiceTokens = 30;

export function lowerAt({ tokens }: Sentence, index: number): string {
  return tokens[index]?.lower ?? '';
}

/**
 * The tokens outside quotations at which a cue may stand, in order; at most 20.
 * Hostile: a sentence with more cues is none that a person wrote, and each cue costs walks over the sentence.
 */
export function findCues({ tokens }: Sentence, isCue: (token: Token, at: number) => boolean): readonly number[] {
  const cues: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (cues.length >= maxCues) break;
    if (!token.isQuoted && isCue(token, at)) cues.push(at);
  }
  return cues;
}

const maxCues = 20;

/** The place of a token range, without quotation marks and commas at its ends; undefined where no word is left. */
export function stretchOf({ tokens }: Sentence, { from, to }: TokenRange): Stretch | undefined {
  let first = from;
  let last = to;
  while (first <= last && tokens[first]?.kind === 'mark') first += 1;
  while (last >= first && tokens[last]?.kind === 'mark') last -= 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return first > last || start === undefined || end === undefined ? undefined : { start, end };
}

/** True where a phrase ends: a comma, dash, colon or bracket outside quotations, or a quotation that ends with a comma or stop. */
export function isBreak({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (token.kind !== 'mark' || token.isAside) return false;
  if (token.isQuoted) return isClosingMark(tokens, index) && /^[,.!?…]$/.test(tokens[index - 1]?.text ?? '');
  return /^[,;:—–()[\]…]$/.test(token.text) || (token.text === '-' && isSpaced(tokens, index));
}

/** True for the mark that closes a quotation. */
export function isClosingMark(tokens: readonly Token[], index: number): boolean {
  return (
    /^["”»“’]$/.test(tokens[index]?.text ?? '') && tokens[index]?.isQuoted === true && !isOpeningMark(tokens, index)
  );
}

/** True for the mark that opens a quotation. */
export function isOpeningMark(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.isQuoted || !/^["“«„‘]$/.test(token.text)) return false;
  return tokens[index - 1]?.isQuoted !== true || isTouching(tokens, index);
}

/** A mark that touches the next word and not the one before opens, even right after another quotation. */
function isTouching(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.end === tokens[index + 1]?.start && token?.start !== tokens[index - 1]?.end;
}

function isSpaced(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.end !== tokens[index]?.start && tokens[index]?.end !== tokens[index + 1]?.start;
}

/** The nearest break before the index, or -1. */
export function breakBefore(sentence: Sentence, index: number): number {
  let at = index - 1;
  while (at >= 0 && !isBreak(sentence, at)) at -= 1;
  return at;
}

/** The nearest break at or after the index, or the number of tokens. */
export function breakFrom(sentence: Sentence, index: number): number {
  let at = index;
  while (at < sentence.tokens.length && !isBreak(sentence, at)) at += 1;
  return at;
}

/** The last token that is not the sentence's final stop. */
export function lastToken({ tokens }: Sentence): number {
  let last = tokens.length - 1;
  while (last >= 0 && /^[.!?…]$/.test(tokens[last]?.text ?? '') && tokens[last]?.isQuoted !== true) last -= 1;
  return last;
}

export function isAuxiliary(lower: string): boolean {
  return beForms.has(lower) || haveForms.has(lower) || modals.has(lower) || doForms.has(lower);
}

/** True where the range holds a verb that makes it a clause. */
export function hasFiniteVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1)
    if (!sentence.tokens[at]?.isAside && isFiniteVerb(sentence, at, from)) return true;
  return false;
}

/** True for an auxiliary and for a verb that its form alone shows, other than as a participle before a noun. */
export function isVerbAt(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token?.kind === 'word' && !token.isCapital && !token.isAside && isFiniteVerb(sentence, at, 0);
}

function isFiniteVerb({ tokens }: Sentence, at: number, from: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (isAuxiliary(lower) || lower.endsWith("n't")) return true;
  const previous = at > from ? (tokens[at - 1]?.lower ?? '') : '';
  // After a determiner or a preposition it is a participle: "the recorded message".
  if (previous === '' || determiners.has(previous) || prepositions.has(previous)) return false;
  return irregularVerbs.has(lower) || /[a-z]{2}ed$/.test(lower) || verbForms.get(lower)?.tense === 'past';
}

/** True for words by which a noun phrase may begin. */
export function startsPhrase({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'mark') return token !== undefined && isOpeningMark(tokens, index);
  const { lower } = token;
  if (determiners.has(lower) || subjectPronouns.has(lower)) return true;
  return (
    !prepositions.has(lower) && !clauseWords.has(lower) && !adverbs.has(lower) && !isAuxiliary(lower) && lower !== 'and'
  );
}

/** Where the noun phrase that begins at the index ends: the last of its tokens, at most `limit`; before `from` where there is none. */
export function phraseEnd(sentence: Sentence, from: number, limit: number): number {
  const { tokens } = sentence;
  let at = from;
  for (; at <= limit && at - from < maxVoiceTokens; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      isBreak(sentence, at) ||
      (token.kind === 'mark' && /^[.!?]$/.test(token.text) && !token.isQuoted)
    )
      break;
    if (token.isQuoted) continue;
    if (/^[)\]]$/.test(token.text) && tokens[from]?.isAside) break;
    const { lower } = token;
    if (isStopWord(sentence, at) && at > from) break;
    // A determiner or pronoun begins another phrase, unless something binds it to this one.
    if (at > from && (determiners.has(lower) || subjectPronouns.has(lower)) && !isBound(sentence, at)) break;
  }
  return at - 1;
}

/** Words over which no voice goes on: clauses, verbs, infinitives, and what tells when and how. */
function isStopWord(sentence: Sentence, at: number): boolean {
  const lower = lowerAt(sentence, at);
  const next = lowerAt(sentence, at + 1);
  if (clauseWords.has(lower) || isAuxiliary(lower) || adverbs.has(lower) || weekdays.has(lower)) return true;
  if (lower === 'to' || lower === 'on' || lower === 'during' || lower === 'by' || lower === 'via' || lower === 'with')
    return true;
  if (lower === 'in' || lower === 'at') return isOccasion(sentence, at + 1);
  return lower === 'and' && (verbForms.has(next) || isAuxiliary(next));
}

const occasions =
  /^(?:statement|interview|report|comment|comments|message|post|video|speech|letter|briefing|conference|article|broadcast|email|e-mail|tweet|release|court|meeting|hearing)$/;

/** "in a statement", "at a briefing", "in January", "in 2022": when or how it was said, not who said it. */
function isOccasion(sentence: Sentence, at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    const lower = lowerAt(sentence, next);
    if (occasions.test(lower) || months.includes(lower) || /^\d{4}$/.test(lower)) return true;
    if (!determiners.has(lower) && next > at + 1) return false;
  }
  return false;
}

/** Where the noun phrase that ends at the index begins. */
export function phraseStart(sentence: Sentence, end: number): number {
  if (subjectPronouns.has(lowerAt(sentence, end))) return end;
  let at = end;
  while (at > 0 && end - at < maxVoiceTokens && !isBreak(sentence, at - 1) && !isClauseEdge(sentence, at - 1, end)) {
    if (determiners.has(lowerAt(sentence, at)) && !isBound(sentence, at)) break;
    at -= 1;
  }
  return skipLeadIn(sentence, at, end);
}

/** True where the word before binds a determiner or pronoun to its phrase: "of the", "and his", "all the". */
function isBound(sentence: Sentence, at: number): boolean {
  const previous = lowerAt(sentence, at - 1);
  return prepositions.has(previous) || determiners.has(previous) || previous === 'and' || previous === 'or';
}

/** Over these a subject does not reach back: the words that open its clause, and "and" after a clause of its own. */
function isClauseEdge(sentence: Sentence, at: number, end: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token === undefined || token.isQuoted) return false;
  const { lower } = token;
  if (token.kind === 'mark' && /^[.!?"]$/.test(lower)) return !titles.has(lowerAt(sentence, at - 1));
  if (lower === 'so' || lower === 'as') return at < end;
  const form = verbForms.get(lower);
  const isSpeech = form !== undefined && form.tense !== 'base' && !form.isAlsoNoun;
  if (clauseWords.has(lower) || isAuxiliary(lower) || isSpeech) return true;
  if (lower !== 'and' && lower !== 'or') return false;
  return hasFiniteVerb(sentence, { from: breakBefore(sentence, at) + 1, to: at - 1 });
}

/** A subject at the beginning of a sentence without the adverbs and the day before it: "On Monday police said". */
function skipLeadIn(sentence: Sentence, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const lower = lowerAt(sentence, at);
    if (isApproximator(lower)) return at;
    if (prepositions.has(lower) && isTime(sentence, at + 1)) at += isTime(sentence, at + 2) ? 3 : 2;
    else if (/^(?:in|at|near)$/.test(lower) && sentence.tokens[at + 1]?.isCapital && at + 2 <= end) at += 2;
    else if (adverbs.has(lower) || /^(?:and|but|yet|or)$/.test(lower)) at += 1;
    else return at;
  }
  return at;
}

/** "About 20 colleagues": a count, not a place. */
function isApproximator(lower: string): boolean {
  return /^(?:about|around|over|nearly|almost|approximately|roughly)$/.test(lower);
}

function isTime({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (weekdays.has(token.lower) || months.includes(token.lower) || token.kind === 'number');
}
