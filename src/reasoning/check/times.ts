/** The checker's own look at a cycle in time: each edge is derived again, they join, and they add up to less than nothing. */

import type { SubjectId } from '../../base/id.ts';
import type { TimeBounds } from '../../time/bounds.ts';
import type { Moment, TimeEdge, Witness } from '../findings.ts';
import { isMoment, isNobodyFaster, isOneWay, secondsBetween, somewhere } from './places.ts';
import { boundsAt, commits, type Read, type Said } from './read-testimony.ts';
import { filler, follow, isAssumed, type Case } from './same.ts';
import { lengthOf } from './figures.ts';
import { births, isCertain, isDatedRight } from './values.ts';

/**
 * True where somebody is in two places from one to the other of which nobody gets in that time, and both ways round the second
 * moment comes sooner.
 */
export function isInTwoPlaces(witness: Extract<Witness, { kind: 'two-places' }>, given: Case): boolean {
  const [first, second] = [somewhere(witness.first, given), somewhere(witness.second, given)];
  if (!first || !second || follow(witness.same, first.person, given) !== second.person) return false;
  if (!isNobodyFaster(first.place, second.place, given)) return false;
  const isMoving = [first, second].some(({ moment }) => moment.kind !== 'present');
  if (secondsBetween(first.place, second.place, given.read, isMoving) < witness.seconds) return false;
  const isShort = (edges: readonly TimeEdge[], [from, to]: readonly [Moment, Moment]) => {
    const isWhole =
      edges.length === 0
        ? isMoment(from, to)
        : isSame(from, edges[0]?.from) &&
          edges.every((edge, place) => isSame(edge.to, edges[place + 1]?.from ?? to) && isDerived(edge, given));
    return isWhole && edges.reduce((total, { seconds }) => total + seconds, 0) < witness.seconds;
  };
  return isShort(witness.there, [first.moment, second.moment]) && isShort(witness.back, [second.moment, first.moment]);
}

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
  if (moment.kind === 'present') return JSON.stringify(moment);
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
    case 'not-ordered': {
      const denied = deniedBy(because.member, given);
      return denied !== undefined && is(`start ${denied.earlier} > start ${denied.later}`, 0);
    }
    case 'lasts': {
      const lasts = isHappening(member) ? given.read.eventType(member.type)?.lasts : undefined;
      if (!lasts || !isHappening(member) || !isAssumed('usual-length', [member.event], given)) return false;
      return is(`start ${member.event} > end ${member.event}`, 60 * lasts.minutes);
    }
    case 'meaning':
      return isHappening(member) && isMeant(member, because.order, is, given);
    case 'dated':
      if (member?.kind === 'attribute') return isDatedOutright(because.member, [from, to], seconds, given);
      return isHappening(member) && isDated(member, is, given);
    case 'lasted':
      return member?.kind === 'attribute' && isLasted(member, is, given.read);
    case 'way': {
      if (!isHappening(member)) return false;
      const [start, end, by] = [filler(member, 'from'), filler(member, 'to'), Object.entries(member.roles)];
      const present = given.read.eventType(member.type)?.present;
      const means = by.find(([role]) => role === 'means')?.[1];
      if (start === undefined || end === undefined || !present?.from || !present.to) return false;
      if (!isNobodyFaster(start, end, given)) return false;
      const needed = secondsBetween(start, end, given.read, true, means?.kind === 'term' ? means.term : undefined);
      return is(`end ${member.event} > start ${member.event}`, -needed);
    }
    case 'alive':
      return isHappening(member) && isAlive(because, member, is, given);
    case 'born':
      return isHappening(member) && isBorn(because, member, is, given);
    case 'present':
      return isPresent(from, to, seconds, given);
    case 'one-way':
      return seconds >= 0 && isOneWay(because, [from, to], given);
  }
}

type Because<Kind extends TimeEdge['because']['kind']> = Extract<TimeEdge['because'], { kind: Kind }>;

/** Whoever fills a role of the living was born by the end of it, and had not died before its start. */
function isAlive({ role, by, same }: Because<'alive'>, doing: Happening, is: Is, given: Case): boolean {
  const { read, members } = given;
  const [life, who] = [members[by], filler(doing, role)];
  if (who === undefined || read.eventType(doing.type)?.alive?.some((each) => each === role) !== true) return false;
  const [start, end] = [`start ${doing.event}`, `end ${doing.event}`];
  if (isHappening(life)) {
    const own = read.eventType(life.type)?.life;
    const isOf = own !== undefined && follow(same, who, given) === filler(life, own.of);
    if (!isOf || !isAssumed('lifetime', [doing.event, life.event], given)) return false;
    return own.is === 'death' ? is(`end ${life.event} > ${start}`, 0) : is(`${end} > start ${life.event}`, 0);
  }
  const born = datedLife(life, given);
  if (!born || read.property(born.said.property)?.life !== 'birth') return false;
  if (follow(same, who, given) !== born.said.of || !isAssumed('lifetime', [doing.event, born.said.of], given))
    return false;
  return is(`${end} > ${born.zero}`, -born.from);
}

/** A birth that is told as an event lies within what an age or a date of birth leaves open. */
function isBorn({ by, same }: Because<'born'>, birth: Happening, is: Is, given: Case): boolean {
  const own = given.read.eventType(birth.type)?.life;
  const [born, who] = [datedLife(given.members[by], given), own?.is === 'birth' ? filler(birth, own.of) : undefined];
  if (!born || who === undefined || follow(same, who, given) !== born.said.of) return false;
  const start = `start ${birth.event}`;
  return is(`${born.zero} > ${start}`, born.until - 1) || is(`${start} > ${born.zero}`, -born.from);
}

/** An age or a date of birth, on the line of time where it has a zone. */
function datedLife(said: Said | undefined, given: Case) {
  if (said?.kind !== 'attribute' || said.polarity === 'negative') return undefined;
  const when = said.value.kind === 'date' ? said.value.when : said.when;
  if (!when || !isDatedRight(said, said.value, given)) return undefined;
  const zero = boundsAt(when)?.zoned === true ? 'instant' : 'wall';
  const span = births(said, given.read, zero);
  return span && { ...span, zero, said };
}

/** What a member says did not come before what: a bare denial of the order, not of the cause and not of the time between. */
function deniedBy(member: number, { read, conflict }: Case): Extract<Said, { kind: 'order' }> | undefined {
  const contents = (conflict.members[member]?.statements ?? []).map((id) => read.statement(id)?.content);
  const denied = contents.flatMap((each) => (each?.kind === 'order' && each.polarity === 'negative' ? [each] : []));
  return denied.find(({ because, gap }) => !because && !gap);
}

/** A moment within the event at which somebody is there. */
function isPresent(from: Moment, to: Moment, seconds: number, given: Case): boolean {
  const present = from.kind === 'present' ? from : to;
  if (present.kind !== 'present' || seconds < 0) return false;
  const there = somewhere(present.presence, given);
  const other = from.kind === 'present' ? to : from;
  if (there?.event === undefined || there.moment.kind !== 'present') return false;
  const kind = from.kind === 'present' ? 'start' : 'end';
  return other.kind === kind && other.event === there.event;
}

/** A moment that is said outright, on the one line of time. */
function isDatedOutright(place: number, [from, to]: readonly [Moment, Moment], seconds: number, given: Case): boolean {
  const member = given.members[place];
  const moment = from.kind === 'present' ? from : to;
  if (member?.kind !== 'attribute' || !member.when || moment.kind !== 'present') return false;
  if (moment.presence.kind !== 'outright' || moment.presence.member !== place) return false;
  const bounds = boundsAt(member.when)?.instant;
  if (!bounds || !isCertain(member, [member.when], given)) return false;
  if (from.kind === 'instant') return bounds.endMax - 1 <= seconds;
  return to.kind === 'instant' && -bounds.startMin <= seconds;
}

/** As many as said, a unit more or less, and with the tolerance of figures. */
function isLasted(
  { of, property, polarity, value }: Extract<Said, { kind: 'attribute' }>,
  is: Is,
  read: Read,
): boolean {
  if (polarity === 'negative' || value.kind !== 'quantity' || read.property(property)?.lasts !== true) return false;
  const length = lengthOf(value, read);
  if (!length) return false;
  return is(`start ${of} > end ${of}`, length.most) || is(`end ${of} > start ${of}`, -length.least);
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
  const [mine, others] = [`start ${member.event}`, `start ${other}`];
  if (order.is === 'before') return is(`${others} > ${mine}`, 0);
  if (is(`${mine} > ${others}`, 0)) return true;
  const [end, otherEnd] = [`end ${member.event}`, `end ${other}`];
  if (order.is === 'ends') return is(`${end} > ${otherEnd}`, 0);
  return order.is === 'during' && is(`${otherEnd} > ${end}`, 0);
}

/** True where some statement gives the event that type, whether or not it holds. */
function isCalled(event: SubjectId, type: string, { read }: Case): boolean {
  return read.testimony.statements.some((statement) => {
    const said = commits(statement) ? read.said(statement) : undefined;
    return isHappening(said) && said.event === event && said.type === type;
  });
}

function isDated(member: Happening, is: Is, given: Case): boolean {
  const { read } = given;
  const dates = member.when && boundsAt(member.when);
  if (!dates || !isCertain(member, [member.when], given)) return false;
  const [start, end] = [`start ${member.event}`, `end ${member.event}`];
  // With a zone, or as wide as all zones of the earth, a date bounds instants; without one it may bound the wall clock.
  return (['instant', 'wall'] as const).some((zero) => {
    if (zero === 'wall' && dates.zoned) return false;
    const bounds = meant(dates[zero], read.eventType(member.type)?.dated ?? 'whole');
    return (
      is(`${zero} > ${start}`, bounds.startMax - 1) ||
      is(`${start} > ${zero}`, -bounds.startMin) ||
      is(`${zero} > ${end}`, bounds.endMax - 1) ||
      is(`${end} > ${zero}`, -bounds.endMin)
    );
  });
}

/** A plain date bounds the whole of an event, its start alone, or some part of it; an interval bounds start and end. */
function meant(bounds: TimeBounds, dated: 'whole' | 'start' | 'part'): TimeBounds {
  if (bounds.startMin !== bounds.endMin || bounds.startMax !== bounds.endMax || dated === 'whole') return bounds;
  if (dated === 'start') return { ...bounds, endMax: Infinity };
  return { ...bounds, startMin: -Infinity, endMax: Infinity };
}
