/**
 * The batch path over several threads: each takes a share of the rows to collapse and then a share of the subjects, reads the same
 * columns in shared memory, and gives back its parts. The first share is this thread's own.
 */

import { Worker } from 'node:worker_threads';
import { collapseRows, contentsOnly, numberContents } from './collapse-rows.ts';
import { sharedNumbers, type EncodedTestimony } from './columns.ts';
import { putTogether, usualSteps, type BatchFindings, type BatchOptions } from './derive-in-batch.ts';
import { createContext, deriveShard, type ShardFindings, type ShardTask } from './derive-shard.ts';
import { relateColumns } from './relate-subjects.ts';
import { createValueTables } from './value-tables.ts';

/** What a thread begins with. */
export type ThreadTask = Pick<ShardTask, 'encoded' | 'shard' | 'shards' | 'stepsPerCluster'> & {
  readonly firstOf: Int32Array;
};

/** What a thread is told when all rows are collapsed. */
export type ThreadRest = Pick<ShardTask, 'contents' | 'relations'>;

/** What a thread says: that its rows are collapsed, and then what it found. */
export type ThreadSays = 'collapsed' | ShardFindings;

/** As `deriveInBatch`, on so many threads. Rejects where a thread fails: a bug, or too little memory. */
export async function deriveOnThreads(
  encoded: EncodedTestimony,
  threads: number,
  options: BatchOptions = {},
): Promise<BatchFindings> {
  const { stepsPerCluster = usualSteps } = options;
  const firstOf = sharedNumbers(encoded.statements.count);
  const shareOf = (shard: number) => ({ shard, shards: threads });
  const others = Array.from({ length: threads - 1 }, (_, place) =>
    startThread({ encoded, firstOf, stepsPerCluster, ...shareOf(place + 1) }),
  );
  const tables = createValueTables(encoded);
  collapseRows(encoded, tables, shareOf(0), firstOf);
  for (const other of others) await other.collapsed;
  const contents = numberContents(encoded, tables, firstOf);
  const relations = relateColumns(contentsOnly(encoded, contents), tables);
  for (const other of others) other.tell({ contents, relations });
  const own = deriveShard({ encoded, contents, relations, stepsPerCluster, ...shareOf(0) }, tables);
  const found = await Promise.all(others.map((other) => other.found));
  return putTogether([own, ...found], contents.count, createContext(encoded, relations, tables), options);
}

type Thread = {
  readonly collapsed: Promise<void>;
  readonly found: Promise<ShardFindings>;
  readonly tell: (rest: ThreadRest) => void;
};

function startThread(task: ThreadTask): Thread {
  const [collapsed, found] = [Promise.withResolvers<void>(), Promise.withResolvers<ShardFindings>()];
  const worker = new Worker(new URL('shard-thread.ts', import.meta.url), { workerData: task });
  worker.on('message', (says: ThreadSays) => {
    if (says === 'collapsed') collapsed.resolve();
    else found.resolve(says);
  });
  const fail = (error: unknown) => {
    collapsed.reject(error);
    found.reject(error);
  };
  worker.once('error', fail);
  worker.once('exit', (code) => {
    fail(new Error(`A thread of the batch path ended with code ${code} and without an answer`));
  });
  // Whoever waits for the one need not hear of the other.
  found.promise.catch(() => undefined);
  return {
    collapsed: collapsed.promise,
    found: found.promise,
    tell: (rest) => {
      worker.postMessage(rest, []);
    },
  };
}
