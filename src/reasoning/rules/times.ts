/**
 * Dates and orders of events cannot all hold: what is said to have led to the purchase is dated after it, one event has
 * two dates, two events are each said to come before the other.
 */

import { canonicalText } from '../../base/canonical.ts';
import type { SubjectId } from '../../base/id.ts';
import { secondsPerDay } from '../../time/calendar.ts';
import type { When } from '../../time/when.ts';
import { readWhen } from '../compare-when.ts';
import { findNegativeCycles, hasNegativeCycle, type Cycle, type Edge } from '../find-cycles.ts';
import type { Message, MessageValue, Moment, TimeReason } from '../findings.ts';
import { nameOrigins } from '../name-voices.ts';
import type { Clash, RuleContext } from '../rule.ts';
import { buildTimeGraphs } from '../time-graph.ts';

export function* findTimeClashes(context: RuleContext): Iterable<Clash> {
  for (const { moments, edges } of buildTimeGraphs(context)) {
    if (!hasNegativeCycle(moments.length, edges)) continue;
    for (const cycle of findNegativeCycles(moments.length, edges, context.stop))
      if (!isOnlyCalledWrong(cycle, context)) yield clashOf(cycle, moments, context);
  }
}

/** An order, and that it was not so: that needs no reckoning. */
function isOnlyCalledWrong({ edges }: Cycle<TimeReason>, { contents }: RuleContext): boolean {
  const said = edges.flatMap(({ reason }) => ('member' in reason ? (contents[reason.member] ?? []) : []));
  return (
    said.length === edges.length &&
    said.every(({ plain, key }) =>
      plain.kind === 'called-wrong'
        ? said.some((each) => each.key === plain.content)
        : plain.kind === 'order' &&
          said.some((each) => each.plain.kind === 'called-wrong' && each.plain.content === key),
    )
  );
}

function clashOf(cycle: Cycle<TimeReason>, moments: readonly Moment[], context: RuleContext): Clash {
  const momentAt = (node: number): Moment => moments[node] ?? { kind: 'instant' };
  const events = eventsOf(cycle.edges, momentAt);
  const classes = [...new Set(events.map(context.sameness.classOf))].toSorted();
  const dates = datesOf(cycle.edges, momentAt, context);
  return {
    premises: cycle.premises,
    witness: {
      kind: 'cycle',
      edges: cycle.edges.map(({ from, to, length, reason }) => ({
        from: momentAt(from),
        to: momentAt(to),
        seconds: length,
        because: reason,
      })),
    },
    message: messageOf(cycle.edges, events, dates, context),
    topic: {
      name: `times ${classes.join(' ')}`,
      message: { key: 'topic.times', values: { events: listOf(classes) } },
    },
    rivals: dates && dates.late.member !== dates.early.member ? [[dates.late.member, dates.early.member]] : [],
  };
}

function eventsOf(edges: readonly Edge<TimeReason>[], momentAt: (node: number) => Moment): readonly SubjectId[] {
  const events = edges.map(({ from }) => eventAt(momentAt(from))).filter((event) => event !== undefined);
  return [...new Set(events)];
}

function eventAt(moment: Moment): SubjectId | undefined {
  return moment.kind === 'start' || moment.kind === 'end' ? moment.event : undefined;
}

type Dated = { readonly event: SubjectId; readonly when: When; readonly member: number };
/** The two dates that a cycle goes through: of what should come later but is dated early, and of what should come first. */
type Dates = { readonly late: Dated; readonly early: Dated };

function datesOf(
  edges: readonly Edge<TimeReason>[],
  momentAt: (node: number) => Moment,
  { contents }: RuleContext,
): Dates | undefined {
  const dated = edges.flatMap(({ from, to, reason }) => {
    if (reason.kind !== 'dated') return [];
    const plain = contents[reason.member]?.plain;
    const [first, second] = [eventAt(momentAt(from)), eventAt(momentAt(to))];
    const event = first ?? second;
    if (plain?.kind !== 'event' || !plain.when || event === undefined) return [];
    return [{ isUpper: first === undefined, event, when: plain.when, member: reason.member }];
  });
  const [late, early] = [dated.find(({ isUpper }) => isUpper), dated.find(({ isUpper }) => !isUpper)];
  return late && early && { late, early };
}

function messageOf(
  edges: readonly Edge<TimeReason>[],
  events: readonly SubjectId[],
  dates: Dates | undefined,
  { contents }: RuleContext,
): Message {
  if (!dates) return { key: 'clash.times-circle', values: { events: listOf(events) } };
  const { late, early } = dates;
  const whoDates = ({ member }: Dated) => nameOrigins({ paths: contents[member]?.paths ?? [] });
  const values = {
    lateBy: whoDates(late),
    earlyBy: whoDates(early),
    late: { kind: 'subject', subject: late.event },
    lateWhen: { kind: 'when', when: late.when },
    early: { kind: 'subject', subject: early.event },
    earlyWhen: { kind: 'when', when: early.when },
  } as const;
  const isOrdered = edges.some(({ reason: { kind } }) => kind === 'ordered' || kind === 'meaning');
  if (!isOrdered && late.event !== early.event) return { key: 'clash.two-dates-of-one', values };
  const isOfOneVoice = canonicalText(values.lateBy) === canonicalText(values.earlyBy);
  if (!isOrdered) return { key: isOfOneVoice ? 'clash.two-dates-by-one' : 'clash.two-dates', values };
  const days = daysBetween(late.when, early.when);
  if (days < 1) return { key: 'clash.too-early', values };
  return { key: 'clash.too-early-by-days', values: { ...values, days: { kind: 'count', count: days } } };
}

/** Days from the beginning of one date to the beginning of the other. */
function daysBetween(first: When, second: When): number {
  const [from, to] = [readWhen(first)?.wall.startMin, readWhen(second)?.wall.startMin];
  const days = from === undefined || to === undefined ? 0 : (to - from) / secondsPerDay;
  return Number.isFinite(days) ? Math.floor(days) : 0;
}

function listOf(events: readonly SubjectId[]): MessageValue {
  return { kind: 'list', items: events.map((subject) => ({ kind: 'subject', subject })) };
}
