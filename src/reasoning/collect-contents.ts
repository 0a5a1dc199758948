/**
 * Statements become contents: what is said once, whoever says it, with every path on which it reached us. Only acts that
 * commit the speaker count, and contents in words alone take no part. A content holds if some path to it does; that is
 * all that the rest of reasoning knows of statements.
 *
 * Copies: a statement in a source that is derived from another, where the other says the same, goes on along the
 * original's path, so that both have one origin and fail together. So does a statement whose origin cites another for the
 * same, see `follow-chains.ts`.
 */

import type { SourceId, StatementId, VoiceId } from '../base/id.ts';
import { isCommitting, type Statement } from '../statement/statement.ts';
import type { ContentKey, Message } from './findings.ts';
import { followChains } from './follow-chains.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { keyOf, plainContents, type PlainContent, type PlainEvent } from './plain-content.ts';
import { sayContent } from './say-content.ts';
import type { Derivation, Testimony } from './testimony.ts';

/** One way by which a content reached us. Two paths of one statement differ in what it was copied from. */
export type Path = {
  readonly statement: Statement;
  /** Outermost first, origin last. */
  readonly voices: readonly VoiceId[];
  readonly origin: VoiceId;
};

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

export type Contents = {
  readonly list: readonly SaidContent[];
  readonly byKey: ReadonlyMap<ContentKey, SaidContent>;
  /** Statements whose content cannot be used, and why, in words of the problem. */
  readonly unreadable: readonly { readonly statement: Statement; readonly reason: string }[];
};

/** Collects the contents of a testimony. */
export function collectContents(testimony: Testimony, subjects: MergedSubjects): Contents {
  const statements = testimony.statements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const plain = plainContents(statements, subjects, testimony.vocabulary);
  const readable: Keyed[] = [];
  const unreadable: { statement: Statement; reason: string }[] = [];
  for (const statement of statements) {
    if (!isCommitting(statement.act) || statement.content.kind === 'words') continue;
    const read = plain(statement);
    if (!read.ok) unreadable.push({ statement, reason: read.problem.message });
    else readable.push({ statement, plain: read.value, key: keyOf(read.value) });
  }
  const pathsOf = pathFinder(readable, testimony);
  const groups = [...Map.groupBy(readable, ({ key }) => key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const list = groups.flatMap(([key, said], index): readonly SaidContent[] => {
    const [first] = said;
    if (!first) return [];
    // To confirm a statement says the same in fewer words: the statement itself says it better.
    const plainest = said.find(({ statement, plain: { kind } }) => statement.content.kind === kind) ?? first;
    const paths = followPaths(said.flatMap((each) => pathsOf(each)));
    return [
      {
        index,
        key,
        plain: first.plain,
        says: sayContent(plainest.statement.content, byId),
        statements: said.map(({ statement }) => statement.id),
        paths: paths.toSorted(comparePaths),
      },
    ];
  });
  return { list, byKey: new Map(list.map((content) => [content.key, content])), unreadable };
}

/** True for a content that says that an event happened. */
export function isPositiveEvent(content: SaidContent): content is EventContent {
  return content.plain.kind === 'event' && content.plain.polarity === 'positive';
}

type Keyed = { readonly statement: Statement; readonly plain: PlainContent; readonly key: ContentKey };

/** The paths of a statement: its own attribution, or that and the way on through the original it was copied from. */
function pathFinder(readable: readonly Keyed[], { derivations }: Testimony): (keyed: Keyed) => readonly Path[] {
  const originalsFrom = ancestry(derivations);
  const bySource = Map.groupBy(readable, ({ statement, key }) => `${statement.passage.source} ${key}`);
  const known = new Map<StatementId, readonly Path[]>();

  /** The statements that say the same in the nearest source that this one was copied from. */
  function originalsOf({ statement, key }: Keyed): readonly Keyed[] {
    for (const source of originalsFrom(statement.passage.source)) {
      const found = bySource.get(`${source} ${key}`);
      if (found) return found;
    }
    return [];
  }

  function pathsOf(keyed: Keyed): readonly Path[] {
    const { statement } = keyed;
    const found = known.get(statement.id);
    if (found) return found;
    const own = pathOf(statement, statement.attribution);
    const originals = originalsOf(keyed).flatMap((original) => pathsOf(original));
    const paths = originals.some(({ origin }) => origin === own.origin)
      ? [own]
      : originals.map(({ voices }) => pathOf(statement, [...statement.attribution, ...voices]));
    const distinct = paths.length === 0 ? [own] : distinctPaths(paths);
    known.set(statement.id, distinct);
    return distinct;
  }

  return pathsOf;
}

/** The sources that a source was copied from, the nearest first; none where copying goes round in a circle. */
function ancestry(derivations: readonly Derivation[]): (source: SourceId) => readonly SourceId[] {
  const derivedFrom = new Map<SourceId, SourceId>();
  for (const { source, derivedFrom: original } of derivations) {
    const other = derivedFrom.get(source);
    if (other === undefined || original < other) derivedFrom.set(source, original);
  }
  return (source) => {
    const passed = new Set<SourceId>();
    for (let next = derivedFrom.get(source); next !== undefined; next = derivedFrom.get(next)) {
      if (passed.has(next) || next === source) return [];
      passed.add(next);
    }
    return [...passed];
  };
}

/** The paths of one content, each going on to where its origin has it from. */
function followPaths(paths: readonly Path[]): readonly Path[] {
  const followed = followChains(paths.map(({ voices }) => voices));
  if (followed.every(([same], place) => same === paths[place]?.voices)) return paths;
  return [...Map.groupBy(paths.entries(), ([, { statement }]) => statement)].flatMap(([statement, own]) =>
    distinctPaths(own.flatMap(([place]) => (followed[place] ?? []).map((voices) => pathOf(statement, voices)))),
  );
}

function distinctPaths(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [path.voices.join(' '), path])).values()];
}

/** A voice that comes again further on adds nothing: its last place counts. */
function pathOf(statement: Statement, attribution: readonly VoiceId[]): Path {
  const voices = attribution.filter((voice, place) => !attribution.includes(voice, place + 1));
  const origin = voices.at(-1);
  if (origin === undefined) throw new TypeError(`Bug: statement ${statement.id} has no attribution`);
  return { statement, voices, origin };
}

function comparePaths(a: Path, b: Path): number {
  const [first, second] = [`${a.statement.id} ${a.voices.join(' ')}`, `${b.statement.id} ${b.voices.join(' ')}`];
  return first < second ? -1 : 1;
}
