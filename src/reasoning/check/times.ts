/** The checker's own look at a cycle in time: each edge is derived again, they join, and they add up to less than nothing. */

import type { SubjectId } from '../../base/id.ts';
import type { TimeBounds } from '../../time/bounds.ts';
import type { Moment, TimeEdge } from '../findings.ts';
import { boundsAt, commits, type Said } from './read-testimony.ts';
import { filler, follow, isAssumed, type Case } from './same.ts';

/** True where going round the edges leads back, before where it began. */
export function isCycleBroken(edges: readonly TimeEdge[], given: Case): boolean {
  const joins = edges.every((edge, place) => isSame(edge.to, edges[(place + 1) % edges.length]?.from));
  const sum = edges.reduce((total, { seconds }) => total + seconds, 0);
  return edges.length > 0 && joins && sum < 0 && edges.every((edge) => isDerived(edge, given));
}

function isSame(a: Moment, b: Moment | undefined): boolean {
  return b !== undefined && nameOf(a) === nameOf(b);
}

function nameOf(moment: Moment): string {
  return moment.kind === 'start' || moment.kind === 'end' ? `${moment.kind} ${moment.event}` : moment.kind;
}

/** `to` comes at most `seconds` after `from`: true where what the edge rests on says at least that. */
function isDerived({ from, to, seconds, because }: TimeEdge, given: Case): boolean {
  const [names, member] = [
    `${nameOf(from)} > ${nameOf(to)}`,
    'member' in because ? given.members[because.member] : undefined,
  ];
  const is = (expected: string, longest: number) => names === expected && longest <= seconds;
  switch (because.kind) {
    case 'extent':
      return to.kind === 'start' && is(`end ${to.event} > start ${to.event}`, 0);
    case 'zones':
      return is('instant > wall', 12 * 3600) || is('wall > instant', 14 * 3600);
    case 'same':
      return isTie(from, to, seconds) && isOneEvent(from, to, because.same, given);
    case 'ordered': {
      if (member?.kind !== 'order') return false;
      const [earlier, later] = [`start ${member.earlier}`, `start ${member.later}`];
      const [least, most] = [60 * (member.gap?.minMinutes ?? 0), 60 * (member.gap?.maxMinutes ?? Infinity)];
      return is(`${later} > ${earlier}`, -Math.max(least, 1)) || is(`${earlier} > ${later}`, most);
    }
    case 'lasts': {
      const lasts = isHappening(member) ? given.read.eventType(member.type)?.lasts : undefined;
      if (!lasts || !isHappening(member) || !isAssumed('usual-length', [member.event], given)) return false;
      return is(`start ${member.event} > end ${member.event}`, 60 * lasts.minutes);
    }
    case 'meaning':
      return isHappening(member) && isMeant(member, because.order, is, given);
    case 'dated':
      return isHappening(member) && isDated(member, is, given);
  }
}

type Happening = Extract<Said, { kind: 'event' }>;
type Is = (expected: string, longest: number) => boolean;

function isHappening(said: Said | undefined): said is Happening {
  return said?.kind === 'event' && said.polarity === 'positive';
}

function isTie(from: Moment, to: Moment, seconds: number): boolean {
  return from.kind === to.kind && (from.kind === 'start' || from.kind === 'end') && seconds >= 0;
}

function isOneEvent(from: Moment, to: Moment, same: Parameters<typeof follow>[0], given: Case): boolean {
  if (!('event' in from) || !('event' in to)) return false;
  return follow(same, from.event, given) === to.event || follow(same, to.event, given) === from.event;
}

function isMeant(member: Happening, place: number, is: Is, given: Case): boolean {
  const order = given.read.eventType(member.type)?.orders[place];
  const other = order && filler(member, order.role);
  if (!order || other === undefined || !isAssumed('order-of-meaning', [member.event, other], given)) return false;
  if (order.type !== undefined && !isCalled(other, order.type, given)) return false;
  const [own, others] = [`start ${member.event}`, `start ${other}`];
  if (order.is === 'before') return is(`${others} > ${own}`, 0);
  return is(`${own} > ${others}`, 0) || (order.is === 'during' && is(`end ${other} > end ${member.event}`, 0));
}

/** True where some statement gives the event that type, whether or not it holds. */
function isCalled(event: SubjectId, type: string, { read }: Case): boolean {
  return read.testimony.statements.some((statement) => {
    const said = commits(statement) ? read.said(statement) : undefined;
    return isHappening(said) && said.event === event && said.type === type;
  });
}

function isDated(member: Happening, is: Is, { read }: Case): boolean {
  const read_ = member.when && boundsAt(member.when);
  if (!read_) return false;
  const zero = read_.zoned ? 'instant' : 'wall';
  const bounds = meant(read_.zoned ? read_.instant : read_.wall, read.eventType(member.type)?.dated ?? 'whole');
  const [start, end] = [`start ${member.event}`, `end ${member.event}`];
  return (
    is(`${zero} > ${start}`, bounds.startMax - 1) ||
    is(`${start} > ${zero}`, -bounds.startMin) ||
    is(`${zero} > ${end}`, bounds.endMax - 1) ||
    is(`${end} > ${zero}`, -bounds.endMin)
  );
}

/** A plain date bounds the whole of an event, its start alone, or some part of it; an interval bounds start and end. */
function meant(bounds: TimeBounds, dated: 'whole' | 'start' | 'part'): TimeBounds {
  if (bounds.startMin !== bounds.endMin || bounds.startMax !== bounds.endMax || dated === 'whole') return bounds;
  if (dated === 'start') return { ...bounds, endMax: Infinity };
  return { ...bounds, startMin: -Infinity, endMax: Infinity };
}
