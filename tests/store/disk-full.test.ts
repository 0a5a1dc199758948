/** Too little room: what was promised before is there, the rest is refused with a mend, and with more room all goes on. */

import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import { verifyCase } from '../../src/store/verify-case.ts';
import { startWriter } from './child-process.ts';
import type { Line } from './child-lines.ts';
import { caseId, draftOf, projection } from './fixtures.ts';
import { makeFolder, temporaryFolder } from './temporary.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mountWorks();

describe.skipIf(!canMount)('on a small disk (needs the right to mount one)', () => {
  test('everything that was promised is there, and more room mends it', async () => {
    const folder = await smallDisk('3m');
    await unwrap(await createCase(folder, { caseId, projection })).close();
    const problem = await fill(folder, []);
    expect(problem).toMatchObject({ code: 'disk-full', mend: expect.stringContaining('Free some space') });
    execFileSync('mount', ['-o', 'remount,size=30m', folder]);
    await checkGoingOn(folder);
  });

  test('making a case where there is no room is refused', async () => {
    const folder = await smallDisk('20k');
    expect(await createCase(folder, { caseId, projection })).toMatchObject({
      ok: false,
      problem: { code: 'disk-full' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a disk that cannot be written says so', async () => {
    const folder = await smallDisk('3m');
    await unwrap(await createCase(folder, { caseId, projection })).close();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(await openCase(folder, { projection })).toMatchObject({ ok: false, problem: { code: 'read-only' } });
  });
});

describe.skipIf(process.platform === 'win32')('where files may not grow (ulimit)', () => {
  test('everything that was promised is there, and more room mends it', async () => {
    const folder = await temporaryFolder();
    await unwrap(await createCase(folder, { caseId, projection })).close();
    // In blocks of 512 or 1024 bytes, as the shell likes: three or six megabytes.
    const problem = await fill(folder, ['sh', '-c', 'ulimit -f 6000; exec "$@"', 'sh']);
    expect(['disk-full', 'disk-failed']).toContain(problem?.code);
    await checkGoingOn(folder);
  });
});

/** Writes until there is no more room; the promises that were made must be there. Gives the problem that was met. */
async function fill(folder: string, wrap: readonly string[]) {
  const writer = startWriter(folder, 1, 20_000, wrap);
  await writer.gone;
  const promises = writer.lines.filter((line): line is Line & { kind: 'promise' } => line.kind === 'promise');
  expect(promises.length).toBeGreaterThan(20);
  expect(writer.lines.at(-1)).toEqual({ kind: 'end' });
  const { head, problems: found } = await verifyCase(folder, { projection });
  expect(found.filter(({ warning }) => !warning)).toEqual([]);
  expect(head?.size).toBe((promises.at(-1)?.seq ?? 0) + 1);
  return writer.lines.find((line) => line.kind === 'problem')?.problem;
}

async function checkGoingOn(folder: string): Promise<void> {
  const store = unwrap(await openCase(folder, { projection }));
  const { size } = await store.head();
  unwrap(await store.blobs.put(Buffer.from('room again')));
  unwrap(await store.write('testing', (transaction) => transaction.append(draftOf({ do: 'nothing' }))));
  expect((await store.head()).size).toBe(size + 1);
  await store.close();
  const { problems } = await verifyCase(folder, { projection });
  expect(problems.filter(({ code }) => code !== 'blob-stray' && code !== 'time-backwards')).toEqual([]);
}

async function smallDisk(size: string): Promise<string> {
  const folder = await makeFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    execFileSync('rmdir', [folder]);
  });
  return folder;
}

function mountWorks(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
