/**
 * Whether dates and orders of events that bear on each other might not all hold. The same difference constraints as the
 * rule on times has them, each moment's bounds drawn together, and every doubt left out: whoever might be one is one.
 * Then there is a conflict only if there is one here.
 */

import { readWhen } from '../reasoning/compare-when.ts';
import { hasNegativeCycle, type Edge } from '../reasoning/find-cycles.ts';
import type { TimeBounds } from '../time/bounds.ts';
import { shapes } from './columns.ts';
import { eachFiller } from './relate-subjects.ts';
import type { SuspectContext } from './suspect-values.ts';
import { reckonedBounds } from './value-tables.ts';

/** True where the times of these contents, all that bear on each other, have to be looked at. */
export function mayTimesClash(rows: Int32Array, context: SuspectContext): boolean {
  if (isCauseDenied(rows, context) || isOrderDenied(rows, context)) return true;
  if (!hasSeveral(rows, context)) return false;
  // How long something lasted is for the rules to weigh.
  if (rows.length > 1 && isAnyLength(rows, context)) return true;
  const drawing = createDrawing();
  for (const row of rows) drawRow(row, drawing, context);
  drawLives(rows, drawing, context);
  return hasNegativeCycle(drawing.size(), drawing.edges);
}

/** Whoever is born and dies has their life between: what they did is drawn against that, as the rule on lifetimes has it. */
function drawLives(rows: Int32Array, { startOf, draw }: Drawing, { encoded, tables, relations }: SuspectContext): void {
  const { shape, subject, word, value } = encoded.statements;
  const startAt = (event: number) => startOf(relations.sameAs[event] ?? event);
  const classOf = (person: number) => relations.sameAs[person] ?? person;
  const [births, deaths] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const row of rows) {
    const life = shape[row] === shapes.event ? tables.types[word[row] ?? 0]?.life : undefined;
    if (!life) continue;
    const known = life.is === 'birth' ? births : deaths;
    eachFiller(encoded, value[row] ?? 0, (role, filler) => {
      if (role === life.of)
        known.set(classOf(filler), [...(known.get(classOf(filler)) ?? []), startAt(subject[row] ?? 0)]);
    });
  }
  if (births.size + deaths.size === 0) return;
  for (const row of rows) {
    const type = shape[row] === shapes.event ? tables.types[word[row] ?? 0] : undefined;
    if (!type || type.alive.length === 0) continue;
    const start = startAt(subject[row] ?? 0);
    eachFiller(encoded, value[row] ?? 0, (role, filler) => {
      if (!type.alive.includes(role)) return;
      if (type.life?.is !== 'death')
        for (const death of deaths.get(classOf(filler)) ?? []) if (death !== start) draw(death + 1, start, 0);
      for (const birth of births.get(classOf(filler)) ?? []) if (birth !== start) draw(start + 1, birth, 0);
    });
  }
}

/**
 * Whether a date of birth or an age might not fit what its person did, or a birth told as an event. Wide: a year and more between them
 * is for orders and lengths, which may lead back.
 */
export function mayLifetimesClash(rows: Int32Array, lives: Int32Array, context: SuspectContext): boolean {
  const { encoded, tables } = context;
  const { shape, word, value, when } = encoded.statements;
  let latestBirth = -Infinity;
  for (const row of lives) {
    const date = encoded.values[value[row] ?? -1];
    const isBirth = shape[row] === shapes.attribute && tables.properties[word[row] ?? 0]?.life === 'birth';
    const bounds = isBirth && date?.kind === 'date' ? readWhen(date.when)?.instant : undefined;
    latestBirth = Math.max(latestBirth, bounds?.startMin ?? -Infinity);
  }
  for (const row of rows) {
    if (shape[row] === shapes.order && encoded.bonds[word[row] ?? 0]?.gap) return true;
    if (shape[row] !== shapes.event) continue;
    if (tables.types[word[row] ?? 0]?.life?.is === 'birth') return true;
    const bounds = reckonedBounds(encoded, when[row] ?? -1)?.instant;
    if (bounds && Math.min(bounds.startMax, bounds.endMax) < latestBirth + slack) return true;
  }
  return false;
}

const slack = 400 * 86_400;

/** Whoever denies that one led to the other, or came before it, is held against whoever says so. */
function isOrderDenied(rows: Int32Array, { encoded: { statements, bonds } }: SuspectContext): boolean {
  const { shape, word } = statements;
  let [denied, said] = [false, false];
  for (const row of rows) {
    if (shape[row] !== shapes.order) continue;
    if (bonds[word[row] ?? 0]?.polarity) denied = true;
    else said = true;
  }
  return denied && said;
}

/** Whoever says that one led to the other says that both happened. */
function isCauseDenied(rows: Int32Array, { encoded: { statements, bonds } }: SuspectContext): boolean {
  const { shape, word } = statements;
  let [denied, caused] = [false, false];
  for (const row of rows) {
    if (shape[row] === shapes.eventDenied) denied = true;
    if (shape[row] === shapes.order && bonds[word[row] ?? 0]?.because) caused = true;
  }
  return denied && caused;
}

function isAnyLength(rows: Int32Array, { encoded: { statements } }: SuspectContext): boolean {
  for (const row of rows) if (statements.shape[row] === shapes.attribute) return true;
  return false;
}

/** One date on its own, however often it is given, is in no conflict; but an interval may be longer than something lasts. */
function hasSeveral(rows: Int32Array, { encoded, places }: SuspectContext): boolean {
  const { shape, when, word, value } = encoded.statements;
  let date = -1;
  for (const row of rows) {
    if (shape[row] === shapes.order || shape[row] === shapes.attribute) return true;
    if (shape[row] !== shapes.event) continue;
    if (places.secondsOfWay(word[row] ?? 0, value[row] ?? 0) > 0) return true;
    if (when[row] === -1) continue;
    if (date !== -1 && when[row] !== date) return true;
    date = when[row] ?? -1;
  }
  const bounds = reckonedBounds(encoded, date)?.bounds;
  return bounds !== undefined && isInterval(bounds);
}

function isInterval({ startMin, startMax, endMin, endMax }: TimeBounds): boolean {
  return startMin !== endMin || startMax !== endMax;
}

const [wall, instant] = [0, 1];

type Drawing = {
  readonly startOf: (of: number) => number;
  readonly draw: (from: number, to: number, length: number) => void;
  readonly edges: readonly Edge<undefined>[];
  readonly size: () => number;
};

function createDrawing(): Drawing {
  const edges: Edge<undefined>[] = [];
  const starts = new Map<number, number>();
  let size = 2;
  const draw = (from: number, to: number, length: number) => {
    if (Number.isFinite(length)) edges.push({ from, to, length, premises: [], reason: undefined });
  };
  draw(instant, wall, 12 * 3600);
  draw(wall, instant, 14 * 3600);
  return {
    edges,
    draw,
    size: () => size,
    startOf: (of) => {
      const known = starts.get(of);
      if (known !== undefined) return known;
      const start = size;
      size += 2;
      starts.set(of, start);
      draw(start + 1, start, 0);
      return start;
    },
  };
}

function drawRow(row: number, { startOf, draw }: Drawing, context: SuspectContext): void {
  const { encoded, tables, relations } = context;
  const { shape, subject, word, value, when } = encoded.statements;
  const startAt = (each: number) => startOf(relations.sameAs[each] ?? each);
  const start = startAt(subject[row] ?? 0);
  if (shape[row] === shapes.order) {
    const later = startAt(value[row] ?? 0);
    const { polarity, gap, because } = encoded.bonds[word[row] ?? 0] ?? {};
    if (polarity) {
      if (!gap && !because) draw(start, later, 0);
      return;
    }
    const { minMinutes = 0, maxMinutes = Infinity } = gap ?? {};
    draw(later, start, -Math.max(1, 60 * minMinutes));
    draw(start, later, 60 * maxMinutes);
    return;
  }
  const type = tables.types[word[row] ?? 0];
  if (shape[row] !== shapes.event || !type) return;
  const reckoned = reckonedBounds(encoded, when[row] ?? -1);
  if (reckoned) {
    const { bounds, zoned } = reckoned;
    const zero = zoned ? instant : wall;
    const dated = isInterval(bounds) ? 'whole' : type.dated;
    draw(zero, start, bounds.startMax - 1);
    draw(start + 1, zero, -bounds.endMin);
    // What is then in part may have started before; what starts then may end at any time after.
    if (dated !== 'part') draw(start, zero, -bounds.startMin);
    if (dated === 'whole') draw(zero, start + 1, bounds.endMax - 1);
  }
  draw(start, start + 1, type.lasts);
  draw(start + 1, start, -context.places.secondsOfWay(word[row] ?? 0, value[row] ?? 0));
  eachFiller(encoded, value[row] ?? 0, (role, filler) => {
    for (const order of type.orders) {
      if (order.role !== role || filler === subject[row]) continue;
      const other = startAt(filler);
      if (order.is === 'before') draw(other, start, 0);
      else draw(start, other, 0);
      if (order.is === 'during') draw(other + 1, start + 1, 0);
      if (order.is === 'ends') draw(start + 1, other + 1, 0);
    }
  });
}
