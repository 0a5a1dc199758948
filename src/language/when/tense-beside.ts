/**
 * Whether a date lies ahead, by the verb that it goes with: the nearest word that tells a tense, first on the side on which the
 * language has its verbs. "The firm said on Monday that it will close": Monday is past, though the sentence looks ahead.
 */

import type { Stretch } from '../proposal.ts';
import type { DateTable } from './date-table.ts';

type Cue = Stretch & { readonly isAhead: boolean };

/** Tells for a place in a sentence. The cues of the last sentence are kept, since its dates are asked for one by one. */
export function makeTenseTeller({
  ahead,
  behind,
  verbSide,
}: Pick<DateTable, 'ahead' | 'behind' | 'verbSide'>): (words: string, place: Stretch) => boolean {
  const [aheadWords, behindWords] = [ahead, behind].map(compile);
  let known: { readonly words: string; readonly cues: readonly Cue[] } | undefined;
  return (words, place) => {
    if (known?.words !== words) known = { words, cues: findCues(words, aheadWords, behindWords) };
    const before = known.cues.findLast(({ end }) => end <= place.start);
    const after = known.cues.find(({ start }) => start >= place.end);
    return (verbSide === 'before' ? (before ?? after) : (after ?? before))?.isAhead ?? false;
  };
}

function compile(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.replaceAll(' ', '[\\s\\u00a0]+')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** In the order of the text; "was scheduled for" looks ahead. */
function findCues(words: string, ahead: RegExp | undefined, behind: RegExp | undefined): readonly Cue[] {
  const found = (pattern: RegExp | undefined, isAhead: boolean): readonly Cue[] =>
    pattern === undefined
      ? []
      : [...words.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length, isAhead }));
  const future = found(ahead, true);
  const past = found(behind, false).filter(
    (cue) => !future.some(({ start, end }) => start < cue.end && cue.start < end),
  );
  return [...future, ...past].toSorted((a, b) => a.start - b.start);
}
