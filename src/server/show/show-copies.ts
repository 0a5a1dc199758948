/** Pairs of sources and their sentences for people: with titles and words, and nothing that had to be looked up. */

import { optional } from '../../base/optional.ts';
import type { CaseCopies, ComparedSources } from '../../case/copies.ts';
import type { PageOrder } from '../../copies/compare-pages.ts';
import type { Source } from '../../source/source.ts';
import type { ViewReader } from '../../store/contract.ts';
import type { ShownComparison, ShownCopyPair } from '../shapes/copies.ts';
import { sayDate, type SentenceLanguage } from './sentences.ts';

/** A pair as the API lists it. */
export async function showPair(
  { a, b, kind, likeness, order, likeTranslation, comparison }: CaseCopies['pairs'][number],
  views: ViewReader,
  language: SentenceLanguage,
): Promise<ShownCopyPair> {
  const [original, copy] = order.original === a.id ? [a, b] : [b, a];
  return {
    ...(await showOrder(order, original, copy, views, language)),
    kind: likeTranslation ? 'translation' : kind,
    likeness,
    ...optional(
      'drifts',
      comparison?.rows.reduce((sum, { drift }) => sum + drift.length, 0),
    ),
  };
}

/** Two sources, sentence by sentence. */
export async function showComparison(
  { comparison, pages, sources }: ComparedSources,
  views: ViewReader,
  language: SentenceLanguage,
): Promise<ShownComparison> {
  const [original, copy] = [comparison.original, comparison.copy].map((id) => sources.get(id));
  if (!original || !copy) throw new Error(`a comparison of ${comparison.original} without its sources`);
  const [left, right] = [original, copy].map(({ id }) => pages.get(id)?.text ?? '');
  return {
    ...(await showOrder(comparison, original, copy, views, language)),
    sentences: comparison.rows.map((row) => ({
      ...optional('original', sentenceAt(left, row.original)),
      ...optional('copy', sentenceAt(right, row.copy)),
      likeness: row.likeness,
      drift: row.drift.map((drift) => ({
        kind: drift.kind,
        original: { start: drift.original.start, end: drift.original.end, words: drift.original.words },
        copy: { start: drift.copy.start, end: drift.copy.end, words: drift.copy.words },
      })),
    })),
  };
}

function sentenceAt(text: string | undefined, place: { readonly start: number; readonly end: number } | undefined) {
  return place && { start: place.start, end: place.end, text: text?.slice(place.start, place.end) ?? '' };
}

async function showOrder(
  { because }: PageOrder,
  original: Source,
  copy: Source,
  views: ViewReader,
  language: SentenceLanguage,
): Promise<Pick<ShownCopyPair, 'original' | 'copy' | 'because' | 'derivation'>> {
  return {
    original: await showSide(original, views, language),
    copy: await showSide(copy, views, language),
    because,
    ...optional('derivation', because === 'declared' ? (copy.derivation ?? 'copy') : undefined),
  };
}

async function showSide(
  { id, title, obtained, language: written, voice, published }: Source,
  views: ViewReader,
  language: SentenceLanguage,
): Promise<ShownCopyPair['original']> {
  const name = voice === undefined ? undefined : (await views.voice(voice))?.record.name;
  return {
    id,
    title: title ?? obtained.from,
    ...optional('language', written),
    ...optional('voice', name),
    ...optional('published', published === undefined ? undefined : sayDate(published, language)),
  };
}
