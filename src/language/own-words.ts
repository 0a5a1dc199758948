/**
 * What a text tells in its own words: the page itself says it, and nobody whom it cites. Whole articles are told so; it is
 * proposed only where the sentence can be typed, with low confidence.
 */

import type { Language, Sentence } from './language.ts';
import { wordsAt, type Proposal, type ProposedDate } from './proposal.ts';

/** The sentence as the text's own, to be kept where it yields contents. */
export function inOwnWords(
  sentence: Sentence,
  language: Language,
  dates: readonly ProposedDate[],
): Proposal | undefined {
  const rule = language.ownWords;
  const isAsked = sentence.tokens.some(({ text }) => text === '?');
  if (!rule || isAsked || rule.isCited(sentence)) return undefined;
  return {
    rule: rule.name,
    version: rule.version,
    confidence: 'low',
    attribution: [],
    act: 'asserts',
    passage: wordsAt(sentence.text, sentence),
    polarity: language.polarityOf(sentence.tokens, 'asserts'),
    dates,
    contents: [],
  };
}
