/**
 * Parses a page: parse5 repairs the markup as the HTML standard says, and builds the tree of `page-tree.ts` through the
 * adapter below, which keeps the place of every stretch of text.
 *
 * Hostile: nesting, unclosed formatting that the standard tells parsers to repeat, and text thrown out of tables make
 * large trees of small pages. Depth and the number of changes to the tree are bounded; everything else is linear.
 */

import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { succeed, type Problem, type Result } from '../../base/result.ts';
import type { PageElement, PagePiece, PageText } from './page-tree.ts';

export type PageLimit = 'markup-too-deep' | 'markup-too-large';

/** Browsers flatten what is nested deeper than 512. */
export const deepestNesting = 1000;
const mostChanges = 1_500_000;
/** Every further `<body …>` adds its attributes to the first one. */
const mostAdoptedAttributes = 200;

/** The tree of an HTML page; the root is an element with the tag `#document`. */
export function parsePage(decoded: string): Result<PageElement, Problem<PageLimit>> {
  try {
    return succeed(parse<PageMap>(decoded, { sourceCodeLocationInfo: true, treeAdapter: createAdapter(decoded) }));
  } catch (error) {
    if (error instanceof LimitError) return { ok: false, problem: error.problem };
    throw error;
  }
}

type PageMap = TreeAdapterTypeMap<
  PagePiece,
  PageElement,
  PagePiece,
  PageElement,
  PageElement,
  PageElement,
  PageElement,
  PageText,
  PageElement,
  PageElement
>;

/** Thrown through parse5, which knows no other way to stop. */
class LimitError extends Error {
  readonly problem: Problem<PageLimit>;

  constructor(code: PageLimit, what: string) {
    super(code);
    this.problem = {
      code,
      message: `Cannot read the page: ${what}`,
      mend: 'Open the page in a browser, save what it shows as plain text, and add that beside it.',
    };
  }
}

function createAdapter(decoded: string): TreeAdapter<PageMap> {
  const changes = createChanges();
  const texts = createTexts(decoded);
  const templates = new Map<PageElement, PageElement>();
  let mode = html.DOCUMENT_MODE.NO_QUIRKS;
  return {
    ...changes,
    ...questions,
    createDocument: () => createElement('#document', html.NS.HTML, []),
    createDocumentFragment: () => createElement('#document-fragment', html.NS.HTML, []),
    createCommentNode: () => createElement('#comment', html.NS.HTML, []),
    createElement,
    createTextNode: createText,
    insertText: (parent, text) => {
      texts.expect(text);
      if (parent.children.at(-1)?.kind !== 'text') changes.appendChild(parent, createText());
    },
    insertTextBefore: (parent, text, reference) => {
      texts.expect(text);
      if (parent.children[placeOf(parent, reference) - 1]?.kind !== 'text')
        changes.insertBefore(parent, createText(), reference);
    },
    // Called after every insertion of text, since `getNodeSourceCodeLocation` says that no text has its place yet.
    setNodeSourceCodeLocation: (node, location) => {
      if (node.kind === 'text' && location) texts.place(node, location.startOffset, location.endOffset);
    },
    adoptAttributes: (element, attributes) => {
      if (element.attributes.length + attributes.length > mostAdoptedAttributes) return;
      const known = new Set(element.attributes.map(({ name }) => name));
      for (const each of attributes) if (!known.has(each.name)) element.attributes.push(each);
    },
    // Kept apart from the tree: what stands in a template is not on the page.
    getTemplateContent: (template) => templates.get(template) ?? template,
    setTemplateContent: (template, content) => void templates.set(template, content),
    // Old pages without a doctype have a grammar of their own: a table does not end a paragraph.
    getDocumentMode: () => mode,
    setDocumentMode: (_, found) => void (mode = found),
    setDocumentType: nothing,
    updateNodeSourceCodeLocation: nothing,
  };
}

function nothing(): void {
  // The reading has no use for what parse5 offers here.
}

const questions = {
  getAttrList: (element: PageElement) => element.attributes,
  getChildNodes: (node: PageElement) => node.children,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getFirstChild: (node: PageElement) => node.children[0] ?? null,
  getNamespaceURI: (element: PageElement) => element.namespace,
  getNodeSourceCodeLocation: () => undefined,
  getParentNode: (node: PagePiece) => node.parent ?? null,
  getTagName: (element: PageElement) => element.tag,
  getTextNodeContent: (text: PageText) => text.runs.map((run) => run.text).join(''),
  isCommentNode: (node: PagePiece): node is PageElement => node.kind === 'element' && node.tag === '#comment',
  isDocumentTypeNode: (node: PagePiece): node is PageElement => node.kind === 'element' && node.tag === '#doctype',
  isElementNode: (node: PagePiece): node is PageElement => node.kind === 'element',
  isTextNode: (node: PagePiece): node is PageText => node.kind === 'text',
};

function createElement(tag: string, namespace: html.NS, attributes: Token.Attribute[]): PageElement {
  return { kind: 'element', tag, namespace, attributes, children: [], parent: undefined };
}

function createText(): PageText {
  return { kind: 'text', runs: [], parent: undefined };
}

/** From the end: parsers add and move near the end of a list, and only that keeps the whole linear. */
function placeOf(parent: PageElement, child: PagePiece): number {
  return parent.children.lastIndexOf(child);
}

/** What changes the tree, and counts. */
function createChanges() {
  let depth = 0;
  let changes = 0;
  const count = () => {
    changes += 1;
    if (changes > mostChanges)
      throw new LimitError('markup-too-large', `repairing its markup takes more than ${mostChanges} steps`);
  };
  return {
    appendChild(parent: PageElement, child: PagePiece): void {
      count();
      if (questions.isCommentNode(child)) return;
      child.parent = parent;
      parent.children.push(child);
    },
    insertBefore(parent: PageElement, child: PagePiece, reference: PagePiece): void {
      count();
      if (questions.isCommentNode(child)) return;
      child.parent = parent;
      parent.children.splice(placeOf(parent, reference), 0, child);
    },
    detachNode(child: PagePiece): void {
      count();
      if (child.parent) child.parent.children.splice(placeOf(child.parent, child), 1);
      child.parent = undefined;
    },
    onItemPush(): void {
      depth += 1;
      if (depth > deepestNesting)
        throw new LimitError('markup-too-deep', `its elements are nested more than ${deepestNesting} deep`);
    },
    onItemPop(): void {
      depth -= 1;
    },
  };
}

/**
 * Keeps the places of text. parse5 hands over a word or a stretch of white space at a time, with the place that it
 * was read from; words that follow each other in the source unchanged become one run again.
 */
function createTexts(decoded: string) {
  let expected = '';
  // parse5 ends white space before an entity within the entity; the entity's own run takes that part back.
  let reached = { told: -1, true: -1 };
  const place = (node: PageText, toldStart: number, end: number) => {
    const text = expected;
    const start = toldStart === reached.told ? reached.true : toldStart;
    const before = commonStart(text, decoded, start, end);
    const after = commonEnd(text, decoded, before, start, end);
    const middle = text.length - before - after;
    if (before > 0) addRun(node, text.slice(0, before), start, start + before, true);
    if (middle > 0) addRun(node, text.slice(before, before + middle), start + before, end - after, false);
    if (after > 0) addRun(node, text.slice(-after), end - after, end, true);
    reached = { told: end, true: middle + after === 0 ? start + before : end };
  };
  return { expect: (text: string) => void (expected = text), place };
}

function commonStart(text: string, decoded: string, start: number, end: number): number {
  const most = Math.min(text.length, end - start);
  if (most === text.length && decoded.startsWith(text, start)) return most;
  let count = 0;
  while (count < most && text.charCodeAt(count) === decoded.charCodeAt(start + count)) count += 1;
  return count;
}

function commonEnd(text: string, decoded: string, skip: number, start: number, end: number): number {
  const most = Math.min(text.length, end - start) - skip;
  let count = 0;
  while (count < most && text.charCodeAt(text.length - 1 - count) === decoded.charCodeAt(end - 1 - count)) count += 1;
  return count;
}

function addRun(node: PageText, text: string, sourceStart: number, sourceEnd: number, exact: boolean): void {
  const last = node.runs.at(-1);
  if (exact && last?.exact && last.sourceEnd === sourceStart)
    node.runs[node.runs.length - 1] = { ...last, text: last.text + text, sourceEnd };
  else node.runs.push({ text, sourceStart, sourceEnd, exact });
}
