/**
 * A sentence as tokens: words, numbers and single marks, each with its place in the reading and the quotation it stands in.
 * Offsets are those of the text as it is, no-break spaces and all; nothing is normalised here.
 */

import type { Stretch } from './proposal.ts';

export type Token = Stretch & {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** True for a word that begins with a capital letter. */
  readonly isCapital: boolean;
  /** True between quotation marks and for the marks themselves. */
  readonly isQuoted: boolean;
  /** True between brackets and for the brackets themselves. */
  readonly isAside: boolean;
};

/** The tokens of text[start, end). */
export function readTokens(text: string, { start, end }: Stretch): readonly Token[] {
  const part = text.slice(start, end);
  const found = [...part.matchAll(tokenPattern)];
  const quoted = markQuotations(found, part);
  const aside = markBrackets(found);
  return found.map((match, index) => {
    const [token] = match;
    const at = start + match.index;
    const lower = token.toLowerCase();
    const kind = kindOf(token);
    return {
      text: token,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      kind,
      isCapital: kind === 'word' && /^\p{Lu}/u.test(token),
      isQuoted: quoted[index] ?? false,
      isAside: aside[index] ?? false,
      start: at,
      end: at + token.length,
    };
  });
}

function kindOf(token: string): Token['kind'] {
  if (/^\p{L}/u.test(token)) return 'word';
  return /^\p{N}/u.test(token) ? 'number' : 'mark';
}

/** Words keep inner hyphens and apostrophes ("Al-Farabi", "ministry’s"), numbers their separators ("1,200", "15.6"). */
const tokenPattern =
  /[\p{L}\p{M}]+(?:[’'\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:[\u2010\u2011-]?[\p{L}\p{N}]+)*|``|''|--|[^\s\p{L}\p{M}\p{N}]/gu;

const opening = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
  ["'", "'"],
  // Typewriters and the wires of other decades.
  ['``', "''"],
]);

/** Which tokens stand in quotation marks. A quotation that is never closed counts as none. */
function markQuotations(found: readonly RegExpExecArray[], part: string): readonly boolean[] {
  const quoted = found.map(() => false);
  let open: { readonly at: number; readonly closing: string; readonly end?: number } | undefined;
  for (const [index, match] of found.entries()) {
    const [mark] = match;
    if (open === undefined) {
      const closing = mark === '"' && startsQuotation(part, match.index) ? '"' : opening.get(mark);
      const isSingle = closing === '’' || closing === "'";
      const end = isSingle ? singleEnd(found, part, index, closing) : undefined;
      if (closing !== undefined && (!isSingle || end !== undefined))
        open = { at: index, closing, ...(end !== undefined && { end }) };
    } else if (open.end === undefined ? mark === open.closing : index === open.end) {
      quoted.fill(true, open.at, index + 1);
      open = undefined;
    }
  }
  return quoted;
}

/** Where a single quotation closes: an apostrophe looks the same ("the traders’ view"), unless a comma or stop stands before it. */
function singleEnd(found: readonly RegExpExecArray[], part: string, at: number, closing: string): number | undefined {
  const start = found[at]?.index ?? 0;
  if (closing === "'" && (!startsQuotation(part, start) || /^'\d\ds?\b/.test(part.slice(start, start + 5))))
    return undefined;
  const ends = found.flatMap(({ 0: mark, index }, each) =>
    mark === closing && each > at + 1 ? [{ each, index }] : [],
  );
  const first = ends.find(({ index }) => !/[\p{L}\p{N}]/u.test(part[index - 1] ?? '') && part[index - 1] !== ' ');
  const other = ends.find(({ index }) => !part.slice(0, index).endsWith('s'));
  return (first ?? other ?? ends[0])?.each;
}

/** Which tokens stand in brackets. A bracket that is never closed counts as none. */
function markBrackets(found: readonly RegExpExecArray[]): readonly boolean[] {
  const aside = found.map(() => false);
  let open: number | undefined;
  for (const [index, [mark]] of found.entries()) {
    if (mark === '(' || mark === '[') open ??= index;
    if ((mark === ')' || mark === ']') && open !== undefined) {
      aside.fill(true, open, index + 1);
      open = undefined;
    }
  }
  return aside;
}

/** A straight mark opens where a space, a bracket or nothing stands before it. */
function startsQuotation(part: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(part[at - 1] ?? '');
}
