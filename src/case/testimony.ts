/**
 * What reasoning is given of a case: the statements that count, and what people have decided, as the effective judgements
 * have it. A provisional testimony takes proposed statements as if they were accepted; whoever shows its findings says so.
 */

import type { StatementId } from '../base/id.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Statement } from '../statement/statement.ts';
import type { CaseReader } from '../store/contract.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow } from './references.ts';

/** The testimony of a case as it is now. */
export async function readTestimony(
  { views }: Pick<CaseReader, 'views'>,
  vocabulary: Vocabulary,
  provisional: boolean,
): Promise<Testimony> {
  const setAside = new Set<string>();
  const grades = new Map<string, Testimony['grades'][number]>();
  const identities = new Map<string, Testimony['identities'][number]>();
  for await (const { record } of everyRow((page) => views.judgements({ ...page, effective: true }))) {
    const { id, decision } = record;
    // The latest judgement on a thing is the one that holds.
    if (decision.kind === 'grade')
      grades.set(decision.voice, {
        judgement: id,
        voice: decision.voice,
        grade: decision.grade,
        grounds: decision.grounds,
      });
    else if (decision.kind === 'same' || decision.kind === 'different') {
      const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
      identities.set(`${a} ${b}`, { judgement: id, a, b, same: decision.kind === 'same' });
    } else if (decision.kind === 'set-aside') setAside.add(decision.target);
  }
  const statements: Statement[] = [];
  const proposed: StatementId[] = [];
  for (const standing of provisional ? (['accepted', 'proposed'] as const) : (['accepted'] as const)) {
    for await (const { record } of everyRow((page) => views.statements({ ...page, standing }))) {
      if (setAside.has(record.passage.source)) continue;
      statements.push(record);
      if (standing === 'proposed') proposed.push(record.id);
    }
  }
  const derivations: Testimony['derivations'][number][] = [];
  for await (const { record } of everyRow((page) => views.sources(page))) {
    const { id, derivedFrom, derivation } = record;
    if (derivedFrom !== undefined && !(await isWithdrawn(id, views)))
      derivations.push({ source: id, derivedFrom, derivation: derivation ?? 'copy' });
  }
  return {
    statements,
    provisional: proposed,
    voices: await collect((page) => views.voices(page)),
    subjects: await collect((page) => views.subjects(page)),
    derivations,
    grades: [...grades.values()],
    identities: [...identities.values()],
    vocabulary,
  };
}

async function collect<T>(list: Parameters<typeof everyRow<{ readonly record: T }>>[0]): Promise<readonly T[]> {
  const records: T[] = [];
  for await (const { record } of everyRow(list)) records.push(record);
  return records;
}
