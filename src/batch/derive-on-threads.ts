/**
 * The batch path over several threads: each takes a share of the subjects, reads the same columns in shared memory, and gives back its
 * parts. The first share is this thread's own.
 */

import { Worker } from 'node:worker_threads';
import type { EncodedTestimony } from './columns.ts';
import { createPlaceAsker } from './place-asker.ts';
import { putTogether, usualSteps, type BatchFindings, type BatchOptions } from './derive-in-batch.ts';
import { deriveShard, type ShardFindings, type ShardTask } from './derive-shard.ts';
import { relateColumns } from './relate-subjects.ts';
import { createValueTables } from './value-tables.ts';

/** As `deriveInBatch`, on so many threads. Rejects where a thread fails: a bug, or too little memory. */
export async function deriveOnThreads(
  encoded: EncodedTestimony,
  threads: number,
  options: BatchOptions = {},
): Promise<BatchFindings> {
  const tables = createValueTables(encoded);
  const relations = relateColumns(encoded, tables);
  const { stepsPerCluster = usualSteps } = options;
  const taskOf = (shard: number): ShardTask => ({ encoded, relations, shard, shards: threads, stepsPerCluster });
  const others = Array.from({ length: threads - 1 }, (_, place) => deriveOnThread(taskOf(place + 1)));
  const own = deriveShard(taskOf(0), tables);
  const context = {
    encoded,
    tables,
    relations,
    isJudged: new Set(relations.judgedClasses),
    places: createPlaceAsker(encoded),
  };
  return putTogether([own, ...(await Promise.all(others))], context, options);
}

function deriveOnThread(task: ShardTask): Promise<ShardFindings> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('shard-thread.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`A thread of the batch path ended with code ${code} and without an answer`));
    });
  });
}
