/**
 * Hypotheses side by side: for each the cheapest faults that make the testimony consistent with it, then the leading
 * pairs with whatever would change their order and what would tell them apart. Pure, like all reasoning; nothing that the
 * independent checker refuses is returned. Refuses to choose: a tie is an answer.
 */

import type { FindingId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { findingId, type FoundConflict } from '../find-conflicts.ts';
import type { Cluster, ContentKey, Fault, Findings, Message } from '../findings.ts';
import { isNeverDearer } from '../grades.ts';
import { tellCheapest } from '../resolve-cluster.ts';
import { sayContent } from '../say-content.ts';
import type { Testimony } from '../testimony.ts';
import { compareSides } from './compared.ts';
import { findLinchpins } from './find-linchpins.ts';
import { contentsIn, findRefused, readable, refuse, type Checked, type Opened } from './find-refused.ts';
import { openLeavingOut } from './leave-out.ts';
import { findQuestions } from './find-questions.ts';
import type { ComparedPair, Hypothesis, HypothesisCost, WeighedHypothesis, Weighing } from './hypothesis.ts';
import { openStageMemory, type StageMemory } from './keep-stage.ts';
import { findGuarding, openStage, type StageOptions } from './stage.ts';
import { suppose, type Supposed } from './suppose.ts';
import type { WarmSearch } from './warm-search.ts';

export type WeighingOptions = {
  /** The work that one cluster may take, as in `FindingsOptions`. */
  readonly stepsPerCluster?: number;
  /** False leaves out linchpins and questions, which take most of the work. */
  readonly comparing?: boolean;
  /** What an earlier weighing left, to be used where the testimony is the same. */
  readonly memory?: StageMemory;
  /** As in `FindingsOptions`: whether what the checker refuses costs no more than itself, instead of being thrown. */
  readonly leavesOutUnconfirmed?: boolean;
};

/** Weighs hypotheses against each other. `findings` are those of the testimony. */
export function weighHypotheses(
  testimony: Testimony,
  findings: Findings,
  hypotheses: readonly Hypothesis[],
  { stepsPerCluster = 300_000, comparing = true, memory: kept, leavesOutUnconfirmed = false }: WeighingOptions = {},
): Weighing {
  const isKept = kept?.vocabulary === testimony.vocabulary && kept.leavesOutUnconfirmed === leavesOutUnconfirmed;
  const memory = isKept ? kept : openStageMemory(testimony.vocabulary, leavesOutUnconfirmed);
  const weighed = openAll(testimony, findings, hypotheses, { stepsPerCluster, memory })
    .map((each) => weigh(each, testimony, findings, leavesOutUnconfirmed))
    .toSorted(
      (a, b) => compareCosts(costOf(a), costOf(b)) || (a.opened.hypothesis.name < b.opened.hypothesis.name ? -1 : 1),
    );
  const isConfirmed = weighed.every((each) => each.isConfirmed) && isAllConfirmed(findings);
  const best = weighed.find(({ cost }) => cost);
  const faults = new Map<FindingId, Fault>(weighed.flatMap((each) => each.assumed.map((fault) => [fault.id, fault])));
  const consistent = weighed.flatMap(({ cost }) => (cost ? [new Set(cost.assumes)] : []));
  const [first, ...others] = consistent;
  const common = [...others.reduce((left, each) => left.intersection(each), first ?? new Set<FindingId>())].toSorted();
  const pairs = comparing
    ? leadingPairs(weighed).map(([one, other]) => compare(one, other, { testimony, findings, memory }))
    : [];
  return {
    provisional: testimony.provisional.length > 0,
    rows: weighed.map((each) => tellRow(each, best)),
    faults: [...faults.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    common,
    pairs,
    complete: weighed.every((each) => each.isComplete) && findings.completeness.complete,
    ...(isConfirmed ? {} : { unconfirmed: true }),
  };
}

type Weighed = {
  readonly opened: Opened;
  readonly cost: Omit<HypothesisCost, 'margin' | 'comparedToBest'> | undefined;
  /** The faults that it assumes, as records. */
  readonly assumed: readonly Fault[];
  readonly isComplete: boolean;
  readonly isConfirmed: boolean;
};

function isAllConfirmed({ completeness: { stoppedAt } }: Findings): boolean {
  return !stoppedAt.some(({ what }) => what === 'unconfirmed' || what === 'bound-refused');
}

/** The account of each hypothesis, on as few runs of the rules as can be. */
function openAll(
  testimony: Testimony,
  findings: Findings,
  hypotheses: readonly Hypothesis[],
  options: Pick<StageOptions, 'stepsPerCluster' | 'memory'>,
): readonly Opened[] {
  const byId = new Map(testimony.statements.map((statement) => [statement.id, statement]));
  const said = new Map(findings.contents.map((content) => [content.key, content]));
  const statementSaying = (key: ContentKey) => byId.get(said.get(key)?.statements[0] ?? 't_');
  const saysOf = saidIn(findings);
  const stageOf = (supposed: readonly Supposed[]) => openStage(testimony, supposed, { ...options, saysOf });
  const read = hypotheses.map((hypothesis) => ({
    hypothesis,
    supposed: hypothesis.holds.map((supposition) => suppose(supposition, statementSaying)),
  }));
  const guarding = findGuarding(testimony, read.flatMap(readable), options.memory);
  const isApart = (each: (typeof read)[number]) =>
    readable(each).some(({ committing }) => committing.some(({ id }) => guarding.has(id)));
  const together = read.filter((each) => !isApart(each));
  const shared = together.length > 0 ? stageOf(together.flatMap(readable)) : undefined;
  return read.map((each) => {
    const stage = shared && !isApart(each) ? shared : stageOf(readable(each));
    const says = each.hypothesis.holds.map((supposition, place) => {
      const supposed = each.supposed[place];
      if (!supposed || stage.heldBy([supposed]).size === 0) return undefined;
      return supposition.kind === 'said' ? said.get(supposition.key)?.says : sayContent(supposition.content, byId);
    });
    const account = stage.accountOf(stage.heldBy(readable(each)));
    return { ...each, says, stage, account, isConfirmed: stage.found.isConfirmed };
  });
}

/** The words for contents that are said. */
function saidIn({ contents }: Findings): StageOptions['saysOf'] {
  const said = new Map(contents.map(({ key, says }) => [key, says]));
  return (key) => said.get(key);
}

function weigh(opened: Opened, testimony: Testimony, findings: Findings, leavesOut: boolean): Weighed {
  const { stage, account, isConfirmed } = opened;
  const isLookedAt = !stage.found.isCut && isConfirmed;
  const unpriced = { opened, cost: undefined, assumed: [], isComplete: isLookedAt, isConfirmed };
  if (account.contradictions.length > 0) return unpriced;
  const known = new Map(findings.clusters.map((cluster) => [cluster.id, cluster]));
  const changed: Checked[] = [];
  const context = { table: stage.table, contentOf: contentsIn(opened) };
  const found = account.clusters.map(({ conflicts, premises, best, warm }): Cluster => {
    const isTouched = conflicts.some((conflict) => conflict.premises.some((each) => account.holds.has(each)));
    const same = isTouched ? undefined : known.get(findingId(['cluster', conflicts.map(({ id }) => id).toSorted()]));
    if (same) return same;
    const tie = best.faults.some((fault) => isAsCheapWithout(fault, best.cost, warm()));
    const cluster = tellCheapest(conflicts, best, tie, { ...context, premises });
    changed.push({ conflicts, cluster, premises });
    return cluster;
  });
  const refused = findRefused(changed, opened, testimony);
  if (!leavesOut) refuse(refused);
  if (refused.conflicts.size > 0) {
    const rest = stage.accountOf(account.holds, refused.conflicts);
    return weigh({ ...opened, account: rest, isConfirmed: false }, testimony, findings, leavesOut);
  }
  const clusters = found.map((cluster) => refused.bounds.get(cluster)?.() ?? cluster);
  // Whatever is assumed has to resolve everything, or nothing can be said of what it takes.
  if (clusters.some(({ waysOut }) => waysOut.length === 0))
    return { ...unpriced, isComplete: false, isConfirmed: false };
  const ids = new Set(clusters.flatMap(({ waysOut }) => waysOut[0]?.faults ?? []));
  const assumed = stage.table.faults
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
  return {
    opened,
    cost: {
      cost: assumed.reduce((sum, { cost }) => sum + cost, 0),
      assumes: assumed.map(({ id }) => id),
      tie: clusters.some(({ tie }) => tie),
      clusters,
    },
    assumed,
    isComplete: isLookedAt && clusters.every(({ complete }) => complete),
    isConfirmed: isConfirmed && !clusters.some(({ boundRefused }) => boundRefused),
  };
}

function isAsCheapWithout(fault: number, cost: number, warm: WarmSearch): boolean {
  return warm.ask({ prices: new Map([[fault, Infinity]]), most: cost + 1 }) === cost;
}

function tellRow({ opened, cost, assumed }: Weighed, best: Weighed | undefined): WeighedHypothesis {
  const { hypothesis, says, account } = opened;
  return {
    kind: 'hypothesis',
    name: hypothesis.name,
    holds: hypothesis.holds.map(({ isDenied }, place) => ({ ...optional('says', says[place]), isDenied })),
    contradicts: account.contradictions.map(sayContradiction),
    ...(cost && best?.cost
      ? { cost: { ...cost, margin: cost.cost - best.cost.cost, comparedToBest: compareTo(best) } }
      : {}),
    ...(!cost && account.contradictions.length === 0 ? { unconfirmed: true } : {}),
  };

  function compareTo(leader: Weighed): HypothesisCost['comparedToBest'] {
    if (leader.opened === opened) return 'best';
    if (leader.cost?.cost === cost?.cost) return 'tie';
    return isNeverDearer(leader.assumed, assumed) ? 'robust' : 'depends on the grades';
  }
}

function sayContradiction({ members }: FoundConflict): Message {
  const items = members.map((member) => ({ kind: 'message', message: member.says }) as const);
  return { key: 'weigh.contradicts', values: { says: { kind: 'list', items } } };
}

/** More pairs than these nobody compares. */
const mostPairs = 3;

/** Where several lead, those among themselves; otherwise the leader with each of those next to it. */
function leadingPairs(weighed: readonly Weighed[]): readonly (readonly [Weighed, Weighed])[] {
  const [best, next] = weighed.filter(({ cost }) => cost);
  if (!best || !next) return [];
  const alike = (to: Weighed) => weighed.filter(({ cost }) => cost?.cost === to.cost?.cost);
  const leaders = alike(best);
  const pairs =
    leaders.length > 1
      ? leaders.flatMap((one, place) => leaders.slice(place + 1).map((other) => [one, other] as const))
      : alike(next).map((other) => [best, other] as const);
  return pairs.slice(0, mostPairs);
}

type Comparing = {
  readonly testimony: Testimony;
  readonly findings: Findings;
  readonly memory: StageMemory;
};

function compare(one: Weighed, other: Weighed, { testimony, findings, memory }: Comparing): ComparedPair {
  const pair = { first: one.opened, second: other.opened };
  const sides = compareSides(pair);
  const saysOf = saidIn(findings);
  const leavingOut = openLeavingOut(
    testimony,
    [one, other].map(({ opened }) => ({ ...opened, supposed: readable(opened) })),
    { saysOf, memory, conflicts: [...sides.first.conflicts, ...sides.second.conflicts] },
  );
  const linchpins = findLinchpins(sides, testimony, leavingOut);
  return {
    first: one.opened.hypothesis.name,
    second: other.opened.hypothesis.name,
    margin: costOf(other) - costOf(one),
    linchpins,
    questions: findQuestions(pair, sides),
    complete:
      sides.isWhole &&
      [one, other].every(({ isConfirmed }) => isConfirmed) &&
      sides.first.isExact() &&
      sides.second.isExact() &&
      leavingOut.isComplete(),
  };
}

function costOf({ cost }: Weighed): number {
  return cost?.cost ?? Infinity;
}

/** Ascending; two that cost without end are equal. */
function compareCosts(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
