/**
 * Which pages of a case are copies, excerpts or translations of which: shared wording first, then the same story by figures
 * and names. Nothing is merged and nothing derived: a person says so (`--derived-from`).
 */

import { createCopyIndex } from './copy-index.ts';
import type { PageText } from './page-text.ts';
import { findSameStories } from './same-story.ts';

export type FoundCopy = {
  readonly kind: 'copy' | 'excerpt' | 'same-story';
  readonly a: string;
  readonly b: string;
  /** For copies and excerpts, the share of the smaller one that stands in the other; else how alike figures and names are. */
  readonly likeness: number;
  /** Figures and names in common, for the same story. */
  readonly shared: readonly string[];
};

/** Every pair, wording before stories, the closest first. `onPage` is told of each page, twice: for its wording and for its story. */
export function findCopies(pages: readonly PageText[], onPage?: (done: number) => void): readonly FoundCopy[] {
  const index = createCopyIndex();
  const copies: FoundCopy[] = [];
  for (const [place, page] of pages.entries()) {
    for (const { a, b, containment, resemblance } of index.add(page))
      copies.push({ kind: resemblance >= 0.5 ? 'copy' : 'excerpt', a, b, likeness: containment, shared: [] });
    onPage?.(place + 1);
  }
  const known = new Set(copies.map(({ a, b }) => pairOf(a, b)));
  const stories = findSameStories(pages, (done) => onPage?.(pages.length + done))
    .filter(({ a, b }) => !known.has(pairOf(a, b)))
    .map(({ a, b, likeness, shared }) => ({ kind: 'same-story' as const, a, b, likeness, shared }));
  return [
    ...copies.toSorted((x, y) => y.likeness - x.likeness || (pairOf(x.a, x.b) < pairOf(y.a, y.b) ? -1 : 1)),
    ...stories,
  ];
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
