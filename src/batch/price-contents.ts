/**
 * What would have to be wrong for contents to fall, from the columns: the faults on each path to them and what each costs,
 * as `faults.ts` of reasoning has it, for paths that are just as they are declared. Paths with the same voices are taken
 * once where a misreading costs more than any origin's error, so that no cheapest way out rests on one; so is a path that
 * goes through a relay where the same origin is also read directly.
 */

import type { VoiceId } from '../base/id.ts';
import {
  costOfOrigin,
  costOfReading,
  costOfRelay,
  costOfUnnamed,
  costOfVoice,
  effectiveGrades,
} from '../reasoning/grades.ts';
import type { Clause } from '../reasoning/hitting-set.ts';
import { openSamePeople } from '../reasoning/same-people.ts';
import { grades as allGrades, type Grade } from '../reasoning/testimony.ts';
import { isAll, standings, type EncodedTestimony } from './columns.ts';

export type Priced = {
  /** By content, for each path the faults on it, ascending. */
  readonly pathsOf: ReadonlyMap<number, readonly Clause[]>;
  readonly costs: readonly number[];
  readonly origins: readonly VoiceId[];
};

/** Prices contents, given by index with all their rows; undefined where paths may go on beyond what their chains say. */
export type PriceContents = (rowsOf: ReadonlyMap<number, readonly Int32Array[]>) => Priced | undefined;

/** Prepares pricing. */
export function createPricing(encoded: EncodedTestimony): PriceContents {
  const { voices } = encoded;
  const gradeOf = effectiveGrades(voices, encoded.grades);
  const grades = voices.map(({ id }): Grade => gradeOf(id).grade);
  const peopleIn = createPeopleFinder(encoded, grades);
  const pathsAt = createPathReader(encoded);
  const costOf: Costs = {
    origin: (voice) => costOfOrigin(grades[voice] ?? 'F'),
    relay: (voice) => costOfRelay(grades[voice] ?? 'F'),
  };
  return (rowsOf) => {
    const told = new Map<number, readonly Told[]>();
    const contents = new Map<number, number>();
    for (const [content, rows] of rowsOf) {
      const paths = pathsAt(rows);
      if (!paths) return undefined;
      told.set(content, paths);
      for (const origin of new Set(paths.map((path) => path.origin)))
        contents.set(origin, (contents.get(origin) ?? 0) + 1);
    }
    const costs: number[] = [];
    const faultAt = numberFaults(costs);
    const pathsOf = new Map<number, readonly Clause[]>();
    for (const [content, paths] of told) {
      const people = peopleIn(paths);
      const isShared = (origin: number) =>
        (contents.get(origin) ?? 0) > 1 || people.some(({ origins }) => origins.includes(origin));
      const { single, pooled } = poolPaths(paths, isShared, costOf);
      const clauses = single.map(({ origin, relays, row, reading }) => {
        const grade = grades[origin] ?? 'F';
        const faults = [
          faultAt(`origin ${origin} ${content}`, costOfOrigin(grade)),
          ...people.flatMap(({ origins, cost }) =>
            origins.includes(origin) ? [faultAt(`unnamed ${origins.join(' ')} ${content}`, cost)] : [],
          ),
          ...((contents.get(origin) ?? 0) > 1 ? [faultAt(`voice ${origin}`, costOfVoice(grade))] : []),
          ...relays.map((relay) => faultAt(`relay ${relay} ${origin} ${content}`, costOfRelay(grades[relay] ?? 'F'))),
          faultAt(`reading ${row}`, reading),
        ];
        return faults.toSorted((a, b) => a - b);
      });
      pathsOf.set(content, pooled > 0 ? [...clauses, [faultAt(`pool ${content}`, pooled)]] : clauses);
    }
    const origins = [...contents.keys()].flatMap((voice) => voices[voice]?.id ?? []);
    return { pathsOf, costs, origins };
  };
}

/** Several origins of one content who have no name and may be the same people, and what it costs that they are wrong at once. */
function createPeopleFinder({ voices }: EncodedTestimony, grades: readonly Grade[]) {
  const samePeople = openSamePeople(voices);
  const placeOf = new Map(voices.map(({ id }, place) => [id, place]));
  const isAnyUnnamed = voices.some(({ named }) => !named);
  return (paths: readonly Told[]) => {
    if (!isAnyUnnamed) return [];
    const together = samePeople(paths.flatMap(({ origin }) => voices[origin]?.id ?? []));
    return together
      .filter((people) => people.length > 1)
      .map((people) => {
        const origins = people.flatMap((id) => placeOf.get(id) ?? []);
        return { origins, cost: costOfUnnamed(origins.map((origin) => ({ grade: grades[origin] ?? 'F' }))) };
      });
  };
}

type Costs = { readonly origin: (voice: number) => number; readonly relay: (voice: number) => number };

/**
 * Origins that say no other content in question, share no fault, and of whom nothing on the way is cheaper to doubt: that all of them are
 * wrong is one sum, and needs no choice. `single` are the paths that do.
 */
function poolPaths(paths: readonly Told[], isShared: (origin: number) => boolean, costOf: Costs) {
  const single: Told[] = [];
  let pooled = 0;
  for (const [origin, own] of Map.groupBy(paths, (path) => path.origin)) {
    const cost = costOf.origin(origin);
    const isCheapest = own.every(
      ({ relays, reading }) => reading >= cost && relays.every((relay) => costOf.relay(relay) >= cost),
    );
    if (isShared(origin) || !isCheapest) single.push(...own);
    else pooled += cost;
  }
  return { single, pooled };
}

function numberFaults(costs: number[]): (name: string, cost: number) => number {
  const numbers = new Map<string, number>();
  return (name, cost) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, costs.length);
    return costs.push(cost) - 1;
  };
}

/** One path: its origin and relays by their places, the row that it is read in, and what a misreading costs. */
type Told = {
  readonly origin: number;
  readonly relays: readonly number[];
  readonly row: number;
  readonly reading: number;
};

/** Reads the paths of one content; undefined where they are not just as they are declared. */
function createPathReader({ statements, chains, sources, derivations }: EncodedTestimony) {
  const derived = new Set(derivations.map(({ source }) => source));
  const isCopy = sources.map((source) => derived.has(source));
  const dearestOrigin = Math.max(...allGrades.map(costOfOrigin));
  const readings = standings.map((standing) => (standing === 'uncommitted' ? -1 : costOfReading(standing)));
  /** By chain, the last content that was read in which it was met. */
  const metIn = new Int32Array(chains.starts.length);
  const sayers: (ReturnType<typeof sayersOf> | undefined)[] = [];
  const sayersOf = (chain: number) => {
    const voices = [...chains.items.subarray(chains.starts[chain], chains.starts[chain + 1])];
    const areDistinct = new Set(voices).size === voices.length;
    return { origin: voices.at(-1) ?? -1, relays: voices.slice(0, -1), areDistinct };
  };
  let contentsRead = 0;
  /** Nothing but its chain tells one row from another. */
  const isPlain = !isCopy.includes(true) && isAll(statements.standing, 0);
  return (contents: readonly Int32Array[]): readonly Told[] | undefined => {
    const all: Told[] = [];
    contentsRead++;
    for (const rows of contents) {
      for (const row of rows) {
        if (isPlain && metIn[statements.chain[row] ?? 0] === contentsRead) continue;
        const cost = readings[statements.standing[row] ?? 0] ?? -1;
        if (cost < 0) continue;
        if (isCopy[statements.source[row] ?? 0] === true) return undefined;
        const chain = statements.chain[row] ?? 0;
        // Where its reading may be what is wrong, each row is a path of its own.
        if (cost > dearestOrigin) {
          if (metIn[chain] === contentsRead) continue;
          metIn[chain] = contentsRead;
        }
        const said = sayers[chain] ?? sayersOf(chain);
        sayers[chain] = said;
        if (!said.areDistinct) return undefined;
        all.push({ origin: said.origin, relays: said.relays, row, reading: cost });
      }
    }
    const relays = new Set<number>();
    for (const path of all) for (const relay of path.relays) relays.add(relay);
    if (all.some(({ origin }) => relays.has(origin))) return undefined;
    const isSure = ({ reading }: Told) => reading > dearestOrigin;
    const direct = new Set(all.filter((path) => path.relays.length === 0 && isSure(path)).map(({ origin }) => origin));
    return all.filter((path) => path.relays.length === 0 || !isSure(path) || !direct.has(path.origin));
  };
}
