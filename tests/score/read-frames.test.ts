/** The notation of labelled frames, figures and copies, how they count, and that the sets keep to it. */

import { describe, expect, test } from 'vitest';
import { scoreText } from '../../scripts/score/compare.ts';
import { readPages, scoreCopies } from '../../scripts/score/copies.ts';
import { languageNames, readKinds, readSet, setParts } from '../../scripts/score/language.ts';
import { readFrameLines, readMeasureLines } from '../../scripts/score/read-frames.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';

const line = 'Police said that Anna Orlova was not detained in Almaty.';

test('frames stand below their text', () => {
  const [read] = readFrameLines(
    `# who\n${line}\n> no detention: patient=Anna Orlova; place=Almaty\nIt rained.\n`,
    'en',
  );
  expect(read?.frames).toEqual([
    {
      type: 'detention',
      isNegative: true,
      fields: new Map([
        ['patient', { start: 17, end: 28 }],
        ['place', { start: 49, end: 55 }],
      ]),
    },
  ]);
});

test('words that the text does not hold are told', () => {
  expect(() => readFrameLines(`${line}\n> detention: patient=Olga\n`, 'en')).toThrow(/must stand in/);
});

test('figures and what they mean', () => {
  expect(readMeasureLines('He got {90 euros = amount 90..90 EUR}.', 'en')[0]?.measures).toEqual([
    { start: 7, end: 15, means: 'amount 90..90 EUR' },
  ]);
});

test.each([
  ['> no detention: patient=Anna Orlova; place=Almaty', 1, 2, 2, 2],
  // The other polarity is another frame.
  ['> detention: patient=Anna Orlova; place=Almaty', 0, 0, 2, 2],
  // A role that nobody labelled is one too many.
  ['> no detention: patient=Anna Orlova', 1, 1, 2, 1],
  ['> no detention: patient=Orlova; place=Almaty', 1, 2, 2, 2],
])('%s', (label, frames, right, said, there) => {
  const [labelled] = readFrameLines(`${line}\n${label}\n`, 'en');
  const figures = labelled && scoreText(labelled);
  expect(figures?.get('frame, its type and polarity')).toEqual({ right: frames, said: 1, there: 1 });
  expect(figures?.get('role of a frame, overlapping')).toEqual({ right, said, there });
});

describe.each(Object.keys(languageNames))('the sets of %s', (language) => {
  const [tuning = [], heldOut = []] = setParts.map((part) =>
    [...readSet(language, part), ...readKinds(language, part)].filter(({ frames }) => frames),
  );

  test('are as large as the page says, in both halves', () => {
    for (const half of [tuning, heldOut])
      expect(half.flatMap(({ frames = [] }) => frames).length).toBeGreaterThanOrEqual(/en|ru/.test(language) ? 40 : 20);
  });

  test('use words of the vocabulary', () => {
    const { events, properties } = builtInVocabulary;
    const types = [...tuning, ...heldOut].flatMap(({ frames = [] }) => frames.map(({ type }) => type));
    expect(types.filter((type) => !events[type] && !properties[type] && type !== 'identity')).toEqual([]);
  });
});

test.each(['en', 'ru'])('every type and property of the vocabulary is told in %s, in both halves', (language) => {
  const all = [...Object.keys(builtInVocabulary.events), ...Object.keys(builtInVocabulary.properties)];
  for (const part of setParts) {
    const types = new Set(readKinds(language, part).flatMap(({ frames = [] }) => frames.map(({ type }) => type)));
    expect(all.filter((type) => !types.has(type))).toEqual([]);
  }
});

test('pairs of pages are named that are there', () => {
  for (const part of setParts) {
    const { pages, pairs } = readPages(part);
    const ids = new Set(pages.map(({ id }) => id));
    for (const pair of pairs)
      expect(
        pair
          .split(' ')
          .slice(1)
          .every((id) => ids.has(id)),
      ).toBe(true);
  }
  expect(scoreCopies().join('\n')).toMatch(/pair, of whatever kind \| 1\.000/);
});
