/**
 * All smallest corrections of a problem, the cheapest first: what would have to be given up. Where they are few they are all
 * found and sorted; where that takes long, each is made to wait until nothing cheaper can be left.
 */

import { lend, type Effort } from './effort.ts';
import { enumerateCorrections } from './enumerate-corrections.ts';
import { listByCost, sortByCost, type ListingEnd, type PricedSet } from './list-by-cost.ts';
import { createOracle } from './oracle.ts';
import { allGroups, type ClauseProblem } from './problem.ts';
import { createRotation } from './rotate-model.ts';
import { shrinkConflict } from './shrink.ts';

/** Yields corrections by cost, then by their groups; groups ascending. */
export function* findCorrectionsByCost(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const all = findAll(problem, effort);
  if (!all) return yield* findInOrder(problem, effort);
  yield* sortByCost(all, [...problem.costs]);
  return { isComplete: true, upTo: Infinity };
}

/** Undefined where they are too many, or too hard to find, to wait for all of them. */
function findAll(problem: ClauseProblem, effort: Effort): readonly (readonly number[])[] | undefined {
  const { part, repay } = lend(effort, stepsForAll);
  const found: (readonly number[])[] = [];
  const walk = enumerateCorrections(problem, part);
  for (;;) {
    const next = walk.next();
    if (!next.done) found.push(next.value);
    if (!next.done && found.length < mostAtOnce) continue;
    repay();
    return next.done && next.value.isComplete ? found : undefined;
  }
}

const stepsForAll = 3_000_000;
const mostAtOnce = 50_000;

/** The same without finding all of them first: for problems with very many. */
export function findInOrder(problem: ClauseProblem, effort: Effort): Generator<PricedSet, ListingEnd> {
  const oracle = createOracle(problem);
  const shrinking = { oracle, rotate: createRotation(problem), effort };
  const every = allGroups(problem);
  return listByCost({
    costs: [...problem.costs],
    lists: oracle.evident,
    effort,
    test: (groups) => {
      const out = new Set(groups);
      const verdict = oracle.ask(
        every.filter((group) => !out.has(group)),
        effort,
      );
      if (verdict.kind === 'stopped') return 'stopped';
      if (verdict.kind === 'consistent') return 'suffices';
      const { groups: conflict } = shrinkConflict(verdict.groups, shrinking);
      return effort.left > 0 ? conflict : 'stopped';
    },
  });
}
