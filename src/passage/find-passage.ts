/**
 * Finds a passage again, or says why not. Fails closed: the reading, the offsets, the quote and its context must all agree;
 * nothing is searched and nothing similar is accepted. The independent checker uses this file, so it imports no package.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { ReadingText } from './describe-passage.ts';
import type { TextPassage } from './passage.ts';

export type FindProblem = Problem<'reading-differs' | 'passage-out-of-range' | 'quote-differs' | 'context-differs'>;

/** Where the passage stands in `reading`, in UTF-16 code units. */
export function findPassage(
  passage: TextPassage,
  reading: ReadingText,
): Result<{ readonly start: number; readonly end: number }, FindProblem> {
  const { start, end, quote, prefix, suffix } = passage;
  const { text, digest } = reading;
  const what = `Cannot find passage "${passage.id}" in source "${passage.source}"`;
  if (passage.reading !== digest)
    return refuse('reading-differs', `${what}: it was taken from reading ${passage.reading}, and this is ${digest}`);
  if (!Number.isSafeInteger(start) || start < 0 || !Number.isSafeInteger(end) || end <= start || end > text.length)
    return refuse(
      'passage-out-of-range',
      `${what}: it has offsets ${start}–${end} in a text of ${text.length} code units`,
    );
  if (text.slice(start, end) !== quote)
    return refuse('quote-differs', `${what}: other words stand at ${start}–${end} than the passage quotes`);
  if (!text.slice(0, start).endsWith(prefix) || !text.startsWith(suffix, end))
    return refuse('context-differs', `${what}: its quote stands there, but what surrounds it differs`);
  return succeed({ start, end });
}
