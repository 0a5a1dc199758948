/**
 * The ledger's rows: appended by whoever holds the turn, read by anybody. What is read here is trusted no further than
 * its shape; `verify` takes every digest again.
 */

import type { CaseId } from '../../base/id.ts';
import { readDisclosure, readEntry, type EntryText, type LedgerEnd } from '../../ledger/entry.ts';
import { formatFrontier, parseFrontier, rootOf, type Frontier } from '../../ledger/tree.ts';
import { isDigest, type Digest } from '../../base/digest.ts';
import type { Head, LedgerRow } from '../contract.ts';
import { StoreError } from '../store-problem.ts';
import { numberOf, textOf, type Connection, type SqlRow } from './connection.ts';

/** What the head's row holds. */
export type StoredHead = { readonly end: LedgerEnd; readonly frontier: Frontier; readonly views: Digest };

/** Rows of the ledger that are read at a time. */
const rowsAtOnce = 500;

/** Where the ledger stands, as it was noted with the last entry. */
export function readStoredHead(connection: Connection, caseId: CaseId): StoredHead {
  const row = connection.get('SELECT last, frontier, views FROM head WHERE case_id = ?', caseId);
  if (row === undefined) throw damaged(`it holds no ledger of case ${caseId}`);
  const frontier = parseFrontier(textOf(row, 'frontier'));
  const last = textOf(row, 'last');
  const views = textOf(row, 'views');
  if (!frontier.ok || !isDigest(last) || !isDigest(views)) throw damaged('the head of its ledger cannot be read');
  return { end: { case: caseId, size: frontier.value.size, last }, frontier: frontier.value, views };
}

/** The head in the contract's words. */
export function headOf({ end, frontier }: StoredHead): Head {
  return { size: end.size, last: end.last, root: rootOf(frontier) };
}

/** Notes where the ledger stands now. */
export function writeStoredHead(connection: Connection, { end, frontier, views }: StoredHead): void {
  connection.run(
    `INSERT INTO head (case_id, last, frontier, views) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET last = excluded.last, frontier = excluded.frontier, views = excluded.views`,
    end.case,
    end.last,
    formatFrontier(frontier),
    views,
  );
}

/** Adds the row of an entry. */
export function insertEntry(connection: Connection, caseId: CaseId, seq: number, text: EntryText): void {
  connection.run(
    'INSERT INTO ledger (case_id, seq, entry, disclosure) VALUES (?, ?, ?, ?)',
    caseId,
    seq,
    text.entry,
    text.disclosure ?? null,
  );
}

/** The entry with that number, or undefined. */
export function readEntryRow(connection: Connection, caseId: CaseId, seq: number): LedgerRow | undefined {
  const row = connection.get('SELECT entry, disclosure FROM ledger WHERE case_id = ? AND seq = ?', caseId, seq);
  return row === undefined ? undefined : readRow(row);
}

/** Entries in order, from `from` up to and without `to`. */
export async function* readEntries(
  connection: Connection,
  caseId: CaseId,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncGenerator<LedgerRow> {
  const sql = 'SELECT entry, disclosure FROM ledger WHERE case_id = ? AND seq >= ? AND seq < ? ORDER BY seq LIMIT ?';
  for (let at = Math.max(0, from); at < to; at += rowsAtOnce)
    for (const row of connection.all(sql, caseId, at, to, rowsAtOnce)) yield readRow(row);
}

/** A row as its bytes are; a text that is not UTF-8 is undefined. */
export type RawEntry = { readonly place: number; readonly text: EntryText | undefined };

/** Every row as it is stored, in order of its place, whatever the head says. */
export function* readRawEntries(connection: Connection, caseId: CaseId): Generator<RawEntry> {
  // As bytes: decoding may make one text of two different ones.
  const sql = `SELECT seq, CAST(entry AS BLOB) AS entry, CAST(disclosure AS BLOB) AS disclosure
    FROM ledger WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?`;
  for (let after = -1; ;) {
    const rows = connection.all(sql, caseId, after, rowsAtOnce);
    for (const row of rows) yield { place: numberOf(row, 'seq'), text: readText(row) };
    const last = rows.at(-1);
    if (last === undefined) return;
    after = numberOf(last, 'seq');
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(row: SqlRow): EntryText | undefined {
  const { entry, disclosure } = row;
  try {
    if (!(entry instanceof Uint8Array)) return undefined;
    if (!(disclosure instanceof Uint8Array)) return { entry: decoder.decode(entry) };
    return { entry: decoder.decode(entry), disclosure: decoder.decode(disclosure) };
  } catch {
    return undefined;
  }
}

function readRow(row: SqlRow): LedgerRow {
  const entry = readEntry(textOf(row, 'entry'));
  const disclosure = row['disclosure'] === null ? undefined : readDisclosure(textOf(row, 'disclosure'));
  if (!entry.ok) throw damaged(entry.problem.message);
  if (disclosure?.ok === false) throw damaged(`entry ${entry.value.seq}: ${disclosure.problem.message}`);
  return { entry: entry.value, disclosure: disclosure?.value };
}

function damaged(detail: string): StoreError {
  return new StoreError(
    'case-damaged',
    `Cannot read the ledger: ${detail}`,
    'Run "verify" to see what was touched, and bring the case back from a copy.',
  );
}
