/**
 * Whether some of the groups can hold together, and with what else, or which of them cannot. One search for all questions:
 * each group hangs on a literal that is assumed while the group is asked about, so that nothing learned is lost.
 */

import type { Effort } from './effort.ts';
import { at, type Literal } from './literal.ts';
import { clauseAt, clauseCount, type ClauseProblem } from './problem.ts';
import { createSatSearch, type SatSearch } from './sat.ts';

export type Verdict =
  /** They hold together, in a model that stands until the next question. */
  | { readonly kind: 'consistent'; readonly isTrue: (literal: Literal) => boolean }
  /** These of them do not, in the order in which they were asked about; not always a smallest set. */
  | { readonly kind: 'conflict'; readonly groups: readonly number[] }
  | { readonly kind: 'stopped' };

export type Oracle = {
  readonly problem: ClauseProblem;
  readonly ask: (groups: readonly number[], effort: Effort) => Verdict;
  /** All groups that do not hold in the model found last, ascending. */
  readonly falling: () => readonly number[];
  /** From now on at least one of these groups holds, whatever is asked. */
  readonly require: (groups: readonly number[]) => void;
  /** Conflicts that can be read off: hard clauses that say no more than "not all of these groups". */
  readonly evident: readonly (readonly number[])[];
  /** The search itself, for who asks about more than groups. */
  readonly search: SatSearch;
  /** What a group hangs on: where this is true its clauses hold. No two groups have the same. */
  readonly literalOf: (group: number) => Literal;
};

export function createOracle(problem: ClauseProblem): Oracle {
  const search = createSatSearch();
  const selectors = chooseSelectors(problem);
  const isWanted = new Uint8Array(problem.variables + 1);
  for (const literal of selectors) if (literal > 0) isWanted[literal] = 1;
  // Where nothing speaks against it groups hold, so that few fall in a model.
  for (let variable = 1; variable <= problem.variables; variable++) search.addVariable(at(isWanted, variable) === 1);
  for (let group = 1; group <= problem.groups; group++)
    if (at(selectors, group) === 0) selectors[group] = search.addVariable(true);
  for (let clause = 0; clause < clauseCount(problem); clause++) {
    const selector = at(selectors, at(problem.groupOf, clause));
    const literals = [...clauseAt(problem, clause)];
    if (selector === 0) search.addClause(literals);
    else if (literals.length !== 1 || literals[0] !== selector) search.addClause([...literals, -selector]);
  }
  const ask = (groups: readonly number[], effort: Effort): Verdict => {
    const answer = search.solve(
      groups.map((group) => at(selectors, group)),
      effort,
    );
    if (answer === 'stopped') return { kind: 'stopped' };
    if (answer === 'sat') return { kind: 'consistent', isTrue: search.isTrue };
    const failed = new Set(search.core());
    return { kind: 'conflict', groups: groups.filter((group) => failed.has(at(selectors, group))) };
  };
  const require = (groups: readonly number[]) => search.addClause(groups.map((group) => at(selectors, group)));
  return {
    problem,
    ask,
    falling: () => findFalling(problem, search.isTrue),
    require,
    evident: findEvident(problem, selectors),
    search,
    literalOf: (group) => at(selectors, group),
  };
}

/** By group, the literal that it hangs on: where it is a single literal that no other has, that one; otherwise 0. */
function chooseSelectors({ groupOf, groups, starts, literals }: ClauseProblem): Int32Array {
  const clausesIn = new Int32Array(groups + 1);
  for (const group of groupOf) clausesIn[group] = at(clausesIn, group) + 1;
  const selectors = new Int32Array(groups + 1);
  const used = new Set<number>();
  for (let clause = 0; clause < groupOf.length; clause++) {
    const group = at(groupOf, clause);
    const start = at(starts, clause);
    const literal = at(literals, start);
    if (group === 0 || at(clausesIn, group) !== 1 || at(starts, clause + 1) !== start + 1 || used.has(literal))
      continue;
    used.add(literal);
    selectors[group] = literal;
  }
  return selectors;
}

function findFalling(problem: ClauseProblem, isTrue: (literal: Literal) => boolean): readonly number[] {
  const { groupOf, literals, starts } = problem;
  const falling = new Set<number>();
  for (let clause = 0; clause < groupOf.length; clause++) {
    const end = at(starts, clause + 1);
    let cell = at(starts, clause);
    while (cell < end && !isTrue(at(literals, cell))) cell++;
    if (cell === end) falling.add(at(groupOf, clause));
  }
  return [...falling].toSorted((a, b) => a - b);
}

function findEvident(problem: ClauseProblem, selectors: Int32Array): readonly (readonly number[])[] {
  const groupOn = new Map<number, number>();
  for (let group = problem.groups; group > 0; group--) groupOn.set(at(selectors, group), group);
  const evident: (readonly number[])[] = [];
  for (let clause = 0; clause < clauseCount(problem); clause++) {
    if (at(problem.groupOf, clause) !== 0) continue;
    const groups = Array.from(clauseAt(problem, clause), (literal) => groupOn.get(-literal) ?? 0);
    if (groups.every((group) => group > 0)) evident.push([...new Set(groups)].toSorted((a, b) => a - b));
  }
  return evident;
}
