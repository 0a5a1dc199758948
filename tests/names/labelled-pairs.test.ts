/** The matcher held to its labelled pairs, most of all to those that it was not tuned on; and the page that shows the figures. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWrong, judgePairs, scoreNames } from '../../scripts/score/names.ts';

const judged = judgePairs();

test('there are many pairs, in many scripts, and a good part is held out', () => {
  expect(judged.length).toBeGreaterThanOrEqual(600);
  expect(judged.filter(({ isHeldOut }) => isHeldOut).length).toBeGreaterThan(judged.length / 5);
  const text = judged.map(({ a, b }) => a + b).join('');
  for (const script of ['Latin', 'Cyrillic', 'Arabic', 'Georgian', 'Armenian', 'Greek', 'Hebrew', 'Han', 'Hangul'])
    expect(text).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  expect(new Set(judged.map(({ a, b }) => [a, b].toSorted().join('\n'))).size).toBe(judged.length);
});

describe.each([true, false])('of pairs held out (%s)', (isHeldOut) => {
  const pairs = judged.filter((each) => each.isHeldOut === isHeldOut);
  const taken = pairs.filter(({ band }) => band !== 'different');
  const hits = taken.filter(({ isOne }) => isOne).length;
  test('F1 is 0.93 at least', () => {
    const [precision, recall] = [hits / taken.length, hits / pairs.filter(({ isOne }) => isOne).length];
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.93);
  });
  test('nearly all that are called the same are', () => {
    const same = pairs.filter(({ band }) => band === 'same');
    expect(same.filter(({ isOne }) => isOne).length / same.length).toBeGreaterThanOrEqual(0.97);
  });
});

test('names of two people who have nothing to do with each other are never proposed', () => {
  expect(judged.filter(({ tier }) => tier === 'far').filter(isWrong)).toEqual([]);
});

test('docs/method/names.md shows the figures of now', () => {
  const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/method/names.md'), 'utf8');
  expect(page).toContain(scoreNames().join('\n'));
});
