import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOccurrences } from '../../src/passage/occurrences.ts';

describe('occurrences', () => {
  test.each<[text: string, quote: string, places: readonly number[]]>([
    ['abcabc', 'bc', [1, 4]],
    ['aaaa', 'aa', [0, 1, 2]],
    ['abababa', 'aba', [0, 2, 4]],
    ['abc', 'abcd', []],
    ['abc', '', []],
    ['', 'a', []],
    ['🚢🚢', '🚢', [0, 2]],
  ])('in %j of %j are %j', (text, quote, places) => {
    expect([...findOccurrences(text, quote)]).toEqual(places);
  });

  test('are those that a search from every place finds', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
    fc.assert(
      fc.property(words, words, (text, quote) => {
        const expected = Array.from({ length: text.length }, (_, place) => place).filter(
          (place) => quote !== '' && text.startsWith(quote, place),
        );
        expect([...findOccurrences(text, quote)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('of one letter in a million of it are counted without their product', () => {
    let count = 0;
    for (const _ of findOccurrences('a'.repeat(1_000_000), 'a'.repeat(20_000))) count += 1;
    expect(count).toBe(980_001);
  });
});
