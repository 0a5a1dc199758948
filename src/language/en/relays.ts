/** Whom an English voice cites: "citing Y", "quoting Y", "referring to Y", "with reference to Y". */

import { citedVoicesOf, type CitedVoice } from '../cited-voices.ts';
import type { Sentence } from '../language.ts';
import { isBreak, lowerAt } from '../token-ranges.ts';
import { phraseEnd } from './clauses.ts';

/** Every cited voice of the sentence, in order. */
export function findCitedVoices(sentence: Sentence): readonly CitedVoice[] {
  return citedVoicesOf(sentence, { citedFrom, phraseEnd });
}

function citedFrom(sentence: Sentence, at: number): number | undefined {
  if (sentence.tokens[at]?.isQuoted) return undefined;
  const isSetOff = at === 0 || isBreak(sentence, at - 1);
  switch (lowerAt(sentence, at)) {
    case 'citing':
      return at + 1;
    case 'quoting':
      return isSetOff ? at + 1 : undefined;
    case 'referring':
      return isSetOff && lowerAt(sentence, at + 1) === 'to' ? at + 2 : undefined;
    case 'cited':
    case 'cites':
    case 'quoted':
    case 'quotes':
      return /^(?:which|who|that)$/.test(lowerAt(sentence, at - 1)) ? at + 1 : undefined;
    case 'with':
      return lowerAt(sentence, at + 1) === 'reference' && lowerAt(sentence, at + 2) === 'to' ? at + 3 : undefined;
    default:
      return undefined;
  }
}
