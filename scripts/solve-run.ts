/**
 * One run of `counterpoint-solve`: reads, has the work done in a thread of its own, writes its lines as they come, tells on standard
 * error how far things are, and on Ctrl-C ends with what was found and a last line that says so.
 */

import { totalmem } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ClauseProblem } from '../src/solver/problem.ts';
import { startProgress, type Progress } from './solve-progress.ts';
import type { Asked } from './solve-verbs.ts';
import type { News, Work } from './solve-worker.ts';

export type Errand = {
  readonly isQuiet: boolean;
  /** Reads the problem; `onBytes` is told of each piece that was read. */
  readonly read: (onBytes: (count: number) => void) => Promise<ClauseProblem>;
};

const stopSignals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Returns the exit code. */
export async function carryOut(verb: string, asked: Asked, { isQuiet, read }: Errand): Promise<number> {
  const progress = startProgress(isQuiet);
  const run: Run = { verb, asked, progress, best: undefined, last: undefined };
  const stopped = Promise.withResolvers<number>();
  for (const [signal, number] of Object.entries(stopSignals))
    process.on(signal, () => {
      run.last?.();
      sayStopped(run, 'interrupt');
      stopped.resolve(128 + number);
    });
  try {
    const done = read(progress.read).then((problem) => work(run, problem));
    return await Promise.race([done, stopped.promise]);
  } finally {
    progress.end();
  }
}

type Run = {
  readonly verb: string;
  readonly asked: Asked;
  readonly progress: Progress;
  best: readonly number[] | undefined;
  /** Writes what was sent and not yet written, and takes no more. */
  last: (() => void) | undefined;
};

async function work(run: Run, problem: ClauseProblem): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  const counts = new Int32Array(new SharedArrayBuffer(8));
  const { verb, asked } = run;
  const data: Work = { verb, problem, asked, counts, port: port2 };
  const arrays = [problem.literals, problem.starts, problem.groupOf, problem.costs].map(({ buffer }) => buffer);
  const worker = new Worker(new URL('solve-worker.ts', import.meta.url), {
    workerData: data,
    transferList: [port2, ...arrays.filter((buffer) => buffer instanceof ArrayBuffer)],
    // The machine's memory is the limit, less what the system and the clauses themselves take.
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((0.7 * totalmem()) / 2 ** 20), maxYoungGenerationSizeMb: 192 },
  });
  const ended = Promise.withResolvers<number>();
  const take = (news: News) => {
    if (news.kind === 'end') ended.resolve(news.exitCode);
    else takeNews(run, news, counts);
  };
  port1.on('message', take);
  run.last = () => {
    port1.off('message', take);
    const receive = (): { readonly message: News } | undefined => receiveMessageOnPort(port1);
    for (let next = receive(); next; next = receive()) take(next.message);
  };
  worker.on('error', (error: Error & { code?: string }) => {
    run.last?.();
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return ended.reject(error);
    sayStopped(run, 'memory');
    console.error('Cannot go on: the memory of this machine does not suffice.');
    return ended.resolve(2);
  });
  return ended.promise;
}

function takeNews(run: Run, news: Exclude<News, { kind: 'end' }>, counts: Int32Array): void {
  run.progress.take(news);
  if (news.kind === 'best') run.best = news.model;
  if (news.kind !== 'line') return;
  process.stdout.write(`${news.text}\n`, () => {
    Atomics.add(counts, 1, 1);
    Atomics.notify(counts, 1);
  });
}

/** The last lines of an answer that is not complete. */
function sayStopped({ verb, asked, best }: Run, where: 'interrupt' | 'memory'): void {
  const write = (text: string, line: object) => process.stdout.write(`${asked.isJson ? JSON.stringify(line) : text}\n`);
  if (verb === 'maxsat') write('s UNKNOWN', { kind: 's', status: 'UNKNOWN' });
  if (best) write(['v', ...best, 0].join(' '), { kind: 'v', model: best });
  write(`stopped at ${where}`, { kind: 'stopped', at: where });
}
