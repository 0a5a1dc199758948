/**
 * Groups that no conflict among these can do without, found without a search: where a model makes all hold but one, and the
 * change of one variable makes all hold but another one, that other one cannot be missed either.
 */

import { at, codeOf, type Literal } from './literal.ts';
import type { ClauseProblem } from './problem.ts';

/**
 * `isTrue` is a model of all groups that stand but `critical`. Gives further groups of which the same can be said. By group,
 * `standing` is 0 where it is left out and 2 where it is known to be needed already.
 */
export type Rotation = (
  critical: number,
  standing: Uint8Array,
  isTrue: (literal: Literal) => boolean,
) => readonly number[];

export function createRotation(problem: ClauseProblem): Rotation {
  const { literals, starts, groupOf } = problem;
  let index: ReturnType<typeof indexClauses> | undefined;
  const values = new Uint8Array(2 * problem.variables + 2);
  const holds = (clause: number): boolean => {
    const end = at(starts, clause + 1);
    for (let cell = at(starts, clause); cell < end; cell++) if (at(values, codeOf(at(literals, cell)))) return true;
    return false;
  };
  const assign = (literal: Literal) => {
    values[codeOf(literal)] = 1;
    values[codeOf(-literal)] = 0;
  };
  return (critical, standing, isTrue) => {
    const { clausesWith, withStarts, clausesOf, ofStarts } = (index ??= indexClauses(problem));
    for (let variable = 1; variable <= problem.variables; variable++) assign(isTrue(variable) ? variable : -variable);
    const found: number[] = [];
    const isFound = new Set([critical]);
    const brokenOf = (group: number): readonly number[] =>
      Array.from(clausesOf.subarray(at(ofStarts, group), at(ofStarts, group + 1))).filter((clause) => !holds(clause));
    /** The one group that falls because a literal has become true; 0 where it is none, several or the hard one. */
    const fallenWith = (literal: Literal): number => {
      let fallen = 0;
      const code = codeOf(-literal);
      for (let cell = at(withStarts, code); cell < at(withStarts, code + 1); cell++) {
        const clause = at(clausesWith, cell);
        const group = at(groupOf, clause);
        if ((group > 0 && (group === fallen || at(standing, group) === 0)) || holds(clause)) continue;
        if (group === 0 || fallen !== 0) return 0;
        fallen = group;
      }
      return fallen;
    };
    const turnOver = (group: number, depth: number) => {
      const broken = brokenOf(group);
      const [first] = broken;
      if (first === undefined || depth > deepest) return;
      for (let cell = at(starts, first); cell < at(starts, first + 1); cell++) {
        const literal = at(literals, cell);
        assign(literal);
        const fallen = broken.every(holds) ? fallenWith(literal) : 0;
        // From what was known before the same has been tried before, with another model: that seldom finds more.
        if (fallen !== 0 && !isFound.has(fallen) && at(standing, fallen) === 1) {
          isFound.add(fallen);
          found.push(fallen);
          turnOver(fallen, depth + 1);
        }
        assign(-literal);
      }
    };
    turnOver(critical, 0);
    return found;
  };
}

const deepest = 1000;

/** By literal the clauses that have it, and by group its clauses, each as one array with starts. */
function indexClauses({ variables, literals, starts, groupOf, groups }: ClauseProblem) {
  const withStarts = new Int32Array(2 * variables + 2);
  for (const literal of literals) withStarts[codeOf(literal) + 1] = at(withStarts, codeOf(literal) + 1) + 1;
  const ofStarts = new Int32Array(groups + 2);
  for (const group of groupOf) ofStarts[group + 1] = at(ofStarts, group + 1) + 1;
  for (const each of [withStarts, ofStarts])
    for (let place = 1; place < each.length; place++) each[place] = at(each, place) + at(each, place - 1);
  const clausesWith = new Int32Array(literals.length);
  const clausesOf = new Int32Array(groupOf.length);
  const nextWith = withStarts.slice();
  const nextOf = ofStarts.slice();
  for (let clause = 0; clause < groupOf.length; clause++) {
    file(clausesOf, nextOf, at(groupOf, clause), clause);
    for (let cell = at(starts, clause); cell < at(starts, clause + 1); cell++)
      file(clausesWith, nextWith, codeOf(at(literals, cell)), clause);
  }
  return { clausesWith, withStarts, clausesOf, ofStarts };
}

function file(into: Int32Array, next: Int32Array, key: number, clause: number): void {
  into[at(next, key)] = clause;
  next[key] = at(next, key) + 1;
}
