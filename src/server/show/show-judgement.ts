/** Judgements for people: what was decided, in words, with the names it was decided on. */

import type { Decision, Judgement } from '../../judgement/judgement.ts';
import type { JudgementRow, ViewReader } from '../../store/contract.ts';
import type { ShownJudgement } from '../shapes/records.ts';
import { readNames, type Names } from './sentences.ts';

/** Judgements as the API gives them. */
export async function showJudgements(
  rows: readonly JudgementRow[],
  views: ViewReader,
): Promise<readonly ShownJudgement[]> {
  const names = await readNames(
    rows.flatMap(({ record }) => aboutOf(record.decision)),
    views,
  );
  return rows.map((row) => showJudgement(row, names));
}

export function showJudgement(
  { record, effective }: { readonly record: Judgement; readonly effective: boolean },
  names: Names,
): ShownJudgement {
  const { id, by, at, because, decision } = record;
  return {
    id,
    by,
    at,
    because,
    kind: decision.kind,
    says: sayDecision(decision, names),
    about: [...aboutOf(decision)],
    effective,
  };
}

/** A decision in words. */
export function sayDecision(decision: Decision, names: Names): string {
  const name = (id: string) => names.get(id) ?? id;
  switch (decision.kind) {
    case 'accept':
      return 'Accepted';
    case 'reject':
      return 'Rejected';
    case 'same':
      return `“${name(decision.a)}” and “${name(decision.b)}” are the same`;
    case 'different':
      return `“${name(decision.a)}” and “${name(decision.b)}” are different`;
    case 'grade': {
      const grounds = decision.grounds.length > 0 ? ` (${decision.grounds.join(', ')})` : '';
      return `${name(decision.voice)}: grade ${decision.grade}${grounds}`;
    }
    case 'set-aside':
      return 'Set aside';
    case 'seal':
      return 'Sealed';
  }
}

/** Ids of what a decision is about. */
export function aboutOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      return [decision.statement];
    case 'same':
    case 'different':
      return [decision.a, decision.b];
    case 'grade':
      return [decision.voice];
    case 'set-aside':
    case 'seal':
      return [decision.target];
  }
}
