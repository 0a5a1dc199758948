/** Where a thread of the batch path begins: one share in, what follows from it out. */

import { parentPort, workerData } from 'node:worker_threads';
import { deriveShard, type ShardTask } from './derive-shard.ts';
import { createValueTables } from './value-tables.ts';

const task: ShardTask = workerData;
// Nothing is given away: rows are copied, and there are few.
parentPort?.postMessage(deriveShard(task, createValueTables(task.encoded)), []);
