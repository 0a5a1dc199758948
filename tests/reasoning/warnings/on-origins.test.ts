/** Those who only cite each other are told, whether or not somebody else was there. */

import { expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import { labelsOf } from '../labels.ts';
import { readNotation } from '../notation.ts';

const circle = 'a < b: R occupation pianist\nb < a: R occupation pianist';

test.each<readonly [string, string, readonly string[]]>([
  ['nobody else', circle, ['a b: 2']],
  ['somebody who was there', `${circle}\nc: R occupation pianist`, ['a b: 2']],
  ['one of them known to have been there', 'a < b: R occupation pianist\na: R occupation pianist', []],
  ['a third whom one of them cites', `${circle}\nc < b: R occupation pianist`, []],
  [
    'three in a circle',
    'a < b: R occupation pianist\nb < c: R occupation pianist\nc < a: R occupation pianist',
    ['a b c: 3'],
  ],
])('a circle of reports beside %s', (_, lines, expected) => {
  const testimony = readNotation(`person R "Aidar"\n${lines}`);
  const { voice } = labelsOf(testimony);
  const warnings = deriveFindings(testimony).warnings.filter(({ about }) => about === 'reports-circular');
  expect(
    warnings.map(({ voices, statements }) => `${voices.map(voice).toSorted().join(' ')}: ${statements.length}`),
  ).toEqual(expected);
});
