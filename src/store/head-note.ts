/**
 * A note beside the database of where the ledger stood after the last write, so that an end that was cut off behind our
 * back is missed. It is written after the commit, in place and without a sync: a crash leaves it behind the ledger, never
 * ahead. Invariant: a note that is ahead of the ledger means that entries were removed.
 */

import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDigest, type Digest } from '../base/digest.ts';
import { canonicalText } from '../base/canonical.ts';
import type { CaseId } from '../base/id.ts';

export type HeadNote = { readonly case: CaseId; readonly size: number; readonly root: Digest };

/** Always this long, so that a note replaces the one before in a single write within one block of the disk. */
const noteBytes = 256;

/** The note in the file, or undefined where there is none that can be read. */
export function readHeadNote(path: string): { readonly size: number; readonly root: Digest } | undefined {
  const text = readText(path);
  return text === undefined ? undefined : parseNote(text);
}

/** The note in the file while others may be writing it: read until it is the same twice. */
export async function readSteadyHeadNote(path: string): Promise<ReturnType<typeof readHeadNote>> {
  let before = readText(path);
  for (let attempt = 0; attempt < 20; attempt++) {
    await sleep(1);
    const now = readText(path);
    if (now === before) break;
    before = now;
  }
  return before === undefined ? undefined : parseNote(before);
}

/** Notes where the ledger stands now. A note that cannot be written is left as it was: behind is never wrong. */
export function writeHeadNote(path: string, note: HeadNote): void {
  try {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o644);
    try {
      writeSync(file, `${canonicalText(note).padEnd(noteBytes - 1)}\n`, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // The entries themselves are durable; this is only the memory of how many there were.
  }
}

function readText(path: string): string | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(noteBytes);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, noteBytes, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function parseNote(text: string): { readonly size: number; readonly root: Digest } | undefined {
  const [, root = '', size = ''] =
    /^\{"case":"[^"]{1,30}","root":"([^"]{71})","size":(\d{1,16})\} *\n$/.exec(text) ?? [];
  return isDigest(root) ? { size: Number(size), root } : undefined;
}
