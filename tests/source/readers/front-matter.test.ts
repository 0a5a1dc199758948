import { describe, expect, test } from 'vitest';
import { cleanFacts } from '../../../src/source/page-facts.ts';
import { readFrontMatter } from '../../../src/source/readers/front-matter.ts';

describe('front matter', () => {
  test.each<[decoded: string, rest: string, facts: object]>([
    ['---\ntitle: A\n---\nText', 'Text', { title: 'A' }],
    ['---\r\ntitle: "A: b"\r\n...\r\nText', 'Text', { title: 'A: b' }],
    ['---\n---\nText', 'Text', {}],
    ['---\ntitle: A\n---', '', { title: 'A' }],
    ['---\nDate: 2022-01-09\nlang: no\n---\n', '', { published: '2022-01-09', language: 'no' }],
    [
      '---\nauthor: A\nsite: B\nurl: http://c.example\n---\n',
      '',
      { byline: 'A', voice: 'B', address: 'http://c.example/' },
    ],
    ['---\ndate: 2021\npublished: 2022-01\n---\n', '', { published: '2022-01' }],
    ['---\ntitle: [a, b]\nauthor: {c: d}\nvoice: 7\n---\n', '', { voice: '7' }],
    ['---\ntitle: &x A\nauthor: *x\n---\n', '', { title: 'A' }],
    ['---\n__proto__: A\nconstructor: B\ntitle: C\n---\n', '', { title: 'C' }],
    ['---\ntitle: A', '---\ntitle: A', {}],
    ['\n---\ntitle: A\n---\n', '\n---\ntitle: A\n---\n', {}],
    ['----\ntitle: A\n----\n', '----\ntitle: A\n----\n', {}],
    ['Text\n---\ntitle: A\n---\n', 'Text\n---\ntitle: A\n---\n', {}],
  ])('of %j', (decoded, rest, facts) => {
    const matter = readFrontMatter(decoded);
    expect(decoded.slice(matter.end)).toBe(rest);
    expect(cleanFacts(matter.facts)).toEqual(facts);
    expect(matter.problems).toEqual([]);
  });

  test('of more than sixteen thousand characters is none', () => {
    expect(readFrontMatter(`---\n${'a: b\n'.repeat(5000)}---\n`).end).toBe(0);
  });

  test.each([
    ['no mapping', '---\njust words\n---\n'],
    ['broken', '---\ntitle: "A\n---\n'],
    ['nested by the thousand', `---\na: ${'['.repeat(16_000)}\n---\n`],
    ['the same name twice', '---\ntitle: A\ntitle: B\n---\n'],
  ])('%s is read as text and reported', (_, decoded) => {
    expect(readFrontMatter(decoded)).toMatchObject({
      end: 0,
      facts: {},
      problems: [{ code: 'front-matter-unreadable' }],
    });
  });
});
