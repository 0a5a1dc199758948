/**
 * Two objects side by side: whom and what. "offered her money", "paid Lena Marsh 500 euros", "was called Hugo Lang".
 * Nothing but a pronoun, a figure or a name tells where the one ends and the other begins.
 */

import type { Sentence } from '../language.ts';
import { holds, type Stretch } from '../proposal.ts';
import type { VerbSense } from './frame-verbs.ts';
import { findMeasures } from './measures.ts';
import type { FoundPart } from './verb-parts.ts';

/** The parts with the object of a verb of giving in two; the second part is `o2`. */
export function withReceiver(
  sentence: Sentence,
  { slots }: VerbSense,
  parts: readonly FoundPart[],
): readonly FoundPart[] {
  const object = parts.find(({ part }) => part === 'o');
  const second = object && slots['o'] === 'receiver' ? secondIn(sentence, object.place) : undefined;
  if (!object || second === undefined) return parts;
  const first = { start: object.place.start, end: endBefore(sentence, second) };
  const what: FoundPart = { part: 'o2', place: { start: second, end: object.place.end }, to: object.to };
  const whom: readonly FoundPart[] = first.end > first.start ? [{ ...object, place: first }] : [];
  return parts.flatMap((part) => (part === object ? [...whom, what] : [part]));
}

/** Where the second object begins: behind a pronoun, or with an amount of money at the end. */
function secondIn(sentence: Sentence, place: Stretch): number | undefined {
  const tokens = sentence.tokens.filter((token) => holds(place, token));
  const [first, next] = tokens;
  if (first && next && /^(?:him|her|them|me|us|it)$/.test(first.lower)) return next.start;
  const inner = tokens.findIndex(({ lower }, at) => at > 0 && startsAnother.test(lower));
  // "the ambassador a note", but "half the money", "a friend of the family".
  if (inner > 0 && !/^(?:of|and|or|half|all|both|,)$/.test(tokens[inner - 1]?.lower ?? '')) return tokens[inner]?.start;
  if (!tokens.some(({ kind, text }) => kind === 'number' || /^[$€£₸₽₴]$/.test(text) || numberWords.test(text)))
    return undefined;
  const amount = findMeasures(sentence).find((each) => each.kind === 'amount' && each.end === place.end);
  return amount && amount.start > place.start ? amount.start : undefined;
}

const startsAnother = /^(?:an?|the|his|her|their|its|some)$/;

const numberWords = /^(?:hundred|thousand|million)$/;

function endBefore({ tokens }: Sentence, start: number): number {
  return tokens.findLast(({ end }) => end <= start)?.end ?? start;
}
