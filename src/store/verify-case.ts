/**
 * Everything of a case looked at again, trusting nothing that was noted about it: each entry's bytes, the chain, the
 * payloads, the tree; the tables and triggers; the views against the ledger they must follow from; each blob against its
 * name. Never stops at the first problem, and writes nothing.
 * What it cannot find: a history that was written anew whole, head.json with it. For that a checkpoint has to be kept
 * where whoever did it does not reach.
 */

import type { Digest } from '../base/digest.ts';
import { startWalk, walkOn, type ChainStep, type ChainWalk } from '../ledger/check-chain.ts';
import { rootOf } from '../ledger/tree.ts';
import { identifyCase, placeOf } from './case-folder.ts';
import type { BlobStore, Head, Progress, Projection, Verification, VerifyCode, VerifyProblem } from './contract.ts';
import { readSteadyHeadNote } from './head-note.ts';
import { makePauses } from './pauses.ts';
import { inspectSqliteCase, type Inspection, type NamedBlob } from './sqlite/inspect.ts';
import type { SqliteCase } from './sqlite/sqlite-store.ts';
import { asAnyResult, StoreError } from './store-problem.ts';

const blobMend = 'Bring the file back from a copy of the case, or add the same bytes again.';

/** Differing rows of views that are named one by one; the ledger is what counts, and a rebuild mends them all. */
const rowsNamed = 50;

/**
 * Looks at a case that may be open elsewhere and damaged in any way. `progress` counts entries. Gives all that was found;
 * an error that is thrown is a bug.
 */
export async function verifyCase(
  folder: string,
  { projection, progress }: { readonly projection: Projection; readonly progress?: Progress },
): Promise<Verification> {
  const problems: VerifyProblem[] = [];
  const found = (code: VerifyCode, message: string, more: Partial<VerifyProblem> = {}) => {
    problems.push({ code, message, warning: false, ...more });
  };
  const caseId = await attempt(found, () => identifyCase(folder));
  if (caseId === undefined) return { caseId, head: undefined, blobs: 0, bytes: 0, problems };
  const place = placeOf(folder, caseId, projection);
  // Before the ledger is looked at: a note is never ahead of the ledger of the same moment.
  const note = await readSteadyHeadNote(place.headNote);
  if (note === undefined)
    found('head-note-missing', 'head.json is missing or unreadable: an end that was cut off cannot be missed', {
      warning: true,
      mend: 'The next entry that is written makes it again.',
    });
  const inspection = await attempt(found, () => inspectSqliteCase(place.file, caseId, projection));
  try {
    const head = inspection && (await attempt(found, () => checkLedger(place, inspection, note, found, progress)));
    if (inspection) {
      await attempt(found, () => checkTables(inspection, found));
      await attempt(found, () => checkViews(inspection, found));
    }
    return { caseId, head, ...(await checkBlobs(place.blobs, head && inspection, found)), problems };
  } finally {
    inspection?.close();
  }
}

type Found = (code: VerifyCode, message: string, more?: Partial<VerifyProblem>) => void;
type Note = Pick<Head, 'size' | 'root'> | undefined;

/** Does `work`; what is too damaged to be looked at is a problem like any other. */
async function attempt<T>(found: Found, work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, message, ...more } = error.problem;
    found(code, message, more);
    return undefined;
  }
}

async function checkLedger(
  { caseId }: SqliteCase,
  inspection: Inspection,
  note: Note,
  found: Found,
  progress: Progress | undefined,
): Promise<Head> {
  const stored = await attempt(found, () => inspection.storedHead());
  const pause = makePauses();
  let walk = startWalk(caseId);
  let rootAtNote: Digest | undefined;
  let isWhole = true;
  let isInPlace = true;
  for (const { place, text } of inspection.entries()) {
    const step = walkOn(walk, text ?? { entry: '' });
    walk = step.walk;
    for (const { code, message, seq, warning } of step.problems) found(code, message, { seq, warning });
    isWhole &&= step.problems.every(({ warning }) => warning);
    if (isInPlace && step.entry !== undefined && step.entry.seq !== place) {
      found('place-differs', `Entry ${step.entry.seq} is kept as number ${place}: rows were put elsewhere`, {
        seq: place,
      });
      isInPlace = false;
    }
    if (walk.frontier.size === note?.size) rootAtNote = rootOf(walk.frontier);
    await projectStep(inspection, step, isWhole ? found : () => {});
    if (walk.frontier.size % 1000 === 0) progress?.(walk.frontier.size, stored?.size ?? walk.frontier.size);
    await pause();
  }
  const head = { size: walk.frontier.size, last: walk.last, root: rootOf(walk.frontier) };
  checkEnd(walk, stored, note, found);
  // Where a broken entry explains it, the wrong root is no news.
  if (isWhole && stored?.size === head.size && (stored.root !== head.root || stored.last !== head.last))
    found('head-differs', `Entry ${head.size - 1} is not the one that the head names: one of them was changed`, {
      seq: head.size - 1,
    });
  else if (isWhole && rootAtNote !== undefined && rootAtNote !== note?.root)
    found('history-rewritten', `The first ${note?.size} entries fit together, but are not those that head.json noted`);
  return head;
}

/** Entries that were there and are gone, by what the head's row and the note beside the database say. */
function checkEnd(walk: ChainWalk, stored: Head | undefined, note: Note, found: Found): void {
  const present = walk.top.seq + 1;
  const noted = Math.max(stored?.size ?? 0, note?.size ?? 0);
  if (noted > present)
    found(
      'tail-removed',
      `The ledger held ${noted} entries and ends after ${present}: the last ${noted - present} were removed`,
      {
        seq: present,
        mend: 'Bring the case back from a copy.',
      },
    );
  else if (stored !== undefined && stored.size < present)
    found('head-differs', `The head says that there are ${stored.size} entries, but there are ${present}`, {
      seq: stored.size,
    });
}

/**
 * Entries that are not whole leave no trace in the views that are made aside. Once one is missing, what cannot be projected
 * any more is no news, and `found` is deaf.
 */
async function projectStep(
  inspection: Inspection,
  { entry, disclosure, problems }: ChainStep,
  found: Found,
): Promise<void> {
  if (entry === undefined || disclosure === undefined || problems.some(({ code }) => code === 'seq-order')) return;
  const projected = await asAnyResult(() => inspection.project(entry, disclosure.payload));
  if (!projected.ok)
    found('projection-failed', `Entry ${entry.seq} (${entry.kind}): ${projected.problem.message}`, { seq: entry.seq });
}

async function checkTables(inspection: Inspection, found: Found): Promise<void> {
  for (const line of inspection.engineFaults()) found('engine-damaged', `case.sqlite: ${line}`);
  const isOwn = inspection.hasOwnViews();
  for (const line of inspection.schemaDifferences())
    if (isOwn || !line.includes('"view_'))
      found('schema-differs', `case.sqlite: ${line}`, {
        mend: 'Find out who changed it; bring the case back from a copy.',
      });
}

async function checkViews(inspection: Inspection, found: Found): Promise<void> {
  const mend = 'Run "rebuild": the views are made again from the ledger.';
  if (!inspection.hasOwnViews()) {
    const message = 'The views were made by another version of Counterpoint and were not compared';
    found('views-differ', message, { warning: true, mend: 'Open the case once: that makes them again.' });
    return;
  }
  let count = 0;
  for await (const { table, key, how } of inspection.viewDifferences())
    if (count++ < rowsNamed) found('views-differ', `View "${table}", row ${key}: ${how} against the ledger`, { mend });
  if (count > rowsNamed)
    found('views-differ', `${count - rowsNamed} more rows of views differ from the ledger`, { mend });
}

/** Without an `inspection` no entry could be read: then no blob is known to be a stray, and each must only fit its name. */
async function checkBlobs(
  blobs: BlobStore,
  inspection: Inspection | undefined,
  found: Found,
): Promise<{ readonly blobs: number; readonly bytes: number }> {
  const named = new Map<Digest, NamedBlob>();
  for (const blob of inspection?.namedBlobs() ?? [])
    if (named.get(blob.digest)?.bytes === undefined) named.set(blob.digest, blob);
  const strays: Digest[] = [];
  await attempt(found, async () => {
    for await (const { name, digest } of blobs.list())
      if (digest === undefined) found('file-stray', `blobs/${name} is no blob`, { warning: true });
      else if (!named.has(digest)) strays.push(digest);
  });
  let bytes = 0;
  const check = async (digest: Digest, of: string) => {
    const checked = await blobs.check(digest);
    if (!checked.ok) found(checked.problem.code, `${checked.problem.message}${of}`, { digest, mend: blobMend });
    bytes += checked.ok ? checked.value : 0;
    return checked.ok ? checked.value : undefined;
  };
  for (const { digest, bytes: expected, by } of named.values()) {
    const size = await check(digest, ` (of ${by})`);
    if (size !== undefined && expected !== undefined && size !== expected)
      found('blob-size', `Blob ${digest} has ${size} bytes, source ${by} says ${expected}`, { digest });
  }
  for (const digest of strays)
    if (inspection) found('blob-stray', `Blob ${digest} ${strayWords}`, { warning: true, digest });
    else await check(digest, '');
  return { blobs: inspection ? named.size : strays.length, bytes };
}

const strayWords = 'is named by no entry: an add that was cut short leaves one, it does no harm';
