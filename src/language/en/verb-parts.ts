/** What stands behind an English verb: its object, its infinitive and its prepositional phrases, each with its place. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, isBreak, isClosingMark, isOpeningMark, lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { hasFiniteVerb, isAuxiliary, isVerbAt } from './clauses.ts';
import { frameForms, type Part } from './frame-verbs.ts';
import { adverbs, clauseWords, determiners, personNouns, prepositions, subjectPronouns } from './words.ts';

/** `to`: the last token of the part. */
export type FoundPart = { readonly part: Part; readonly place: Stretch; readonly to: number };

const particles = /^(?:in|out|up|away|back|off|down|over)$/;
const maxParts = 8;

/** The parts behind the verb at the token, in order. */
export function findParts(sentence: Sentence, verb: number): readonly FoundPart[] {
  const last = lastToken(sentence);
  const parts: FoundPart[] = [];
  let at = skipAdverbs(sentence, verb + 1);
  // "flew in from", "went back to": the first word is no preposition.
  if (particles.test(lowerAt(sentence, at)) && isPartEdge(sentence, at + 1)) at += 1;
  while (at <= last && parts.length < maxParts) {
    at = skipName(sentence, skipAsides(sentence, skipAdverbs(sentence, at)));
    if (isOpeningMark(sentence.tokens, at) && lowerAt(sentence, at + 1) === 'to') at += 1;
    const part = partAt(sentence, at, parts.length === 0);
    if (!part) return parts;
    parts.push(part);
    at = part.to + 1;
  }
  return parts;
}

function isPartEdge(sentence: Sentence, at: number): boolean {
  return at > lastToken(sentence) || isBreak(sentence, at) || prepositions.has(lowerAt(sentence, at));
}

function skipAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  while (adverbs.has(lowerAt(sentence, at)) && !/^(?:about|nearly|almost)$/.test(lowerAt(sentence, at))) at += 1;
  return at;
}

function skipAsides({ tokens }: Sentence, from: number): number {
  let at = from;
  while (tokens[at]?.isAside) at += 1;
  return at;
}

/** ", Karl Renner," behind whoever is called so: the clause goes on. */
function skipName({ tokens }: Sentence, from: number): number {
  if (tokens[from]?.text !== ',' || !personNouns.has(tokens[from - 1]?.lower ?? '')) return from;
  let at = from + 1;
  while (tokens[at]?.isCapital && at - from < 4) at += 1;
  return at > from + 1 && tokens[at]?.text === ',' ? at + 1 : from;
}

function partAt(sentence: Sentence, at: number, isFirst: boolean): FoundPart | undefined {
  const lower = lowerAt(sentence, at);
  const isInfinitive = lower === 'to' && isInfinitiveAt(sentence, at + 1);
  if (isInfinitive) return makePart(sentence, 'inf', at, clauseEnd(sentence, at + 1));
  const because = becauseAt(sentence, at);
  if (because !== undefined) {
    const to = phraseEndAt(sentence, because);
    return to >= because ? makePart(sentence, 'because', because, to) : undefined;
  }
  if (prepositions.has(lower) || lower === 'as' || lower === 'to') {
    // What for is often a clause of its own: "for taking part in the protests of that week".
    const isGerund = lower === 'for' && /[a-z]{3}ing$/.test(lowerAt(sentence, at + 1));
    const to = isGerund ? clauseEnd(sentence, at + 1) : phraseEndAt(sentence, at + 1);
    return to > at ? makePart(sentence, lower, at + 1, to) : undefined;
  }
  if (!isFirst || isBreak(sentence, at) || clauseWords.has(lower) || isAuxiliary(lower)) return undefined;
  const to = phraseEndAt(sentence, at);
  // "put him up": he, and no part of the verb.
  const isParted = /^(?:him|her|them|it)$/.test(lower) && to === at + 1 && particles.test(lowerAt(sentence, to));
  const part = to >= at ? makePart(sentence, 'o', at, isParted ? at : to) : undefined;
  return part && { ...part, to };
}

/** "because of", "due to", "as a result of": where what it came from begins. */
function becauseAt(sentence: Sentence, at: number): number | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => lowerAt(sentence, at + step));
  if ((first === 'because' && second === 'of') || (/^(?:due|owing)$/.test(first ?? '') && second === 'to'))
    return at + 2;
  return first === 'as' && second === 'a' && third === 'result' && fourth === 'of' ? at + 4 : undefined;
}

function makePart(sentence: Sentence, part: Part, from: number, to: number): FoundPart | undefined {
  const place = stretchOf(sentence, { from, to });
  return place && { part, place, to };
}

/** "to take", "to hold": a small word without capital that no noun phrase begins with. */
function isInfinitiveAt({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && !token.isCapital && infinitives.test(token.lower);
}

const infinitives =
  /^(?:take|hold|give|play|perform|participate|join|protest|rally|work|study|visit|see|meet|do|make|be|have|get|go|come|attend|sing|tour|organi[sz]e|help|buy|pay|act|fight|riot|teach|conduct|record|compete|rest|treat|undergo|carry|bring|kill|set|burn|travel|fly|sign|deliver|drive|tell|say|leave|stay|return|appear|testify|vote|give|transport|smuggle|lie|keep|steal|spy)$/;

/** Where a phrase ends: before the next preposition but "of", a break, a verb, an adverb of time. */
export function phraseEndAt(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  const last = lastToken(sentence);
  let at = from;
  for (; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.isAside) break;
    if (isBreak(sentence, at)) {
      if (isClosingMark(tokens, at)) at += 1;
      break;
    }
    if (at === from) continue;
    const { lower } = token;
    if ((prepositions.has(lower) && lower !== 'of') || isSpanAt(sentence, at)) break;
    if (
      /^(?:to|as|only|himself|herself|itself|themselves)$/.test(lower) ||
      clauseWords.has(lower) ||
      isAuxiliary(lower) ||
      subjectPronouns.has(lower)
    )
      break;
    if (!token.isQuoted && isVerbAt(sentence, at)) break;
    if ((lower === 'and' || lower === 'or') && isClauseNext(sentence, at + 1)) break;
  }
  return at - 1;
}

/** "came to the clinic a week before": how long before is no part of the clinic. */
function isSpanAt(sentence: Sentence, at: number): boolean {
  return (
    /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/.test(lowerAt(sentence, at + 1)) &&
    /^(?:ago|later|earlier|before|after)$/.test(lowerAt(sentence, at + 2))
  );
}

/** "and placed him", "and was beaten": another clause, not another thing. */
function isClauseNext(sentence: Sentence, at: number): boolean {
  const lower = lowerAt(sentence, at);
  const isTold = (frameForms.get(lower) ?? []).some(({ tense }) => tense === 'past');
  return isAuxiliary(lower) || isTold || isVerbAt(sentence, at) || subjectPronouns.has(lower) || adverbs.has(lower);
}

/** Where a clause without a subject of its own ends: at a break or the end of its quotation, or before another clause. */
function clauseEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  const last = lastToken(sentence);
  const isQuoted = tokens[from]?.isQuoted === true;
  let at = from;
  while (at <= last && !isBreak(sentence, at) && !(at > from && clauseWords.has(lowerAt(sentence, at)))) {
    if (isQuoted && isClosingMark(tokens, at)) break;
    if (lowerAt(sentence, at) === 'and' && isAnotherClause(sentence, at + 1)) break;
    at += 1;
  }
  return Math.min(at, last + 1) - 1;
}

/** "and placed him", "and the ticket had been bought". */
function isAnotherClause(sentence: Sentence, at: number): boolean {
  if (isClauseNext(sentence, at)) return true;
  return (
    determiners.has(lowerAt(sentence, at)) && hasFiniteVerb(sentence, { from: at, to: breakFrom(sentence, at) - 1 })
  );
}
