/**
 * Bytes as files named by their SHA-256, `sha256/ab/<64 hex digits>`. They are durable before anything may name them, and
 * reading takes the digest again and gives no bytes that differ.
 * Hostile: a case folder may come from a stranger. Only regular files are opened, the last step of a path leads nowhere
 * else, and no name on disk comes from outside.
 */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestHex, digestOf, isDigest, type Digest } from '../base/digest.ts';
import type { BlobStore, PutBlob } from './contract.ts';
import { placeFile, syncFolder } from './durable-file.ts';
import { asResult, ignoreAbsent, isSystemError, onDisk, StoreError } from './store-problem.ts';

/** The blobs below `folder`, which is made when the first is put. */
export function openFileBlobs(folder: string): BlobStore {
  return {
    put: (bytes) => asResult(() => onDisk('keep bytes', () => putBlob(folder, bytes))),
    get: (digest) => asResult(() => withBlob(folder, digest, readWhole)),
    check: (digest) => asResult(() => withBlob(folder, digest, readInPieces)),
    size: (digest) => sizeOf(folder, digest),
    list: () => listBlobs(folder),
  };
}

async function putBlob(folder: string, bytes: Uint8Array): Promise<PutBlob> {
  const digest = digestOf(bytes);
  const path = pathOf(folder, digest);
  // A blob that was damaged is mended by its own bytes, so only a whole one is left alone.
  const { ok: existed } = await asResult(() => withBlob(folder, digest, readInPieces));
  if (!existed) await placeFile(folder, path, bytes);
  // Whoever put it, or made its folder, at the same time may not have come as far as the sync.
  await syncFolder(dirname(path));
  await syncFolder(dirname(dirname(path)));
  return { digest, bytes: bytes.length, existed };
}

type Read<T> = (handle: FileHandle) => Promise<{ readonly digest: Digest; readonly value: T }>;

/** Opens a blob, reads it and compares its digest: the value, or a `StoreError`. */
async function withBlob<T>(folder: string, digest: Digest, read: Read<T>): Promise<T> {
  return onDisk('read a blob', async () => {
    const handle = await openBlob(folder, digest);
    try {
      if (!(await handle.stat()).isFile()) throw changed(digest, 'something that is no file stands in its place');
      const found = await read(handle);
      if (found.digest !== digest) throw changed(digest, `the bytes there have the digest ${found.digest}`);
      return found.value;
    } finally {
      await handle.close();
    }
  });
}

async function openBlob(folder: string, digest: Digest): Promise<FileHandle> {
  try {
    return await open(pathOf(folder, digest), safeToRead);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) throw blobError('blob-missing', digest, 'there is no such file');
    if (isSystemError(error, 'ELOOP')) throw changed(digest, 'a link stands in its place');
    throw error;
  }
}

/** Without following a link, and without waiting for the other end of a pipe. Windows knows neither. */
const safeToRead = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function readWhole(handle: FileHandle): Promise<{ readonly digest: Digest; readonly value: Uint8Array }> {
  const value = await handle.readFile();
  return { digest: digestOf(value), value };
}

async function readInPieces(handle: FileHandle): Promise<{ readonly digest: Digest; readonly value: number }> {
  const hash = createHash('sha256');
  const piece = new Uint8Array(Math.min(1 << 20, (await handle.stat()).size + 1));
  let value = 0;
  for (;;) {
    const { bytesRead } = await handle.read(piece);
    if (bytesRead === 0) return { digest: `sha256:${hash.digest('hex')}`, value };
    hash.update(piece.subarray(0, bytesRead));
    value += bytesRead;
  }
}

async function sizeOf(folder: string, digest: Digest): Promise<number | undefined> {
  const found = await onDisk('look for a blob', () => lstat(pathOf(folder, digest)).catch(ignoreAbsent));
  return found?.isFile() ? found.size : undefined;
}

async function* listBlobs(folder: string): AsyncGenerator<{ readonly name: string; readonly digest?: Digest }> {
  for (const name of await namesIn(folder)) if (name !== 'sha256' && name !== 'aside') yield { name };
  for (const two of await namesIn(join(folder, 'sha256')))
    for (const hex of await namesIn(join(folder, 'sha256', two))) {
      const name = `sha256/${two}/${hex}`;
      const digest = `sha256:${hex}`;
      yield isDigest(digest) && two === hex.slice(0, 2) ? { name, digest } : { name };
    }
}

/** What lies in a folder, in order; nothing where there is none. A file where a folder should be holds one stray. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return onDisk('list the blobs', async () => {
    try {
      return (await readdir(folder)).toSorted();
    } catch (error) {
      if (isSystemError(error, 'ENOTDIR')) return ['(not a folder)'];
      return ignoreAbsent(error) ?? [];
    }
  });
}

function pathOf(folder: string, digest: Digest): string {
  // Invariant: no path is made of anything but 64 hex digits.
  if (!isDigest(digest)) throw new TypeError('Cannot find a blob by something that is no digest');
  const hex = digestHex(digest);
  return join(folder, 'sha256', hex.slice(0, 2), hex);
}

function changed(digest: Digest, detail: string): StoreError {
  return blobError('blob-changed', digest, detail);
}

function blobError(code: 'blob-missing' | 'blob-changed', digest: Digest, detail: string): StoreError {
  return new StoreError(
    code,
    `Cannot read blob ${digest}: ${detail}`,
    'Bring the file back from a copy of the case, or add the same bytes again.',
  );
}
