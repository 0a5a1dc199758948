/**
 * Whoever makes a long journey is at its start before it and at its end after it, as far as that day goes: nobody goes there
 * and back on one day where each way takes eight hours or more. Defeasible: couriers and crews do.
 */

import type { SubjectId } from '../../base/id.ts';
import type { When } from '../../time/when.ts';
import type { EventContent, SaidContent } from '../collect-contents.ts';
import { readWhen } from '../compare-when.ts';
import { kilometresBetween, leastSeconds } from '../distances.ts';
import type { TimeReason } from '../findings.ts';
import { isAtSlot, type Present } from '../presences.ts';
import { joinSets, type Premises, type PremiseSet } from '../premises.ts';
import type { RuleContext } from '../rule.ts';
import { assumeDates } from './uncertain-date.ts';

/** Somebody is somewhere before a journey starts, or after it has ended. */
export type OneWay = {
  readonly there: Present;
  readonly journey: SubjectId;
  readonly is: 'before' | 'after';
  readonly premises: PremiseSet;
  readonly reason: TimeReason;
};

/** What the rule has to say of these presences, dated by these contents. */
export function* findOneWays(
  presences: readonly Present[],
  events: readonly EventContent[],
  context: RuleContext,
): Iterable<OneWay> {
  for (const way of longWays(presences, context)) {
    for (const there of presences) {
      const is = sideOf(there, way, context);
      if (!is) continue;
      for (const dates of datesOf(there, way, events)) yield* oneWaysOf(there, is, way, dates, context);
    }
  }
}

type LongWay = { readonly from: Present; readonly to: Present; readonly journey: SubjectId };

/** Seconds that a journey takes at least for the rule to speak of it. */
const longJourney = 8 * 3600;

function longWays(presences: readonly Present[], { subjects, vocabulary }: RuleContext): readonly LongWay[] {
  const [starts, ends] = [presences.filter(isAtSlot('from')), presences.filter(isAtSlot('to'))];
  return starts.flatMap((from) =>
    ends.flatMap((to): readonly LongWay[] => {
      const journey = from.event?.plain.event;
      if (journey === undefined || journey !== to.event?.plain.event) return [];
      const kilometres = kilometresBetween(from.place, to.place, subjects);
      const isLong = kilometres !== undefined && leastSeconds(kilometres, vocabulary) >= longJourney;
      return isLong ? [{ from, to, journey }] : [];
    }),
  );
}

/** Whoever is where the journey begins is there before it, and whoever is where it ends, after it. */
function sideOf(there: Present, { from, to, journey }: LongWay, { subjects }: RuleContext): OneWay['is'] | undefined {
  if (there.event?.plain.event === journey) return undefined;
  const isAt = ({ place }: Present) => there.place === place || kilometresBetween(there.place, place, subjects) === 0;
  if (isAt(from)) return 'before';
  return isAt(to) ? 'after' : undefined;
}

type Dates = readonly [Dated, Dated];
type Dated = { readonly content: SaidContent; readonly when: When };

/** The dates of a presence and of a journey that lie within a day and a half: in so short a time nobody goes there and back. */
function datesOf(there: Present, { journey }: LongWay, events: readonly EventContent[]): readonly Dates[] {
  const datesFor = (event: SubjectId | undefined): readonly Dated[] =>
    events.flatMap((content) =>
      content.plain.event === event && content.plain.when ? [{ content, when: content.plain.when }] : [],
    );
  const { when } = there;
  const own = when ? there.contents.map((content) => ({ content, when })) : datesFor(there.event?.plain.event);
  return own.flatMap((one) =>
    datesFor(journey).flatMap((other): readonly Dates[] => (isOfOneDay(one.when, other.when) ? [[one, other]] : [])),
  );
}

function isOfOneDay(a: When, b: When): boolean {
  const [first, second] = [readWhen(a)?.instant, readWhen(b)?.instant];
  if (!first || !second) return false;
  return Math.max(first.endMax, second.endMax) - Math.min(first.startMin, second.startMin) <= 36 * 3600;
}

function oneWaysOf(
  there: Present,
  is: OneWay['is'],
  { from, to, journey }: LongWay,
  dates: Dates,
  { sameness, premises }: RuleContext,
): readonly OneWay[] {
  const dated = dates.flatMap(({ content, when }) => [content.index, ...assumeDates(content, [when], premises)]);
  const needed = joinSets(
    dated,
    [assumeOneWay(there, [from, to], premises)],
    there.premises,
    from.premises,
    to.premises,
  );
  return sameness.supports(there.person, from.person).flatMap((same) =>
    sameness.supports(from.person, to.person).map((on): OneWay => ({
      there,
      journey,
      is,
      premises: joinSets(needed, same.premises, on.premises),
      reason: {
        kind: 'one-way',
        there: there.presence,
        from: from.presence,
        to: to.presence,
        dates: dates.map(({ content }) => ({ member: content.index })),
        same: same.chain,
        sameJourney: on.chain,
      },
    })),
  );
}

/** The premise that this presence is before or after that journey, and not the other way round. */
function assumeOneWay(there: Present, ends: readonly Present[], premises: Premises): number {
  const journey = ends.flatMap(({ contents }) => contents);
  const keys = [there.contents, journey].flatMap((contents) => [...new Set(contents.map(({ key }) => key))].toSorted());
  const [first] = journey;
  if (!first) throw new TypeError('Bug: a journey that nobody told of');
  return premises.assume('one-way', keys, {
    key: 'assume.one-way',
    values: { says: { kind: 'message', message: first.says } },
  });
}
