import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/en/english.ts';
import { maxSentenceLength, splitSentences } from '../../src/language/sentences.ts';

function split(text: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }, english).map(({ start, end }) => text.slice(start, end));
}

describe('one sentence a piece', () => {
  test.each<readonly [string, readonly string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Dr. Weiss left. Gen. Kim stayed.', ['Dr. Weiss left.', 'Gen. Kim stayed.']],
    ['It was signed by J. Lark and no one else.', ['It was signed by J. Lark and no one else.']],
    ['They met on Jan. 5 at 6 p.m. in Verda.', ['They met on Jan. 5 at 6 p.m. in Verda.']],
    ['“I left. I came back,” he said. Then he wept.', ['“I left. I came back,” he said.', 'Then he wept.']],
    ['"I left. I came back," he said. Then he wept.', ['"I left. I came back," he said.', 'Then he wept.']],
    ['“Why?” asked the widow. Nobody knew.', ['“Why?” asked the widow.', 'Nobody knew.']],
    ['“Why?” Lark said. Nobody knew.', ['“Why?” Lark said.', 'Nobody knew.']],
    ['“Why?” The door fell shut.', ['“Why?”', 'The door fell shut.']],
    // A quotation that never closes joins nothing.
    ['“I left. He stayed.', ['“I left.', 'He stayed.']],
    ['A title\n\nA sentence.', ['A title', 'A sentence.']],
    ['One line\nand another', ['One line', 'and another']],
    [
      'A line that was wrapped because it was too long\nfor the page. It ends.',
      ['A line that was wrapped because it was too long\nfor the page.', 'It ends.'],
    ],
    ['VERDA, May 3 (Agency) - The dam broke.', ['The dam broke.']],
    ['A\u00a0dam broke.\u00a0', ['A\u00a0dam broke.']],
    ['', []],
    [' \n \n', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('what is longer than any sentence is left out', () => {
    const long = `${'Word '.repeat(maxSentenceLength)}.`;
    expect(split(`Before. ${long} After.`)).toEqual(['Before.', 'After.']);
  });
});

describe('laws', () => {
  const marks = fc.constantFrom(...'“”«»"„.?!… \n\u00a0aBé1'.split(''), 'Dr. ', ' he said');
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(marks, { maxLength: 200 }).map((parts) => parts.join('')),
  );

  test('sentences are in order, apart, not too long, and without white space around', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text, { start: 0, end: text.length }, english)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(maxSentenceLength);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('only the asked part is split', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const found = splitSentences(text, { start, end }, english);
        expect(found.every((each) => each.start >= start && each.end <= end)).toBe(true);
      }),
    );
  });
});
