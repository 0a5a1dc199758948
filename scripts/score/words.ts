/** Places are compared by the words in them: marks and spaces at their ends do not count. */

import { readTokens } from '../../src/language/tokens.ts';
import type { Pieces } from './labelled-text.ts';

/** The words that stand in pieces of a text, by their offsets. */
export type WordFinder = (pieces: Pieces) => ReadonlySet<number>;

export function wordFinder(text: string): WordFinder {
  const starts = readTokens(text, { start: 0, end: text.length }).filter(({ kind }) => kind !== 'mark');
  return (pieces) =>
    new Set(
      starts
        .filter((word) => pieces.some(({ start, end }) => start < word.end && word.start < end))
        .map(({ start }) => start),
    );
}

export function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && a.size === b.size && common(a, b) === a.size;
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((each) => b.has(each)).length;
}
