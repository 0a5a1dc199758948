/**
 * What a page says of where its text comes from: "© Outlet 2022", "via Outlet", "Source: Outlet", "originally published by
 * Outlet". Such a line is a reason to put the outlet into the attribution of everything on the page; a person decides.
 */

import { wordsAt, type Words } from './proposal.ts';

export type PublisherLine = {
  readonly kind: 'copyright' | 'via' | 'source';
  /** The whole line. */
  readonly line: Words;
  /** The name in it. */
  readonly publisher: Words;
};

/** Longer lines are text about something else. */
const maxLineLength = 120;
const maxLines = 50;

const name = '(?<name>[\\p{L}\\p{N}][^|/\\n]{0,79}?)';
const shapes: readonly (readonly [PublisherLine['kind'], RegExp])[] = [
  [
    'copyright',
    new RegExp(
      `^(?:copyright\\s*)?(?:©|\\(c\\)|copyright)\\s*(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)?\\d\\d)?,?\\s*)?(?:by\\s+)?${name}(?:[\\s,]*(?:19|20)\\d\\d\\b.*)?[\\s.]*(?:all rights reserved.*)?$`,
      'iu',
    ),
  ],
  ['via', new RegExp(`^(?:\\(?via|from|h/t)[\\s:]+${name}[).\\s]*$`, 'iu')],
  ['source', new RegExp(`^(?:sources?|original|first published)\\s*:\\s*${name}[.\\s]*$`, 'iu')],
  [
    'source',
    new RegExp(
      `^(?:\\()?(?:this (?:article|story|text|post) (?:was )?)?(?:originally |first )(?:published|appeared|posted) (?:by|in|on|at) ${name}[).\\s]*$`,
      'iu',
    ),
  ],
];

/** The lines of a reading that name where it comes from, in order; at most 50. */
export function findPublishers({ text }: { readonly text: string }): readonly PublisherLine[] {
  const found: PublisherLine[] = [];
  for (let start = 0; start < text.length && found.length < maxLines;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const publisher = end - start <= maxLineLength ? readLine(text, start, end) : undefined;
    if (publisher) found.push(publisher);
    start = end + 1;
  }
  return found;
}

function readLine(text: string, start: number, end: number): PublisherLine | undefined {
  const raw = text.slice(start, end);
  const line = raw.trim();
  const from = start + raw.indexOf(line);
  for (const [kind, shape] of shapes) {
    const publisher = shape.exec(line)?.groups?.['name']?.trim();
    if (publisher === undefined || publisher === '' || /^\d*$/.test(publisher)) continue;
    const at = from + line.lastIndexOf(publisher);
    return {
      kind,
      line: wordsAt(text, { start: from, end: from + line.length }),
      publisher: wordsAt(text, { start: at, end: at + publisher.length }),
    };
  }
  return undefined;
}
