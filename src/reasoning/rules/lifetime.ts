/**
 * Nobody does anything before they are born or after they have died. Defeasible: a name lives on in letters that are sent later, in
 * orders that others carry out, and in records that nobody closed.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Premises } from '../premises.ts';

/** The premise that whoever did this was alive, as far as that birth or death goes. `life` is its event, or whose date of birth it is. */
export function assumeAlive(event: SubjectId, life: SubjectId, is: 'birth' | 'death', premises: Premises): number {
  return premises.assume('lifetime', [event, life], {
    key: is === 'birth' ? 'assume.lifetime-born' : 'assume.lifetime-died',
    values: { event: { kind: 'subject', subject: event }, life: { kind: 'subject', subject: life } },
  });
}
