/**
 * Which elements of a page are its article: Firefox's reader view (Readability) decides, on a copy of the page in which
 * every element carries a number. Only the numbers that survive are taken back; Readability's own text is thrown away,
 * since it drops what the reading must keep.
 *
 * Hostile: Readability looks at every element's whole text again and again, so the copy is bounded by elements and by
 * text times depth; a page beyond that has no article for us. Nothing in the copy is fetched or run: scripts, styles and
 * addresses do not enter it.
 */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isSeen } from './page-display.ts';
import { attributeOf, walkPage, type PageElement } from './page-tree.ts';

export type Article =
  | { readonly kind: 'found'; readonly elements: ReadonlySet<PageElement> }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large' };

/** The elements of `page` that make up its article; `title` lets Readability know the heading that repeats it. */
export function findArticle(page: PageElement, title: string | undefined): Article {
  if (isTooLarge(page)) return { kind: 'too-large' };
  const { document, elements } = copyPage(page, title ?? '');
  const article = extract(document);
  if (!article) return { kind: 'none' };
  const kept = new Set<PageElement>();
  for (const copy of [article, ...article.querySelectorAll('*')])
    for (const { name } of copy.attributes) {
      const element = name.startsWith(mark) ? elements[Number(name.slice(mark.length))] : undefined;
      if (element) kept.add(element);
    }
  return kept.size === 0 ? { kind: 'none' } : { kind: 'found', elements: kept };
}

const mostElements = 20_000;
const deepest = 100;
/** The sum of all elements' depths, and of all characters' depths. */
const mostNesting = 400_000;
const mostText = 30_000_000;

/** An attribute of its own for each element: Readability copies attributes when it folds elements into one. */
const mark = 'data-place-';

function isTooLarge(page: PageElement): boolean {
  let depth = 0;
  let elements = 0;
  let nesting = 0;
  let isTooDeep = false;
  let text = 0;
  walkPage(page, {
    enter: (element) => {
      if (!isSeen(element)) return false;
      elements += 1;
      depth += 1;
      nesting += depth;
      isTooDeep ||= depth > deepest;
      return !isTooDeep;
    },
    text: ({ runs }) => runs.forEach((run) => (text += run.text.length * depth)),
    leave: () => (depth -= 1),
  });
  return isTooDeep || elements > mostElements || nesting > mostNesting || text > mostText;
}

/** What of linkedom's DOM is used here; the package's own types ask for those of browsers. */
type CopyNode = { readonly appendChild: (child: CopyNode) => unknown };
type CopyElement = CopyNode & {
  readonly setAttribute: (name: string, value: string) => void;
  readonly attributes: Iterable<{ readonly name: string }>;
  readonly querySelectorAll: (selector: string) => Iterable<CopyElement>;
};
type CopyDocument = {
  readonly head: CopyElement;
  readonly body: CopyElement;
  readonly createElement: (tag: string) => CopyElement;
  readonly createTextNode: (text: string) => CopyNode;
};

function copyPage(page: PageElement, title: string) {
  const { document }: { readonly document: CopyDocument } = parseHTML(
    '<!doctype html><html><head></head><body></body></html>',
  );
  const heading = document.createElement('title');
  heading.appendChild(document.createTextNode(title));
  document.head.appendChild(heading);
  const elements: PageElement[] = [];
  const open: CopyElement[] = [document.body];
  const enter = (element: PageElement) => {
    if (!isSeen(element)) return false;
    // Readability looks for articles within the body: one that is the body's own text needs an element of its own.
    const isRoot = element.tag === 'html' || (element.tag === 'body' && !hasOwnText(element));
    const copy = isRoot ? document.body : copyElement(element, elements.push(element) - 1, document);
    if (!isRoot) open.at(-1)?.appendChild(copy);
    open.push(copy);
    return true;
  };
  walkPage(page, {
    enter,
    // Hostile: its expressions take the square of the length of a stretch of white space.
    text: ({ runs }) =>
      open.at(-1)?.appendChild(document.createTextNode(foldSpace(runs.map(({ text }) => text).join('')))),
    leave: () => open.pop(),
  });
  return { document, elements };
}

function copyElement(element: PageElement, place: number, document: CopyDocument): CopyElement {
  const isPlain = /^[a-z][a-z0-9]*$/.test(element.tag) && element.tag !== 'body';
  const copy = document.createElement(isPlain ? element.tag : 'div');
  for (const name of keptAttributes) {
    const value = attributeOf(element, name);
    if (value !== undefined) copy.setAttribute(name, value.slice(0, 300));
  }
  // Links within the page are no sign of navigation.
  if (attributeOf(element, 'href')?.startsWith('#')) copy.setAttribute('href', '#');
  copy.setAttribute(`${mark}${place}`, '');
  return copy;
}

function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function hasOwnText(element: PageElement): boolean {
  return element.children.some((child) => child.kind === 'text' && child.runs.some(({ text }) => text.trim() !== ''));
}

/** What Readability weighs. Addresses are no part of it; that there is a link, is. */
const keptAttributes = 'class id role rel itemprop itemtype aria-hidden aria-modal datatable summary'.split(' ');

function extract(document: CopyDocument): CopyElement | undefined {
  const serializer = (node: CopyElement) => node;
  try {
    const options = { disableJSONLD: true, keepClasses: true, serializer };
    return new Readability<CopyElement>(document, options).parse()?.content ?? undefined;
  } catch {
    // Hostile: a page that Readability or linkedom stumbles over is read all the same, as one main part.
    return undefined;
  }
}
