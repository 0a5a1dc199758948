/** Whom a voice cites: "X-қа сілтеме жасап", "X-га шилтеме берип". */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isBreak, lowerAt, stretchOf } from '../token-ranges.ts';
import type { TurkicWords } from './turkic-words.ts';

/** A cited voice, and the last token of the words that cite it. */
export type Cited = { readonly voice: Stretch; readonly to: number };

const maxTokens = 16;

/** The voice that is cited from the index on; undefined where something else stands there. */
export function citedFrom(sentence: Sentence, index: number, words: TurkicWords): Cited | undefined {
  let from = index;
  while (/^[,—–-]$/.test(lowerAt(sentence, from))) from += 1;
  for (let at = from + 1; at < Math.min(sentence.tokens.length, from + maxTokens); at += 1) {
    if (isBreak(sentence, at)) return undefined;
    const citing = citingAt(sentence, at, words);
    const voice = citing === undefined ? undefined : stretchOf(sentence, { from, to: at - 1 });
    if (citing !== undefined) return voice && { voice, to: citing };
  }
  return undefined;
}

/** The last token of the citing words that begin at the index. */
export function citingAt(sentence: Sentence, at: number, { citing }: TurkicWords): number | undefined {
  const [one, two, three] = [0, 1, 2].map((step) => lowerAt(sentence, at + step));
  if (citing.test(`${one} ${two} ${three}`)) return at + 2;
  if (citing.test(`${one} ${two}`)) return at + 1;
  return citing.test(one ?? '') ? at : undefined;
}
