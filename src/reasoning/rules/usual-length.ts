/**
 * An event lasts no longer than such events usually do; how long that is, the vocabulary says. Only with it do two dates
 * of one journey clash at all, since a date names but a part of it. Defeasible: some journeys take a week. Where
 * somebody says so by an interval, the rule says nothing.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Label } from '../../subject/vocabulary.ts';
import type { Premises } from '../premises.ts';

/** The premise that this event is of usual length. */
export function assumeUsualLength(event: SubjectId, basis: Label, premises: Premises): number {
  return premises.assume('usual-length', [event], {
    key: 'assume.usual-length',
    values: { event: { kind: 'subject', subject: event }, basis: { kind: 'label', label: basis } },
  });
}
