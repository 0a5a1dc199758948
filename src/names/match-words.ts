/**
 * Which words of two names belong together: the likest first, each word once, then words that one of the names writes as one.
 * Symmetric as long as the caller gives the two names in an order of their own.
 */

import { compareWords, type WordMatch } from './compare-words.ts';
import { costs } from './costs.ts';
import { lookUpGiven } from './lexicon/look-up.ts';
import type { NameWord, WordReading } from './name.ts';

export type MatchedPair = WordMatch & {
  readonly a: NameWord;
  readonly b: NameWord;
  readonly at: number;
  readonly to: number;
};
export type Matching = {
  readonly pairs: readonly MatchedPair[];
  /** Words that found no partner, in their order. */
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
  /** Words that were taken together: "Abdul Rahman". */
  readonly joined: number;
};

/** Matches the words of two names. */
export function matchWords(a: readonly NameWord[], b: readonly NameWord[]): Matching {
  let matching = pairUp(a, b, 0);
  let [first, second] = [a, b];
  for (let joins = 1; joins <= 3 && isOpen(matching); joins++) {
    const better = [...joinOne(first, second), ...joinOne(second, first, true)]
      .map(([left, right]) => ({ left, right, matching: pairUp(left, right, joins) }))
      .filter((each) => priceOf(each.matching) < priceOf(matching) - 0.01)
      .toSorted((x, y) => priceOf(x.matching) - priceOf(y.matching))[0];
    if (!better) break;
    ({ left: first, right: second, matching } = better);
  }
  return matching;
}

function pairUp(a: readonly NameWord[], b: readonly NameWord[], joined: number): Matching {
  const [own, other] = [a.filter(isCounted), b.filter(isCounted)];
  const possible = own.flatMap((left, at) =>
    other.flatMap((right, to): readonly MatchedPair[] => {
      const match = compareWords(left, right);
      return match && mayPair(left, right, match) ? [{ ...match, a: left, b: right, at, to }] : [];
    }),
  );
  const pairs: MatchedPair[] = [];
  for (const pair of possible.toSorted(
    (x, y) => x.cost - y.cost || Math.abs(x.at - x.to) - Math.abs(y.at - y.to) || x.at - y.at,
  ))
    if (!pairs.some(({ at, to }) => at === pair.at || to === pair.to)) pairs.push(pair);
  return {
    pairs: pairs.toSorted((x, y) => x.at - y.at),
    left: own.filter((_, at) => !pairs.some((pair) => pair.at === at)),
    right: other.filter((_, to) => !pairs.some((pair) => pair.to === to)),
    joined,
  };
}

function isCounted({ kind }: Pick<NameWord, 'kind'>): boolean {
  return kind === 'name' || kind === 'initial' || kind === 'patronymic' || kind === 'common';
}

/** A father's name and the name it is made of are two: Ivan Petrovich is not Pyotr Ivanovich. */
function mayPair(a: NameWord, b: NameWord, { cost }: WordMatch): boolean {
  const isMixed = a.kind !== b.kind && a.kind !== 'initial' && b.kind !== 'initial';
  return !isMixed || cost < 0.3;
}

function isOpen({ pairs, left, right }: Matching): boolean {
  return (
    (left.length > 0 || right.length > 0 || pairs.some(({ cost }) => cost > 0.2)) &&
    pairs.length + left.length + right.length < 12
  );
}

function priceOf({ pairs, left, right, joined }: Matching): number {
  const unmatched = [...left, ...right].filter(({ kind }) => kind === 'name').length;
  return pairs.reduce((sum, { cost }) => sum + cost, 0) + unmatched * 0.3 + joined * costs.joined;
}

/** Every way to take two neighbours of the one name together that gives a word which sounds like one of the other. */
function joinOne(
  a: readonly NameWord[],
  b: readonly NameWord[],
  isSwapped = false,
): readonly (readonly [readonly NameWord[], readonly NameWord[]])[] {
  const ways: (readonly [readonly NameWord[], readonly NameWord[]])[] = [];
  for (const [at, size] of a.flatMap((_, place) => [[place, 2] as const, [place, 3] as const])) {
    const parts = a.slice(at, at + size);
    if (parts.length < size || !parts.every(mayJoin)) continue;
    for (const word of joinsOf(parts)) {
      if (!b.some((other) => isCounted(other) && (compareWords(word, other)?.cost ?? 1) < 0.25)) continue;
      const together = [...a.slice(0, at), word, ...a.slice(at + size)];
      ways.push(isSwapped ? [b, together] : [together, b]);
    }
  }
  return ways;
}

/** All of them together, and without an article between them: "Nur al-Din", "Noureddine". */
function joinsOf(parts: readonly NameWord[]): readonly NameWord[] {
  const named = parts.filter(({ kind }) => kind !== 'particle');
  return [parts, ...(named.length > 1 && named.length < parts.length ? [named] : [])].map((each) => each.reduce(join));
}

function mayJoin({ kind }: NameWord): boolean {
  return isCounted({ kind }) ? kind !== 'initial' : kind === 'particle';
}

function join(first: NameWord, second: NameWord): NameWord {
  const end = first.readings[0]?.sounds ?? '';
  const readings = second.readings.map(({ sounds, as }): WordReading => {
    const both = (end + sounds).replaceAll(/(.)\1/gu, '$1');
    return { sounds: both, as, given: lookUpGiven(both) };
  });
  return { text: first.text + second.text, script: second.script, kind: 'name', readings };
}
