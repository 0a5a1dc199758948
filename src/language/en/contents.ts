/**
 * What is said: where it ends, and what of it stands before a tag, once the cue is known. A passage ends where another voice begins to speak, and keeps
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
import { hasFiniteVerb, hasPlainVerb, isVerbAt, startsPhrase } from './clauses.ts';
import type { CitedVoice } from '../cited-voices.ts';
import { verbForms } from './speech-verbs.ts';
import { isInfinitive } from './content-starts.ts';
import { plainVerbs } from './words.ts';

/** The last token of what begins at `from`: before the next cited voice, before a semicolon, at the end of a quotation. */
export function contentEnd(sentence: Sentence, from: number, cited: readonly CitedVoice[]): number {
  const { tokens } = sentence;
  if (isOpeningMark(tokens, from)) {
    const closing = tokens.findIndex((_, at) => at > from && isClosingMark(tokens, at));
    if (closing > from + 3) return closing;
  }
  let end = Math.min(lastToken(sentence), dashEnd(sentence, from));
  const next = cited.find((each) => each.from > from);
  if (next) end = Math.min(end, withoutBreak(sentence, next.from - 1));
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.text === ';' && !tokens[at]?.isQuoted) return at - 1;
    // "It expects to lose, and that it will sell": the second part is of whoever said both.
    if (isInfinitive(sentence, from) && isBreak(sentence, at) && isThatNext(sentence, at + 1)) return at - 1;
    if (isBreak(sentence, at) && (isOtherVoiceAhead(sentence, at + 1, end) || isRemark(sentence, at + 1)))
      return isClosingMark(tokens, at) ? at : at - 1;
  }
  return end;
}

/** "The line — a project she called mad — carries few": what begins between dashes ends there. */
function dashEnd(sentence: Sentence, from: number): number {
  const isDash = (at: number) => /^(?:[—–]|--)$/.test(lowerAt(sentence, at)) && isBreak(sentence, at);
  const before = sentence.tokens.slice(0, from).filter((_, at) => isDash(at)).length;
  const next = sentence.tokens.findIndex((_, at) => at > from && isDash(at));
  const behind = lowerAt(sentence, next + 1);
  const isResumed =
    isVerbAt(sentence, next + 1) || plainVerbs.has(behind.replace(/(?:ies|s)$/, (end) => (end === 's' ? '' : 'y')));
  return before % 2 === 1 && next > from && isResumed ? next - 1 : lastToken(sentence);
}

function isThatNext(sentence: Sentence, at: number): boolean {
  return lowerAt(sentence, at) === 'and' && lowerAt(sentence, at + 1) === 'that';
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
  const range = { from: quotationAlone(sentence, to) ?? clauseOpening(sentence, tagBreak), to };
  if (to < range.from) return undefined;
  // At the end of a sentence a tag has nothing else to belong to: "The dam holds, the mayor wrote".
  const isWhole = isTagLast && to - range.from >= 2 && startsPhrase(sentence, range.from);
  return isWhole || isClosingMark(tokens, to) || isTelling(sentence, range) ? range : undefined;
}

/** A finite verb, or one of speech or of every day in its plain form: "The findings suggest a link". */
export function isTelling(sentence: Sentence, range: TokenRange): boolean {
  if (hasFiniteVerb(sentence, range)) return true;
  if (range.to - range.from < 3) return false;
  const isBareSpeech = sentence.tokens.slice(range.from + 1, range.to).some(({ lower, isQuoted }, at) => {
    const form = verbForms.get(lower);
    return form?.tense === 'base' && !form.isAlsoNoun && !isQuoted && lowerAt(sentence, range.from + at).endsWith('s');
  });
  return isBareSpeech || hasPlainVerb(sentence, range);
}

/** "Her remark — “I was misquoted,” she insists — has stuck": the quotation, where a dash or colon sets it apart. */
function quotationAlone({ tokens }: Sentence, to: number): number | undefined {
  if (!isClosingMark(tokens, to)) return undefined;
  const opening = tokens.findLastIndex((_, at) => at < to && isOpeningMark(tokens, at));
  return opening > 0 && /^(?:[—–:]|--)$/.test(tokens[opening - 1]?.text ?? '') ? opening : undefined;
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
