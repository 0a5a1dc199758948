/**
 * From testimony to findings: contents, what makes subjects one or different, the conflicts that the rules find, the
 * faults that could resolve them, the ways out of each cluster and of the case, corroboration and warnings. Pure: no
 * clock, no chance, nothing read or written. Nothing that the independent checker refuses is ever returned.
 */

import type { StatementId } from '../base/id.ts';
import { unwrap } from '../base/result.ts';
import { checkBound } from './check-bound.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { checkWitness } from './check-witness.ts';
import { collectContents, type SaidContent } from './collect-contents.ts';
import { combineWaysOut } from './combine-ways-out.ts';
import { corroborate } from './corroborate.ts';
import { collectDifferences } from './differences.ts';
import { collectFaults } from './faults.ts';
import { findConflicts } from './find-conflicts.ts';
import type { Findings, StoppedAt } from './findings.ts';
import { effectiveGrades } from './grades.ts';
import { groupConflicts } from './group-conflicts.ts';
import { mergeSubjects, type MergedSubjects } from './merge-subjects.ts';
import { createPremises, type Premises } from './premises.ts';
import { clusterConflicts, priceConflicts } from './price-conflicts.ts';
import { collectRates } from './rates.ts';
import { resolveCluster } from './resolve-cluster.ts';
import type { RuleContext } from './rule.ts';
import { openSamePeople } from './same-people.ts';
import { relateSubjects } from './sameness.ts';
import { showSubjects } from './show-subjects.ts';
import { traceSupports } from './support-graph.ts';
import { tellConflicts, tellContents } from './tell-findings.ts';
import type { Testimony } from './testimony.ts';
import { collectWarnings } from './warnings.ts';

export type FindingsOptions = {
  /** How many ways out are listed for each cluster and for the case; 10 where absent. */
  readonly waysOut?: number;
  /** The work that one cluster may take, in clauses looked at; a bound on time that no clock is needed for. */
  readonly stepsPerCluster?: number;
};

/**
 * Derives everything that follows from a testimony.
 * Throws where the vocabulary contradicts itself (see `checkVocabulary`), and where a finding fails its check: both are bugs
 * of whoever calls or of this folder, never of what a source says.
 */
export function deriveFindings(testimony: Testimony, options: FindingsOptions = {}): Findings {
  const { waysOut: wanted = 10, stepsPerCluster = 300_000 } = options;
  unwrap(checkVocabulary(testimony.vocabulary));
  const subjects = mergeSubjects(testimony);
  const contents = collectContents(testimony, subjects);
  const limits = new Set<number>();
  const context = prepareRules(testimony, subjects, contents.list, (limit) => limits.add(limit));
  const found = findConflicts(context);
  const samePeople = openSamePeople(testimony.voices);
  const table = collectFaults({
    contents: contents.list,
    conflicts: found,
    premises: context.premises.list,
    gradeOf: effectiveGrades(testimony.voices, testimony.grades),
    samePeople,
    provisional: new Set(testimony.provisional),
    sameEvents: subjects.sameEvents,
  });
  const priced = priceConflicts(found, context.premises.list, table);
  const contentOf = new Map<StatementId, SaidContent>();
  for (const content of contents.list) for (const statement of content.statements) contentOf.set(statement, content);
  const resolved = clusterConflicts(priced, table, context.premises.list).map((conflicts) =>
    resolveCluster(conflicts, { premises: context.premises.list, table, contentOf, wanted, stepsPerCluster }),
  );
  const conflicts = tellConflicts(priced, resolved, context);
  const clusters = resolved.map(({ cluster }) => cluster);
  const waysOut = combineWaysOut(clusters, table.faults, wanted);
  const voices = new Map(testimony.voices.map((voice) => [voice.id, voice]));
  const stoppedAt: readonly StoppedAt[] = [
    ...[...limits].toSorted((a, b) => a - b).map((limit) => ({ what: 'conflicts', limit }) as const),
    ...resolved.flatMap((each) => each.stoppedAt),
  ];
  const told = tellContents(contents.list, conflicts, resolved);
  const supports = traceSupports(contents.list);
  const findings: Findings = {
    provisional: testimony.provisional.length > 0,
    contents: told,
    conflicts,
    groups: groupConflicts(
      priced.map(({ conflict }) => conflict),
      contents.list,
    ),
    clusters,
    waysOut,
    faults: table.faults,
    corroborations: supports.map((support) =>
      corroborate(support, { voices, subjects, samePeople, independences: testimony.independences ?? [] }),
    ),
    warnings: collectWarnings({
      testimony,
      contents,
      subjects,
      sameness: context.sameness,
      voices,
      conflicts,
      faults: table.faults,
      waysOut,
      told,
      supports,
    }),
    completeness: { complete: stoppedAt.length === 0, stoppedAt },
  };
  return showSubjects(checked(findings, testimony), testimony, subjects);
}

/** What the rules are given. */
export function prepareRules(
  { vocabulary }: Testimony,
  subjects: MergedSubjects,
  contents: readonly SaidContent[],
  stop: (limit: number) => void,
): RuleContext {
  const premises: Premises = createPremises(contents);
  const sameness = relateSubjects({ contents, subjects, vocabulary, premises, stop });
  const differences = collectDifferences(contents, subjects, sameness, premises, stop);
  const places = { withinOf: subjects.withinOf, isContainer: subjects.isContainer };
  const rates = collectRates(contents, subjects, vocabulary, stop);
  return { contents, subjects, vocabulary, premises, sameness, differences, places, rates, stop };
}

/** Nothing unverified is shown: whatever the checker refuses is a bug of this folder. */
function checked(findings: Findings, testimony: Testimony): Findings {
  const problems = [...checkWitness(findings, testimony), ...checkBound(findings, testimony)];
  if (problems.length > 0) throw new Error(`Bug: reasoning found what does not hold\n${problems.join('\n')}`);
  return findings;
}
