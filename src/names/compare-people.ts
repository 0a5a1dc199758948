/**
 * Two names of people: which words belong together, and what each difference costs. Order says little (family names come first in
 * some languages), a father's name and particles are often left out, and a word that each has and the other has not says most.
 */

import { costs } from './costs.ts';
import { descentMarks } from './lexicon/name-words.ts';
import { matchWords, type MatchedPair, type Matching } from './match-words.ts';
import type { Name, NameWord } from './name.ts';
import type { NameReason } from './reasons.ts';

/** What tells for and against two names being one person's. */
export function comparePeople(a: Name, b: Name): readonly NameReason[] {
  const matching = matchWords(a.words, b.words);
  const whole = matching.pairs.filter(({ like }) => like !== 'initial');
  if (matching.pairs.length === 0) return [{ kind: 'nothing-common', cost: costs.nothingCommon, words: [] }];
  const reasons = [
    ...matching.pairs.map(tellPair),
    ...tellUnmatched(matching, whole, a, b),
    ...tellGender(matching.pairs),
    ...tellGeneration(a, b),
  ];
  if (whole.length === 0) reasons.push({ kind: 'initials-only', cost: costs.missingOnly, words: [] });
  reasons.push(...tellOrder(matching.pairs, a, b));
  if (matching.joined > 0) reasons.push({ kind: 'joined', cost: costs.joined * matching.joined, words: [] });
  return reasons;
}

function tellPair({ a, b, cost, like }: MatchedPair): NameReason {
  return { kind: like, cost, words: [a.text, b.text] };
}

function tellUnmatched(
  { pairs, left, right }: Matching,
  whole: readonly MatchedPair[],
  a: Name,
  b: Name,
): readonly NameReason[] {
  return [
    ...tellKind(
      wordsOf('patronymic', left),
      wordsOf('patronymic', right),
      costs.missingPatronymic,
      costs.conflictOfPatronymic,
    ),
    ...tellNames(wordsOf('name', left), wordsOf('name', right), whole.length > 0 ? pairs : [], [a, b]),
    ...tellInitials(left, right),
  ];
}

function wordsOf(kind: NameWord['kind'], words: readonly NameWord[]): readonly NameWord[] {
  return words.filter((word) => word.kind === kind);
}

function tellKind(
  left: readonly NameWord[],
  right: readonly NameWord[],
  missing: number,
  conflict: number,
): readonly NameReason[] {
  const both = Math.min(left.length, right.length);
  const rest = [...left.slice(both), ...right.slice(both)];
  return [
    ...left
      .slice(0, both)
      .map((word, at): NameReason => ({ kind: 'conflict', cost: conflict, words: [word.text, right[at]?.text ?? ''] })),
    ...rest.map(({ text }): NameReason => ({ kind: 'missing', cost: missing, words: [text] })),
  ];
}

function tellNames(
  left: readonly NameWord[],
  right: readonly NameWord[],
  pairs: readonly MatchedPair[],
  names: readonly [Name, Name],
): readonly NameReason[] {
  const both = Math.min(left.length, right.length);
  const conflict = pairs.length >= 2 && areInside(left, right, names) ? costs.conflictInMiddle : costs.conflict;
  const [only] = pairs;
  const isKnownGiven = only !== undefined && pairs.length === 1 && (only.a.readings[0]?.given.length ?? 0) > 0;
  const first = pairs.length >= 2 ? costs.missingMiddle : isKnownGiven ? costs.missingBesideGiven : costs.missingOnly;
  return tellKind(left, right, costs.missingMiddle, conflict).map((reason, at) =>
    reason.kind === 'missing' && at === both ? { ...reason, cost: first } : reason,
  );
}

/** Middle names: neither the first nor the last word of either. */
function areInside(left: readonly NameWord[], right: readonly NameWord[], names: readonly [Name, Name]): boolean {
  const ends = new Set(names.flatMap(({ words }) => [words[0], words.at(-1)]));
  return [...left, ...right].every((word) => !ends.has(word));
}

/** An initial that fits no word of the other, while the other has a word or an initial left over, is another name. */
function tellInitials(left: readonly NameWord[], right: readonly NameWord[]): readonly NameReason[] {
  const initials = [...left, ...right].filter(({ kind }) => kind === 'initial');
  const others = left.some(({ kind }) => kind === 'initial') ? right : left;
  return initials
    .slice(0, 2)
    .map(({ text }): NameReason =>
      others.length > 0
        ? { kind: 'conflict', cost: costs.conflictOfInitial, words: [text, others[0]?.text ?? ''] }
        : { kind: 'missing', cost: costs.missingInitial, words: [text] },
    );
}

/** "Ivanov, Alexander" and "Ivanova, Alexandra": near in every word, and two people. */
function tellGender(pairs: readonly MatchedPair[]): readonly NameReason[] {
  const family = pairs.find(({ like }) => like === 'feminine');
  const apart = pairs.find(({ a, b, like }) => (like === 'spelling' || like === 'inflected') && areOfTwoGenders(a, b));
  if (apart) return [{ kind: 'gender', cost: costs.gender, words: [apart.a.text, apart.b.text] }];
  const doubtful = family && pairs.find(({ cost, like }) => cost > 0.05 && like === 'spelling');
  return doubtful ? [{ kind: 'gender', cost: costs.gender, words: [family.a.text, family.b.text] }] : [];
}

function areOfTwoGenders(a: NameWord, b: NameWord): boolean {
  const [left, right] = [a, b].map(({ readings }) => readings[0]?.given[0]?.gender ?? 'u');
  return left !== 'u' && right !== 'u' && left !== right;
}

function tellGeneration(a: Name, b: Name): readonly NameReason[] {
  const [left, right] = [a, b].map(({ words }) => words.find(({ kind }) => kind === 'generation'));
  if (left?.idea === right?.idea) return [];
  const words = [left, right].flatMap((word) => (word ? [word.text] : []));
  return [{ kind: 'generation', cost: left && right ? costs.generation : costs.missingGeneration, words }];
}

function tellOrder(pairs: readonly MatchedPair[], a: Name, b: Name): readonly NameReason[] {
  const swapped = pairs.flatMap((pair, at) =>
    pairs.slice(at + 1).flatMap((other) => (other.to < pair.to ? [[pair, other] as const] : [])),
  );
  if (swapped.length === 0) return [];
  const cost = [a, b].every(tellsDescent)
    ? costs.orderOfDescent
    : swapped.some((both) => both.every(isGiven))
      ? costs.orderOfGiven
      : costs.order;
  return [{ kind: 'order', cost, words: [] }];
}

function isGiven({ a, b }: MatchedPair): boolean {
  return [a, b].every(({ readings }) => readings[0]?.given.some(({ gender }) => gender !== 'u'));
}

function tellsDescent({ words }: Name): boolean {
  return words.some(({ kind, text }, at) => kind === 'particle' && at > 0 && descentMarks.has(text));
}
