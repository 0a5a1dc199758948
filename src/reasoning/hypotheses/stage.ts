/**
 * One run of the rules over the testimony and all that several hypotheses suppose, and on it any account: some of what is
 * supposed taken to hold without a fault, the rest of it never said. Accounts that share most of their conflicts share
 * the work, cluster by cluster.
 */

import type { FindingId, StatementId } from '../../base/id.ts';
import type { SaidContent, UnplacedContent } from '../collect-contents.ts';
import { collectFaults, type FaultTable } from '../faults.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { ContentKey, Message } from '../findings.ts';
import { effectiveGrades } from '../grades.ts';
import { joinSets, type Premise } from '../premises.ts';
import { clusterConflicts } from '../price-conflicts.ts';
import { openSamePeople } from '../same-people.ts';
import { sayContent } from '../say-content.ts';
import { searchWaysOut, type DoubtProblem, type Proved } from '../search-ways-out.ts';
import type { Statement } from '../../statement/statement.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Testimony } from '../testimony.ts';
import { findOnStage, isOnlySupposed, type FoundOnStage, type StageMemory } from './keep-stage.ts';
import { supposingVoice, type Supposed } from './suppose.ts';
import { createWarmSearch, type WarmSearch } from './warm-search.ts';
import { joinSolved } from './warm-state.ts';

export type Stage = {
  /** What the rules found. */
  readonly found: FoundOnStage;
  readonly table: FaultTable;
  /** The contents that suppositions commit to, each with nothing but these: what others suppose is no part of it. */
  readonly heldBy: (supposed: readonly Supposed[]) => Held;
  /** `without` are conflicts that are left out of it. */
  readonly accountOf: (holds: Held, without?: ReadonlySet<FindingId>) => Account;
  /** What a statement says. */
  readonly contentOf: (id: StatementId) => SaidContent | undefined;
  /** True for statements of the testimony. */
  readonly isSaid: (id: StatementId) => boolean;
  readonly stepsPerCluster: number;
};

/** Contents that hold without a fault, by their places; each with one supposition as its only path. */
export type Held = ReadonlyMap<number, SaidContent>;

/** The testimony as it is if certain contents hold. */
export type Account = {
  readonly holds: Held;
  /** Conflicts that are left out of it. */
  readonly without: ReadonlySet<FindingId>;
  /** Conflicts among what is held alone. Where there are any, the rest is empty and the cost infinite. */
  readonly contradictions: readonly FoundConflict[];
  readonly clusters: readonly AccountCluster[];
  readonly cost: number;
};

export type AccountCluster = {
  /** The same for the same conflicts with the same members held. */
  readonly name: string;
  /** With the members that are held as they are held. */
  readonly conflicts: readonly FoundConflict[];
  readonly premises: readonly Premise[];
} & SolvedCluster;

/** The part that accounts share. */
type SolvedCluster = {
  readonly problem: DoubtProblem;
  readonly best: Proved;
  /** Asks what it costs otherwise. */
  readonly warm: () => WarmSearch;
};

export type StageOptions = {
  readonly saysOf: (key: ContentKey) => Message | undefined;
  readonly stepsPerCluster: number;
  readonly memory: StageMemory;
};

/** Opens a stage. `saysOf` gives the words for contents that are said. */
export function openStage(
  testimony: Testimony,
  supposed: readonly Supposed[],
  { saysOf, stepsPerCluster, memory }: StageOptions,
): Stage {
  const found = findOnStage(testimony, supposed, saysOf, memory);
  const { contents, conflicts, referents, subjects } = found;
  const table = collectFaults({
    contents: contents.filter((content) => !isOnlySupposed(content)),
    conflicts: conflicts.map((each) => ({ ...each, premises: joinSets(each.premises, referents.mayRestOn(each)) })),
    premises: found.premises,
    gradeOf: effectiveGrades(testimony.voices, testimony.grades),
    samePeople: openSamePeople(testimony.voices),
    provisional: new Set(testimony.provisional),
    sameEvents: subjects.sameEvents,
  });
  const solved = new Map<string, SolvedCluster>();
  let said: ReadonlySet<StatementId> | undefined;
  const isSaid = (id: StatementId) => (said ??= new Set(testimony.statements.map((each) => each.id))).has(id);

  function accountOf(holds: Held, without: ReadonlySet<FindingId> = new Set()): Account {
    const open = conflictsAmong(found, holds, isSaid).filter(({ id }) => !without.has(id));
    const contradictions = open.filter(({ premises }) => premises.every((each) => holds.has(each)));
    if (contradictions.length > 0) return { holds, without, contradictions, clusters: [], cost: Infinity };
    const premises = found.premises.map((premise, number): Premise => {
      const content = holds.get(number);
      return content ? { kind: 'content', content } : premise;
    });
    const priced = open.map((conflict) => ({ conflict, options: [] }));
    const clusters = clusterConflicts(priced, table, premises).map((members): AccountCluster => {
      const name = nameCluster(members, holds);
      const known = solved.get(name) ?? solve(members, premises, table, stepsPerCluster);
      solved.set(name, known);
      return { ...known, name, conflicts: members, premises };
    });
    return { holds, without, contradictions, clusters, cost: clusters.reduce((sum, { best }) => sum + best.cost, 0) };
  }

  return {
    found,
    table,
    heldBy: openHeldBy(found, saysOf),
    accountOf,
    contentOf: openContentOf(contents),
    isSaid,
    stepsPerCluster,
  };
}

function openContentOf(contents: readonly SaidContent[]): Stage['contentOf'] {
  let known: ReadonlyMap<StatementId, SaidContent> | undefined;
  const find = () => new Map(contents.flatMap((each) => each.statements.map((id) => [id, each] as const)));
  return (id) => (known ??= find()).get(id);
}

/** The conflicts of an account, each as it rests on what takes two for one, with the members that are held as they are held. */
export function conflictsAmong(
  { contents, conflicts, referents }: FoundOnStage,
  holds: Held,
  isSaid: (id: StatementId) => boolean,
): readonly FoundConflict[] {
  const unsaid = new Set(contents.filter(isOnlySupposed).map(({ index }) => index));
  const held = new Set([...holds.values()].flatMap(({ statements }) => statements));
  return conflicts
    .filter(({ premises }) => premises.every((each) => holds.has(each) || !unsaid.has(each)))
    .map((conflict) => {
      const by = conflict.members.map(({ index, statements }) => [
        ...(unsaid.has(index) ? [] : statements),
        ...(holds.get(index)?.statements ?? []),
      ]);
      return asHeld(
        referents.restOnTaken(conflict, by, (id) => isSaid(id) || held.has(id)),
        holds,
      );
    });
}

/**
 * What suppositions hold. Several may hold one content (that U is R, and that R is U); those of other hypotheses may, too,
 * and are no part of it.
 */
export function openHeldBy(
  { supposing, collected, contents }: FoundOnStage,
  saysOf: StageOptions['saysOf'],
): Stage['heldBy'] {
  const places = new Map<StatementId, number>();
  for (const [index, { paths }] of collected.list.entries())
    for (const { origin, statement } of paths) if (origin === supposingVoice) places.set(statement.id, index);
  let all: ReadonlyMap<string, Statement> | undefined;
  const allById = () => (all ??= new Map(supposing.statements.map((statement) => [statement.id, statement])));
  return (supposed) => {
    const byId = new Map(supposed.flatMap(({ committing }) => committing.map((each) => [each.id, each] as const)));
    const byPlace = Map.groupBy([...byId.keys()].toSorted(), (id) => places.get(id));
    return new Map(
      [...byPlace].flatMap(([place, ids]): readonly (readonly [number, SaidContent])[] => {
        const [content, statement] = [contents[place ?? -1], byId.get(ids[0] ?? 't_')];
        if (!content || !statement) return [];
        const says = saysOf(content.key) ?? sayContent(statement.content, allById());
        return [[content.index, { ...asIfSupposed(content, statement), says, statements: ids }]];
      }),
    );
  };
}

/** A content as if it were supposed by this statement: no fault is on its path. */
function asIfSupposed(content: SaidContent, statement: Statement): SaidContent {
  return { ...content, paths: [{ statement, voices: [supposingVoice], origin: supposingVoice }] };
}

/** What an account holds, and this content too, if it is in it and not held. */
export function holdToo(
  { found }: Stage,
  { holds }: Account,
  key: ContentKey,
): { readonly holds: Held; readonly content: SaidContent } | undefined {
  const content = found.contents.find((each) => each.key === key);
  const [path] = content?.paths ?? [];
  if (!content || !path || holds.has(content.index)) return undefined;
  const held = asIfSupposed(content, { ...path.statement, id: 't_' });
  return { holds: new Map([...holds, [content.index, held]]), content };
}

/** The conflict with the members that are held as they are held. */
function asHeld(conflict: FoundConflict, holds: Held): FoundConflict {
  if (!conflict.members.some(({ index }) => holds.has(index))) return conflict;
  return { ...conflict, members: conflict.members.map((member) => holds.get(member.index) ?? member) };
}

/** By what is in it and what of that is held, whoever supposes it. */
function nameCluster(members: readonly FoundConflict[], holds: Held): string {
  return members
    .map(({ id, premises }) => `${id} ${premises.flatMap((each) => holds.get(each)?.key ?? []).join(' ')}`)
    .join('\n');
}

function solve(
  members: readonly FoundConflict[],
  premises: readonly Premise[],
  table: FaultTable,
  stepsPerCluster: number,
): SolvedCluster {
  const problem: DoubtProblem = {
    conflicts: members.map((conflict) => conflict.premises),
    pathsOf: (number) => {
      const premise = premises[number];
      return premise ? table.pathsOf(premise) : [];
    },
    costs: table.costs,
  };
  const best = searchWaysOut(problem, { left: stepsPerCluster }).best();
  let warm: WarmSearch | undefined;
  return {
    problem,
    best,
    warm: () => (warm ??= createWarmSearch(joinSolved([{ problem, best }]), stepsPerCluster)),
  };
}

/**
 * The suppositions that change what other accounts rest on, so that they need a run of their own. Some rules look at what
 * is said at all, whether or not it holds: who takes part in an event and what it is called guards what is taken for the
 * same event and what is ordered by its meaning, a rule is silent where a length is said or two may be one, and another
 * speaks of lengths only where it has an order or a date, and of rates the nearest in time counts. What somebody says already
 * changes nothing.
 */
export function findGuarding(
  testimony: Testimony,
  supposed: readonly Supposed[],
  memory: StageMemory,
): ReadonlySet<StatementId> {
  const { collected } = memory.collect(testimony, supposed);
  const guarding = collected.list.filter(
    (content) => isOnlySupposed(content) && mayGuard(content, testimony.vocabulary),
  );
  return new Set(guarding.flatMap(({ statements }) => statements));
}

/** Lengths and rates of exchange. */
function isLookedAt(property: Testimony['vocabulary']['properties'][string] | undefined): boolean {
  return property?.lasts === true || property?.rate === true;
}

/** True where rules may look at whether this is said at all. */
export function mayGuard({ plain }: UnplacedContent, { properties }: Testimony['vocabulary']): boolean {
  switch (plain.kind) {
    case 'event':
      return plain.polarity === 'positive';
    case 'identity':
      return plain.same;
    case 'attribute':
      return plain.polarity === 'positive' && isLookedAt(wordIn(properties, plain.property));
    case 'order':
      return true;
    case 'about':
    case 'called-wrong':
      return false;
  }
}
