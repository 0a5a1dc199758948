/**
 * The conflicts of one part, from the rules of the interactive engine or from a part of the same shape. The rules are given
 * one statement for each content and time of saying, since nothing more bears on what conflicts.
 */

import { isId } from '../base/id.ts';
import type { PremiseSet } from '../reasoning/premises.ts';
import { isAll, shapes, type EncodedTestimony } from './columns.ts';
import { createDecoder } from './decode-part.ts';
import { readId } from './id-numbers.ts';
import type { ContentIndex } from './index-contents.ts';
import { findShape, type About, type FoundShape, type Shape } from './part-shape.ts';
import { createOriginPricing, type OriginPrices } from './price-origins.ts';
import { createSigner } from './sign-part.ts';
import { createTakingFinder } from './find-takings.ts';
import type { SuspectContext } from './suspect-values.ts';

/** What a conflict may rest on, named alike in all parts. */
export type NamedPremise = NamedContent | NamedDoubt;

export type NamedContent = {
  readonly kind: 'content';
  readonly name: string;
  readonly rows: readonly Int32Array[];
  /** Absent where paths may go on beyond what their chains say. */
  readonly prices: OriginPrices | undefined;
};

export type NamedDoubt = { readonly kind: 'doubt'; readonly name: string; readonly cost: number };

/** Conflicts by the places of their premises. */
export type NamedConflicts = {
  readonly premises: readonly NamedPremise[];
  readonly conflicts: readonly PremiseSet[];
  readonly isComplete: boolean;
};

/** Looks at some rows of each content, or at all where referents are doubted; the labelled subjects are told by their labels. */
export type LookAt = (
  some: readonly (readonly number[])[],
  labelled: readonly number[],
  doubting: { readonly doubtsReferents: boolean },
) => FoundShape;

export type PartFinder = {
  /** The conflicts of a part, given as its contents. */
  readonly find: (contents: readonly number[]) => NamedConflicts;
  /** How many parts the rules have looked at; the others had the shape of one of those. */
  readonly looked: () => number;
};

/** Prepares finding. */
export function createPartFinder(context: SuspectContext, index: ContentIndex, first: Int32Array): PartFinder {
  const { encoded } = context;
  const sign = createSigner(context);
  const look = createLook(encoded);
  const mayBeTaken = createTakingFinder(context, index);
  const nameShape = createNaming(encoded, index, first);
  const { saidAt, standing, shape: shapeOf } = encoded.statements;
  const areTimed = !isAll(saidAt, -1) || !isAll(standing, 0);
  const seen = new Map<string, Shape>();
  let looked = 0;

  const firstOf = (content: number) => first[content] ?? 0;

  function find(given: readonly number[]): NamedConflicts {
    const contents = given.toSorted((a, b) => compareContents(firstOf(a), firstOf(b), encoded));
    // What is about a statement needs that very one.
    const isAbout = contents.some((content) => (shapeOf[firstOf(content)] ?? 0) >= shapes.about);
    const some = contents.map((content) => {
      if (isAbout) return [...index.rowsOf(content)];
      return areTimed ? firstOfEachTime(index.rowsOf(content), encoded) : [firstOf(content)];
    });
    const { signature, subjects } = sign(some);
    let shape = signature === undefined ? undefined : seen.get(signature);
    if (!shape) {
      looked++;
      shape = look(some, subjects, { doubtsReferents: false }).shape;
      if (signature !== undefined && isReusable(shape) && seen.size < mostShapes) seen.set(signature, shape);
    }
    if (shape.conflicts.length === 0 || !mayBeTaken(contents)) return nameShape(shape, contents, subjects);
    // Whether a conflict rests on it that two are one hangs on which record each statement names.
    looked++;
    const all = contents.map((content) => [...index.rowsOf(content)]);
    const whole = sign(all).subjects;
    return nameShape(look(all, whole, { doubtsReferents: true }).shape, contents, whole);
  }

  return { find, looked: () => looked };
}

/** Lets the rules look. */
export function createLook(encoded: EncodedTestimony): LookAt {
  const decode = createDecoder(encoded);
  const { statements, subjects } = encoded;
  return (some, labelled, doubting) => {
    const places = some.flatMap((rows, place) => rows.map((row) => [readId('t', statements.ids, row), place] as const));
    const labels = new Map<string, number>(labelled.map((each, label) => [readId('x', subjects.ids, each), label]));
    return findShape(decode(some.flat()), {
      placeOf: new Map(places),
      labelOf: (id) => labels.get(id),
      ...doubting,
    });
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

/** Rules whose assumptions are about two alike, in whichever order. */
const mutual: ReadonlySet<string> = new Set([
  'names-differ',
  'places-apart',
  'nobody-faster',
  'same-by-meaning',
  'exclusion',
  'one-moment',
]);

/** Puts the contents and subjects of a part in their places in a shape. */
function createNaming(encoded: EncodedTestimony, { rowsOf, chainsOf }: ContentIndex, first: Int32Array) {
  const priceOrigins = createOriginPricing(encoded);
  /** A content comes along with several parts, and what it costs stays the same. */
  const priced = new Map<number, NamedContent>();
  const nameOf = (places: readonly number[], contents: readonly number[]) =>
    `content ${Math.min(...places.map((place) => first[contents[place] ?? 0] ?? -1))}`;

  function nameContent(places: readonly number[], contents: readonly number[]): NamedContent {
    const said = places.flatMap((place) => contents[place] ?? []);
    const [only = -1] = said;
    const known = said.length === 1 ? priced.get(only) : undefined;
    if (known) return known;
    const prices = priceOrigins(said.map((content) => ({ rows: rowsOf(content), chains: chainsOf(content) })));
    const named = { kind: 'content', name: nameOf(places, contents), rows: said.map(rowsOf), prices } as const;
    if (said.length === 1) priced.set(only, named);
    return named;
  }

  return (shape: Shape, contents: readonly number[], subjects: readonly number[]): NamedConflicts => {
    const nameAbout = (about: About) => {
      if (typeof about === 'string') return about;
      if ('content' in about) return nameOf([about.content], contents);
      return readId('x', encoded.subjects.ids, subjects[about.subject] ?? 0);
    };
    const premises = shape.premises.map((premise): NamedPremise => {
      if (premise.kind === 'content') return nameContent(premise.places, contents);
      const [rule = '', ...about] = premise.about.map(nameAbout);
      // Which of two comes first follows from their ids, and those are others in a part of the same shape.
      const inOrder = mutual.has(rule) ? about.toSorted() : about;
      return { kind: 'doubt', name: [rule, ...inOrder].join(' '), cost: premise.cost };
    });
    return { premises, conflicts: shape.conflicts, isComplete: shape.isComplete };
  };
}
