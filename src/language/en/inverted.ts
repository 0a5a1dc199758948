/** Verbs of speech before their subject: “…,” said X, the head of Y; "…, say analysts, …". The voice goes on to the end of what tells who it is. */

import type { Match, Sentence } from '../language.ts';
import {
  breakFrom,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../token-ranges.ts';
import { hasFiniteVerb, phraseEnd, startsPhrase } from './clauses.ts';
import { contentBefore, contentEnd, isTelling } from './contents.ts';
import { isTailOnly } from './content-starts.ts';
import { makeMatch } from './said-after.ts';
import type { Cue } from './speech-cues.ts';
import { isMannerAdverb } from './subjects.ts';

/** “…”, said X. Undefined where the verb does not stand before its subject. */
export function readInverted(sentence: Sentence, { verb, after, form }: Cue): readonly Match[] | undefined {
  const { tokens } = sentence;
  const tagBreak = verb - 1;
  if (!form.inverts || tagBreak < 0 || !isBreak(sentence, tagBreak)) return undefined;
  if (form.needsQuotation && !isClosingMark(tokens, tagBreak)) return undefined;
  if (!startsPhrase(sentence, after) || lowerAt(sentence, after) === 'that') return undefined;
  const before = contentBefore(sentence, tagBreak, false);
  const isQuoted = before !== undefined && isClosingMark(tokens, before.to);
  const head = withoutManner(sentence, after, phraseEnd(sentence, after, lastToken(sentence)));
  const to = withRelative(sentence, withApposition(sentence, head));
  const voice = stretchOf(sentence, { from: after, to });
  const isWhole = before !== undefined && !/^(?:what|how|why)$/.test(lowerAt(sentence, before.from));
  const isBefore = before !== undefined && (isQuoted || (isWhole && isClause(sentence, before)));
  const said = isBefore ? before : aroundTag(sentence, to);
  if (!said || !voice || hasFiniteVerb(sentence, { from: after, to: head })) return undefined;
  const isAtEnd = to >= lastToken(sentence) || isBreak(sentence, to + 1) || isTailOnly(sentence, to + 1, form);
  if (!isQuoted && !isAtEnd) return undefined;
  const end = resumption(sentence, said, breakFrom(sentence, to + 1));
  const first = makeMatch(sentence, { verb, after, form }, [voice], { from: said.from, to: end ?? said.to }, 'high');
  return first ? [first] : [];
}

/** "said Anna Orlova, 29, the head of the clinic": the parts after the commas belong to the name. */
function withApposition(sentence: Sentence, head: number): number {
  let to = head;
  for (let parts = 0; parts < 3 && lowerAt(sentence, to + 1) === ','; parts += 1) {
    const end = Math.min(breakFrom(sentence, to + 2) - 1, lastToken(sentence));
    const range = { from: to + 2, to: end };
    if (end < to + 2 || isOpeningMark(sentence.tokens, to + 2) || !isApposed(sentence, range)) return to;
    to = end;
  }
  return to;
}

/** A clause of its own, and no name with what tells who it is: "An aide, who was tired, …". */
function isClause(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let start = from; start <= to;) {
    const end = Math.min(breakFrom(sentence, start), to + 1);
    const isRelative = /^(?:who|whose|whom|which)$/.test(lowerAt(sentence, start));
    if (!isRelative && isTelling(sentence, { from: start, to: end - 1 })) return true;
    start = end + 1;
  }
  return false;
}

/** "What it needs, say analysts, is a new chief": all around the tag. */
function aroundTag(sentence: Sentence, to: number): TokenRange | undefined {
  const last = lastToken(sentence);
  const isInMidst = lowerAt(sentence, to + 1) === ',' && to + 2 < last && startsPhrase(sentence, 0);
  const isResumed = hasFiniteVerb(sentence, { from: to + 2, to: to + 5 }) || isOpeningMark(sentence.tokens, to + 2);
  return isInMidst && isResumed ? { from: 0, to: last } : undefined;
}

/** "asked her aunt calmly". */
function withoutManner(sentence: Sentence, from: number, to: number): number {
  return to > from && isMannerAdverb(lowerAt(sentence, to)) && sentence.tokens[to]?.isCapital === false ? to - 1 : to;
}

/** An age, a place of origin, or a phrase that names somebody; nothing that is being done. */
function isApposed(sentence: Sentence, range: TokenRange): boolean {
  const { from, to } = range;
  const first = lowerAt(sentence, from);
  // "a teacher who asked that her surname not be used".
  const who = sentence.tokens.findIndex(({ lower }, at) => at > from + 1 && at < to && lower === 'who');
  if (who > 0) return isApposed(sentence, { from, to: who - 1 });
  if (hasFiniteVerb(sentence, range)) return false;
  if (/^(?:of|from|aged)$/.test(first) || (from === to && sentence.tokens[from]?.kind === 'number')) return true;
  return !/^(?:who|[a-z]{3,}ing)$/.test(first) && startsPhrase(sentence, from) && phraseEnd(sentence, from, to) === to;
}

/** "said two advisers who asked not to be named": without a comma it tells who they are. */
function withRelative(sentence: Sentence, to: number): number {
  if (lowerAt(sentence, to + 1) !== 'who') return to;
  return Math.min(breakFrom(sentence, to + 2) - 1, lastToken(sentence));
}

/** “…,” said X, “…”: where the quotation ends that goes on after the tag. */
export function resumption(sentence: Sentence, said: TokenRange, at: number): number | undefined {
  if (!isClosingMark(sentence.tokens, said.to) || lowerAt(sentence, at) === ':') return undefined;
  const { tokens } = sentence;
  const near = [at, at + 1].find((each) => isOpeningMark(tokens, each));
  // “This,” the coach said, pointing at the board, “is it.”
  const later = tokens.findIndex((_, each) => each > at && each < at + 14 && isOpeningMark(tokens, each));
  const opening = near ?? (later > at && lowerAt(sentence, later - 1) === ',' ? later : undefined);
  return opening === undefined ? undefined : contentEnd(sentence, opening, []);
}
