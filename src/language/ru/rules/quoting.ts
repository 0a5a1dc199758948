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
} from '../../token-ranges.ts';
import { passageOf } from '../contents.ts';
import { phraseEnd } from '../phrases.ts';
import { isPersonNoun } from '../words.ts';

export const quoting: Rule = {
  name: 'ru/quoting',
  version: '1',
  says: '«…», — приводит агентство слова X',
  find: findQuoting,
};

function findQuoting(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower }) =>
    /^(?:приводит|приводят|прив[её]л[аои]?|цитирует|цитируют|процитировал[аои]?)$/u.test(lower),
  )
    .map((verb) => readQuoting(sentence, verb))
    .filter((match) => match !== undefined);
}

function readQuoting(sentence: Sentence, verb: number): Match | undefined {
  const { tokens } = sentence;
  const dash = tokens[verb - 1]?.text ?? '';
  const end = Math.min(breakFrom(sentence, verb + 1) - 1, lastToken(sentence));
  const from = verb < 3 || !/^[,—–-]$/.test(dash) ? -1 : verb + 1;
  const origin = from < 0 ? undefined : quotedFrom(sentence, from, end);
  if (!origin || origin.noun <= from) return undefined;
  const outer = stretchOf(sentence, { from, to: origin.noun - 1 });
  const voice = stretchOf(sentence, { from: origin.at, to: phraseEnd(sentence, origin.at, end) });
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const said = passageOf(sentence, { from: quotationStart(sentence, verb), to: verb - 2 });
  if (!outer || !voice || !cue || !said) return undefined;
  return { confidence: 'high', act: 'asserts', cue, voices: [outer, voice], passage: said };
}

/** «Слова X», and after «цитирует» X alone, where it is told what X is. */
function quotedFrom(sentence: Sentence, from: number, end: number) {
  for (let at = from + 1; at <= end; at += 1) {
    const lower = lowerAt(sentence, at);
    if (/^(?:слова|комментарий|заявление|высказывание|ответ)$/u.test(lower)) return { noun: at, at: at + 1 };
    if (/^(?:про)?цитир/u.test(lowerAt(sentence, from - 1)) && isPersonNoun(lower)) return { noun: at, at };
  }
  return undefined;
}

function quotationStart({ tokens }: Sentence, verb: number): number {
  const closing = tokens.findLastIndex((_, at) => at < verb && isClosingMark(tokens, at));
  return closing < 0 ? 0 : tokens.findLastIndex((_, at) => at < closing && isOpeningMark(tokens, at));
}
