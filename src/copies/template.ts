/**
 * Pages that share their wording and tell of different things: the weather of two towns, notices of a court, rates of two days.
 * A template repeats the words and changes what is particular, figures and names, in the same places; a copy keeps them.
 */

import { wordsOf, type PageText, type PageWord } from './page-text.ts';
import { shingleAt, shinglesOf, shingleWords } from './shingles.ts';
import { featuresOf } from './story-features.ts';

/** A copy keeps at least this share of the figures and names that the poorer page has. */
const leastKept = 0.5;
/** Of fewer figures and names no share is taken. */
const leastParticulars = 3;
/** A place that is filled in is no longer than so many words, and two of them make a template. */
const longestSlot = 12;
const leastSlots = 2;

/** True where what two pages share is a template that each fills in otherwise. */
export function isTemplate(a: PageText, b: PageText): boolean {
  if (keptShare(a, b) >= leastKept) return false;
  const [one, other] = [shinglesOf(a), shinglesOf(b)].map((shingles) => new Set(shingles));
  return Math.min(slotsOf(a, other ?? new Set()), slotsOf(b, one ?? new Set())) >= leastSlots;
}

function keptShare(a: PageText, b: PageText): number {
  const [one, other] = [featuresOf(a), featuresOf(b)];
  const fewest = Math.min(one.size, other.size);
  if (fewest < leastParticulars) return 1;
  return [...one.keys()].filter((feature) => other.has(feature)).length / fewest;
}

/** Short stretches that the other page has not, between wording that it has, with a figure or a capital in them. */
function slotsOf(page: PageText, shingles: ReadonlySet<number>): number {
  const words = wordsOf(page);
  const isShared = sharedWords(words, shingles);
  let slots = 0;
  let since = -1;
  for (let at = 0; at < words.length; at += 1) {
    if (!isShared[at]) continue;
    const gap = words.slice(since + 1, at);
    if (since >= 0 && gap.length > 0 && gap.length <= longestSlot && gap.some((word) => isParticular(word, page.text)))
      slots += 1;
    since = at;
  }
  return slots;
}

/** For each word whether a shingle over it stands in the other page. */
function sharedWords(words: readonly PageWord[], shingles: ReadonlySet<number>): Uint8Array {
  const isShared = new Uint8Array(words.length);
  for (let at = 0; at + shingleWords <= words.length; at += 1)
    if (shingles.has(shingleAt(words, at))) isShared.fill(1, at, at + shingleWords);
  return isShared;
}

function isParticular({ start }: PageWord, text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text.slice(start, start + 2));
}
