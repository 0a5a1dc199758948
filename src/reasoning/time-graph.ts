/**
 * Times of events as difference constraints between moments: the start and end of each event, and the zeros of the two
 * reckonings of time/bounds.ts. What gives an edge: a date, an order that somebody says or denies, an order that follows from the
 * meaning of a type, a usual length, two events being one. Events without any bearing on each other come in separate
 * graphs, so that each stays small.
 *
 * Dates without a zone are all taken to be of one clock, whose offset from UTC is unknown; they compare exactly among
 * themselves, and only up to that offset with dates that have a zone.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { EventTypeEntry } from '../subject/vocabulary.ts';
import type { TimeBounds } from '../time/bounds.ts';
import type { When } from '../time/when.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from './collect-contents.ts';
import { readWhen } from './compare-when.ts';
import { deniedOrder, type DeniedOrder } from './denied-order.ts';
import type { Edge } from './find-cycles.ts';
import type { Moment, TimeReason } from './findings.ts';
import { createJoins } from './joins.ts';
import { drawLifetime } from './draw-lifetime.ts';
import { findLifetimes, type Lifetime } from './lifetimes.ts';
import { saidLengths, type SaidLength } from './said-lengths.ts';
import { wayOf } from './ways.ts';
import type { PlainOrder } from './plain-content.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import type { RuleContext } from './rule.ts';
import { assumeOrder, meantOrders } from './rules/order-of-meaning.ts';
import { assumeNobodyFaster } from './rules/nobody-faster.ts';
import { assumeDates } from './rules/uncertain-date.ts';
import { assumeUsualLength } from './rules/usual-length.ts';

export type TimeGraph = { readonly moments: readonly Moment[]; readonly edges: readonly Edge<TimeReason>[] };

type OrderContent = SaidContent & { readonly plain: PlainOrder };

/** A content that denies an order. */
type RefusedOrder = DeniedOrder & { readonly content: SaidContent };

/** What is said of the times of events that have a bearing on each other. */
export type TimeGroup = {
  readonly events: readonly EventContent[];
  readonly orders: readonly OrderContent[];
  readonly lengths: readonly SaidLength[];
  readonly refused: readonly RefusedOrder[];
  readonly lifetimes: readonly Lifetime[];
  readonly typesOf: EventTypes;
};

/** The graphs of all events about whose time anything is said. */
export function* buildTimeGraphs(context: RuleContext): Iterable<TimeGraph> {
  for (const group of openTimeGroups(context).groups.values()) yield drawGraph(group, context, 'one');
}

export type TimeGroups = {
  readonly groups: ReadonlyMap<SubjectId, TimeGroup>;
  readonly groupOf: (event: SubjectId) => SubjectId;
};

/** The groups, and the way from an event to its group. */
export function openTimeGroups(context: RuleContext): TimeGroups {
  const { sameness } = context;
  const groups = createJoins<SubjectId>();
  const events = context.contents.filter(isPositiveEvent);
  const orders = context.contents.filter(isOrder);
  const lengths = saidLengths(context);
  const refused = context.contents.flatMap((content): readonly RefusedOrder[] => {
    const order = deniedOrder(content);
    return order ? [{ ...order, content }] : [];
  });
  const lifetimes = findLifetimes(context);
  const typesOf = eventTypes(events);
  for (const { event } of lengths) groups.join(event, sameness.classOf(event));
  for (const { plain } of events) {
    groups.join(plain.event, sameness.classOf(plain.event));
    for (const { other } of meantOrders(plain, typesOf, context.vocabulary)) {
      groups.join(plain.event, other);
      groups.join(other, sameness.classOf(other));
    }
  }
  for (const each of lifetimes) if (each.kind === 'doing' && each.event) groups.join(each.by.plain.event, each.event);
  for (const { earlier, later } of [...orders.map(({ plain }) => plain), ...refused]) {
    groups.join(earlier, later);
    groups.join(earlier, sameness.classOf(earlier));
    groups.join(later, sameness.classOf(later));
  }
  const eventsOf = Map.groupBy(events, ({ plain }) => groups.representativeOf(plain.event));
  const ordersOf = Map.groupBy(orders, ({ plain }) => groups.representativeOf(plain.earlier));
  const lengthsOf = Map.groupBy(lengths, ({ event }) => groups.representativeOf(event));
  const lifetimesOf = Map.groupBy(lifetimes, (each) =>
    groups.representativeOf((each.kind === 'doing' ? each.by : each.birth).plain.event),
  );
  const refusedOf = Map.groupBy(refused, ({ earlier }) => groups.representativeOf(earlier));
  const names = new Set([...eventsOf.keys(), ...ordersOf.keys(), ...lengthsOf.keys()]);
  return {
    groupOf: groups.representativeOf,
    groups: new Map(
      [...names].map((name) => [
        name,
        {
          events: eventsOf.get(name) ?? [],
          orders: ordersOf.get(name) ?? [],
          lengths: lengthsOf.get(name) ?? [],
          refused: refusedOf.get(name) ?? [],
          lifetimes: lifetimesOf.get(name) ?? [],
          typesOf,
        },
      ]),
    ),
  };
}

/** The types that contents give an event, whether or not they hold. */
export type EventTypes = ReadonlyMap<SubjectId, ReadonlySet<string>>;

function eventTypes(events: readonly EventContent[]): EventTypes {
  const types = new Map<SubjectId, Set<string>>();
  for (const { plain } of events) types.set(plain.event, (types.get(plain.event) ?? new Set()).add(plain.type));
  return types;
}

function isOrder(content: SaidContent): content is OrderContent {
  return content.plain.kind === 'order';
}

const wall = 0;
const instant = 1;

/**
 * Whether dates without a zone are of `one` clock, or each of its own: what happens in places far from each other is dated by
 * the clocks there.
 */
export type Clocks = 'one' | 'many';

/** Edges are added by naming moments; this gives each its number. */
export type Drawing = {
  readonly start: (event: SubjectId) => number;
  readonly end: (event: SubjectId) => number;
  /** The zero of the one line of time, and that of the clock whose zone nobody knows. */
  readonly instant: number;
  readonly wall: number;
  /** A moment of its own. */
  readonly add: (moment: Moment) => number;
  /** `to` comes at most `length` after `from`. Infinite lengths say nothing. */
  readonly draw: (from: number, to: number, length: number, premises: PremiseSet, reason: TimeReason) => void;
  readonly moments: readonly Moment[];
  readonly edges: readonly Edge<TimeReason>[];
};

/** The moments of a group's events, and what is known of them. */
export function drawGraph(group: TimeGroup, context: RuleContext, clocks: Clocks): Drawing {
  const { events, orders, lengths, refused, lifetimes, typesOf } = group;
  const drawing = createDrawing();
  if (clocks === 'one') {
    drawing.draw(instant, wall, 12 * 3600, [], { kind: 'zones' });
    drawing.draw(wall, instant, 14 * 3600, [], { kind: 'zones' });
  }
  const [isSaidLonger, isFar] = [longerThan(group, context), goingFar(group, context)];
  for (const content of events) {
    drawDate(content, { clocks, isFar }, context, drawing);
    drawLength(content, isSaidLonger, context, drawing);
    drawMeaning(content, typesOf, context, drawing);
    drawWay(content, context, drawing);
  }
  for (const length of lengths) drawSaidLength(length, drawing);
  for (const order of orders) drawOrder(order, drawing);
  for (const order of refused) drawRefusal(order, drawing);
  // Who was alive when is the same on all clocks, and has a rule that needs no places.
  if (clocks === 'one') for (const lifetime of lifetimes) drawLifetime(lifetime, context, drawing);
  drawSameness(context, drawing);
  return drawing;
}

function createDrawing(): Drawing {
  const moments: Moment[] = [{ kind: 'wall' }, { kind: 'instant' }];
  const edges: Edge<TimeReason>[] = [];
  const starts = new Map<SubjectId, number>();
  const start = (event: SubjectId) => {
    const known = starts.get(event);
    if (known !== undefined) return known;
    const from = moments.push({ kind: 'start', event }, { kind: 'end', event }) - 2;
    starts.set(event, from);
    edges.push({ from: from + 1, to: from, length: 0, premises: [], reason: { kind: 'extent' } });
    return from;
  };
  return {
    start,
    end: (event) => start(event) + 1,
    instant,
    wall,
    add: (moment) => moments.push(moment) - 1,
    draw: (from, to, length, premises, reason) => {
      if (Number.isFinite(length)) edges.push({ from, to, length, premises, reason });
    },
    moments,
    edges,
  };
}

function drawDate(
  content: EventContent,
  { clocks, isFar }: { readonly clocks: Clocks; readonly isFar: (event: SubjectId) => boolean },
  { vocabulary, premises }: RuleContext,
  { start, end, draw }: Drawing,
): void {
  const { plain, index } = content;
  const type = wordIn(vocabulary.events, plain.type);
  if (!plain.when || !type) return;
  const first = reckon(plain.when, clocks);
  // Who leaves by one clock arrives by another.
  const last =
    first && !first.onLine && isInterval(first.bounds) && isFar(plain.event) ? reckon(plain.when, 'many') : first;
  if (!first || !last) return;
  const [dated, over] = [momentsOf(first.bounds, type), momentsOf(last.bounds, type)];
  const [startZero, endZero] = [first, last].map(({ onLine }) => (onLine ? instant : wall));
  if (startZero === undefined || endZero === undefined) return;
  const reason = { kind: 'dated', member: index } as const;
  const needed = joinSets([index], assumeDates(content, [plain.when], premises));
  const [from, to] = [start(plain.event), end(plain.event)];
  draw(startZero, from, dated.startMax - 1, needed, reason);
  draw(from, startZero, -dated.startMin, needed, reason);
  draw(endZero, to, over.endMax - 1, needed, reason);
  draw(to, endZero, -over.endMin, needed, reason);
}

function reckon(when: When, clocks: Clocks): { readonly bounds: TimeBounds; readonly onLine: boolean } | undefined {
  const read = readWhen(when);
  const onLine = read?.zoned === true || clocks === 'many';
  return read && { bounds: allowForWatch(onLine ? read.instant : read.wall), onLine };
}

/** What is given to the second may be a second earlier or later: no two watches agree, and in one second much can happen in an order. */
function allowForWatch(bounds: TimeBounds): TimeBounds {
  const { startMin, startMax, endMin, endMax } = bounds;
  const [first, last] = [startMax - startMin <= 1 ? 1 : 0, endMax - endMin <= 1 ? 1 : 0];
  return { startMin: startMin - first, startMax: startMax + first, endMin: endMin - last, endMax: endMax + last };
}

/** A plain date reads as the type says; an interval says start and end itself. */
function momentsOf(bounds: TimeBounds, { dated }: EventTypeEntry): TimeBounds {
  if (isInterval(bounds) || dated === 'whole') return bounds;
  if (dated === 'start') return { ...bounds, endMax: Infinity };
  return { startMin: -Infinity, startMax: bounds.startMax, endMin: bounds.endMin, endMax: Infinity };
}

/** True for a date that says how long something took: others look at that whether or not it holds. */
export function saysLength(when: When): boolean {
  const bounds = reckon(when, 'one')?.bounds;
  return bounds !== undefined && isInterval(bounds);
}

function isInterval({ startMin, startMax, endMin, endMax }: TimeBounds): boolean {
  return startMin !== endMin || startMax !== endMax;
}

/**
 * Whether somebody says outright, by an interval or a length, that this event took more than so many seconds. What is usual says nothing
 * against that: "on the road from 2 to 9 January" is no conflict, and explains why others saw him there on the 8th.
 */
function longerThan(
  { events, lengths }: TimeGroup,
  { sameness }: RuleContext,
): (event: SubjectId, seconds: number) => boolean {
  const dated = events.flatMap(({ plain }) => {
    const bounds = plain.when && reckon(plain.when, 'one')?.bounds;
    return bounds && isInterval(bounds) ? [{ event: plain.event, seconds: bounds.endMin - bounds.startMax + 1 }] : [];
  });
  const said = lengths.map(({ event, least }) => ({ event, seconds: least }));
  const byClass = Map.groupBy([...dated, ...said], ({ event }) => sameness.classOf(event));
  return (event, seconds) =>
    (byClass.get(sameness.classOf(event)) ?? []).some(
      (interval) => interval.seconds > seconds && sameness.supports(event, interval.event).length > 0,
    );
}

/**
 * Whether somebody says that an event leads from one place on the map to another: clocks may differ there. Others look at that
 * whether or not it holds.
 */
function goingFar({ events }: TimeGroup, context: RuleContext): (event: SubjectId) => boolean {
  const { sameness } = context;
  const far = Map.groupBy(
    new Set(events.flatMap((content) => (wayOf(content, context) ? [content.plain.event] : []))),
    sameness.classOf,
  );
  return (event) => (far.get(sameness.classOf(event)) ?? []).some((each) => sameness.supports(event, each).length > 0);
}

function drawLength(
  { plain, index }: EventContent,
  isSaidLonger: ReturnType<typeof longerThan>,
  { vocabulary, premises }: RuleContext,
  drawing: Drawing,
): void {
  const lasts = wordIn(vocabulary.events, plain.type)?.lasts;
  if (!lasts || isSaidLonger(plain.event, lasts.minutes * 60)) return;
  const assumption = assumeUsualLength(plain.event, lasts.basis, premises);
  const [from, to] = [drawing.start(plain.event), drawing.end(plain.event)];
  drawing.draw(from, to, lasts.minutes * 60, joinSets([index, assumption]), { kind: 'lasts', member: index });
}

function drawMeaning(
  { plain, index }: EventContent,
  typesOf: EventTypes,
  { vocabulary, premises }: RuleContext,
  { start, end, draw }: Drawing,
): void {
  for (const meant of meantOrders(plain, typesOf, vocabulary)) {
    const { other, order, is } = meant;
    const needed = joinSets([index, assumeOrder(plain.event, meant, premises)]);
    const reason = { kind: 'meaning', member: index, order } as const;
    if (is === 'before') draw(start(other), start(plain.event), 0, needed, reason);
    else draw(start(plain.event), start(other), 0, needed, reason);
    if (is === 'during') draw(end(other), end(plain.event), 0, needed, reason);
    if (is === 'ends') draw(end(plain.event), end(other), 0, needed, reason);
  }
}

function drawSaidLength({ content, event, least, most }: SaidLength, { start, end, draw }: Drawing): void {
  const reason = { kind: 'lasted', member: content.index } as const;
  draw(start(event), end(event), most, [content.index], reason);
  draw(end(event), start(event), -least, [content.index], reason);
}

/** From one place to the other in no less time than it takes. */
function drawWay(content: EventContent, context: RuleContext, { start, end, draw }: Drawing): void {
  const way = wayOf(content, context);
  if (!way) return;
  const needed = joinSets([content.index, assumeNobodyFaster(way.between, context.premises)]);
  draw(end(content.plain.event), start(content.plain.event), -way.seconds, needed, {
    kind: 'way',
    member: content.index,
  });
}

/** From start to start: what came first started first, by a second at least. */
function drawOrder({ plain, index }: OrderContent, { start, draw }: Drawing): void {
  const [earlier, later] = [start(plain.earlier), start(plain.later)];
  const reason = { kind: 'ordered', member: index } as const;
  draw(later, earlier, -Math.max(1, 60 * (plain.gap?.minMinutes ?? 0)), [index], reason);
  draw(earlier, later, 60 * (plain.gap?.maxMinutes ?? Infinity), [index], reason);
}

/** What did not come first came no earlier. */
function drawRefusal({ content, earlier, later }: RefusedOrder, { start, draw }: Drawing): void {
  draw(start(earlier), start(later), 0, [content.index], { kind: 'not-ordered', member: content.index });
}

function drawSameness({ sameness }: RuleContext, { start, end, draw, moments }: Drawing): void {
  const events = moments.flatMap((moment) => (moment.kind === 'start' ? [moment.event] : []));
  const pairs = [...Map.groupBy(events, sameness.classOf).values()].flatMap((members) =>
    members.flatMap((a, place) => members.slice(place + 1).map((b) => [a, b] as const)),
  );
  for (const [a, b] of pairs) {
    for (const { premises, chain } of sameness.supports(a, b)) {
      const reason = { kind: 'same', same: chain } as const;
      for (const momentOf of [start, end]) {
        draw(momentOf(a), momentOf(b), 0, premises, reason);
        draw(momentOf(b), momentOf(a), 0, premises, reason);
      }
    }
  }
}
