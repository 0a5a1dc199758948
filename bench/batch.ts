/**
 * How long it takes to find the conflicts among millions of encoded statements: `node bench/batch.ts`.
 * Prints for each size the time on the clock, on the processors and the memory of a fresh process, and how they grow; beside
 * it the interactive engine on a size that it can take, and native z3 over the same small components.
 * `--sizes 100000,1000000,10000000` and `--threads 2` change what is done.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDecoder } from '../src/batch/decode-part.ts';
import { deriveInBatch, usualSteps } from '../src/batch/derive-in-batch.ts';
import { deriveOnThreads } from '../src/batch/derive-on-threads.ts';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import { createPartResolver } from '../src/batch/resolve-part.ts';
import { findComponents, readCosts, writeForZ3 } from './batch/components.ts';
import { inventCorpus } from './batch/invent-corpus.ts';
import { runOther } from './other-programs.ts';

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000' },
    threads: { type: 'string', default: '2' },
    /** One size in this process, as JSON: each is measured in a process of its own. */
    only: { type: 'string' },
  },
});

type Measured = {
  readonly statements: number;
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly told: string;
};

async function measure(statements: number, threads: number): Promise<Measured> {
  const corpus = inventCorpus(statements);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const found = await deriveOnThreads(corpus, threads);
  const { user, system } = process.cpuUsage(used);
  const { contents, conflicts, clusters, parts, suspected, looked, isComplete } = found;
  return {
    statements,
    wall: (performance.now() - begun) / 1000,
    cpu: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    told:
      `${contents} contents, ${conflicts} conflicts in ${clusters} clusters of ${parts.length} parts; ` +
      `${suspected} suspected, ${looked} looked at; ${isComplete ? 'all proved' : 'not all proved'}`,
  };
}

function inOwnProcess(statements: number): Measured {
  const { stdout, status } = spawnSync(
    process.execPath,
    [import.meta.filename, '--only', String(statements), '--threads', asked.threads],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The run over ${statements} statements failed`);
  return JSON.parse(stdout);
}

/** Both paths over one small corpus. */
function compareWithEngine(statements: number): void {
  const corpus = inventCorpus(statements);
  const testimony = createDecoder(corpus)(Array.from({ length: statements }, (_, row) => row));
  time(() => deriveInBatch(corpus));
  const batch = time(() => deriveInBatch(corpus));
  const engine = time(() => deriveFindings(testimony, { waysOut: 1, stepsPerCluster: 2000 }));
  const isSame = engine.result.conflicts.length === batch.result.conflicts;
  console.log(
    `${statements} statements: batch ${batch.seconds.toFixed(2)} s, interactive engine ${engine.seconds.toFixed(2)} s ` +
      `(${(engine.seconds / batch.seconds).toFixed(0)} times as long), ${isSame ? 'the same' : 'DIFFERENT'} number of conflicts`,
  );
}

function time<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const begun = process.cpuUsage().user;
  const result = work();
  return { result, seconds: (process.cpuUsage().user - begun) / 1e6 };
}

/** The parts of a corpus as questions of their own: the cheapest way out of each, by us and by z3 in one run, in seconds of processors. */
function compareWithZ3(statements: number): void {
  const corpus = inventCorpus(statements);
  const parts = findComponents(corpus);
  const resolvePart = createPartResolver(corpus, usualSteps);
  const resolve = () => parts.map((part) => resolvePart(part).reduce((sum, { cost }) => sum + cost, 0));
  // The least of several runs, of both: other work on the machine only ever adds.
  const [ours] = Array.from({ length: 20 }, () => time(resolve)).toSorted((a, b) => a.seconds - b.seconds);
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  writeFileSync(join(folder, 'parts.smt2'), writeForZ3(parts, corpus));
  const ask = () => runOther('z3', [join(folder, 'parts.smt2')], 300);
  const [run] = [ask(), ask()].toSorted((a, b) => (a?.seconds ?? 0) - (b?.seconds ?? 0));
  rmSync(folder, { recursive: true, force: true });
  if (!run || !ours) {
    console.log('z3: skipped, there is none (apt-get install -y z3)');
    return;
  }
  const theirs = readCosts(run.text);
  const isSame = theirs.length === parts.length && ours.result.every((cost, at) => cost === theirs[at]);
  console.log(
    `${parts.length} small components: ${((1000 * ours.seconds) / parts.length).toFixed(3)} ms each, ` +
      `one z3 over all ${((1000 * run.seconds) / parts.length).toFixed(3)} ms each (${(run.seconds / ours.seconds).toFixed(0)} times as long), ` +
      `${isSame ? 'the same' : 'DIFFERENT'} costs`,
  );
}

if (asked.only !== undefined) {
  console.log(JSON.stringify(await measure(Number(asked.only), Number(asked.threads))));
} else {
  compareWithEngine(2000);
  compareWithZ3(100_000);
  let before: Measured | undefined;
  for (const size of asked.sizes.split(',').map(Number)) {
    const now = inOwnProcess(size);
    const growth = before
      ? `, processor time grows as n^${(Math.log(now.cpu / before.cpu) / Math.log(size / before.statements)).toFixed(2)}`
      : '';
    console.log(
      `${size} statements on ${asked.threads} threads: ${now.wall.toFixed(1)} s, ${now.cpu.toFixed(1)} s of processors, ` +
        `${now.megabytes.toFixed(0)} MB with the corpus${growth}; ${now.told}`,
    );
    before = now;
  }
}
