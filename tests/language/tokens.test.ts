import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTokens, type Token } from '../../src/language/tokens.ts';

const read = (text: string) => readTokens(text, { start: 0, end: text.length });
const shown = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

test.each([
  ['The ministry’s press service, e-mail.', ['The', 'ministry’s', 'press', 'service', ',', 'e-mail', '.']],
  ['90,000 tenge (15.6)', ['90,000', 'tenge', '(', '15.6', ')']],
  ['31-year-old at 18:05', ['31-year-old', 'at', '18:05']],
  ['На\u00a0мосту, е\u0301сть', ['На', 'мосту', ',', 'е\u0301сть']],
  ['“No,” he said', ['“', 'No', ',', '”', 'he', 'said']],
])('%j', (text, tokens) => {
  expect(shown(read(text))).toEqual(tokens);
});

const marked = (text: string, is: (token: Token) => boolean) => shown(read(text).filter((token) => is(token)));

describe('quotations and brackets', () => {
  test.each([
    ['He said “no way” twice', ['“', 'no', 'way', '”']],
    ['He said "no way" twice', ['"', 'no', 'way', '"']],
    ['Он сказал «нет» дважды', ['«', 'нет', '»']],
    ['He said „no“ twice', ['„', 'no', '“']],
    ['He said ‘it’s no’ twice', ['‘', 'it’s', 'no', '’']],
    ['He said “no way', []],
    ['the workers’ union', []],
    ['12" records', []],
  ])('%s', (text, quoted) => {
    expect(marked(text, ({ isQuoted }) => isQuoted)).toEqual(quoted);
  });
  test.each([
    ['A (b c) d', ['(', 'b', 'c', ')']],
    ['A (b c d', []],
    ['A ) b', []],
  ])('%s', (text, aside) => {
    expect(marked(text, ({ isAside }) => isAside)).toEqual(aside);
  });
});

test('tokens are in order, apart, and exactly what stands at their offsets; only white space is between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, from) => {
      const start = from % (text.length + 1);
      let last = start;
      for (const token of readTokens(text, { start, end: text.length })) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(text.slice(last, token.start).trim()).toBe('');
        last = token.end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});
