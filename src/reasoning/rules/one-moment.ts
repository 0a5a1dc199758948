/**
 * Figures that are given for one thing without different dates speak of one and the same moment. Defeasible, and cheap to
 * doubt: crowds grow within the hour, and counts are corrected.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Premises } from '../premises.ts';

/** The premise that the figures given for a property of these subjects are of one moment. */
export function assumeOneMoment(property: string, a: SubjectId, b: SubjectId, premises: Premises): number {
  return premises.assume('one-moment', [property, ...new Set([a, b].toSorted())], {
    key: 'assume.one-moment',
    values: {
      property: { kind: 'word', of: 'property', word: property },
      of: { kind: 'subject', subject: a < b ? a : b },
    },
  });
}
