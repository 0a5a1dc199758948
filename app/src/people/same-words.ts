/** What is said of two subjects that may be one: short sentences, the same wherever they stand. */

import type { ShownSamePair } from '../api/types.ts';
import { countOf, listOf } from '../parts/words.ts';

type Kind = ShownSamePair['a']['subject']['kind'];

const nouns: Readonly<Record<Kind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  thing: 'thing',
  event: 'event',
};

/** "one person"; "one" where they are not of one kind. */
export function sayOne({ a, b }: Pick<ShownSamePair, 'a' | 'b'>): string {
  return a.subject.kind === b.subject.kind ? `one ${nouns[a.subject.kind]}` : 'one';
}

/** The two names that are shown for a pair: the likest, or what the subjects are called. */
export function namesOf({
  a,
  b,
  comparison,
}: Pick<ShownSamePair, 'a' | 'b' | 'comparison'>): readonly [string, string] {
  const [one = a.subject.label, other = b.subject.label] = comparison?.names ?? [];
  return [one, other];
}

/** What it would change, for a list: "2 answers would differ, 1 agree". */
export function sayMeeting({ questions, acrossSources }: ShownSamePair['meeting']): string {
  const differing = questions.filter(({ differs }) => differs).length;
  const agreeing = questions.length - differing;
  if (questions.length === 0) return acrossSources ? 'spoken of in different sources' : 'nothing would meet yet';
  const parts = [
    differing > 0 ? `${countOf(differing, 'answer')} would differ` : undefined,
    agreeing > 0 ? `${countOf(agreeing, 'answer')} would agree` : undefined,
  ];
  return listOf(parts.filter((part) => part !== undefined));
}

/** How alike the names are, in words. */
export function sayBand(comparison: ShownSamePair['comparison']): string {
  if (!comparison) return 'no name to compare';
  return { same: 'one name', maybe: 'perhaps one name', different: 'two names' }[comparison.band];
}

/** The reason that is proposed for calling two the same. */
export function usualReason({ comparison }: Pick<ShownSamePair, 'comparison'>): string {
  const inFavour = comparison?.reasons.filter(({ isAgainst }) => !isAgainst).map(({ says }) => says) ?? [];
  const all = inFavour.length > 0 ? inFavour : (comparison?.reasons ?? []).map(({ says }) => says);
  return comparison === undefined || comparison.band === 'different' ? '' : `Read in both sources; ${all.join('; ')}.`;
}

/** "12 statements in 3 sources". */
export function saySpoken({ statements, sourceCount }: ShownSamePair['a']): string {
  return statements === 0
    ? 'nothing is said of it yet'
    : `${countOf(statements, 'statement')} in ${countOf(sourceCount, 'source')}`;
}
