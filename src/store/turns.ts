/**
 * One writer at a time. Inside a process turns are taken in a queue; between processes by the engine's lock, for which a
 * writer waits by asking again, never by blocking. A turn that lasts leaves a note of who holds the case, since when and
 * for what, so that whoever loses patience can be told. The note informs; the lock decides.
 */

import { writeFileSync } from 'node:fs';
import { readFile, unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseId } from '../base/id.ts';
import { isAlive } from './durable-file.ts';
import { StoreError } from './store-problem.ts';

/** Takes turns at writing one case. */
export type Turns = {
  /**
   * Waits until no one else writes, for at most `patienceMs`, then does `work` while nobody else may. `lock` takes the
   * engine's lock, or throws `case-busy` at once; `work` gives it back. Throws `case-busy` when patience ends.
   */
  readonly take: <T>(turn: Turn<T>) => Promise<T>;
};
export type Turn<T> = {
  readonly what: string;
  readonly patienceMs: number;
  readonly lock: () => void;
  readonly work: () => Promise<T>;
};

/** A turn that lasts longer than this is noted. */
const notedAfterMs = 100;
/** After a turn that was noted, the next one of this process leaves others time to ask. */
const restMs = 10;
/** How often a waiter asks. */
const askEveryMs = 3;

/** Turns at writing the case whose holder is noted in the file `notePath`. */
export function makeTurns(caseId: CaseId, notePath: string): Turns {
  let queue: Promise<void> = Promise.resolve();
  let holder: Holder | undefined;

  const take = async <T>({ what, patienceMs, lock, work }: Turn<T>): Promise<T> => {
    const giveUpAt = performance.now() + patienceMs;
    const before = queue;
    const mine = Promise.withResolvers<void>();
    queue = before.then(() => mine.promise);
    let restForMs = 0;
    try {
      if (!(await isSettledBy(before, giveUpAt))) throw busy(caseId, patienceMs, holder);
      await lockBy(giveUpAt, lock, async () => busy(caseId, patienceMs, await readNote(notePath)));
      const begunAt = performance.now();
      holder = { pid: process.pid, since: new Date().toISOString(), what };
      const note = noteLater(notePath, holder);
      try {
        return await work();
      } finally {
        holder = undefined;
        await note.remove();
        if (performance.now() - begunAt > notedAfterMs) restForMs = restMs;
      }
    } finally {
      if (restForMs === 0) mine.resolve();
      else setTimeout(mine.resolve, restForMs);
    }
  };
  return { take };
}

type Holder = { readonly pid: number; readonly since: string; readonly what: string };

async function isSettledBy(turn: Promise<void>, timeMs: number): Promise<boolean> {
  const timer = new AbortController();
  const leftMs = Math.max(0, Math.min(timeMs - performance.now(), 2 ** 31 - 1));
  const late = sleep(leftMs, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([turn.then(() => true), late]);
  } finally {
    timer.abort();
  }
}

async function lockBy(giveUpAt: number, lock: () => void, tellWhy: () => Promise<StoreError>): Promise<void> {
  for (;;) {
    try {
      lock();
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || error.problem.code !== 'case-busy') throw error;
    }
    if (performance.now() >= giveUpAt) throw await tellWhy();
    await sleep(askEveryMs);
  }
}

/** Notes the holder if the turn is still going on after a while. */
function noteLater(path: string, holder: Holder): { readonly remove: () => Promise<void> } {
  let isNoted = false;
  const timer = setTimeout(() => {
    try {
      writeFileSync(path, `${JSON.stringify(holder)}\n`);
      isNoted = true;
    } catch {
      // A full disk must not end a turn that may yet succeed: then nobody is told who holds the case.
    }
  }, notedAfterMs);
  return {
    remove: async () => {
      clearTimeout(timer);
      if (isNoted) await unlink(path).catch(() => {});
    },
  };
}

/** Hostile: the note may hold anything, and be left from a process that is no more. */
async function readNote(path: string): Promise<Holder | undefined> {
  try {
    const note: unknown = JSON.parse((await readFile(path, 'utf8')).slice(0, 2000));
    if (typeof note !== 'object' || note === null || !('pid' in note) || !('since' in note) || !('what' in note))
      return undefined;
    const { pid, since, what } = note;
    if (typeof pid !== 'number' || typeof since !== 'string' || typeof what !== 'string' || !isAlive(pid))
      return undefined;
    return { pid, since: plain(since), what: plain(what) };
  } catch {
    return undefined;
  }
}

function plain(text: string): string {
  return text.replace(/[\p{C}]/gu, '').slice(0, 100);
}

function busy(caseId: CaseId, patienceMs: number, holder: Holder | undefined): StoreError {
  const who =
    holder === undefined
      ? 'another process holds it'
      : `${holder.pid === process.pid ? 'this very process' : `process ${holder.pid}`} holds it since ${holder.since} for ${holder.what}`;
  return new StoreError(
    'case-busy',
    `Cannot write to case ${caseId}: ${who}, and did not let go within ${patienceMs / 1000} s`,
    'Wait until that is done or end it, then try again.',
  );
}
