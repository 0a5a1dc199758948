/** Where a thread begins that pairs pages: sources and texts in, pairs out; how far it has come is said now and then. */

import { parentPort, workerData } from 'node:worker_threads';
import { pairPages, type CopyPair } from '../case/pair-pages.ts';
import type { PageText } from '../copies/page-text.ts';
import type { Source } from '../source/source.ts';

export type CopiesTask = { readonly sources: readonly Source[]; readonly pages: readonly PageText[] };
export type CopiesThreadSays = { readonly done: number } | { readonly pairs: readonly CopyPair[] };

const task: CopiesTask = workerData;
const everyMs = 100;
let saidAt = performance.now();

const pairs = pairPages(task.sources, task.pages, (done) => {
  if (performance.now() - saidAt < everyMs) return;
  saidAt = performance.now();
  say({ done });
});
say({ pairs });

function say(what: CopiesThreadSays): void {
  parentPort?.postMessage(what, []);
}
