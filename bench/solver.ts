/**
 * How fast the solver is where it is needed: many small questions, weighted hitting sets that are hard (200 elements, 300 lists, random
 * costs), and all smallest conflicts of a formula. Against native clasp and picomus in the same run where the machine has
 * them, in seconds of processor time of both; a solver that needs longer than 20 seconds is stopped there.
 *
 *     node bench/solver.ts [--seeds 3]
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provedBound } from '../src/solver/check/proved-bound.ts';
import { findCheapestHitting } from '../src/solver/cheapest-hitting-set.ts';
import { enumerateCorrections } from '../src/solver/enumerate-corrections.ts';
import { enumerateSets } from '../src/solver/enumerate.ts';
import { findOptimum } from '../src/solver/optimise.ts';
import { makeProblem } from '../src/solver/problem.ts';
import { medianOf } from './measure.ts';
import { runOther } from './other-programs.ts';
import { mulberry32 } from './testimony/random.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '3' } } });
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
const patienceSeconds = 20;

type Family = {
  readonly name: string;
  readonly elements: number;
  readonly lists: number;
  readonly sizes: readonly [number, number];
};

const families: readonly Family[] = [
  { name: 'a tenth: 20 elements, 30 lists of 2 to 5', elements: 20, lists: 30, sizes: [2, 5] },
  { name: '200 elements, 300 lists of 2 to 5', elements: 200, lists: 300, sizes: [2, 5] },
  { name: '200 elements, 300 lists of 2 to 6', elements: 200, lists: 300, sizes: [2, 6] },
  { name: '200 elements, 300 lists of 3 to 5', elements: 200, lists: 300, sizes: [3, 5] },
  { name: '200 elements, 300 lists of 3', elements: 200, lists: 300, sizes: [3, 3] },
  { name: 'twice as large: 400 elements, 600 lists of 2 to 5', elements: 400, lists: 600, sizes: [2, 5] },
  { name: 'four times as large: 800 elements, 1,200 lists of 2 to 5', elements: 800, lists: 1200, sizes: [2, 5] },
];

benchSmall();
benchHitting();
benchConflicts();
rmSync(folder, { recursive: true });

/** Seconds of processor time of this process. */
function secondsOfWork<Made>(work: () => Made): { readonly seconds: number; readonly made: Made } {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, made };
}

/** All smallest conflicts, corrections and the optimum of problems of 8 clauses over 4 variables. */
function benchSmall(): void {
  const random = mulberry32(1);
  const literal = () => (1 + Math.floor(random() * 4)) * (random() < 0.5 ? -1 : 1);
  const makeSmall = () =>
    makeProblem(
      [],
      Array.from({ length: 8 }, () => [[literal(), literal()].slice(random() < 0.5 ? 1 : 0)]),
    );
  for (const count of [200, 2_000, 20_000]) {
    const problems = Array.from({ length: count }, makeSmall);
    const { seconds, made } = secondsOfWork(() =>
      problems.reduce((sets, problem) => {
        const effort = { left: Infinity };
        findOptimum(problem, effort, () => {});
        return sets + [...enumerateSets(problem, effort)].length;
      }, 0),
    );
    const rate = Math.round(count / seconds).toLocaleString('en');
    console.log(
      `${count.toLocaleString('en')} small problems, all sets and the optimum: ${made} sets, ${rate} problems a second`,
    );
  }
}

function benchHitting(): void {
  // As in a program that has run for a while: what has not been compiled yet would be what is measured of the easy ones.
  for (const family of families.slice(1, 3)) {
    for (let seed = 100; seed < 110; seed++) {
      const { costs, lists } = makeHitting(family, seed);
      findCheapestHitting(lists, costs, { left: Infinity });
    }
  }
  for (const family of families) {
    const seeds = Array.from({ length: Number(values.seeds) }, (_, place) => place + 1);
    const runs = seeds.map((seed) => compareOnce(family, seed));
    const ours = medianOf(runs.map(({ seconds }) => seconds));
    const theirs = runs.flatMap((run) => run.theirs ?? []);
    const against =
      theirs.length === 0
        ? 'clasp: not here'
        : `clasp ${theirs.map((each) => (each === Infinity ? `over ${patienceSeconds}` : each.toFixed(2))).join(', ')} s`;
    const costs = runs.map(({ cost }) => cost).join(', ');
    const times = runs.flatMap(({ seconds, theirs: other }) => (other === undefined ? [] : [seconds / other]));
    const ratio =
      times.length === 0 ? '' : ` (ours takes ${times.map((each) => each.toFixed(2)).join(', ')} times as long)`;
    console.log(
      `${family.name}: ours ${runs.map(({ seconds }) => seconds.toFixed(2)).join(', ')} s (median ${ours.toFixed(2)}), ${against}${ratio}; costs ${costs}, each proved`,
    );
  }
}

type Hitting = { readonly costs: readonly number[]; readonly lists: readonly (readonly number[])[] };

function makeHitting({ elements, lists: count, sizes }: Family, seed: number): Hitting {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const costs = Array.from({ length: elements }, () => 1 + below(100));
  const lists = Array.from({ length: count }, () => {
    const list = new Set<number>();
    const length = sizes[0] + below(sizes[1] - sizes[0] + 1);
    while (list.size < length) list.add(below(elements));
    return [...list];
  });
  return { costs, lists };
}

function compareOnce(family: Family, seed: number) {
  const { costs, lists } = makeHitting(family, seed);
  const { seconds, made } = secondsOfWork(() => findCheapestHitting(lists, costs, { left: Infinity }));
  const cost = made?.cost ?? Infinity;
  if (
    provedBound(
      (place) => lists[place],
      (element) => costs[element] ?? Number.NaN,
      made?.proof ?? [],
    ) !== cost
  )
    throw new Error(`seed ${seed}: the proof does not hold`);
  const file = join(folder, 'hitting.wcnf');
  const hard = lists.map((list) => `999999 ${list.map((element) => element + 1).join(' ')} 0\n`);
  const soft = costs.map((each, element) => `${each} -${element + 1} 0\n`);
  writeFileSync(file, `p wcnf ${family.elements} ${hard.length + soft.length} 999999\n${[...hard, ...soft].join('')}`);
  const other = runOther('clasp', ['--opt-strategy=usc', '--quiet=1', file], patienceSeconds);
  const theirCost = /Optimum\s*:\s*yes[\s\S]*Optimization\s*:\s*(\d+)/.exec(other?.text ?? '')?.[1];
  if (theirCost !== undefined && Number(theirCost) !== cost)
    throw new Error(`seed ${seed}: ${cost} against ${theirCost}`);
  return { seconds, cost, theirs: other?.seconds };
}

/** All smallest sets of random formulas; picomus finds one smallest conflict in each run. */
function benchConflicts(): void {
  for (const count of [24, 48, 96]) {
    const random = mulberry32(count);
    const variables = count / 6;
    const clauses = Array.from({ length: count }, () => {
      const names = new Set<number>();
      while (names.size < 3) names.add(1 + Math.floor(random() * variables));
      return [...names].map((name) => (random() < 0.5 ? -name : name));
    });
    const problem = makeProblem(
      [],
      clauses.map((each) => [each]),
    );
    const conflicts = secondsOfWork(
      () =>
        enumerateSets(problem, { left: 1_000_000 })
          .filter(({ kind }) => kind === 'mus')
          .toArray().length,
    );
    const corrections = secondsOfWork(() => enumerateCorrections(problem, { left: 1_000_000 }).toArray().length);
    const file = join(folder, 'formula.cnf');
    writeFileSync(file, `p cnf ${variables} ${count}\n${clauses.map((each) => `${each.join(' ')} 0\n`).join('')}`);
    const one = runOther('picomus', [file], patienceSeconds);
    const each = conflicts.made > 0 ? `${((1000 * conflicts.seconds) / conflicts.made).toFixed(2)} ms each` : 'none';
    console.log(
      `${count} clauses over ${variables} variables: ${conflicts.made} smallest conflicts (${each}), ${corrections.made} smallest corrections in ${corrections.seconds.toFixed(2)} s; ` +
        `picomus ${one ? `${(1000 * one.seconds).toFixed(0)} ms for one conflict` : 'not here'}`,
    );
  }
}
