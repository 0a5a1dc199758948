/**
 * Where a stretch of a reading stands in the decoded source, by the segments that the reader kept: what a person sees
 * highlighted in the page's markup. Text that the source does not hold in one piece has a place that is not exact.
 */

import type { Segment } from '../source/reading.ts';

/** UTF-16 code units of the decoded source, byte order mark not counted. */
export type SourcePlace = { readonly start: number; readonly end: number; readonly exact: boolean };

/**
 * The smallest place in the source that holds the reading from `start` up to `end`; `undefined` where the stretch is only
 * what the reader put between blocks. `exact` means: the source holds these very characters there.
 */
export function placeInSource(segments: readonly Segment[], start: number, end: number): SourcePlace | undefined {
  // A reader that maps nothing has taken the decoded source as it is.
  if (segments.length === 0) return { start, end, exact: true };
  let place: SourcePlace | undefined;
  for (let index = firstEndingAfter(segments, start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.start >= end) break;
    const part = placeWithin(segment, start, end);
    place = place
      ? { start: Math.min(place.start, part.start), end: Math.max(place.end, part.end), exact: false }
      : part;
  }
  return place;
}

function placeWithin(segment: Segment, start: number, end: number): SourcePlace {
  if (!segment.exact) return { start: segment.sourceStart, end: segment.sourceEnd, exact: false };
  return {
    start: segment.sourceStart + Math.max(0, start - segment.start),
    end: segment.sourceEnd - Math.max(0, segment.end - end),
    exact: start >= segment.start && end <= segment.end,
  };
}

function firstEndingAfter(segments: readonly Segment[], start: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
