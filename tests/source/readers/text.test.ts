import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/source/readers/text.ts';

function readDecoded(text: string) {
  return readText({ text, encoding: 'utf-8', problems: [] });
}

test('the reading is the decoded text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: read, parts, segments } = readDecoded(text);
      expect(read).toBe(text);
      expect(parts).toEqual(text === '' ? [] : [{ kind: 'main', start: 0, end: text.length }]);
      expect(segments).toEqual([]);
    }),
  );
});

describe('the title is guessed from the first line', () => {
  test.each([
    ['A heading\n\nA text.', 'A heading'],
    ['\r\n \n  A heading \r\nA text.', 'A heading'],
    ['A heading', 'A heading'],
    ['', undefined],
    ['\n', undefined],
    [`${'A paragraph. '.repeat(20)}\nMore.`, undefined],
  ])('%j: %j', (text, title) => {
    expect(readDecoded(text).facts.title).toBe(title);
  });
});
