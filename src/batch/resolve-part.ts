/**
 * A part handed over to the interactive engine: its own rules find the conflicts, its own search the cheapest ways out. The
 * rules are given one statement for each content and time of saying, since nothing more bears on what conflicts; what would have to
 * be wrong is then taken from the columns (`price-contents.ts`), however many say it. Nothing here is told to anybody.
 */

import type { VoiceId } from '../base/id.ts';
import { collectContents, type SaidContent } from '../reasoning/collect-contents.ts';
import { prepareRules } from '../reasoning/derive-findings.ts';
import { collectFaults } from '../reasoning/faults.ts';
import { findConflicts, premiseName, type FoundConflict } from '../reasoning/find-conflicts.ts';
import { effectiveGrades } from '../reasoning/grades.ts';
import { mergeSubjects } from '../reasoning/merge-subjects.ts';
import { clusterConflicts } from '../reasoning/price-conflicts.ts';
import { searchWaysOut } from '../reasoning/search-ways-out.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { EncodedTestimony } from './columns.ts';
import { createDecoder } from './decode-part.ts';
import { readId } from './id-numbers.ts';
import { createPricing, type Priced } from './price-contents.ts';

/** Conflicts that share a way of failing. */
export type BatchCluster = {
  readonly conflicts: number;
  /** The cost of the cheapest way out, in thousandths of a nat. */
  readonly cost: number;
  /** True where it is proved that nothing is cheaper. */
  readonly isProved: boolean;
};

export type ResolvedPart = {
  readonly clusters: readonly BatchCluster[];
  /** Names of everything that the conflicts rest on: another part may rest on it, too. */
  readonly premises: readonly string[];
  /** The origins of contents in a conflict. */
  readonly origins: readonly VoiceId[];
  readonly isComplete: boolean;
};

/** Resolves a part, given as the rows of each of its contents. */
export type ResolvePart = (contents: readonly Int32Array[]) => ResolvedPart;

/** Prepares resolving. `steps` is the work that one cluster may take, as in `deriveFindings`. */
export function createPartResolver(encoded: EncodedTestimony, steps: number): ResolvePart {
  const decode = createDecoder(encoded);
  const price = createPricing(encoded);
  return (contents) => {
    const some = contents.map((rows) => firstOfEachTime(rows, encoded));
    const found = findIn(decode(some.flat()));
    if (found.conflicts.length === 0) return { clusters: [], premises: [], origins: [], isComplete: found.isComplete };
    const rowsOf = gatherRows(found, contents, some, encoded);
    const priced = price(rowsOf);
    if (priced) return resolve(found, priced, steps);
    // Copies and origins that cite each other: their paths are the interactive engine's business.
    const all = findIn(decode(contents.flatMap((rows) => [...rows])));
    return resolve(all, undefined, steps);
  };
}

/** For each time of saying, and for each time said of, the first of the rows. */
function firstOfEachTime(
  rows: Int32Array,
  { statements: { when, saidAt, standing } }: EncodedTestimony,
): readonly number[] {
  const first = new Map<number, number>();
  for (const row of rows) {
    const name = (((when[row] ?? -1) + 1) * 2 ** 24 + (saidAt[row] ?? -1) + 1) * 8 + (standing[row] ?? 0);
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

type Found = ReturnType<typeof findIn>;

function findIn(testimony: Testimony) {
  const subjects = mergeSubjects(testimony);
  const { list: contents } = collectContents(testimony, subjects);
  let isComplete = true;
  const context = prepareRules(testimony, subjects, contents, () => {
    isComplete = false;
  });
  return {
    testimony,
    subjects,
    contents,
    premises: context.premises.list,
    conflicts: findConflicts(context),
    isComplete,
  };
}

/** By the index of each content in a conflict, all its rows. */
function gatherRows(
  { contents, conflicts }: Found,
  given: readonly Int32Array[],
  some: readonly (readonly number[])[],
  { statements }: EncodedTestimony,
): ReadonlyMap<number, readonly Int32Array[]> {
  const contested = new Set(conflicts.flatMap(({ premises }) => premises));
  const contentOf = new Map<string, number>();
  for (const { index, statements: ids } of contents)
    if (contested.has(index)) for (const id of ids) contentOf.set(id, index);
  const rowsOf = new Map<number, Int32Array[]>();
  for (const [place, rows] of given.entries()) {
    const said = (some[place] ?? []).map((row) => contentOf.get(readId('t', statements.ids, row)));
    const index = said.find((each) => each !== undefined);
    if (index !== undefined) rowsOf.set(index, [...(rowsOf.get(index) ?? []), rows]);
  }
  return rowsOf;
}

/** Without prices, those of the interactive engine. */
function resolve(found: Found, priced: Priced | undefined, steps: number): ResolvedPart {
  const { testimony, subjects, contents, premises, conflicts } = found;
  const table = collectFaults({
    contents: priced ? [] : contents,
    conflicts,
    premises,
    gradeOf: effectiveGrades(testimony.voices, testimony.grades),
    provisional: new Set(testimony.provisional),
    sameEvents: subjects.sameEvents,
  });
  const offset = table.costs.length;
  const costs = priced ? [...table.costs, ...priced.costs] : table.costs;
  const pathsOfContent = (content: SaidContent) =>
    priced
      ? (priced.pathsOf.get(content.index) ?? []).map((path) => path.map((fault) => fault + offset))
      : table.pathsOfContent(content);
  const known = premises.map((premise) => (premise.kind === 'content' ? undefined : table.pathsOf(premise)));
  const pathsOf = (number: number) => {
    const premise = premises[number];
    const paths = known[number] ?? (premise?.kind === 'content' ? pathsOfContent(premise.content) : []);
    known[number] = paths;
    return paths;
  };
  const resolveCluster = (cluster: readonly FoundConflict[]): BatchCluster => {
    const { cost, bound } = searchWaysOut(
      { conflicts: cluster.map((conflict) => conflict.premises), pathsOf, costs },
      { left: steps },
    ).best();
    return { conflicts: cluster.length, cost, isProved: cost === bound };
  };
  const places = new Map(premises.map((premise, place) => [premise, place]));
  const clusters = clusterConflicts(
    conflicts.map((conflict) => ({ conflict, options: [] })),
    { ...table, pathsOf: (premise) => pathsOf(places.get(premise) ?? -1) },
    premises,
  );
  const used = new Set(conflicts.flatMap((conflict) => conflict.premises));
  return {
    clusters: clusters.map(resolveCluster),
    premises: [...used].flatMap((number) => {
      const premise = premises[number];
      return premise ? [premiseName(premise)] : [];
    }),
    origins: priced?.origins ?? originsOf(conflicts),
    isComplete: found.isComplete,
  };
}

function originsOf(conflicts: readonly FoundConflict[]): readonly VoiceId[] {
  return [
    ...new Set(conflicts.flatMap(({ members }) => members.flatMap(({ paths }) => paths.map(({ origin }) => origin)))),
  ];
}
