/**
 * Which of some pages are copies or translations of which, how it is known which was first, and where the meaning drifted. Pure: a
 * server does it on a thread of its own, the command line where it stands, with the same answer.
 */

import type { SourceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { comparePages, orderPages, type Comparison, type PageOrder } from '../copies/compare-pages.ts';
import { findCopies, type FoundCopy } from '../copies/find-copies.ts';
import type { PageText } from '../copies/page-text.ts';
import { findLanguage } from '../language/languages.ts';
import type { Source } from '../source/source.ts';

export type CopyPair = Omit<FoundCopy, 'a' | 'b' | 'kind'> & {
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
};

/** More pairs than these are listed without being laid side by side. */
const mostCompared = 200;

/** From here on figures and names are so alike that one text is probably the other, translated. */
const leastOfTranslation = 0.55;

/** Every pair of the pages, each of which is the text of the source of its id. `progress` counts pages, each twice: for its wording and for its story. */
export function pairPages(
  sources: readonly Source[],
  texts: readonly PageText[],
  progress?: (done: number, all: number) => void,
): readonly CopyPair[] {
  const [byId, pages] = [
    new Map(sources.map((each) => [each.id as string, each])),
    new Map(texts.map((each) => [each.id, each])),
  ];
  const seen = findCopies(texts, (done) => progress?.(done, texts.length * 2));
  return [...seen, ...declaredBeyond(seen, byId)].flatMap((found, place) => {
    const [a, b] = [byId.get(found.a), byId.get(found.b)];
    const [left, right] = [pages.get(found.a), pages.get(found.b)];
    return a && b && left && right ? [lookAtPair({ ...found, a, b }, [left, right], place < mostCompared)] : [];
  });
}

function lookAtPair(
  found: Pick<CopyPair, 'kind' | 'likeness' | 'shared' | 'a' | 'b'>,
  [left, right]: readonly [PageText, PageText],
  isCompared: boolean,
): CopyPair {
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
): readonly (Omit<FoundCopy, 'kind'> & Pick<CopyPair, 'kind'>)[] {
  const known = new Set(seen.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  return [...sources.values()].flatMap(({ id, derivedFrom }) =>
    derivedFrom === undefined || known.has(`${id} ${derivedFrom}`)
      ? []
      : [{ kind: 'declared' as const, a: derivedFrom, b: id, likeness: 0, shared: [] }],
  );
}

/** The one of two sources that somebody has said the other to be derived from. */
export function declaredOriginal(a: Source, b: Source): SourceId | undefined {
  return a.derivedFrom === b.id ? b.id : b.derivedFrom === a.id ? a.id : undefined;
}

/** Two pages sentence by sentence, where there are rules for both languages. */
export function compareWhereRead(a: PageText, b: PageText, declared: string | undefined): Comparison | undefined {
  const [one, other] = [a, b].map(({ language }) => (language === undefined ? undefined : findLanguage(language)));
  return one && other ? comparePages({ ...a, rules: one }, { ...b, rules: other }, declared) : undefined;
}
