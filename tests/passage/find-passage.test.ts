import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { describePassage, splitsCharacter } from '../../src/passage/describe-passage.ts';
import { findPassage } from '../../src/passage/find-passage.ts';
import type { TextPassage } from '../../src/passage/passage.ts';
import { codeOf, outcomeOf, passageOf, readingOf, source, stretchOf } from './passage-fixtures.ts';

describe('a passage is found again', () => {
  test.each([
    ['The barge came late, they say.', 'came late'],
    ['«Баржа пришла поздно», — сказал он.', 'пришла поздно'],
    ['قالوا إنّ السفينة\u200f وصلت متأخرة', 'السفينة\u200f وصلت'],
    ['he\u0301 said so: e\u0301te\u0301', 'e\u0301t'],
    ['seen 👩🏽‍🚀 and 🚢🚢🚢 there', '👩🏽‍🚀 and 🚢'],
    ['3\u00a0a.m. and 3 a.m.', '3\u00a0a.m.'],
    ['one\r\ntwo\r\n', 'one\r\ntwo'],
    ['\u202eabc\u202c def', 'abc'],
  ])('%j: %j', (text, quote) => {
    const passage = passageOf(text, quote);
    const { start, end } = unwrap(findPassage(passage, readingOf(text)));
    expect(text.slice(start, end)).toBe(quote);
  });
});

describe('a passage that disagrees with its reading is not found', () => {
  const text = 'The barge came late. The barge came in the dark.';
  const passage = passageOf(text, 'in the dark');
  const cannot = `Cannot find passage "${passage.id}" in source "${source}"`;

  test.each<[change: Partial<TextPassage>, message: string]>([
    [{}, '36–47'],
    [{ start: 35, end: 46 }, `${cannot}: other words stand at 35–46 than the passage quotes`],
    [{ quote: 'in the Dark' }, `${cannot}: other words stand at 36–47 than the passage quotes`],
    [{ quote: 'in the dar' }, `${cannot}: other words stand at 36–47 than the passage quotes`],
    [{ prefix: 'The ship came ' }, `${cannot}: its quote stands there, but what surrounds it differs`],
    [{ suffix: '!' }, `${cannot}: its quote stands there, but what surrounds it differs`],
    [{ start: -1 }, `${cannot}: it has offsets -1–47 in a text of 48 code units`],
    [{ end: 49 }, `${cannot}: it has offsets 36–49 in a text of 48 code units`],
    [{ start: 47 }, `${cannot}: it has offsets 47–47 in a text of 48 code units`],
    [{ start: 36.5 }, `${cannot}: it has offsets 36.5–47 in a text of 48 code units`],
  ])('%j: %s', (change, message) => {
    expect(outcomeOf(findPassage({ ...passage, ...change }, readingOf(text)))).toBe(message);
  });

  test('nor in another reading, be it the same but for one blank', () => {
    const other = readingOf(`${text} `);
    expect(outcomeOf(findPassage(passage, other))).toBe(
      `${cannot}: it was taken from reading ${passage.reading}, and this is ${other.digest}`,
    );
  });
});

describe('laws', () => {
  /** A text with a stretch of it that tears no character. */
  const stretch = fc
    .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat())
    .map(([words, a, b]) => {
      const text = words.toWellFormed();
      return { text, ...stretchOf(text.length, a, b) };
    })
    .filter(({ text, start, end }) => start < end && !splitsCharacter(text, start) && !splitsCharacter(text, end));

  test('what is described is found where it was', () => {
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        const passage = unwrap(describePassage(source, readingOf(text), start, end));
        expect(codeOf(findPassage(passage, readingOf(text)))).toBe(`${start}–${end}`);
      }),
    );
  });

  test('one other character in the quote, or in the words that it stands for, is noticed', () => {
    fc.assert(
      fc.property(
        stretch,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ({ text, start, end }, at, other) => {
          const reading = readingOf(text);
          const passage = unwrap(describePassage(source, reading, start, end));
          const place = start + (at % (end - start));
          fc.pre(text[place] !== other);
          const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
          const quote = changed.slice(start, end - 1 + other.length);
          expect(codeOf(findPassage({ ...passage, quote }, reading))).toBe('quote-differs');
          // Even if the digest was not taken again, the words do not match.
          expect(codeOf(findPassage(passage, { ...reading, text: changed }))).toMatch(/^(quote|context)-differs$/);
        },
      ),
    );
  });
});
