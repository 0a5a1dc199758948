/**
 * Which pages share wording, among many and one page at a time. One shingle in four is a key of an inverted index (those
 * whose hash divides by four, so that the same shingle is a key on every page); pages that share keys are compared shingle
 * by shingle. A key that very many pages have is a set phrase of the trade or of a site, and is not looked up any more.
 *
 * Costs a page's own keys and as many comparisons as it has likely partners, whatever the number of pages.
 */

import { sharedCount, shinglesOf } from './shingles.ts';
import type { PageText } from './page-text.ts';

export type SharedText = {
  readonly a: string;
  readonly b: string;
  /** Share of the smaller page's shingles that stand in the other. */
  readonly containment: number;
  /** Shared shingles among those of both. */
  readonly resemblance: number;
  /** Which of the two has more words; the other may be an excerpt of it. */
  readonly larger: string;
};

export type CopyIndex = {
  /** Puts a page in and gives the pages before it that it shares its wording with, the closest first. */
  readonly add: (page: PageText) => readonly SharedText[];
  /** Takes a page out again. */
  readonly remove: (id: string) => void;
  readonly size: () => number;
};

/** One shingle in so many is a key. */
const keyEvery = 4;
/** Below this share of the smaller page nobody would speak of a copy. */
const leastContainment = 0.2;
/** Fewer shared shingles than these are a turn of phrase. */
const leastShared = 12;
/** A key of more pages than these says nothing. */
const mostPages = 200;

export function createCopyIndex(): CopyIndex {
  const pages = new Map<string, Uint32Array>();
  const pagesOf = new Map<number, Set<string>>();

  const partnersOf = (shingles: Uint32Array): readonly string[] => {
    const counts = new Map<string, number>();
    for (const key of keysOf(shingles)) {
      const holders = pagesOf.get(key);
      if (holders === undefined || holders.size > mostPages) continue;
      for (const id of holders) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= 2 || shingles.length < 64).map(([id]) => id);
  };

  const add = (page: PageText): readonly SharedText[] => {
    remove(page.id);
    const shingles = shinglesOf(page);
    const found = partnersOf(shingles).flatMap((id) => {
      const shared = compareShingles({ id, shingles: pages.get(id) ?? new Uint32Array(0) }, { id: page.id, shingles });
      return shared ? [shared] : [];
    });
    pages.set(page.id, shingles);
    for (const key of keysOf(shingles)) {
      const holders = pagesOf.get(key);
      if (holders) holders.add(page.id);
      else pagesOf.set(key, new Set([page.id]));
    }
    return found.toSorted((a, b) => b.containment - a.containment || (a.a < b.a ? -1 : 1));
  };

  const remove = (id: string): void => {
    const shingles = pages.get(id);
    if (!shingles) return;
    pages.delete(id);
    for (const key of keysOf(shingles)) {
      const holders = pagesOf.get(key);
      holders?.delete(id);
      if (holders?.size === 0) pagesOf.delete(key);
    }
  };

  return { add, remove, size: () => pages.size };
}

type Shingled = { readonly id: string; readonly shingles: Uint32Array };

/** The wording that two pages share, or undefined where it is too little to speak of. */
export function compareShingles(a: Shingled, b: Shingled): SharedText | undefined {
  const shared = sharedCount(a.shingles, b.shingles);
  const smaller = Math.min(a.shingles.length, b.shingles.length);
  if (shared < Math.min(leastShared, smaller) || smaller === 0 || shared / smaller < leastContainment) return undefined;
  return {
    a: a.id,
    b: b.id,
    containment: shared / smaller,
    resemblance: shared / (a.shingles.length + b.shingles.length - shared),
    larger: a.shingles.length >= b.shingles.length ? a.id : b.id,
  };
}

function keysOf(shingles: Uint32Array): readonly number[] {
  // A short page would have no key by chance: all of its shingles are keys.
  const keys = shingles.length < 64 ? shingles : shingles.filter((shingle) => shingle % keyEvery === 0);
  return Array.from(keys);
}
