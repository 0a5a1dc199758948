/**
 * Brings entries onto the views: the one way by which rows come to be, in writing, in rebuilding and in verification, so
 * that all three agree to the byte.
 */

import type { Json } from '../../base/canonical.ts';
import { digestOf, type Digest } from '../../base/digest.ts';
import type { CaseId } from '../../base/id.ts';
import { ProblemError } from '../../base/result.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { Progress, Projection } from '../contract.ts';
import { makePauses } from '../pauses.ts';
import type { Connection } from './connection.ts';
import { readEntries } from './ledger-table.ts';
import { viewTables } from './schema.ts';
import { makeViewReader } from './view-reader.ts';
import { makeViewWriter } from './view-writer.ts';

/** The version of the views that this program makes: by its tables and its projection. */
export function viewsVersion(projection: Projection): Digest {
  return digestOf(`${viewTables} ${projection.version}`);
}

/** Projects one entry; each must have been awaited before the next. */
export type Projector = (entry: LedgerEntry, payload: Json) => Promise<void>;

/** A projector onto the views that `connection` holds. */
export function makeProjector(connection: Connection, caseId: CaseId, projection: Projection): Projector {
  let seq = 0;
  const views = { ...makeViewReader(connection, caseId), ...makeViewWriter(connection, caseId, () => seq) };
  return (entry, payload) => {
    seq = entry.seq;
    return projection.project(entry, payload, views);
  };
}

/** Projects the first `size` entries onto views that are empty. Throws a `ProblemError` that names the entry it is stopped by. */
export async function projectLedger(
  connection: Connection,
  caseId: CaseId,
  {
    projection,
    size,
    progress,
  }: { readonly projection: Projection; readonly size: number; readonly progress?: Progress | undefined },
): Promise<void> {
  const project = makeProjector(connection, caseId, projection);
  const pause = makePauses();
  for await (const { entry, disclosure } of readEntries(connection, caseId, { from: 0, to: size })) {
    if (disclosure !== undefined) await naming(entry, () => project(entry, disclosure.payload));
    if (entry.seq % 1000 === 999) progress?.(entry.seq + 1, size);
    await pause();
  }
}

async function naming(entry: LedgerEntry, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const message = `Cannot project entry ${entry.seq} (${entry.kind}): ${error.problem.message}`;
    throw new ProblemError({ ...error.problem, message });
  }
}
