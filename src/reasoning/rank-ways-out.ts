/**
 * Ways out in order of cost, and how each compares with the first: whether it costs at least as much under every mapping
 * from grades to costs, or only under ours. Of those that cost the same the first is the one with the smallest id.
 */

import type { Fault, WayOut } from './findings.ts';
import { isNeverDearer } from './grades.ts';
import { findById } from './sorted-lists.ts';

/** A way out that has not been compared yet. */
export type UnrankedWayOut = Omit<WayOut, 'comparedToBest'>;

/** Cheapest first, then by id, each compared with the first. `faults` are all there are, by id. */
export function rankWaysOut<Way extends UnrankedWayOut>(
  ways: readonly Way[],
  faults: readonly Fault[],
): readonly (Way & Pick<WayOut, 'comparedToBest'>)[] {
  const faultsOf = (way: Way) => way.faults.flatMap((id) => findById(faults, id) ?? []);
  const sorted = ways.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
  const [best] = sorted;
  return sorted.map((way) => {
    if (!best || way === best) return { ...way, comparedToBest: 'best' };
    if (way.cost === best.cost) return { ...way, comparedToBest: 'tie' };
    const isRobust = isNeverDearer(faultsOf(best), faultsOf(way));
    return { ...way, comparedToBest: isRobust ? 'robust' : 'depends on the grades' };
  });
}
