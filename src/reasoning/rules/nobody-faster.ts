/**
 * Nobody gets from one place to another faster than the means of travel goes, or, where that is unknown, than the fastest of
 * them. How fast each is, the vocabulary says (`travel`). Defeasible: there are military flights, and wrong coordinates.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Premises } from '../premises.ts';

/** The premise that nobody gets from the one place to the other any faster. */
export function assumeNobodyFaster([a, b]: readonly [SubjectId, SubjectId], premises: Premises): number {
  const [first, second] = a < b ? [a, b] : [b, a];
  return premises.assume('nobody-faster', [first, second], {
    key: 'assume.nobody-faster',
    values: { a: { kind: 'subject', subject: first }, b: { kind: 'subject', subject: second } },
  });
}
