/** Where a thread of the batch path begins: a share of the rows in; then, when all are collapsed, what follows from a share of the contents out. */

import { parentPort, workerData } from 'node:worker_threads';
import { collapseRows } from './collapse-rows.ts';
import type { ThreadRest, ThreadSays, ThreadTask } from './derive-on-threads.ts';
import { deriveShard } from './derive-shard.ts';
import { createValueTables } from './value-tables.ts';

const task: ThreadTask = workerData;
const tables = createValueTables(task.encoded);

parentPort?.once('message', (rest: ThreadRest) => {
  say(deriveShard({ ...task, ...rest }, tables));
});
collapseRows(task.encoded, tables, task, task.firstOf);
say('collapsed');

/** Nothing is given away: what is large is shared. */
function say(what: ThreadSays): void {
  parentPort?.postMessage(what, []);
}
