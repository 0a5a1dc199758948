/**
 * All smallest corrections of a problem, one question after the other: what falls in a model is made smallest, and from then on
 * something of it has to hold. Takes as many rounds as there are corrections, however many conflicts there may be.
 */

import type { Effort } from './effort.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { allGroups, type ClauseProblem } from './problem.ts';

/** Yields corrections as they are found, groups ascending, and returns whether these were all. */
export function* enumerateCorrections(
  problem: ClauseProblem,
  effort: Effort,
): Generator<readonly number[], { readonly isComplete: boolean }> {
  const oracle = createOracle(problem);
  for (;;) {
    const verdict = oracle.ask([], effort);
    if (verdict.kind === 'stopped') return { isComplete: false };
    if (verdict.kind === 'conflict') return { isComplete: true };
    const correction = shrinkCorrection(oracle, oracle.falling(), effort);
    if (!correction) return { isComplete: false };
    yield correction;
    // Without any conflict the empty correction is the only one.
    if (correction.length === 0) return { isComplete: true };
    oracle.require(correction);
  }
}

/** A smallest correction within one, ascending; undefined where the effort ran out. */
export function shrinkCorrection(
  oracle: Oracle,
  groups: readonly number[],
  effort: Effort,
): readonly number[] | undefined {
  const every = allGroups(oracle.problem);
  const out = new Set(groups);
  for (const group of groups) {
    if (!out.has(group)) continue;
    const verdict = oracle.ask([...every.filter((each) => !out.has(each)), group], effort);
    if (verdict.kind === 'stopped') return undefined;
    if (verdict.kind === 'conflict') continue;
    const falling = new Set(oracle.falling());
    for (const each of out) if (!falling.has(each)) out.delete(each);
  }
  return [...out];
}
