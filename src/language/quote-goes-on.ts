/**
 * Quotations that go on: “We saw it,” she said. “Nobody came.” A sentence that is all quotation, right after one whose
 * voice was quoted, is of that voice, and so is the next paragraph of a quotation that was left open.
 */

import type { Told } from './go-on.ts';
import type { Language, Rule, Sentence } from './language.ts';
import { wordsAt, type Proposal, type ProposedDate } from './proposal.ts';

export const quoteGoesOn: Pick<Rule, 'name' | 'version' | 'says'> = {
  name: 'quote-goes-on',
  version: '1',
  says: 'a sentence that is all quotation, after one whose voice was quoted',
};

/** `isNear`: both stand in one paragraph. Undefined where nothing goes on. */
export function goOnQuoting(
  sentence: Sentence,
  language: Language,
  { before, isNear }: { readonly before: Told | undefined; readonly isNear: boolean },
  dates: readonly ProposedDate[],
): Proposal | undefined {
  const previous = before?.proposals.findLast(({ passage }) => hasMark.test(passage.words));
  const quotation = quotationOf(sentence);
  if (!before || !previous || !quotation || previous.confidence === 'low' || previous.isUnnamed) return undefined;
  const isOpen = quotationOf(before.sentence)?.isOpen === true || isLeftOpen(before.sentence);
  if (!isNear && !isOpen) return undefined;
  return {
    rule: quoteGoesOn.name,
    version: quoteGoesOn.version,
    confidence: 'middle',
    attribution: previous.attribution,
    continues: previous.passage,
    act: 'asserts',
    passage: wordsAt(sentence.text, quotation),
    polarity: language.polarityOf(sentence.tokens, 'asserts'),
    dates,
    contents: [],
  };
}

const hasMark = /["“”«»„‘]|``|(?:^|\s)'/;
const marks: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  '``': "''",
  "'": "'",
};

/** The sentence as a quotation, where nothing but marks stands outside of it; open where its end is still to come. */
function quotationOf({ text, start, end, tokens }: Sentence) {
  const [first] = tokens;
  const closing = marks[first?.text ?? ''];
  if (!first || closing === undefined) return undefined;
  const at = closingAt(text, closing, first.end);
  if (at === -1 || at >= end) return { start, end, isOpen: true };
  return /[\p{L}\p{N}]/u.test(text.slice(at, end)) || at - first.end < 2
    ? undefined
    : { start, end: at + closing.length, isOpen: false };
}

/** An apostrophe within a word closes nothing. */
function closingAt(text: string, closing: string, from: number): number {
  let at = text.indexOf(closing, from);
  while (at !== -1 && /^['’]$/.test(closing) && /\p{L}/u.test(text[at + 1] ?? '')) at = text.indexOf(closing, at + 1);
  return at;
}

/** A quotation that begins in the sentence and does not end there. */
function isLeftOpen({ text, start, end }: Sentence): boolean {
  const last = [...text.slice(start, end).matchAll(/["“”«»„]/g)];
  return last.length % 2 === 1 && /^["“«„]$/.test(last.at(-1)?.[0] ?? '');
}
