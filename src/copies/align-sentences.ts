/**
 * Two texts side by side, sentence by sentence, in order: which sentence of the copy stands for which of the original, by
 * their words where they share a language and by figures and names where they do not (Gale and Church 1993 for the idea of
 * the one path through both). Sentences without a partner stand alone.
 */

import type { Sentence } from '../language/language.ts';
import { skeletonOf } from './skeleton.ts';
import { figuresOf } from './story-features.ts';

/** A sentence with its dates, which two languages write differently. */
export type AlignableSentence = { readonly sentence: Sentence; readonly dates: readonly { readonly edtf: string }[] };

export type AlignedPair<S> = {
  readonly original?: S;
  readonly copy?: S;
  /** 0 to 1; 0 for sentences that stand for each other by their place alone. */
  readonly likeness: number;
};

/** More sentences than these are aligned in this many only. Hostile: the table grows with the product. */
export const mostSentences = 600;
/** Below this two sentences are not put side by side. */
const leastLikeness = 0.18;

/** The sentences of both, in order. `isSameLanguage` says whether words can be compared as they are. */
export function alignSentences<S extends AlignableSentence>(
  original: readonly S[],
  copy: readonly S[],
  isSameLanguage: boolean,
): readonly AlignedPair<S>[] {
  const rows = original.slice(0, mostSentences).map((sentence) => featuresOf(sentence, isSameLanguage));
  const columns = copy.slice(0, mostSentences).map((sentence) => featuresOf(sentence, isSameLanguage));
  const width = columns.length + 1;
  const best = new Float64Array((rows.length + 1) * width);
  const likeness = new Float64Array((rows.length + 1) * width);
  for (let i = rows.length - 1; i >= 0; i -= 1)
    for (let j = columns.length - 1; j >= 0; j -= 1) {
      const like = likenessOf(rows[i] ?? empty, columns[j] ?? empty);
      likeness[i * width + j] = like;
      const together = like >= leastLikeness ? like + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(together, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  const pairs = walk(original, copy, { best, likeness, width, height: rows.length + 1 });
  return isSameLanguage ? pairs : pairGaps(pairs);
}

type Table = {
  readonly best: Float64Array;
  readonly likeness: Float64Array;
  readonly width: number;
  readonly height: number;
};

function walk<S>(
  original: readonly S[],
  copy: readonly S[],
  { best, likeness, width, height }: Table,
): readonly AlignedPair<S>[] {
  const pairs: AlignedPair<S>[] = [];
  let i = 0;
  let j = 0;
  while (i < original.length || j < copy.length) {
    const [left, right] = [original[i], copy[j]];
    // Beyond the table nothing is alike; what lies there in the rows of an array is of another pair.
    const isInside = i < height && j < width;
    const like = isInside ? (likeness[i * width + j] ?? 0) : 0;
    const here = isInside ? (best[i * width + j] ?? 0) : 0;
    if (left && right && like >= leastLikeness && here === like + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ original: left, copy: right, likeness: like });
      i += 1;
      j += 1;
    } else if (left && (!right || !isInside || here === (best[(i + 1) * width + j] ?? 0))) {
      pairs.push({ original: left, likeness: 0 });
      i += 1;
    } else if (right) {
      pairs.push({ copy: right, likeness: 0 });
      j += 1;
    } else break;
  }
  return pairs;
}

/** Longest run of sentences without a partner that are paired by their place. */
const longestGap = 3;

/** Between two pairs that are sure, as many sentences on one side as on the other stand for each other in order. */
function pairGaps<S>(pairs: readonly AlignedPair<S>[]): readonly AlignedPair<S>[] {
  const filled: AlignedPair<S>[] = [];
  let gap: AlignedPair<S>[] = [];
  const close = (): void => {
    const [originals, copies] = [gap.flatMap(({ original }) => original ?? []), gap.flatMap(({ copy }) => copy ?? [])];
    const isEven = originals.length === copies.length && originals.length <= longestGap;
    filled.push(...(isEven ? originals.map((original, at) => pairByPlace(original, copies[at])) : gap));
    gap = [];
  };
  for (const pair of pairs) {
    if (pair.likeness === 0) gap.push(pair);
    else {
      close();
      filled.push(pair);
    }
  }
  close();
  return filled;
}

function pairByPlace<S>(original: S, copy: S | undefined): AlignedPair<S> {
  return copy === undefined ? { original, likeness: 0 } : { original, copy, likeness: 0 };
}

type Features = ReadonlyMap<string, number>;
const empty: Features = new Map();

/** Words, or figures and the consonants of longer words, each with how much it tells. */
function featuresOf({ sentence, dates }: AlignableSentence, isSameLanguage: boolean): Features {
  const { text, start, end, tokens } = sentence;
  const features = new Map<string, number>(dates.map(({ edtf }) => [`@${edtf}`, 3]));
  for (const figure of figuresOf(text.slice(start, end))) features.set(`#${figure}`, 3);
  for (const { kind, lower, isCapital } of tokens) {
    if (kind !== 'word') continue;
    const word = isSameLanguage ? lower : skeletonOf(lower).slice(0, 4);
    // Two consonants come in too many words.
    if (word.length > 2) features.set(word, isCapital ? 2 : 1);
  }
  return features;
}

/** Dice's coefficient over what the features tell. */
function likenessOf(a: Features, b: Features): number {
  const total = sum(a) + sum(b);
  if (total === 0) return 0;
  let shared = 0;
  for (const [feature, weight] of a) if (b.has(feature)) shared += weight + (b.get(feature) ?? 0);
  return shared / total;
}

function sum(features: Features): number {
  let total = 0;
  for (const weight of features.values()) total += weight;
  return total;
}
