/** The checker's own look at who is where, how far two places are apart, and how long it takes from one to the other. */

import type { SubjectId } from '../../base/id.ts';
import type { Location } from '../../subject/subject.ts';
import type { Moment, Presence, TimeReason } from '../findings.ts';
import { boundsAt, nameOf, own, type Read, type Said } from './read-testimony.ts';
import { filler, follow, isAssumed, type Case } from './same.ts';

/** Who is where, and the moment of it; the event where it is one. */
export type Somewhere = {
  readonly person: SubjectId;
  readonly place: SubjectId;
  readonly moment: Moment;
  readonly event?: SubjectId;
  /** Names of the contents that say so. */
  readonly names: readonly string[];
};

/** What a presence comes to, or undefined where its members do not say so. */
export function somewhere(presence: Presence, { read, members, ...rest }: Case): Somewhere | undefined {
  if (presence.kind === 'outright') {
    const said = members[presence.member];
    if (said?.kind !== 'attribute' || said.polarity === 'negative' || said.value.kind !== 'subject') return undefined;
    if (read.property(said.property)?.present !== true) return undefined;
    const { of: person, value } = said;
    return { person, place: value.subject, moment: { kind: 'present', presence }, names: [nameOf(said)] };
  }
  const [who, where] = [members[presence.who], members[presence.where]];
  if (!isHappening(who) || !isHappening(where)) return undefined;
  const [person, place] = [filler(who, presence.role), filler(where, presence.slot)];
  const isPresent = read.eventType(where.type)?.present?.[presence.slot]?.some((role) => role === presence.role);
  const isOne = follow(presence.same, who.event, { read, members, ...rest }) === where.event;
  if (person === undefined || place === undefined || !isPresent || !isOne) return undefined;
  const { event } = where;
  const moments: Readonly<Record<typeof presence.slot, Moment>> = {
    place: { kind: 'present', presence },
    from: { kind: 'start', event },
    to: { kind: 'end', event },
  };
  return { person, place, moment: moments[presence.slot], event, names: [nameOf(who), nameOf(where)] };
}

/** True where the conflict assumes that nobody is faster between these places. */
export function isNobodyFaster(a: SubjectId, b: SubjectId, given: Case): boolean {
  return isAssumed('nobody-faster', [a, b].toSorted(), given);
}

/** Seconds from one place to the other by that means or the fastest, standing still or already on the way. */
export function secondsBetween(a: SubjectId, b: SubjectId, read: Read, moving: boolean, means?: string): number {
  const kilometres = kilometresApart(a, b, read);
  if (kilometres === undefined) return 0;
  const { terms } = read.testimony.vocabulary;
  const by = means === undefined ? undefined : own(terms, means)?.travel;
  const travels = by ? [by] : Object.values(terms).flatMap(({ travel }) => travel ?? []);
  const hours = travels.map((each) => kilometres / each.kilometresPerHour + (moving ? 0 : each.extraMinutes / 60));
  return hours.length === 0 ? 0 : 60 * Math.floor(60 * Math.min(...hours) + 1e-6);
}

/** Kilometres that certainly lie between two places, or undefined where one lies in the other or nothing says where they are. */
export function kilometresApart(a: SubjectId, b: SubjectId, read: Read): number | undefined {
  const [aroundA, aroundB] = [around(a, read), around(b, read)];
  if (aroundA.includes(b) || aroundB.includes(a)) return undefined;
  const [one, other] = [aroundA, aroundB].map((all) =>
    all
      .flatMap((place) =>
        read
          .all(place)
          .flatMap(({ location }) => location ?? [])
          .slice(0, 1),
      )
      .at(0),
  );
  if (!one || !other) return undefined;
  // By the angle between two vectors, not by haversines.
  const [u, v] = [vector(one), vector(other)];
  const [x, y, z] = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const angle = Math.atan2(Math.hypot(x, y, z), u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
  return Math.max(0, angle * 6371 * 0.995 - Number(one.radiusKm) - Number(other.radiusKm));
}

/** True where the reason orders a presence and a journey: the edge goes from `from` to `to` in no time. */
export function isOneWay(
  because: Extract<TimeReason, { kind: 'one-way' }>,
  [from, to]: readonly [Moment, Moment],
  given: Case,
): boolean {
  const { read } = given;
  const [there, start, end] = [because.there, because.from, because.to].map((each) => somewhere(each, given));
  if (!there || start?.moment.kind !== 'start' || end?.moment.kind !== 'end' || start.event !== end.event) return false;
  if (secondsBetween(start.place, end.place, read, false) < 8 * 3600) return false;
  if (follow(because.sameJourney, start.person, given) !== end.person) return false;
  const isOut = isMoment(from, start.moment) && isMoment(to, there.moment);
  if (!isOut && !(isMoment(from, there.moment) && isMoment(to, end.moment))) return false;
  const place = isOut ? start.place : end.place;
  return (
    (there.place === place || kilometresApart(there.place, place, read) === 0) &&
    follow(because.same, there.person, given) === start.person &&
    isWithinDay(because, [there.event, start.event], given) &&
    isAssumed('one-way', [...tidy(there.names), ...tidy([...start.names, ...end.names])], given)
  );
}

function tidy(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}

/** The first date is of the presence, the second of the journey, and both lie within a day and a half. */
function isWithinDay(
  { there, dates }: Extract<TimeReason, { kind: 'one-way' }>,
  [event, journey]: readonly [SubjectId | undefined, SubjectId | undefined],
  { members }: Case,
): boolean {
  const [of, on] = dates.map(({ member }) => members[member]);
  if (!isHappening(on) || on.event !== journey || !on.when || !of) return false;
  const isOfIt = there.kind === 'outright' ? members[there.member] === of : isHappening(of) && of.event === event;
  const when = of.kind === 'event' || of.kind === 'attribute' ? of.when : undefined;
  const [a, b] = [when && boundsAt(when)?.instant, boundsAt(on.when)?.instant];
  if (!isOfIt || !a || !b) return false;
  return Math.max(a.endMax, b.endMax) - Math.min(a.startMin, b.startMin) <= 36 * 3600;
}

/** True where two moments are one and the same, by how they are named. */
export function isMoment(a: Moment, b: Moment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isHappening(said: Said | undefined): said is Extract<Said, { kind: 'event' }> {
  return said?.kind === 'event' && said.polarity === 'positive';
}

type Vector = readonly [number, number, number];

function vector({ latitude, longitude }: Location): Vector {
  const [north, east] = [Number(latitude), Number(longitude)].map((degrees) => (degrees * Math.PI) / 180);
  const [phi, lambda] = [north ?? 0, east ?? 0];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function around(place: SubjectId, read: Read): readonly SubjectId[] {
  const found = new Set([place]);
  for (const each of found) {
    const within = read.all(each).find((subject) => subject.within !== undefined)?.within;
    if (within !== undefined) found.add(read.one(within));
  }
  return [...found];
}
