/** Sentences side by side as a page shows them: all of them, or those whose meaning changed and how much lies between. */

import type { ShownComparison } from '../api/types.ts';
import { countOf, listOf } from '../parts/words.ts';
import type { SideNames } from './drift-words.ts';

export type Sentences = ShownComparison['sentences'];

/** `drift`: the number of the first drift of the row, from 1 on. */
export type Row = { readonly at: number; readonly drift: number; readonly sentence: Sentences[number] };

/** A row, or the rows that are left out at a place. */
export type Shown = Row | { readonly at: number; readonly left: readonly Row[] };

/** The rows with the numbers of their drifts. */
export function numberRows(sentences: Sentences): readonly Row[] {
  let drift = 1;
  return sentences.map((sentence, at) => {
    const row = { at, drift, sentence };
    drift += sentence.drift.length;
    return row;
  });
}

/** What changed, with the rows between left out; those of `unfolded` places are shown. */
export function foldRows(rows: readonly Row[], unfolded: ReadonlySet<number>): readonly Shown[] {
  const shown: Shown[] = [];
  let left: Row[] = [];
  const close = (): void => {
    const [first] = left;
    if (first) shown.push(...(unfolded.has(first.at) ? left : [{ at: first.at, left }]));
    left = [];
  };
  for (const row of rows) {
    if (row.sentence.drift.length === 0) left.push(row);
    else {
      close();
      shown.push(row);
    }
  }
  close();
  return shown;
}

/** "12 sentences without a change, 2 only in the original and 1 only in the translation". */
export function sayLeft(left: readonly Row[], names: SideNames): string {
  const both = left.filter(({ sentence }) => sentence.original && sentence.copy).length;
  const original = left.filter(({ sentence }) => !sentence.copy).length;
  const copy = left.length - both - original;
  const parts = [
    both > 0 ? `${countOf(both, 'sentence')} without a change` : undefined,
    original > 0 ? `${original} only in the ${names.original}` : undefined,
    copy > 0 ? `${copy} only in the ${names.copy}` : undefined,
  ];
  return listOf(parts.filter((part) => part !== undefined));
}
