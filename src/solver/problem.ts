/**
 * What is asked about: clauses in one flat array, each either hard or of a group. A group stands for one thing that was
 * said: its clauses hold together or not at all. Groups are counted from 1 and may have a cost of being given up.
 */

import { at } from './literal.ts';

export type ClauseProblem = {
  readonly variables: number;
  /** The literals of all clauses, one clause after the other. */
  readonly literals: Int32Array;
  /** Where each clause begins, and at last where the last one ends. */
  readonly starts: Int32Array;
  /** By clause: its group, or 0 where it is hard. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** By group (from place 1): what giving it up costs, a whole number from 0. */
  readonly costs: Float64Array;
};

/** A problem from clauses as lists: the hard ones, then one list of clauses a group. Costs are 1 where none are given. */
export function makeProblem(
  hard: readonly (readonly number[])[],
  groups: readonly (readonly (readonly number[])[])[],
  costs: readonly number[] = groups.map(() => 1),
): ClauseProblem {
  const clauses = [
    ...hard.map((clause) => ({ clause, group: 0 })),
    ...groups.flatMap((each, place) => each.map((clause) => ({ clause, group: place + 1 }))),
  ];
  const starts = new Int32Array(clauses.length + 1);
  for (const [place, { clause }] of clauses.entries()) starts[place + 1] = at(starts, place) + clause.length;
  return {
    variables: clauses.reduce((most, { clause }) => clause.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0),
    literals: Int32Array.from(clauses.flatMap(({ clause }) => clause)),
    starts,
    groupOf: Int32Array.from(clauses.map(({ group }) => group)),
    groups: groups.length,
    costs: Float64Array.from([0, ...costs]),
  };
}

export function clauseCount({ groupOf }: ClauseProblem): number {
  return groupOf.length;
}

/** The literals of a clause. */
export function clauseAt({ literals, starts }: ClauseProblem, clause: number): Int32Array {
  return literals.subarray(at(starts, clause), at(starts, clause + 1));
}

/** What giving up these groups costs. */
export function costOfGroups({ costs }: ClauseProblem, groups: readonly number[]): number {
  return groups.reduce((sum, group) => sum + (costs[group] ?? 0), 0);
}

/** All groups, ascending. */
export function allGroups({ groups }: ClauseProblem): number[] {
  return Array.from({ length: groups }, (_, place) => place + 1);
}

/**
 * The hard clauses and those of some groups, and nothing else: group 1 is the first of those given, and variables are counted
 * anew as they occur, so that work on it grows with these clauses alone.
 */
export function narrowProblem(problem: ClauseProblem, groups: readonly number[]): ClauseProblem {
  const placeOf = new Int32Array(problem.groups + 1).fill(-1);
  placeOf[0] = 0;
  for (const [place, group] of groups.entries()) placeOf[group] = place + 1;
  const { starts, literals } = problem;
  const kept: number[] = [];
  let room = 0;
  for (let clause = 0; clause < problem.groupOf.length; clause++) {
    if (at(placeOf, at(problem.groupOf, clause)) < 0) continue;
    kept.push(clause);
    room += at(starts, clause + 1) - at(starts, clause);
  }
  const narrow = { literals: new Int32Array(room), starts: new Int32Array(kept.length + 1) };
  const numberOf = new Int32Array(problem.variables + 1);
  let variables = 0;
  let end = 0;
  for (const [place, clause] of kept.entries()) {
    for (let cell = at(starts, clause); cell < at(starts, clause + 1); cell++) {
      const literal = at(literals, cell);
      const variable = Math.abs(literal);
      if (at(numberOf, variable) === 0) numberOf[variable] = ++variables;
      narrow.literals[end++] = literal > 0 ? at(numberOf, variable) : -at(numberOf, variable);
    }
    narrow.starts[place + 1] = end;
  }
  return {
    ...narrow,
    variables,
    groupOf: Int32Array.from(kept, (clause) => at(placeOf, at(problem.groupOf, clause))),
    groups: groups.length,
    costs: Float64Array.from([0, ...groups], (group) => problem.costs[group] ?? 0),
  };
}
