/** Readings of invented words, and short ways to place passages in them. */

import { digestOf } from '../../src/base/digest.ts';
import { idFromHex, type SourceId } from '../../src/base/id.ts';
import { unwrap, type Result } from '../../src/base/result.ts';
import { describePassage, type ReadingText } from '../../src/passage/describe-passage.ts';
import type { TextPassage } from '../../src/passage/passage.ts';

export const source: SourceId = idFromHex('s', '0123456789abcdef');

export function readingOf(text: string): ReadingText {
  return { digest: digestOf(text), text };
}

/** The passage of the only place where `quote` stands in `text`. */
export function passageOf(text: string, quote: string): TextPassage {
  const start = text.indexOf(quote);
  return unwrap(describePassage(source, readingOf(text), start, start + quote.length));
}

/** Two numbers as a stretch of a text of that length. */
export function stretchOf(length: number, a: number, b: number): { readonly start: number; readonly end: number } {
  const [one, other] = [a % (length + 1), b % (length + 1)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** `start–end` or the message of the problem. */
export function outcomeOf(result: Result<{ readonly start: number; readonly end: number }>): string {
  return result.ok ? `${result.value.start}–${result.value.end}` : result.problem.message;
}

/** `start–end` or the code of the problem. */
export function codeOf(result: Result<{ readonly start: number; readonly end: number }>): string {
  return result.ok ? `${result.value.start}–${result.value.end}` : result.problem.code;
}
