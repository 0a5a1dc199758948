/**
 * How well pages are told to be copies of one another, on the labelled pages of tests/copies/sets: the part that may be looked at and
 * the part that was held out. A page that is the other shortened or framed is a copy, one that takes a few sentences over an excerpt,
 * one that tells the same in other words or another language the same story.
 *
 * A page begins with `# name`, and with `# name copy other other` where it is that to the others.
 */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCopies } from '../../src/copies/find-copies.ts';
import type { Counts, Figures } from './count.ts';
import { tableOf } from './table.ts';

const folder = resolve(import.meta.dirname, '../../tests/copies/sets');

export type LabelledPages = {
  readonly pages: readonly { readonly id: string; readonly text: string }[];
  /** "copy a b", with the names in order. */
  readonly pairs: readonly string[];
};

export function readPages(part: string): LabelledPages {
  const blocks = readFileSync(join(folder, `${part}.txt`), 'utf8')
    .split(/^# /m)
    .filter((block) => block !== '');
  const heads = blocks.map((block) => (block.split('\n')[0] ?? '').split(' '));
  return {
    pages: blocks.map((block, at) => ({
      id: heads[at]?.[0] ?? '',
      text: block.slice(block.indexOf('\n') + 1).trim(),
    })),
    pairs: heads.flatMap(([id = '', kind = '', ...others]) => others.map((other) => sayPair(kind, id, other))),
  };
}

function sayPair(kind: string, a: string, b: string): string {
  return [kind, ...[a, b].toSorted()].join(' ');
}

function withKind(pair: string): string {
  return pair;
}

function countPairs({ pages, pairs }: LabelledPages): Figures {
  const found = findCopies(pages).map(({ kind, a, b }) => sayPair(kind, a, b));
  const counts = (tidy: (pair: string) => string, of: (pair: string) => boolean = () => true): Counts => {
    const [said, there] = [found.filter(of).map(tidy), new Set(pairs.filter(of).map(tidy))];
    return { right: said.filter((pair) => there.has(pair)).length, said: said.length, there: there.size };
  };
  return new Map([
    ['pair, of whatever kind', counts((pair) => pair.replace(/^\S+ /, ''))],
    ['pair with its kind', counts(withKind)],
    ['copy or excerpt', counts(withKind, (pair) => !pair.startsWith('same-story'))],
    ['same story', counts(withKind, (pair) => pair.startsWith('same-story'))],
  ]);
}

/** Figures as lines of Markdown. */
export function scoreCopies(): readonly string[] {
  return tableOf(['tuning', 'held-out'].map((part) => [part, countPairs(readPages(part))]));
}
