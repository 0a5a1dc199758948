/**
 * A circle in time as one sentence: what should have come first and is dated later, how long something took and had no time for,
 * who was dead by then. The steps of the circle follow elsewhere (`explain-witness.ts`); this says what a reader has to see first.
 */

import { canonicalText } from '../base/canonical.ts';
import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import { secondsPerDay } from '../time/calendar.ts';
import type { When } from '../time/when.ts';
import type { SaidContent } from './collect-contents.ts';
import { readWhen } from './compare-when.ts';
import type { Message, MessageValue, Moment, TimeReason } from './findings.ts';
import { lengthValue } from './length-value.ts';
import { nameOrigins } from './name-voices.ts';
import type { RuleContext } from './rule.ts';

/** A step of a circle: `to` comes at most `length` seconds after `from`. */
export type Step = {
  readonly from: Moment;
  readonly to: Moment;
  readonly length: number;
  readonly reason: TimeReason;
};

type Dated = { readonly event: SubjectId; readonly when: When; readonly member: number };
/** The two dates that a cycle goes through: of what should come later but is dated early, and of what should come first. */
export type Dates = { readonly late: Dated; readonly early: Dated };

/** The sentence of a circle. */
export function tellCycle(steps: readonly Step[], context: RuleContext): Message {
  const dates = datesOf(steps, context);
  return (
    tellLife(steps, context) ??
    tellLengths(steps, context) ??
    (dates && (tellGap(steps, dates, context) ?? tellDates(steps, dates, context))) ??
    tellAll(steps)
  );
}

/** The events of a circle, in its order. */
export function eventsOf(steps: readonly Step[]): readonly SubjectId[] {
  return [...new Set(steps.flatMap(({ from }) => eventAt(from) ?? []))];
}

export function listOf(events: readonly SubjectId[]): MessageValue {
  return { kind: 'list', items: events.map(subject) };
}

/** The dates that a circle goes through, where it goes through two. */
export function datesOf(steps: readonly Step[], { contents }: RuleContext): Dates | undefined {
  const dated = steps.flatMap(({ from, to, reason }) => {
    if (reason.kind !== 'dated') return [];
    const plain = contents[reason.member]?.plain;
    const [first, second] = [eventAt(from), eventAt(to)];
    const event = first ?? second;
    if (plain?.kind !== 'event' || !plain.when || event === undefined) return [];
    return [{ isUpper: first === undefined, event, when: plain.when, member: reason.member }];
  });
  const [late, early] = [dated.find(({ isUpper }) => isUpper), dated.find(({ isUpper }) => !isUpper)];
  return late && early && { late, early };
}

function eventAt(moment: Moment): SubjectId | undefined {
  return moment.kind === 'start' || moment.kind === 'end' ? moment.event : undefined;
}

/** Who is said to have been dead by then, or not yet born; and a birth that is given two times. */
function tellLife(steps: readonly Step[], { contents, vocabulary }: RuleContext): Message | undefined {
  for (const { reason } of steps) {
    if (reason.kind !== 'alive' && reason.kind !== 'born') continue;
    const [life, other] = [contents[reason.by], contents[reason.member]];
    if (!life || other?.plain.kind !== 'event') return undefined;
    const values = {
      firstBy: nameOrigins(life),
      firstSays: { kind: 'message', message: life.says },
      secondBy: nameOrigins(other),
      secondSays: { kind: 'message', message: other.says },
    } as const;
    const person = reason.kind === 'alive' ? wordIn(other.plain.roles, reason.role) : undefined;
    if (person?.kind !== 'subject') return { key: 'clash.both', values };
    const isDeath = life.plain.kind === 'event' && wordIn(vocabulary.events, life.plain.type)?.life?.is === 'death';
    const key = isDeath ? 'clash.dead-by-then' : 'clash.unborn-by-then';
    return { key, values: { ...values, person: subject(person.subject) } };
  }
  return undefined;
}

/** A way that takes longer than there was time, and a length that does not go with the dates. */
function tellLengths(steps: readonly Step[], { contents }: RuleContext): Message | undefined {
  if (steps.some(({ reason }) => isOrder(reason))) return undefined;
  const way = steps.find(({ reason }) => reason.kind === 'way');
  const lasted = steps.find(({ reason }) => reason.kind === 'lasted');
  const first = way ?? lasted;
  if (!first || !('member' in first.reason)) return undefined;
  const told = contents[first.reason.member];
  const others = steps.flatMap((step) => (step === first || !isGiven(step.reason) ? [] : [step.reason.member]));
  const given = [...new Set(others)].flatMap((member) => contents[member] ?? []);
  const event = eventAt(first.from);
  if (!told || event === undefined || given.length === 0) return undefined;
  const values = {
    event: subject(event),
    by: nameOrigins(told),
    given: { kind: 'list', items: given.flatMap(timeIn) },
    givenBy: nameOrigins({ paths: given.flatMap(({ paths }) => paths) }),
  } as const;
  if (told.plain.kind === 'attribute')
    return { key: 'clash.length-and-dates', values: { ...values, length: { kind: 'value', value: told.plain.value } } };
  const { from, to } = told.plain.kind === 'event' ? told.plain.roles : {};
  if (from?.kind !== 'subject' || to?.kind !== 'subject') return undefined;
  const least = lengthValue(-first.length / 60);
  return { key: 'clash.too-fast', values: { ...values, from: subject(from.subject), to: subject(to.subject), least } };
}

function isGiven(reason: TimeReason): reason is Extract<TimeReason, { kind: 'dated' | 'lasted' }> {
  return reason.kind === 'dated' || reason.kind === 'lasted';
}

function timeIn({ plain }: SaidContent): readonly MessageValue[] {
  if (plain.kind === 'event' && plain.when) return [{ kind: 'when', when: plain.when }];
  return plain.kind === 'attribute' ? [{ kind: 'value', value: plain.value }] : [];
}

function isOrder({ kind }: TimeReason): boolean {
  return kind === 'ordered' || kind === 'not-ordered' || kind === 'meaning';
}

/** Somebody says how much time lay between two events, and by the dates it was more or less. */
function tellGap(steps: readonly Step[], dates: Dates, { contents }: RuleContext): Message | undefined {
  const [between, ...others] = steps.filter(({ reason }) => isOrder(reason));
  if (!between || others.length > 0 || between.reason.kind !== 'ordered' || between.length === -1) return undefined;
  const said = contents[between.reason.member];
  if (said?.plain.kind !== 'order') return undefined;
  const isMost = between.length >= 0;
  const [first, second] = isMost ? [dates.late, dates.early] : [dates.early, dates.late];
  return {
    key: isMost ? 'clash.gap-too-long' : 'clash.gap-too-short',
    values: {
      by: nameOrigins(said),
      length: lengthValue(Math.abs(between.length) / 60),
      ...named('first', first, contents),
      ...named('second', second, contents),
    },
  };
}

function tellDates(steps: readonly Step[], dates: Dates, { contents, vocabulary }: RuleContext): Message {
  const { late, early } = dates;
  const values = { ...named('late', late, contents), ...named('early', early, contents) };
  const [order, ...others] = steps.filter(({ reason }) => isOrder(reason));
  if (!order && late.event !== early.event) return { key: 'clash.two-dates-of-one', values };
  const isOfOneVoice = canonicalText(values['lateBy']) === canonicalText(values['earlyBy']);
  if (!order) return { key: isOfOneVoice ? 'clash.two-dates-by-one' : 'clash.two-dates', values };
  const { reason } = order;
  if (others.length === 0 && reason.kind === 'not-ordered') {
    const denial = contents[reason.member];
    return { key: 'clash.not-before', values: { ...values, against: nameOrigins(denial ?? { paths: [] }) } };
  }
  if (others.length === 0 && reason.kind === 'meaning' && order.from.kind === 'end') {
    const plain = contents[reason.member]?.plain;
    const meant = plain?.kind === 'event' ? wordIn(vocabulary.events, plain.type)?.orders[reason.order]?.is : undefined;
    return { key: meant === 'ends' ? 'clash.goes-on-after' : 'clash.not-within', values };
  }
  const days = daysBetween(late.when, early.when);
  if (days < 1) return { key: 'clash.too-early', values };
  return { key: 'clash.too-early-by-days', values: { ...values, days: { kind: 'count', count: days } } };
}

/** An event with its date and those who give it, under names that begin so. */
function named(name: string, { event, when, member }: Dated, contents: RuleContext['contents']): Message['values'] {
  return {
    [name]: subject(event),
    [`${name}When`]: { kind: 'when', when },
    [`${name}By`]: nameOrigins({ paths: contents[member]?.paths ?? [] }),
  };
}

/** Days from the beginning of one date to the beginning of the other. */
function daysBetween(first: When, second: When): number {
  const [from, to] = [readWhen(first)?.wall.startMin, readWhen(second)?.wall.startMin];
  const days = from === undefined || to === undefined ? 0 : (to - from) / secondsPerDay;
  return Number.isFinite(days) ? Math.floor(days) : 0;
}

/** Orders alone, or more than one sentence can hold. */
function tellAll(steps: readonly Step[]): Message {
  const [event, ...others] = eventsOf(steps);
  const isOrders = steps.every(({ reason }) => isOrder(reason) || reason.kind === 'same' || reason.kind === 'extent');
  if (isOrders && event !== undefined && others.length === 0)
    return { key: 'clash.before-itself', values: { event: subject(event) } };
  return {
    key: isOrders ? 'clash.times-circle' : 'clash.times-together',
    values: { events: listOf(eventsOf(steps)) },
  };
}

function subject(id: SubjectId): MessageValue {
  return { kind: 'subject', subject: id };
}
