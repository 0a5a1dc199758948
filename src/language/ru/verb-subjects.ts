/**
 * Who agrees with a Russian verb, also where its «который» stands for him, where he stands before «и», or behind a relative
 * clause.
 */

import type { Sentence } from '../language.ts';
import { lowerAt, type TokenRange } from '../token-ranges.ts';
import { findChunks, type Chunk } from './chunks.ts';
import { chunksIn, clauseOf, isVerb, subjectIn, type Agreement } from './clause-parts.ts';
import { isActor } from './describe-mention.ts';
import { frameForms } from './frame-verbs.ts';

/** Who agrees with the verb in its clause, whom its «который» stands for, or who did what stands before «и». */
export function findSubject(
  sentence: Sentence,
  verb: number,
  form: Agreement & { readonly isPassive?: boolean },
  chunks: readonly Chunk[],
  isActing: boolean,
  depth = 0,
): Chunk | undefined {
  const own = subjectIn(sentence, chunks, form, isActing);
  if (own) return own;
  const clause = clauseOf(sentence, verb);
  if (/^котор(?:ый|ая|ое|ые)$/u.test(lowerAt(sentence, clause.from)))
    return antecedent(sentence, clause.from, isActing);
  const outer = pastRelative(sentence, clause.from);
  if (outer !== undefined && depth < deepest)
    return findSubject(sentence, verb, form, chunksIn(sentence, outer), isActing, deepest);
  const isJoined =
    /^(?:и|а)$/u.test(lowerAt(sentence, clause.from - 1)) && sentence.tokens[clause.from - 2]?.text !== ',';
  const before = isJoined && depth < deepest ? verbBefore(sentence, clause.from - 2) : undefined;
  if (before === undefined) return undefined;
  const agreement = agreementOf(sentence, before);
  if (!agreement || agreement.number !== form.number) return undefined;
  const theirs = chunksIn(sentence, clauseOf(sentence, before));
  return findSubject(sentence, before, agreement, theirs, isActing, depth + 1);
}

const deepest = 3;

/** «Мужчина, который купил билет, приехал»: the clause that goes on behind the relative one. */
function pastRelative(sentence: Sentence, from: number): TokenRange | undefined {
  if (sentence.tokens[from - 1]?.text !== ',' || from < 4) return undefined;
  const between = clauseOf(sentence, from - 2);
  const isRelative = [between.from, between.from + 1].some((at) => lowerAt(sentence, at).startsWith('котор'));
  const isClosed = sentence.tokens[between.from - 1]?.text === ',' && between.from > 1;
  return isRelative && isClosed ? clauseOf(sentence, between.from - 2) : undefined;
}

function verbBefore(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at >= 0 && from - at < 24; at -= 1) if (isVerb(sentence, at)) return at;
  return undefined;
}

function agreementOf(sentence: Sentence, verb: number): Agreement | undefined {
  const lower = lowerAt(sentence, verb);
  const [form] = frameForms.get(lower) ?? [];
  if (form) return form;
  if (/(?:ли|лись|[аяую]т(?:ся)?|ны)$/u.test(lower) && !/(?:ает|яет|ует|ит)(?:ся)?$/u.test(lower))
    return { number: 'many' };
  if (/(?:ла|лась)$/u.test(lower)) return { number: 'one', gender: 'f' };
  return { number: 'one', ...(/(?:л|лся)$/u.test(lower) && { gender: 'm' as const }) };
}

/** The phrase right before the comma before «который». */
export function antecedent(sentence: Sentence, at: number, isActing: boolean): Chunk | undefined {
  const before = findChunks(sentence).findLast(({ to }) => to < at);
  const isNear = before !== undefined && sentence.tokens[at - 1]?.text === ',' && at - before.to <= 4;
  return isNear && (!isActing || isActor(sentence, before)) ? before : undefined;
}
