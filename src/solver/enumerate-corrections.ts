/**
 * All smallest corrections of a problem, one model after the other: what falls in it is made to hold in turn while it can, what then
 * still falls cannot do otherwise, and from then on something of it has to hold. Takes as many rounds as there are corrections,
 * however many conflicts there may be.
 */

import type { Effort } from './effort.ts';
import { at } from './literal.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { allGroups, type ClauseProblem } from './problem.ts';

/** Yields corrections as they are found, groups ascending, and returns whether these were all. */
export function* enumerateCorrections(
  problem: ClauseProblem,
  effort: Effort,
): Generator<readonly number[], { readonly isComplete: boolean }> {
  const oracle = createOracle(problem);
  for (;;) {
    const answer = oracle.search.solve([], effort);
    if (answer !== 'sat') return { isComplete: answer === 'unsat' };
    // From some model on: to wish for everything at once can be very hard.
    const correction = shrinkCorrection(oracle, oracle.falling(), effort);
    if (!correction) return { isComplete: false };
    yield correction;
    // Without any conflict the empty correction is the only one.
    if (correction.length === 0) return { isComplete: true };
    oracle.require(correction);
  }
}

/** A smallest correction within what falls in the model found last, ascending; undefined where the effort ran out. */
export function shrinkCorrection(
  { problem, search, literalOf, falling }: Oracle,
  groups: readonly number[],
  effort: Effort,
): readonly number[] | undefined {
  const isOut = new Uint8Array(problem.groups + 1);
  for (const group of groups) isOut[group] = 1;
  const holding = allGroups(problem).filter((group) => at(isOut, group) === 0);
  const answer = search.solve(holding.map(literalOf), effort, groups.map(literalOf));
  return answer === 'sat' ? falling() : undefined;
}
