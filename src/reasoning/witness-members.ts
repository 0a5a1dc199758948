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
  return renumberIn(witness, nameOf);
}

function renumberIn<T>(value: T, nameOf: (member: number) => number): T;
function renumberIn(value: unknown, nameOf: (member: number) => number): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => renumberIn(each, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  const renumbered: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value))
    if (each !== undefined)
      renumbered[key] = naming.has(key) && typeof each === 'number' ? nameOf(each) : renumberIn<unknown>(each, nameOf);
  return renumbered;
}
