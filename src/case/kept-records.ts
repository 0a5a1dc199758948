/**
 * The records that reasoning is given, kept while a case is open: after a change only those are read again that the new
 * entries of the ledger speak of, and all others stay the very same objects. Where the ledger is not the one that was read, or
 * an entry cannot be read, everything is read anew.
 */

import { isId, type JudgementId, type SourceId, type StatementId, type SubjectId, type VoiceId } from '../base/id.ts';
import type { CaseReader, Head, JudgementRow, Row, StatementRow } from '../store/contract.ts';
import type { Source } from '../source/source.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import { readCaseEvent, type CaseEvent } from './payloads.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow } from './references.ts';

/** Rows by id, in the order in which the ledger first put them. */
export type CaseRecords = {
  readonly statements: ReadonlyMap<StatementId, StatementRow>;
  readonly judgements: ReadonlyMap<JudgementId, JudgementRow>;
  readonly voices: ReadonlyMap<VoiceId, Row<Voice>>;
  readonly subjects: ReadonlyMap<SubjectId, Row<Subject>>;
  readonly sources: ReadonlyMap<SourceId, Row<Source> & { readonly withdrawn: boolean }>;
};

/**
 * Reads the records of one case again and again; `snapshot` is of that case, later each time. `use` makes what is wanted of
 * them at once: the maps change with the next reading.
 */
export type RecordReader = <Made>(
  snapshot: Pick<CaseReader, 'head' | 'entries' | 'views'>,
  use: (records: CaseRecords) => Made,
) => Promise<Made>;

type Snapshot = Parameters<RecordReader>[0];

/** A reader that has read nothing yet. */
export function openRecordReader(): RecordReader {
  let known: { readonly head: Head; readonly records: Kept } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const read: RecordReader = async (snapshot, use) => {
    const head = await snapshot.head();
    const before = known;
    // Whatever fails below leaves nothing behind that is half new.
    known = undefined;
    const isRead = before !== undefined && (await readNew(before.records, before.head, snapshot));
    const records = isRead ? before.records : await readAll(snapshot);
    known = { head, records };
    return use(records);
  };
  return (snapshot, use) => {
    const mine = turn.then(() => read(snapshot, use));
    turn = mine.catch(() => {});
    return mine;
  };
}

type Kept = {
  readonly [Name in keyof CaseRecords]: CaseRecords[Name] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never;
};

async function readAll({ views }: Snapshot): Promise<Kept> {
  const sources: Kept['sources'] = new Map();
  for await (const row of everyRow((page) => views.sources(page)))
    sources.set(row.record.id, { ...row, withdrawn: await isWithdrawn(row.record.id, views) });
  return {
    statements: await collect((page) => views.statements(page)),
    judgements: await collect((page) => views.judgements(page)),
    voices: await collect((page) => views.voices(page)),
    subjects: await collect((page) => views.subjects(page)),
    sources,
  };
}

async function collect<T extends { readonly record: { readonly id: string } }>(
  list: Parameters<typeof everyRow<T>>[0],
): Promise<Map<T['record']['id'], T>> {
  const rows = new Map<T['record']['id'], T>();
  for await (const row of everyRow(list)) rows.set(row.record.id, row);
  return rows;
}

/** More entries than these are read faster by reading everything. */
const mostEntries = 2000;

/** Reads what the entries since `before` speak of. False where that cannot be known. */
async function readNew(records: Kept, before: Head, snapshot: Snapshot): Promise<boolean> {
  const now = await snapshot.head();
  if (now.size === before.size) return now.last === before.last;
  if (now.size < before.size || now.size - before.size > mostEntries) return false;
  const touched = new Set<string>();
  for await (const { entry, disclosure } of snapshot.entries({ from: before.size, to: now.size })) {
    if (entry.seq === before.size && entry.previous !== before.last) return false;
    const event = disclosure && readCaseEvent(entry.kind, disclosure.payload);
    if (!event?.ok) return false;
    for (const id of idsIn(event.value)) touched.add(id);
  }
  for (const id of touched) await readOne(id, records, snapshot);
  return true;
}

/** The ids of all records that an entry may have changed. */
function idsIn({ kind, payload }: CaseEvent): readonly string[] {
  switch (kind) {
    case 'source-preserved':
      return [payload.source.id];
    case 'voice-named':
      return [payload.voice.id];
    case 'subject-named':
      return [payload.subject.id];
    case 'statement-recorded':
      return [payload.statement.id];
    case 'judged': {
      const { id, decision } = payload.judgement;
      return decision.kind === 'accept' || decision.kind === 'reject' ? [id, decision.statement] : [id];
    }
    case 'undone':
      return payload.ids;
    case 'case-opened':
    case 'source-read':
    case 'model-asked':
    case 'hypothesis-stated':
    case 'published':
      return [];
  }
}

async function readOne(id: string, records: Kept, snapshot: Snapshot): Promise<void> {
  const { views } = snapshot;
  if (isId('t', id)) {
    const row = await views.statement(id);
    const known = records.statements.get(id);
    // A statement never changes; only where it stands does.
    if (row) records.statements.set(id, known ? { ...row, record: known.record } : row);
  } else if (isId('j', id)) {
    const row = await views.judgement(id);
    if (!row) return;
    records.judgements.set(id, row);
    const { decision } = row.record;
    if (decision.kind === 'accept' || decision.kind === 'reject') await readOne(decision.statement, records, snapshot);
  } else if (isId('v', id)) {
    const row = await views.voice(id);
    if (row) records.voices.set(id, row);
  } else if (isId('x', id)) {
    const row = await views.subject(id);
    if (row) records.subjects.set(id, row);
  } else if (isId('s', id)) {
    const row = await views.source(id);
    if (row) records.sources.set(id, { ...row, withdrawn: await isWithdrawn(id, views) });
  }
}
