/**
 * The rows of contents, and through whom each row came, content after content: written in one pass over the rows, in memory
 * that threads share. Only what some part needs is there; most contents are in none.
 */

import type { Contents } from './collapse-rows.ts';
import { sharedNumbers, type EncodedTestimony } from './columns.ts';
import type { GatheredPart } from './gather-parts.ts';
import type { Groups } from './group-contents.ts';

export type ContentIndex = {
  /** By content its rows, ascending. */
  readonly rowsOf: (content: number) => Int32Array;
  /** By content the chains of its rows, in their order. */
  readonly chainsOf: (content: number) => Int32Array;
};

/** Indexes the contents that are needed. */
export function indexContents(
  { statements: { chain } }: EncodedTestimony,
  { contentOf, count }: Contents,
  isNeeded: Uint8Array,
): ContentIndex {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < contentOf.length; row++) {
    const content = contentOf[row] ?? -1;
    if (isNeeded[content] === 1) starts[content + 1] = (starts[content + 1] ?? 0) + 1;
  }
  for (let content = 0; content < count; content++)
    starts[content + 1] = (starts[content + 1] ?? 0) + (starts[content] ?? 0);
  const next = starts.slice(0, count);
  const items = sharedNumbers(starts[count] ?? 0);
  const chains = new Int32Array(items.length);
  for (let row = 0; row < contentOf.length; row++) {
    const content = contentOf[row] ?? -1;
    if (isNeeded[content] !== 1) continue;
    const place = next[content] ?? 0;
    next[content] = place + 1;
    items[place] = row;
    chains[place] = chain[row] ?? 0;
  }
  const listIn = (all: Int32Array) => (content: number) => all.subarray(starts[content], starts[content + 1]);
  return { rowsOf: listIn(items), chainsOf: listIn(chains) };
}

/** By content, 1 where a part has it. */
export function neededContents(
  gathered: readonly GatheredPart[],
  { contents, starts }: Groups,
  count: number,
): Uint8Array {
  const isNeeded = new Uint8Array(count);
  for (const part of gathered) {
    for (const group of part.groups) {
      const end = starts[group + 1] ?? 0;
      for (let place = starts[group] ?? 0; place < end; place++) isNeeded[contents[place] ?? 0] = 1;
    }
  }
  return isNeeded;
}
