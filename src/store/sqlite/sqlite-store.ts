/**
 * A case in one SQLite file: one connection that writes, under the turn, and others that only read, each in a snapshot of
 * its own, so that nobody who reads waits or sees half of an action.
 */

import type { CaseId } from '../../base/id.ts';
import { unwrap } from '../../base/result.ts';
import { emptyLedger } from '../../ledger/entry.ts';
import { emptyFrontier, rootOf } from '../../ledger/tree.ts';
import type { BlobStore, CaseReader, CaseStore, Progress, Projection } from '../contract.ts';
import { readHeadNote, writeHeadNote } from '../head-note.ts';
import { asAnyResult, StoreError } from '../store-problem.ts';
import { makeTurns, type Turns } from '../turns.ts';
import { openConnection, type Connection } from './connection.ts';
import { readStoredHead, writeStoredHead, type StoredHead } from './ledger-table.ts';
import { projectLedger, viewsVersion } from './projector.ts';
import { isMigrated, migrate, recreateViews } from './schema.ts';
import { beginTurn, makeCaseReader } from './transaction.ts';
import { digestViews } from './view-rows.ts';

/** Where a case's SQLite file lies, what stands beside it, and what its entries mean. */
export type SqliteCase = {
  readonly caseId: CaseId;
  readonly file: string;
  readonly headNote: string;
  readonly writerNote: string;
  readonly blobs: BlobStore;
  readonly projection: Projection;
};

const usualPatienceMs = 10_000;

/** Makes the file with an empty ledger of the case. Throws a `StoreError`. */
export async function createSqliteCase(place: SqliteCase): Promise<void> {
  const { caseId, projection } = place;
  const writer = openConnection(place.file, 'writer');
  try {
    writer.script('BEGIN IMMEDIATE');
    migrate(writer);
    recreateViews(writer);
    const head = { end: emptyLedger(caseId), frontier: emptyFrontier, views: viewsVersion(projection) };
    writeStoredHead(writer, head);
    writer.script('COMMIT');
    noteHead(place, head);
  } finally {
    writer.close();
  }
}

/**
 * Opens the case's file; brings its tables up to date, and makes its views anew where they are of another version.
 * Throws a `ProblemError`.
 */
export async function openSqliteCase(
  place: SqliteCase,
  { progress, patienceMs = usualPatienceMs }: { readonly progress?: Progress; readonly patienceMs?: number },
): Promise<CaseStore> {
  const turns = makeTurns(place.caseId, place.writerNote);
  const store = makeStore(place, turns, await openWriter(place, turns, patienceMs));
  try {
    if (!store.hasOwnViews()) unwrap(await store.rebuildViews(progress));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openWriter({ file }: SqliteCase, turns: Turns, patienceMs: number): Promise<Connection> {
  let opened: Connection | undefined;
  // Another process may be opening, closing or recovering the file: all of this can be told to wait.
  const lock = () => {
    const writer = openConnection(file, 'writer');
    try {
      if (!isMigrated(writer)) {
        writer.script('BEGIN IMMEDIATE');
        migrate(writer);
        writer.script('COMMIT');
      }
      opened = writer;
    } finally {
      if (opened === undefined) writer.close();
    }
  };
  return turns.take({
    what: 'opening the case',
    patienceMs,
    lock,
    work: async () => opened ?? openConnection(file, 'writer'),
  });
}

type OpenSqliteCase = CaseStore & { readonly hasOwnViews: () => boolean };

function makeStore(place: SqliteCase, turns: Turns, writer: Connection): OpenSqliteCase {
  const { caseId, projection } = place;
  const reader = openConnection(place.file, 'reader');
  const snapshots = makeSnapshots(place.file);
  const inTurn = <T>(what: string, patienceMs: number, work: (start: StoredHead) => Promise<Done<T>>) =>
    asAnyResult(() =>
      turns.take({
        what,
        patienceMs,
        lock: () => writer.script('BEGIN IMMEDIATE'),
        work: () => runTransaction(place, writer, work),
      }),
    );
  return {
    caseId,
    blobs: place.blobs,
    ...makeCaseReader(reader, caseId, () => readStoredHead(reader, caseId)),
    read: (work) => snapshots.use((connection) => work(pinnedReader(connection, caseId))),
    write: (what, work, { patienceMs = usualPatienceMs } = {}) =>
      inTurn(what, patienceMs, async (start) => {
        refuseOtherViews(start, projection);
        const turn = beginTurn(writer, caseId, start, projection);
        return { value: await work(turn.transaction), head: turn.end() };
      }),
    rebuildViews: (progress) =>
      inTurn('rebuilding the views', usualPatienceMs, async (start) => {
        recreateViews(writer);
        await projectLedger(writer, caseId, { projection, size: start.end.size, progress });
        return { value: await digestViews(writer, caseId), head: { ...start, views: viewsVersion(projection) } };
      }),
    hasOwnViews: () => readStoredHead(reader, caseId).views === viewsVersion(projection),
    viewDigest: (progress) => snapshots.use((connection) => digestViews(connection, caseId, progress)),
    close: async () => {
      await turns.take({ what: 'closing', patienceMs: Infinity, lock: () => {}, work: async () => {} });
      snapshots.close();
      reader.close();
      writer.close();
    },
  };
}

/** What a turn came to, and where the ledger stands after it. */
type Done<T> = { readonly value: T; readonly head: StoredHead };

/** Ends the transaction that has begun: all that `work` did is durable and the head noted, or nothing happened. */
async function runTransaction<T>(
  place: SqliteCase,
  writer: Connection,
  work: (start: StoredHead) => Promise<Done<T>>,
): Promise<T> {
  try {
    const start = readStoredHead(writer, place.caseId);
    refuseDiffering(place, start);
    const { value, head } = await work(start);
    if (head !== start) writeStoredHead(writer, head);
    writer.script('COMMIT');
    if (head.end !== start.end) noteHead(place, head);
    return value;
  } catch (error) {
    rollBack(writer);
    throw error;
  }
}

function rollBack(writer: Connection): void {
  try {
    writer.script('ROLLBACK');
  } catch {
    // The engine has rolled back by itself, as it does when the disk is full (sqlite.org/lang_transaction.html).
  }
}

function noteHead({ headNote, caseId }: SqliteCase, { end, frontier }: StoredHead): void {
  writeHeadNote(headNote, { case: caseId, size: end.size, root: rootOf(frontier) });
}

/** What was noted after the last write must still be there; else writing on would cover up what was done to it. */
function refuseDiffering({ headNote, caseId }: SqliteCase, { end, frontier }: StoredHead): void {
  const noted = readHeadNote(headNote);
  if (noted === undefined || noted.size < end.size) return;
  const mend =
    'Run "verify" and bring the case back from a copy; if you put another case.sqlite here on purpose, delete head.json.';
  if (noted.size > end.size)
    throw new StoreError(
      'ledger-behind',
      `Cannot write to case ${caseId}: its ledger held ${noted.size} entries after the last write and holds ${end.size} now`,
      mend,
    );
  if (noted.root !== rootOf(frontier))
    throw new StoreError(
      'history-rewritten',
      `Cannot write to case ${caseId}: its ${end.size} entries are not those that were there after the last write`,
      mend,
    );
}

function refuseOtherViews({ views, end }: StoredHead, projection: Projection): void {
  if (views === viewsVersion(projection)) return;
  throw new StoreError(
    'case-newer',
    `Cannot write to case ${end.case}: another version of Counterpoint has changed its views while it was open here`,
    'Close the case and open it again with that version.',
  );
}

/** A reader that answers about the state at which its transaction began. */
function pinnedReader(connection: Connection, caseId: CaseId): CaseReader {
  const head = readStoredHead(connection, caseId);
  return makeCaseReader(connection, caseId, () => head);
}

type Snapshots = {
  readonly use: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** Connections for reading one state of the case, each used by one at a time and kept for the next. */
function makeSnapshots(file: string): Snapshots {
  const idle: Connection[] = [];
  let isClosed = false;
  return {
    use: async (work) => {
      const connection = idle.pop() ?? openConnection(file, 'reader');
      try {
        connection.script('BEGIN');
        return await work(connection);
      } finally {
        rollBack(connection);
        if (isClosed) connection.close();
        else idle.push(connection);
      }
    },
    close: () => {
      isClosed = true;
      for (const connection of idle.splice(0)) connection.close();
    },
  };
}
