/**
 * Whom a voice cites: "citing Y", "quoting Y", "referring to Y", "with reference to Y". The cited voice is nearer to the
 * origin than the one that cites it.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, isBreak, lowerAt, phraseEnd, stretchOf } from './clauses.ts';

export type CitedVoice = {
  readonly voice: Stretch;
  /** Tokens of the whole phrase, without the commas around it. */
  readonly from: number;
  readonly to: number;
};

/** Every cited voice of the sentence, in order. */
export function findCitedVoices(sentence: Sentence): readonly CitedVoice[] {
  const found: CitedVoice[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const start = isCited(sentence, at);
    if (start === undefined) continue;
    const to = phraseEnd(sentence, start, breakFrom(sentence, start) - 1);
    const voice = stretchOf(sentence, { from: start, to });
    if (voice) found.push({ voice, from: at, to });
  }
  return found;
}

/** The token at which the cited voice begins, where the words at the index cite. */
function isCited(sentence: Sentence, at: number): number | undefined {
  if (sentence.tokens[at]?.isQuoted) return undefined;
  const isSetOff = at === 0 || isBreak(sentence, at - 1);
  switch (lowerAt(sentence, at)) {
    case 'citing':
      return at + 1;
    case 'quoting':
      return isSetOff ? at + 1 : undefined;
    case 'referring':
      return isSetOff && lowerAt(sentence, at + 1) === 'to' ? at + 2 : undefined;
    case 'with':
      return lowerAt(sentence, at + 1) === 'reference' && lowerAt(sentence, at + 2) === 'to' ? at + 3 : undefined;
    default:
      return undefined;
  }
}
