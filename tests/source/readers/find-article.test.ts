import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { findArticle } from '../../../src/source/readers/find-article.ts';
import { attributeOf, type PageElement } from '../../../src/source/readers/page-tree.ts';
import { parsePage } from '../../../src/source/readers/parse-page.ts';
import { fixture, read } from '../read-fixtures.ts';

/** The ids of the elements that make up the article, or why there is none. */
function articleOf(markup: string, title?: string): readonly string[] | string {
  const article = findArticle(unwrap(parsePage(markup)), title);
  return article.kind === 'found' ? idsOf([...article.elements]) : article.kind;
}

function idsOf(elements: readonly PageElement[]): readonly string[] {
  return elements.flatMap((element) => attributeOf(element, 'id') ?? []).toSorted();
}

function paragraphs(count: number, name: string): string {
  const words = 'A long paragraph, with commas, such as articles have, one after the other, on and on.';
  return Array.from({ length: count }, (_, place) => `<p id=${name}${place}>${words}</p>`).join('');
}

describe('the article', () => {
  test('is what stands in it, not what stands around it', () => {
    const page = `<nav id=nav><a href=/>Home</a></nav><div id=story class=article>${paragraphs(4, 'p')}</div><footer id=foot>About</footer>`;
    expect(articleOf(page)).toEqual(['p0', 'p1', 'p2', 'p3', 'story']);
  });

  test('keeps the elements that Readability folds into one', () => {
    expect(articleOf(`<div id=outer><div id=inner>${paragraphs(4, 'p')}</div></div>`)).toEqual(
      expect.arrayContaining(['inner', 'outer', 'p0', 'p3']),
    );
  });

  test('has nothing that the page hides or that nobody sees', () => {
    const hidden = `<div id=h1 hidden>${paragraphs(6, 'h')}</div><template>${paragraphs(6, 't')}</template>`;
    expect(articleOf(`${hidden}<div id=story>${paragraphs(4, 'p')}</div>`)).toEqual(['p0', 'p1', 'p2', 'p3', 'story']);
  });

  test.each([
    ['no text', '<p></p>', 'none'],
    ['nothing', '', 'none'],
    ['too many elements', '<p id=a>x</p>'.repeat(20_001), 'too-large'],
    ['elements nested too deep', `${'<div>'.repeat(101)}${paragraphs(4, 'p')}`, 'too-large'],
    ['too much text too deep', `${'<div>'.repeat(90)}${'word '.repeat(100_000)}`, 'too-large'],
  ])('is none in a page with %s', (_, markup, outcome) => {
    expect(articleOf(markup)).toBe(outcome);
  });

  test('is looked for however much data lies in scripts', () => {
    const script = `<script>${'x'.repeat(20_000_000)}</script>`;
    expect(articleOf(`${script}<div id=story>${paragraphs(4, 'p')}</div>`)).toContain('story');
  });

  test('has the words that Readability finds in the same page by itself', () => {
    // Where it knows the byline from the head of a page, Readability leaves it in the text.
    const page = new TextDecoder().decode(fixture('news-en.html')).replace(/<meta name="author".*/, '');
    const { text, parts } = read(page);
    const main = parts.filter(({ kind }) => kind === 'main').map(({ start, end }) => text.slice(start, end));
    const alone = new Readability(parseHTML(page).document, { disableJSONLD: true }).parse()?.textContent ?? '';
    expect(withoutSpace(main.join(''))).toBe(withoutSpace(alone));
  });
});

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
