/**
 * Carries a passage over to another reading of the same source, made by a better reader. Only where quote and context stand
 * there exactly once: a passage that would have to be guessed is a problem for a person, and the old reading is still there.
 */

import type { Result } from '../base/result.ts';
import type { ReadingText } from './describe-passage.ts';
import type { TextPassage } from './passage.ts';
import { placeQuote, type PlaceProblem } from './place-quote.ts';

/** The passage in `reading`, with another id: it is another place. */
export function carryPassage(passage: TextPassage, reading: ReadingText): Result<TextPassage, PlaceProblem> {
  const { source, quote, prefix, suffix } = passage;
  return placeQuote(source, reading, { quote, prefix, suffix });
}
