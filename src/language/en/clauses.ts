/**
 * Where English phrases and clauses begin and end, as far as it can be told from closed classes of words and from marks:
 * there is no tagger. Everything works on token indexes of one sentence, walks to one side and never back.
 */

import type { Sentence } from '../language.ts';
import { breakBefore, isAbbreviated, isBreak, isOpeningMark, lowerAt, type TokenRange } from '../token-ranges.ts';
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
  plainVerbs,
  prepositions,
  subjectPronouns,
  weekdays,
} from './words.ts';

/** Longest noun phrase that is taken for a voice, in tokens. */
export const maxVoiceTokens = 30;

export function isAuxiliary(lower: string): boolean {
  return beForms.has(lower) || haveForms.has(lower) || modals.has(lower) || doForms.has(lower);
}

/** True where the range holds a verb that makes it a clause. */
export function hasFiniteVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1)
    if (!sentence.tokens[at]?.isAside && isFiniteVerb(sentence, at, from)) return true;
  return false;
}

/** A verb that its place shows: "it holds", "tariffs pay for themselves"; only where a clause is looked for. */
export function hasPlainVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from + 1; at <= to; at += 1) if (isPlainVerbAt(sentence, at)) return true;
  return false;
}

export function isPlainVerbAt({ tokens }: Sentence, at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'word' || token.isCapital || previous?.kind !== 'word') return false;
  const isPronoun = subjectPronouns.has(previous.lower) && previous.lower !== 'who';
  if (isPronoun && !prepositions.has(token.lower) && !clauseWords.has(token.lower)) return true;
  if (determiners.has(previous.lower) || prepositions.has(previous.lower) || previous.lower === 'to') return false;
  const isPlural = /[^s'’]s$/.test(previous.lower) || previous.lower === 'people';
  const base = token.lower.replace(/(?:(?<=sh|ch|ss|x|o)es|s)$/, '');
  return isPlural ? plainVerbs.has(token.lower) : base !== token.lower && plainVerbs.has(base);
}

/** True for an auxiliary and for a verb that its form alone shows, other than as a participle before a noun. */
export function isVerbAt(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token?.kind === 'word' && !token.isCapital && !token.isAside && isFiniteVerb(sentence, at, 0);
}

function isFiniteVerb({ tokens }: Sentence, at: number, from: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (isAuxiliary(lower) || lower.endsWith("n't") || isContracted(lower)) return true;
  const previous = at > from ? (tokens[at - 1]?.lower ?? '') : '';
  // After a determiner or a preposition it is a participle: "the recorded message".
  if (previous === '' || determiners.has(previous) || prepositions.has(previous)) return false;
  // "Tom Reed".
  if (tokens[at]?.isCapital === true) return false;
  return irregularVerbs.has(lower) || /[a-z]{2}ed$/.test(lower) || verbForms.get(lower)?.tense === 'past';
}

/** "He'll", "they've", "it's": not the "'s" of a name. */
function isContracted(lower: string): boolean {
  return /^(?:i|you|we|they|he|she|it|that|there|who|what|this)['’](?:ll|ve|re|d|m|s)$/.test(lower);
}

/** True where the token after "to" is a verb and no noun phrase or name: "to wait", but not "to the court", "to Verda". */
export function isBase({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' && token?.kind !== 'word') return false;
  if (token.kind === 'mark') return isOpeningMark(tokens, at) && tokens[at + 1]?.isCapital === false;
  const { lower } = token;
  return (
    !token.isCapital &&
    !determiners.has(lower) &&
    !prepositions.has(lower) &&
    !subjectPronouns.has(lower) &&
    !/^(?:me|him|us|them|reporters|journalists|police|parliament|court|officers|lawmakers|radio|television|fans)$/.test(
      lower,
    )
  );
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
      (token.kind === 'mark' && /^[.!?]$/.test(token.text) && !token.isQuoted && !isAbbreviated(sentence, at))
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
  const isAdverb = adverbs.has(lower) && !sentence.tokens[at]?.isCapital;
  if (clauseWords.has(lower) || isAuxiliary(lower) || isAdverb || weekdays.has(lower)) return true;
  // "people familiar with the talks", "officials briefed on it".
  if (
    /^(?:familiar|briefed|close|involved|acquainted|sympathetic|loyal|linked|affiliated)$/.test(
      lowerAt(sentence, at - 1),
    )
  )
    return false;
  if (lower === 'during' || lower === 'via') return true;
  if (lower === 'to') return !offices.test(lowerAt(sentence, at - 1)) || !isNameAhead(sentence, at + 1);
  if (lower === 'on' || lower === 'by' || lower === 'with') return !isTelling(sentence, at);
  if (lower === 'in' || lower === 'at') return isOccasion(sentence, at + 1);
  return lower === 'and' && (verbForms.has(next) || isAuxiliary(next));
}

/** "Adviser to the president", "aide to Mr. Orr", but not "urged by his advisers to wait". */
function isNameAhead({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.isCapital === true || determiners.has(tokens[at]?.lower ?? '');
}

const offices =
  /^(?:advis[eo]r|aide|ambassador|envoy|counsel|assistant|heir|witness|successor|spokes(?:man|woman|person)|consultant|party|parties|deputy|secretary)s?$/;

/** "people on the floor of the exchange", "a study by two doctors", "an analyst with the bank": it tells who they are, not when or how they speak. */
function isTelling(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (previous?.kind !== 'word' || previous.isCapital || next === undefined || next.kind === 'mark') return false;
  const isNoun =
    !determiners.has(previous.lower) &&
    !prepositions.has(previous.lower) &&
    !subjectPronouns.has(previous.lower) &&
    !adverbs.has(previous.lower) &&
    !/^(?:me|him|us|them|her|reporters|journalists|police|parliament|court|lawmakers)$/.test(previous.lower) &&
    !verbForms.has(previous.lower);
  if (!isNoun && !/[a-z]{2}ed$/.test(previous.lower)) return false;
  if (weekdays.has(next.lower) || months.includes(next.lower) || next.kind === 'number') return false;
  for (let each = at + 1; each < at + 6 && !isBreak(sentence, each); each += 1)
    if (manners.test(lowerAt(sentence, each)) || occasions.test(lowerAt(sentence, each))) return false;
  return true;
}

/** How and by what people speak. */
const manners =
  /^(?:phone|telephone|e-?mail|telegram|radio|television|tv|air|camera|record|condition|behalf|twitter|facebook|x|laugh|smile|shrug|grin|nod|sigh|tears|way|side|line|stage|arrival|visit|trip|tour|\d+)$/;

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
    // "Channel Six": a name.
    const isNumbered = sentence.tokens[at]?.isCapital === true && sentence.tokens[at - 1]?.isCapital === true;
    if (determiners.has(lowerAt(sentence, at)) && !isBound(sentence, at) && !isNumbered) break;
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
  if (token.kind === 'mark' && /^[.!?"]$/.test(lower)) return !isAbbreviated(sentence, at);
  if (lower === 'so' || lower === 'as') return at < end;
  const form = verbForms.get(lower);
  const isSpeech =
    form !== undefined && form.tense !== 'base' && !form.isAlsoNoun && !determiners.has(lowerAt(sentence, at - 1));
  if (clauseWords.has(lower) || isAuxiliary(lower) || isSpeech) return true;
  if (lower !== 'and' && lower !== 'or') return false;
  return hasFiniteVerb(sentence, { from: breakBefore(sentence, at) + 1, to: at - 1 });
}

/** A subject at the beginning of a sentence without the adverbs and the day before it: "On Monday police said". */
function skipLeadIn(sentence: Sentence, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const lower = lowerAt(sentence, at);
    if (isApproximator(lower) || isEarlierThing(sentence, at, end)) return at;
    // "14:45 Police said".
    if (at === 0 && /^\d\d?:\d\d$/.test(lower)) {
      at += 1;
      continue;
    }
    if (prepositions.has(lower) && isTime(sentence, at + 1)) at += isTime(sentence, at + 2) ? 3 : 2;
    else if (/^(?:in|at|near)$/.test(lower) && sentence.tokens[at + 1]?.isCapital && at + 2 <= end) at += 2;
    else if (adverbs.has(lower) || /^(?:and|but|yet|or)$/.test(lower)) at += 1;
    else return at;
  }
  return at;
}

/** "Earlier experiments": which ones, not when. */
function isEarlierThing({ tokens }: Sentence, at: number, end: number): boolean {
  const next = tokens[at + 1];
  const isThing =
    next?.kind === 'word' && !next.isCapital && !determiners.has(next.lower) && !subjectPronouns.has(next.lower);
  return (
    /^(?:earlier|later|recent|further|early)$/.test(tokens[at]?.lower ?? '') &&
    isThing &&
    at < end &&
    next.lower.endsWith('s')
  );
}

/** "About 20 colleagues": a count, not a place. */
function isApproximator(lower: string): boolean {
  return /^(?:about|around|over|nearly|almost|approximately|roughly)$/.test(lower);
}

function isTime({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (weekdays.has(token.lower) || months.includes(token.lower) || token.kind === 'number');
}
