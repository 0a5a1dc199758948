/** Whom a voice cites: "X-қа сілтеме жасап", "X-га шилтеме берип". */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import type { Phrase } from './phrases.ts';
import type { TurkicWords } from './turkic-words.ts';

/** The voice that the speaker cites, between who speaks and what is said. */
export function citedBefore(sentence: Sentence, speaker: Phrase, words: TurkicWords): Stretch | undefined {
  for (let at = speaker.to + 1; at < Math.min(sentence.tokens.length, speaker.to + 16); at += 1) {
    if (!words.citing.test(`${lowerAt(sentence, at)} ${lowerAt(sentence, at + 1)}`)) continue;
    let from = speaker.to + 1;
    while (/^[,—–-]$/.test(lowerAt(sentence, from))) from += 1;
    return from < at ? stretchOf(sentence, { from, to: at - 1 }) : undefined;
  }
  return undefined;
}
