/**
 * One run of the rules over the testimony and all that several hypotheses suppose, and on it any account: some of what is
 * supposed taken to hold without a fault, the rest of it never said. Accounts that share most of their conflicts share
 * the work, cluster by cluster.
 */

import { collectContents, type SaidContent } from '../collect-contents.ts';
import { prepareRules } from '../derive-findings.ts';
import { collectFaults, type FaultTable } from '../faults.ts';
import { findConflicts, type FoundConflict } from '../find-conflicts.ts';
import type { ContentKey, Message } from '../findings.ts';
import { effectiveGrades } from '../grades.ts';
import type { Steps } from '../hitting-set.ts';
import { mergeSubjects } from '../merge-subjects.ts';
import type { Premise } from '../premises.ts';
import { clusterConflicts } from '../price-conflicts.ts';
import type { RuleContext } from '../rule.ts';
import { searchWaysOut, type DoubtProblem, type Proved, type WayOutSearch } from '../search-ways-out.ts';
import type { Testimony } from '../testimony.ts';
import { supposingVoice, withSupposed, type Supposed } from './suppose.ts';

export type Stage = {
  readonly context: RuleContext;
  readonly table: FaultTable;
  /** The places of the contents that suppositions commit to. */
  readonly placesOf: (supposed: readonly Supposed[]) => ReadonlySet<number>;
  readonly accountOf: (holds: ReadonlySet<number>) => Account;
  /** True where some rule left something unlooked at. */
  readonly isCut: boolean;
  readonly stepsPerCluster: number;
};

/** The testimony as it is if certain contents hold. */
export type Account = {
  readonly holds: ReadonlySet<number>;
  /** Conflicts among what is held alone. Where there are any, the rest is empty and the cost infinite. */
  readonly contradictions: readonly FoundConflict[];
  readonly clusters: readonly AccountCluster[];
  readonly cost: number;
};

export type AccountCluster = {
  /** The same for the same conflicts with the same members held. */
  readonly name: string;
  /** In each, a member that is held has the supposition as its only path. */
  readonly conflicts: readonly FoundConflict[];
  readonly premises: readonly Premise[];
  readonly problem: DoubtProblem;
  readonly search: WayOutSearch;
  /** The work that the search may still do. */
  readonly steps: Steps;
  readonly best: Proved;
};

/** Runs the rules. `saysOf` gives the words for contents that are said. */
export function openStage(
  testimony: Testimony,
  supposed: readonly Supposed[],
  saysOf: (key: ContentKey) => Message | undefined,
  stepsPerCluster: number,
): Stage {
  const subjects = mergeSubjects(testimony);
  const collected = collectContents(withSupposed(testimony, supposed), subjects);
  const { contents, held } = setApart(collected.list, saysOf);
  const limits: number[] = [];
  const context = prepareRules(testimony, subjects, contents, (limit) => limits.push(limit));
  const conflicts = findConflicts(context);
  const table = collectFaults({
    contents: contents.filter((content) => held.get(content.index) !== content),
    conflicts,
    premises: context.premises.list,
    gradeOf: effectiveGrades(testimony.voices, testimony.grades),
    provisional: new Set(testimony.provisional),
    sameEvents: subjects.sameEvents,
  });
  const solved = new Map<string, AccountCluster>();
  const premiseHeld = new Map<number, Premise>();
  /** A premise that holds without a fault: by its supposition, or as if there were one. */
  const holding = (premise: Premise, number: number): Premise => {
    if (premise.kind !== 'content') return premise;
    const known = premiseHeld.get(number) ?? {
      kind: 'content',
      content: held.get(number) ?? asIfSupposed(premise.content),
    };
    premiseHeld.set(number, known);
    return known;
  };
  const isOnlySupposed = (number: number) => held.has(number) && held.get(number) === contents[number];

  function accountOf(holds: ReadonlySet<number>): Account {
    const open = conflicts.filter(({ premises }) => premises.every((each) => holds.has(each) || !isOnlySupposed(each)));
    const contradictions = open.filter(({ premises }) => premises.every((each) => holds.has(each)));
    if (contradictions.length > 0) return { holds, contradictions, clusters: [], cost: Infinity };
    const premises = context.premises.list.map((premise, number) =>
      holds.has(number) ? holding(premise, number) : premise,
    );
    const asHeld = (content: SaidContent) =>
      holds.has(content.index) ? (held.get(content.index) ?? content) : content;
    const priced = open.map((conflict) => ({ conflict, options: [] }));
    const clusters = clusterConflicts(priced, table, premises).map((members) => {
      const name = members
        .map(
          ({ id, premises: all }) =>
            `${id} ${all.flatMap((each) => (holds.has(each) ? (contents[each]?.key ?? []) : [])).join(' ')}`,
        )
        .join('\n');
      const known = solved.get(name);
      if (known) return known;
      const inThis = members.map((conflict) => ({ ...conflict, members: conflict.members.map(asHeld) }));
      const problem: DoubtProblem = {
        conflicts: members.map((conflict) => conflict.premises),
        pathsOf: (number) => {
          const premise = premises[number];
          return premise ? table.pathsOf(premise) : [];
        },
        costs: table.costs,
      };
      const steps: Steps = { left: stepsPerCluster };
      const search = searchWaysOut(problem, steps);
      const cluster = { name, conflicts: inThis, premises, problem, search, steps, best: search.best() };
      solved.set(name, cluster);
      return cluster;
    });
    return { holds, contradictions, clusters, cost: clusters.reduce((sum, { best }) => sum + best.cost, 0) };
  }

  const places = new Map(
    collected.list.flatMap(({ statements, index }) => statements.map((id) => [id, index] as const)),
  );
  return {
    context,
    table,
    placesOf: (all) => new Set(all.flatMap(({ committing }) => committing.flatMap(({ id }) => places.get(id) ?? []))),
    accountOf,
    isCut: limits.length > 0,
    stepsPerCluster,
  };
}

/** Contents without the paths of suppositions, where there are others; and each one supposed with such a path alone. */
function setApart(
  list: readonly SaidContent[],
  saysOf: (key: ContentKey) => Message | undefined,
): { readonly contents: readonly SaidContent[]; readonly held: ReadonlyMap<number, SaidContent> } {
  const held = new Map<number, SaidContent>();
  const contents = list.map((content) => {
    const says = saysOf(content.key) ?? content.says;
    const [supposed, said] = [true, false].map((isSupposed) => only(content, says, isSupposed));
    if (supposed && supposed.paths.length > 0) held.set(content.index, supposed);
    return said && said.paths.length > 0 ? said : (supposed ?? content);
  });
  return { contents, held };
}

function only(content: SaidContent, says: Message, isSupposed: boolean): SaidContent {
  const paths = content.paths.filter(({ origin }) => (origin === supposingVoice) === isSupposed);
  return { ...content, says, paths, statements: [...new Set(paths.map(({ statement }) => statement.id))] };
}

/** A content that is said, with a path that no fault is on: for asking what it would cost if it held. */
function asIfSupposed(content: SaidContent): SaidContent {
  const statements = content.paths.slice(0, 1).map(({ statement }) => ({ ...statement, id: 't_' as const }));
  const paths = statements.map((statement) => ({ statement, voices: [supposingVoice], origin: supposingVoice }));
  return { ...content, paths };
}

/**
 * True where supposing it changes what other accounts rest on: who takes part in an event guards what is taken for the
 * same event, whether or not it holds. Such suppositions need a run of their own.
 */
export function mayGuard(supposed: Supposed | undefined): boolean {
  return (supposed?.committing ?? []).some(
    ({ content }) =>
      content.kind === 'event' && content.polarity === 'positive' && Object.keys(content.roles).length > 0,
  );
}
