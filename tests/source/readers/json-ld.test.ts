import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLd } from '../../../src/source/readers/json-ld.ts';

/** What is said, without what is not. */
function facts(text: string): unknown {
  return JSON.parse(JSON.stringify(readJsonLd(text)));
}

describe('JSON-LD', () => {
  test.each<[text: string, said: object]>([
    ['{"@type":"NewsArticle","headline":"A"}', { title: 'A' }],
    ['{"@type":["Thing","BlogPosting"],"name":"A"}', { title: 'A' }],
    ['[{"@type":"WebSite","name":"S"},{"@type":"Article","headline":"A"}]', { title: 'A' }],
    ['{"@graph":[{"@type":"WebPage","name":"S"},{"@type":"ReportageNewsArticle","headline":"A"}]}', { title: 'A' }],
    ['{"@type":"WebPage","datePublished":"2031"}', { published: '2031' }],
    [
      '{"@type":"Article","inLanguage":"ru","url":"https://a.example"}',
      { language: 'ru', address: 'https://a.example' },
    ],
    ['{"@type":"Article","mainEntityOfPage":"https://a.example"}', { address: 'https://a.example' }],
    ['{"@type":"Article","publisher":"P","author":["A",{"name":"B"}]}', { voice: 'P', byline: 'A, B' }],
    ['{"@type":"Article","author":["https://a.example/b"]}', {}],
    ['{"@graph":[{"@type":"Article","publisher":{"@id":"#p"}},{"@id":"#p","name":"P"}]}', { voice: 'P' }],
    ['{"@graph":[{"@type":"Article","publisher":{"@id":"#p"}},{"@id":"#q","name":"P"}]}', {}],
    ['{"@type":"Article","headline":{"@value":"A"},"datePublished":20310504}', {}],
    ['{"@type":"WebSite","name":"S"}', {}],
    ['{"__proto__":{"headline":"A"},"constructor":{"name":"B"}}', {}],
    ['{"@type":"Article","__proto__":{"headline":"A"}}', {}],
    ['[[{"@type":"Article","headline":"A"}]]', {}],
    ['{"@type":"Article"', {}],
    ['', {}],
    ['7', {}],
  ])('%s', (text, said) => {
    expect(facts(text)).toEqual(said);
  });

  test('beyond its size is not looked at', () => {
    const article = '{"@type":"Article","headline":"A"}';
    expect(facts(article.padEnd(262_144))).toEqual({ title: 'A' });
    expect(facts(article.padEnd(262_145))).toEqual({});
  });

  test('nested without end says nothing and harms nobody', () => {
    expect(facts('['.repeat(200_000))).toEqual({});
    expect(facts(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual({});
    expect(facts(`${'{"@graph":['.repeat(20_000)}${']}'.repeat(20_000)}`)).toEqual({});
  });

  test('of any value gives strings or nothing', () => {
    const name = fc.constantFrom('@type', '@graph', '@id', 'headline', 'name', 'publisher', 'author', 'datePublished');
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, fc.constantFrom('Article', 'x', null, 7), fc.array(tie('any')), tie('object')),
      object: fc.dictionary(name, tie('any')),
    })).any;
    fc.assert(
      fc.property(value, (json) => {
        for (const fact of Object.values(readJsonLd(JSON.stringify(json))))
          expect(['string', 'undefined']).toContain(typeof fact);
      }),
    );
  });
});
