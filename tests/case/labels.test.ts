/** Subjects are called by their name in the language of the sentence, where they have one. */

import { expect, test } from 'vitest';
import { openLabels } from '../../src/case/labels.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';

test.each([
  [undefined, 'the flood'],
  ['ru', 'наводнение'],
  ['kk', 'the flood'],
])('in %s', (language, expected) => {
  const labels = openLabels(
    {
      subjects: [
        {
          id: 'x_000000000001',
          kind: 'event',
          names: [
            { text: 'the flood', language: 'en', proper: false },
            { text: 'наводнение', language: 'ru', proper: false },
          ],
        },
      ],
      voices: [],
      vocabulary: builtInVocabulary,
    },
    language,
  );
  expect(labels.subject('x_000000000001')).toBe(expected);
  expect(labels.subject('x_000000000002')).toBe('x_000000000002');
});
