/** The vocabulary: whether a dossier reasons with words of its own. */

import { canonicalText } from '../base/canonical.ts';
import data from '../subject/vocabulary.json' with { type: 'json' };
import type { OpenedDossier } from './open-dossier.ts';
import { warn, type VerifyProblem } from './problem.ts';

/** Names the words whose meaning differs from the built-in one: a field team may have its own, and a forger may have too. */
export function* checkVocabulary({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const { vocabulary } = dossier;
  const differing = [
    ...differences('event', vocabulary.events, data.events),
    ...differences('property', vocabulary.properties, data.properties),
    ...differences('term', vocabulary.terms, data.terms),
    ...differences('unit', vocabulary.units, data.units),
    ...(canonicalText(vocabulary.exclusions) === canonicalText(data.exclusions) ? [] : ['what excludes what']),
  ];
  if (differing.length > 0)
    yield warn(
      'vocabulary-differs',
      `This dossier reasons with words of its own: ${differing.slice(0, 8).join(', ')}${differing.length > 8 ? ` and ${differing.length - 8} more` : ''}. Conflicts follow from what it takes them to mean.`,
    );
}

/** Members that the data leave out where they are empty. */
const emptyMembers = { orders: [], sameAs: [], under: [] };

function differences(
  what: string,
  own: Readonly<Record<string, object>>,
  known: Readonly<Record<string, object>>,
): readonly string[] {
  const words = [...new Set([...Object.keys(own), ...Object.keys(known)])].toSorted();
  return words
    .filter((word) => meaningOf(own, word) !== meaningOf(known, word))
    .map((word) => `${what} ${JSON.stringify(word.slice(0, 40))}`);
}

/** Roles, too, may leave out that they are not single. */
function meaningOf(words: Readonly<Record<string, object>>, word: string): string | undefined {
  const entry = Object.hasOwn(words, word) ? words[word] : undefined;
  if (entry === undefined) return undefined;
  const members = Object.entries({ ...emptyMembers, ...entry }).map(([key, value]: [string, unknown]) =>
    key === 'roles' && typeof value === 'object' && value !== null
      ? [key, Object.fromEntries(Object.entries(value).map(([role, slot]) => [role, { single: false, ...slot }]))]
      : [key, value],
  );
  return canonicalText(Object.fromEntries(members));
}
