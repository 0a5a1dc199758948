/**
 * Somebody is in two places at once, or gets from the one to the other faster than can be. Times and places go together: each
 * presence has its moment among the moments of the events, and for both orders of the two it has to be shown that the second
 * comes sooner than anybody gets there. Presences are held against each other two by two.
 *
 * Dates without a zone are each of a clock of their own, so that they are as wide as all zones of the earth.
 */

import type { SubjectId } from '../../base/id.ts';
import { kilometresBetween, leastSeconds } from '../distances.ts';
import { findNegativeCycles, findShortPaths, hasNegativeCycle, type Edge, type Path } from '../find-cycles.ts';
import type { Message, TimeReason } from '../findings.ts';
import { lengthValue } from '../length-value.ts';
import { nameOrigins } from '../name-voices.ts';
import { drawPresences, type PlaceGraph } from '../place-graph.ts';
import { collectPresences, isAtSlot, type Present } from '../presences.ts';
import { joinSets, keepSmallest } from '../premises.ts';
import type { Clash, RuleContext } from '../rule.ts';
import { openTimeGroups, type Drawing } from '../time-graph.ts';
import { assumeNobodyFaster } from './nobody-faster.ts';

export function* findTwoPlaces(context: RuleContext): Iterable<Clash> {
  const presences = collectPresences(context).filter(({ place }) => isLocated(place, context));
  const byPerson = Map.groupBy(presences, ({ person }) => context.sameness.classOf(person));
  const apart = [...byPerson.values()].flatMap((all) => {
    if (all.length > mostPresences) context.stop(mostPresences);
    const few = all.slice(0, mostPresences);
    const pairs = few.flatMap((first, at) => few.slice(at + 1).flatMap((second) => apartBy(first, second, context)));
    return pairs.length === 0 ? [] : [{ few, pairs }];
  });
  if (apart.length === 0) return;
  const times = openTimeGroups(context);
  for (const { few, pairs } of apart) {
    const drawn = drawPresences(few, times, context);
    for (const pair of pairs) yield* clashesOf(pair, drawn, context);
    yield* clashesOfWays(drawn, few, context);
  }
}

/** More presences of one person than these nobody compares. */
const mostPresences = 60;

/** Two presences in places from one to the other of which it takes so many seconds. */
type Pair = {
  readonly first: Present;
  readonly second: Present;
  readonly kilometres: number;
  readonly seconds: number;
};

function isLocated(place: SubjectId, { subjects }: RuleContext): boolean {
  const seen = new Set([place]);
  for (const each of seen) {
    const container = subjects.withinOf(each);
    if (container !== undefined) seen.add(container);
  }
  return [...seen].some((each) => subjects.locationOf(each));
}

/** Not the start and the end of what may be one journey, whose way is among the times already. */
function apartBy(first: Present, second: Present, context: RuleContext): readonly Pair[] {
  const { subjects, vocabulary, sameness } = context;
  const [one, other] = [first.event?.plain.event, second.event?.plain.event];
  if (one !== undefined && other !== undefined && sameness.classOf(one) === sameness.classOf(other)) return [];
  const kilometres = kilometresBetween(first.place, second.place, subjects);
  if (kilometres === undefined || kilometres === 0) return [];
  // Whoever sets out or arrives has got on already, or gets off later.
  const seconds = leastSeconds(kilometres, vocabulary, { isMoving: isMoving(first) || isMoving(second) });
  return seconds > 0 ? [{ first, second, kilometres, seconds }] : [];
}

function isMoving(present: Present): boolean {
  return isAtSlot('from')(present) || isAtSlot('to')(present);
}

/** Long journeys that leave no room for each other: circles in time, like those of the rule on times. */
function* clashesOfWays({ drawing }: PlaceGraph, presences: readonly Present[], context: RuleContext): Iterable<Clash> {
  const { moments, edges } = drawing;
  const [first] = presences;
  if (!first || !edges.some(isOneWay) || !hasNegativeCycle(moments.length, edges)) return;
  for (const cycle of findNegativeCycles(moments.length, edges, context.stop)) {
    if (!cycle.edges.some(isOneWay)) continue;
    const told = edgesOf(cycle, drawing);
    const events = new Set(
      told.flatMap(({ from }) => (from.kind === 'start' || from.kind === 'end' ? [from.event] : [])),
    );
    const items = [...events].map((subject) => ({ kind: 'subject', subject }) as const);
    yield {
      premises: cycle.premises,
      witness: { kind: 'cycle', edges: told },
      message: tellWay(cycle.edges, context) ?? {
        key: 'clash.times-together',
        values: { events: { kind: 'list', items } },
      },
      topic: topicOf(first, context),
      rivals: [],
    };
  }
}

/** Of one long journey: who was there, and who made it. */
function tellWay(edges: readonly Edge<TimeReason>[], { contents }: RuleContext): Message | undefined {
  const [way, ...others] = edges.flatMap(({ reason }) => (reason.kind === 'one-way' ? [reason] : []));
  if (!way || others.length > 0) return undefined;
  const [there, journey] = [way.there, way.from].map(
    (presence) => contents[presence.kind === 'role' ? presence.where : presence.member],
  );
  if (!there || !journey) return undefined;
  return {
    key: 'clash.there-and-back',
    values: {
      firstBy: nameOrigins(there),
      firstSays: { kind: 'message', message: there.says },
      secondBy: nameOrigins(journey),
      secondSays: { kind: 'message', message: journey.says },
    },
  };
}

function isOneWay({ reason }: Edge<TimeReason>): boolean {
  return reason.kind === 'one-way';
}

function* clashesOf(pair: Pair, { drawing, momentOf }: PlaceGraph, context: RuleContext): Iterable<Clash> {
  const { first, second, seconds } = pair;
  const [from, to] = [momentOf(first), momentOf(second)];
  const sames = context.sameness.supports(first.person, second.person);
  if (sames.length === 0) return;
  const { moments, edges } = drawing;
  const there = findShortPaths({ from, to, limit: seconds }, moments.length, edges, context.stop);
  if (there.length === 0) return;
  const back = findShortPaths({ from: to, to: from, limit: seconds }, moments.length, edges, context.stop);
  const assumption = assumeNobodyFaster([first.place, second.place], context.premises);
  const ways = there.flatMap((one) =>
    back.map((other) => ({ one, other, premises: joinSets(one.premises, other.premises) })),
  );
  for (const { one, other, premises } of keepSmallest(ways, (way) => way.premises)) {
    for (const same of sames) {
      yield {
        premises: joinSets(premises, first.premises, second.premises, same.premises, [assumption]),
        witness: {
          kind: 'two-places',
          first: first.presence,
          second: second.presence,
          same: same.chain,
          seconds,
          there: edgesOf(one, drawing),
          back: edgesOf(other, drawing),
        },
        message: messageOf(pair),
        topic: topicOf(first, context),
        rivals: rivalsOf(pair),
      };
    }
  }
}

function edgesOf({ edges }: Path<TimeReason>, { moments }: Drawing) {
  return edges.map(({ from, to, length, reason }) => ({
    from: moments[from] ?? ({ kind: 'instant' } as const),
    to: moments[to] ?? ({ kind: 'instant' } as const),
    seconds: length,
    because: reason,
  }));
}

function messageOf({ first, second, kilometres, seconds }: Pair): Message {
  return {
    key: 'clash.two-places',
    values: {
      person: { kind: 'subject', subject: first.person },
      a: { kind: 'subject', subject: first.place },
      b: { kind: 'subject', subject: second.place },
      firstBy: nameSpeakers(first),
      secondBy: nameSpeakers(second),
      kilometres: { kind: 'count', count: Math.floor(kilometres) },
      least: lengthValue(seconds / 60),
    },
  };
}

/** Those who say where it was. */
function nameSpeakers({ contents }: Present) {
  return nameOrigins({ paths: contents.at(-1)?.paths ?? [] });
}

function topicOf({ person }: Present, { sameness }: RuleContext): Clash['topic'] {
  const of = sameness.classOf(person);
  return {
    name: `places ${of}`,
    message: { key: 'topic.two-places', values: { of: { kind: 'subject', subject: person } } },
  };
}

function rivalsOf({ first, second }: Pair): Clash['rivals'] {
  const [a, b] = [first.contents.at(-1)?.index, second.contents.at(-1)?.index];
  return a === undefined || b === undefined || a === b ? [] : [[a, b]];
}
