/** Conflicts and contents as the findings tell them. */

import type { FindingId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import { explainWitness } from './explain-witness.ts';
import { premiseFaultId } from './faults.ts';
import type { Assumption, Conflict, ContentFinding, Outcome } from './findings.ts';
import { groupIdOf } from './group-conflicts.ts';
import type { Priced } from './price-conflicts.ts';
import type { Premise } from './premises.ts';
import type { ResolvedCluster } from './resolve-cluster.ts';
import type { RuleContext } from './rule.ts';

export function tellConflicts(
  priced: readonly Priced[],
  resolved: readonly Pick<ResolvedCluster, 'cluster' | 'conflicts'>[],
  { premises, vocabulary }: RuleContext,
): readonly Conflict[] {
  const clusterOf = new Map<FindingId, FindingId>(
    resolved.flatMap(({ cluster, conflicts }) => conflicts.map(({ id }) => [id, cluster.id] as const)),
  );
  return priced.map(({ conflict, options }) => {
    const { id, rule, members, premises: numbers, decisions, message, selfContradictionOf, witness } = conflict;
    const assumed = numbers.flatMap((number) => premises.list[number] ?? []);
    return {
      kind: 'conflict',
      id,
      rule,
      members: members.map(({ key, says, statements }) => ({ content: key, says, statements })),
      assumptions: assumed
        .flatMap(assumptionOf)
        .toSorted((a, b) => (`${a.rule} ${a.appliesTo}` < `${b.rule} ${b.appliesTo}` ? -1 : 1)),
      decisions,
      message,
      why: explainWitness(witness, members, vocabulary),
      options,
      cluster: clusterOf.get(id) ?? id,
      group: groupIdOf(conflict),
      selfContradictionOf,
      witness,
    };
  });
}

function assumptionOf(premise: Premise): readonly Assumption[] {
  if (premise.kind !== 'rule') return [];
  const { rule, appliesTo, message } = premise;
  return [{ rule, appliesTo, message, fault: premiseFaultId(premise) }];
}

export function tellContents(
  contents: readonly SaidContent[],
  conflicts: readonly Conflict[],
  resolved: readonly ResolvedCluster[],
): readonly ContentFinding[] {
  const inConflicts = new Map<string, FindingId[]>();
  for (const { id, members } of conflicts) {
    for (const { content } of members) inConflicts.set(content, [...(inConflicts.get(content) ?? []), id]);
  }
  const fates = new Map<string, Fateful>();
  for (const cluster of resolved) {
    for (const [key, { mayFall, mustFall, paths }] of cluster.fates) {
      const known = fates.get(key) ?? { mayFall: true, mustFall: true, paths: 0 };
      fates.set(key, {
        mayFall: known.mayFall && mayFall,
        mustFall: known.mustFall && mustFall,
        paths: known.paths + paths,
      });
    }
  }
  return contents.map(({ key, says, statements, paths }) => {
    const fate = fates.get(key);
    // A path that no cluster bears on stands, and the content with it.
    const mayFall = fate !== undefined && fate.mayFall && fate.paths >= paths.length;
    const found = inConflicts.get(key) ?? [];
    return { key, says, statements, conflicts: found, outcome: outcomeOf(found.length > 0, mayFall, fate) };
  });
}

type Fateful = { readonly mayFall: boolean; readonly mustFall: boolean; readonly paths: number };

function outcomeOf(isChallenged: boolean, mayFall: boolean, fate: Fateful | undefined): Outcome {
  if (!mayFall) return isChallenged ? 'stands' : 'unchallenged';
  return fate?.mustFall ? 'falls' : 'contested';
}
