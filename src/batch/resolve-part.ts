/**
 * A part is resolved: its conflicts, from the rules of the interactive engine or from a part of the same shape; what would
 * have to be wrong, from the columns; and the cheapest way out of each cluster, by the interactive engine's search. The
 * rules are given one statement for each content and time of saying, since nothing more bears on what conflicts.
 */

import type { VoiceId } from '../base/id.ts';
import type { Clause } from '../reasoning/hitting-set.ts';
import { createJoins } from '../reasoning/joins.ts';
import type { PremiseSet } from '../reasoning/premises.ts';
import { searchWaysOut } from '../reasoning/search-ways-out.ts';
import { createDecoder } from './decode-part.ts';
import { readId } from './id-numbers.ts';
import { shapes, type EncodedTestimony } from './columns.ts';
import { findShape, type About, type FoundShape, type Shape } from './part-shape.ts';
import { createPricing, type Priced } from './price-contents.ts';
import { createSigner } from './sign-part.ts';
import type { SuspectContext } from './suspect-values.ts';

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

export type PartResolver = {
  /** Resolves a part, given as the rows of each of its contents. */
  readonly resolve: (contents: readonly Int32Array[]) => ResolvedPart;
  /** How many parts the rules have looked at; the others had the shape of one of those. */
  readonly looked: () => number;
};

/** Prepares resolving. `steps` is the work that one cluster may take, as in `deriveFindings`. */
export function createPartResolver(context: SuspectContext, steps: number): PartResolver {
  const { encoded } = context;
  const price = createPricing(encoded);
  const sign = createSigner(context);
  const look = createLook(encoded);
  const seen = new Map<string, Shape>();
  let looked = 0;
  const resolve = (given: readonly Int32Array[]): ResolvedPart => {
    const contents = given.toSorted((a, b) => compareContents(a[0] ?? 0, b[0] ?? 0, encoded));
    const some = contents.map((rows) => firstOfEachTime(rows, encoded));
    const { signature, subjects } = sign(some);
    const part: Part = { contents, subjects };
    let shape = signature === undefined ? undefined : seen.get(signature);
    if (!shape) {
      looked++;
      shape = look(some, subjects).shape;
      if (signature !== undefined && shape.isComplete && seen.size < mostShapes) seen.set(signature, shape);
    }
    if (shape.conflicts.length === 0) return { clusters: [], premises: [], origins: [], isComplete: shape.isComplete };
    const priced = price(rowsOfPremises(shape, contents));
    if (priced) return resolveShape(shape, priced, part, steps);
    // Copies, and origins that cite each other: their paths are the interactive engine's business.
    looked++;
    const whole = look(
      contents.map((rows) => [...rows]),
      subjects,
    );
    return resolveShape(whole.shape, whole.priceAsTold(), part, steps);
  };
  return { resolve, looked: () => looked };
}

/** As many shapes are remembered. */
const mostShapes = 100_000;

type Part = {
  readonly contents: readonly Int32Array[];
  /** By their labels. */
  readonly subjects: readonly number[];
};

/** Contents by what they say, subjects last, so that parts of one shape mostly come in one order. */
function compareContents(a: number, b: number, { statements }: EncodedTestimony): number {
  const { shape, word, value, when, subject } = statements;
  const valueAt = (row: number) => ((shape[row] ?? 0) === shapes.attribute ? Math.max(-1, value[row] ?? 0) : -1);
  return (
    (shape[a] ?? 0) - (shape[b] ?? 0) ||
    (word[a] ?? 0) - (word[b] ?? 0) ||
    valueAt(a) - valueAt(b) ||
    (when[a] ?? 0) - (when[b] ?? 0) ||
    (subject[a] ?? 0) - (subject[b] ?? 0) ||
    a - b
  );
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

/** Lets the rules look at some rows of each content. */
function createLook(encoded: EncodedTestimony) {
  const decode = createDecoder(encoded);
  const { statements, subjects } = encoded;
  return (some: readonly (readonly number[])[], labelled: readonly number[]): FoundShape => {
    const places = some.flatMap((rows, place) => rows.map((row) => [readId('t', statements.ids, row), place] as const));
    const labels = new Map<string, number>(labelled.map((each, label) => [readId('x', subjects.ids, each), label]));
    return findShape(decode(some.flat()), { placeOf: new Map(places), labelOf: (id) => labels.get(id) });
  };
}

/** By the place of each content among the premises, all rows that say it. */
function rowsOfPremises(
  { premises }: Shape,
  contents: readonly Int32Array[],
): ReadonlyMap<number, readonly Int32Array[]> {
  return new Map(
    premises.flatMap((premise, place) =>
      premise.kind === 'content' ? [[place, premise.places.flatMap((each) => contents[each] ?? [])] as const] : [],
    ),
  );
}

function resolveShape(shape: Shape, priced: Priced, part: Part, steps: number): ResolvedPart {
  const costs = [...priced.costs];
  const paths = shape.premises.map((premise, place): readonly Clause[] =>
    premise.kind === 'content' ? (priced.pathsOf.get(place) ?? []) : [[costs.push(premise.cost) - 1]],
  );
  const pathsOf = (premise: number) => paths[premise] ?? [];
  return {
    clusters: clustersOf(shape.conflicts, pathsOf).map((conflicts) => {
      const { cost, bound } = searchWaysOut({ conflicts, pathsOf, costs }, { left: steps }).best();
      return { conflicts: conflicts.length, cost, isProved: cost === bound };
    }),
    premises: shape.premises.map((premise) =>
      premise.kind === 'content'
        ? nameContent(premise.places, part)
        : // In one order, whichever of two subjects comes first: what both are about is one.
          premise.about
            .map((each) => nameAbout(each, part))
            .toSorted()
            .join(' '),
    ),
    origins: priced.origins,
    isComplete: shape.isComplete,
  };
}

/** Conflicts that share a fault. */
function clustersOf(
  conflicts: readonly PremiseSet[],
  pathsOf: (premise: number) => readonly Clause[],
): readonly (readonly PremiseSet[])[] {
  const joins = createJoins<number>();
  const faultsOf = conflicts.map((premises) => premises.flatMap((premise) => pathsOf(premise).flat()));
  for (const [first = -1, ...others] of faultsOf) for (const fault of others) joins.join(first, fault);
  const all = conflicts.map((premises, place) => ({
    premises,
    of: joins.representativeOf(faultsOf[place]?.[0] ?? -1),
  }));
  return [...Map.groupBy(all, ({ of }) => of).values()].map((cluster) => cluster.map(({ premises }) => premises));
}

function nameContent(places: readonly number[], { contents }: Part): string {
  return `content ${Math.min(...places.map((place) => contents[place]?.[0] ?? -1))}`;
}

function nameAbout(about: About, part: Part): string {
  if (typeof about === 'string') return about;
  return 'content' in about ? nameContent([about.content], part) : `subject ${part.subjects[about.subject] ?? -1}`;
}
