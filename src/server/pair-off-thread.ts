/**
 * Pairs the pages of a case, and lays two of them side by side, on a thread of its own, so that a server with ten thousand sources or
 * two huge ones still answers; ended at once where nobody waits. A few small pages are looked at where they are: a thread takes
 * longer to start than they do.
 */

import { Worker } from 'node:worker_threads';
import type { LongWork } from '../case/like-names.ts';
import { compareWhereRead, pairPages, type CopyPair } from '../case/pair-pages.ts';
import { optional } from '../base/optional.ts';
import type { Comparison } from '../copies/compare-pages.ts';
import type { PageText } from '../copies/page-text.ts';
import type { Source } from '../source/source.ts';
import type { CompareTask, CopiesThreadSays, PairTask } from './copies-thread.ts';

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
  if (letters <= most) return pairPages(sources, pages, work.progress);
  const says = await onThread({ sources, pages }, work, (done) => work.progress?.(done, pages.length * 2));
  return 'pairs' in says ? says.pairs : [];
}

/** The same rows as `compareWhereRead` gives, for two pages of whatever size. Rejects as `pairOffThread` does. */
export async function compareOffThread(
  two: readonly [PageText, PageText],
  declared: string | undefined,
  most = mostHere,
): Promise<Comparison | undefined> {
  if (two[0].text.length + two[1].text.length <= most) return compareWhereRead(...two, declared);
  const says = await onThread({ two, ...optional('declared', declared) }, {}, () => {});
  return 'comparison' in says ? says.comparison : undefined;
}

/** The last that the thread says. */
async function onThread(
  task: PairTask | CompareTask,
  { signal }: Pick<LongWork, 'signal'>,
  tell: (done: number) => void,
): Promise<CopiesThreadSays> {
  const found = Promise.withResolvers<CopiesThreadSays>();
  const worker = new Worker(new URL('copies-thread.ts', import.meta.url), { workerData: task });
  const leave = () => found.reject(signal?.reason);
  signal?.addEventListener('abort', leave);
  worker.on('message', (says: CopiesThreadSays) => {
    if ('done' in says) tell(says.done);
    else found.resolve(says);
  });
  worker.once('error', found.reject);
  worker.once('exit', (code) => found.reject(new Error(`A thread that compares pages ended with code ${code}`)));
  try {
    return await found.promise;
  } finally {
    signal?.removeEventListener('abort', leave);
    await worker.terminate();
  }
}
