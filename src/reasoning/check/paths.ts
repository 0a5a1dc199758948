/** The checker's own reading of the ways by which statements reached us, copies included. */

import type { SourceId, VoiceId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import { commits, nameOf, type Read } from './read-testimony.ts';

type Voices = readonly VoiceId[];

/** For each statement, the voices of each path to it, outermost first. */
export function pathsForCheck(read: Read): (statement: Statement) => readonly Voices[] {
  const { statements, derivations } = read.testimony;
  const known = new Map<string, readonly Voices[]>();
  const names = new Map<string, string>();
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
    const name = names.get(statement.id) ?? (said ? nameOf(said) : '');
    names.set(statement.id, name);
    return `${source} ${name}`;
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

  function declaredPaths(statement: Statement): readonly Voices[] {
    const found = known.get(statement.id);
    if (found) return found;
    const own = once(statement.attribution);
    const beyond = copiedFrom(statement).flatMap(declaredPaths);
    const isOwn = beyond.length === 0 || beyond.some((voices) => voices.at(-1) === own.at(-1));
    const paths = isOwn ? [own] : beyond.map((voices) => once([...statement.attribution, ...voices]));
    known.set(statement.id, paths);
    return paths;
  }

  const alike = Map.groupBy([...sayers.values()].flat(), (statement) => placeOf(statement, ''));
  const goers = new Map<string, (voices: Voices) => readonly Voices[]>();
  return (statement) => {
    const place = placeOf(statement, '');
    const goOn = goers.get(place) ?? openGoingOn((alike.get(place) ?? [statement]).flatMap(declaredPaths));
    goers.set(place, goOn);
    return declaredPaths(statement).flatMap(goOn);
  };
}

/** Where a path of one content goes on to: from an origin that only has it from others, the nearest way to each who has not. */
function openGoingOn(all: readonly Voices[]): (voices: Voices) => readonly Voices[] {
  const ends = new Set(all.flatMap((voices) => voices.slice(-1)));
  for (const voices of all) for (const citing of voices.slice(0, -1)) ends.delete(citing);
  for (const voices of all) if (voices.length === 1) for (const alone of voices) ends.add(alone);
  const steps = new Map<VoiceId, Set<VoiceId>>();
  for (const voices of all) {
    for (let place = 1; place < voices.length; place++) {
      const [from, to] = voices.slice(place - 1, place + 1);
      if (from !== undefined && to !== undefined) steps.set(from, (steps.get(from) ?? new Set()).add(to));
    }
  }
  return (voices) => {
    const origin = voices.at(-1);
    if (origin === undefined || ends.size === 0 || ends.has(origin)) return [voices];
    const seen = new Set([origin]);
    const found: Voices[] = [];
    for (let layer: readonly Voices[] = [[origin]]; layer.length > 0;) {
      const next: Voices[] = [];
      for (const way of layer) {
        for (const step of [...(steps.get(way.at(-1) ?? origin) ?? [])].toSorted()) {
          if (seen.has(step)) continue;
          seen.add(step);
          (ends.has(step) ? found : next).push([...way, step]);
        }
      }
      layer = next;
    }
    return found.map((way) => once([...voices.slice(0, -1), ...way]));
  };
}

function once(voices: Voices): Voices {
  return voices.filter((voice, place) => voices.lastIndexOf(voice) === place);
}
