/** What a page of two sources side by side computes before anything is drawn, and the sentences it says. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRows, numberRows, sayLeft, type Sentences } from '../../app/src/copies/compared-rows.ts';
import { nameSides, sayDrifts, sayRelation, type DriftKind } from '../../app/src/copies/drift-words.ts';

const words = { start: 0, end: 1, words: 'x' };
const sentence = { start: 0, end: 1, text: 'x' };

/** "=" both, "<" only the original, ">" only the copy, a digit: both with so many drifts. */
function sentencesOf(signs: string): Sentences {
  return Array.from(signs, (sign) => ({
    ...(sign !== '>' && { original: sentence }),
    ...(sign !== '<' && { copy: sentence }),
    likeness: 1,
    drift: Array.from({ length: Number(sign) || 0 }, () => ({ kind: 'date' as const, original: words, copy: words })),
  }));
}

describe('what changed', () => {
  const names = { original: 'original', copy: 'translation' };
  test.each([
    ['', []],
    ['===', ['3 sentences without a change']],
    ['=1=', ['1 sentence without a change', 1, '1 sentence without a change']],
    ['12<<>', [1, 2, '2 only in the original and 1 only in the translation']],
    ['=<>2', ['1 sentence without a change, 1 only in the original and 1 only in the translation', 1]],
  ] as const)('%j', (signs, shown) => {
    const folded = foldRows(numberRows(sentencesOf(signs)), new Set());
    expect(folded.map((each) => ('left' in each ? sayLeft(each.left, names) : each.drift))).toEqual(shown);
  });

  test('no sentence is lost, none is shown twice, and what is unfolded is shown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=<>12]{0,30}$/), fc.boolean(), (signs, isUnfolded) => {
        const rows = numberRows(sentencesOf(signs));
        const folded = foldRows(rows, new Set(isUnfolded ? rows.map(({ at }) => at) : []));
        expect(folded.flatMap((each) => ('left' in each ? each.left : [each]))).toEqual(rows);
        expect(folded.some((each) => 'left' in each)).toBe(!isUnfolded && /[=<>]/.test(signs));
      }),
    );
  });
});

test.each<[readonly DriftKind[], string]>([
  [[], 'No change of meaning seen.'],
  [['payer'], 'One change of meaning: somebody else pays.'],
  [['figure', 'date', 'figure'], '3 changes of meaning: another figure (2) and another date.'],
])('%j is headed', (kinds, headline) => {
  expect(sayDrifts(kinds)).toBe(headline);
});

test.each([
  [{ kind: 'copy', because: 'published' }, 'looks like a copy of', 'later one'],
  [{ kind: 'translation', because: 'size' }, 'looks like a translation of', 'shorter one'],
  [{ kind: 'excerpt', because: 'published' }, 'shares wording with', 'later one'],
  [{ kind: 'same-story', because: 'size' }, 'tells the same story as', 'shorter one'],
  [{ kind: 'same-story', because: 'declared', derivation: 'translation' }, 'is a translation of', 'translation'],
  [{ kind: 'declared', because: 'declared', derivation: 'excerpt' }, 'is an excerpt of', 'excerpt'],
] as const)('%j is said', (pair, relation, name) => {
  expect([sayRelation(pair), nameSides(pair).copy]).toEqual([relation, name]);
});
