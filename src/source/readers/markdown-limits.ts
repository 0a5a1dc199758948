/**
 * What a Markdown source may cost. The parser's work grows with the square of the list items, and of the marks (`*`,
 * `[` and the like) in one paragraph; both are counted here in one pass before it begins.
 *
 * Hostile: found by feeding the parser its worst cases; at the limits each of them takes seconds, beyond them hours.
 */

import { refuse, succeed, type Problem, type Result } from '../../base/result.ts';

export type MarkdownLimit = 'markup-too-deep' | 'markup-too-large';

/** `tangled`: some paragraph has so many marks that they are to be read as the characters that they are. */
export type MarkdownWeight = { readonly tangled: boolean };

const mostCharacters = 1_000_000;
const mostLines = 40_000;
const mostListItems = 10_000;
const deepestNesting = 100;
const mostMarkPairs = 100_000_000;

/** Weighs a Markdown text, or refuses it. */
export function weighMarkdown(text: string): Result<MarkdownWeight, Problem<MarkdownLimit>> {
  if (text.length > mostCharacters) return refuseCount(text.length, 'characters', mostCharacters);
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > mostLines) return refuseCount(lines.length, 'lines', mostLines);
  let items = 0;
  let pairs = 0;
  let marksInBlock = 0;
  for (const line of lines) {
    const containers = containersOf(line);
    if (containers.depth > deepestNesting)
      return refuse(
        'markup-too-deep',
        `Cannot read the Markdown: a line of it is nested ${containers.depth} deep; at most ${deepestNesting} can be read`,
        asPlainText,
      );
    items += containers.items;
    marksInBlock = line.trim() === '' ? 0 : marksInBlock + countMarks(line);
    pairs += marksInBlock * countMarks(line);
  }
  if (items > mostListItems) return refuseCount(items, 'list items', mostListItems);
  return succeed({ tangled: pairs > mostMarkPairs });
}

const asPlainText = 'Add it as plain text: with the media type text/plain, or a name that ends in .txt.';

function refuseCount(count: number, what: string, most: number) {
  return refuse(
    'markup-too-large',
    `Cannot read the Markdown: it has ${count} ${what}; at most ${most} can be read`,
    asPlainText,
  );
}

/** The quote marks and list markers that a line begins with. */
function containersOf(line: string): { readonly depth: number; readonly items: number } {
  let depth = 0;
  let items = 0;
  const marker = /[ \t]*(?:>|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  for (let found = marker.exec(line); found; found = marker.exec(line)) {
    depth += 1;
    if (found[1] !== undefined) items += 1;
  }
  return { depth, items };
}

function countMarks(line: string): number {
  return line.length - line.replaceAll(/[*_[\]`]/g, '').length;
}
