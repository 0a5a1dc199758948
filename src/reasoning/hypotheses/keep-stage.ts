/**
 * The rules run over the testimony and all that is supposed, part by part: parts on which no supposition bears are looked at
 * once for all runs, and again only after they have changed. What is found is to the byte what is found anew.
 */

import type { FindingId, StatementId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { PathsOf } from '../check-bound.ts';
import { createCollector, type Collected, type SaidContent, type UnplacedContent } from '../collect-contents.ts';
import type { FoundConflict } from '../find-conflicts.ts';
import type { ContentKey, Message } from '../findings.ts';
import { numberCluster } from '../gather-clusters.ts';
import { createKeptOne } from '../kept.ts';
import { createLooks, statementsFor, type Part } from '../look-at-part.ts';
import { mergeSubjects, type MergedSubjects } from '../merge-subjects.ts';
import { compareSets, continuePremises, type Premise, type Premises } from '../premises.ts';
import { openReferents, type Referents } from '../referents.ts';
import { createSplit } from '../split-contents.ts';
import type { Testimony } from '../testimony.ts';
import { supposingVoice, withSupposed, type Supposed } from './suppose.ts';

/** What is kept from run to run, as long as the vocabulary is the same. */
export type StageMemory = {
  readonly vocabulary: Vocabulary;
  readonly leavesOutUnconfirmed: boolean;
  readonly collect: (testimony: Testimony, supposed: readonly Supposed[]) => CollectedOnStage;
  readonly look: (list: readonly UnplacedContent[], on: CollectedOnStage) => readonly Part[];
  /** The content as others say it, in the words that are shown. */
  readonly asSaid: (content: UnplacedContent, says?: Message) => UnplacedContent;
  /** Of a part, by what is left out of it, whether the rules find something else then. */
  readonly alteredBy: (part: Part) => Map<string, boolean>;
};

export type CollectedOnStage = {
  /** The testimony with what is supposed. */
  readonly supposing: Testimony;
  readonly subjects: MergedSubjects;
  readonly collected: Collected;
};

/**
 * Nothing kept yet. `leavesOutUnconfirmed` as in `FindingsOptions`; `merged` where subjects have been merged, as they are in all
 * that is looked at.
 */
export function openStageMemory(
  vocabulary: Vocabulary,
  leavesOutUnconfirmed = false,
  merged?: MergedSubjects,
): StageMemory {
  const keepSubjects = createKeptOne<MergedSubjects>();
  const altered = new WeakMap<Part, Map<string, boolean>>();
  const collect = createCollector();
  const split = createSplit(vocabulary);
  const look = createLooks();
  return {
    vocabulary,
    leavesOutUnconfirmed,
    collect: (testimony, supposed) => {
      const subjects = merged ?? keepSubjects(recordsOn(testimony), () => mergeSubjects(testimony));
      const supposing = withSupposed(testimony, supposed);
      return { supposing, subjects, collected: collect(supposing, subjects) };
    },
    look: (list, { supposing, subjects, collected }) =>
      look(split(list, subjects), {
        doubtsReferents: false,
        leavesOutUnconfirmed,
        testimony: supposing,
        subjects,
        statementOf: collected.statementOf,
      }),
    asSaid: keepSaid(),
    alteredBy: (part) => {
      const known = altered.get(part) ?? new Map<string, boolean>();
      altered.set(part, known);
      return known;
    },
  };
}

function recordsOn({ subjects, identities }: Testimony): readonly unknown[] {
  return [subjects.length, ...subjects, ...identities];
}

function keepSaid(): StageMemory['asSaid'] {
  const known = new WeakMap<UnplacedContent, UnplacedContent>();
  return (content, says = content.says) => {
    const before = known.get(content);
    if (before?.says === says) return before;
    const said = withoutSupposed(content, says);
    known.set(content, said);
    return said;
  };
}

/** Without what is supposed, where others say it. */
function withoutSupposed(content: UnplacedContent, says: Message): UnplacedContent {
  const isSupposed = content.paths.some(({ origin }) => origin === supposingVoice);
  if (!isSupposed || isOnlySupposed(content)) return { ...content, says };
  const paths = content.paths.filter(({ origin }) => origin !== supposingVoice);
  return { ...content, says, paths, statements: [...new Set(paths.map(({ statement }) => statement.id))] };
}

export function isOnlySupposed({ paths }: UnplacedContent): boolean {
  return paths.every(({ origin }) => origin === supposingVoice);
}

export type FoundOnStage = CollectedOnStage & {
  /** By key, each with its place. */
  readonly contents: readonly SaidContent[];
  readonly premises: readonly Premise[];
  readonly conflicts: readonly FoundConflict[];
  /** The contents as the rules looked at them together. */
  readonly parts: readonly Part[];
  /** What takes two for one in them; adds to the premises. */
  readonly referents: Referents;
  /** The paths of what is said in parts with conflicts, as the checker read them there. */
  readonly pathsOf: PathsOf;
  /** The statements that the rules had before them where they found a conflict. */
  readonly statementsAt: (conflict: FindingId) => readonly Statement[];
  /** True where some rule left something unlooked at. */
  readonly isCut: boolean;
  /** False where a conflict was left out that the checker refused. */
  readonly isConfirmed: boolean;
};

/** Runs the rules. `saysOf` gives the words for contents that are said. */
export function findOnStage(
  testimony: Testimony,
  supposed: readonly Supposed[],
  saysOf: (key: ContentKey) => Message | undefined,
  memory: StageMemory,
): FoundOnStage {
  const on = memory.collect(testimony, supposed);
  const list = on.collected.list.map((content) => memory.asSaid(content, saysOf(content.key)));
  const parts = memory.look(list, on);
  const found = parts.flatMap((part) => part.conflicts);
  const contested = new Set(found.flatMap(({ contents }) => contents.map(({ key }) => key)));
  const {
    contents,
    premises: before,
    conflicts,
  } = numberCluster(
    found,
    list.filter(({ key }) => !contested.has(key)),
  );
  const premises = continuePremises(before);
  const partOf = new Map(parts.flatMap((part) => part.conflicts.map(({ found: { id } }) => [id, part] as const)));
  const doubts = doubtParts(conflicts, partOf, on, premises);
  return {
    ...on,
    contents,
    premises: premises.list,
    conflicts: conflicts.toSorted((a, b) => compareSets(a.premises, b.premises) || (a.id < b.id ? -1 : 1)),
    parts,
    referents: doubts.referents,
    pathsOf: openPathsOf(parts),
    statementsAt: (conflict) => statementsFor(partOf.get(conflict)?.contents ?? [], on.collected.statementOf),
    isCut: doubts.isCut || parts.some(({ limits }) => limits.size > 0),
    isConfirmed: parts.every(({ unconfirmed }) => unconfirmed === 0),
  };
}

function openPathsOf(parts: readonly Part[]): PathsOf {
  let known: ReadonlyMap<StatementId, PathsOf> | undefined;
  const find = () =>
    new Map(
      parts.flatMap(({ contents, conflicts: [first] }) =>
        first ? contents.flatMap(({ statements }) => statements.map((id) => [id, first.pathsOf] as const)) : [],
      ),
    );
  return (id) => (known ??= find()).get(id)?.(id) ?? [];
}

/** What takes two for one in conflicts, part by part; conflicts that rest on it are known by their new names as well. */
function doubtParts(
  conflicts: readonly FoundConflict[],
  partOf: Map<FindingId, Part>,
  { supposing, subjects, collected }: CollectedOnStage,
  premises: Premises,
): { readonly referents: Referents; readonly isCut: boolean } {
  const sayings = new Map(collected.list.map((content) => [content.key, content]));
  let isCut = false;
  const stop = () => {
    isCut = true;
  };
  const byPart = Map.groupBy(conflicts, ({ id }) => partOf.get(id));
  const opened = new Map(
    [...byPart].flatMap(([part, own]) => {
      if (!part) return [];
      // With what is supposed, which contents leave out where others say them too.
      const all = part.contents.flatMap(({ key }) => sayings.get(key) ?? []);
      const referents = openReferents(own, { premises, subjects, contents: part.contents, stop }, () => ({
        ...supposing,
        statements: statementsFor(all, collected.statementOf),
        subjects: part.about.records,
        identities: part.about.decisions,
      }));
      return own.map(({ id }) => [id, referents] as const);
    }),
  );
  return {
    isCut,
    referents: {
      mayRestOn: (conflict) => opened.get(conflict.id)?.mayRestOn(conflict) ?? [],
      restOnTaken: (conflict, said, counts) => {
        const resting = opened.get(conflict.id)?.restOnTaken(conflict, said, counts) ?? conflict;
        const part = partOf.get(conflict.id);
        if (part) partOf.set(resting.id, part);
        return resting;
      },
    },
  };
}
