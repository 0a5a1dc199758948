/**
 * Which sources of a case are copies or translations of which, and two of them side by side. Read-only, computed from the
 * newest readings each time it is asked; what a person concludes is said when a source is added.
 */

import type { SourceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import { comparePages, orderPages, type Comparison, type PageOrder } from '../copies/compare-pages.ts';
import { findCopies, type FoundCopy } from '../copies/find-copies.ts';
import type { PageText } from '../copies/page-text.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { findLanguage } from '../language/languages.ts';
import type { Source } from '../source/source.ts';
import type { CaseReader } from '../store/contract.ts';
import type { OpenCase } from './open-case.ts';
import { readingText } from './preserve-source.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow, resolveReference } from './references.ts';

export type CaseCopies = {
  readonly pairs: readonly (Omit<FoundCopy, 'a' | 'b' | 'kind'> & {
    /** `declared`: nothing tells that one is derived from the other but the person who said so. */
    readonly kind: FoundCopy['kind'] | 'declared';
    readonly a: Source;
    readonly b: Source;
    /** Somebody has said already that one is derived from the other. */
    readonly declared: boolean;
    readonly order: PageOrder;
    /** Figures and names are so alike, in two languages, that one is probably the other, translated. */
    readonly likeTranslation: boolean;
    /** What has changed in meaning, where both languages can be read. */
    readonly comparison?: Comparison;
  })[];
  /** Sources without a text to compare. */
  readonly unread: readonly SourceId[];
};

/** More pairs than these are listed without being laid side by side. */
const mostCompared = 200;

/** From here on figures and names are so alike that one text is probably the other, translated. */
const leastOfTranslation = 0.55;

/** All pairs of the case. `onPage` is told how many sources have been read. */
export async function findCopiesIn(open: OpenCase, onPage?: (done: number, all: number) => void): Promise<CaseCopies> {
  return open.store.read(async ({ views }) => {
    const sources = new Map<string, Source>();
    for await (const { record } of everyRow((page) => views.sources(page)))
      if (!(await isWithdrawn(record.id, views))) sources.set(record.id, record);
    const pages = new Map<string, PageText>();
    const unread: SourceId[] = [];
    for (const source of sources.values()) {
      const page = await pageOf(open, views, source);
      if (page) pages.set(source.id, page);
      else unread.push(source.id);
      onPage?.(pages.size + unread.length, sources.size);
    }
    const seen = findCopies([...pages.values()]);
    const pairs = [...seen, ...declaredBeyond(seen, sources)].flatMap((found, place) => {
      const [a, b] = [sources.get(found.a), sources.get(found.b)];
      const [left, right] = [pages.get(found.a), pages.get(found.b)];
      return a && b && left && right ? [lookAtPair({ ...found, a, b }, [left, right], place < mostCompared)] : [];
    });
    return { pairs, unread };
  });
}

type Pair = CaseCopies['pairs'][number];

function lookAtPair(
  found: Pick<Pair, 'kind' | 'likeness' | 'shared' | 'a' | 'b'>,
  [left, right]: readonly [PageText, PageText],
  isCompared: boolean,
): Pair {
  const declared = declaredOriginal(found.a, found.b);
  const likeTranslation =
    found.kind === 'same-story' && found.likeness >= leastOfTranslation && left.language !== right.language;
  // Two reports of one event differ as they should: only what was copied or translated can drift.
  const isCopy = declared !== undefined || found.kind !== 'same-story' || likeTranslation;
  const comparison = isCopy && isCompared ? compareWhereRead(left, right, declared) : undefined;
  return {
    ...found,
    declared: declared !== undefined,
    order: orderPages(left, right, declared),
    likeTranslation,
    ...optional('comparison', comparison),
  };
}

/** Pairs that somebody has said to be derived, and that look alike in nothing. */
function declaredBeyond(
  seen: readonly FoundCopy[],
  sources: ReadonlyMap<string, Source>,
): readonly (Omit<FoundCopy, 'kind'> & Pick<Pair, 'kind'>)[] {
  const known = new Set(seen.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return [...sources.values()].flatMap(({ id, derivedFrom }) =>
    derivedFrom === undefined || known.has(`${id} ${derivedFrom}`)
      ? []
      : [{ kind: 'declared' as const, a: derivedFrom, b: id, likeness: 0, shared: [] }],
  );
}

/** The one of two sources that somebody has said the other to be derived from. */
function declaredOriginal(a: Source, b: Source): SourceId | undefined {
  return a.derivedFrom === b.id ? b.id : b.derivedFrom === a.id ? a.id : undefined;
}

export type ComparedSources = {
  readonly comparison: Comparison;
  readonly pages: ReadonlyMap<string, PageText>;
  readonly sources: ReadonlyMap<string, Source>;
};

/** Two sources side by side. Problems: of references, `reading-missing`, `sources-equal`, `language-unknown`. */
export async function compareSources(
  open: OpenCase,
  names: readonly [string, string],
): Promise<Result<ComparedSources>> {
  return open.store.read(async ({ views }) => {
    const [sources, pages] = [new Map<string, Source>(), new Map<string, PageText>()];
    for (const name of names) {
      const id = await resolveReference('s', name, views);
      if (!id.ok) return id;
      const source = (await views.source(id.value))?.record;
      const page = source && (await pageOf(open, views, source));
      if (source) sources.set(source.id, source);
      if (!page) return refuse('reading-missing', `Cannot compare source "${id.value}": it has no reading`);
      pages.set(page.id, page);
    }
    const [[a, b], [first, second]] = [[...pages.values()], [...sources.values()]];
    if (!a || !b || !first || !second)
      return refuse('sources-equal', `Cannot compare source "${names[0]}" with itself: name two sources`);
    const comparison = compareWhereRead(a, b, declaredOriginal(first, second));
    return comparison
      ? succeed({ comparison, pages, sources })
      : refuse(
          'language-unknown',
          `Cannot compare "${names[0]}" with "${names[1]}" sentence by sentence: there are no rules for one of the languages`,
          'Sentences are compared in English, Russian, Kazakh and Kyrgyz.',
        );
  });
}

function compareWhereRead(a: PageText, b: PageText, declared: string | undefined): Comparison | undefined {
  const [one, other] = [a, b].map(({ language }) => (language === undefined ? undefined : findLanguage(language)));
  return one && other ? comparePages({ ...a, rules: one }, { ...b, rules: other }, declared) : undefined;
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
