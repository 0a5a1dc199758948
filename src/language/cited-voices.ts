/** Whom a voice cites: "citing Y", «со ссылкой на Y». The cited voice is nearer to the origin than the one that cites it. */

import type { Sentence } from './language.ts';
import type { Stretch } from './proposal.ts';
import { breakFrom, stretchOf } from './token-ranges.ts';

export type CitedVoice = {
  readonly voice: Stretch;
  /** Tokens of the whole phrase, without the commas around it. */
  readonly from: number;
  readonly to: number;
};

/** What a language brings to find them. */
export type CitingWords = {
  /** The token at which the cited voice begins, where the words at the index cite. */
  readonly citedFrom: (sentence: Sentence, at: number) => number | undefined;
  /** The last token of the noun phrase that begins at `from`. */
  readonly phraseEnd: (sentence: Sentence, from: number, limit: number) => number;
};

/** Every cited voice of the sentence, in order. */
export function citedVoicesOf(sentence: Sentence, { citedFrom, phraseEnd }: CitingWords): readonly CitedVoice[] {
  return sentence.tokens.flatMap((_, at) => {
    const start = citedFrom(sentence, at);
    if (start === undefined) return [];
    const to = phraseEnd(sentence, start, breakFrom(sentence, start) - 1);
    const voice = stretchOf(sentence, { from: start, to });
    return voice ? [{ voice, from: at, to }] : [];
  });
}
