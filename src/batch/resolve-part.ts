/**
 * A part is resolved: its conflicts, from the rules of the interactive engine or from a part of the same shape; what would
 * have to be wrong, from the columns; and the cheapest way out of each cluster, by the interactive engine's search. The
 * rules are given one statement for each content and time of saying, since nothing more bears on what conflicts.
 */

import { isId, type VoiceId } from '../base/id.ts';
import type { Clause } from '../reasoning/hitting-set.ts';
import { createJoins } from '../reasoning/joins.ts';
import type { PremiseSet } from '../reasoning/premises.ts';
import { searchWaysOut } from '../reasoning/search-ways-out.ts';
import { createDecoder } from './decode-part.ts';
import { readId } from './id-numbers.ts';
import { isAll, shapes, type EncodedTestimony } from './columns.ts';
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

/** What a conflict may rest on, named alike in all parts: a content with its rows, or a doubt with its cost. */
export type NamedPremise = { readonly name: string } & (
  | { readonly rows: readonly Int32Array[] }
  | { readonly cost: number }
);

/** Conflicts by the places of their premises. */
export type NamedConflicts = {
  readonly premises: readonly NamedPremise[];
  readonly conflicts: readonly PremiseSet[];
  readonly isComplete: boolean;
};

export type ResolvedPart = NamedConflicts & {
  readonly clusters: readonly BatchCluster[];
  /** The origins of contents in a conflict. */
  readonly origins: readonly VoiceId[];
};

export type PartResolver = {
  /** Resolves a part, given as the rows of each of its contents. */
  readonly resolve: (contents: readonly Int32Array[]) => ResolvedPart;
  /** Resolves conflicts that are known, of several parts with these contents. */
  readonly resolveKnown: (known: NamedConflicts, contents: readonly Int32Array[]) => ResolvedPart;
  /** How many parts the rules have looked at; the others had the shape of one of those. */
  readonly looked: () => number;
};

/** Prepares resolving. `steps` is the work that one cluster may take, as in `deriveFindings`. */
export function createPartResolver(context: SuspectContext, steps: number): PartResolver {
  const { encoded } = context;
  const price = createPricing(encoded);
  const sign = createSigner(context);
  const look = createLook(encoded);
  const { saidAt, standing } = encoded.statements;
  const areTimed = !isAll(saidAt, -1) || !isAll(standing, 0);
  const seen = new Map<string, Shape>();
  let looked = 0;

  const idOf = (subject: number) => readId('x', encoded.subjects.ids, subject);

  function findConflicts(contents: readonly Int32Array[]): NamedConflicts {
    // What is about a statement needs that very one.
    const isAbout = contents.some(([row = 0]) => (encoded.statements.shape[row] ?? 0) >= shapes.about);
    const some = contents.map((rows) => {
      if (isAbout) return [...rows];
      return areTimed ? firstOfEachTime(rows, encoded) : [rows[0] ?? 0];
    });
    const { signature, subjects } = sign(some);
    let shape = signature === undefined ? undefined : seen.get(signature);
    if (!shape) {
      looked++;
      shape = look(some, subjects).shape;
      if (signature !== undefined && isReusable(shape) && seen.size < mostShapes) seen.set(signature, shape);
    }
    return nameShape(shape, { contents, nameOf: (label) => idOf(subjects[label] ?? 0) });
  }

  function resolveKnown(known: NamedConflicts, contents: readonly Int32Array[]): ResolvedPart {
    if (known.conflicts.length === 0) return { ...known, clusters: [], origins: [] };
    const priced = price(rowsOfPremises(known));
    if (priced) return settle(known, priced, steps);
    // Copies, and origins that cite each other: their paths are the interactive engine's business.
    looked++;
    const all = contents.map((rows) => [...rows]);
    const { subjects } = sign(all);
    const whole = look(all, subjects);
    return settle(
      nameShape(whole.shape, { contents, nameOf: (label) => idOf(subjects[label] ?? 0) }),
      whole.priceAsTold(),
      steps,
    );
  }

  return {
    resolve: (given) => {
      const contents = given.toSorted((a, b) => compareContents(a[0] ?? 0, b[0] ?? 0, encoded));
      return resolveKnown(findConflicts(contents), contents);
    },
    resolveKnown,
    looked: () => looked,
  };
}

function isOwn(about: About): boolean {
  return typeof about === 'string' && (isId('x', about) || isId('k', about));
}

/** True where nothing in it is of this part alone. */
function isReusable({ premises, isComplete }: Shape): boolean {
  return isComplete && !premises.some((premise) => premise.kind === 'doubt' && premise.about.some(isOwn));
}

/** As many shapes are remembered. */
const mostShapes = 100_000;

type Part = {
  readonly contents: readonly Int32Array[];
  /** The id of a subject, by its label. */
  readonly nameOf: (label: number) => string;
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
function rowsOfPremises({ premises }: NamedConflicts): ReadonlyMap<number, readonly Int32Array[]> {
  return new Map(premises.flatMap((premise, place) => ('rows' in premise ? [[place, premise.rows] as const] : [])));
}

function settle(known: NamedConflicts, priced: Priced, steps: number): ResolvedPart {
  const costs = [...priced.costs];
  const paths = known.premises.map((premise, place): readonly Clause[] =>
    'rows' in premise ? (priced.pathsOf.get(place) ?? []) : [[costs.push(premise.cost) - 1]],
  );
  const pathsOf = (premise: number) => paths[premise] ?? [];
  const clusters = clustersOf(known.conflicts, pathsOf).map((conflicts) => {
    const { cost, bound } = searchWaysOut({ conflicts, pathsOf, costs }, { left: steps }).best();
    return { conflicts: conflicts.length, cost, isProved: cost === bound };
  });
  return { ...known, clusters, origins: priced.origins };
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

/** Rules whose assumptions are about two alike, in whichever order. */
const mutual: ReadonlySet<string> = new Set([
  'names-differ',
  'places-apart',
  'nobody-faster',
  'same-by-meaning',
  'exclusion',
  'one-moment',
]);

function nameShape({ premises, conflicts, isComplete }: Shape, part: Part): NamedConflicts {
  const named = premises.map((premise): NamedPremise => {
    if (premise.kind === 'content') {
      const rows = premise.places.flatMap((place) => part.contents[place] ?? []);
      return { name: nameContent(premise.places, part), rows };
    }
    const [rule = '', ...about] = premise.about.map((each) => nameAbout(each, part));
    // Which of two comes first follows from their ids, and those are others in a part of the same shape.
    const inOrder = mutual.has(rule) ? about.toSorted() : about;
    return { name: [rule, ...inOrder].join(' '), cost: premise.cost };
  });
  return { premises: named, conflicts, isComplete };
}

function nameContent(places: readonly number[], { contents }: Part): string {
  return `content ${Math.min(...places.map((place) => contents[place]?.[0] ?? -1))}`;
}

function nameAbout(about: About, part: Part): string {
  if (typeof about === 'string') return about;
  return 'content' in about ? nameContent([about.content], part) : part.nameOf(about.subject);
}
