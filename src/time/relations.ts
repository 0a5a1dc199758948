/**
 * How two times stand to each other, with three answers. `yes` and `no` only where it is so for every way of completing
 * both; everything else is `unknown`, since a false conflict costs more trust than a missed one. Dates alone are compared
 * here: whether two statements speak of one event, or two clocks are one, others decide.
 */

import type { Reckonings, TimeBounds, WhenBounds } from './bounds.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** `instant` needs no knowledge of places; `wall` only for times that one and the same clock showed. */
export type Reckoning = keyof Reckonings;

/** Is `a` over before `b` starts? */
export function isBefore(a: WhenBounds, b: WhenBounds, reckoning: Reckoning = 'instant'): Answer {
  return compare(a, b, reckoning, beforeOf);
}

/** Is there a moment at which both go on? */
export function isOverlapping(a: WhenBounds, b: WhenBounds, reckoning: Reckoning = 'instant'): Answer {
  return compare(a, b, reckoning, overlapOf);
}

/** Does all of `a` take place between the start and the end of `b`? */
export function isWithin(a: WhenBounds, b: WhenBounds, reckoning: Reckoning = 'instant'): Answer {
  return compare(a, b, reckoning, withinOf);
}

type Relation = (a: TimeBounds, b: TimeBounds) => Answer;

/** The answer that all alternatives of both agree on. */
function compare(a: WhenBounds, b: WhenBounds, reckoning: Reckoning, relation: Relation): Answer {
  let common: Answer | undefined;
  for (const { [reckoning]: one } of a.alternatives) {
    for (const { [reckoning]: other } of b.alternatives) {
      const answer = relation(one, other);
      if (answer === 'unknown' || (common ?? answer) !== answer) return 'unknown';
      common = answer;
    }
  }
  return common ?? 'unknown';
}

function beforeOf(a: TimeBounds, b: TimeBounds): Answer {
  if (a.endMax <= b.startMin) return 'yes';
  return a.endMin >= b.startMax ? 'no' : 'unknown';
}

function overlapOf(a: TimeBounds, b: TimeBounds): Answer {
  if (a.startMax <= b.endMin && b.startMax <= a.endMin) return 'yes';
  return beforeOf(a, b) === 'yes' || beforeOf(b, a) === 'yes' ? 'no' : 'unknown';
}

function withinOf(a: TimeBounds, b: TimeBounds): Answer {
  if (b.startMax <= a.startMin && a.endMax <= b.endMin) return 'yes';
  // It starts before `b` does, or ends after `b` has ended, in every completion.
  return a.startMax <= b.startMin || a.endMin >= b.endMax ? 'no' : 'unknown';
}
