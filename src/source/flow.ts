/**
 * Lays text out as a person sees it on a page and remembers where each stretch of it stands in the source: white
 * space collapses as in a browser, blocks stand apart by an empty line. The readers of marked-up formats say what is
 * a block and which part of the page it belongs to; the flow knows no format.
 *
 * Invariant: segments lie in order within the text, never overlap, and an exact one holds the source's very characters.
 */

import type { Part, Segment } from './reading.ts';

/** What stands between two stretches of text, weakest first. */
export type Gap = 'none' | 'cell' | 'line' | 'block';

/** Text with its place in the decoded source; `exact` when the source holds these very characters there. */
export type Run = {
  readonly text: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly exact: boolean;
};

export type PartKind = Part['kind'];

export type Flow = {
  /** Adds text to the current line; with `preserved`, its white space stays as it is. */
  readonly add: (run: Run, part: PartKind, preserved?: boolean) => void;
  /** Asks for a gap before the next text; the widest one asked for stands. */
  readonly separate: (gap: Gap) => void;
  /** A line break; two in a row part blocks, as writers use them. */
  readonly breakLine: () => void;
  readonly finish: () => FlowOutput;
};

export type FlowOutput = {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly parts: readonly Part[];
};

/** An empty flow. */
export function createFlow(): Flow {
  const output = createOutput();
  let gap: Gap = 'none';
  let space: Run | undefined;

  const addWords = (run: Run, part: PartKind) => {
    if (gap !== 'none' || output.isEmpty()) output.open(gap);
    gap = 'none';
    if (space) output.append(space);
    space = undefined;
    output.append(run);
    output.weigh(part, run.text.length);
  };
  const addSpace = (run: Run, preserved: boolean) => {
    const isLineStart = gap !== 'none' || output.isEmpty();
    if (preserved) space = joinSpaces(space, isLineStart && !space ? lastLine(run) : run);
    else if (!isLineStart) space ??= run.text === ' ' ? run : { ...run, text: ' ', exact: false };
  };
  const separate = (asked: Gap) => {
    if (gapOrder[asked] > gapOrder[gap]) gap = asked;
    if (asked !== 'none') space = undefined;
  };
  return {
    add(run, part, preserved = false) {
      for (const piece of splitSpaces(run, preserved))
        if (isSpace(piece.text.charCodeAt(0))) addSpace(piece, preserved);
        else addWords(piece, part);
    },
    separate,
    breakLine: () => separate(gapOrder[gap] < gapOrder.line ? 'line' : 'block'),
    finish: output.finish,
  };
}

const gapOrder: Readonly<Record<Gap, number>> = { none: 0, cell: 1, line: 2, block: 3 };
const gapTexts: Readonly<Record<Gap, string>> = { none: '', cell: '\t', line: '\n', block: '\n\n' };

/** Splits a run into white space that has to be looked at, and everything else. Single blanks within need no look. */
function* splitSpaces(run: Run, preserved: boolean): Generator<Run> {
  const { text } = run;
  let start = 0;
  while (start < text.length) {
    const end = isSpace(text.charCodeAt(start)) ? endOfSpace(text, start) : endOfWords(text, start, preserved);
    yield start === 0 && end === text.length ? run : cutRun(run, start, end);
    start = end;
  }
}

function endOfSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfWords(text: string, start: number, preserved: boolean): number {
  let end = start;
  for (;;) {
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    const next = endOfSpace(text, end);
    const mayStay = preserved || (next === end + 1 && text.charCodeAt(end) === 0x20);
    if (next === text.length || !mayStay) return end;
    end = next;
  }
}

/** White space that a browser collapses: U+00A0 is none of it. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c;
}

function cutRun(run: Run, start: number, end: number): Run {
  const text = run.text.slice(start, end);
  if (!run.exact) return { ...run, text };
  return { text, sourceStart: run.sourceStart + start, sourceEnd: run.sourceStart + end, exact: true };
}

/** What follows the last line break: the indentation of the first line that has something on it. */
function lastLine(space: Run): Run {
  return cutRun(space, space.text.lastIndexOf('\n') + 1, space.text.length);
}

function joinSpaces(before: Run | undefined, run: Run): Run {
  if (!before) return run;
  const exact = before.exact && run.exact && before.sourceEnd === run.sourceStart;
  return { text: before.text + run.text, sourceStart: before.sourceStart, sourceEnd: run.sourceEnd, exact };
}

/** The text so far with its segments, and for each line how much of it belongs to which part of the page. */
function createOutput() {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  const lines: { start: number; end: number; readonly weights: Record<PartKind, number> }[] = [];
  let length = 0;
  const write = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  return {
    isEmpty: () => length === 0,
    open(gap: Gap): void {
      const isFirst = length === 0;
      if (!isFirst) write(gapTexts[gap]);
      if (isFirst || gapOrder[gap] >= gapOrder.line)
        lines.push({ start: length, end: length, weights: { title: 0, main: 0, apart: 0 } });
    },
    append(run: Run): void {
      if (run.text === '') return;
      const place = { sourceStart: run.sourceStart, sourceEnd: run.sourceEnd, exact: run.exact };
      addSegment(segments, { start: length, end: length + run.text.length, ...place });
      write(run.text);
    },
    weigh(part: PartKind, weight: number): void {
      const line = lines.at(-1);
      if (!line) return;
      line.end = length;
      line.weights[part] += weight;
    },
    finish: (): FlowOutput => ({
      text: pieces.join(''),
      segments,
      parts: joinParts(lines.map(({ start, end, weights }) => ({ kind: heaviest(weights), start, end }))),
    }),
  };
}

function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (last && last.end === segment.start && continues(last, segment))
    segments[segments.length - 1] = { ...last, end: segment.end, sourceEnd: segment.sourceEnd };
  else segments.push(segment);
}

function continues(last: Segment, next: Segment): boolean {
  if (last.exact) return next.exact && last.sourceEnd === next.sourceStart;
  return !next.exact && last.sourceStart === next.sourceStart && last.sourceEnd === next.sourceEnd;
}

function heaviest(weights: Readonly<Record<PartKind, number>>): PartKind {
  if (weights.title > 0 && weights.title >= Math.max(weights.main, weights.apart)) return 'title';
  return weights.main >= weights.apart ? 'main' : 'apart';
}

function joinParts(lines: readonly Part[]): readonly Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.kind === line.kind) parts[parts.length - 1] = { ...last, end: line.end };
    else parts.push(line);
  }
  return parts;
}
