/**
 * Sums in different currencies are reckoned into each other at about the rate of the days around. Defeasible: money is also
 * changed on the black market, at the rate of another year, or by a table in somebody's head. Without a rate that
 * somebody has given for that time, nothing is compared. Where rates say different things of two sums, the nearest in time
 * count, whoever gives them: by a rate of the next month nobody has changed who changed at that of the day.
 */

import type { When } from '../../time/when.ts';
import type { SaidContent } from '../collect-contents.ts';
import { convertSum, isSumApart, isSumWithin, tellSum } from '../compare-sums.ts';
import { daysAcross, isWithinDays } from '../compare-when.ts';
import type { Quantity } from '../compare-quantities.ts';
import type { Apart, Reckoned } from '../findings.ts';
import { joinSets, type PremiseSet } from '../premises.ts';
import type { SaidRate } from '../rates.ts';
import type { RuleContext } from '../rule.ts';
import { assumeDates } from './uncertain-date.ts';

/** A sum with the content that gives it, and the time for which it is given. */
export type SaidSum = { readonly content: SaidContent; readonly sum: Quantity; readonly when: When | undefined };

/** Every way in which two sums cannot be one by the rates that are given. */
export function findSumsApart(
  a: SaidSum,
  b: SaidSum,
  context: RuleContext,
): readonly { readonly premises: PremiseSet; readonly apart: Apart }[] {
  return findWays(a, b, isSumApart, context).map(({ premises, reckoned }) => ({
    premises,
    apart: { kind: 'sums', ...reckoned },
  }));
}

/** Every way in which whoever says one sum has said, by the rates that are given, what another one names. */
export function findSumsWithin(said: SaidSum, meant: SaidSum, context: RuleContext): readonly ReckonedWay[] {
  return findWays(said, meant, isSumWithin, context);
}

/** A way from one sum to another, and what it rests on. */
export type ReckonedWay = { readonly premises: PremiseSet; readonly reckoned: Reckoned };

function findWays(a: SaidSum, b: SaidSum, compare: typeof isSumApart, context: RuleContext): readonly ReckonedWay[] {
  const ways = nearestWays(a, b, compare, context);
  if (ways.length > mostWays) context.stop(mostWays);
  return ways.slice(0, mostWays).map((way) => ({
    premises: joinSets(
      way.map(({ content }) => content.index),
      ...way.map(({ content, when }) => assumeDates(content, [when], context.premises)),
      [assumeRate(a, b, context)],
    ),
    reckoned: {
      rates: way.map(({ content, one, price }) => ({ member: content.index, one, costs: price.unit })),
      converted: tellSum(convertSum(a.sum, b.sum.unit, way, context.vocabulary) ?? nothing),
    },
  }));
}

/** The ways by which it is as asked, each nearer in time than all that are as direct and by which it is not. */
function nearestWays(
  a: SaidSum,
  b: SaidSum,
  compare: typeof isSumApart,
  { rates, vocabulary }: RuleContext,
): readonly (readonly SaidRate[])[] {
  const ways = rates.waysBetween(a.sum.unit, b.sum.unit).flatMap((way) => {
    const isOfUse = areOfTheseDays(way, [a, b]) && convertSum(a.sum, b.sum.unit, way, vocabulary) !== undefined;
    return isOfUse ? [{ way, days: daysTo(way, [a, b]), holds: compare(a.sum, b.sum, way, vocabulary) }] : [];
  });
  const others = ways.filter(({ holds }) => !holds);
  return ways.flatMap(({ way, days, holds }) =>
    holds && others.every((other) => other.days > days || other.way.length > way.length) ? [way] : [],
  );
}

const nothing = { low: undefined, high: undefined };

/** More rates than these say nothing new of two sums. */
const mostWays = 32;

/** The rates among each other, and each with the time of each sum as far as that is known. */
function areOfTheseDays(way: readonly SaidRate[], sums: readonly SaidSum[]): boolean {
  const dates = way.map(({ when }) => when);
  return (
    isWithinDays(dates, daysAround) &&
    sums.every((sum) => {
      const times = timesOf(sum);
      return times.length === 0 || times.some((time) => isWithinDays([...dates, time], daysAround));
    })
  );
}

/** Within how many days the rates lie with the sums, whichever of the times of a sum is the nearest. */
function daysTo(way: readonly SaidRate[], sums: readonly SaidSum[]): number {
  const dates = way.map(({ when }) => when);
  return Math.max(
    ...sums.map((sum) => {
      const times = timesOf(sum);
      return times.length === 0 ? 0 : Math.min(...times.map((time) => daysAcross([...dates, time])));
    }),
  );
}

/** Two months: a rate of the month before or after is near enough. */
const daysAround = 62;

/** Of its own date, or else of when it was said; none where some statement leaves that open. */
function timesOf({ content, when }: SaidSum): readonly When[] {
  if (when) return [when];
  const said = content.paths.map(({ statement }) => statement.saidAt);
  return said.includes(undefined) ? [] : said.flatMap((edtf) => (edtf === undefined ? [] : [{ edtf }]));
}

/** Whoever doubts it of these two sums has doubted it of no others. */
function assumeRate(a: SaidSum, b: SaidSum, { premises }: RuleContext): number {
  const [first, second] = a.content.key < b.content.key ? [a, b] : [b, a];
  return premises.assume('across-currencies', [first.content.key, second.content.key], {
    key: 'assume.across-currencies',
    values: {
      first: { kind: 'value', value: first.sum },
      second: { kind: 'value', value: second.sum },
    },
  });
}
