/** The parts that a Russian verb is known by or that no case shows: the noun that a sense asks for, and figures for a subject. */

import type { Sentence } from '../language.ts';
import type { Argument } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import type { TokenRange } from '../token-ranges.ts';
import { placeOf, type Chunk } from './chunks.ts';
import { rangePlace, type Agreement, type FoundPart } from './clause-parts.ts';
import type { VerbSense } from './frame-verbs.ts';
import { findMeasures } from './measures.ts';

/** The noun of the class that a sense asks for, in its part. */
export function askedNoun(
  sentence: Sentence,
  { noun }: VerbSense,
  subject: Chunk | undefined,
  parts: readonly FoundPart[],
): Stretch | undefined {
  const place =
    noun?.part === 'n' ? subject && placeOf(sentence, subject) : parts.find(({ part }) => part === noun?.part)?.place;
  const token =
    noun && place && sentence.tokens.find(({ lower, ...each }) => holds(place, each) && noun.class.words.test(lower));
  return token && { start: token.start, end: token.end };
}

/** «погибли не менее 12 человек», «участвовали около 300 человек»: a figure is no nominative, and agrees all the same. */
export function countIn(
  sentence: Sentence,
  { from, to }: TokenRange,
  { isPassive, gender, number }: FormShape,
  { slots, frame }: VerbSense,
): Argument | undefined {
  const slot = slots[isPassive ? 'a' : 'n'];
  const isOwn = isPassive || slot !== 'doer' || frame === 'protest';
  if (!isOwn || slot === undefined || (number === 'one' && gender !== 'n')) return undefined;
  const place = rangePlace(sentence, { from, to });
  const count = findMeasures(sentence).find(
    (each) => each.kind === 'count' && each.unit === 'person' && holds(place, each),
  );
  return count && { start: count.start, end: count.end, slot };
}

type FormShape = Agreement & { readonly isPassive: boolean };
