/**
 * Finds what a Markdown parser made of a stretch of source again in that stretch: escapes lose their backslash,
 * references become characters, and lines lose the prefix of the lists and quotes that they stand in. Yields runs that
 * together are the text; what cannot be followed is one inexact run, never a guess.
 */

import type { Run } from '../flow.ts';
import { rawTextOf } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

/** The runs of `text`, which was read from `source` between `start` and `end`. */
export function alignText(text: string, source: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  for (let place = 0; place < text.length;) {
    const step = stepAt(text, place, source, at, end);
    if (!step) {
      runs.push({ text: text.slice(place), sourceStart: at, sourceEnd: end, exact: false });
      return runs;
    }
    runs.push(step);
    place += step.text.length;
    at = step.sourceEnd;
  }
  return runs;
}

function stepAt(text: string, place: number, source: string, at: number, end: number): Run | undefined {
  return (
    lineBreakAt(text, place, source, at, end) ??
    escapeAt(text, place, source, at) ??
    referenceAt(text, place, source, at, end) ??
    plainAt(text, place, source, at, end)
  );
}

/** A line break with the white space before it and the prefix of the next line. */
function lineBreakAt(text: string, place: number, source: string, at: number, end: number): Run | undefined {
  if (text[place] !== '\n') return undefined;
  const found = matchAt(/[ \t]*(?:\r\n|\n|\r)[ \t>]*/y, source, at);
  if (!found || at + found.length > end) return undefined;
  return { text: '\n', sourceStart: at, sourceEnd: at + found.length, exact: found === '\n' };
}

function escapeAt(text: string, place: number, source: string, at: number): Run | undefined {
  const escaped = matchAt(/\\[!-/:-@[-`{-~]/y, source, at)?.[1];
  return escaped !== undefined && escaped === text[place]
    ? { text: escaped, sourceStart: at + 1, sourceEnd: at + 2, exact: true }
    : undefined;
}

function referenceAt(text: string, place: number, source: string, at: number, end: number): Run | undefined {
  const reference = matchAt(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y, source, at);
  if (reference === undefined || at + reference.length > end) return undefined;
  const meant = decodeReference(reference, text, place);
  if (meant === reference || !text.startsWith(meant, place)) return undefined;
  return { text: meant, sourceStart: at, sourceEnd: at + reference.length, exact: false };
}

/** Characters that stand in text and source alike, up to the next one that may not. */
function plainAt(text: string, place: number, source: string, at: number, end: number): Run | undefined {
  const rest = matchAt(/[^][^\n\\&]*/y, text, place) ?? '';
  let length = 0;
  while (length < rest.length && at + length < end && rest.charCodeAt(length) === source.charCodeAt(at + length))
    length += 1;
  if (length === 0) return undefined;
  return { text: rest.slice(0, length), sourceStart: at, sourceEnd: at + length, exact: true };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Numbers stand for one character, whichever; names are those of HTML, which parse5 knows. */
function decodeReference(reference: string, text: string, place: number): string {
  if (reference[1] === '#') return String.fromCodePoint(text.codePointAt(place) ?? 0);
  const page = parsePage(reference);
  return page.ok ? rawTextOf(page.value) : reference;
}
