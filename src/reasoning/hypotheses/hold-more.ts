/**
 * What an account costs if one more content holds. That cannot make it cheaper, and bears only on the conflicts in which the
 * content is: it is no way out of these any more. So their clusters are asked, with these conflicts as they are then.
 */

import type { FoundConflict } from '../find-conflicts.ts';
import type { ContentKey } from '../findings.ts';
import { isOnlySupposed } from './keep-stage.ts';
import { conflictsAmong, holdToo, type Account, type AccountCluster, type Held, type Stage } from './stage.ts';
import type { Standing } from './compared.ts';
import { createWarmSearch } from './warm-search.ts';
import { joinSolved, type PathsIn } from './warm-state.ts';

/** The cost of an account that also holds this, and `dearer` more than it costs now where it is that or more. */
export function costHolding({ stage, account }: Standing, key: ContentKey, dearer: number): number {
  const more = holdToo(stage, account, key);
  if (!more) return account.cost;
  const { holds, content } = more;
  const rise = isOnlySupposed(content)
    ? riseIfSaid(stage, account, holds, dearer)
    : riseIfHeld(stage, account, holds, content.index, dearer);
  return account.cost + Math.min(rise, dearer);
}

/** Somebody says it: what conflicts there are stays the same, and what they rest on beside it. */
function riseIfHeld(stage: Stage, { clusters }: Account, holds: Held, held: number, dearer: number): number {
  const pathsIn = openPaths(stage, holds);
  return clusters.reduce((rise, cluster) => {
    const also = cluster.conflicts.filter(({ premises }) => premises.includes(held)).map(pathsIn);
    return also.length === 0 ? rise : rise + riseOf([cluster], also, stage, dearer);
  }, 0);
}

/** Only other hypotheses suppose it: with it come conflicts that were none as long as it was not said. */
function riseIfSaid(stage: Stage, account: Account, holds: Held, dearer: number): number {
  const all = conflictsAmong(stage.found, holds, stage.isSaid);
  const now = all.filter(({ id }) => !account.without.has(id));
  const before = new Map(
    account.clusters.flatMap(({ conflicts }) => conflicts.map((each) => [each.id, each] as const)),
  );
  const isAsBefore = ({ id, premises }: FoundConflict) => before.get(id)?.premises.join() === premises.join();
  const further = now.filter((each) => !isAsBefore(each));
  // What it bears out may be doubted no more.
  if (now.length - further.length < before.size) return stage.accountOf(holds, account.without).cost - account.cost;
  const also = further.map(openPaths(stage, holds));
  const faults = new Set(also.flat(3));
  const isMet = ({ problem }: AccountCluster) =>
    problem.conflicts.some((premises) =>
      premises.some((premise) => problem.pathsOf(premise).some((path) => path.some((fault) => faults.has(fault)))),
    );
  return riseOf(account.clusters.filter(isMet), also, stage, dearer);
}

function riseOf(
  clusters: readonly AccountCluster[],
  also: readonly PathsIn[],
  { table, stepsPerCluster }: Stage,
  dearer: number,
): number {
  const [only] = clusters;
  const warm =
    only && clusters.length === 1
      ? only.warm()
      : createWarmSearch({ ...joinSolved(clusters), costs: table.costs }, stepsPerCluster);
  return warm.ask({ also, most: warm.cost + dearer }) - warm.cost;
}

/** The paths on which a conflict rests where this is held. */
function openPaths({ found, table }: Stage, holds: Held): (conflict: FoundConflict) => PathsIn {
  return ({ premises }) =>
    premises.map((number) => {
      const [content, premise] = [holds.get(number), found.premises[number]];
      return content ? table.pathsOf({ kind: 'content', content }) : premise ? table.pathsOf(premise) : [];
    });
}
