/**
 * The store's problems on their way: what the machine says when it cannot, turned into words that say what to do, and the
 * one exception that carries them through transactions and streams. An error that is not known here is a bug and stays
 * what it is.
 */

import { ProblemError, succeed, type Result } from '../base/result.ts';
import type { StoreProblem, StoreProblemCode } from './contract.ts';

/** A store's problem, thrown. */
export class StoreError extends ProblemError {
  override readonly problem: StoreProblem;

  constructor(code: StoreProblemCode, message: string, mend?: string) {
    const problem: StoreProblem = mend === undefined ? { code, message } : { code, message, mend };
    super(problem);
    this.problem = problem;
  }
}

export type MachineCode = Extract<StoreProblemCode, 'disk-full' | 'access-denied' | 'read-only' | 'disk-failed'>;

/** A problem of the machine in the words that every part of the store uses for it. `action` is like "keep bytes". */
export function machineError(code: MachineCode, action: string, detail: string): StoreError {
  const [what, mend] = words[code];
  return new StoreError(code, `Cannot ${action}: ${what} (${detail})`, mend);
}

/** Does `work`; an error of the file system becomes a `StoreError`. */
export async function onDisk<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskError(action, error) ?? error;
  }
}

/** Does `work`; a `StoreError` becomes a result. */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T, StoreProblem>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Does `work`; any `ProblemError`, of the store or of whoever works in it, becomes a result. */
export async function asAnyResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** True for an error of the file system with that code. */
export function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** For `catch`: takes the absence of a file for an answer, and nothing else. */
export function ignoreAbsent(error: unknown): undefined {
  if (!isSystemError(error, 'ENOENT')) throw error;
}

function diskError(action: string, error: unknown): StoreError | undefined {
  const isSystems = error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
  return isSystems ? machineError(kinds[String(error.code)] ?? 'disk-failed', action, String(error.code)) : undefined;
}

const kinds: Readonly<Record<string, MachineCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'access-denied',
  EPERM: 'access-denied',
  EROFS: 'read-only',
};

const words: Readonly<Record<MachineCode, readonly [what: string, mend: string]>> = {
  'disk-full': ['the disk is full', 'Free some space, then do it again; what was acknowledged before is kept.'],
  'access-denied': ['this user may not', 'Give this user the right to read and write the case folder, then try again.'],
  'read-only': [
    'the place is read-only',
    'Copy the whole case folder to a place that can be written, and open it there.',
  ],
  'disk-failed': ['the file system failed', 'Look after the disk, then run "verify" on the case.'],
};
