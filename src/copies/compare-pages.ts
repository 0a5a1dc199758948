/**
 * Two pages laid side by side: which came first, which sentences stand for which, and where the meaning drifted. The original
 * is the one that a person has named as such, else the earlier one; where the dates do not tell, the larger.
 */

import type { Language } from '../language/language.ts';
import { makeDateReader } from '../language/read-dates.ts';
import { splitSentences } from '../language/sentences.ts';
import { readTokens } from '../language/tokens.ts';
import { boundsOf } from '../time/bounds.ts';
import { alignSentences, mostSentences } from './align-sentences.ts';
import { findDrift, type Drift, type ReadSentence } from './drift.ts';
import type { PageText } from './page-text.ts';

export type SideBySide = {
  readonly original?: { readonly start: number; readonly end: number };
  readonly copy?: { readonly start: number; readonly end: number };
  readonly likeness: number;
  readonly drift: readonly Drift[];
};

/** Which of two pages was first, and how that is known: somebody has said so, by the dates, or a guess by their size. */
export type PageOrder = {
  readonly original: string;
  readonly copy: string;
  readonly because: 'declared' | 'published' | 'size';
};

export type Comparison = PageOrder & {
  readonly rows: readonly SideBySide[];
};

/** A page with the rules of its language. */
export type ReadablePage = PageText & { readonly rules: Language };

/** Lays two pages side by side; `declared` is the id of the one that somebody has said to be the original. */
export function comparePages(a: ReadablePage, b: ReadablePage, declared?: string): Comparison {
  const order = orderPages(a, b, declared);
  const [original, copy] = order.original === a.id ? [a, b] : [b, a];
  const [left, right] = [readSentences(original), readSentences(copy)];
  const isSameLanguage = original.rules.language === copy.rules.language;
  const pairs = alignSentences(left, right, isSameLanguage);
  return {
    ...order,
    rows: pairs.map(({ original: one, copy: other, likeness }) => ({
      ...(one && { original: placeOf(one) }),
      ...(other && { copy: placeOf(other) }),
      likeness,
      drift: one && other ? findDrift(one, other, likeness) : [],
    })),
  };
}

function placeOf({ sentence: { start, end } }: ReadSentence) {
  return { start, end };
}

/** Which was there first: the one that is `declared` to be, or whose publication surely lies before the other's. */
export function orderPages(a: PageText, b: PageText, declared?: string): PageOrder {
  const inOrder = (isFirst: boolean, because: PageOrder['because']): PageOrder =>
    isFirst ? { original: a.id, copy: b.id, because } : { original: b.id, copy: a.id, because };
  if (declared !== undefined) return inOrder(declared === a.id, 'declared');
  const order = compareDates(a, b);
  return order === 0 ? inOrder(a.text.length >= b.text.length, 'size') : inOrder(order < 0, 'published');
}

function compareDates(a: PageText, b: PageText): number {
  const [one, other] = [a.published, b.published].map((edtf) => (edtf === undefined ? undefined : boundsOf({ edtf })));
  if (!one?.ok || !other?.ok) return 0;
  if (one.value.wall.endMax <= other.value.wall.startMin) return -1;
  return other.value.wall.endMax <= one.value.wall.startMin ? 1 : 0;
}

/**
 * The sentences of a page in order, with their dates. Those that are too many to be aligned stand there without what is read out of
 * them. Hostile: a page may be of any size.
 */
export function readSentences(page: ReadablePage): readonly ReadSentence[] {
  const parts = page.parts && page.parts.length > 0 ? page.parts : [{ start: 0, end: page.text.length }];
  const readDates = makeDateReader(page.rules, page.published);
  const stretches = parts.flatMap((part) => splitSentences(page.text, part, page.rules));
  return stretches.map((stretch, place) => {
    const isRead = place < mostSentences;
    const sentence = { ...stretch, text: page.text, tokens: isRead ? readTokens(page.text, stretch) : [] };
    return { sentence, language: page.rules, dates: isRead ? readDates(sentence) : [] };
  });
}
