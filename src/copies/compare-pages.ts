/**
 * Two pages laid side by side: which came first, which sentences stand for which, and where the meaning drifted. The earlier
 * one counts as the original; where the dates do not tell, the larger.
 */

import type { Language } from '../language/language.ts';
import { makeDateReader } from '../language/read-dates.ts';
import { splitSentences } from '../language/sentences.ts';
import { readTokens } from '../language/tokens.ts';
import { boundsOf } from '../time/bounds.ts';
import { alignSentences } from './align-sentences.ts';
import { findDrift, type Drift, type ReadSentence } from './drift.ts';
import type { PageText } from './page-text.ts';

export type SideBySide = {
  readonly original?: { readonly start: number; readonly end: number };
  readonly copy?: { readonly start: number; readonly end: number };
  readonly likeness: number;
  readonly drift: readonly Drift[];
};

export type Comparison = {
  readonly original: string;
  readonly copy: string;
  /** How the earlier one is known. */
  readonly because: 'published' | 'size';
  readonly rows: readonly SideBySide[];
};

/** A page with the rules of its language. */
export type ReadablePage = PageText & { readonly rules: Language };

/** Lays two pages side by side. */
export function comparePages(a: ReadablePage, b: ReadablePage): Comparison {
  const { original, copy, because } = inOrder(a, b);
  const [left, right] = [readSentences(original), readSentences(copy)];
  const isSameLanguage = original.rules.language === copy.rules.language;
  const pairs = alignSentences(left, right, isSameLanguage);
  return {
    original: original.id,
    copy: copy.id,
    because,
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

/** Which was there first: the one whose publication surely lies before the other's. */
function inOrder<P extends PageText>(
  a: P,
  b: P,
): { readonly original: P; readonly copy: P; readonly because: 'published' | 'size' } {
  const order = compareDates(a, b);
  if (order < 0) return { original: a, copy: b, because: 'published' };
  if (order > 0) return { original: b, copy: a, because: 'published' };
  return a.text.length >= b.text.length
    ? { original: a, copy: b, because: 'size' }
    : { original: b, copy: a, because: 'size' };
}

function compareDates(a: PageText, b: PageText): number {
  const [one, other] = [a.published, b.published].map((edtf) => (edtf === undefined ? undefined : boundsOf({ edtf })));
  if (!one?.ok || !other?.ok) return 0;
  if (one.value.wall.endMax <= other.value.wall.startMin) return -1;
  return other.value.wall.endMax <= one.value.wall.startMin ? 1 : 0;
}

function readSentences(page: ReadablePage): readonly ReadSentence[] {
  const parts = page.parts && page.parts.length > 0 ? page.parts : [{ start: 0, end: page.text.length }];
  const readDates = makeDateReader(page.rules, page.published);
  return parts.flatMap((part) =>
    splitSentences(page.text, part, page.rules).map((stretch) => {
      const sentence = { ...stretch, text: page.text, tokens: readTokens(page.text, stretch) };
      return { sentence, language: page.rules, dates: readDates(sentence) };
    }),
  );
}
