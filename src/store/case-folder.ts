/**
 * A case as a folder: `counterpoint.json` says that it is one and of which format, `case.sqlite` holds the ledger and its
 * views, `blobs/` the bytes, `head.json` where the ledger stood last. The folder is a case from the moment that
 * `counterpoint.json` is there, which is written last.
 * Hostile: a folder may come from a stranger; nothing in it is followed out of it.
 */

import { access, constants, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isId, type CaseId } from '../base/id.ts';
import type { Result } from '../base/result.ts';
import type { CaseStore, Progress, Projection } from './contract.ts';
import { placeFile, removeAbandoned, syncFolder } from './durable-file.ts';
import { openFileBlobs } from './file-blobs.ts';
import { createSqliteCase, openSqliteCase, type SqliteCase } from './sqlite/sqlite-store.ts';
import { asAnyResult, ignoreAbsent, isSystemError, onDisk, StoreError } from './store-problem.ts';

/** The version of the folder's format that this program writes and the newest that it reads. */
const formatVersion = 1;

/**
 * Makes an empty case in a folder that is empty or does not exist yet, and opens it.
 * Problems: `case-exists`, `folder-not-empty`, and those of the machine.
 */
export async function createCase(
  folder: string,
  options: { readonly caseId: CaseId; readonly projection: Projection },
): Promise<Result<CaseStore>> {
  return asAnyResult(async () => {
    await onDisk('make the case', async () => {
      await claimFolder(folder);
      try {
        await fillFolder(folder, options);
      } catch (error) {
        // The folder was empty when it was claimed, so all of this is ours.
        for (const name of ['case.sqlite', 'case.sqlite-wal', 'case.sqlite-shm', 'head.json', 'blobs'])
          await rm(join(folder, name), { recursive: true, force: true });
        throw error;
      }
    });
    return openFolder(folder, { projection: options.projection });
  });
}

/** `progress` is of making the views anew, `patienceMs` (default 10,000) for a file that another program has locked. */
export type OpenOptions = {
  readonly projection: Projection;
  readonly progress?: Progress;
  readonly patienceMs?: number;
};

/**
 * Opens a case for one process among any number. Problems: `folder-missing`, `not-a-case`, `case-newer`, `case-damaged`,
 * `case-busy` and those of the machine; and what stops the projection where the views have to be made anew.
 */
export async function openCase(folder: string, options: OpenOptions): Promise<Result<CaseStore>> {
  return asAnyResult(() => openFolder(folder, options));
}

/** Which case a folder holds. Throws a `StoreError` where it holds none that this program can read. */
export async function identifyCase(folder: string): Promise<CaseId> {
  return onDisk('open the case', async () => {
    const there = await lstat(folder).catch(ignoreAbsent);
    if (!(there?.isDirectory() || there?.isSymbolicLink()))
      throw new StoreError('folder-missing', `Cannot open a case: there is no folder "${folder}"`, 'Check the path.');
    const text = await readManifest(folder);
    if (text === undefined) {
      const isRest = (await lstat(join(folder, 'case.sqlite')).catch(ignoreAbsent)) !== undefined;
      throw new StoreError(
        'not-a-case',
        `Cannot open a case: the folder "${folder}" holds no counterpoint.json`,
        isRest
          ? 'Its making was cut off before anything was in it: delete the folder and make the case again.'
          : 'Check the path, or make a case there with "new".',
      );
    }
    return parseManifest(text);
  });
}

/** The parts of a case that lie in its folder. */
export function placeOf(folder: string, caseId: CaseId, projection: Projection): SqliteCase {
  return {
    caseId,
    file: join(folder, 'case.sqlite'),
    headNote: join(folder, 'head.json'),
    writerNote: join(folder, 'writer.json'),
    blobs: openFileBlobs(join(folder, 'blobs')),
    projection,
  };
}

async function openFolder(folder: string, { projection, ...options }: OpenOptions): Promise<CaseStore> {
  const caseId = await identifyCase(folder);
  await onDisk('open the case', async () => {
    const database = await lstat(join(folder, 'case.sqlite')).catch(ignoreAbsent);
    if (!database?.isFile()) throw damaged('its file case.sqlite is missing');
    await access(folder, constants.W_OK);
    await removeAbandoned(join(folder, 'blobs'));
  });
  return openSqliteCase(placeOf(folder, caseId, projection), options);
}

async function fillFolder(
  folder: string,
  { caseId, projection }: { readonly caseId: CaseId; readonly projection: Projection },
): Promise<void> {
  await createSqliteCase(placeOf(folder, caseId, projection));
  await syncFolder(folder);
  await placeFile(join(folder, 'blobs'), join(folder, 'counterpoint.json'), manifestOf(caseId));
}

/** Makes the folder and, by making `blobs` in it, sees to it that nobody else makes a case of it at the same time. */
async function claimFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.includes('counterpoint.json'))
    throw new StoreError(
      'case-exists',
      `Cannot make a case: there is one in "${folder}"`,
      'Open it, or choose another folder.',
    );
  const taken = () =>
    new StoreError(
      'folder-not-empty',
      `Cannot make a case: the folder "${folder}" is not empty`,
      'Choose another folder.',
    );
  if (names.length > 0) throw taken();
  await mkdir(join(folder, 'blobs')).catch((error: unknown) => {
    throw isSystemError(error, 'EEXIST') ? taken() : error;
  });
  // Every folder that was made on the way is named in the one above it.
  const first = made === undefined ? undefined : resolve(made);
  if (first !== undefined)
    for (let at = resolve(folder); at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at));
}

type Manifest = { readonly format: string; readonly version: number; readonly case: CaseId };

const formatName = 'Counterpoint case';

function manifestOf(caseId: CaseId): Uint8Array {
  const manifest: Manifest = { format: formatName, version: formatVersion, case: caseId };
  return Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
}

async function readManifest(folder: string): Promise<string | undefined> {
  const path = join(folder, 'counterpoint.json');
  const found = await lstat(path).catch(ignoreAbsent);
  if (found === undefined) return undefined;
  // Hostile: not a pipe to wait at, not a link to anywhere, not a file that fills the memory.
  if (!found.isFile() || found.size > 65_536) throw damaged('its counterpoint.json is no file of a case');
  return readFile(path, 'utf8');
}

function parseManifest(text: string): CaseId {
  const manifest = parseJson(text);
  if (typeof manifest !== 'object' || manifest === null || !('format' in manifest) || !('version' in manifest))
    throw damaged('its counterpoint.json is malformed');
  if (manifest.format !== formatName || !Number.isSafeInteger(manifest.version))
    throw damaged(`its counterpoint.json does not name the format "${formatName}" and its version`);
  if (Number(manifest.version) > formatVersion)
    throw new StoreError(
      'case-newer',
      `Cannot open the case: its format is version ${String(manifest.version)}, this program knows ${formatVersion}`,
      'Open it with the version of Counterpoint that made it, or a later one.',
    );
  if (!('case' in manifest) || typeof manifest.case !== 'string' || !isId('c', manifest.case))
    throw damaged('its counterpoint.json names no case id like c_0123456789ab');
  return manifest.case;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(detail: string): StoreError {
  return new StoreError(
    'case-damaged',
    `Cannot open the case: ${detail}`,
    'Bring the case back from a copy, whole: counterpoint.json, case.sqlite with what begins with its name, blobs.',
  );
}
