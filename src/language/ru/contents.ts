/** What is said: from where to where, once the cue is known. A passage keeps the marks of its quotations. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  breakFrom,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  type TokenRange,
} from '../token-ranges.ts';
import type { CitedVoice } from '../cited-voices.ts';
import { hasFiniteVerb, isFiniteVerb } from './phrases.ts';
import { gerunds, verbForms } from './speech-verbs.ts';
import { adverbs, clauseWords, prepositions } from './words.ts';

/** The last token of what begins at `from`: the end of a quotation, before a cited voice, before a semicolon. */
export function contentEnd(sentence: Sentence, from: number, cited: readonly CitedVoice[]): number {
  const { tokens } = sentence;
  if (isOpeningMark(tokens, from)) {
    const closing = tokens.findIndex(
      (_, at) => at > from && isClosingMark(tokens, at) && tokens[at + 1]?.isQuoted !== true,
    );
    if (closing > from + 3 || (closing > from && tokens[from - 1]?.text === ':')) return closing;
  }
  let end = lastToken(sentence);
  const isObject = !/^[,:]$/.test(tokens[from - 1]?.text ?? '');
  const next = cited.find((each) => each.from > from);
  if (next) end = Math.min(end, withoutBreak(sentence, next.from - 1));
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.text === ';' && !tokens[at]?.isQuoted) return at - 1;
    if (at > from && closesClause(sentence, from, at)) return at - 1;
    if (at > from && isBreak(sentence, at) && goesOnSpeaking(sentence, at + 1))
      return isClosingMark(tokens, at) ? at : at - 1;
    // «Отрицает вину и утверждает, что …»: an object is no clause that could have a verb of its own.
    if (at > from && isObject && (goesOnSpeaking(sentence, at) || actsOn(sentence, from, at))) return at - 1;
  }
  return end;
}

/**
 * «Признал вину и раскаялся», «заявляют о пытках, власти отрицают»: what is no clause ends where another verb or clause begins.
 */
function actsOn(sentence: Sentence, from: number, at: number): boolean {
  if (breakBefore(sentence, at) >= from) return false;
  const lower = lowerAt(sentence, at);
  if (/^(?:и|а|но)$/u.test(lower)) return isFiniteVerb(sentence, at + 1) && !isInfinitive(lowerAt(sentence, from));
  if (lower !== ',') return false;
  const end = breakFrom(sentence, at + 1) - 1;
  const first = lowerAt(sentence, at + 1);
  const isOwn = !clauseWords.has(first) && !prepositions.has(first) && !/^(?:котор|и$|а$|но$|да$|или$)/u.test(first);
  return isOwn && hasFiniteVerb(sentence, { from: at + 1, to: end });
}

function isInfinitive(lower: string): boolean {
  return /(?:ть|ться|ти|чь)$/u.test(lower);
}

/** «Проворчала, что молодёжь не та, и загремела ухватом»: the comma closes what is said, and she does something. */
function closesClause(sentence: Sentence, from: number, at: number): boolean {
  return (
    /^(?:что|чтобы|как|будто)$/u.test(lowerAt(sentence, from)) &&
    lowerAt(sentence, at) === ',' &&
    lowerAt(sentence, at + 1) === 'и' &&
    isFiniteVerb(sentence, at + 2) &&
    !sentence.tokens[at + 2]?.isQuoted
  );
}

/** «…, и добавил, что …»: the voice begins another thing. */
function goesOnSpeaking(sentence: Sentence, at: number): boolean {
  // «…, подчеркнув, что …».
  const isGerund = gerunds.has(lowerAt(sentence, at)) && lowerAt(sentence, at - 1) === ',';
  if (isGerund && /^(?:,|:|о|об)$/u.test(lowerAt(sentence, at + 1))) return true;
  if (!/^(?:и|а|но)$/u.test(lowerAt(sentence, at))) return false;
  const verb = adverbs.has(lowerAt(sentence, at + 1)) ? at + 2 : at + 1;
  const form = verbForms.get(lowerAt(sentence, verb));
  const next = lowerAt(sentence, verb + 1);
  return (
    form !== undefined &&
    !sentence.tokens[verb]?.isQuoted &&
    (next === ',' || form.takesObject || /^(?:о|об)$/u.test(next))
  );
}

function withoutBreak(sentence: Sentence, at: number): number {
  return isBreak(sentence, at) && !isClosingMark(sentence.tokens, at) ? at - 1 : at;
}

/** The place of a token range with its quotation marks, without the marks that only join it to the rest. */
export function passageOf({ tokens }: Sentence, { from, to }: TokenRange): Stretch | undefined {
  let first = from;
  let last = to;
  while (first < last && /^[,;:—–-]$/.test(tokens[first]?.text ?? '') && !tokens[first]?.isQuoted) first += 1;
  while (last > first && /^[,;:—–-]$/.test(tokens[last]?.text ?? '') && !tokens[last]?.isQuoted) last -= 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}

/** The token at which «что …», a quotation or what follows a colon begins, looked for from `from`; undefined where nothing does. */
export function clauseStart(sentence: Sentence, from: number): number | undefined {
  const { tokens } = sentence;
  const last = lastToken(sentence);
  for (let at = from; at <= last; at += 1) {
    if (tokens[at]?.isQuoted && !isOpeningMark(tokens, at)) continue;
    if (tokens[at]?.text === ':' && at < last) return at + 1;
    const lower = lowerAt(sentence, at);
    const isAfterComma = tokens[at - 1]?.text === ',';
    if (isAfterComma && lowerAt(sentence, at + 1) === 'ли') return at;
    if (lower === 'что' && isAfterComma && lowerAt(sentence, at - 2) === 'тем' && at - 2 >= from) return at - 2;
    const isOfThat = lower === 'что' && isAfterComma && /^т(?:ом|о|ому|ем)$/u.test(lowerAt(sentence, at - 2));
    if (isOfThat && at - 3 >= from && prepositions.has(lowerAt(sentence, at - 3))) return at - 3;
    if ((lower === 'что' || lower === 'чтобы' || lower === 'будто' || lower === 'якобы') && isAfterComma) return at;
    if (
      isAfterComma &&
      /^(?:как|почему|где|когда|кто|кого|кому|куда|зачем|сколько|откуда|насколько|чем|чему|чего|отчего|каков\p{L}*|как(?:ой|ая|ое|ие|им|ую|их))$/u.test(
        lower,
      )
    )
      return at;
    if (isOpeningMark(tokens, at) && at > 0 && /^[:—–-]$/.test(tokens[at - 1]?.text ?? '')) return at;
  }
  return undefined;
}
