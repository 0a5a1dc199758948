/** Whom a Russian voice cites: «со ссылкой на X», «ссылаясь на X», «цитируя X». */

import { citedVoicesOf, type CitedVoice } from '../cited-voices.ts';
import type { Sentence } from '../language.ts';
import { isClosingMark, isOpeningMark, lowerAt } from '../token-ranges.ts';
import { phraseEnd } from './phrases.ts';
import { verbForms } from './speech-verbs.ts';

/** Every cited voice of the sentence, in order. */
export function findCitedVoices(sentence: Sentence): readonly CitedVoice[] {
  return citedVoicesOf(sentence, { citedFrom, phraseEnd: citedEnd });
}

/** «Со ссылкой на очевидцев „Верстак“ пишет»: the name right before the verb is who cites. */
function citedEnd(sentence: Sentence, from: number, limit: number): number {
  const to = phraseEnd(sentence, from, limit);
  const isBeforeVerb = verbForms.has(lowerAt(sentence, to + 1)) && isClosingMark(sentence.tokens, to);
  if (!isBeforeVerb) return to;
  const opening = sentence.tokens.findLastIndex((_, at) => at < to && isOpeningMark(sentence.tokens, at));
  return opening > from ? opening - 1 : to;
}

/** Verbs of whoever was told. */
const learns = /^(?:узна(?:л[аои]?|ёт|ют)|выясни(?:л[аои]?)|разузна(?:л[аои]?)|услыша(?:л[аои]?))$/u;

function citedFrom(sentence: Sentence, at: number): number | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((each) => lowerAt(sentence, each));
  if (first === 'со' && second === 'ссылкой' && third === 'на') return at + 3;
  if ((first === 'ссылаясь' || first === 'сославшись') && second === 'на') return at + 2;
  if (first === 'цитируя') return at + 1;
  // «Газета узнала от двух банкиров», «выяснил у участников».
  return /^(?:от|у)$/u.test(first ?? '') && learns.test(lowerAt(sentence, at - 1)) ? at + 1 : undefined;
}
