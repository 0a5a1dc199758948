/** Short ways to read in tests, and to write down what was read. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwrap } from '../../src/base/result.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { ReaderOutput } from '../../src/source/reading.ts';
import type { SourceHints } from '../../src/source/sniff-format.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One of the invented sources in `bytes/`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'bytes', name));
}

/** The reading of a text or of bytes; throws where there is none. */
export function read(source: string | Uint8Array, hints: SourceHints = {}): ReaderOutput {
  return unwrap(readSource(typeof source === 'string' ? bytesOf(source) : source, hints));
}

export function readHtmlText(markup: string): string {
  return read(markup, { mediaType: 'text/html' }).text;
}

export function readMarkdownText(markdown: string): string {
  return read(markdown, { name: 'note.md' }).text;
}

/** The code of the problem, or what was read in spite of the expectation. */
export function codeOf(source: string | Uint8Array, hints: SourceHints = {}): string {
  const result = readSource(typeof source === 'string' ? bytesOf(source) : source, hints);
  return result.ok ? `read by ${result.value.reader.name}` : result.problem.code;
}

/** The parts as `kind: text`. */
export function partsOf({ text, parts }: ReaderOutput): readonly string[] {
  return parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** The segments as what they are in the reading, what they are in the source, and whether they are said to be the same. */
export function segmentsOf(
  { text, segments }: ReaderOutput,
  decoded: string,
): readonly (readonly [read: string, source: string, exact: boolean])[] {
  return segments.map((each) => [
    text.slice(each.start, each.end),
    decoded.slice(each.sourceStart, each.sourceEnd),
    each.exact,
  ]);
}

/** What is wrong with a reading by the laws that every reader keeps; empty where nothing is. */
export function brokenLaws({ text, parts, segments }: ReaderOutput, decoded: string): readonly string[] {
  const broken: string[] = [];
  if (!text.isWellFormed()) broken.push('the text is not well-formed');
  for (const [name, stretches] of Object.entries({ parts, segments })) {
    let reached = 0;
    for (const { start, end } of stretches) {
      if (start < reached || end <= start || end > text.length)
        broken.push(`${name}: ${start}–${end} after ${reached}`);
      reached = end;
    }
  }
  for (const { start, end, sourceStart, sourceEnd, exact } of segments) {
    if (sourceStart < 0 || sourceEnd <= sourceStart || sourceEnd > decoded.length)
      broken.push(`source ${sourceStart}–${sourceEnd} of ${decoded.length}`);
    if (exact && decoded.slice(sourceStart, sourceEnd) !== text.slice(start, end))
      broken.push(`not exact: ${start}–${end}`);
  }
  return broken;
}
