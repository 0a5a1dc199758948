/**
 * Makes a passage of a quote that a person or another program gives: with offsets it must stand exactly there; without, it
 * must stand in the reading once, or what surrounds it must decide. Never the nearest, never something similar: where
 * the quote is absent the problem shows what stands there instead, and the person quotes that.
 */

import type { SourceId } from '../base/id.ts';
import { refuse, type Problem, type Result } from '../base/result.ts';
import { describePassage, type DescribeProblem, type ReadingText } from './describe-passage.ts';
import { foldText, type FoldedText } from './fold-text.ts';
import { findOccurrences } from './occurrences.ts';
import type { TextPassage } from './passage.ts';

export type QuoteRequest = {
  readonly quote: string;
  /** UTF-16 code units of the reading; one of them is enough. */
  readonly start?: number;
  readonly end?: number;
  /** What stands right before and right after the quote. */
  readonly prefix?: string;
  readonly suffix?: string;
};

export type PlaceProblem =
  | DescribeProblem
  | Problem<'quote-absent' | 'quote-ambiguous' | 'quote-differs' | 'context-differs'>;

/** The passage that `request` means in the reading of `source`. */
export function placeQuote(
  source: SourceId,
  reading: ReadingText,
  request: QuoteRequest,
): Result<TextPassage, PlaceProblem> {
  const what = `Cannot place the passage "${shorten(request.quote, 60)}" in source "${source}"`;
  if (request.quote === '')
    return refuse('passage-empty', `${what}: it quotes nothing`, 'Give the words of the source.');
  const { quote } = request;
  const start = request.start ?? (request.end === undefined ? undefined : request.end - quote.length);
  return start === undefined
    ? placeBySearch(what, source, reading, request)
    : placeByOffsets(what, source, reading, request, start);
}

function placeByOffsets(
  what: string,
  source: SourceId,
  reading: ReadingText,
  request: QuoteRequest,
  start: number,
): Result<TextPassage, PlaceProblem> {
  const described = describePassage(source, reading, start, request.end ?? start + request.quote.length);
  if (!described.ok) return described;
  const { end, quote } = described.value;
  if (quote !== request.quote)
    return refuse(
      'quote-differs',
      `${what}: at ${start}–${end} stands "${shorten(quote, 300)}"`,
      elsewhere(reading, request.quote),
    );
  if (!isInContext(reading.text, start, request))
    return refuse(
      'context-differs',
      `${what}: it stands at ${start}–${end}, but between other words than the given ones`,
    );
  return described;
}

function placeBySearch(
  what: string,
  source: SourceId,
  reading: ReadingText,
  request: QuoteRequest,
): Result<TextPassage, PlaceProblem> {
  const { text } = reading;
  let found = 0;
  const fitting: number[] = [];
  let fittingCount = 0;
  for (const start of findOccurrences(text, request.quote)) {
    found += 1;
    if (!isInContext(text, start, request)) continue;
    fittingCount += 1;
    if (fitting.length < mostShown) fitting.push(start);
  }
  const [start] = fitting;
  if (found === 0) return refuseAbsent(what, reading, request.quote);
  if (start !== undefined && fittingCount === 1)
    return describePassage(source, reading, start, start + request.quote.length);
  const hasContext = request.prefix !== undefined || request.suffix !== undefined;
  const times = `quote found ${found} ${found === 1 ? 'time' : 'times'}${hasContext ? `, context matches ${fittingCount}` : ''}`;
  if (fittingCount === 0)
    return refuse(
      'context-differs',
      `${what}: ${times}`,
      'Correct what stands before (prefix) or after (suffix) it, or leave them out.',
    );
  const places = `${fitting.join(', ')}${fittingCount > fitting.length ? ', …' : ''}`;
  return refuse(
    'quote-ambiguous',
    `${what}: ${times}`,
    `Give the start that is meant (${places}), or more of what stands before (prefix) or after (suffix).`,
  );
}

const mostShown = 5;

function isInContext(text: string, start: number, { quote, prefix = '', suffix = '' }: QuoteRequest): boolean {
  return (
    text.startsWith(suffix, start + quote.length) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length)
  );
}

function elsewhere(reading: ReadingText, quote: string): string {
  const [first, second] = findOccurrences(reading.text, quote).take(2);
  if (first === undefined) return 'The quote stands nowhere in the reading: copy it from there.';
  return `The quote stands at ${first}–${first + quote.length}${second === undefined ? ' and nowhere else' : ' and elsewhere'}.`;
}

function refuseAbsent(what: string, reading: ReadingText, quote: string) {
  const { folded, placeInText } = foldedOf(reading);
  const wanted = foldText(quote).folded.trim();
  const [first] = wanted === '' ? [] : findOccurrences(folded, wanted).take(1);
  if (first === undefined)
    return refuse('quote-absent', `${what}: quote not found`, 'Copy the quote from the reading of the source.');
  const [start, end] = [placeInText(first), placeInText(first + wanted.length)];
  return refuse(
    'quote-absent',
    `${what}: quote not found; what stands at ${start}–${end} differs in white space, quotation marks, dashes or invisible characters only: "${shorten(reading.text.slice(start, end), 1000)}"`,
    'If that is meant, quote it as it stands there.',
  );
}

/** An import with many absent quotes folds a reading once. */
const foldedReadings = new WeakMap<ReadingText, FoldedText>();

function foldedOf(reading: ReadingText): FoldedText {
  const known = foldedReadings.get(reading);
  if (known) return known;
  const folded = foldText(reading.text);
  foldedReadings.set(reading, folded);
  return folded;
}

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}
