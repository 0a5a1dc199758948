/** Small problems of every kind, and what trying everything says of them. */

import * as fc from 'fast-check';
import { makeProblem, type ClauseProblem } from '../../src/solver/problem.ts';

export type SmallProblem = {
  readonly hard: readonly (readonly number[])[];
  readonly groups: readonly (readonly (readonly number[])[])[];
  readonly costs: readonly number[];
};

const variables = 5;
const literal = fc.integer({ min: 1, max: variables }).chain((name) => fc.constantFrom(name, -name));
/** Now and then empty, with a literal twice, or with both of a variable. */
const clause = fc.array(literal, { maxLength: 3 });

/** At most three hard clauses and nine groups of up to three clauses; costs from 0 to 5, so that many are alike. */
export const smallProblem: fc.Arbitrary<SmallProblem> = fc
  .record({
    hard: fc.array(
      clause.filter(({ length }) => length > 0),
      { maxLength: 3 },
    ),
    groups: fc.array(
      fc.oneof({ arbitrary: clause.map((each) => [each]), weight: 3 }, fc.array(clause, { maxLength: 3 })),
      {
        maxLength: 9,
      },
    ),
    costs: fc.array(fc.nat(5), { minLength: 9, maxLength: 9 }),
  })
  .map(({ hard, groups, costs }) => ({ hard, groups, costs: costs.slice(0, groups.length) }));

export function problemOf({ hard, groups, costs }: SmallProblem): ClauseProblem {
  return makeProblem(hard, groups, costs);
}

export type Tried = {
  readonly conflicts: readonly string[];
  readonly corrections: readonly string[];
  /** Infinity where the hard clauses cannot hold. */
  readonly optimum: number;
};

/** Every subset of the groups under every assignment. Sets are written "1 4 7" and sorted as texts. */
export function tryEverything({ hard, groups, costs }: SmallProblem): Tried {
  const holding = assignments()
    .filter((isTrue) => hard.every((each) => each.some(isTrue)))
    .map((isTrue) => maskOf(groups.map((group) => group.every((each) => each.some(isTrue)))));
  const all = 2 ** groups.length - 1;
  const canHold = Array.from({ length: all + 1 }, (_, set) => holding.some((mask) => (mask & set) === set));
  const conflicts: string[] = [];
  const corrections: string[] = [];
  let optimum = Infinity;
  for (let set = 0; set <= all; set++) {
    const members = groups.flatMap((_, place) => (set & (1 << place) ? [place + 1] : []));
    const bits = members.map((group) => 1 << (group - 1));
    const name = members.join(' ');
    if (!canHold[set] && bits.every((bit) => canHold[set & ~bit])) conflicts.push(name);
    if (!canHold[all & ~set]) continue;
    optimum = Math.min(
      optimum,
      members.reduce((sum, group) => sum + (costs[group - 1] ?? 0), 0),
    );
    if (bits.every((bit) => !canHold[(all & ~set) | bit])) corrections.push(name);
  }
  return { conflicts: conflicts.toSorted(), corrections: corrections.toSorted(), optimum };
}

function assignments(): readonly ((literal: number) => boolean)[] {
  return Array.from(
    { length: 2 ** variables },
    (_, values) => (each: number) => Boolean(values & (1 << (Math.abs(each) - 1))) === each > 0,
  );
}

function maskOf(flags: readonly boolean[]): number {
  return flags.reduce((mask, flag, place) => (flag ? mask | (1 << place) : mask), 0);
}

export function namesOf(sets: Iterable<readonly number[]>): readonly string[] {
  return [...sets].map((groups) => groups.join(' ')).toSorted();
}

/** More than any small problem takes. */
export const plenty = () => ({ left: 1_000_000_000 });
