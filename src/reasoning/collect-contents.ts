/**
 * Statements become contents: what is said once, whoever says it, with every path on which it reached us. Only acts that
 * commit the speaker count, and contents in words alone take no part. A content holds if some path to it does; that is
 * all that the rest of reasoning knows of statements.
 *
 * A collector keeps what it read: a content is the very same object as long as nothing that it follows from changes, so
 * that whatever was derived from it can be kept, too.
 */

import type { StatementId, SubjectId } from '../base/id.ts';
import { isCommitting, type Statement } from '../statement/statement.ts';
import { subjectsOf } from '../statement/subjects-of.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { ContentKey, Message } from './findings.ts';
import { applyEdits, findChanged, type Edit } from './edited-lists.ts';
import { areSame } from './kept.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { keyOf, plainContent, trailOf, type PlainContent, type PlainEvent } from './plain-content.ts';
import { sayContent } from './say-content.ts';
import { placeIn } from './sorted-lists.ts';
import type { Derivation, Testimony } from './testimony.ts';
import { followDerivations, tracePaths, type Originals, type Path } from './trace-paths.ts';

export type { Path };

export type SaidContent = {
  /** Its place in the list, which is sorted by key. */
  readonly index: number;
  readonly key: ContentKey;
  readonly plain: PlainContent;
  /** What it says, in the words of the first of its statements. */
  readonly says: Message;
  /** Sorted. */
  readonly statements: readonly StatementId[];
  /** Sorted by statement, then by voices; never empty. None for a statement that only goes round in a circle. */
  readonly paths: readonly Path[];
};

export type EventContent = SaidContent & { readonly plain: PlainEvent };

/** A content before it has a place in a list. */
export type UnplacedContent = Omit<SaidContent, 'index'>;

export type Contents<Content extends UnplacedContent = SaidContent> = {
  /** By key. */
  readonly list: readonly Content[];
  /** Statements whose content cannot be used, and why, in words of the problem. By id. */
  readonly unreadable: readonly { readonly statement: Statement; readonly reason: string }[];
};

/** Collects the contents of a testimony. */
export function collectContents(testimony: Testimony, subjects: MergedSubjects): Contents {
  const { list, unreadable } = createCollector()(testimony, subjects);
  return { list: placeContents(list), unreadable };
}

/** Contents with their places in this list, which is sorted by key. */
export function placeContents(contents: readonly UnplacedContent[]): readonly SaidContent[] {
  return contents.map((content, index) => ({ ...content, index }));
}

/** True for a content that says that an event happened. */
export function isPositiveEvent(content: SaidContent): content is EventContent {
  return content.plain.kind === 'event' && content.plain.polarity === 'positive';
}

export type Collected = Contents<UnplacedContent> & {
  readonly statementOf: (id: string) => Statement | undefined;
  /** What a statement says; the very same from testimony to testimony. */
  readonly contentOf: { readonly get: (id: StatementId) => UnplacedContent | undefined };
};
export type Collector = (testimony: Testimony, subjects: MergedSubjects) => Collected;

/** What was read of one statement, and what that followed from. */
type Read = {
  readonly statement: Statement;
  /** The statement, the one that it is about, and so on. */
  readonly seen: readonly Statement[];
  /** The subjects that these name. */
  readonly named: readonly SubjectId[];
  readonly key?: ContentKey;
  readonly plain?: PlainContent;
  readonly reason?: string;
};

/** A collector, which gives for each testimony what `collectContents` gives. */
export function createCollector(): Collector {
  let known: State | undefined;
  return (testimony, subjects) => {
    const { vocabulary, derivations } = testimony;
    const isUsable = known?.vocabulary === vocabulary && areSame(known.derivations, derivations);
    const before = known && isUsable ? known : emptyState(vocabulary, derivations);
    // Whatever breaks below leaves nothing behind that is half new.
    known = undefined;
    const touched = readChanged(before, testimony, subjects);
    const { byId, made, unreadable } = before;
    for (const key of touched) {
      const content = contentOf(key, before);
      if (content) made.set(key, content);
      else made.delete(key);
    }
    const list = relist(before.list, touched, (key) => made.get(key));
    known = { ...before, statements: testimony.statements, identities: testimony.identities, subjects, list };
    return {
      list,
      statementOf: (id) => byId.get(id),
      contentOf: before.contentOf,
      unreadable: [...unreadable.values()]
        .map(({ statement, reason = '' }) => ({ statement, reason }))
        .toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1)),
    };
  };
}

/** Everything read so far; the maps change with the testimony. */
type State = {
  readonly vocabulary: Vocabulary;
  readonly derivations: readonly Derivation[];
  readonly originalsOf: Originals;
  readonly contentOf: Collected['contentOf'];
  readonly statements: readonly Statement[];
  readonly identities: Testimony['identities'];
  readonly subjects?: MergedSubjects;
  readonly byId: Map<string, Statement>;
  readonly reads: Map<StatementId, Read>;
  /** Those who say the same. */
  readonly groups: Map<ContentKey, Map<StatementId, Read>>;
  /** The contents of these. */
  readonly made: Map<ContentKey, UnplacedContent>;
  /** Those that name a subject; made when a subject is first called otherwise. */
  readonly naming: Map<SubjectId, Set<StatementId>>;
  /** What says something of other statements. */
  readonly about: Set<Statement>;
  readonly unreadable: Map<StatementId, Read>;
  readonly list: readonly UnplacedContent[];
};

function emptyState(vocabulary: Vocabulary, derivations: readonly Derivation[]): State {
  const originalsOf = followDerivations(derivations);
  const reads: State['reads'] = new Map();
  const made: State['made'] = new Map();
  return {
    vocabulary,
    derivations,
    originalsOf,
    contentOf: {
      get: (id) => {
        const key = reads.get(id)?.key;
        return key === undefined ? undefined : made.get(key);
      },
    },
    statements: [],
    identities: [],
    byId: new Map(),
    reads,
    groups: new Map(),
    made,
    naming: new Map(),
    about: new Set(),
    unreadable: new Map(),
    list: [],
  };
}

/** Reads what is new or has changed; the keys of all contents that this touches. */
function readChanged(
  state: State,
  { statements, identities }: Testimony,
  subjects: MergedSubjects,
): ReadonlySet<ContentKey> {
  const touched = new Set<ContentKey>();
  const { gone, come } = findChanged(state.statements, statements);
  for (const { id } of gone) state.byId.delete(id);
  for (const statement of come) state.byId.set(statement.id, statement);
  for (const { id } of gone) if (!state.byId.has(id)) forget(id, state, touched);
  for (const statement of come) {
    const found = state.reads.get(statement.id);
    if (found?.statement !== statement) readAgain(statement, state, subjects, touched);
  }
  const renamed = findRenamed(state, identities, subjects);
  const affected = [
    ...[...state.about].filter(
      (statement) => !areSame(state.reads.get(statement.id)?.seen ?? [], trailOf(statement, state.byId).seen),
    ),
    ...readsNaming(renamed, state).map(({ statement }) => statement),
  ];
  for (const statement of affected) readAgain(statement, state, subjects, touched);
  return touched;
}

/** Subjects that are called otherwise than before. */
function findRenamed(
  { subjects: known, identities: before }: State,
  now: Testimony['identities'],
  subjects: MergedSubjects,
): ReadonlySet<SubjectId> {
  if (!known || known === subjects) return new Set();
  const judged = [...before, ...now].flatMap(({ a, b }) => [a, b]);
  return new Set(judged.filter((id) => known.representativeOf(id) !== subjects.representativeOf(id)));
}

/** What was read that names one of these. */
function readsNaming(some: ReadonlySet<SubjectId>, { reads, naming }: State): readonly Read[] {
  if (some.size === 0) return [];
  if (naming.size === 0) for (const read of reads.values()) nameIn(read, naming);
  const ids = new Set([...some].flatMap((id) => [...(naming.get(id) ?? [])]));
  return [...ids].flatMap((id) => {
    const read = reads.get(id);
    return read?.named.some((each) => some.has(each)) ? [read] : [];
  });
}

function nameIn({ named, statement }: Read, naming: State['naming']): void {
  for (const subject of named) {
    const known = naming.get(subject);
    if (known) known.add(statement.id);
    else naming.set(subject, new Set([statement.id]));
  }
}

function forget(id: StatementId, state: State, touched: Set<ContentKey>): void {
  const found = state.reads.get(id);
  if (!found) return;
  state.reads.delete(id);
  state.unreadable.delete(id);
  state.about.delete(found.statement);
  for (const subject of found.named) state.naming.get(subject)?.delete(id);
  if (found.key === undefined) return;
  touched.add(found.key);
  state.groups.get(found.key)?.delete(id);
}

function readAgain(statement: Statement, state: State, subjects: MergedSubjects, touched: Set<ContentKey>): void {
  forget(statement.id, state, touched);
  const read = readOne(statement, state.byId, subjects, state.vocabulary);
  state.reads.set(statement.id, read);
  if (state.naming.size > 0) nameIn(read, state.naming);
  if (statement.content.kind === 'about') state.about.add(statement);
  if (read.reason !== undefined) state.unreadable.set(statement.id, read);
  if (read.key === undefined) return;
  touched.add(read.key);
  const group = state.groups.get(read.key);
  if (group) group.set(statement.id, read);
  else state.groups.set(read.key, new Map([[statement.id, read]]));
}

type ById = ReadonlyMap<string, Statement>;

function readOne(statement: Statement, byId: ById, subjects: MergedSubjects, vocabulary: Vocabulary): Read {
  const { seen } = trailOf(statement, byId);
  const read = { statement, seen, named: seen.flatMap(({ content }) => subjectsOf(content)) };
  if (!isCommitting(statement.act) || statement.content.kind === 'words') return read;
  const plain = plainContent(statement, byId, subjects, vocabulary);
  return plain.ok
    ? { ...read, plain: plain.value, key: keyOf(plain.value) }
    : { ...read, reason: plain.problem.message };
}

/** The list with those of some keys made anew, and the others as they are. */
function relist(
  before: readonly UnplacedContent[],
  touched: ReadonlySet<ContentKey>,
  make: (key: ContentKey) => UnplacedContent | undefined,
): readonly UnplacedContent[] {
  if (touched.size === 0) return before;
  const edits: Edit[] = [];
  const come: (readonly UnplacedContent[])[] = [];
  let from = 0;
  for (const key of [...touched].toSorted()) {
    const place = placeIn(before, (own) => own.key < key, from);
    const gone = before[place]?.key === key ? 1 : 0;
    const own = make(key);
    if (gone > 0 || own) {
      edits.push({ place, gone, come: own ? 1 : 0 });
      come.push(own ? [own] : []);
    }
    from = place + gone;
  }
  return applyEdits(before, edits, come);
}

function contentOf(key: ContentKey, { groups, originalsOf, byId }: State): UnplacedContent | undefined {
  const said = [...(groups.get(key)?.values() ?? [])].toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const [first] = said;
  if (!first?.plain) {
    groups.delete(key);
    return undefined;
  }
  // To confirm a statement says the same in fewer words: the statement itself says it better.
  const plainest = said.find(({ statement, plain }) => statement.content.kind === plain?.kind) ?? first;
  return {
    key,
    plain: first.plain,
    says: sayContent(plainest.statement.content, byId),
    statements: said.map(({ statement }) => statement.id),
    paths: tracePaths(
      said.map(({ statement }) => statement),
      originalsOf,
    ),
  };
}
