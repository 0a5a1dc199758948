/**
 * What has to be published so that cited findings can be followed and checked: the findings that they rest on, and the
 * statements that these are drawn from. A way out brings its whole cluster, since that nothing is cheaper can only be seen
 * from all its conflicts. Nothing else of the case comes along.
 */

import { isId, type FindingId, type StatementId, type VoiceId } from '../base/id.ts';
import type { Cluster, ContentKey, Findings } from '../reasoning/findings.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Citation, CitedFindings, Finding } from './dossier.ts';
import { indexFindings } from './look-up.ts';
import { openWitnessStatements } from './witness-statements.ts';

export type Cited = {
  readonly findings: CitedFindings;
  readonly statements: ReadonlySet<StatementId>;
  /** Voices whose grade a cost follows from. */
  readonly graded: ReadonlySet<VoiceId>;
};

/** The findings and statements that the citations bring. Ids that are not there are left out; `trace` names them. */
export function citeFindings(findings: Findings, testimony: Testimony, cites: readonly Citation[]): Cited {
  const leaningOn = openWitnessStatements(testimony);
  const wanted = closeOver(findings, cites);
  const kept = <T extends { readonly id: FindingId }>(list: readonly T[]) => list.filter(({ id }) => wanted.has(id));
  const contents = new Set<ContentKey>([...wanted.values()].flatMap((finding) => contentsOf(finding, findings)));
  const faults = kept(findings.faults);
  const conflicts = kept(findings.conflicts);
  return {
    findings: {
      contents: findings.contents.filter(({ key }) => contents.has(key)),
      conflicts,
      groups: kept(findings.groups),
      clusters: kept(findings.clusters),
      waysOut: kept(findings.waysOut),
      faults,
      corroborations: kept(findings.corroborations),
      warnings: kept(findings.warnings),
    },
    statements: new Set([
      ...cites.filter((id) => isId('t', id)),
      ...conflicts.flatMap(leaningOn),
      ...[...wanted.values()].flatMap((finding) => statementsOf(finding, wanted, cites)),
    ]),
    graded: new Set(
      faults.flatMap(({ voice, grade, among = [] }) => [
        ...(grade?.given === true && voice !== undefined ? [voice] : []),
        ...among.flatMap((each) => (each.given ? [each.voice] : [])),
      ]),
    ),
  };
}

function closeOver(findings: Findings, cites: readonly Citation[]): ReadonlyMap<string, Finding> {
  const all = indexFindings(findings);
  const clusterOf = new Map(
    findings.clusters.flatMap((cluster) => cluster.waysOut.map(({ id }) => [id, cluster.id] as const)),
  );
  const wanted = new Map<string, Finding>();
  // What it means that a rule does not apply is seen where it was applied.
  const applied = findings.conflicts.filter(({ assumptions }) =>
    assumptions.some(({ fault }) => cites.includes(fault)),
  );
  const queue: string[] = [...cites, ...applied.map(({ id }) => id)];
  for (const id of queue) {
    const finding = all.get(id);
    if (finding === undefined || wanted.has(id)) continue;
    wanted.set(id, finding);
    queue.push(...partsOf(finding, clusterOf));
  }
  return wanted;
}

function partsOf(finding: Finding, clusterOf: ReadonlyMap<string, FindingId>): readonly string[] {
  switch (finding.kind) {
    case 'conflict':
      return [...finding.options.flatMap(({ faults }) => faults), ...finding.assumptions.map(({ fault }) => fault)];
    case 'group':
      return finding.conflicts;
    case 'cluster':
      return [
        ...finding.conflicts,
        ...finding.waysOut.flatMap(({ id, faults }) => [id, ...faults]),
        ...boundParts(finding),
      ];
    case 'way-out':
      return [
        ...finding.faults,
        ...('parts' in finding ? finding.parts : [finding.id]).flatMap((id) => clusterOf.get(id) ?? []),
      ];
    default:
      return [];
  }
}

function boundParts({ bound }: Cluster): readonly FindingId[] {
  return bound?.clauses.flatMap(({ conflict, faults }) => [conflict, ...faults]) ?? [];
}

function contentsOf(finding: Finding, { contents }: Findings): readonly ContentKey[] {
  switch (finding.kind) {
    case 'conflict':
      return [
        ...finding.members.map(({ content }) => content),
        ...finding.options.flatMap(({ content }) => content ?? []),
      ];
    case 'group':
      return finding.sides.flatMap((side) => side.contents);
    case 'way-out':
      return finding.contentsFalling;
    case 'corroboration':
      return [finding.content];
    case 'cluster':
    case 'warning':
      return [];
    case 'reading':
      return contents
        .filter(({ statements }) => statements.some((id) => finding.statements.includes(id)))
        .map(({ key }) => key);
    default:
      return finding.content === undefined ? [] : [finding.content];
  }
}

/** The statements that a finding is drawn from. What a mere option would make fall is not followed further. */
function statementsOf(
  finding: Finding,
  wanted: ReadonlyMap<string, Finding>,
  cites: readonly Citation[],
): readonly StatementId[] {
  switch (finding.kind) {
    case 'conflict':
      return finding.members.flatMap(({ statements }) => statements);
    case 'way-out':
      return [...finding.falls, ...finding.faults.flatMap((id) => faultStatements(wanted.get(id)))];
    case 'corroboration':
    case 'warning':
      return finding.statements;
    case 'group':
    case 'cluster':
      return [];
    default:
      return cites.includes(finding.id) ? finding.statements : [];
  }
}

function faultStatements(fault: Finding | undefined): readonly StatementId[] {
  return fault !== undefined && 'statements' in fault ? fault.statements : [];
}
