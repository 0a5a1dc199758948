/**
 * A voice with all that tells who it is: "Vera Holt, 29, who keeps the mill". The voice itself goes without its relative clause, since people
 * are called by their names; whoever marks texts by whole noun phrases finds the rest here.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, isOpeningMark, lastToken, lowerAt } from '../token-ranges.ts';

/** Up to the end of the relative clause behind it; undefined where there is none. */
export function wholeVoice(sentence: Sentence, { start, end }: Stretch): Stretch | undefined {
  const { tokens } = sentence;
  const to = tokens.findIndex((token) => token.end === end);
  const who = lowerAt(sentence, to + 1) === ',' ? to + 2 : to + 1;
  if (to < 0 || !/^(?:who|whose|whom|which)$/.test(lowerAt(sentence, who))) return undefined;
  const last = Math.min(breakFrom(sentence, who + 1) - 1, lastToken(sentence));
  const quotation = tokens.findIndex((_, at) => at > who && at <= last && isOpeningMark(tokens, at));
  const place = tokens[quotation > 0 ? quotation - 1 : last];
  return place && place.end > end ? { start, end: place.end } : undefined;
}
