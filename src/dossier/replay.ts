/**
 * What the entries of a ledger say of records, taken from the entries alone: which records they put, what was taken back,
 * which judgement on a thing holds. The writer of a dossier replays a whole ledger, the independent checker the part that
 * was disclosed to it; both get the records as they were entered.
 * Hostile: a payload may be anything. A record is known here by its id alone; the checker compares it, to the byte, with a
 * record whose shape it has checked before it believes a member of it.
 */

import { isId, type JudgementId } from '../base/id.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';

/** The kinds of record, by the member of a payload that holds one. */
export type RecordKinds = {
  readonly source: Source;
  readonly reading: Reading;
  readonly voice: Voice;
  readonly subject: Subject;
  readonly statement: Statement;
  readonly judgement: Judgement;
};
export type RecordKind = keyof RecordKinds;

/** Records by their key: an id, or for a reading its source's id and its digest (`readingKey`). */
export type RecordMaps = { readonly [Kind in RecordKind]: ReadonlyMap<string, RecordKinds[Kind]> };

export type Replay = {
  /** The latest record of each key. */
  readonly records: RecordMaps;
  /** The number of the entry that put it. */
  readonly seqs: ReadonlyMap<string, number>;
  /** Keys of records whose entry has been undone. */
  readonly withdrawn: ReadonlySet<string>;
  /** The judgement that holds on a statement (accept, reject) or a voice (grade): the latest that is not undone. */
  readonly holding: ReadonlyMap<string, Judgement>;
};

/** What is replayed of an entry: its number, kind and payload. */
export type ReplayedEntry = Pick<LedgerEntry, 'seq' | 'kind'> & { readonly payload: unknown };

/** The state of the records after the given entries, in the order of their numbers. */
export function replayEntries(entries: Iterable<ReplayedEntry>): Replay {
  const records = noRecords();
  const seqs = new Map<string, number>();
  const withdrawn = new Set<string>();
  const judgements: Judgement[] = [];
  for (const entry of entries) {
    for (const key of putInto(records, entry)) seqs.set(key, entry.seq);
    if (hasRecord(entry.payload, 'judgement')) judgements.push(entry.payload.judgement);
    for (const { id, withdraws } of undoingsOf(entry)) {
      if (withdraws) withdrawn.add(id);
      else withdrawn.delete(id);
    }
  }
  const holding = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const about = withdrawn.has(judgement.id) ? undefined : decidedOn(judgement);
    if (about !== undefined) holding.set(about, judgement);
  }
  return { records, seqs, withdrawn, holding };
}

/** The keys of the records that an entry puts. */
export function keysPutBy(entry: ReplayedEntry): readonly string[] {
  return putInto(noRecords(), entry);
}

/** The ids that an entry takes back, or brings back. */
export function undoingsOf({
  kind,
  payload,
}: ReplayedEntry): readonly { readonly id: string; readonly withdraws: boolean }[] {
  if (kind !== 'undone' || !isPlain(payload) || !Array.isArray(payload['ids'])) return [];
  const withdraws = payload['withdraws'] !== false;
  return payload['ids'].flatMap((id: unknown) => (typeof id === 'string' ? [{ id, withdraws }] : []));
}

/** Judgements on a statement or voice that hold and count for it: an acceptance, a grade. */
export function countingJudgements({ holding }: Pick<Replay, 'holding'>, id: string): readonly JudgementId[] {
  const judgement = holding.get(id);
  return judgement === undefined || judgement.decision.kind === 'reject' ? [] : [judgement.id];
}

/** The key of a reading: the same source may have several. */
export function readingKey(source: string, digest: string): string {
  return `${source} ${digest}`;
}

const prefixes = { source: 's', reading: 's', voice: 'v', subject: 'x', statement: 't', judgement: 'j' } as const;

type OpenMaps = { readonly [Kind in RecordKind]: Map<string, RecordKinds[Kind]> };

function noRecords(): OpenMaps {
  return {
    source: new Map(),
    reading: new Map(),
    voice: new Map(),
    subject: new Map(),
    statement: new Map(),
    judgement: new Map(),
  };
}

function putInto(records: OpenMaps, { payload }: ReplayedEntry): readonly string[] {
  const keys: string[] = [];
  const put = <Kind extends RecordKind>(
    map: Map<string, RecordKinds[Kind]>,
    key: string,
    record: RecordKinds[Kind],
  ) => {
    map.set(key, record);
    keys.push(key);
  };
  if (hasRecord(payload, 'source')) put(records.source, payload.source.id, payload.source);
  if (hasRecord(payload, 'reading'))
    put(records.reading, readingKey(payload.reading.source, payload.reading.digest), payload.reading);
  if (hasRecord(payload, 'voice')) put(records.voice, payload.voice.id, payload.voice);
  if (hasRecord(payload, 'subject')) put(records.subject, payload.subject.id, payload.subject);
  if (hasRecord(payload, 'statement')) put(records.statement, payload.statement.id, payload.statement);
  if (hasRecord(payload, 'judgement')) put(records.judgement, payload.judgement.id, payload.judgement);
  return keys;
}

/** True where a payload holds something with the id of a record of that kind; of a reading, with those of its parts. */
function hasRecord<Kind extends RecordKind>(
  payload: unknown,
  kind: Kind,
): payload is { readonly [Member in Kind]: RecordKinds[Member] } {
  const record = isPlain(payload) && Object.hasOwn(payload, kind) ? payload[kind] : undefined;
  if (!isPlain(record)) return false;
  if (kind === 'reading') return typeof record['source'] === 'string' && typeof record['digest'] === 'string';
  const { id, decision } = record;
  if (kind === 'judgement' && !isPlain(decision)) return false;
  return typeof id === 'string' && isId(prefixes[kind], id);
}

function decidedOn({ decision }: Judgement): string | undefined {
  if (decision.kind === 'accept' || decision.kind === 'reject') return decision.statement;
  return decision.kind === 'grade' ? decision.voice : undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
