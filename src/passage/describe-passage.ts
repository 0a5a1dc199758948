/**
 * Describes a place in a reading so that it can be found again: offsets, the exact quote, a little of what stands before
 * and after, and the digest of the reading. The same place in the same reading always has the same id.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestHex, digestOf, type Digest } from '../base/digest.ts';
import { idFromHex, type SourceId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { TextPassage } from './passage.ts';

/** The text of a reading and the digest that it is kept under. Invariant: whoever hands them over has compared them. */
export type ReadingText = { readonly digest: Digest; readonly text: string };

export type DescribeProblem = Problem<
  'passage-empty' | 'passage-out-of-range' | 'passage-splits-character' | 'passage-too-long'
>;

/** In UTF-16 code units, as the offsets. */
export const longestQuote = 20_000;
const longestContext = 32;

/** The passage from `start` up to `end`, in UTF-16 code units of the reading. */
export function describePassage(
  source: SourceId,
  reading: ReadingText,
  start: number,
  end: number,
): Result<TextPassage, DescribeProblem> {
  const { text, digest } = reading;
  const refused = refuseOffsets(source, text, start, end);
  if (refused) return refused;
  // Members in the order of their canonical text, which is then written in a fraction of the time.
  return succeed({
    end,
    id: idFromHex('p', digestHex(digestOf(canonicalText([source, digest, start, end])))),
    kind: 'text',
    prefix: text.slice(avoidSplit(text, Math.max(0, start - longestContext), 1), start),
    quote: text.slice(start, end),
    reading: digest,
    source,
    start,
    suffix: text.slice(end, avoidSplit(text, Math.min(text.length, end + longestContext), -1)),
  });
}

/** True where cutting `text` at `place` would tear a character outside the basic plane. */
export function splitsCharacter(text: string, place: number): boolean {
  return isUnitIn(text, place - 1, 0xd800) && isUnitIn(text, place, 0xdc00);
}

function isUnitIn(text: string, place: number, block: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= block && unit < block + 0x400;
}

function avoidSplit(text: string, place: number, step: 1 | -1): number {
  return splitsCharacter(text, place) ? place + step : place;
}

function refuseOffsets(source: SourceId, text: string, start: number, end: number) {
  const what = `Cannot place a passage at ${start}–${end} in source "${source}"`;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end > text.length || start > end)
    return refuse(
      'passage-out-of-range',
      `${what}: offsets must be whole numbers from 0 to ${text.length}, the start first`,
      'Offsets count UTF-16 code units of the reading, from 0.',
    );
  if (start === end) return refuse('passage-empty', `${what}: it holds no text`, 'Give an end after the start.');
  if (end - start > longestQuote)
    return refuse(
      'passage-too-long',
      `${what}: it is ${end - start} code units long and may have ${longestQuote}`,
      'Quote the sentence that says it.',
    );
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    return refuse(
      'passage-splits-character',
      `${what}: it begins or ends within a character`,
      'Move that offset by one: the character takes two UTF-16 code units.',
    );
  return undefined;
}
