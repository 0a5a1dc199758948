/** Folders for tests that vanish with the test. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder. Removed when the test that asked for it has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new empty folder that whoever asked removes. */
export async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'counterpoint-'));
}
