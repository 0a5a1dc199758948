/**
 * What reasoning is given of a case: the statements that count, and what people have decided, as the effective judgements
 * have it. A provisional testimony takes proposed statements as if they were accepted; whoever shows its findings says so.
 */

import type { StatementId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { CaseReader } from '../store/contract.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { openRecordReader, type CaseRecords } from './kept-records.ts';

/** The testimony of a case as it is now. */
export async function readTestimony(
  snapshot: Pick<CaseReader, 'head' | 'entries' | 'views'>,
  vocabulary: Vocabulary,
  provisional: boolean,
): Promise<Testimony> {
  return openRecordReader()(snapshot, (records) => testimonyOf(records, vocabulary, provisional));
}

/** The testimony of these records. */
export function testimonyOf(records: CaseRecords, vocabulary: Vocabulary, provisional: boolean): Testimony {
  const setAside = new Set<string>();
  const grades = new Map<string, Testimony['grades'][number]>();
  const identities = new Map<string, Testimony['identities'][number]>();
  const independences = new Map<string, NonNullable<Testimony['independences']>[number]>();
  for (const { record, effective } of records.judgements.values()) {
    if (!effective) continue;
    // The latest judgement on a thing is the one that holds.
    for (const grade of gradeIn(record)) grades.set(grade.voice, grade);
    for (const identity of identityIn(record)) identities.set(`${identity.a} ${identity.b}`, identity);
    for (const each of independenceIn(record)) independences.set(`${each.a} ${each.b}`, each);
    if (record.decision.kind === 'set-aside') setAside.add(record.decision.target);
  }
  const statements: Statement[] = [];
  const proposed: Statement[] = [];
  for (const { record, standing } of records.statements.values()) {
    if (setAside.has(record.passage.source)) continue;
    if (standing === 'accepted') statements.push(record);
    else if (standing === 'proposed') proposed.push(record);
  }
  const derivations = [...records.sources.values()].flatMap(({ record, withdrawn }): Testimony['derivations'] =>
    withdrawn ? [] : derivationIn(record),
  );
  const provisionally: readonly StatementId[] = provisional ? proposed.map(({ id }) => id) : [];
  return {
    statements: provisional ? [...statements, ...proposed] : statements,
    provisional: provisionally,
    voices: [...records.voices.values()].map(({ record }) => record),
    subjects: [...records.subjects.values()].map(({ record }) => record),
    derivations,
    grades: [...grades.values()],
    identities: [...identities.values()],
    ...(independences.size > 0 ? { independences: [...independences.values()] } : {}),
    vocabulary,
  };
}

// The same objects each time, so that reasoning sees at once that nothing changed.
const gradeIn = remember(({ id, decision }: Judgement): Testimony['grades'] =>
  decision.kind === 'grade'
    ? [{ judgement: id, voice: decision.voice, grade: decision.grade, grounds: decision.grounds }]
    : [],
);
const identityIn = remember(({ id, decision }: Judgement): Testimony['identities'] => {
  if (decision.kind !== 'same' && decision.kind !== 'different') return [];
  const [a, b] = decision.a < decision.b ? [decision.a, decision.b] : [decision.b, decision.a];
  return [{ judgement: id, a, b, same: decision.kind === 'same' }];
});
const independenceIn = remember(({ id, decision }: Judgement): NonNullable<Testimony['independences']> => {
  if (decision.kind !== 'independent') return [];
  const [a, b] = decision.voice < decision.other ? [decision.voice, decision.other] : [decision.other, decision.voice];
  return [{ judgement: id, a, b }];
});
const derivationIn = remember(({ id, derivedFrom, derivation }: Source): Testimony['derivations'] =>
  derivedFrom === undefined ? [] : [{ source: id, derivedFrom, derivation: derivation ?? 'copy' }],
);
