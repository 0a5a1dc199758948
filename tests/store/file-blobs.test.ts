import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestHex, digestOf, type Digest } from '../../src/base/digest.ts';
import { unwrap } from '../../src/base/result.ts';
import { openFileBlobs } from '../../src/store/file-blobs.ts';
import { collect } from './contract/given-case.ts';
import { temporaryFolder } from './temporary.ts';

const bytes = Buffer.from('what a source was');
const digest = digestOf(bytes);
const pathIn = (folder: string, of: Digest) => join(folder, 'sha256', digestHex(of).slice(0, 2), digestHex(of));

async function onePut() {
  const folder = await temporaryFolder();
  const blobs = openFileBlobs(folder);
  unwrap(await blobs.put(bytes));
  return { folder, blobs, path: pathIn(folder, digest) };
}

test('a blob is a file named by its digest, and nothing stays aside', async () => {
  const { folder, path } = await onePut();
  expect(await readFile(path)).toEqual(bytes);
  expect(await readdir(join(folder, 'aside'))).toEqual([]);
});

describe('a blob that was touched gives no bytes', () => {
  test.each<[string, (path: string) => unknown, string]>([
    ['removed', (path) => rm(path), 'blob-missing'],
    [
      'changed by one bit',
      (path) =>
        writeFile(
          path,
          bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
        ),
      'blob-changed',
    ],
    ['cut short', (path) => writeFile(path, bytes.subarray(1)), 'blob-changed'],
    ['emptied', (path) => writeFile(path, ''), 'blob-changed'],
    ['made longer', (path) => writeFile(path, Buffer.concat([bytes, bytes])), 'blob-changed'],
    ['made a folder', (path) => rm(path).then(() => mkdir(path)), 'blob-changed'],
    [
      'made a link to the same bytes',
      (path) => rename(path, `${path}x`).then(() => symlink(`${path}x`, path)),
      'blob-changed',
    ],
    ['made a link to an endless file', (path) => rm(path).then(() => symlink('/dev/zero', path)), 'blob-changed'],
  ])('%s', async (_, touch, code) => {
    const { blobs, path } = await onePut();
    await touch(path);
    expect(await blobs.get(digest)).toMatchObject({ ok: false, problem: { code } });
    expect(await blobs.check(digest)).toMatchObject({ ok: false, problem: { code } });
  });

  test.skipIf(process.platform === 'win32')('made a pipe that nobody fills', async () => {
    const { blobs, path } = await onePut();
    await rm(path);
    execFileSync('mkfifo', [path]);
    expect(await blobs.get(digest)).toMatchObject({ ok: false, problem: { code: 'blob-changed' } });
  });
});

test.each<[string, (path: string) => unknown]>([
  ['changed', (path) => writeFile(path, 'other')],
  ['removed', (path) => rm(path)],
  ['made a link', (path) => rm(path).then(() => symlink('/dev/null', path))],
])('a blob that was %s is mended by its own bytes', async (_, touch) => {
  const { blobs, path } = await onePut();
  await touch(path);
  expect(unwrap(await blobs.put(bytes)).existed).toBe(false);
  expect(Buffer.from(unwrap(await blobs.get(digest)))).toEqual(bytes);
});

test('a folder that leads elsewhere is not written into', async () => {
  const folder = await temporaryFolder();
  const elsewhere = await temporaryFolder();
  await mkdir(join(folder, 'sha256'));
  await symlink(elsewhere, join(folder, 'sha256', digestHex(digest).slice(0, 2)));
  expect(await openFileBlobs(folder).put(bytes)).toMatchObject({ ok: false, problem: { code: 'case-damaged' } });
  expect(await readdir(elsewhere)).toEqual([]);
  expect(await readdir(join(folder, 'aside'))).toEqual([]);
});

test('what is no blob is listed without a digest', async () => {
  const { folder, blobs } = await onePut();
  const two = digestHex(digest).slice(0, 2);
  await writeFile(join(folder, 'note.txt'), '');
  await writeFile(join(folder, 'sha256', two, 'note.txt'), '');
  await writeFile(join(folder, 'sha256', two, '0'.repeat(64)), '');
  await writeFile(join(folder, 'sha256', 'zz'), '');
  const strangers = (await collect(blobs.list())).filter((each) => each.digest === undefined);
  expect(strangers.map(({ name }) => name).toSorted()).toEqual(
    ['note.txt', `sha256/${two}/${'0'.repeat(64)}`, `sha256/${two}/note.txt`, 'sha256/zz/(not a folder)'].toSorted(),
  );
});

test('only a digest is a path', () => {
  const blobs = openFileBlobs('/nowhere');
  return expect(blobs.get('sha256:../../etc/passwd')).rejects.toThrow(TypeError);
});
