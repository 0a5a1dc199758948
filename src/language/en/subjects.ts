/**
 * Who says it: the noun phrase that a verb of speech has for its subject, looked for to the left of the verb, over what
 * may stand between ("X, citing Y, reported"; "X, the head of Z, said"; "X, who had fled, admitted").
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../token-ranges.ts';
import { hasFiniteVerb, phraseStart, startsPhrase } from './clauses.ts';
import { adverbs, beForms, determiners, doForms, haveForms, modals, negations, prepositions } from './words.ts';

export type Subject = {
  readonly kind: 'own';
  readonly voice: Stretch;
  /** Tokens of the subject and of what stands between it and the verb. */
  readonly from: number;
};

/** The verb shares the subject of the verb before it: "said …, and admitted …". `at` is where its part begins. */
export type SharedSubject = { readonly kind: 'shared'; readonly at: number };

/** The auxiliaries and adverbs right before a verb, and what they make of it. */
export type VerbGroup = {
  /** The last token before the group. */
  readonly before: number;
  readonly isNegated: boolean;
  /** "would say", "to say": not said. */
  readonly isUnreal: boolean;
  readonly hasBe: boolean;
};

export function verbGroupOf(sentence: Sentence, verb: number): VerbGroup {
  let at = verb - 1;
  let isNegated = false;
  let isUnreal = false;
  let hasBe = false;
  for (; at >= 0; at -= 1) {
    const lower = lowerAt(sentence, at);
    if (negations.has(lower) || lower.endsWith("n't")) isNegated = true;
    if (modals.has(lower) || lower === 'to' || doForms.has(lower)) isUnreal = true;
    if (beForms.has(lower)) hasBe = true;
    const isPart = adverbs.has(lower) || isMannerAdverb(lower) || haveForms.has(lower) || beForms.has(lower);
    if (!isPart && !modals.has(lower) && !negations.has(lower) && lower !== 'to' && !doForms.has(lower)) break;
  }
  return { before: at, isNegated, isUnreal, hasBe };
}

function isMannerAdverb(lower: string): boolean {
  return (
    /[a-z]{3}ly$/.test(lower) && !/^(?:family|supply|assembly|rally|reply|italy|ally|monopoly|anomaly)$/.test(lower)
  );
}

/**
 * The subject of the verb whose group begins after the token `before`. After a tag ("…, X said on Friday") nothing is said,
 * so that what stands before the comma is what is said and no part of the name.
 */
export function subjectBefore(sentence: Sentence, before: number, isTag = false): Subject | SharedSubject | undefined {
  if (before < 0) return undefined;
  const lower = lowerAt(sentence, before);
  if (lower === 'and' || lower === 'but')
    return { kind: 'shared', at: isBreak(sentence, before - 1) && before > 0 ? before - 1 : before };
  if (lower === 'who') return relativeSubject(sentence, before);
  if (isBreak(sentence, before)) return interruptedSubject(sentence, before);
  return plainSubject(sentence, before, isTag);
}

function plainSubject(sentence: Sentence, end: number, isTag: boolean): Subject | undefined {
  const from = phraseStart(sentence, end);
  const subject = asSubject(sentence, { from, to: end }, from);
  if (!subject || from === 0) return subject;
  const who = whoBefore(sentence, from);
  // "A man who saw the crash said": the crash is only the object of what he did.
  if (who !== undefined) return relativeSubject(sentence, who, end);
  if (isTag) return subject;
  // "A friend of the musician, singer Anna Orlova said": the first part names the same person.
  const first = breakBefore(sentence, from - 1) + 1;
  const isComma = lowerAt(sentence, from - 1) === ',';
  const isApposition = isComma && first === 0 && isPlainPhrase(sentence, { from: 0, to: from - 2 });
  return isApposition ? (asSubject(sentence, { from: 0, to: end }, 0) ?? subject) : subject;
}

/** A "who" with its verb between the last break and the index. */
function whoBefore(sentence: Sentence, index: number): number | undefined {
  for (let at = index - 1; at > 0 && !isBreak(sentence, at); at -= 1)
    if (lowerAt(sentence, at) === 'who') return hasFiniteVerb(sentence, { from: at, to: index - 1 }) ? at : undefined;
  return undefined;
}

/** "X, who had fled, said" and "people who saw it said": the phrase before "who". */
function relativeSubject(sentence: Sentence, who: number, last?: number): Subject | undefined {
  const end = isBreak(sentence, who - 1) ? who - 2 : who - 1;
  if (end < 0) return undefined;
  // What stands before may be the object of a verb: it begins with its own determiner or after a preposition.
  let from = end;
  const edge = phraseStart(sentence, end);
  const isOwn = (at: number) => determiners.has(lowerAt(sentence, at)) || prepositions.has(lowerAt(sentence, at - 1));
  while (from > edge && !isOwn(from)) from -= 1;
  return asSubject(sentence, { from, to: last ?? end }, from);
}

/** The subject stands before what is set off by commas: "X, citing Y, reported"; X, referring to “Y,” wrote. */
function interruptedSubject(sentence: Sentence, closing: number): Subject | undefined {
  const opening = breakBefore(sentence, closing);
  // A quotation that ends there must have begun there: otherwise it is what is said.
  if (opening <= 0 || isClosingMark(sentence.tokens, opening) || quotationStart(sentence, closing) < opening)
    return undefined;
  const main = { from: phraseStart(sentence, opening - 1), to: opening - 1 };
  if (hasFiniteVerb(sentence, main)) return undefined;
  const inner = { from: opening + 1, to: closing - 1 };
  return asSubject(sentence, isPlainPhrase(sentence, inner) ? { from: main.from, to: inner.to } : main, main.from);
}

/** Where the quotation begins that ends at the token; the token itself where none does. */
function quotationStart({ tokens }: Sentence, at: number): number {
  let start = at;
  if (!isClosingMark(tokens, at)) return at;
  while (start > 0 && !isOpeningMark(tokens, start)) start -= 1;
  return start;
}

/** A phrase that names something: no clause, and nothing that is being done ("speaking in court", "citing X"). */
function isPlainPhrase(sentence: Sentence, range: TokenRange): boolean {
  const isDoing = /[a-z]{3}ing$/.test(lowerAt(sentence, range.from));
  return range.to >= range.from && !isDoing && startsPhrase(sentence, range.from) && !hasFiniteVerb(sentence, range);
}

function asSubject(sentence: Sentence, range: TokenRange, from: number): Subject | undefined {
  const { tokens } = sentence;
  const voice = stretchOf(sentence, range);
  const first = lowerAt(sentence, range.from);
  const last = tokens[range.to];
  if (!voice || last === undefined) return undefined;
  // "Channel 4" is a name, "the other 4" is not.
  if (last.kind === 'number' && tokens[range.to - 1]?.isCapital !== true) return undefined;
  if (prepositions.has(last.lower) || determiners.has(last.lower) || /['’]s$/.test(last.lower)) return undefined;
  const isCount = tokens[range.from + 1]?.kind === 'number';
  if (prepositions.has(first) && !isCount) return undefined;
  if (range.from === range.to && /^(?:there|this|that|which|what|these|those|such|nothing)$/.test(first))
    return undefined;
  return { kind: 'own', voice, from };
}
