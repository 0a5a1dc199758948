/**
 * Which pages of a case are copies, excerpts or translations of which: shared wording first, then the same story by figures
 * and names. Nothing is merged and nothing derived: a person says so (`--derived-from`).
 */

import { createCopyIndex, type SharedText } from './copy-index.ts';
import type { PageText } from './page-text.ts';
import { findSameStories } from './same-story.ts';
import { isTemplate } from './template.ts';

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
  const byId = new Map(pages.map((page) => [page.id, page]));
  for (const [place, page] of pages.entries()) {
    for (const shared of index.add(page)) {
      const [one, other] = [byId.get(shared.a), byId.get(shared.b)];
      if (!one || !other || isTemplate(one, other)) continue;
      copies.push({ kind: kindOf(shared), a: shared.a, b: shared.b, likeness: shared.containment, shared: [] });
    }
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

/** A copy stands in the other nearly whole, if only shortened; an excerpt is a part of a text of its own. */
function kindOf({ resemblance, containment }: SharedText): 'copy' | 'excerpt' {
  return resemblance >= 0.5 || containment >= leastOfShortened ? 'copy' : 'excerpt';
}

/** Of a shortened copy, what has been written anew is less than a quarter. */
const leastOfShortened = 0.75;

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
