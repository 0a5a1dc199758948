/**
 * Pairs the pages of a case on a thread of its own, so that a server with ten thousand sources still answers; ended at once where
 * nobody waits. A few pages are paired where they are: a thread takes longer to start than they do.
 */

import { Worker } from 'node:worker_threads';
import type { LongWork } from '../case/like-names.ts';
import { pairPages, type CopyPair } from '../case/pair-pages.ts';
import type { PageText } from '../copies/page-text.ts';
import type { Source } from '../source/source.ts';
import type { CopiesTask, CopiesThreadSays } from './copies-thread.ts';

/** In letters of all pages together: some hundredths of a second of work. */
const mostHere = 150_000;

/** The same pairs as `pairPages` gives. Rejects with the signal's reason, or where the thread fails. */
export async function pairOffThread(
  sources: readonly Source[],
  pages: readonly PageText[],
  work: LongWork,
  most = mostHere,
): Promise<readonly CopyPair[]> {
  work.signal?.throwIfAborted();
  const letters = pages.reduce((sum, { text }) => sum + text.length, 0);
  return letters <= most ? pairPages(sources, pages, work.progress) : onThread({ sources, pages }, work);
}

async function onThread(task: CopiesTask, { progress, signal }: LongWork): Promise<readonly CopyPair[]> {
  const found = Promise.withResolvers<readonly CopyPair[]>();
  const worker = new Worker(new URL('copies-thread.ts', import.meta.url), { workerData: task });
  const leave = () => found.reject(signal?.reason);
  signal?.addEventListener('abort', leave);
  worker.on('message', (says: CopiesThreadSays) => {
    if ('done' in says) progress?.(says.done, task.pages.length * 2);
    else found.resolve(says.pairs);
  });
  worker.once('error', found.reject);
  worker.once('exit', (code) => found.reject(new Error(`A thread that pairs pages ended with code ${code}`)));
  try {
    return await found.promise;
  } finally {
    signal?.removeEventListener('abort', leave);
    await worker.terminate();
  }
}
