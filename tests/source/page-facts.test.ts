import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFacts, cleanLine } from '../../src/source/page-facts.ts';

describe('a date', () => {
  test.each([
    ['2022-01-09', '2022-01-09'],
    [' 2022-01-09 ', '2022-01-09'],
    ['2022-01-09T12:30', '2022-01-09T12:30:00'],
    ['2022-01-09 12:30:15', '2022-01-09T12:30:15'],
    ['2022-01-09T12:30:15.250Z', '2022-01-09T12:30:15Z'],
    ['2022-01-09t12:30:15z', '2022-01-09T12:30:15Z'],
    ['2022-01-09T12:30:15+0600', '2022-01-09T12:30:15+06:00'],
    ['2022-01-09T12:30:15-03', '2022-01-09T12:30:15-03:00'],
    ['2022-01-09T12:30:15 +05:45', '2022-01-09T12:30:15+05:45'],
    ['2022', '2022'],
    ['2022-01?', '2022-01?'],
    ['2022-01/2022-03', '2022-01/2022-03'],
    ['20XX', '20XX'],
    ['9 January 2022', undefined],
    ['09.01.2022 12:30', undefined],
    ['Sun, 09 Jan 2022 06:30:00 GMT', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['9'.repeat(300), undefined],
  ])('%j is offered as %j', (published, expected) => {
    expect(cleanFacts({ published }).published).toBe(expected);
  });
});

describe('a language', () => {
  test.each([
    ['en', 'en'],
    ['ru_RU', 'ru-RU'],
    ['KK-kz', 'kk-KZ'],
    ['sr-Latn-RS', 'sr-Latn-RS'],
    ['english', undefined],
    ['ru_RU.UTF-8', undefined],
    ['en-a-bbb-a-ccc', undefined],
    ['', undefined],
    [`en-${'a-'.repeat(50)}`, undefined],
  ])('%j is offered as %j', (language, expected) => {
    expect(cleanFacts({ language }).language).toBe(expected);
  });
});

describe('an address', () => {
  test.each([
    ['https://post.example/a?b=c#d', undefined, 'https://post.example/a?b=c#d'],
    ['HTTP://Post.Example', undefined, 'http://post.example/'],
    ['/a', 'https://post.example/b/c', 'https://post.example/a'],
    ['a', 'https://post.example/b/c', 'https://post.example/b/a'],
    ['/a', undefined, undefined],
    ['/a', 'file:///home/somebody/page.html', undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['javascript:alert(1)', 'https://post.example/', undefined],
    ['data:text/html,x', undefined, undefined],
    [`https://post.example/${'a'.repeat(3000)}`, undefined, undefined],
  ])('%j from %j is offered as %j', (address, base, expected) => {
    expect(cleanFacts({ address }, base).address).toBe(expected);
  });
});

describe('a line', () => {
  test.each([
    ['  One\n\t line\u00a0of\u0000words\u2028here ', 'One line of words here'],
    ['\ud800half', '\ufffdhalf'],
    [' \n ', undefined],
    ['', undefined],
  ])('%j is offered as %j', (text, expected) => {
    expect(cleanLine(text, 300)).toBe(expected);
  });

  test('is cut between characters', () => {
    expect(cleanLine('abc🚢', 4)).toBe('abc');
    expect(cleanLine('abc🚢', 5)).toBe('abc🚢');
    expect(cleanLine(`${' '.repeat(50_000)}x`, 10)).toBeUndefined();
  });

  test('is always one short, well-formed line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const line = cleanLine(text, longest) ?? '';
        expect(line.length).toBeLessThanOrEqual(longest);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });
});

test('of several words the first that is a fact is offered', () => {
  expect(cleanFacts({ published: [undefined, 'yesterday', '2022', '2023'], title: [' ', 'A'], voice: [] })).toEqual({
    published: '2022',
    title: 'A',
  });
});

test('what nothing is said of is not offered', () => {
  expect(cleanFacts({})).toEqual({});
  expect(cleanFacts({ title: ' ', voice: '\n', byline: undefined })).toEqual({});
});
