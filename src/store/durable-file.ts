/**
 * Files that are there whole or not at all, whatever happens to the process or the power: written aside, synced, renamed
 * into place, and the folder synced, since a name is durable only when its folder is.
 * Hostile: a case folder may come from a stranger; a folder of it that leads elsewhere is refused.
 */

import { lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ignoreAbsent, isSystemError, StoreError } from './store-problem.ts';

/**
 * Puts `bytes` at `path`, which lies below the folder `base`, in place of what is there. Folders that are missing
 * between are made. What is written aside lies in `base/aside`.
 */
export async function placeFile(base: string, path: string, bytes: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const aside = await writeAside(base, bytes);
    try {
      await makeFolder(base, dirname(path));
      await rename(aside, path);
      await syncFolder(dirname(path));
      return;
    } catch (error) {
      await unlink(aside).catch(ignoreAbsent);
      // Somebody to whom we look dead may have tidied it away (`removeAbandoned`).
      if (attempt > 1 || !isSystemError(error, 'ENOENT')) throw error;
    }
  }
}

/** Removes what writers that are no more have left aside. */
export async function removeAbandoned(base: string): Promise<void> {
  const names = await readdir(join(base, 'aside')).catch(ignoreAbsent);
  for (const name of names ?? []) {
    // Another machine or container may know a live writer by another number: its file goes, and it writes it once more.
    if (!isAlive(Number(/^(\d+)-\d+$/.exec(name)?.[1]))) await unlink(join(base, 'aside', name)).catch(ignoreAbsent);
  }
}

/** Makes a folder's entries durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing, and needs none.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** True for the number of a process that lives on this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

let asideCount = 0;

async function writeAside(base: string, bytes: Uint8Array): Promise<string> {
  await makeFolder(base, join(base, 'aside'));
  for (;;) {
    const path = join(base, 'aside', `${process.pid}-${asideCount++}`);
    const handle = await open(path, 'wx', 0o644).catch((error: unknown) => {
      // Another thread of this process counts on its own.
      if (!isSystemError(error, 'EEXIST')) throw error;
    });
    if (handle === undefined) continue;
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      return path;
    } catch (error) {
      await unlink(path).catch(ignoreAbsent);
      throw error;
    } finally {
      await handle.close();
    }
  }
}

/** Makes `folder` and what is missing between `base` and it, durably, and refuses a folder that leads elsewhere. */
async function makeFolder(base: string, folder: string): Promise<void> {
  const there = await lstat(folder).catch(ignoreAbsent);
  if (there?.isDirectory()) return;
  if (there !== undefined)
    throw new StoreError(
      'case-damaged',
      `Cannot write into "${folder}": it must be a folder of the case itself and is something else`,
      'Find out who changed the case folder before you go on using it.',
    );
  if (folder !== base) await makeFolder(base, dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (!isSystemError(error, 'EEXIST')) throw error;
  });
  await syncFolder(dirname(folder));
}
