/**
 * The words first and then who says them: «…», — сказал X; «…, — сказал X, — …»; «— …, — сказал X. — …»; «…, сообщает X». Read
 * by the rule of verbs of speech, whose tags they are.
 */

import type { CitedVoice } from '../cited-voices.ts';
import type { Match, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  breakFrom,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../token-ranges.ts';
import { clauseStart, passageOf } from './contents.ts';
import { hasFiniteVerb } from './phrases.ts';
import type { Cue } from './speech-said.ts';
import { citedBy } from './speech-subjects.ts';
import { isVoiceLike, subjectAfter } from './subjects.ts';
import { adverbs, clauseWords, conjunctions, isAdverb, prepositions } from './words.ts';

/** «…», — сказал X; «…, — сказал X, — …»; «…, сообщает X»: the words come first. */
export function readTag(sentence: Sentence, { verb, to, form }: Cue, cited: readonly CitedVoice[]): Match | undefined {
  if (!form.isTag) return undefined;
  const { tokens } = sentence;
  const comma = tagMark(sentence, verb);
  const mark = tokens[comma];
  const isInside = tokens[verb]?.isQuoted === true;
  if (!mark) return undefined;
  const isDash = mark.text !== ',';
  if (!isDash && (form.needsDash || form.act === 'asks' || form.act === 'urges' || closesRelative(sentence, comma)))
    return undefined;
  if (isInside && !(isDash && /^[,!?….]$/.test(tokens[comma - 1]?.text ?? ''))) return undefined;
  const before = isInside ? quotationAround(sentence, verb) : wordsBefore(sentence, comma + 1, isDash);
  const subject = before && subjectAfter(sentence, to + 1, form);
  // «Мятежники, как уверяют военные, признали потери»: what is admitted is no voice.
  const isThing = !isDash && form.takesObject && subject !== undefined && !isVoiceLike(sentence, subject);
  if (!before || !subject || isThing || lowerAt(sentence, to + 1) === 'что') return undefined;
  const said = isDash && !isInside ? withSpeechBehind(sentence, before, subject.to) : before;
  const isEnd =
    subject.to >= lastToken(sentence) ||
    isBreak(sentence, subject.to + 1) ||
    tokens[subject.to + 1]?.text === '.' ||
    isTailAfter(sentence, subject.to + 1) ||
    (isDash && isShortTail(sentence, subject.to + 1));
  if (!isInside && !isEnd) return undefined;
  const cue = stretchOf(sentence, { from: verb, to });
  const voices = [subject.voice, ...citedBy(subject, verb, cited)];
  return cue && { confidence: isDash ? 'high' : 'middle', act: form.act, cue, voices, passage: said };
}

/** «…?» — спросила она судью; «…, — бросила X и отвернулась». */
function isShortTail(sentence: Sentence, at: number): boolean {
  if (/^(?:и|а|с|не)$/u.test(lowerAt(sentence, at))) return true;
  const to = Math.min(breakFrom(sentence, at) - 1, lastToken(sentence));
  return to - at < 5 && !hasFiniteVerb(sentence, { from: at, to });
}

/** The comma or dash before the tag: «…, — тихо сказал X», «— Куда? — не понял X»; -1 where there is none. */
function tagMark(sentence: Sentence, verb: number): number {
  let at = verb - 1;
  while (at > 0 && at > verb - 4 && (isAdverb(lowerAt(sentence, at)) || /^(?:не|так)$/u.test(lowerAt(sentence, at))))
    at -= 1;
  return /^[,—–-]$/.test(sentence.tokens[at]?.text ?? '') ? at : -1;
}

/** «— К сестре, — ответила она. — В Грачёвку»: behind the second dash the same voice goes on. */
function withSpeechBehind(sentence: Sentence, before: Stretch, from: number): Stretch {
  const { tokens } = sentence;
  const isSpeech = /^[—–-]$/.test(tokens[0]?.text ?? '');
  const dash = tokens.findIndex(
    ({ text }, at) => at > from && /^[—–-]$/.test(text) && /^[,.!?…]$/.test(tokens[at - 1]?.text ?? ''),
  );
  const end = tokens.at(-1)?.end ?? before.end;
  return isSpeech && dash > 0 && dash < tokens.length - 1 ? { start: before.start, end } : before;
}

/** «Певица, которая записала обращение, попросила»: the comma ends what is told of her. */
function closesRelative(sentence: Sentence, comma: number): boolean {
  const from = breakBefore(sentence, comma) + 1;
  return (
    [from, from + 1].some((at) => /^(?:котор|чь[яеюи])/u.test(lowerAt(sentence, at))) &&
    lowerAt(sentence, from - 1) === ','
  );
}

/** When, where and to whom may still follow a tag: «…, — сказал Иванов на брифинге». */
function isTailAfter(sentence: Sentence, at: number): boolean {
  return (
    (prepositions.has(lowerAt(sentence, at)) ||
      /^(?:журналистам|изданию|вчера|сегодня|накануне|агентству)$/u.test(lowerAt(sentence, at))) &&
    clauseStart(sentence, at) === undefined
  );
}

/** The quotation that the tag interrupts, all of it. */
function quotationAround(sentence: Sentence, verb: number): Stretch | undefined {
  const { tokens } = sentence;
  let from = verb;
  let to = verb;
  while (from > 0 && tokens[from - 1]?.isQuoted) from -= 1;
  while (tokens[to + 1]?.isQuoted) to += 1;
  return passageOf(sentence, { from, to });
}

/** What stands before a tag: the quotation, or the clause from the sentence's beginning. */
function wordsBefore(sentence: Sentence, verb: number, isDash: boolean): Stretch | undefined {
  const { tokens } = sentence;
  let to = verb - 2;
  if (isDash && tokens[to]?.text === ',' && !tokens[to]?.isQuoted) to -= 1;
  if (to < 0) return undefined;
  if (isClosingMark(tokens, to)) {
    let from = to;
    while (from > 0 && !isOpeningMark(tokens, from)) from -= 1;
    const isWholeQuote = from === 0 || isBreak(sentence, from - 1) || to - from > 5;
    return passageOf(sentence, { from: isWholeQuote ? wideStart(sentence, from) : 0, to });
  }
  const range = { from: turnStart(sentence, to), to };
  return hasFiniteVerb(sentence, range) || isDash || isVerbless(sentence, range)
    ? passageOf(sentence, range)
    : undefined;
}

/** «— Вы согласились? — Нет, — улыбается она»: the last turn of those in one line. */
function turnStart({ tokens }: Sentence, to: number): number {
  const dash = tokens.findLastIndex(
    ({ text }, at) =>
      at > 0 &&
      at < to &&
      /^[—–-]$/.test(text) &&
      /^[.?!…]$/.test(tokens[at - 1]?.text ?? '') &&
      tokens[at + 1]?.isCapital === true,
  );
  if (dash > 0 && /^[—–-]$/.test(tokens[0]?.text ?? '')) return dash + 1;
  return tokens[0]?.kind === 'mark' && !tokens[0].isQuoted ? 1 : 0;
}

/** «Документ подлинный, заверили в аппарате»: no verb, but two words or more that lead into nothing. */
function isVerbless(sentence: Sentence, { from, to }: TokenRange): boolean {
  const first = lowerAt(sentence, from);
  const isLead = prepositions.has(first) || conjunctions.has(first) || adverbs.has(first) || clauseWords.has(first);
  return to > from && !isLead && breakBefore(sentence, to + 1) < from;
}

/** «Дом „Заря“ сгорел», — a quotation in the midst of a clause is a name: the whole clause was said. */
function wideStart(sentence: Sentence, from: number): number {
  return from > 0 && !isBreak(sentence, from - 1) ? breakBefore(sentence, from) + 1 : from;
}
