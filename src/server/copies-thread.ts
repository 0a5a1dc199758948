/**
 * Where a thread begins that pairs pages, or lays two side by side: texts in, pairs or rows out; how far it has come with many is
 * said now and then.
 */

import { parentPort, workerData } from 'node:worker_threads';
import type { Comparison } from '../copies/compare-pages.ts';
import { compareWhereRead, pairPages, type CopyPair } from '../case/pair-pages.ts';
import type { PageText } from '../copies/page-text.ts';
import type { Source } from '../source/source.ts';

export type PairTask = { readonly sources: readonly Source[]; readonly pages: readonly PageText[] };
export type CompareTask = { readonly two: readonly [PageText, PageText]; readonly declared?: string };
export type CopiesThreadSays =
  | { readonly done: number }
  | { readonly pairs: readonly CopyPair[] }
  | { readonly comparison: Comparison | undefined };

const task: PairTask | CompareTask = workerData;
const everyMs = 100;
let saidAt = performance.now();

if ('two' in task) say({ comparison: compareWhereRead(...task.two, task.declared) });
else say({ pairs: pairPages(task.sources, task.pages, tell) });

function tell(done: number): void {
  if (performance.now() - saidAt < everyMs) return;
  saidAt = performance.now();
  say({ done });
}

function say(what: CopiesThreadSays): void {
  parentPort?.postMessage(what, []);
}
