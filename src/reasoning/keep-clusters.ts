/** Clusters told again and again, and only those in which something changed since the last time. */

import type { FindingId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { createGather, type GatheredCluster } from './gather-clusters.ts';
import { findChanged } from './edited-lists.ts';
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
  const gather = createGather();
  const solve = createSolving();
  let last: ClusterTelling | undefined;
  /** By the id of the first conflict. */
  let known = new Map<FindingId, ToldCluster>();
  return (parts, contents, telling) => {
    const conflicts: PartConflict[] = [];
    for (const part of parts) if (part.conflicts.length > 0) conflicts.push(...part.conflicts);
    const mayDiffer = last ? whereMayDiffer(last, telling) : () => true;
    last = telling;
    const now = new Map<FindingId, ToldCluster>();
    for (const gathered of gather(conflicts, contents)) {
      const [first] = gathered.conflicts;
      if (!first) continue;
      const before = known.get(first.found.id);
      const isSameButBesides = before?.gathered.conflicts === gathered.conflicts && !mayDiffer(gathered.conflicts);
      const isSame = isSameButBesides && before.gathered.besides === gathered.besides;
      const told =
        (isSame && before) ||
        (isSameButBesides && tellBesides(before, gathered, telling)) ||
        tellCluster(gathered, telling, solve, before);
      now.set(first.found.id, told);
    }
    known = now;
    return [...now.values()];
  };
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
