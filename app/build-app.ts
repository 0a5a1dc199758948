/**
 * Builds the app into dist/app where its sources or packages have changed since the last build, and does nothing otherwise:
 * what was built says what it was built from. Two builds at once do not disturb each other.
 */

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import config from './vite.config.ts';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'dist', 'app.stamp');

/** Builds where that is needed, or always if `isForced`. Gives whether it built. Throws what Vite throws. */
export async function buildApp(isForced = false): Promise<boolean> {
  const stamp = stampOf(root);
  if (!isForced && readStamp() === stamp) return false;
  // Loaded only when there is something to build: a start that finds the app built does not wait for it.
  const { build } = await import('vite');
  const fresh = join(root, 'dist', `app-${process.pid}`);
  const { outDir } = config.build;
  await build({ ...config, configFile: false, build: { ...config.build, outDir: fresh } });
  await mkdir(join(root, 'dist'), { recursive: true });
  await putInPlace(fresh, outDir);
  await writeFile(stampFile, stamp);
  return true;
}

const mostTries = 5;

/** Puts one folder in the place of another. Another build may do the same at this moment: then the later one stays. */
async function putInPlace(fresh: string, place: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const old = `${fresh}-old-${tries}`;
    await rename(place, old).catch(() => {});
    const failed: unknown = await rename(fresh, place).then(
      () => undefined,
      (error: unknown) => error,
    );
    await rm(old, { recursive: true, force: true });
    if (failed === undefined) return;
    if (tries === mostTries) throw failed;
  }
}

/** A digest over everything that the built app follows from. */
function stampOf(folder: string): string {
  const hash = createHash('sha256');
  const files = globSync('app/**/*.{ts,tsx,css,html,svg,json}', { cwd: folder }).toSorted();
  for (const file of [...files, 'package-lock.json']) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) await buildApp(process.argv.includes('--force'));
