/**
 * Two people who are called by proper names that have nothing in common are two people. Defeasible: people have stage
 * names, married names and names in other languages.
 */

import type { SubjectId } from '../../base/id.ts';
import { areNamesForeign } from '../compare-names.ts';
import type { Different } from '../differences.ts';
import type { MergedSubjects } from '../merge-subjects.ts';
import type { Premises } from '../premises.ts';

/** True where the rule has something to say of two people. */
export function mayNamesDiffer(a: SubjectId, b: SubjectId, { namesOf }: MergedSubjects): boolean {
  return areNamesForeign(namesOf(a), namesOf(b));
}

/** The difference that the rule makes, as long as it applies. */
export function assumeNamesDiffer(a: SubjectId, b: SubjectId, premises: Premises): Different {
  const assumption = premises.assume('names-differ', [a, b].toSorted(), {
    key: 'assume.names-differ',
    values: { a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } },
  });
  return { a, b, premises: [assumption], difference: { kind: 'names', a, b } };
}
