/** Questions to a vocabulary. Imports no package, so that rules, sentences and the independent checker can ask alike. */

import type { EventType, Exclusion, Term, Vocabulary } from './vocabulary.ts';

/** A term and everything above it, itself first. */
export function termsAbove(vocabulary: Vocabulary, term: Term): readonly Term[] {
  const seen = new Set([term]);
  for (const each of seen) for (const wider of wordIn(vocabulary.terms, each)?.under ?? []) seen.add(wider);
  return [...seen];
}

/**
 * The exclusion because of which `a` and `b` cannot hold together, or undefined where they can: in roles of events of these
 * types, as properties where the list is empty, anywhere where it is absent.
 */
export function exclusionOf(
  vocabulary: Vocabulary,
  a: Term,
  b: Term,
  types?: readonly EventType[],
): Exclusion | undefined {
  const aboveA = termsAbove(vocabulary, a);
  const aboveB = termsAbove(vocabulary, b);
  return vocabulary.exclusions.find(
    ({ terms: [one, other], events }) =>
      (!events || !types || (types.length > 0 && types.every((type) => events.includes(type)))) &&
      ((aboveA.includes(one) && aboveB.includes(other)) || (aboveA.includes(other) && aboveB.includes(one))),
  );
}

/** What a table of the vocabulary says of a word. Hostile: the word may be "constructor", which must find nothing. */
export function wordIn<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
