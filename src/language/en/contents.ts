/**
 * What is said: from where to where, once the cue is known. A passage ends where another voice begins to speak, and keeps
 * the marks of its quotations.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  type TokenRange,
} from '../token-ranges.ts';
import { hasFiniteVerb, isAuxiliary, isBase, phraseEnd, startsPhrase } from './clauses.ts';
import type { CitedVoice } from '../cited-voices.ts';
import type { VerbForm } from './speech-verbs.ts';
import { determiners, subjectPronouns } from './words.ts';

/** Words after which, right behind a verb of speech, nothing is said any more but when, where and to whom. */
const tailStarters = new Set(
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
  const to = occasion > after ? occasion - 1 : last;
  return verb.takesHearer && !hasFiniteVerb(sentence, { from: after, to }) && !verb.takesObject;
}

/** The token at which what is said begins, after a cue that ends before `after`; undefined where nothing is said. */
export function contentStart(sentence: Sentence, after: number, verb: VerbForm): number | undefined {
  const last = lastToken(sentence);
  const { tokens } = sentence;
  const limit = Math.min(last, after + 18);
  if (verb.takesObject && isInfinitive(sentence, after)) return after;
  const isLeadIn = verb.takesHearer || !startsPhrase(sentence, after) || isBreak(sentence, after);
  for (let at = after; at <= limit; at += 1) {
    const { text = '', lower = '', isQuoted = false } = tokens[at] ?? {};
    const isNear = at === after || !hasFiniteVerb(sentence, { from: after, to: at - 1 });
    if (
      isOpeningMark(tokens, at) &&
      (at === after ||
        isBreak(sentence, at - 1) ||
        (verb.takesHearer && phraseEnd(sentence, after, at - 1) === at - 1)) &&
      isNear
    )
      return at;
    if (text === ':' && !isQuoted && isNear) return at < last ? at + 1 : undefined;
    if (lower === 'that' && !isQuoted && !isPointing(sentence, at) && (at === after || isLeadIn)) return at;
    if (
      (at === after && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(lower)) ||
      (verb.takesHearer && isNear && /^(?:whether|if|why|how|what)$/.test(lower))
    )
      return at;
    if (verb.takesHearer && !verb.takesObject && at > after && isNear && !isQuoted && isInfinitive(sentence, at))
      return at;
  }
  const start = afterLeadIn(sentence, after, verb);
  return start > last ? undefined : start;
}

/** "told her to wait": what somebody is told to do. */
function isInfinitive(sentence: Sentence, at: number): boolean {
  return lowerAt(sentence, at) === 'to' && isBase(sentence, at + 1);
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

/** True where what begins at the token can be something said, given the verb. */
export function isContent(sentence: Sentence, { from, to }: TokenRange, verb: VerbForm): boolean {
  const { tokens } = sentence;
  if (to < from) return false;
  const first = lowerAt(sentence, from);
  if (isOpeningMark(tokens, from)) return true;
  if (first === 'that') return to > from;
  if (first === 'to' && verb.takesHearer) return isInfinitive(sentence, from);
  if (isAuxiliary(first) && !(verb.takesObject && first === 'being')) return false;
  // "is clarifying the circumstances" is work, "is demanding an answer" speech.
  if (verb.tense === 'participle' && !verb.takesObject) return false;
  if (verb.takesObject)
    return (
      /^(?:to|being)$/.test(first) || determiners.has(first) || subjectPronouns.has(first) || isNounLike(sentence, from)
    );
  return hasFiniteVerb(sentence, { from, to });
}

function isNounLike(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return (
    token !== undefined &&
    token.kind !== 'mark' &&
    !tailStarters.has(token.lower) &&
    !/^(?:by|of|with|against|about)$/.test(token.lower)
  );
}

/** The last token of what begins at `from`: before the next cited voice, before a semicolon, at the end of a quotation. */
export function contentEnd(sentence: Sentence, from: number, cited: readonly CitedVoice[]): number {
  const { tokens } = sentence;
  if (isOpeningMark(tokens, from)) {
    const closing = tokens.findIndex((_, at) => at > from && isClosingMark(tokens, at));
    if (closing > from + 3) return closing;
  }
  let end = lastToken(sentence);
  const next = cited.find((each) => each.from > from);
  if (next) end = Math.min(end, withoutBreak(sentence, next.from - 1));
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.text === ';' && !tokens[at]?.isQuoted) return at - 1;
    if (isBreak(sentence, at) && (isOtherVoiceAhead(sentence, at + 1, end) || isRemark(sentence, at + 1)))
      return isClosingMark(tokens, at) ? at : at - 1;
  }
  return end;
}

function withoutBreak(sentence: Sentence, at: number): number {
  return isBreak(sentence, at) && !isClosingMark(sentence.tokens, at) ? at - 1 : at;
}

/** ", a court heard", ", a view shared by …": the text speaks of what was said. */
function isRemark(sentence: Sentence, at: number): boolean {
  if (!/^(?:a|an|the)$/.test(lowerAt(sentence, at))) return false;
  const [noun, verb] = [lowerAt(sentence, at + 1), lowerAt(sentence, at + 2)];
  if (/^(?:view|claim|charge|position|accusation|sentiment|assertion|suggestion)$/.test(noun))
    return lowerAt(sentence, at) !== 'the';
  const isHearing = /^(?:court|jury|tribunal|inquest|inquiry|hearing|committee|panel|meeting)$/.test(noun);
  return isHearing && (verb === 'heard' || (verb === 'was' && lowerAt(sentence, at + 3) === 'told'));
}

/** ", in which, according to X, …": the text itself goes on there, with another voice. */
function isOtherVoiceAhead(sentence: Sentence, from: number, end: number): boolean {
  const isRelative = (at: number) => /^(?:which|who|whom|where)$/.test(lowerAt(sentence, at));
  if (!isRelative(from) && !isRelative(from + 1)) return false;
  for (let at = from; at < Math.min(end, from + 6); at += 1)
    if (lowerAt(sentence, at) === 'according' && lowerAt(sentence, at + 1) === 'to') return true;
  return false;
}

/** What stands before a tag that begins after the break: “…,” X said. Undefined where that is no clause and no quotation. */
export function contentBefore(sentence: Sentence, tagBreak: number, isTagLast: boolean): TokenRange | undefined {
  const { tokens } = sentence;
  const to = isClosingMark(tokens, tagBreak) ? tagBreak : tagBreak - 1;
  const range = { from: clauseOpening(sentence, tagBreak), to };
  if (to < range.from) return undefined;
  // At the end of a sentence a tag has nothing else to belong to: "The dam holds, the mayor wrote".
  const isWhole = isTagLast && to - range.from >= 2 && startsPhrase(sentence, range.from);
  return isWhole || isClosingMark(tokens, to) || hasFiniteVerb(sentence, range) ? range : undefined;
}

/** After the last semicolon before the index, or the sentence's beginning. */
function clauseOpening(sentence: Sentence, index: number): number {
  for (let at = breakBefore(sentence, index); at >= 0; at = breakBefore(sentence, at))
    if (sentence.tokens[at]?.text === ';') return at + 1;
  return 0;
}

/** The place of a token range with its quotation marks; `from` and `to` must be tokens. */
export function passageOf({ tokens }: Sentence, { from, to }: TokenRange): Stretch | undefined {
  let last = to;
  while (last > from && /^[,;:—–-]$/.test(tokens[last]?.text ?? '')) last -= 1;
  const start = tokens[from]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
