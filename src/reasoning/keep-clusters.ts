/** Clusters told again and again, and only those in which something changed since the last time. */

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
    const conflicts = parts.flatMap((part) => part.conflicts);
    return gather(conflicts, contents).map((gathered) =>
      kept.find(gathered.conflicts[0]?.found.id ?? '', causesOf(gathered, telling), (before) =>
        tellCluster(gathered, telling, before),
      ),
    );
  };
}

/** All that a cluster's findings follow from. */
function causesOf(
  gathered: GatheredCluster,
  { gradeOf, voices: records, provisional }: ClusterTelling,
): readonly unknown[] {
  const { conflicts, besides } = gathered;
  const voices = new Set(conflicts.flatMap((conflict) => conflict.voices));
  const proposed = provisional.size === 0 ? [] : conflicts.flatMap((each) => proposedIn(each, provisional));
  const grades = [...voices].flatMap((voice) => {
    const { grade, given } = gradeOf(voice);
    return given ? [voice, grade] : [];
  });
  // What origins without a name are called tells which of them may be the same people.
  const unnamed = [...voices].flatMap((voice) => (records.get(voice)?.named === false ? records.get(voice) : []));
  return [conflicts.length, ...conflicts, ...besides, ...grades, ...unnamed, ...proposed];
}

function proposedIn({ contents }: PartConflict, provisional: ClusterTelling['provisional']): readonly string[] {
  return contents.flatMap(({ statements }) => statements.filter((id) => provisional.has(id)));
}
