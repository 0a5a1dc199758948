/** Judgements for people: what was decided, in words, with the names it was decided on. */

import { concernsOf, type Decision, type Judgement } from '../../judgement/judgement.ts';
import type { JudgementRow, ViewReader } from '../../store/contract.ts';
import type { ShownJudgement } from '../shapes/records.ts';
import { readNames, type Names } from './sentences.ts';

/** Judgements as the API gives them. */
export async function showJudgements(
  rows: readonly JudgementRow[],
  views: ViewReader,
): Promise<readonly ShownJudgement[]> {
  const names = await readNames(
    rows.flatMap(({ record }) => concernsOf(record.decision)),
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
    about: [...concernsOf(decision)],
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
    case 'independent':
      return `${name(decision.voice)} and ${name(decision.other)} are independent of each other`;
    case 'set-aside':
      return 'Set aside';
    case 'seal':
      return 'Sealed';
  }
}
