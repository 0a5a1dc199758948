/**
 * Runs of tokens in one sentence, as the rules of every language walk them: where a phrase breaks off, which mark opens a
 * quotation, what place of the text a run is. Walks go to one side and never back.
 */

import type { Sentence } from './language.ts';
import type { Stretch } from './proposal.ts';
import type { Token } from './tokens.ts';

/** Token indexes, both included. */
export type TokenRange = { readonly from: number; readonly to: number };

export function lowerAt({ tokens }: Sentence, index: number): string {
  return tokens[index]?.lower ?? '';
}

/**
 * The tokens outside quotations at which a cue may stand, in order; at most 20.
 * Hostile: a sentence with more cues is none that a person wrote, and each cue costs walks over the sentence.
 */
export function findCues({ tokens }: Sentence, isCue: (token: Token, at: number) => boolean): readonly number[] {
  const cues: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (cues.length >= maxCues) break;
    if (!token.isQuoted && isCue(token, at)) cues.push(at);
  }
  return cues;
}

const maxCues = 20;

/**
 * The place of a token range, without commas at its ends and without a quotation mark whose other half stands outside of
 * it; undefined where no word is left.
 */
export function stretchOf({ tokens }: Sentence, { from, to }: TokenRange): Stretch | undefined {
  let first = from;
  let last = to;
  while (first <= last && tokens[first]?.kind === 'mark' && !isPaired(tokens, first, first, last)) first += 1;
  while (last >= first && tokens[last]?.kind === 'mark' && !isPaired(tokens, last, first, last)) last -= 1;
  const start = tokens[first]?.start;
  const end = tokens[last]?.end;
  return first > last || start === undefined || end === undefined ? undefined : { start, end };
}

/** A quotation mark or bracket whose other half stands in the range, with words outside of the two: «газета „Маяк“». */
function isPaired(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  if (tokens[at]?.text === ')') return tokens.slice(from + 1, at).some(({ text }) => text === '(');
  if (isClosingMark(tokens, at)) {
    const opening = tokens.findLastIndex((_, each) => each < at && isOpeningMark(tokens, each));
    return opening > from;
  }
  if (!isOpeningMark(tokens, at)) return false;
  const closing = tokens.findIndex((_, each) => each > at && isClosingMark(tokens, each));
  return closing > at && closing < to;
}

/** True where a phrase ends: a comma, dash, colon or bracket outside quotations, or a quotation that ends with a comma or stop. */
export function isBreak({ tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (token.kind !== 'mark' || token.isAside) return false;
  if (token.isQuoted) return isClosingMark(tokens, index) && /^[,.!?…]$/.test(tokens[index - 1]?.text ?? '');
  return /^(?:[,;:—–()[\]…]|--)$/.test(token.text) || (token.text === '-' && isSpaced(tokens, index));
}

const closingMark = /^(?:["”»“’']|'')$/;
const openingMark = /^(?:["“«„‘']|``)$/;

/** True for the mark that closes a quotation. */
export function isClosingMark(tokens: readonly Token[], index: number): boolean {
  return (
    closingMark.test(tokens[index]?.text ?? '') && tokens[index]?.isQuoted === true && !isOpeningMark(tokens, index)
  );
}

/** True for the mark that opens a quotation. */
export function isOpeningMark(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !token.isQuoted || !openingMark.test(token.text)) return false;
  return tokens[index - 1]?.isQuoted !== true || isTouching(tokens, index);
}

/** A mark that touches the next word and not the one before opens, even right after another quotation. */
function isTouching(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.end === tokens[index + 1]?.start && token?.start !== tokens[index - 1]?.end;
}

function isSpaced(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.end !== tokens[index]?.start && tokens[index]?.end !== tokens[index + 1]?.start;
}

/** The full stop of an abbreviation or initial: the sentence goes on behind it ("J. Smith", "Capt. Hollis"). */
export function isAbbreviated(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const previous = tokens[at - 1];
  return tokens[at]?.text === '.' && previous?.kind === 'word' && previous.text.length < 6 && at < lastToken(sentence);
}

/** The nearest break before the index, or -1. */
export function breakBefore(sentence: Sentence, index: number): number {
  let at = index - 1;
  while (at >= 0 && !isBreak(sentence, at)) at -= 1;
  return at;
}

/** The nearest break at or after the index, or the number of tokens. */
export function breakFrom(sentence: Sentence, index: number): number {
  let at = index;
  while (at < sentence.tokens.length && !isBreak(sentence, at)) at += 1;
  return at;
}

/** The last token that is not the sentence's final stop. */
export function lastToken({ tokens }: Sentence): number {
  let last = tokens.length - 1;
  while (last >= 0 && /^[.!?…]$/.test(tokens[last]?.text ?? '') && tokens[last]?.isQuoted !== true) last -= 1;
  return last;
}
