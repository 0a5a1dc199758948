/** The checker's own reading of the ways by which statements reached us, copies included. */

import type { SourceId, VoiceId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import { commits, nameOf, type Read } from './read-testimony.ts';

type Voices = readonly VoiceId[];

/** For each statement, the voices of each path to it, outermost first. */
export function pathsForCheck(read: Read): (statement: Statement) => readonly Voices[] {
  const { statements, derivations } = read.testimony;
  const known = new Map<string, readonly Voices[]>();
  const copies = Map.groupBy(derivations, ({ source }) => source);
  const originalOf = (source: SourceId) =>
    copies
      .get(source)
      ?.map(({ derivedFrom }) => derivedFrom)
      .toSorted()[0];
  const sayers = Map.groupBy(
    statements.filter((statement) => commits(statement) && read.said(statement)),
    (statement) => placeOf(statement, statement.passage.source),
  );

  function placeOf(statement: Statement, source: string): string {
    const said = read.said(statement);
    return `${source} ${said ? nameOf(said) : ''}`;
  }

  /** The statements of the nearest original that says the same; none where sources were copied in a circle. */
  function copiedFrom(statement: Statement): readonly Statement[] {
    const passed: SourceId[] = [statement.passage.source];
    for (let next = originalOf(statement.passage.source); next !== undefined; next = originalOf(next)) {
      if (passed.includes(next)) return [];
      passed.push(next);
    }
    return passed
      .slice(1)
      .flatMap((source) => sayers.get(placeOf(statement, source)) ?? [])
      .filter((each, _, [first]) => each.passage.source === first?.passage.source);
  }

  return function pathsOf(statement: Statement): readonly Voices[] {
    const found = known.get(statement.id);
    if (found) return found;
    const own = once(statement.attribution);
    const beyond = copiedFrom(statement).flatMap(pathsOf);
    const isOwn = beyond.length === 0 || beyond.some((voices) => voices.at(-1) === own.at(-1));
    const paths = isOwn ? [own] : beyond.map((voices) => once([...statement.attribution, ...voices]));
    known.set(statement.id, paths);
    return paths;
  };
}

function once(voices: Voices): Voices {
  return voices.filter((voice, place) => voices.lastIndexOf(voice) === place);
}
