/**
 * Reads Markdown (CommonMark): the reading is the text that a person reads, without marks, blocks apart by an empty line. The
 * text of links and code is kept, addresses and pictures are not; HTML within is left out and reported, since a rendering
 * and a plain view of it differ.
 */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { succeed, type Problem, type Result } from '../../base/result.ts';
import type { DecodedSource } from '../decode-bytes.ts';
import { createFlow, type Flow, type Gap, type PartKind, type Run } from '../flow.ts';
import { cleanFacts } from '../page-facts.ts';
import type { ReaderOutput, ReadingProblem } from '../reading.ts';
import { alignText } from './align-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { weighMarkdown, type MarkdownLimit } from './markdown-limits.ts';

/** Reads a decoded Markdown text; `address` is where it came from, if known. */
export function readMarkdown(
  { text: decoded, encoding, problems }: DecodedSource,
  address?: string,
): Result<ReaderOutput, Problem<MarkdownLimit>> {
  const matter = readFrontMatter(decoded);
  const body = decoded.slice(matter.end);
  const weight = weighMarkdown(body);
  if (!weight.ok) return weight;
  const root = fromMarkdown(body, { extensions: weight.value.tangled ? [withoutMarks] : [] });
  const page: Page = { flow: createFlow(), source: decoded, offset: matter.end, htmlAt: [], title: undefined };
  addChildren(page, root, 'main');
  return succeed({
    reader: { name: 'markdown', version: '1' },
    mediaType: 'text/markdown',
    encoding,
    ...page.flow.finish(),
    facts: cleanFacts({ ...matter.facts, title: [matter.facts.title, page.title].flat() }, address),
    problems: [...problems, ...matter.problems, ...htmlProblems(page), ...tangleProblems(weight.value.tangled)],
  });
}

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Parent = Root | Extract<Node, { children: unknown }>;

type Page = {
  readonly flow: Flow;
  readonly source: string;
  /** Where the Markdown begins in the source. */
  readonly offset: number;
  /** Where HTML was left out. */
  readonly htmlAt: number[];
  title: string | undefined;
};

/** Constructs of micromark whose work grows with the square of their marks. */
const withoutMarks = {
  disable: { null: ['attention', 'labelEnd', 'labelStartLink', 'labelStartImage', 'codeText'] },
};

function addChildren(page: Page, parent: Parent, part: PartKind): void {
  for (const node of parent.children) {
    const gap = gapAround(node, parent);
    page.flow.separate(gap);
    addNode(page, node, part);
    page.flow.separate(gap);
  }
}

function addNode(page: Page, node: Node, part: PartKind): void {
  const [start, end] = placeOf(page, node);
  switch (node.type) {
    case 'text':
      for (const run of alignText(node.value, page.source, start, end)) page.flow.add(run, part);
      return;
    case 'inlineCode':
      page.flow.add(findWithin(node.value, page.source, start, end), part);
      return;
    case 'code':
      for (const run of codeRuns(node.value, page.source, start, end)) page.flow.add(run, part, true);
      return;
    case 'break':
      page.flow.breakLine();
      return;
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) page.flow.breakLine();
      else page.htmlAt.push(start);
      return;
    case 'heading':
      addHeading(page, node, part);
      return;
    default:
      if ('children' in node) addChildren(page, node, part);
  }
}

/** The first heading of the first rank is the title. */
function addHeading(page: Page, node: Extract<Node, { type: 'heading' }>, part: PartKind): void {
  const isTitle = node.depth === 1 && page.title === undefined;
  if (isTitle) page.title = textOf(node);
  addChildren(page, node, isTitle ? 'title' : part);
}

function gapAround(node: Node, parent: Parent): Gap {
  if (parent.type === 'listItem' && parent.spread !== true) return 'line';
  switch (node.type) {
    case 'listItem':
      return 'line';
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'code':
    case 'thematicBreak':
      return 'block';
    default:
      return 'none';
  }
}

function placeOf(page: Page, node: Node): [start: number, end: number] {
  const { start, end } = node.position ?? {};
  return [page.offset + (start?.offset ?? 0), page.offset + (end?.offset ?? 0)];
}

function findWithin(text: string, source: string, start: number, end: number): Run {
  const at = source.slice(start, end).indexOf(text);
  if (at === -1) return { text, sourceStart: start, sourceEnd: end, exact: false };
  return { text, sourceStart: start + at, sourceEnd: start + at + text.length, exact: true };
}

/** Each line of a block of code at the end of its line in the source; prefixes of lists and quotes stand before it. */
function codeRuns(code: string, source: string, start: number, end: number): readonly Run[] {
  const isFenced = source.startsWith('```', start) || source.startsWith('~~~', start);
  let at = isFenced ? lineEnd(source, start, end).next : start;
  return code.split(/\r\n|\n|\r/).flatMap((line, place) => {
    const { last, next } = lineEnd(source, at, end);
    const exact = source.endsWith(line, last) && last - line.length >= at;
    const run = { text: line, sourceStart: exact ? last - line.length : at, sourceEnd: last, exact };
    const lineBreak = { text: '\n', sourceStart: at - 1, sourceEnd: at, exact: source[at - 1] === '\n' };
    at = next;
    return place === 0 ? [run] : [lineBreak, run];
  });
}

/** Where the line at `at` ends, without and with its line break. */
function lineEnd(source: string, at: number, end: number): { readonly last: number; readonly next: number } {
  const lineBreak = /\r\n|\n|\r/g;
  lineBreak.lastIndex = at;
  const found = lineBreak.exec(source);
  if (!found || found.index >= end) return { last: end, next: end };
  return { last: found.index, next: found.index + found[0].length };
}

function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

function htmlProblems({ htmlAt }: Page): readonly ReadingProblem[] {
  if (htmlAt.length === 0) return [];
  const message = `Places with HTML that was left out: ${htmlAt.length}, first at character ${htmlAt[0]} of the source`;
  return [{ code: 'html-left-out', message }];
}

function tangleProblems(tangled: boolean): readonly ReadingProblem[] {
  if (!tangled) return [];
  const message =
    'A paragraph holds more marks than can be resolved: emphasis, links and code within lines are read as they stand';
  return [{ code: 'marks-left', message }];
}
