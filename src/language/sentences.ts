/**
 * A text in sentences. `Intl.Segmenter` (Unicode Standard Annex 29) makes the first cut; pieces that it cut after an
 * abbreviation or within a quotation are put together again. A sentence crosses the end of a line only where the line
 * was wrapped.
 *
 * Hostile: the text may be anything of any size. Each character is looked at a fixed number of times, and sentences are
 * limited in length, so that whatever is done with one is limited; what is longer is no sentence and is left out.
 */

import type { Stretch } from './proposal.ts';

/** What a language knows of its sentences. */
export type SentenceHabits = {
  /** BCP 47. */
  readonly language: string;
  /** Lower case, without the full stop after them. */
  readonly abbreviations: ReadonlySet<string>;
  /** True where a piece after “…?” or “…!” goes on with who said it. */
  readonly isTag: (piece: string) => boolean;
};

/** Longest sentence that is read, in UTF-16 code units. */
export const maxSentenceLength = 2000;

/** The sentences of text[start, end): in order, trimmed, none empty, none overlapping. */
export function splitSentences(text: string, within: Stretch, habits: SentenceHabits): readonly Stretch[] {
  const segmenter = new Intl.Segmenter(habits.language, { granularity: 'sentence' });
  return linesOf(text, within)
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)))
    .flatMap((line) => joinPieces(text, piecesOf(text, line, segmenter), habits))
    .map((sentence) => trim(text, sentence))
    .filter(({ start, end }) => end > start && end - start <= maxSentenceLength);
}

/** Lines, those that were wrapped joined with the next. */
function linesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const lines: Stretch[] = [];
  let lineStart = start;
  let lastBreak = start;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const isWrapped =
      at - lastBreak >= 40 && /[\p{L}\p{N},-]\s?$/u.test(text.slice(at - 2, at)) && startsLine(text, at);
    if (!isWrapped) {
      lines.push({ start: lineStart, end: at });
      lineStart = at + 1;
    }
    lastBreak = at + 1;
  }
  return [...lines, { start: lineStart, end }];
}

function startsLine(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 7);
  // A time of day begins an entry of its own.
  return /^[\p{L}\p{N}“«"‘`(]/u.test(next) && !/^\d\d?[:.]\d\d\b/.test(next);
}

function piecesOf(text: string, { start, end }: Stretch, segmenter: Intl.Segmenter): readonly Stretch[] {
  const line = text.slice(start, end).replaceAll('\n', ' ');
  return Array.from(segmenter.segment(line), ({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}

/** Invariant: only neighbours are joined; pieces whose quotation is not closed in time stay as they were cut. */
function joinPieces(text: string, pieces: readonly Stretch[], habits: SentenceHabits): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let waiting: Stretch[] = [];
  let closing: string | undefined;
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    const previous = sentences.at(-1);
    // “Heavens!” Mr. Winkle cried: an abbreviation is not all that goes on.
    const isCut = endsInAbbreviation(words, habits.abbreviations);
    const ahead = isCut ? text.slice(piece.start, piece.start + 80) : words;
    if (previous && waiting.length === 0 && goesOn(text, previous, ahead, habits)) {
      // What goes on may end in an abbreviation: “Oh!” cried Mrs. Reed.
      sentences.pop();
      waiting.push(previous);
    }
    closing = quotationAfter(words, closing);
    waiting.push(piece);
    const first = waiting[0] ?? piece;
    if (piece.end - first.start > maxSentenceLength) {
      sentences.push(...waiting);
      waiting = [];
      closing = undefined;
    } else if (
      closing === undefined &&
      !endsInAbbreviation(words, habits.abbreviations) &&
      !isWithinDate(text, piece)
    ) {
      sentences.push({ start: first.start, end: piece.end });
      waiting = [];
    }
  }
  const [first] = waiting;
  const last = waiting.at(-1);
  if (first && last && closing === undefined) return [...sentences, { start: first.start, end: last.end }];
  return [...sentences, ...waiting];
}

/** “Why?” he asked: the mark ends the quotation, not the sentence. */
function goesOn(text: string, previous: Stretch, words: string, habits: SentenceHabits): boolean {
  const end = text.slice(Math.max(previous.start, previous.end - 6), previous.end);
  if (!/[?!…](?:["”»’']|'')\s*$/.test(end)) return false;
  return /^\p{Ll}/u.test(words) || habits.isTag(words.slice(0, 120));
}

/** The mark that would close the quotation that is open after the words, or undefined where none is. */
function quotationAfter(words: string, before: string | undefined): string | undefined {
  let closing = before;
  for (const { 0: mark, index } of words.matchAll(/[“”«»„"]|``|''/g)) {
    if (closing === undefined) {
      if (mark === '“') closing = '”';
      else if (mark === '«') closing = '»';
      else if (mark === '„') closing = '“';
      else if (mark === '``') closing = "''";
      else if (mark === '"' && (index === 0 || /[\s(]/.test(words[index - 1] ?? ''))) closing = '"';
    } else if (mark === closing) closing = undefined;
  }
  return closing;
}

/** "5.XI.1941": a month in Roman numerals begins no sentence. */
function isWithinDate(text: string, { end }: Stretch): boolean {
  return /\d\.$/.test(text.slice(end - 2, end)) && /^[IVXХ]{1,4}\./.test(text.slice(end, end + 5));
}

function endsInAbbreviation(words: string, abbreviations: ReadonlySet<string>): boolean {
  const [, word] = /([\p{L}.]{1,12})\.\s*$/u.exec(words.slice(-24)) ?? [];
  if (word === undefined) return false;
  // A single capital is an initial: "J. Smith".
  return abbreviations.has(word.toLowerCase()) || /(?:^|\.)\p{Lu}$/u.test(word);
}

/** Without white space around, and without a dateline: "VERDA, May 3 (Agency) - ", "MASON CITY, Iowa —". */
function trim(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const [lead = ''] =
    /^\s*(?:\p{Lu}[\p{Lu}\s.'’-]{1,40}(?:,\s[^()—–"“]{1,30})?(?:\s\([^()]{2,30}\))?\s[-–—]+\s+)?/u.exec(words) ?? [];
  const from = start + lead.length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
