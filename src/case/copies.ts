/**
 * Which sources of a case are copies or translations of which, and two of them side by side. Read-only, computed from the
 * newest readings each time it is asked; what a person concludes is said when a source is added.
 */

import type { SourceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import { comparePages, type Comparison } from '../copies/compare-pages.ts';
import { findCopies, type FoundCopy } from '../copies/find-copies.ts';
import type { PageText } from '../copies/page-text.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { findLanguage } from '../language/languages.ts';
import type { Source } from '../source/source.ts';
import type { CaseReader } from '../store/contract.ts';
import type { OpenCase } from './open-case.ts';
import { readingText } from './preserve-source.ts';
import { resolveReference } from './references.ts';

export type CaseCopies = {
  readonly pairs: readonly (Omit<FoundCopy, 'a' | 'b'> & {
    readonly a: Source;
    readonly b: Source;
    /** Somebody has said already that one is derived from the other. */
    readonly declared: boolean;
    /** What has changed in meaning, where both languages can be read. */
    readonly comparison?: Comparison;
  })[];
  /** Sources without a text to compare. */
  readonly unread: readonly SourceId[];
};

/** More pairs than these are listed without being laid side by side. */
const mostCompared = 200;

/** From here on figures and names are so alike that one text is probably the other, translated. */
const likeTranslation = 0.55;

/** All pairs of the case. `onPage` is told how many sources have been read. */
export async function findCopiesIn(open: OpenCase, onPage?: (done: number, all: number) => void): Promise<CaseCopies> {
  return open.store.read(async ({ views }) => {
    const sources = new Map<string, Source>();
    for (let after: string | undefined; ;) {
      const page = await views.sources({ limit: 1000, ...optional('after', after) });
      for (const { record } of page.rows) sources.set(record.id, record);
      after = page.next;
      if (after === undefined) break;
    }
    const pages = new Map<string, PageText>();
    const unread: SourceId[] = [];
    for (const source of sources.values()) {
      const page = await pageOf(open, views, source);
      if (page) pages.set(source.id, page);
      else unread.push(source.id);
      onPage?.(pages.size + unread.length, sources.size);
    }
    const found = findCopies([...pages.values()]);
    const pairs = found.flatMap((pair, place) => {
      const [a, b] = [sources.get(pair.a), sources.get(pair.b)];
      const [left, right] = [pages.get(pair.a), pages.get(pair.b)];
      if (!a || !b || !left || !right) return [];
      const declared = a.derivedFrom === b.id || b.derivedFrom === a.id;
      // Two reports of one event differ as they should: only what was copied or translated can drift.
      const isCopy =
        declared ||
        pair.kind !== 'same-story' ||
        (pair.likeness >= likeTranslation && left.language !== right.language);
      const comparison = isCopy && place < mostCompared ? compareWhereRead(left, right) : undefined;
      return [{ ...pair, a, b, declared, ...optional('comparison', comparison) }];
    });
    return { pairs, unread };
  });
}

/** Two sources side by side. Problems: of references, `reading-missing`, `language-unknown`. */
export async function compareSources(
  open: OpenCase,
  names: readonly [string, string],
): Promise<Result<{ readonly comparison: Comparison; readonly pages: ReadonlyMap<string, PageText> }>> {
  return open.store.read(async ({ views }) => {
    const pages = new Map<string, PageText>();
    for (const name of names) {
      const id = await resolveReference('s', name, views);
      if (!id.ok) return id;
      const source = (await views.source(id.value))?.record;
      const page = source && (await pageOf(open, views, source));
      if (!page) return refuse('reading-missing', `Cannot compare source "${id.value}": it has no reading`);
      pages.set(page.id, page);
    }
    const [a, b] = [...pages.values()];
    if (!a || !b) return refuse('sources-equal', `Cannot compare source "${names[0]}" with itself: name two sources`);
    const comparison = compareWhereRead(a, b);
    return comparison
      ? succeed({ comparison, pages })
      : refuse(
          'language-unknown',
          `Cannot compare "${names[0]}" with "${names[1]}" sentence by sentence: there are no rules for one of the languages`,
          'Sentences are compared in English, Russian, Kazakh and Kyrgyz.',
        );
  });
}

function compareWhereRead(a: PageText, b: PageText): Comparison | undefined {
  const [one, other] = [a, b].map(({ language }) => (language === undefined ? undefined : findLanguage(language)));
  return one && other ? comparePages({ ...a, rules: one }, { ...b, rules: other }) : undefined;
}

async function pageOf(open: OpenCase, views: CaseReader['views'], source: Source): Promise<PageText | undefined> {
  const reading = (await views.readings(source.id)).at(-1)?.record;
  const text = reading && (await readingText(open, reading));
  if (!text?.ok) return undefined;
  const language = source.language ?? guessLanguage(text.value);
  return {
    id: source.id,
    text: text.value,
    parts: reading?.parts.filter(({ kind }) => kind !== 'apart') ?? [],
    ...optional('language', language),
    ...optional('published', source.published),
  };
}
