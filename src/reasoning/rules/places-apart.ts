/**
 * Two places that the case records beside each other, neither within the other, lie apart. Defeasible: records of what
 * lies within what are often too coarse.
 */

import type { PlacesApart } from '../compare-places.ts';
import { costOfWrongOnceIn } from '../grades.ts';
import type { Premises } from '../premises.ts';

/** The premise that these two places lie apart: in one case of three they do not, where the one may lie in the other. */
export function assumePlacesApart({ a, b, mayNest }: PlacesApart, premises: Premises): number {
  const message = {
    key: 'assume.places-apart',
    values: { a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } },
  } as const;
  return premises.assume('places-apart', [a, b], message, mayNest ? costOfWrongOnceIn(3) : undefined);
}
