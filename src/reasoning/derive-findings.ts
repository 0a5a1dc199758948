/**
 * From testimony to findings: contents, what makes subjects one or different, the conflicts that the rules find, the
 * faults that could resolve them, the ways out of each cluster and of the case, corroboration and warnings. Pure: no
 * clock, no chance, nothing read or written. Nothing that the independent checker refuses is ever returned.
 *
 * A reasoner keeps what it found, part by part and cluster by cluster, with all that it follows from. What it derives from
 * a testimony is to the byte what is derived by one that has seen nothing before.
 */

import { remember } from '../base/remember.ts';
import { unwrap } from '../base/result.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { createCollector, type Collector } from './collect-contents.ts';
import { createCombining } from './combine-ways-out.ts';
import { createCorroborations } from './corroborate.ts';
import type { Conflict, ConflictGroup, Fault, Findings, StoppedAt } from './findings.ts';
import { createClusters, type Clusters } from './keep-clusters.ts';
import { createSameness, type SamenessOfParts } from './keep-sameness.ts';
import { effectiveGrades } from './grades.ts';
import { groupConflicts, tellGroup, type Disputed } from './group-conflicts.ts';
import { createKept, createKeptOne } from './kept.ts';
import { createLooks, type Part } from './look-at-part.ts';
import { mergeSubjects, type MergedSubjects } from './merge-subjects.ts';
import { openSamePeople, type FindSamePeople } from './same-people.ts';
import { createShowing, type Showing } from './show-subjects.ts';
import { compareIds, createUnion } from './sorted-lists.ts';
import { createSplit, type Split } from './split-contents.ts';
import { createContentTelling, type TellContents } from './tell-findings.ts';
import type { Testimony } from './testimony.ts';
import type { ToldCluster } from './tell-cluster.ts';
import { createWarnings, type Warnings } from './warnings.ts';

export type FindingsOptions = {
  /** How many ways out are listed for each cluster and for the case; 10 where absent. */
  readonly waysOut?: number;
  /** The work that one cluster may take, in clauses looked at; a bound on time that no clock is needed for. */
  readonly stepsPerCluster?: number;
  /**
   * Whether a judgement or a proposal that takes two for one may be what is wrong (`rules/same-subject.ts`); true where absent. The
   * batch path, which looks at some statements of each content alone, cannot know.
   */
  readonly doubtsReferents?: boolean;
  /**
   * Whether a conflict that fails its check is left out, and a proof that does, and `completeness` says so, instead of being thrown
   * as the bug that it is; false where absent. For whoever shows findings to a person, who is to lose that alone by it and not all.
   */
  readonly leavesOutUnconfirmed?: boolean;
  /** Called as soon as the ways out are in order again; corroboration, warnings and what becomes of contents follow. */
  readonly onRanked?: (waysOut: Findings['waysOut']) => void;
};

export type Reasoner = {
  /**
   * Derives everything that follows from a testimony; what follows from records that the last one had as well, the very
   * same objects, is not derived again. Throws like `deriveFindings`.
   */
  readonly derive: (testimony: Testimony) => Findings;
};

/**
 * Derives everything that follows from a testimony.
 * Throws where the vocabulary contradicts itself (see `checkVocabulary`), and where a finding fails its check, unless it is
 * asked to leave it out: both are bugs of whoever calls or of this folder, never of what a source says.
 */
export function deriveFindings(testimony: Testimony, options: FindingsOptions = {}): Findings {
  return createReasoner(options).derive(testimony);
}

/** A reasoner that has seen nothing yet. */
export function createReasoner({
  waysOut: wanted = 10,
  stepsPerCluster = 300_000,
  doubtsReferents = true,
  leavesOutUnconfirmed = false,
  onRanked = () => {},
}: FindingsOptions = {}): Reasoner {
  let known: Memory | undefined;
  return {
    derive: (testimony) => {
      const memory = known?.vocabulary === testimony.vocabulary ? known : openMemory(testimony.vocabulary);
      // Whatever breaks below leaves nothing behind that is half new.
      known = undefined;
      const all = { waysOut: wanted, stepsPerCluster, doubtsReferents, leavesOutUnconfirmed, onRanked };
      const findings = deriveWith(memory, testimony, all);
      known = memory;
      return findings;
    },
  };
}

/** What is kept from one testimony to the next, as long as the vocabulary is the same. */
type Memory = {
  readonly vocabulary: Vocabulary;
  readonly mergeSubjects: (testimony: Testimony) => MergedSubjects;
  readonly collect: Collector;
  readonly split: Split;
  readonly look: ReturnType<typeof createLooks>;
  readonly samePeople: (voices: Testimony['voices']) => FindSamePeople;
  readonly tell: Clusters;
  readonly independences: (testimony: Testimony) => NonNullable<Testimony['independences']>;
  readonly corroborate: ReturnType<typeof createCorroborations>;
  readonly putTogether: (clusters: readonly ToldCluster[], wanted: number) => PutTogether;
  readonly tellContents: TellContents;
  readonly sameness: SamenessOfParts;
  readonly warn: Warnings;
  readonly show: Showing;
};

const noIndependences: NonNullable<Testimony['independences']> = [];

function openMemory(vocabulary: Vocabulary): Memory {
  unwrap(checkVocabulary(vocabulary));
  return {
    vocabulary,
    mergeSubjects: keepMerging(),
    collect: createCollector(),
    split: createSplit(vocabulary),
    look: createLooks(),
    samePeople: keepSamePeople(),
    tell: createClusters(),
    independences: keepIndependences(),
    corroborate: createCorroborations(),
    putTogether: keepPutting(),
    tellContents: createContentTelling(),
    sameness: createSameness(),
    warn: createWarnings({ vocabulary }),
    show: createShowing(),
  };
}

function keepMerging(): Memory['mergeSubjects'] {
  const keep = createKeptOne<MergedSubjects>();
  return (testimony) => {
    const { subjects, identities } = testimony;
    return keep([subjects.length, ...subjects, ...identities], () => mergeSubjects(testimony));
  };
}

function keepSamePeople(): Memory['samePeople'] {
  const keep = createKeptOne<FindSamePeople>();
  return (voices) => keep(voices, () => openSamePeople(voices));
}

/** In the order of their judgements, and the very same list as long as these are. */
function keepIndependences(): Memory['independences'] {
  const keep = createKeptOne<NonNullable<Testimony['independences']>>();
  return ({ independences = noIndependences }) => {
    const sorted = independences.toSorted((a, b) => (a.judgement < b.judgement ? -1 : 1));
    return keep(sorted, () => sorted);
  };
}

function keepGrouping(): (conflicts: readonly Disputed[]) => readonly ConflictGroup[] {
  const kept = createKept<string, ConflictGroup>();
  return (conflicts) => {
    kept.turn();
    return groupConflicts(conflicts, (members, first) =>
      kept.find(first.topic.name, members, () => tellGroup(members, first)),
    );
  };
}

function deriveWith(memory: Memory, testimony: Testimony, options: Required<FindingsOptions>): Findings {
  const subjects = memory.mergeSubjects(testimony);
  const contents = memory.collect(testimony, subjects);
  const { doubtsReferents, leavesOutUnconfirmed } = options;
  const looking = {
    testimony,
    subjects,
    statementOf: contents.statementOf,
    doubtsReferents,
    leavesOutUnconfirmed,
  };
  const parts = memory.look(memory.split(contents.list, subjects), looking);
  const voices = voicesById(testimony.voices);
  const samePeople = memory.samePeople(testimony.voices);
  const clusters = memory.tell(parts, contents.list, {
    ...looking,
    contentOf: contents.contentOf,
    gradeOf: effectiveGrades(testimony.voices, testimony.grades),
    voices,
    samePeople,
    provisional: new Set(testimony.provisional),
    wanted: options.waysOut,
    stepsPerCluster: options.stepsPerCluster,
  });
  const put = memory.putTogether(clusters, options.waysOut);
  const { conflicts, faults, waysOut } = put;
  options.onRanked(waysOut);
  const told = memory.tellContents(contents.list, clusters);
  const { supports, corroborations } = memory.corroborate(contents.list, {
    voices,
    subjects,
    samePeople,
    independences: memory.independences(testimony),
  });
  const stoppedAt = [...stopsAmong(parts), ...put.stoppedAt];
  const findings: Findings = {
    provisional: testimony.provisional.length > 0,
    contents: told,
    conflicts,
    groups: put.groups,
    clusters: put.clusters,
    waysOut,
    faults,
    corroborations,
    warnings: memory.warn({
      testimony,
      contents,
      subjects,
      sameness: memory.sameness(parts),
      voices,
      conflicts,
      faults,
      suspects: put.suspects,
      waysOut,
      told,
      supports,
    }),
    completeness: { complete: stoppedAt.length === 0, stoppedAt },
  };
  return memory.show(findings, testimony, subjects);
}

/** Where looking at parts stopped. */
function stopsAmong(parts: readonly Part[]): readonly StoppedAt[] {
  let unconfirmed = 0;
  const [limits, untried] = [new Set<number>(), new Set<number>()];
  for (const part of parts) {
    unconfirmed += part.unconfirmed;
    for (const limit of part.limits) limits.add(limit);
    for (const limit of part.untried) untried.add(limit);
  }
  return [
    ...ascending(limits).map((limit) => ({ what: 'conflicts', limit }) as const),
    ...ascending(untried).map((limit) => ({ what: 'referents', limit }) as const),
    ...(unconfirmed > 0 ? [{ what: 'unconfirmed', limit: unconfirmed } as const] : []),
  ];
}

function ascending(limits: ReadonlySet<number>): readonly number[] {
  return [...limits].toSorted((a, b) => a - b);
}

const voicesById = remember((voices: Testimony['voices']) => new Map(voices.map((voice) => [voice.id, voice])));

/** What follows from the clusters alone. */
type PutTogether = Pick<Findings, 'conflicts' | 'groups' | 'clusters' | 'waysOut' | 'faults'> & {
  /** Readings that some cheapest way out of a cluster doubts, by id. */
  readonly suspects: readonly Fault[];
  readonly stoppedAt: readonly StoppedAt[];
};

function keepPutting(): Memory['putTogether'] {
  const conflictsOf = createUnion<ToldCluster, Conflict>((cluster) => cluster.conflicts, compareConflicts);
  const faultsOf = createUnion<ToldCluster, Fault>((cluster) => cluster.faults, compareIds);
  const suspectsOf = createUnion(suspectReadings, compareIds);
  const group = keepGrouping();
  const combineWaysOut = createCombining();
  const keep = createKeptOne<PutTogether>();
  return (clusters, wanted) =>
    keep(clusters, () => {
      const [conflicts, faults] = [conflictsOf(clusters), faultsOf(clusters)];
      const disputes = new Map(clusters.flatMap((cluster) => [...cluster.disputes]));
      const byId = new Map(clusters.map(({ resolved }) => [resolved.cluster.id, resolved]));
      const inOrder = [...new Set(conflicts.map(({ cluster }) => cluster))].flatMap((id) => byId.get(id) ?? []);
      const found = inOrder.map(({ cluster }) => cluster);
      return {
        conflicts,
        groups: group(conflicts.flatMap(({ id }) => disputes.get(id) ?? [])),
        clusters: found,
        waysOut: combineWaysOut(found, faults, wanted),
        faults,
        suspects: suspectsOf(clusters),
        stoppedAt: inOrder.flatMap((each) => each.stoppedAt),
      };
    });
}

/** Of ways out that cost the same all count, also where there are more than are listed: which of them stands first follows from ids alone. */
const suspectReadings = remember(({ resolved: { suspects }, faults }: ToldCluster): readonly Fault[] => {
  const doubted = new Set(suspects);
  return faults.filter(({ id }) => doubted.has(id));
});

/** Fewest members first, then cheapest, then by id. */
function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    a.members.length - b.members.length || (a.options[0]?.cost ?? 0) - (b.options[0]?.cost ?? 0) || compareIds(a, b)
  );
}
