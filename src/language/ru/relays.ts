/** Whom a Russian voice cites: «со ссылкой на X», «ссылаясь на X», «цитируя X». */

import { citedVoicesOf, type CitedVoice } from '../cited-voices.ts';
import type { Sentence } from '../language.ts';
import { isBreak, isClosingMark, isOpeningMark, lowerAt } from '../token-ranges.ts';
import { accusative, genitive, mayBe, readCases } from './declension.ts';
import { phraseEnd } from './phrases.ts';
import { verbForms } from './speech-verbs.ts';
import { isPersonNoun } from './words.ts';

/** Every cited voice of the sentence, in order. Read once a sentence: each verb asks. */
export function findCitedVoices(sentence: Sentence): readonly CitedVoice[] {
  const known = read.get(sentence);
  if (known) return known;
  const found = citedVoicesOf(sentence, { citedFrom, phraseEnd: citedEnd });
  read.set(sentence, found);
  return found;
}

const read = new WeakMap<Sentence, readonly CitedVoice[]>();

/** «Со ссылкой на очевидцев „Верстак“ пишет»: the name right before the verb is who cites. */
function citedEnd(sentence: Sentence, from: number, limit: number): number {
  const to = phraseEnd(sentence, from, limit);
  if (!verbForms.has(lowerAt(sentence, to + 1))) return to;
  // «Со ссылкой на отчёт комиссии мэр сообщил»: neither genitive nor part of the phrase.
  const last = sentence.tokens[to];
  const isWho =
    to > from &&
    last?.isCapital === false &&
    isPersonNoun(last.lower) &&
    !mayBe(readCases(last.lower, false), genitive | accusative);
  if (isWho) return to - 1;
  if (!isClosingMark(sentence.tokens, to)) return to;
  const opening = sentence.tokens.findLastIndex((_, at) => at < to && isOpeningMark(sentence.tokens, at));
  return opening > from ? opening - 1 : to;
}

/** Verbs of whoever was told. */
const learns = /^(?:узна(?:л[аои]?|ёт|ют)|выясни(?:л[аои]?)|разузна(?:л[аои]?)|услыша(?:л[аои]?))$/u;

/** Behind the verb, or between the voice and it: «адвокат со слов матери рассказал». */
function isToldFrom(sentence: Sentence, at: number): boolean {
  if (at === 0 || isBreak(sentence, at - 1)) return false;
  if (verbForms.has(lowerAt(sentence, at - 1))) return true;
  for (let verb = at + 3; verb < at + 8 && !isBreak(sentence, verb); verb += 1)
    if (verbForms.has(lowerAt(sentence, verb))) return true;
  return false;
}

/** Right behind the verb, or behind the name of who learns. */
function isLearnt(sentence: Sentence, at: number): boolean {
  for (let verb = at - 1; verb >= at - 6 && verb >= 0; verb -= 1) {
    if (learns.test(lowerAt(sentence, verb))) return true;
    const token = sentence.tokens[verb];
    if (!token?.isQuoted && !token?.isCapital) return false;
  }
  return false;
}

function citedFrom(sentence: Sentence, at: number): number | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((each) => lowerAt(sentence, each));
  if (first === 'со' && second === 'ссылкой' && third === 'на') return at + 3;
  if ((first === 'ссылаясь' || first === 'сославшись') && second === 'на') return at + 2;
  if (first === 'цитируя') return at + 1;
  // «передал со слов беженцев, что».
  if (first === 'со' && second === 'слов' && isToldFrom(sentence, at)) return at + 2;
  // «Газета узнала от двух банкиров», «выяснил у участников», «узнал „Лад“ от беженцев».
  return /^(?:от|у)$/u.test(first ?? '') && isLearnt(sentence, at) ? at + 1 : undefined;
}
