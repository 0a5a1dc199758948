/** Clusters told again and again, and only those in which something changed since the last time. */

import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { createGather, type GatheredCluster } from './gather-clusters.ts';
import { createKept } from './kept.ts';
import type { Part, PartConflict } from './look-at-part.ts';
import { tellCluster, type ClusterTelling, type ToldCluster } from './tell-cluster.ts';

export type Clusters = (
  parts: readonly Part[],
  contents: readonly UnplacedContent[],
  telling: ClusterTelling,
) => readonly ToldCluster[];

/** No cluster told yet. */
export function createClusters(): Clusters {
  const kept = createKept<string, ToldCluster>();
  const gather = createGather();
  return (parts, contents, telling) => {
    kept.turn();
    const conflicts: PartConflict[] = [];
    for (const part of parts) if (part.conflicts.length > 0) conflicts.push(...part.conflicts);
    return gather(conflicts, contents).map((gathered) =>
      kept.find(gathered.conflicts[0]?.found.id ?? '', causesOf(gathered, telling), (before) =>
        tellCluster(gathered, telling, before),
      ),
    );
  };
}

/** All that a cluster's findings follow from. */
function causesOf(
  { conflicts, besides }: GatheredCluster,
  { gradeOf, voices: records, provisional }: ClusterTelling,
): readonly unknown[] {
  const { voices, statements } = namedIn(conflicts);
  const causes: unknown[] = [conflicts, besides];
  for (const voice of voices) {
    const { grade, given } = gradeOf(voice);
    if (given) causes.push(voice, grade);
    // What origins without a name are called tells which of them may be the same people.
    const record = records.get(voice);
    if (record?.named === false) causes.push(record);
  }
  if (provisional.size > 0) for (const id of statements) if (provisional.has(id)) causes.push(id);
  return causes;
}

/** The voices on all paths to the contents of conflicts, and the statements that say these. */
const namedIn = remember((conflicts: readonly PartConflict[]) => ({
  voices: [...new Set(conflicts.flatMap((conflict) => conflict.voices))],
  statements: [...new Set(conflicts.flatMap((conflict) => conflict.contents.flatMap((content) => content.statements)))],
}));
