/**
 * Two places that the case records beside each other, neither within the other, lie apart. Defeasible: records of what
 * lies within what are often too coarse.
 */

import type { PlacesApart } from '../compare-places.ts';
import type { Premises } from '../premises.ts';

/** The premise that these two places lie apart. */
export function assumePlacesApart({ a, b }: PlacesApart, premises: Premises): number {
  return premises.assume('places-apart', [a, b], {
    key: 'assume.places-apart',
    values: { a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } },
  });
}
