/**
 * Whether some contents of one group might be in conflict by their values: of properties, ages, terms, denials, and of the
 * roles of events. Says yes too often rather than too seldom: whatever it suspects, the rules themselves look at.
 */

import { subjectKinds } from '../subject/subject.ts';
import { roles } from '../subject/vocabulary.ts';
import { callingWrong, namesOf, shapes, type EncodedTestimony } from './columns.ts';
import { lanes } from './group-contents.ts';
import type { PlaceAsker } from './place-asker.ts';
import type { Relations } from './relate-subjects.ts';
import type { ValueTables } from './value-tables.ts';

export type SuspectContext = {
  readonly encoded: EncodedTestimony;
  readonly tables: ValueTables;
  readonly relations: Relations;
  readonly isJudged: ReadonlySet<number>;
  readonly places: PlaceAsker;
  /** Whether the names of two subjects have nothing in common. */
  readonly areForeign: (a: number, b: number) => boolean;
};

/** True where the contents of these rows, all of one class and lane, have to be looked at. */
export function mayClash(rows: Int32Array, of: number, lane: number, context: SuspectContext): boolean {
  if (isAnyCalledWrong(rows, context)) return true;
  if (lane === lanes.main)
    return mayEventsClash(rows, context) || mayBeTwo(rows, of, context) || mayLengthsClash(rows, context);
  if (rows.length < 2) return false;
  return lane >= lanes.properties && !hasDenial(rows, context)
    ? mayFiguresClash(rows, context)
    : mayPropertiesClash(rows, context);
}

function isAnyCalledWrong(rows: Int32Array, { encoded: { statements } }: SuspectContext): boolean {
  for (const row of rows)
    if (statements.shape[row] === shapes.about && (statements.word[row] ?? 0) < callingWrong) return true;
  return false;
}

/** How long an event lasted stands among its dates. */
function mayLengthsClash(rows: Int32Array, context: SuspectContext): boolean {
  const { shape } = context.encoded.statements;
  const isLength = (row: number) => shape[row] === shapes.attribute || shape[row] === shapes.attributeDenied;
  let count = 0;
  for (const row of rows) if (isLength(row)) count++;
  return count > 1 && mayPropertiesClash(rows.filter(isLength), context);
}

function mayPropertiesClash(rows: Int32Array, context: SuspectContext): boolean {
  return anyPair(rows, (a, b) => mayAttributesClash(a, b, context) || mayAttributesClash(b, a, context));
}

/** More than these are suspected unseen. */
const mostPaired = 60;

function anyPair(rows: ArrayLike<number>, areSuspect: (a: number, b: number) => boolean): boolean {
  if (rows.length > mostPaired) return true;
  for (let one = 0; one < rows.length; one++)
    for (let other = one + 1; other < rows.length; other++)
      if (areSuspect(rows[one] ?? 0, rows[other] ?? 0)) return true;
  return false;
}

function hasDenial(rows: Int32Array, { encoded }: SuspectContext): boolean {
  for (const row of rows) if (encoded.statements.shape[row] !== shapes.attribute) return true;
  return false;
}

/** Contents of one property, none denied. Of figures that all have something in common no two are apart. */
function mayFiguresClash(rows: Int32Array, context: SuspectContext): boolean {
  const { value } = context.encoded.statements;
  const { low, high } = context.tables;
  let [highestLow, lowestHigh] = [-Infinity, Infinity];
  let isFigures = true;
  const currencies = new Set<number>();
  for (const row of rows) {
    const code = value[row] ?? 0;
    if (code < 0 || context.tables.kind[code] !== 1) isFigures = false;
    else if (context.tables.isSum[code] === 1) currencies.add(context.tables.unit[code] ?? 0);
    highestLow = Math.max(highestLow, low[code] ?? -Infinity);
    lowestHigh = Math.min(lowestHigh, high[code] ?? Infinity);
  }
  const areExchanged = currencies.size > 1 && context.relations.areRatesGiven;
  if (isFigures && lowestHigh >= highestLow && !areExchanged) return false;
  return anyPair(rows, (a, b) => mayAttributesClash(a, b, context));
}

function mayAttributesClash(a: number, b: number, context: SuspectContext): boolean {
  const { encoded, tables } = context;
  const { shape, word, value } = encoded.statements;
  const [first, second] = [value[a] ?? 0, value[b] ?? 0];
  // What is about a statement says at most what that one says.
  if (shape[a] === shapes.about || shape[b] === shapes.about) return false;
  if (shape[b] === shapes.attributeDenied) {
    const isAffirmed = shape[a] === shapes.attribute && word[a] === word[b];
    return isAffirmed && (first < 0 || second < 0 ? first < 0 && second < 0 : tables.mayEntail(first, second));
  }
  if (shape[a] === shapes.attributeDenied) return false;
  const [property, other] = [tables.properties[word[a] ?? 0], tables.properties[word[b] ?? 0]];
  if (!property || !other) return false;
  if (property.life && other.life) {
    const isOf = (is: 'age' | 'birth', row: number) => ({ is, value: value[row] ?? 0, when: tables.whenOf(row) });
    if (first >= 0 && second >= 0 && tables.areLivesApart(isOf(property.life, a), isOf(other.life, b))) return true;
  }
  if (first >= 0 && second >= 0 && tables.areExcluded(first, second)) return true;
  if (word[a] !== word[b] || !areApart(first, second, context)) return false;
  const [from, to] = [tables.whenOf(a), tables.whenOf(b)];
  if (property.single && property.life !== 'age' && tables.isOneTime(property.changes, from, to)) return true;
  return property.changes === 'rising' && (tables.isEarlier(from, to) || tables.isEarlier(to, from));
}

/** Whether two values, as they stand in column `value`, may exclude each other. */
function areApart(a: number, b: number, context: SuspectContext): boolean {
  if (a === b) return false;
  const { encoded, relations, tables } = context;
  // What sums are by the rates, the rules themselves look at.
  if (a >= 0 && b >= 0 && tables.isSum[a] === 1 && tables.isSum[b] === 1 && tables.unit[a] !== tables.unit[b])
    return relations.areRatesGiven;
  if (a >= 0 || b >= 0) return a >= 0 && b >= 0 && tables.areApart(a, b);
  const { kind } = encoded.subjects;
  const [x, y] = [~a, ~b];
  const isNear = (each: number) => relations.isEntangled[relations.sameAs[each] ?? each] === 1;
  if (isNear(x) || isNear(y)) return true;
  if (kind[x] !== kind[y]) return false;
  if (kind[x] === subjectKinds.indexOf('place')) return !isWithin(x, y, encoded) && !isWithin(y, x, encoded);
  if (kind[x] !== subjectKinds.indexOf('person')) return false;
  return context.areForeign(x, y);
}

function isWithin(inner: number, outer: number, { subjects: { within } }: EncodedTestimony): boolean {
  const seen = new Set<number>();
  for (let each = within[inner] ?? -1; each >= 0 && !seen.has(each); each = within[each] ?? -1) {
    if (each === outer) return true;
    seen.add(each);
  }
  return false;
}

function mayEventsClash(rows: Int32Array, context: SuspectContext): boolean {
  if (rows.length < 2) return false;
  const { shape, value } = context.encoded.statements;
  let [affirmed, denied, frames, frame] = [0, 0, 0, -1];
  for (const row of rows) {
    if (shape[row] === shapes.eventDenied) denied++;
    if (shape[row] !== shapes.event) continue;
    affirmed++;
    if (value[row] !== frame) frames++;
    frame = value[row] ?? 0;
  }
  if (denied > 0 && affirmed > 0) return true;
  // Of one frame there is one filler in each role.
  return frames > 1 && mayRolesClash(rows, context);
}

function mayRolesClash(rows: Int32Array, context: SuspectContext): boolean {
  const { encoded, tables } = context;
  const { shape, word, value } = encoded.statements;
  const { starts, items } = encoded.frames;
  const single: (number[] | undefined)[] = [];
  const filled: (number[] | undefined)[] = [];
  for (const row of rows) {
    if (shape[row] !== shapes.event) continue;
    const frame = value[row] ?? 0;
    const end = starts[frame + 1] ?? 0;
    for (let at = starts[frame] ?? 0; at < end; at += 2) {
      const [role, code] = [items[at] ?? 0, items[at + 1] ?? 0];
      addDistinct(tables.types[word[row] ?? 0]?.single[role] === true ? single : filled, role, code);
    }
  }
  const areTerms = (a: number, b: number) => a >= 0 && b >= 0 && tables.areExcluded(a, b);
  const isClash = (a: number, b: number) => areApart(a, b, context);
  return roles.some((_, role) => {
    const [ones = [], others = []] = [single[role], filled[role]];
    return (
      (ones.length > 1 && anyPair(ones, isClash)) ||
      (ones.length + others.length > 1 && anyPair([...ones, ...others], areTerms))
    );
  });
}

function addDistinct(lists: (number[] | undefined)[], role: number, code: number): void {
  const known = lists[role];
  if (!known) lists[role] = [code];
  else if (!known.includes(code)) known.push(code);
}

/** Whether subjects of the class might be two: somebody says so, a judgement bears on it, or their names are foreign. */
function mayBeTwo(rows: Int32Array, of: number, context: SuspectContext): boolean {
  const { encoded, relations, isJudged, areForeign } = context;
  const { shape, subject, value } = encoded.statements;
  const { sameAs } = relations;
  const people: number[] = [];
  for (const row of rows) {
    if (shape[row] !== shapes.different && shape[row] !== shapes.same) continue;
    const [a, b] = [subject[row] ?? 0, value[row] ?? 0];
    if (shape[row] === shapes.same) people.push(a, b);
    else if (sameAs[a] === sameAs[b]) return true;
  }
  if (people.length === 0) return false;
  if (isJudged.has(of)) return true;
  const named = [...new Set(people)].filter((each) => namesOf(each, encoded).some(({ proper }) => proper));
  return anyPair(named, areForeign);
}
