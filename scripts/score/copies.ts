/**
 * How well pages are told to be copies of one another, on the labelled pages of tests/copies/sets: the part that may be looked at and
 * the part that was held out. A page that is the other shortened or framed is a copy, one that takes a few sentences over an excerpt,
 * one that tells the same in other words or another language the same story. And how well it is told where the meaning drifted,
 * on pairs of sentences.
 *
 * A page begins with `# name`, and with `# name copy other same-story another` where it is that to the others. A pair of sentences is a
 * line: `en | figure | original | copy`, with `none` where nothing drifted and `ru-en` where the languages differ.
 */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSentences } from '../../src/copies/compare-pages.ts';
import { findDrift } from '../../src/copies/drift.ts';
import { findCopies } from '../../src/copies/find-copies.ts';
import { findLanguage } from '../../src/language/languages.ts';
import type { Counts, Figures } from './count.ts';
import { tableOf } from './table.ts';

const folder = resolve(import.meta.dirname, '../../tests/copies/sets');

export type LabelledPages = {
  readonly pages: readonly { readonly id: string; readonly text: string }[];
  /** "copy a b", with the names in order. */
  readonly pairs: readonly string[];
};

export function readPages(name: string): LabelledPages {
  const blocks = readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split(/^# /m)
    .filter((block) => block !== '');
  const heads = blocks.map((block) => (block.split('\n')[0] ?? '').split(' '));
  return {
    pages: blocks.map((block, at) => ({
      id: heads[at]?.[0] ?? '',
      text: block.slice(block.indexOf('\n') + 1).trim(),
    })),
    pairs: heads.flatMap(([id = '', ...labels]) => {
      let kind = '';
      return labels.flatMap((label) => {
        if (!kinds.has(label)) return [sayPair(kind, id, label)];
        kind = label;
        return [];
      });
    }),
  };
}

const kinds: ReadonlySet<string> = new Set(['copy', 'excerpt', 'same-story']);

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

/** "figure", "none" and the like for a pair of sentences, as it is labelled and as it is told. */
export function readDrifts(part: string): readonly { readonly labelled: string; readonly told: readonly string[] }[] {
  return readFileSync(join(folder, `drift-${part}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [languages = '', labelled = '', original = '', copy = ''] = line.split(' | ');
      const [from = '', to = from] = languages.split('-');
      const [one, other] = [readOne(original, from), readOne(copy, to)];
      return { labelled, told: one && other ? [...new Set(findDrift(one, other, 1).map(({ kind }) => kind))] : [] };
    });
}

function readOne(text: string, language: string) {
  const rules = findLanguage(language);
  return rules && readSentences({ id: '', text, rules, published: '2031-01-10' })[0];
}

function countDrifts(part: string): Figures {
  const drifts = readDrifts(part);
  const there = drifts.filter(({ labelled }) => labelled !== 'none').length;
  const said = drifts.filter(({ told }) => told.length > 0);
  const right = said.filter(({ labelled }) => labelled !== 'none').length;
  const kindRight = said.filter(({ labelled, told }) => told.length === 1 && told[0] === labelled).length;
  return new Map([
    ['drift, of whatever kind', { right, said: said.length, there }],
    ['drift with its kind', { right: kindRight, said: said.length, there }],
  ]);
}

/** Figures as lines of Markdown: the first pages, those of the later set, and drift. */
export function scoreCopies(): readonly string[] {
  return [
    ...tableOf(setParts.map((part) => [part, countPairs(readPages(part))])),
    '',
    '### Copies, and what only looks alike',
    '',
    'A later set: two accidents of one day, a report of the day after, weather, rates and notices by one template.',
    '',
    ...tableOf(setParts.map((part) => [part, countPairs(readPages(`news-${part}`))])),
    '',
    '### Drift',
    '',
    'Pairs of sentences that stand for each other, of which one may say something else than the other.',
    '',
    ...tableOf(setParts.map((part) => [part, countDrifts(part)])),
  ];
}

const setParts = ['tuning', 'held-out'];
