/**
 * How long findings take as a case grows: made-up stories of about 25 statements with local voices, shared outlets and
 * ministries, and one wrong content in thirty. Against the naive way in the same run: every pair of statements compared for
 * a clash of figures, and, for small cases, every set of faults tried. The naive way knows no identity, no time and no
 * order, so that the comparison flatters it.
 *
 * Then how long the answer to one change takes at the largest size, with the same testimony from nothing in the same run: over
 * a world of the generator (`bench/testimony`) with one mishap in so many statements; over the stories, where a few ministries
 * tie most conflicts together; and over these as a case on disk, as the app has it. In several turns the same changes are made
 * again, and the least of each counts: what other work on the machine, and the clearing of memory, add now here and now there.
 *
 *     node bench/reasoning.ts [--sizes 50,1000,5000] [--updates 300] [--mishaps 33] [--turns 1] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { isQuantityApart } from '../src/reasoning/compare-quantities.ts';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Findings } from '../src/reasoning/findings.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import { builtInVocabulary } from '../src/subject/vocabulary.ts';
import { makeTestimony } from './stories.ts';
import { makeWorld } from './testimony/make-world.ts';
import { tableOf, timeCaseUpdates, timeUpdates } from './updates.ts';

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,1000,5000' },
    updates: { type: 'string', default: '300' },
    mishaps: { type: 'string', default: '33' },
    turns: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});

/** Clashes of figures among all pairs of statements. */
function compareAllPairs({ statements }: Testimony): number {
  let clashes = 0;
  for (const [place, { content: a }] of statements.entries()) {
    for (let other = place + 1; other < statements.length; other++) {
      const b = statements[other]?.content;
      if (a.kind !== 'attribute' || b?.kind !== 'attribute' || a.of !== b.of || a.property !== b.property) continue;
      const isClash = a.value.kind === 'quantity' && b.value.kind === 'quantity';
      if (isClash && isQuantityApart(a.value, b.value, builtInVocabulary)) clashes++;
    }
  }
  return clashes;
}

/** The cheapest set of faults by trying all of them; undefined where that is hopeless. */
function tryFaultSets({ faults, conflicts }: Findings): number | undefined {
  if (faults.length > 20) return undefined;
  const options = conflicts.map((conflict) => conflict.options.map((option) => new Set<string>(option.faults)));
  let best = Infinity;
  for (let mask = 0; mask < 2 ** faults.length; mask++) {
    const taken = faults.filter((_, place) => mask & (1 << place));
    const cost = taken.reduce((sum, fault) => sum + fault.cost, 0);
    const ids = new Set<string>(taken.map(({ id }) => id));
    if (cost < best && options.every((each) => each.some((option) => option.isSubsetOf(ids)))) best = cost;
  }
  return best;
}

/**
 * Milliseconds of processor time on things that are new each time, so that nothing is remembered of them: the least of several
 * turns, as other work on the machine only ever adds. Short work is done many times a turn, since the clock of a process may
 * be coarse.
 */
function time<Given, T>(
  prepare: () => Given,
  work: (given: Given) => T,
  turns: number,
): { readonly ms: number; readonly result: T } {
  const result = work(prepare());
  let ms = Infinity;
  for (let turn = 0; turn < turns; turn++) {
    let [spent, done] = [0, 0];
    while (spent < shortestTurn) {
      const given = prepare();
      const { user: start } = process.cpuUsage();
      work(given);
      spent += (process.cpuUsage().user - start) / 1000;
      done += 1;
    }
    ms = Math.min(ms, spent / done);
  }
  return { ms, result };
}

/** Milliseconds. */
const shortestTurn = 100;

const makeTiny = () => makeTestimony(10, 4);
const tried = time(() => deriveFindings(makeTiny()), tryFaultSets, 1);
const ours = time(makeTiny, deriveFindings, 3);
console.log(
  `10 statements: ways out in ${ours.ms.toFixed(1)} ms; every set of faults tried, naive: ${tried.ms.toFixed(1)} ms, ` +
    `${(tried.ms / ours.ms).toFixed(0)} times as long, ${tried.result === ours.result.waysOut[0]?.cost ? 'same cost' : 'hopeless'}`,
);

let before: { readonly size: number; readonly ms: number } | undefined;
for (const size of asked.sizes.split(',').map(Number)) {
  const make = () => makeTestimony(size, Number(asked.seed));
  const { ms, result } = time(make, deriveFindings, 3);
  const naive = time(make, compareAllPairs, 1);
  const growth = before ? `, grows as n^${(Math.log(ms / before.ms) / Math.log(size / before.size)).toFixed(2)}` : '';
  before = { size, ms };
  const { conflicts, clusters, completeness } = result;
  const largest = Math.max(0, ...clusters.map((cluster) => cluster.conflicts.length));
  console.log(
    `${size} statements: ${ms.toFixed(1)} ms${growth}; ${conflicts.length} conflicts in ${clusters.length} clusters, ` +
      `the largest of ${largest}, ${completeness.complete ? 'all complete' : 'stopped early somewhere'}; ` +
      `pairs of figures alone, naive: ${naive.ms.toFixed(1)} ms for ${naive.result} clashes (${(naive.ms / ms).toFixed(2)} of ours)`,
  );
}

const most = Math.max(...asked.sizes.split(',').map(Number));

/** Prints how long changes of a testimony take. */
function tellUpdates(name: string, testimony: Testimony): void {
  const { clusters } = deriveFindings(testimony);
  const turns = Array.from({ length: Number(asked.turns) }, () =>
    timeUpdates(testimony, Number(asked.updates), Number(asked.seed)),
  );
  const wholeMs = Math.min(...turns.map((turn) => turn.wholeMs));
  const updates = (turns[0]?.updates ?? []).map(({ kind }, place) => ({
    kind,
    ms: Math.min(...turns.map((turn) => turn.updates[place]?.ms ?? Infinity)),
    rankedMs: Math.min(...turns.map((turn) => turn.updates[place]?.rankedMs ?? Infinity)),
  }));
  const sizes = clusters.map(({ conflicts }) => conflicts.length);
  console.log(
    `one change of ${name} of ${testimony.statements.length} statements with ${sizes.reduce((sum, size) => sum + size, 0)} conflicts, ` +
      `${Math.max(0, ...sizes)} of them in the largest cluster; everything told again; milliseconds by the clock; from nothing ${wholeMs.toFixed(0)}:`,
  );
  for (const line of tableOf(updates)) console.log(line);
}

const world = {
  seed: Number(asked.seed),
  statements: most,
  errors: Math.round(most / Number(asked.mishaps)),
  tellers: [3, 5],
  copies: 0,
  isClear: false,
} as const;
tellUpdates('a made-up world', makeWorld(world).testimony);
const largest = makeTestimony(most, Number(asked.seed));
tellUpdates('stories', largest);
const onDisk = await timeCaseUpdates(largest, Math.ceil(Number(asked.updates) / 5));
console.log(
  `the same in a case on disk, from the end of the write to the findings; from nothing ${onDisk.wholeMs.toFixed(0)}:`,
);
for (const line of tableOf(onDisk.updates)) console.log(line);
