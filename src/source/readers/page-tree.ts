/**
 * A page as a tree of elements and text in which every stretch of text knows where it stands in the decoded source. Comments
 * and the content of templates are no part of it; what of the rest is visible is for others to say.
 */

import type { html, Token } from 'parse5';
import type { Run } from '../flow.ts';

export type PagePiece = PageElement | PageText;

export type PageElement = {
  readonly kind: 'element';
  /** Lower case for HTML; as the standard spells it for SVG and MathML. */
  readonly tag: string;
  readonly namespace: html.NS;
  readonly attributes: Token.Attribute[];
  readonly children: PagePiece[];
  parent: PageElement | undefined;
};

export type PageText = { readonly kind: 'text'; readonly runs: Run[]; parent: PageElement | undefined };

/** The value of an attribute, if the element has it. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** All text below an element as it stands in the markup, white space and all. */
export function rawTextOf(element: PageElement): string {
  const pieces: string[] = [];
  walkPage(element, { text: ({ runs }) => runs.forEach((run) => pieces.push(run.text)) });
  return pieces.join('');
}

/** Visits what stands below `root` in page order. `enter` may return false to pass over an element, `leave` included. */
export function walkPage(
  root: PageElement,
  visit: {
    readonly enter?: (element: PageElement) => boolean;
    readonly text?: (text: PageText, within: PageElement) => void;
    readonly leave?: (element: PageElement) => void;
  },
): void {
  // No recursion: repaired trees can be deeper than the nesting of their markup.
  const open: { readonly element: PageElement; next: number }[] = [{ element: root, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      open.pop();
      if (open.length > 0) visit.leave?.(top.element);
    } else if (child.kind === 'text') visit.text?.(child, top.element);
    else if (visit.enter?.(child) ?? true) open.push({ element: child, next: 0 });
  }
}
