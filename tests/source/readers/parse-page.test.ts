import * as fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { attributeOf, rawTextOf, walkPage, type PageElement } from '../../../src/source/readers/page-tree.ts';
import { deepestNesting, parsePage } from '../../../src/source/readers/parse-page.ts';

/** The tree as markup, attributes and all, as parse5 itself writes trees. */
function outline(page: PageElement): string {
  const pieces: string[] = [];
  walkPage(page, {
    enter: ({ tag, attributes }) => {
      pieces.push(`<${[tag, ...attributes.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`);
      return true;
    },
    text: ({ runs }) => pieces.push(...runs.map(({ text }) => text)),
    leave: ({ tag }) => pieces.push(`</${tag}>`),
  });
  return pieces.join('');
}

/** Every run as what is read and what stands in the source; `=` where both are the same. */
function runsOf(markup: string): readonly string[] {
  const found: string[] = [];
  walkPage(unwrap(parsePage(markup)), {
    text: ({ runs }) => {
      for (const { text, sourceStart, sourceEnd, exact } of runs)
        found.push(
          exact
            ? `${text} = ${markup.slice(sourceStart, sourceEnd)}`
            : `${text} < ${markup.slice(sourceStart, sourceEnd)}`,
        );
    },
  });
  return found;
}

describe('the tree', () => {
  test.each([
    ['x', '<html><head></head><body>x</body></html>'],
    ['<p a=1 A=2 b>x<p>y', '<html><head></head><body><p a="1" b="">x</p><p>y</p></body></html>'],
    ['<b><p>x</b>y', '<html><head></head><body><b></b><p><b>x</b>y</p></body></html>'],
    [
      '<table>x<tr>y<td>z',
      '<html><head></head><body>xy<table><tbody><tr><td>z</td></tr></tbody></table></body></html>',
    ],
    ['x<!-- y -->z<template><p>no</template>', '<html><head></head><body>xz<template></template></body></html>'],
    ['<body a=1>x<body b=2 a=3>', '<html><head></head><body a="1" b="2">x</body></html>'],
    [
      '<svg viewbox=x><foreignobject>y',
      '<html><head></head><body><svg viewBox="x"><foreignObject>y</foreignObject></svg></body></html>',
    ],
    ['<p><table>', '<html><head></head><body><p><table></table></p></body></html>'],
    ['<!doctype html><p><table>', '<html><head></head><body><p></p><table></table></body></html>'],
    ['', '<html><head></head><body></body></html>'],
  ])('of %j', (markup, tree) => {
    expect(outline(unwrap(parsePage(markup)))).toBe(tree);
  });

  test('is the one that parse5 builds by itself', () => {
    const tags = 'p,div,b,i,a,ul,li,table,tr,td,h1,form,button,select,option,nobr,font'.split(',');
    const tag = fc.constantFrom(...tags);
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('x', 'y ', '\n'),
    );
    fc.assert(
      fc.property(fc.constantFrom('', '<!DOCTYPE html>'), fc.array(piece, { maxLength: 40 }), (doctype, pieces) => {
        const markup = doctype + pieces.join('');
        expect(doctype + outline(unwrap(parsePage(markup)))).toBe(serialize(parse(markup)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('places', () => {
  test.each<[markup: string, runs: readonly string[]]>([
    ['<p>one two</p>', ['one two = one two']],
    ['<p>a&amp;b', ['a& = a&', 'b = b']],
    ['<p>a &amp; b', ['a & = a &', ' b =  b']],
    ['<p>&ldquo;a&rdquo; b', ['“a” < &ldquo;a&rdquo;', ' b =  b']],
    ['<p>a &mdash; b', ['a  = a ', '— < &mdash;', ' b =  b']],
    ['<p>a</x>b', ['a = a', 'b = b']],
    ['<p>a\0b', ['a = a', 'b = b']],
    ['<p>a\r\nb', ['a = a', '\nb = \nb']],
    ['<p>a\rb', ['a = a', '\n < \r', 'b = b']],
    ['<pre>\na', ['a = a']],
    ['<p>🚢&#x1F6A2;', ['🚢 = 🚢', '🚢 < &#x1F6A2;']],
    ['<table>a<tr>b', ['a = a', 'b = b']],
  ])('of the text of %j', (markup, runs) => {
    expect(runsOf(markup)).toEqual(runs);
  });
});

describe('limits', () => {
  test('elements may be nested a thousand deep, html and body among them', () => {
    expect(parsePage('<i>'.repeat(deepestNesting - 2)).ok).toBe(true);
    expect(parsePage('<i>'.repeat(deepestNesting - 1))).toMatchObject({
      ok: false,
      problem: {
        code: 'markup-too-deep',
        message: 'Cannot read the page: its elements are nested more than 1000 deep',
        mend: 'Open the page in a browser, save what it shows as plain text, and add that beside it.',
      },
    });
  });

  test('closed elements are not nested', () => {
    expect(parsePage('<i>x</i>'.repeat(5000)).ok).toBe(true);
  });
});

test('attributes and text of an element are found', () => {
  const page = unwrap(parsePage('<p title="a &amp; b" hidden>x <b>y</b>\nz'));
  const found: unknown[] = [];
  walkPage(page, {
    enter: (element) => {
      if (element.tag === 'p')
        found.push(attributeOf(element, 'title'), attributeOf(element, 'hidden'), attributeOf(element, 'id'));
      return element.tag !== 'head';
    },
  });
  expect(found).toEqual(['a & b', '', undefined]);
  expect(rawTextOf(page)).toBe('x y\nz');
});
