/** A page as the search for copies sees it: its words in order, wherever it came from. */

import type { Edtf } from '../time/when.ts';

/** A stretch of text that is compared: titles and main text, without what stands apart. */
export type TextPart = { readonly start: number; readonly end: number };

export type PageText = {
  readonly id: string;
  readonly text: string;
  /** Without parts, all of the text. */
  readonly parts?: readonly TextPart[];
  /** BCP 47, where it is known. */
  readonly language?: string;
  readonly published?: Edtf;
};

export type PageWord = { readonly text: string; readonly start: number; readonly end: number };

/** Longest text of which the words are looked at, in UTF-16 code units. Hostile: a page may be of any size. */
export const maxComparedLength = 2_000_000;

/** The words of a page in small letters, with their places in the text. */
export function wordsOf({ text, parts }: Pick<PageText, 'text' | 'parts'>): readonly PageWord[] {
  const stretches = parts && parts.length > 0 ? parts : [{ start: 0, end: text.length }];
  const words: PageWord[] = [];
  for (const { start, end } of stretches) {
    const part = text.slice(start, Math.min(end, start + maxComparedLength));
    for (const match of part.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
      words.push({
        text: match[0].toLowerCase(),
        start: start + match.index,
        end: start + match.index + match[0].length,
      });
  }
  return words;
}
