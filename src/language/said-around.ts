/**
 * What is said on the word of a voice that the text names on its way: "According to X, …", "…, according to X", "The fire,
 * according to X, began at noon". Where its words stand tells which part of the sentence it is.
 */

import type { CitedVoice } from './cited-voices.ts';
import type { Sentence } from './language.ts';
import { breakBefore, isBreak, lastToken, lowerAt, type TokenRange } from './token-ranges.ts';

/** What a language brings to tell it. */
export type SaidAroundWords = {
  /** True for words that may stand before the cue at the beginning of a sentence: "but", "meanwhile". */
  readonly isLeadIn: (lower: string) => boolean;
  /** Words of another clause, so that only what follows is said: "…, in which, according to X, …". */
  readonly joints: RegExp;
  readonly hasFiniteVerb: (sentence: Sentence, range: TokenRange) => boolean;
  readonly contentEnd: (sentence: Sentence, from: number, cited: readonly CitedVoice[]) => number;
};

/** The tokens of what is said by the voice whose cue and words are the range. */
export function saidAround(
  sentence: Sentence,
  { from: at, to }: TokenRange,
  cited: readonly CitedVoice[],
  { isLeadIn, joints, hasFiniteVerb, contentEnd }: SaidAroundWords,
): TokenRange | undefined {
  const last = lastToken(sentence);
  const after = isBreak(sentence, to + 1) ? to + 2 : to + 1;
  const ahead = { from: after, to: contentEnd(sentence, after, cited) };
  if (sentence.tokens.slice(0, at).every(({ lower }) => isLeadIn(lower))) return after <= last ? ahead : undefined;
  const isSetOff = isBreak(sentence, at - 1) || lowerAt(sentence, at - 1) === '(';
  const before = { from: 0, to: isSetOff ? at - 2 : at - 1 };
  if (after > last || !isSetOff || sentence.tokens[at]?.isAside || !isBreak(sentence, to + 1)) return before;
  const segment = { from: breakBefore(sentence, at - 1) + 1, to: at - 2 };
  if (joints.test(lowerAt(sentence, at - 2))) return ahead;
  return hasFiniteVerb(sentence, segment) ? before : { from: segment.from, to: last };
}
