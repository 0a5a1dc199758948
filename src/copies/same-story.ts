/**
 * Pages that tell the same story, in one language or in two: by the cosine of their figures and names, weighed by how rare
 * each is among all pages. Pairs that share nothing rare are never looked at.
 */

import { featuresOf } from './story-features.ts';
import type { PageText } from './page-text.ts';

export type SameStory = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly likeness: number;
  /** Figures and names that tell most, with a mark before figures. */
  readonly shared: readonly string[];
};

/** Below this two pages have not enough in common. */
const leastLikeness = 0.3;
/** So many names in common make one story even where no figure is the same. */
const leastNames = 5;
const leastShared = 3;
/** A feature of more pages than these does not bring two together. */
const mostPages = 60;

/** All pairs that tell the same story, the most alike first. `onPage` is told of each page that has been compared. */
export function findSameStories(pages: readonly PageText[], onPage?: (done: number) => void): readonly SameStory[] {
  const features = pages.map((page) => featuresOf(page));
  const pagesOf = new Map<string, number[]>();
  for (const [place, own] of features.entries())
    for (const feature of own.keys()) {
      const holders = pagesOf.get(feature);
      if (holders) holders.push(place);
      else pagesOf.set(feature, [place]);
    }
  const weightOf = (feature: string) => Math.log(1 + pages.length / (pagesOf.get(feature)?.length ?? 1));
  const vectors = features.map((own) => vectorOf(own, weightOf));
  const found: SameStory[] = [];
  for (const [place, vector] of vectors.entries()) {
    for (const other of partnersOf(place, vector, pagesOf)) {
      const pair = compareVectors(vector, vectors[other] ?? new Map());
      const [a, b] = [pages[other]?.id, pages[place]?.id];
      if (a === undefined || b === undefined || pair.likeness < leastLikeness || pair.shared.length < leastShared)
        continue;
      if (shareFigures(vector, vectors[other] ?? new Map())) found.push({ a, b, ...pair });
    }
    onPage?.(place + 1);
  }
  return found.toSorted((x, y) => y.likeness - x.likeness || (x.a + x.b < y.a + y.b ? -1 : 1));
}

type Vector = ReadonlyMap<string, number>;

/** Of length one. */
function vectorOf(features: ReadonlyMap<string, number>, weightOf: (feature: string) => number): Vector {
  const weighed = [...features].map(
    ([feature, count]) => [feature, (1 + Math.log(count)) * weightOf(feature)] as const,
  );
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weighed.map(([feature, weight]) => [feature, length === 0 ? 0 : weight / length]));
}

/** Earlier pages that share two features that few pages have. */
function partnersOf(place: number, vector: Vector, pagesOf: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>();
  for (const feature of vector.keys()) {
    const holders = pagesOf.get(feature) ?? [];
    if (holders.length > mostPages) continue;
    for (const other of holders) if (other < place) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 2).map(([other]) => other);
}

/**
 * The people of a story come again in what is told the day after; its figures do not. Pages that both give figures must have
 * one in common, unless their names alone say enough: a translation may get every figure wrong.
 */
function shareFigures(a: Vector, b: Vector): boolean {
  if ([...a.keys()].filter((name) => !isFigure(name) && b.has(name)).length >= leastNames) return true;
  const [one, other] = [a, b].map((vector) => [...vector.keys()].filter(isFigure));
  if (!one?.length || !other?.length) return true;
  return one.some((figure) => b.has(figure));
}

const isFigure = (feature: string): boolean => feature.startsWith('#');

function compareVectors(a: Vector, b: Vector): Pick<SameStory, 'likeness' | 'shared'> {
  const shared = [...a].flatMap(([feature, weight]) => {
    const other = b.get(feature);
    return other === undefined ? [] : [{ feature, product: weight * other }];
  });
  return {
    likeness: shared.reduce((sum, { product }) => sum + product, 0),
    shared: shared
      .toSorted((x, y) => y.product - x.product || (x.feature < y.feature ? -1 : 1))
      .slice(0, 8)
      .map(({ feature }) => feature),
  };
}
