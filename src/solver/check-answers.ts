/**
 * Checks what the solver says, without anything of the solver: a search of its own, plain and slow, and sums. It confirms, refutes,
 * or says that its own effort did not suffice; it never takes silence for a yes.
 */

import { canHold, type Patience } from './check/can-hold.ts';
import { provedBound } from './check/proved-bound.ts';
import { canTotalHold, provedByTotals } from './check/proved-totals.ts';
import type { PartProof } from './price-proof.ts';
import type { ClauseProblem } from './problem.ts';
import type { Total } from './total-proof.ts';

export type Check = 'confirmed' | 'undecided' | { readonly refuted: string };

/** That the groups cannot hold together with the hard clauses, and that they can without any one of them. */
export function checkConflict(problem: ClauseProblem, groups: readonly number[], patience: Patience): Check {
  return allOf([
    () => expectHold(problem, groups, false, patience, 'the groups can hold together'),
    ...groups.map((group) => () => {
      const others = groups.filter((each) => each !== group);
      return expectHold(problem, others, true, patience, `group ${group} is not needed`);
    }),
  ]);
}

/** That all other groups can hold together, and that they cannot with any one of these. */
export function checkCorrection(problem: ClauseProblem, groups: readonly number[], patience: Patience): Check {
  const out = new Set(groups);
  const others = Array.from({ length: problem.groups }, (_, place) => place + 1).filter((group) => !out.has(group));
  return allOf([
    () => expectHold(problem, others, true, patience, 'the others cannot hold together'),
    ...groups.map(
      (group) => () => expectHold(problem, [...others, group], false, patience, `group ${group} need not be given up`),
    ),
  ]);
}

/** That a model makes the hard clauses hold, and that the groups which fall cost just this. */
export function checkModel(problem: ClauseProblem, model: readonly number[], cost: number): Check {
  const isTrue = new Set(model);
  if (model.some((literal) => isTrue.has(-literal))) return { refuted: 'a variable is both true and false' };
  const falling = new Set<number>();
  for (let clause = 0; clause < problem.groupOf.length; clause++) {
    const literals = problem.literals.subarray(problem.starts[clause], problem.starts[clause + 1]);
    if (!literals.some((literal) => isTrue.has(literal))) falling.add(problem.groupOf[clause] ?? 0);
  }
  if (falling.has(0)) return { refuted: 'a hard clause falls' };
  const sum = [...falling].reduce((total, group) => total + (problem.costs[group] ?? 0), 0);
  return sum === cost ? 'confirmed' : { refuted: `what falls costs ${sum} and not ${cost}` };
}

/** That each conflict or total is one, smallest or not, and that the proof over them comes to the bound. */
export function checkBound(
  problem: ClauseProblem,
  said: {
    readonly bound: number;
    readonly conflicts: readonly (readonly number[])[];
    readonly proof: readonly PartProof[];
    readonly totals: readonly Total[];
  },
  patience: Patience,
): Check {
  const { bound, conflicts, proof, totals } = said;
  if (totals.length > 0) return checkTotals(problem, bound, totals, patience);
  const isImpossible = conflicts.some(({ length }) => length === 0);
  const proved = isImpossible
    ? Infinity
    : provedBound(
        (place) => conflicts[place],
        (group) => problem.costs[group] ?? Number.NaN,
        proof,
      );
  if (!(proved >= bound)) return { refuted: `only ${proved} is proved and not ${bound}` };
  return allOf(
    conflicts.map(
      (groups) => () => expectHold(problem, groups, false, patience, `groups ${groups.join(' ')} can hold together`),
    ),
  );
}

function checkTotals(problem: ClauseProblem, bound: number, totals: readonly Total[], patience: Patience): Check {
  const proved = provedByTotals(problem, totals);
  if (!(proved >= bound)) return { refuted: `only ${proved} is proved and not ${bound}` };
  return allOf(
    totals.map((_, place) => () => {
      const found = canTotalHold(problem, totals, place, patience);
      if (found === 'undecided') return found;
      return found ? { refuted: `what total ${place + 1} names can hold together` } : 'confirmed';
    }),
  );
}

function expectHold(
  problem: ClauseProblem,
  groups: readonly number[],
  expected: boolean,
  patience: Patience,
  otherwise: string,
): Check {
  const found = canHold(problem, groups, patience);
  if (found === 'undecided') return 'undecided';
  return found === expected ? 'confirmed' : { refuted: otherwise };
}

/** The first refutation; else undecided where one is. */
function allOf(checks: readonly (() => Check)[]): Check {
  let result: Check = 'confirmed';
  for (const check of checks) {
    const found = check();
    if (typeof found === 'object') return found;
    if (found === 'undecided') result = found;
  }
  return result;
}
