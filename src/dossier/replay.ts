/**
 * What the entries of a ledger say of records, taken from the entries alone: which records they put, what was taken back,
 * which judgement on a thing holds. The writer of a dossier replays a whole ledger, the independent checker the part that
 * was disclosed to it; both get the records as they were entered. Payloads are read here by their shape alone.
 * Hostile: a payload may be anything; what does not look like a record is no record.
 */

import { isId, type JudgementId } from '../base/id.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/** The kinds of record that an entry can put, by the member of the payload that holds them. */
const recordMembers = ['source', 'reading', 'voice', 'subject', 'statement', 'judgement'] as const;
export type RecordKind = (typeof recordMembers)[number];

/** A record as an entry put it. */
export type PutRecord = {
  readonly kind: RecordKind;
  readonly key: string;
  readonly record: object;
  readonly seq: number;
};

export type Replay = {
  /** The latest record of each key: an id, or for a reading its source's id and its digest (`readingKey`). */
  readonly records: ReadonlyMap<string, PutRecord>;
  /** Keys of records whose entry has been undone. */
  readonly withdrawn: ReadonlySet<string>;
  /** The judgement that holds on a statement (accept, reject) or a voice (grade): the latest that is not undone. */
  readonly holding: ReadonlyMap<string, Judgement>;
};

/** What is replayed of an entry: its number, kind and payload. */
export type ReplayedEntry = Pick<LedgerEntry, 'seq' | 'kind'> & { readonly payload: unknown };

/** The state of the records after the given entries, in the order of their numbers. */
export function replayEntries(entries: Iterable<ReplayedEntry>): Replay {
  const records = new Map<string, PutRecord>();
  const withdrawn = new Set<string>();
  const judgements: Judgement[] = [];
  for (const entry of entries) {
    for (const put of recordsOf(entry)) {
      records.set(put.key, put);
      if (put.kind === 'judgement') judgements.push(put.record as Judgement);
    }
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
  return { records, withdrawn, holding };
}

/** The records that an entry puts. */
export function recordsOf({ seq, payload }: ReplayedEntry): readonly PutRecord[] {
  if (!isPlain(payload)) return [];
  return recordMembers.flatMap((kind) => {
    const record = Object.hasOwn(payload, kind) ? payload[kind] : undefined;
    const key = isPlain(record) ? keyOf(kind, record) : undefined;
    return isPlain(record) && key !== undefined ? [{ kind, key, record, seq }] : [];
  });
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

/** The key of a reading: the same source may have several. */
export function readingKey(source: string, digest: string): string {
  return `${source} ${digest}`;
}

const prefixes = { source: 's', voice: 'v', subject: 'x', statement: 't', judgement: 'j' } as const;

function keyOf(kind: RecordKind, record: Readonly<Record<string, unknown>>): string | undefined {
  if (kind === 'reading') return readingKey(String(record['source']), String(record['digest']));
  const { id } = record;
  return typeof id === 'string' && isId(prefixes[kind], id) ? id : undefined;
}

function decidedOn({ decision }: Judgement): string | undefined {
  if (!isPlain(decision)) return undefined;
  if (decision.kind === 'accept' || decision.kind === 'reject') return decision.statement;
  return decision.kind === 'grade' ? decision.voice : undefined;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids of judgements on a statement or voice that hold and count for it: an acceptance, a grade. */
export function countingJudgements({ holding }: Replay, id: string): readonly JudgementId[] {
  const judgement = holding.get(id);
  return judgement === undefined || judgement.decision.kind === 'reject' ? [] : [judgement.id];
}
