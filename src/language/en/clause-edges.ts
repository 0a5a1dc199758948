/** The clause around an English verb: what leads in to it, its subject, the verb, and what stands behind it up to the next. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakBefore, isBreak, lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { hasFiniteVerb, isVerbAt } from './clauses.ts';
import { clauseWords, months, weekdays } from './words.ts';

/** The clause whose subject begins at `from`, with its verb at `verb` and its last part ending at `to`. */
export function clauseAround(sentence: Sentence, from: number, verb: number, to: number): Stretch | undefined {
  return stretchOf(sentence, { from: leadIn(sentence, from), to: tailEnd(sentence, Math.max(verb, to)) });
}

/** "on January 1, strangers contacted him", with the comma or without: a date before the subject belongs to what follows. */
function leadIn(sentence: Sentence, from: number): number {
  const before = sentence.tokens[from - 1];
  const isDate = before?.kind === 'number' || months.includes(before?.lower ?? '') || weekdays.has(before?.lower ?? '');
  const comma = isDate ? from : from - 1;
  if (comma < 1 || (!isDate && (lowerAt(sentence, comma) !== ',' || !isBreak(sentence, comma)))) return from;
  const start = breakBefore(sentence, comma) + 1;
  const first = lowerAt(sentence, start);
  const isLeadIn = /^(?:on|in|at|by|since|until|during)$/.test(first) || /^\p{N}/u.test(first);
  return isLeadIn && !hasFiniteVerb(sentence, { from: start, to: comma - 1 }) ? start : from;
}

/** On to the next break, clause or verb. */
function tailEnd(sentence: Sentence, from: number): number {
  const last = lastToken(sentence);
  if (isBreak(sentence, from)) return from;
  let at = from + 1;
  while (at <= last && !isBreak(sentence, at) && !isEdge(sentence, at)) at += 1;
  return Math.min(at - 1, last);
}

function isEdge(sentence: Sentence, at: number): boolean {
  const lower = lowerAt(sentence, at);
  return lower === 'and' || lower === 'but' || lower === 'or' || clauseWords.has(lower) || isVerbAt(sentence, at);
}
