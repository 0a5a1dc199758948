import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { findPassage } from '../../src/passage/find-passage.ts';
import { findOccurrences } from '../../src/passage/occurrences.ts';
import { placeQuote, type QuoteRequest } from '../../src/passage/place-quote.ts';
import { codeOf, outcomeOf, readingOf, source } from './passage-fixtures.ts';

//            0         1         2         3         4         5         6
//            0123456789012345678901234567890123456789012345678901234567890123456
const text = 'He said: “late”. She said: “late”. They said: “very\u00a0late – or so”.';

function place(request: QuoteRequest) {
  return placeQuote(source, readingOf(text), request);
}

function cannot(quote: string): string {
  return `Cannot place the passage "${quote}" in source "${source}"`;
}

describe('a quote is placed', () => {
  test.each<[request: QuoteRequest, outcome: string]>([
    [{ quote: 'She said' }, '17–25'],
    [{ quote: 'late', start: 28, end: 32 }, '28–32'],
    [{ quote: 'late', start: 28 }, '28–32'],
    [{ quote: 'late', end: 32 }, '28–32'],
    [{ quote: 'late', start: 28, prefix: 'She said: “', suffix: '”' }, '28–32'],
    [{ quote: 'late', prefix: 'He said: “' }, '10–14'],
    [{ quote: 'late', suffix: '”. They' }, '28–32'],
    [{ quote: 'late', prefix: '“', suffix: '”. T' }, '28–32'],
    [{ quote: text }, `0–${text.length}`],
  ])('%j at %s', (request, outcome) => {
    expect(outcomeOf(place(request))).toBe(outcome);
  });
});

describe('a quote is not placed', () => {
  test.each<[request: QuoteRequest, code: string, message: string, mend: string | undefined]>([
    [
      { quote: 'late' },
      'quote-ambiguous',
      `${cannot('late')}: quote found 3 times`,
      'Give the start that is meant (10, 28, 52), or more of what stands before (prefix) or after (suffix).',
    ],
    [
      { quote: 'late', suffix: '”. ' },
      'quote-ambiguous',
      `${cannot('late')}: quote found 3 times, context matches 2`,
      'Give the start that is meant (10, 28), or more of what stands before (prefix) or after (suffix).',
    ],
    [
      { quote: 'late', prefix: 'on ' },
      'context-differs',
      `${cannot('late')}: quote found 3 times, context matches 0`,
      'Correct what stands before (prefix) or after (suffix) it, or leave them out.',
    ],
    [
      { quote: 'She said', prefix: 'x' },
      'context-differs',
      `${cannot('She said')}: quote found 1 time, context matches 0`,
      'Correct what stands before (prefix) or after (suffix) it, or leave them out.',
    ],
    [
      { quote: 'early' },
      'quote-absent',
      `${cannot('early')}: quote not found`,
      'Copy the quote from the reading of the source.',
    ],
    [
      { quote: '"very late - or so"' },
      'quote-absent',
      `${cannot('"very late - or so"')}: quote not found; what stands at 46–65 differs in white space, quotation marks, dashes or invisible characters only: "“very\u00a0late – or so”"`,
      'If that is meant, quote it as it stands there.',
    ],
    [
      { quote: 'late', start: 29 },
      'quote-differs',
      `${cannot('late')}: at 29–33 stands "ate”"`,
      'The quote stands at 10–14 and elsewhere.',
    ],
    [
      { quote: 'She said', start: 16, end: 25 },
      'quote-differs',
      `${cannot('She said')}: at 16–25 stands " She said"`,
      'The quote stands at 17–25 and nowhere else.',
    ],
    [
      { quote: 'early', start: 0 },
      'quote-differs',
      `${cannot('early')}: at 0–5 stands "He sa"`,
      'The quote stands nowhere in the reading: copy it from there.',
    ],
    [
      { quote: 'late', start: 28, prefix: 'He said: “' },
      'context-differs',
      `${cannot('late')}: it stands at 28–32, but between other words than the given ones`,
      undefined,
    ],
    [{ quote: '' }, 'passage-empty', `${cannot('')}: it quotes nothing`, 'Give the words of the source.'],
  ])('%j: %s', (request, code, message, mend) => {
    expect(place(request)).toEqual({
      ok: false,
      problem: mend === undefined ? { code, message } : { code, message, mend },
    });
  });

  test.each<[request: QuoteRequest, code: string]>([
    [{ quote: 'late', start: 900 }, 'passage-out-of-range'],
    [{ quote: 'late', end: 2 }, 'passage-out-of-range'],
    [{ quote: 'late', start: 5, end: 3 }, 'passage-out-of-range'],
    [{ quote: 'late', start: -4, end: 0 }, 'passage-out-of-range'],
    [{ quote: 'late', start: 5, end: 5 }, 'passage-empty'],
    [{ quote: 'x'.repeat(20_001), start: 0 }, 'passage-out-of-range'],
  ])('%j: %s', (request, code) => {
    expect(codeOf(place(request))).toBe(code);
  });

  test('because it tears a character or is too long', () => {
    expect(codeOf(placeQuote(source, readingOf('a🚢b'), { quote: '\ud83d' }))).toBe('passage-splits-character');
    const long = 'x'.repeat(20_001);
    expect(codeOf(placeQuote(source, readingOf(long), { quote: long }))).toBe('passage-too-long');
  });

  test('and long quotes are shortened in what is said', () => {
    const problem = placeQuote(source, readingOf('b'), { quote: '🚢'.repeat(100) });
    expect(outcomeOf(problem)).toBe(
      `Cannot place the passage "${'🚢'.repeat(30)}…" in source "${source}": quote not found`,
    );
  });
});

describe('laws', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '“', 'ж', '🚢'), minLength: 1, maxLength: 30 });

  test('a placed quote is found, and stands where the request says', () => {
    const context = fc.option(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 2 }), { nil: undefined });
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        context,
        context,
        (whole, at, length, prefix, suffix) => {
          const start = at % whole.length;
          const quote = whole.slice(start, start + length);
          const request = {
            quote,
            ...(prefix === undefined ? {} : { prefix }),
            ...(suffix === undefined ? {} : { suffix }),
          };
          const placed = placeQuote(source, readingOf(whole), request);
          fc.pre(placed.ok);
          const found = unwrap(findPassage(unwrap(placed), readingOf(whole)));
          expect(whole.slice(found.start, found.end)).toBe(quote);
          expect(whole.slice(0, found.start).endsWith(prefix ?? '')).toBe(true);
          expect(whole.slice(found.end).startsWith(suffix ?? '')).toBe(true);
        },
      ),
    );
  });

  test('without offsets, only what stands once is placed', () => {
    fc.assert(
      fc.property(words, words, (whole, quote) => {
        const times = [...findOccurrences(whole, quote)].length;
        const expected = times === 1 ? /^\d|splits-character$/ : times === 0 ? /^quote-absent$/ : /^quote-ambiguous$/;
        expect(codeOf(placeQuote(source, readingOf(whole), { quote }))).toMatch(expected);
      }),
    );
  });
});
