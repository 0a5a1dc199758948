/**
 * Reads plain text: the reading is the decoded text itself, character for character, so that offsets into it are
 * offsets into the source. Line ends, non-breaking spaces and marks of direction stay as they are.
 */

import type { DecodedSource } from '../decode-bytes.ts';
import { cleanFacts } from '../page-facts.ts';
import type { ReaderOutput } from '../reading.ts';

/** Reads a decoded text; never fails. */
export function readText({ text, encoding, problems }: DecodedSource): ReaderOutput {
  return {
    reader: { name: 'text', version: '1' },
    mediaType: 'text/plain',
    encoding,
    text,
    parts: text.length === 0 ? [] : [{ kind: 'main', start: 0, end: text.length }],
    segments: [],
    facts: cleanFacts({ title: firstLine(text) }),
    problems,
  };
}

/** A guess at a title: the first line with something on it, unless it is as long as a paragraph. */
function firstLine(text: string): string | undefined {
  const start = text.search(/\S/);
  if (start === -1) return undefined;
  const line = text.slice(start, start + longestTitle + 1).split(/[\r\n]/, 1)[0] ?? '';
  return line.length > longestTitle ? undefined : line;
}

const longestTitle = 200;
