/**
 * Shingles: hashes of three words in a row, as a sorted set (Broder 1997, "On the resemblance and containment of documents").
 * Two texts that share many of them were copied from one another; how much of the smaller one stands in the other is their
 * containment.
 */

import { wordsOf, type PageText, type PageWord } from './page-text.ts';

/** Words in a shingle. */
export const shingleWords = 3;

/** The shingles of a page, sorted, each once. */
export function shinglesOf(page: Pick<PageText, 'text' | 'parts'>): Uint32Array {
  const hashes = wordsOf(page).map(({ text }) => hashWord(text));
  const count = Math.max(0, hashes.length - shingleWords + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    shingles[at] = hashRun(hashes, at);
  }
  return distinct(shingles.toSorted());
}

/** The shingle that begins at a word. */
export function shingleAt(words: readonly PageWord[], at: number): number {
  return hashRun(
    words.slice(at, at + shingleWords).map(({ text }) => hashWord(text)),
    0,
  );
}

function hashRun(hashes: readonly number[], at: number): number {
  let hash = 0x811c9dc5;
  for (let word = at; word < at + shingleWords; word += 1) hash = mix(hash ^ (hashes[word] ?? 0));
  return hash;
}

/** How many shingles two sorted sets share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3, so that every bit of a shingle depends on all of its words. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function distinct(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (length === 0 || sorted[length - 1] !== value) sorted[length++] = value;
  }
  return sorted.slice(0, length);
}
