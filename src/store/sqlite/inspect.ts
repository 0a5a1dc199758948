/**
 * A case's file laid open for verification: one state of it, as it is stored, with nothing brought up to date and nothing
 * written. What a whole ledger must give as views is made anew aside and compared with what is there.
 */

import type { Json } from '../../base/canonical.ts';
import type { Digest } from '../../base/digest.ts';
import type { CaseId } from '../../base/id.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Head, Projection } from '../contract.ts';
import { openConnection, textOf, type Connection } from './connection.ts';
import { headOf, readRawEntries, readStoredHead, type RawEntry } from './ledger-table.ts';
import { makeProjector, viewsVersion } from './projector.ts';
import { isMigrated, recreateViews, schemaDifferences } from './schema.ts';
import { compareViews, type ViewDifference } from './view-rows.ts';

/** Everything throws a `StoreError` where the file is too damaged to be read. */
export type Inspection = {
  /** Where the head's row says that the ledger stands. */
  readonly storedHead: () => Head;
  /** False where the views were made by another version of this program: then they are not compared. */
  readonly hasOwnViews: () => boolean;
  readonly entries: () => Iterable<RawEntry>;
  /** What the engine's own check of its pages, indexes and keys finds: one line each. */
  readonly engineFaults: () => readonly string[];
  /** What differs from the tables, indexes and triggers that must be there: one line each. */
  readonly schemaDifferences: () => readonly string[];
  /** Brings an entry onto the views that are made aside; each must have been awaited before the next. */
  readonly project: (entry: LedgerEntry, payload: Json) => Promise<void>;
  /** The blobs that the views made aside name, with the size where it is known. */
  readonly namedBlobs: () => Iterable<NamedBlob>;
  /** The rows in which the views that are there differ from those made aside. */
  readonly viewDifferences: () => AsyncIterable<ViewDifference>;
  readonly close: () => void;
};

/** `by` is the id of the source that names it. */
export type NamedBlob = { readonly digest: Digest; readonly bytes: number | undefined; readonly by: string };

/** Opens the file for inspection. */
export function inspectSqliteCase(file: string, caseId: CaseId, projection: Projection): Inspection {
  const connection = openConnection(file, 'reader');
  const scratch = openConnection('', 'scratch');
  const close = () => {
    scratch.close();
    connection.close();
  };
  try {
    connection.script('BEGIN');
    // The state is the one of this first look, which also refuses a file that is not ours.
    isMigrated(connection);
    // One transaction that is never ended: otherwise each row would be one.
    scratch.script('BEGIN');
    recreateViews(scratch);
  } catch (error) {
    close();
    throw error;
  }
  return {
    storedHead: () => headOf(readStoredHead(connection, caseId)),
    hasOwnViews: () => readStoredHead(connection, caseId).views === viewsVersion(projection),
    entries: () => readRawEntries(connection, caseId),
    engineFaults: () => readEngineFaults(connection),
    schemaDifferences: () => schemaDifferences(connection),
    project: makeProjector(scratch, caseId, projection),
    namedBlobs: () => readNamedBlobs(scratch, caseId),
    viewDifferences: () => compareViews(connection, scratch, caseId),
    close,
  };
}

function readEngineFaults(connection: Connection): readonly string[] {
  const rows = connection.all('PRAGMA integrity_check(20)');
  return rows.map((row) => textOf(row, 'integrity_check')).filter((line) => line !== 'ok');
}

function* readNamedBlobs(scratch: Connection, caseId: CaseId): Generator<NamedBlob> {
  for (const row of scratch.all('SELECT record FROM view_source WHERE case_id = ? ORDER BY id', caseId)) {
    const { id, digest, bytes }: SourceColumns = JSON.parse(textOf(row, 'record'));
    yield { digest, bytes, by: id };
  }
  for (const row of scratch.all('SELECT record FROM view_reading WHERE case_id = ? ORDER BY source, digest', caseId)) {
    const { source, digest, map }: ReadingColumns = JSON.parse(textOf(row, 'record'));
    yield { digest, bytes: undefined, by: source };
    if (map !== undefined) yield { digest: map, bytes: undefined, by: source };
  }
}

type SourceColumns = { readonly id: string; readonly digest: Digest; readonly bytes: number };
type ReadingColumns = { readonly source: string; readonly digest: Digest; readonly map?: Digest };
