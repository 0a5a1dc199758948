/**
 * Which subjects of an encoded testimony might be one, and which might have a bearing on each other: wide guesses from
 * single contents, made in a few passes over their first rows. The interactive engine asks what makes two subjects one; here it is enough that
 * nothing that could is overlooked.
 */

import { shapes, sharedNumbers, type EncodedTestimony } from './columns.ts';
import { placesOf } from './decode-part.ts';
import { createUnion, findClass, joinClasses, settleUnion } from './union.ts';
import type { ValueTables } from './value-tables.ts';

export type Relations = {
  /** The class of each subject: all that might be one with it. Invariant: it holds what `relateSubjects` of reasoning holds. */
  readonly sameAs: Int32Array;
  /** Classes whose times bear on each other through orders; a class of its classes. */
  readonly timedWith: Int32Array;
  /** Subjects that have to be looked at by one thread. */
  readonly besides: Int32Array;
  /** By class: whether anything is said or judged of who or what it is. */
  readonly isEntangled: Uint8Array;
  /** Classes of which something is judged: who is in them is not asked of the columns. */
  readonly judgedClasses: readonly number[];
  /** Whether anybody says what one of a currency costs. */
  readonly areRatesGiven: boolean;
};

/** Relates the subjects of an encoded testimony. */
export function relateColumns(encoded: EncodedTestimony, tables: ValueTables): Relations {
  const { statements, subjects, identities } = encoded;
  const { count, shape, subject, value } = statements;
  const sameAs = createUnion(subjects.count);
  const entangled = new Uint8Array(subjects.count);
  const entangle = (a: number, b: number) => {
    entangled[a] = 1;
    entangled[b] = 1;
  };
  const joinSame = (a: number, b: number) => {
    entangle(a, b);
    return joinClasses(sameAs, a, b);
  };
  const places = placesOf(encoded);
  const judged = identities.flatMap(({ a, b, same }) => {
    const [one, other] = [places.get(a), places.get(b)];
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, same }];
  });
  for (const { a, b, same } of judged) {
    entangle(a, b);
    if (same) joinSame(a, b);
  }
  for (let row = 0; row < count; row++) {
    if (shape[row] === shapes.same) joinSame(subject[row] ?? 0, value[row] ?? 0);
    else if (shape[row] === shapes.different) entangle(subject[row] ?? 0, value[row] ?? 0);
  }
  joinByMeaning(encoded, tables, sameAs, joinSame);
  settleUnion(sameAs);
  const isEntangled = new Uint8Array(new SharedArrayBuffer(subjects.count));
  for (let each = 0; each < subjects.count; each++) if (entangled[each]) isEntangled[sameAs[each] ?? each] = 1;
  const timedWith = sharedNumbers(subjects.count);
  const besides = sharedNumbers(subjects.count);
  timedWith.set(sameAs);
  besides.set(sameAs);
  const joinTimes = (a: number, b: number) => {
    joinClasses(timedWith, a, b);
    joinClasses(besides, a, b);
  };
  for (const { a, b } of judged) joinClasses(besides, a, b);
  const market = findMarket(encoded, tables);
  // Whoever is somewhere is held against wherever else they are.
  const isPlacing = encoded.descriptions.some(({ location }) => location);
  const isNear = (place: number) => isEntangled[sameAs[place] ?? place] === 1;
  const limited = limitedClasses(encoded, tables, sameAs);
  const mortal = mortalClasses(encoded, tables, sameAs);
  for (let row = 0; row < count; row++) {
    const [one, code] = [subject[row] ?? 0, value[row] ?? 0];
    if (market >= 0 && (isRate(row, encoded, tables) || givesSum(row, encoded, tables)))
      joinClasses(besides, one, market);
    switch (shape[row]) {
      case shapes.event:
      case shapes.eventDenied: {
        const orders = tables.types[statements.word[row] ?? 0]?.orders ?? [];
        eachFiller(encoded, code, (role, filler) => {
          if (orders.some((order) => order.role === role) || mortal.has(sameAs[filler] ?? filler))
            joinTimes(one, filler);
          else if (isNear(filler) || isPlacing || limited.has(sameAs[filler] ?? filler))
            joinClasses(besides, one, filler);
        });
        break;
      }
      case shapes.attribute:
      case shapes.attributeDenied:
        if (code < 0 && isNear(~code)) joinClasses(besides, one, ~code);
        break;
      case shapes.order:
        joinTimes(one, code);
        break;
      case shapes.different:
        joinClasses(besides, one, code);
        break;
      default:
        break;
    }
  }
  settleUnion(timedWith);
  settleUnion(besides);
  const judgedClasses = judged.flatMap(({ a, b }) => (sameAs[a] === sameAs[b] ? [sameAs[a] ?? a] : []));
  return { sameAs, timedWith, besides, isEntangled, judgedClasses, areRatesGiven: market >= 0 };
}

/** Classes of those of whom somebody says "only", or that they were not somewhere: all their events are held against that. */
export function limitedClasses(
  { statements: { count, shape, word, subject } }: EncodedTestimony,
  { properties }: ValueTables,
  sameAs: Int32Array,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let row = 0; row < count; row++) {
    const property = properties[word[row] ?? 0];
    const isOnly = shape[row] === shapes.attribute && property?.only !== undefined;
    const isAbsence = shape[row] === shapes.attributeDenied && property?.present === true;
    if (!isOnly && !isAbsence) continue;
    const about = subject[row] ?? 0;
    found.add(sameAs[about] ?? about);
  }
  return found;
}

/** Classes of those who are said to have been born or to have died: the times of all that they did bear on that. */
function mortalClasses(
  encoded: EncodedTestimony,
  { properties, types }: ValueTables,
  sameAs: Int32Array,
): ReadonlySet<number> {
  const { count, shape, word, subject, value } = encoded.statements;
  const found = new Set<number>();
  for (let row = 0; row < count; row++) {
    const of = word[row] ?? 0;
    if (shape[row] === shapes.attribute && properties[of]?.life === 'birth')
      found.add(sameAs[subject[row] ?? 0] ?? subject[row] ?? 0);
    const life = shape[row] === shapes.event ? types[of]?.life : undefined;
    if (!life) continue;
    eachFiller(encoded, value[row] ?? 0, (role, filler) => {
      if (role === life.of) found.add(sameAs[filler] ?? filler);
    });
  }
  return found;
}

/** A currency of which somebody gives a rate, or -1: all sums and rates are looked at together with it. */
function findMarket(encoded: EncodedTestimony, tables: ValueTables): number {
  const { count, subject } = encoded.statements;
  for (let row = 0; row < count; row++) if (isRate(row, encoded, tables)) return subject[row] ?? -1;
  return -1;
}

/** True where a row says what one of a currency costs. */
export function isRate(row: number, { statements }: EncodedTestimony, { properties }: ValueTables): boolean {
  return statements.shape[row] === shapes.attribute && properties[statements.word[row] ?? 0]?.rate === true;
}

/** True where a row gives a sum of money. */
export function givesSum(row: number, { statements, frames }: EncodedTestimony, { isSum }: ValueTables): boolean {
  const [shape, code] = [statements.shape[row], statements.value[row] ?? 0];
  if (shape === shapes.attribute || shape === shapes.attributeDenied) return code >= 0 && isSum[code] === 1;
  if (shape !== shapes.event && shape !== shapes.eventDenied) return false;
  const end = frames.starts[code + 1] ?? 0;
  for (let at = frames.starts[code] ?? 0; at < end; at += 2) {
    const filler = frames.items[at + 1] ?? 0;
    if (filler >= 0 && isSum[filler] === 1) return true;
  }
  return false;
}

/** Calls back for every subject in a role of a frame. */
export function eachFiller(
  { frames: { starts, items } }: EncodedTestimony,
  frame: number,
  tell: (role: number, subject: number) => void,
): void {
  const end = starts[frame + 1] ?? 0;
  for (let at = starts[frame] ?? 0; at < end; at += 2) {
    const code = items[at + 1] ?? 0;
    if (code < 0) tell(items[at] ?? 0, ~code);
  }
}

/** All that fill the same place of one meaning are one: those of the wider type, and those of the type it is said of. */
function joinByMeaning(
  encoded: EncodedTestimony,
  { types }: ValueTables,
  sameAs: Int32Array,
  join: (a: number, b: number) => boolean,
): void {
  const { count, shape, subject, word, value } = encoded.statements;
  const meant = types.flatMap((type, at) => type.sameAs.map((same) => ({ ...same, from: at })));
  const isAsked = new Set(meant.flatMap(({ type, from }) => [type, from]));
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (shape[row] === shapes.event && isAsked.has(word[row] ?? 0)) rows.push(row);
  const round = (): boolean => {
    /** For each meaning the first event by what fills the place. */
    const filled = meant.map(() => new Map<number, number>());
    let changed = false;
    for (const row of rows) {
      for (const [at, { from, type, role: asked }] of meant.entries()) {
        if (word[row] !== from && word[row] !== type) continue;
        eachFiller(encoded, value[row] ?? 0, (role, filler) => {
          if (role !== asked) return;
          const [event, of] = [subject[row] ?? 0, findClass(sameAs, filler)];
          const known = filled[at]?.get(of);
          if (known === undefined) filled[at]?.set(of, event);
          else if (findClass(sameAs, known) !== findClass(sameAs, event)) changed = join(known, event);
        });
      }
    }
    return changed;
  };
  while (round()) continue;
}
