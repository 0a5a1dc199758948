/** The places of a witness that name contents, for reading them out and for naming them anew. */

import { isId, type JudgementId } from '../base/id.ts';
import type { Witness } from './findings.ts';

const naming = new Set(['member', 'memberA', 'memberB', 'first', 'second', 'by', 'target', 'denial', 'who', 'where']);

/** The contents that a witness names, in order, each once. */
export function membersIn(witness: Witness): readonly number[] {
  const members = new Set<number>();
  renumberMembers(witness, (member) => {
    members.add(member);
    return member;
  });
  return [...members];
}

/** The judgements that a witness names. */
export function judgementsIn(value: unknown): readonly JudgementId[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'judgement' && typeof each === 'string' && isId('j', each) ? [each] : judgementsIn(each),
  );
}

/** The same witness with its contents named anew. */
export function renumberMembers(witness: Witness, nameOf: (member: number) => number): Witness {
  const renumbered: Witness = JSON.parse(JSON.stringify(witness), (key, value: unknown) =>
    naming.has(key) && typeof value === 'number' ? nameOf(value) : value,
  );
  return renumbered;
}
