/**
 * Where what is said begins behind a cue: after whom it is said to, and when and where it is said. And whether anything is said there at all:
 * behind a tag ("…, police said on Monday") stands nothing more.
 */

import type { Sentence } from '../language.ts';
import { breakFrom, isBreak, isOpeningMark, lastToken, lowerAt } from '../token-ranges.ts';
import { hasFiniteVerb, isAuxiliary, isBase, phraseEnd, startsPhrase } from './clauses.ts';
import { verbForms, type VerbForm } from './speech-verbs.ts';
import { weekdays } from './words.ts';

/** Words after which, right behind a verb of speech, nothing is said any more but when, where and to whom. */
export const tailStarters = new Set(
  'on in at after during when while as to by before since from via through with late earlier later yesterday today last adding citing afterwards afterward recently again simply'.split(
    ' ',
  ),
);

/** True where only when, where, how and to whom stands after the cue: "…, police said on Monday". */
export function isTailOnly(sentence: Sentence, after: number, verb: VerbForm): boolean {
  const last = lastToken(sentence);
  if (after > last) return true;
  if (verb.takesObject && isInfinitive(sentence, after)) return false;
  const { tokens } = sentence;
  const first = lowerAt(sentence, after);
  for (let at = after; at <= last; at += 1) {
    if (isOpeningMark(tokens, at) || tokens[at]?.text === ':') return false;
    // ", adding that …" goes on from a tag; any other "that" begins what is said.
    const isAdded = isBreak(sentence, at - 2);
    if (lowerAt(sentence, at) === 'that' && !tokens[at]?.isQuoted && !isAdded) return false;
  }
  if (isBreak(sentence, after)) return true;
  if (tailStarters.has(first) || first.endsWith('day')) return true;
  // "told the Courier in an interview published on Friday": only whom they told can be mistaken for what.
  const occasion = tokens.findIndex(({ lower }, at) => at > after && /^(?:in|on|at|during)$/.test(lower));
  const to = Math.min(occasion > after ? occasion - 1 : last, breakFrom(sentence, after) - 1);
  return verb.takesHearer && !hasFiniteVerb(sentence, { from: after, to }) && !verb.takesObject;
}

/** The token at which what is said begins, after a cue that ends before `after`; undefined where nothing is said. */
export function contentStart(sentence: Sentence, cueEnd: number, verb: VerbForm): number | undefined {
  const last = lastToken(sentence);
  const after = Math.min(afterDay(sentence, cueEnd), last);
  const { tokens } = sentence;
  const limit = Math.min(last, after + 18);
  if (verb.takesObject && (isInfinitive(sentence, after) || /[a-z]{2}ing$/.test(lowerAt(sentence, after))))
    return after;
  const isLeadIn = verb.takesHearer || !startsPhrase(sentence, after) || isBreak(sentence, after);
  for (let at = after; at <= limit; at += 1) {
    const { text = '', lower = '', isQuoted = false } = tokens[at] ?? {};
    const isNear = at === after || !hasVerbBetween(sentence, after, at - 1);
    if (
      isOpeningMark(tokens, at) &&
      (at === after ||
        isBreak(sentence, at - 1) ||
        (verb.takesHearer && phraseEnd(sentence, after, at - 1) === at - 1)) &&
      isNear
    )
      return at;
    if (text === ':' && !isQuoted && isNear) return at < last ? at + 1 : undefined;
    if (
      lower === 'that' &&
      !isQuoted &&
      !isPointing(sentence, at) &&
      (at === after || (isLeadIn && (isNear || isSetOff(sentence, after, at)) && verb.takesClause))
    )
      return at;
    const isWh = /^(?:whether|if|why|how|what|who|when|where|which)$/.test(lower);
    if (isWh && (at === after || (verb.takesHearer && isAfterHearer(sentence, after, at, lower)))) return at;
    if (verb.takesHearer && !verb.takesObject && at > after && isNear && !isQuoted && isInfinitive(sentence, at))
      return at;
  }
  const start = afterLeadIn(sentence, after, verb);
  return start > last ? undefined : start;
}

/** "told reporters how", "ask her when": right behind whoever is told; "anyone who" is whoever is asked. */
function isAfterHearer(sentence: Sentence, after: number, at: number, lower: string): boolean {
  if (/^(?:who|which)$/.test(lower)) return false;
  return (
    phraseEnd(sentence, after, at - 1) === at - 1 ||
    (at === after + 1 && /^(?:me|him|her|us|them|it)$/.test(lowerAt(sentence, after)))
  );
}

/** "Believe, as does the president, that": one part between commas. */
function isSetOff(sentence: Sentence, after: number, at: number): boolean {
  return isBreak(sentence, after) && at > after + 1 && breakFrom(sentence, after + 1) === at - 1;
}

/** "Said Thursday that", "promised last year to": the token behind the words that tell when. */
export function afterDay(sentence: Sentence, at: number): number {
  const [first, second] = [lowerAt(sentence, at), lowerAt(sentence, at + 1)];
  if (isAuxiliary(second)) return at;
  if (weekdays.has(first) || /^(?:yesterday|today|tonight)$/.test(first)) return at + 1;
  const isSpan =
    /^(?:last|this)$/.test(first) && /^(?:week|month|year|night|fall|spring|summer|autumn|winter)$/.test(second);
  const isBehind = /^(?:to|that)$/.test(lowerAt(sentence, at + 2));
  return isSpan && isBehind ? at + 2 : at;
}

/** A finite verb, or one of speech that begins to say something else: "pleaded not guilty and maintains that". */
function hasVerbBetween(sentence: Sentence, from: number, to: number): boolean {
  if (hasFiniteVerb(sentence, { from, to })) return true;
  for (let at = from; at <= to; at += 1) {
    const form = verbForms.get(lowerAt(sentence, at));
    if (form?.tense === 'present' && !form.isAlsoNoun && lowerAt(sentence, at - 1) === 'and') return true;
  }
  return false;
}

/** "told her to wait": what somebody is told to do. */
export function isInfinitive(sentence: Sentence, at: number): boolean {
  const to = lowerAt(sentence, at) === 'not' ? at + 1 : at;
  return lowerAt(sentence, to) === 'to' && isBase(sentence, to + 1);
}

/** Where the infinitive begins whose subject stands at the token: "directed the state to file". */
export function infinitiveBehind(sentence: Sentence, from: number): number | undefined {
  const at = phraseEnd(sentence, from, lastToken(sentence)) + 1;
  return at > from && isInfinitive(sentence, at) ? at : undefined;
}

/** "that" of "that man" after a preposition, or as an object. */
function isPointing(sentence: Sentence, at: number): boolean {
  return /^(?:of|in|on|at|by|for|with|to|all)$/.test(lowerAt(sentence, at - 1));
}

/** "said in a statement he had", "told reporters he had": what is said begins with the next phrase. */
function afterLeadIn(sentence: Sentence, after: number, verb: VerbForm): number {
  const first = lowerAt(sentence, after);
  if (/^(?:in|on|at|during|late|earlier)$/.test(first)) return phraseEnd(sentence, after + 1, lastToken(sentence)) + 1;
  if (verb.takesHearer && !verb.takesObject) return phraseEnd(sentence, after, lastToken(sentence)) + 1;
  return after;
}
