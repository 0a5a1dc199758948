/** «…», — приводит агентство слова X: whoever quotes is the outer voice, who is quoted the origin. */

import type { Match, Rule, Sentence } from '../../language.ts';
import {
  breakFrom,
  findCues,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { phraseEnd } from '../phrases.ts';
import { verbOf } from '../speech-verbs.ts';
import { subjectBefore } from '../subjects.ts';
import { isPersonNoun } from '../words.ts';

export const quoting: Rule = {
  name: 'ru/quoting',
  version: '1',
  says: '«…», — приводит агентство слова X',
  find: findQuoting,
};

const quotes =
  /^(?:приводит|приводят|прив[её]л[аои]?|цитирует|цитируют|процитировал[аои]?|переда[её]т|передают|передал[аои]?)$/u;

function findQuoting(sentence: Sentence): readonly Match[] {
  const outside = findCues(sentence, ({ lower }) => quotes.test(lower));
  // «„Связь есть, — передаёт корреспондент слова инженера. — Люди живы“».
  const inside = sentence.tokens.flatMap(({ lower, isQuoted }, at) =>
    isQuoted && quotes.test(lower) && /^[—–-]$/.test(lowerAt(sentence, at - 1)) ? [at] : [],
  );
  return [...outside, ...inside.slice(0, 3)]
    .map((verb) => readQuoting(sentence, verb) ?? readQuotingFirst(sentence, verb))
    .filter((match) => match !== undefined);
}

/** «Посол передал слова президента: „…“», «„Лад“ цитирует подрядчика: „…“»: who quotes comes first. */
function readQuotingFirst(sentence: Sentence, verb: number): Match | undefined {
  const { tokens } = sentence;
  const isWords = /^(?:слова|ответ|комментарий|заявление|высказывание)$/u.test(lowerAt(sentence, verb + 1));
  const from = isWords ? verb + 2 : verb + 1;
  if (!isWords && !/цитир/u.test(lowerAt(sentence, verb))) return undefined;
  const to = phraseEnd(sentence, from, breakFrom(sentence, from) - 1);
  if (to < from || lowerAt(sentence, to + 1) !== ':' || !isOpeningMark(tokens, to + 2)) return undefined;
  const outer = subjectBefore(sentence, verb, { ...verbOf('asserts', 'c'), isPlural: false })?.voice;
  const [voice, cue] = [stretchOf(sentence, { from, to }), stretchOf(sentence, { from: verb, to: verb })];
  const passage = passageOf(sentence, { from: to + 2, to: contentEnd(sentence, to + 2, []) });
  return (
    outer && voice && cue && passage && { confidence: 'high', act: 'asserts', cue, voices: [outer, voice], passage }
  );
}

/** All of the quotation in whose midst the verb stands. */
function quotationAround({ tokens }: Sentence, verb: number): TokenRange {
  let [from, to] = [verb, verb];
  while (from > 0 && tokens[from - 1]?.isQuoted) from -= 1;
  while (tokens[to + 1]?.isQuoted) to += 1;
  return { from, to };
}

function readQuoting(sentence: Sentence, verb: number): Match | undefined {
  const { tokens } = sentence;
  const dash = tokens[verb - 1]?.text ?? '';
  const isInside = tokens[verb]?.isQuoted === true;
  const end = isInside ? insideEnd(sentence, verb) : Math.min(breakFrom(sentence, verb + 1) - 1, lastToken(sentence));
  const from = verb < 3 || !/^[,—–-]$/.test(dash) ? -1 : verb + 1;
  const origin = from < 0 ? undefined : quotedFrom(sentence, from, end);
  const behind =
    origin && origin.noun <= from && origin.outer === undefined ? nameBehind(sentence, origin.at, end) : undefined;
  if (origin && behind !== undefined) return readNameBehind(sentence, { verb, at: origin.at, behind, end });
  if (!origin || (origin.noun <= from && origin.outer === undefined)) return undefined;
  const outer =
    origin.outer === undefined
      ? stretchOf(sentence, { from, to: origin.noun - 1 })
      : stretchOf(sentence, { from: origin.outer, to: phraseEnd(sentence, origin.outer, end) });
  const last = origin.outer === undefined ? phraseEnd(sentence, origin.at, end) : origin.at;
  const voice = stretchOf(sentence, { from: origin.at, to: last });
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const said = passageOf(
    sentence,
    isInside ? quotationAround(sentence, verb) : { from: quotationStart(sentence, verb), to: verb - 2 },
  );
  if (!outer || !voice || !cue || !said) return undefined;
  return { confidence: 'high', act: 'asserts', cue, voices: [outer, voice], passage: said };
}

/** «приводит слова подрядчика „Лад“»: the name in quotation marks at the end is who quotes. */
function nameBehind({ tokens }: Sentence, from: number, end: number): number | undefined {
  const opening = tokens.findIndex((_, at) => at > from && at < end && isOpeningMark(tokens, at));
  return opening > from && isClosingMark(tokens, end) ? opening : undefined;
}

type NameBehind = { readonly verb: number; readonly at: number; readonly behind: number; readonly end: number };

function readNameBehind(sentence: Sentence, { verb, at, behind, end }: NameBehind): Match | undefined {
  const outer = stretchOf(sentence, { from: behind, to: end });
  const voice = stretchOf(sentence, { from: at, to: behind - 1 });
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const passage = passageOf(sentence, { from: quotationStart(sentence, verb), to: verb - 2 });
  return (
    outer && voice && cue && passage && { confidence: 'high', act: 'asserts', cue, voices: [outer, voice], passage }
  );
}

/** The stop, comma or dash that ends a tag within a quotation. */
function insideEnd({ tokens }: Sentence, verb: number): number {
  const end = tokens.findIndex(({ text }, at) => at > verb && /^[.,—–]$/.test(text));
  return end < 0 ? verb : end - 1;
}

/** «Слова X», and after «цитирует» X alone, where it is told what X is. */
/** The noun for the words, where whose they are begins, and where whoever quotes begins if it stands behind. */
type Quoted = { readonly noun: number; readonly at: number; readonly outer?: number };

function quotedFrom(sentence: Sentence, from: number, end: number): Quoted | undefined {
  for (let at = from; at <= end; at += 1) {
    const lower = lowerAt(sentence, at);
    if (/^(?:слова|комментарий|заявление|высказывание|ответ)$/u.test(lower)) {
      // «приводит его слова агентство».
      const isHis = /^(?:его|её|ее|их)$/u.test(lowerAt(sentence, at - 1));
      return isHis ? { noun: at - 1, at: at - 1, outer: at + 1 } : { noun: at, at: at + 1 };
    }
    if (/^(?:про)?цитир/u.test(lowerAt(sentence, from - 1)) && isPersonNoun(lower)) return { noun: at, at };
  }
  return undefined;
}

function quotationStart({ tokens }: Sentence, verb: number): number {
  const closing = tokens.findLastIndex((_, at) => at < verb && isClosingMark(tokens, at));
  return closing < 0 ? 0 : tokens.findLastIndex((_, at) => at < closing && isOpeningMark(tokens, at));
}
