/** Whom a voice cites: «со ссылкой на X», «ссылаясь на X». The cited voice is nearer to the origin than who cites it. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, lowerAt, stretchOf } from '../token-ranges.ts';
import { phraseEnd } from './phrases.ts';

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
    const start = citedFrom(sentence, at);
    if (start === undefined) continue;
    const to = phraseEnd(sentence, start, breakFrom(sentence, start) - 1);
    const voice = stretchOf(sentence, { from: start, to });
    if (voice) found.push({ voice, from: at, to });
  }
  return found;
}

/** The token at which the cited voice begins, where the words at the index cite. */
function citedFrom(sentence: Sentence, at: number): number | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((each) => lowerAt(sentence, each));
  if (first === 'со' && second === 'ссылкой' && third === 'на') return at + 3;
  if ((first === 'ссылаясь' || first === 'сославшись') && second === 'на') return at + 2;
  return first === 'цитируя' ? at + 1 : undefined;
}
