/**
 * Reads a web page: the reading is all the text that a person looking at the page sees, in page order, and nothing is
 * lost that may be the only trace of an origin: the line with the copyright, "via", the comments. The parts say which of
 * it is the title, which the article, and which stands around it.
 */

import { succeed, type Problem, type Result } from '../../base/result.ts';
import type { DecodedSource } from '../decode-bytes.ts';
import { createFlow, type PartKind } from '../flow.ts';
import type { ReaderOutput, ReadingProblem } from '../reading.ts';
import { findArticle, type Article } from './find-article.ts';
import { readHtmlFacts } from './html-facts.ts';
import { gapAround, isHidden, isShownKind, keepsSpace } from './page-display.ts';
import { rawTextOf, walkPage, type PageElement } from './page-tree.ts';
import { parsePage, type PageLimit } from './parse-page.ts';

/** Reads a decoded page; `address` is where it came from, if known. */
export function readHtml(
  { text: decoded, encoding, problems }: DecodedSource,
  address?: string,
): Result<ReaderOutput, Problem<PageLimit>> {
  const page = parsePage(decoded);
  if (!page.ok) return page;
  const { facts, heading } = readHtmlFacts(page.value, decoded, address);
  const article = findArticle(page.value, facts.title);
  const { text, segments, parts, hidden } = layOut(page.value, article, heading);
  return succeed({
    reader: { name: 'html', version: '1' },
    mediaType: 'text/html',
    encoding,
    text,
    parts,
    segments,
    facts,
    problems: [...problems, ...articleProblems(article), ...hiddenProblems(hidden)],
  });
}

function layOut(page: PageElement, article: Article, heading: PageElement | undefined) {
  const flow = createFlow();
  let hidden = 0;
  let spaceKept = 0;
  let isTitle = false;
  walkPage(page, {
    enter(element) {
      if (!isShownKind(element)) return false;
      if (isHidden(element)) {
        if (rawTextOf(element).trim() !== '') hidden += 1;
        return false;
      }
      if (element.tag === 'br') flow.breakLine();
      flow.separate(gapAround(element));
      if (keepsSpace(element)) spaceKept += 1;
      if (element === heading) isTitle = true;
      return true;
    },
    text({ runs }, within) {
      const part = isTitle ? 'title' : partOf(within, article);
      for (const run of runs) flow.add(run, part, spaceKept > 0);
    },
    leave(element) {
      flow.separate(gapAround(element));
      if (keepsSpace(element)) spaceKept -= 1;
      if (element === heading) isTitle = false;
    },
  });
  return { ...flow.finish(), hidden };
}

function partOf(element: PageElement, article: Article): PartKind {
  return article.kind !== 'found' || article.elements.has(element) ? 'main' : 'apart';
}

function articleProblems(article: Article): readonly ReadingProblem[] {
  if (article.kind === 'found') return [];
  const message =
    article.kind === 'none'
      ? 'No article was found on the page: all its text is taken as the main part'
      : 'The page is too large or too deeply nested to look for the article in it: all its text is taken as the main part';
  return [{ code: 'article-not-found', message }];
}

function hiddenProblems(hidden: number): readonly ReadingProblem[] {
  if (hidden === 0) return [];
  return [{ code: 'hidden-text', message: `Elements with text that the page itself hides were left out: ${hidden}` }];
}
