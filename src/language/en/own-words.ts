/** What an English text tells in its own words: no verb of speech, no "according to", nothing that keeps a distance. */

import type { OwnWords, Sentence } from '../language.ts';
import { lowerAt } from '../token-ranges.ts';
import { frameForms } from './frame-verbs.ts';
import { verbForms } from './speech-verbs.ts';
import { hedges, modals } from './words.ts';

export const ownWords: OwnWords = { name: 'en/own-words', version: '1', isCited };

/** "Word from the clerk", "reports of a fire". */
const nouns =
  /^(?:word|news|claims?|reports?|rumou?rs?|allegations?|accusations?|statements?|accounts?|versions?|testimony|theory|suggestions?|belief|fears?|hopes?)$/;

function isCited(sentence: Sentence): boolean {
  return sentence.tokens.some(
    ({ lower, isQuoted }, at) =>
      isQuoted ||
      lower === ':' ||
      nouns.test(lower) ||
      (verbForms.has(lower) && !frameForms.has(lower)) ||
      hedges.has(lower) ||
      modals.has(lower) ||
      /^(?:recogni[sz]ed|identified|according|i|we|you|my|our|your|heard|hopes|wants|plans|rumoured|rumored)$/.test(
        lower,
      ) ||
      (lower === 'that' && lowerAt(sentence, at - 1) !== 'after'),
  );
}
