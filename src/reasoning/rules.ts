/**
 * THE list of rules, in the order in which their findings take precedence: where two rules find the same set of premises
 * in conflict, it is told as the first one tells it. One rule, one file in `rules/`, one page `docs/rules/<name>.md` with
 * examples that are run. A `doubt` is what it costs to say that the rule does not apply, in thousandths of a nat: the
 * log-odds of "wrong once in so many cases"; see docs/method.md.
 */

import type { Rule } from './rule.ts';
import { findAgeClashes } from './rules/ages.ts';
import { findCalledWrong } from './rules/called-wrong.ts';
import { findDenials } from './rules/denial.ts';
import { findExclusions } from './rules/exclusion.ts';
import { findFallingFigures } from './rules/falling-figure.ts';
import { findIdentityClashes } from './rules/identity.ts';
import { findOneValueClashes } from './rules/one-value.ts';
import { findLimitsBroken } from './rules/only.ts';
import { findTimeClashes } from './rules/times.ts';
import { findTwoPlaces } from './rules/two-places.ts';

/** Wrong once in 3, 4, 10 and 20 cases. */
const [inThree, inFour, inTen, inTwenty] = [693, 1099, 2197, 2944];

export const rules: readonly Rule[] = [
  { name: 'identity', find: findIdentityClashes },
  { name: 'times', find: findTimeClashes },
  { name: 'two-places', find: findTwoPlaces },
  { name: 'one-value', find: findOneValueClashes },
  { name: 'ages', find: findAgeClashes },
  { name: 'falling-figure', find: findFallingFigures, doubt: inThree },
  { name: 'exclusion', find: findExclusions, doubt: inFour },
  { name: 'only', find: findLimitsBroken, doubt: inThree },
  { name: 'denial', find: findDenials },
  { name: 'called-wrong', find: findCalledWrong },
  // These only bring premises into the conflicts of those above.
  { name: 'same-event', doubt: inTen },
  { name: 'same-subject', doubt: inTwenty },
  { name: 'same-by-meaning', doubt: inTen },
  { name: 'order-of-meaning', doubt: inTen },
  { name: 'usual-length', doubt: inTen },
  { name: 'lifetime', doubt: inTwenty },
  { name: 'one-moment', doubt: inThree },
  { name: 'uncertain-date', doubt: inThree },
  { name: 'names-differ', doubt: inTen },
  { name: 'places-apart', doubt: inTwenty },
  { name: 'across-currencies', doubt: inFour },
  { name: 'nobody-faster', doubt: inTwenty },
  { name: 'one-way', doubt: inTen },
];

/** What doubting a rule costs. */
export function doubtOf(name: string): number {
  const doubt = rules.find((rule) => rule.name === name)?.doubt;
  if (doubt === undefined) throw new TypeError(`Bug: rule "${name}" is in doubt, but it is strict`);
  return doubt;
}
