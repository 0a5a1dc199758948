/** Clusters told again and again, and only those in which something changed since the last time. */

import type { VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { createGather, type GatheredCluster } from './gather-clusters.ts';
import { findChanged } from './edited-lists.ts';
import { createKept } from './kept.ts';
import type { Part, PartConflict } from './look-at-part.ts';
import { createSolving } from './solved-before.ts';
import { tellBesides, tellCluster, type ClusterTelling, type ToldCluster } from './tell-cluster.ts';

export type Clusters = (
  parts: readonly Part[],
  contents: readonly UnplacedContent[],
  telling: ClusterTelling,
) => readonly ToldCluster[];

/** No cluster told yet. */
export function createClusters(): Clusters {
  const kept = createKept<string, ToldCluster>();
  const gather = createGather();
  const solve = createSolving();
  let last: ClusterTelling | undefined;
  let known = new Map<GatheredCluster['conflicts'], ToldCluster>();
  return (parts, contents, telling) => {
    kept.turn();
    const conflicts: PartConflict[] = [];
    for (const part of parts) if (part.conflicts.length > 0) conflicts.push(...part.conflicts);
    const mayDiffer = last ? whereMayDiffer(last, telling) : () => true;
    last = telling;
    const clusters = gather(conflicts, contents).map((gathered) => {
      const before = known.get(gathered.conflicts);
      const isSameButBesides = before !== undefined && !mayDiffer(gathered.conflicts);
      const name = gathered.conflicts[0]?.found.id ?? '';
      if (isSameButBesides && before.gathered.besides === gathered.besides) return kept.stay(name) ?? before;
      return kept.find(
        name,
        causesOf(gathered, telling),
        (old) =>
          (isSameButBesides && tellBesides(before, gathered, telling)) || tellCluster(gathered, telling, solve, old),
      );
    });
    known = new Map(clusters.map((cluster) => [cluster.gathered.conflicts, cluster]));
    return clusters;
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

/** Tells whether what voices are worth and who they are, or which statements are proposals, is otherwise than before for conflicts. */
function whereMayDiffer(
  before: ClusterTelling,
  now: ClusterTelling,
): (conflicts: GatheredCluster['conflicts']) => boolean {
  const voices = new Set<VoiceId>();
  const { gone, come } = findChanged(before.testimony.grades, now.testimony.grades);
  for (const { voice } of [...gone, ...come]) {
    const [a, b] = [before.gradeOf(voice), now.gradeOf(voice)];
    if (a.grade !== b.grade || a.given !== b.given) voices.add(voice);
  }
  const records = before.voices === now.voices ? [] : [...before.voices, ...now.voices];
  for (const [id] of records) if (before.voices.get(id) !== now.voices.get(id)) voices.add(id);
  const statements = before.provisional.symmetricDifference(now.provisional);
  if (voices.size + statements.size === 0) return () => false;
  return (conflicts) => {
    const named = namedIn(conflicts);
    return !named.voices.isDisjointFrom(voices) || !named.statements.isDisjointFrom(statements);
  };
}

/** The voices on all paths to the contents of conflicts, and the statements that say these. */
const namedIn = remember((conflicts: readonly PartConflict[]) => ({
  voices: new Set(conflicts.flatMap((conflict) => conflict.voices)),
  statements: new Set(conflicts.flatMap((conflict) => conflict.contents.flatMap((content) => content.statements))),
}));
