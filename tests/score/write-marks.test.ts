/** What is written for tools of others says what was read, and can be read back, whatever the text. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBrat } from '../../scripts/score/read-brat.ts';
import { contentPieces, markText } from '../../src/language/mark-text.ts';
import { writeBrat, writeMarkLines } from '../../src/language/write-marks.ts';

const text = 'The 🎺 ministry, citing relatives, said that he left\non 2 January. “No,” he said, “never.”';

test('an attribution in brat', () => {
  expect(writeBrat(markText('Police said that he left.', { language: 'en' }))).toBe(
    [
      'T1\tContent 12 24\tthat he left',
      'T2\tOrigin 0 6\tPolice',
      'T3\tCue 7 11\tsaid',
      'E1\tCue:T3 Origin:T2 Content:T1',
      'A1\tAct E1 asserts',
      'A2\tPolarity E1 positive',
      'A3\tConfidence E1 high',
      '#1\tAnnotatorNotes E1\ten/speech-verb 1',
      'T4\tMention 0 6\tPolice',
      'T5\tMention 17 19\the',
      '',
    ].join('\n'),
  );
});

test('lines count code units and code points', () => {
  const lines = writeMarkLines(markText(text, { language: 'en', published: '2022-01-05' })).map(
    (line) => JSON.parse(line) as unknown,
  );
  expect(lines).toContainEqual(
    expect.objectContaining({
      mark: 'date',
      words: '2 January',
      start: 56,
      end: 65,
      codePoints: { start: 55, end: 64 },
    }),
  );
});

const scraps = [
  'The ministry',
  ' said',
  ' that ',
  '“',
  '”',
  ',',
  '.',
  ' on 2 January',
  ' citing ',
  'relatives',
  '\n',
  '\t',
  '🎺',
  ' ',
  '\ud83c',
  '«',
  '»',
  ' — ',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('whatever is written in brat reads back as what was marked', () => {
  fc.assert(
    fc.property(texts, (any) => {
      const marked = markText(any, { language: 'en', published: '2022-01-05' });
      const annotations = writeBrat(marked);
      for (const line of annotations.split('\n').slice(0, -1))
        expect(line.split('\t').length).toBe(line.startsWith('T') || line.startsWith('#') ? 3 : 2);
      const { attributions = [], dates = [] } = readBrat(any, annotations, 'en');
      const cued = marked.proposals.filter(({ cue }) => cue);
      expect(attributions.map(({ cue }) => cue)).toEqual(cued.map(({ cue }) => [{ start: cue?.start, end: cue?.end }]));
      expect(attributions.map(({ voices }) => voices.length)).toEqual(
        cued.map(({ attribution }) => attribution.length),
      );
      expect(dates.map(({ start }) => start)).toEqual(marked.dates.map(({ start }) => start));
    }),
    { numRuns: 150 },
  );
});

test('content has no cue and no voice in it', () => {
  fc.assert(
    fc.property(texts, (any) => {
      for (const proposal of markText(any, { language: 'en' }).proposals)
        for (const piece of contentPieces(proposal))
          for (const hole of [...proposal.attribution, ...(proposal.cue ? [proposal.cue] : [])])
            expect(piece.end <= hole.start || hole.end <= piece.start).toBe(true);
    }),
    { numRuns: 150 },
  );
});
