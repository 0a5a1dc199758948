/**
 * The paths on which one content reached us: each statement's own attribution, or, in a source that is derived from another
 * where the other says the same, that and the way on through the original, so that both have one origin and fail
 * together. So goes on a statement whose origin cites another for the same, see `follow-chains.ts`.
 */

import type { SourceId, StatementId, VoiceId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import { followChains } from './follow-chains.ts';
import type { Derivation } from './testimony.ts';

/** One way by which a content reached us. Two paths of one statement differ in what it was copied from. */
export type Path = {
  readonly statement: Statement;
  /** Outermost first, origin last. */
  readonly voices: readonly VoiceId[];
  readonly origin: VoiceId;
};

/** The sources that a source was copied from, the nearest first. */
export type Originals = (source: SourceId) => readonly SourceId[];

/** The paths of a content by the statements that say it. Sorted by statement, then by voices. */
export function tracePaths(statements: readonly Statement[], originalsOf: Originals): readonly Path[] {
  return followPaths(statements.flatMap(pathFinder(statements, originalsOf))).toSorted(comparePaths);
}

function pathFinder(statements: readonly Statement[], originalsOf: Originals): (said: Statement) => readonly Path[] {
  const bySource = Map.groupBy(statements, ({ passage }) => passage.source);
  const known = new Map<StatementId, readonly Path[]>();

  /** The statements that say the same in the nearest source that this one was copied from. */
  function copiedFrom({ passage }: Statement): readonly Statement[] {
    for (const source of originalsOf(passage.source)) {
      const found = bySource.get(source);
      if (found) return found;
    }
    return [];
  }

  function pathsOf(statement: Statement): readonly Path[] {
    const found = known.get(statement.id);
    if (found) return found;
    const own = pathOf(statement, statement.attribution);
    const originals = copiedFrom(statement).flatMap(pathsOf);
    const paths = originals.some(({ origin }) => origin === own.origin)
      ? [own]
      : originals.map(({ voices }) => pathOf(statement, [...statement.attribution, ...voices]));
    const distinct = paths.length === 0 ? [own] : distinctPaths(paths);
    known.set(statement.id, distinct);
    return distinct;
  }

  return pathsOf;
}

/** Follows derivations; none are followed where copying goes round in a circle. */
export function followDerivations(derivations: readonly Derivation[]): Originals {
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
