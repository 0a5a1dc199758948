/**
 * Groups that no conflict among these can do without, found without a search: where a model makes all hold but one, and the
 * change of one variable makes all hold but another one, that other one cannot be missed either.
 */

import { at, codeOf, type Literal } from './literal.ts';
import { clauseAt, clauseCount, type ClauseProblem } from './problem.ts';

/** `isTrue` is a model of all `groups` but `critical`. Gives further groups of which the same can be said. */
export type Rotation = (
  critical: number,
  groups: readonly number[],
  isTrue: (literal: Literal) => boolean,
) => readonly number[];

export function createRotation(problem: ClauseProblem): Rotation {
  const clausesWith = indexClauses(problem);
  const clausesOf = Map.groupBy(
    Array.from({ length: clauseCount(problem) }, (_, clause) => clause),
    (clause) => at(problem.groupOf, clause),
  );
  return (critical, groups, isTrue) => {
    const active = new Set([0, ...groups]);
    const values = Array.from({ length: problem.variables + 1 }, (_, variable) => variable > 0 && isTrue(variable));
    const holds = (clause: number) =>
      clauseAt(problem, clause).some((literal) => values[Math.abs(literal)] === literal > 0);
    const found = new Set([critical]);
    const turnOver = (group: number, depth: number) => {
      const broken = (clausesOf.get(group) ?? []).filter((clause) => !holds(clause));
      const [first] = broken;
      if (first === undefined || depth > deepest) return;
      for (const literal of clauseAt(problem, first)) {
        values[Math.abs(literal)] = literal > 0;
        const fallen = at(problem.groupOf, first) === group && broken.every(holds) ? fallenWith(literal) : undefined;
        if (fallen !== undefined && !found.has(fallen)) {
          found.add(fallen);
          turnOver(fallen, depth + 1);
        }
        values[Math.abs(literal)] = literal < 0;
      }
    };
    /** The one group that falls because a literal has become true; undefined where it is none, several or the hard one. */
    const fallenWith = (literal: Literal): number | undefined => {
      let fallen: number | undefined;
      for (const clause of clausesWith[codeOf(-literal)] ?? []) {
        const group = at(problem.groupOf, clause);
        if (group === fallen || !active.has(group) || holds(clause)) continue;
        if (group === 0 || fallen !== undefined) return undefined;
        fallen = group;
      }
      return fallen;
    };
    turnOver(critical, 0);
    return [...found];
  };
}

const deepest = 200;

function indexClauses(problem: ClauseProblem): readonly (readonly number[])[] {
  const clausesWith: number[][] = Array.from({ length: 2 * problem.variables }, () => []);
  for (let clause = 0; clause < clauseCount(problem); clause++)
    for (const literal of clauseAt(problem, clause)) clausesWith[codeOf(literal)]?.push(clause);
  return clausesWith;
}
