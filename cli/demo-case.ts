/**
 * The working copies of the demo cases: made once from the files in `cases/`, kept with the person's other data, so that
 * what is done in them stays. A copy appears whole or not at all, also when two starts make it at once.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { playCase } from '../cases/play-case.ts';
import { orThrow } from './open.ts';

/** The demo cases by name; the first one is what `start` opens. */
export const demoNames = ['confession', 'airliner', 'flood'] as const;

type Progress = (done: number, total: number) => void;

/** The folder of a demo case's working copy, made if it is not there yet. `isFresh` moves the one that is there aside. */
export async function openDemoCase(
  name: string,
  { isFresh, progress }: { readonly isFresh: boolean; readonly progress: Progress },
): Promise<{ readonly folder: string; readonly aside?: string }> {
  const folder = join(dataFolder(), 'cases', name);
  const aside = isFresh ? await moveAside(folder) : undefined;
  if (!existsSync(join(folder, 'counterpoint.json'))) await makeCopy(name, folder, progress);
  return aside === undefined ? { folder } : { folder, aside };
}

async function makeCopy(name: string, folder: string, progress: Progress): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const making = await mkdtemp(join(dirname(folder), `.${name}-`));
  try {
    const open = orThrow(await playCase(resolve(import.meta.dirname, '../cases', name), join(making, name), progress));
    await open.store.close();
    await rename(join(making, name), folder).catch((error: NodeJS.ErrnoException) => {
      // Another start was faster: its copy is as good as ours.
      if (!existsSync(join(folder, 'counterpoint.json'))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function moveAside(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  for (let number = 1; ; number++) {
    const aside = `${folder}-${number}`;
    if (existsSync(aside)) continue;
    await rename(folder, aside);
    return aside;
  }
}

/** Where this person's data lies: COUNTERPOINT_HOME, or the platform's place for it (XDG Base Directory on Linux). */
function dataFolder(): string {
  const { COUNTERPOINT_HOME: own, XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (own) return resolve(own);
  if (process.platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'Counterpoint');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Counterpoint');
  return join(xdg ?? join(homedir(), '.local', 'share'), 'counterpoint');
}
