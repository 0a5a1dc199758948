/**
 * Against solvers of other people, where this machine has them: picosat and picomus, cadical, minisat, clasp, z3. Without one of them the
 * test that needs it is skipped under its name. Formulas are drawn from the seed of the run; a failure names that of its formula.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mulberry32 } from '../../bench/testimony/random.ts';
import { checkBound } from '../../src/solver/check-answers.ts';
import { enumerateSets } from '../../src/solver/enumerate.ts';
import { findOptimum } from '../../src/solver/optimise.ts';
import { makeProblem, type ClauseProblem } from '../../src/solver/problem.ts';
import { createSatSearch } from '../../src/solver/sat.ts';
import { seed as firstSeed } from '../draw-cases.ts';
import { plenty } from './arbitrary-problem.ts';

type Clauses = readonly (readonly number[])[];

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-differential-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same answers as', () => {
  test.skipIf(!has('z3'))('z3: 10,000 formulas in one run of it', { timeout: 300_000 }, () => {
    const formulas = makeFormulas(10_000, { variables: 8, clauses: [20, 45] });
    const script = formulas.map(
      ({ clauses, variables }) => `(push)${declare(variables)}${clauses.map(assertion).join('')}(check-sat)(pop)`,
    );
    const theirs = run('z3', ['-in'], script.join('\n')).trim().split('\n');
    const ours = formulas.map(({ clauses, variables }) => answerOf(clauses, variables));
    expect(new Set(ours)).toEqual(new Set(['sat', 'unsat']));
    expect(differences(formulas, ours, theirs)).toEqual([]);
  });

  test.skipIf(!has('z3'))('z3: 300 optima, each proved', { timeout: 300_000 }, () => {
    const formulas = makeFormulas(300, { variables: 10, clauses: [30, 50] });
    const script = formulas.map(({ clauses, variables, costs }) => {
      const hard = clauses.slice(0, 8).map(assertion);
      const soft = clauses.slice(8).map((each, at) => `(assert-soft ${disjunction(each)} :weight ${costs[at]})`);
      return `(reset)${declare(variables)}${hard.join('')}${soft.join('')}(check-sat)(get-objectives)`;
    });
    const blocks = run('z3', ['-in'], script.join('\n')).split(/^(?=sat|unsat)/m);
    const theirs = blocks.map((block) =>
      block.startsWith('sat') ? (/(\d+)\)/.exec(block)?.[1] ?? block) : 'Infinity',
    );
    const ours = formulas.map(({ clauses, costs }) => {
      const soft = clauses.slice(8).map((each) => [each]);
      return provedOptimum(makeProblem(clauses.slice(0, 8), soft, costs.slice(0, soft.length)));
    });
    expect(differences(formulas, ours, theirs)).toEqual([]);
  });

  for (const name of ['picosat', 'cadical', 'minisat'])
    test.skipIf(!has(name))(`${name}: 60 formulas on the edge`, () => {
      const formulas = makeFormulas(60, { variables: 90, clauses: [360, 400] });
      const theirs = formulas.map(({ clauses, variables }) => {
        const file = writeCnf(variables, clauses);
        const { status } = spawnSync(name, name === 'minisat' ? [file, join(folder, 'model')] : [file]);
        return status === 10 ? 'sat' : 'unsat';
      });
      const ours = formulas.map(({ clauses, variables }) => answerOf(clauses, variables));
      expect(differences(formulas, ours, theirs)).toEqual([]);
    });

  test.skipIf(!has('picomus'))('picomus: its conflict is one of ours, in 150 formulas', () => {
    const formulas = makeFormulas(150, { variables: 5, clauses: [20, 23] });
    const theirs = formulas.map(({ clauses, variables }) => {
      const { status, stdout } = spawnSync('picomus', [writeCnf(variables, clauses)], { encoding: 'utf8' });
      if (status === 10) return 'sat';
      const places = [...stdout.matchAll(/^v ([1-9]\d*)$/gm)].map(([, place]) => Number(place));
      return places.toSorted((a, b) => a - b).join(' ');
    });
    // Many of them cannot hold, and each in its own way.
    expect(new Set(theirs).size).toBeGreaterThan(8);
    const ours = formulas.map(({ clauses }, place) => {
      const problem = makeProblem(
        [],
        clauses.map((each) => [each]),
      );
      const names = new Set<string>();
      for (const { kind, groups } of enumerateSets(problem, plenty())) if (kind === 'mus') names.add(groups.join(' '));
      if (names.size === 0) return 'sat';
      return names.has(theirs[place] ?? '') ? theirs[place] : `not among ${names.size}`;
    });
    expect(differences(formulas, ours, theirs)).toEqual([]);
  });

  test.skipIf(!has('clasp'))('clasp: 40 hitting sets of middling size, each proved', () => {
    const formulas = makeFormulas(40, { variables: 40, clauses: [50, 60] });
    const ours: string[] = [];
    const theirs: (string | undefined)[] = [];
    for (const { clauses, variables, costs } of formulas) {
      const hard = clauses.map((clause) => clause.map(Math.abs));
      const prices = costs.slice(0, variables);
      const soft = prices.map((_, place) => [-place - 1]);
      const file = join(folder, 'weighted.wcnf');
      const lines = [...hard.map((each) => [99_999, ...each]), ...soft.map((each, place) => [prices[place], ...each])];
      const text = lines.map((each) => `${each.join(' ')} 0\n`).join('');
      writeFileSync(file, `p wcnf ${variables} ${lines.length} 99999\n${text}`);
      theirs.push(/Optimization\s*:\s*(\d+)/.exec(run('clasp', ['--opt-strategy=usc', file], ''))?.[1]);
      const groups = soft.map((each) => [each]);
      ours.push(provedOptimum(makeProblem(hard, groups, prices)));
    }
    expect(differences(formulas, ours, theirs)).toEqual([]);
  });
});

/** The seeds of the formulas on which two do not agree, with both answers. */
function differences(
  formulas: readonly { readonly seed: number }[],
  ours: readonly (string | undefined)[],
  theirs: readonly (string | undefined)[],
) {
  expect(theirs.length).toBe(formulas.length);
  return formulas.flatMap(({ seed }, place) =>
    ours[place] === theirs[place] ? [] : [{ seed, ours: ours[place], theirs: theirs[place] }],
  );
}

function provedOptimum(problem: ClauseProblem): string {
  const optimum = findOptimum(problem, plenty());
  const check = checkBound(problem, optimum, { looks: 10_000_000 });
  return check === 'confirmed' ? String(optimum.cost) : `not confirmed: ${JSON.stringify(check)}`;
}

function has(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}

/** Standard output; these programs end with codes of their own. */
function run(name: string, words: readonly string[], input: string): string {
  return spawnSync(name, [...words], { input, encoding: 'utf8', maxBuffer: 1e8 }).stdout;
}

/** Random clauses of three literals, a few of two; costs from 1 to 30. */
function makeFormulas(
  count: number,
  { variables, clauses }: { readonly variables: number; readonly clauses: readonly [number, number] },
) {
  return Array.from({ length: count }, (_, place) => {
    const seed = firstSeed + place;
    const random = mulberry32(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const makeClause = (): readonly number[] => {
      const names = new Set<number>();
      const length = random() < 0.97 ? 3 : 2;
      while (names.size < length) names.add(1 + below(variables));
      return [...names].map((name) => (random() < 0.5 ? -name : name));
    };
    const many = clauses[0] + below(clauses[1] - clauses[0] + 1);
    return {
      seed,
      variables,
      clauses: Array.from({ length: many }, makeClause),
      costs: Array.from({ length: many }, () => 1 + below(30)),
    };
  });
}

function answerOf(clauses: Clauses, variables: number): string {
  const search = createSatSearch();
  for (let variable = 0; variable < variables; variable++) search.addVariable();
  for (const clause of clauses) search.addClause(clause);
  const answer = search.solve([], plenty());
  return answer === 'sat' && !clauses.every((clause) => clause.some(search.isTrue)) ? 'a model that is none' : answer;
}

function writeCnf(variables: number, clauses: Clauses): string {
  const file = join(folder, 'formula.cnf');
  writeFileSync(
    file,
    `p cnf ${variables} ${clauses.length}\n${clauses.map((clause) => `${clause.join(' ')} 0\n`).join('')}`,
  );
  return file;
}

function declare(variables: number): string {
  return Array.from({ length: variables }, (_, place) => `(declare-const x${place + 1} Bool)`).join('');
}

function assertion(clause: readonly number[]): string {
  return `(assert ${disjunction(clause)})`;
}

function disjunction(clause: readonly number[]): string {
  return `(or ${clause.map((literal) => (literal > 0 ? `x${literal}` : `(not x${-literal})`)).join(' ')})`;
}
