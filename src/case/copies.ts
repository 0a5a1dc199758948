/**
 * Which sources of a case are copies or translations of which, and two of them side by side. Read-only, computed from the
 * newest readings each time it is asked; what a person concludes is said when a source is added.
 */

import type { SourceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import type { Comparison } from '../copies/compare-pages.ts';
import type { PageText } from '../copies/page-text.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Source } from '../source/source.ts';
import type { CaseReader } from '../store/contract.ts';
import { makePauses } from '../store/pauses.ts';
import type { LongWork } from './like-names.ts';
import type { OpenCase } from './open-case.ts';
import { compareWhereRead, declaredOriginal, pairPages, type CopyPair } from './pair-pages.ts';
import { readingText } from './preserve-source.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow, resolveReference } from './references.ts';

export type CaseCopies = {
  readonly pairs: readonly CopyPair[];
  /** Sources without a text to compare. */
  readonly unread: readonly SourceId[];
};

export type CopiesWork = LongWork & {
  /** Where pages are paired: here where absent. */
  readonly pairUp?: (
    sources: readonly Source[],
    pages: readonly PageText[],
    work: LongWork,
  ) => Promise<readonly CopyPair[]>;
};

/** All pairs of the case. `progress` counts pages: to read one is a third of the way, to compare its wording and its story the rest. */
export async function findCopiesIn(open: OpenCase, { progress, signal, pairUp }: CopiesWork = {}): Promise<CaseCopies> {
  const thirds = (done: number, all: number) => progress?.(Math.floor(done / 3), all);
  const { sources, pages, unread } = await readPages(open, { ...optional('signal', signal), progress: thirds });
  const work = {
    ...optional('signal', signal),
    progress: (done: number) => thirds(sources.length + done, sources.length),
  };
  const pairs = pairUp ? await pairUp(sources, pages, work) : pairPages(sources, pages, work.progress);
  progress?.(sources.length, sources.length);
  return { pairs, unread };
}

async function readPages(open: OpenCase, { progress, signal }: LongWork) {
  return open.store.read(async ({ views }) => {
    const sources: Source[] = [];
    for await (const { record } of everyRow((page) => views.sources(page)))
      if (!(await isWithdrawn(record.id, views))) sources.push(record);
    const pages: PageText[] = [];
    const unread: SourceId[] = [];
    const pause = makePauses();
    for (const [place, source] of sources.entries()) {
      signal?.throwIfAborted();
      const page = await pageOf(open, views, source);
      if (page) pages.push(page);
      else unread.push(source.id);
      progress?.(place + 1, sources.length);
      await pause();
    }
    return { sources, pages, unread };
  });
}

export type ComparedSources = {
  readonly comparison: Comparison;
  readonly pages: ReadonlyMap<string, PageText>;
  readonly sources: ReadonlyMap<string, Source>;
};

type TwoPages = {
  readonly two: readonly [PageText, PageText];
  /** The one that somebody has said to be the original. */
  readonly declared: SourceId | undefined;
  readonly sources: ReadonlyMap<string, Source>;
};

/** Where two pages are laid side by side: here where absent. */
export type CompareTwo = (
  two: readonly [PageText, PageText],
  declared: string | undefined,
) => Promise<Comparison | undefined>;

/** Two sources side by side. Problems: of references, `reading-missing`, `sources-equal`, `language-unknown`. */
export async function compareSources(
  open: OpenCase,
  names: readonly [string, string],
  compare: CompareTwo = async ([a, b], declared) => compareWhereRead(a, b, declared),
): Promise<Result<ComparedSources>> {
  const read = await readTwo(open, names);
  if (!read.ok) return read;
  const { two, declared, sources } = read.value;
  const comparison = await compare(two, declared);
  return comparison
    ? succeed({ comparison, pages: new Map(two.map((page) => [page.id, page])), sources })
    : refuse(
        'language-unknown',
        `Cannot compare "${names[0]}" with "${names[1]}" sentence by sentence: there are no rules for one of the languages`,
        'Sentences are compared in English, Russian, Kazakh and Kyrgyz.',
      );
}

/** The texts of two sources. Nothing of the case is held while they are compared. */
async function readTwo(open: OpenCase, names: readonly [string, string]): Promise<Result<TwoPages>> {
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
    return succeed({ two: [a, b] as const, declared: declaredOriginal(first, second), sources });
  });
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
