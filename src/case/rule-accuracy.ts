/**
 * How people decided on what each reading rule proposed: which rules are worth keeping. A statement that several rules made
 * together ("en/speech-verb + frame/contact") counts for each of them.
 */

import type { ViewReader } from '../store/contract.ts';
import { everyRow } from './references.ts';

export type RuleAccuracy = {
  readonly rule: string;
  readonly version: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Nobody has decided yet. */
  readonly waiting: number;
};

/** By rule and version, those first that most was decided of. */
export async function countDecisions(views: ViewReader): Promise<readonly RuleAccuracy[]> {
  const counts = new Map<string, RuleAccuracy>();
  for await (const { record, standing } of everyRow((page) => views.statements(page))) {
    if (!record.proposedBy || standing === 'withdrawn') continue;
    const versions = record.proposedBy.version.split(' + ');
    for (const [index, rule] of record.proposedBy.rule.split(' + ').entries()) {
      const version = versions[index] ?? record.proposedBy.version;
      const known = counts.get(`${rule} ${version}`) ?? { rule, version, accepted: 0, rejected: 0, waiting: 0 };
      counts.set(`${rule} ${version}`, {
        ...known,
        accepted: known.accepted + Number(standing === 'accepted'),
        rejected: known.rejected + Number(standing === 'rejected'),
        waiting: known.waiting + Number(standing === 'proposed'),
      });
    }
  }
  const decided = ({ accepted, rejected }: RuleAccuracy) => accepted + rejected;
  return [...counts.values()].toSorted((a, b) => decided(b) - decided(a) || (a.rule < b.rule ? -1 : 1));
}
