/**
 * Whether two values of one slot exclude each other: figures by their tolerance, dates by their bounds, places by what
 * lies within what, other subjects by what makes them different. Terms are another rule's business, and words alone are
 * never compared.
 */

import type { SubjectId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import type { When } from '../time/when.ts';
import type { SaidContent } from './collect-contents.ts';
import { findPlacesApart } from './compare-places.ts';
import { isQuantityApart, isQuantityWithin } from './compare-quantities.ts';
import { isSum } from './compare-sums.ts';
import { isApart, liesIn } from './compare-when.ts';
import type { Apart, Reckoned, SameChain } from './findings.ts';
import type { PremiseSet } from './premises.ts';
import type { RuleContext } from './rule.ts';
import { findSumsApart, findSumsWithin } from './rules/across-currencies.ts';
import { assumePlacesApart } from './rules/places-apart.ts';
import { termsAbove } from '../subject/ask-vocabulary.ts';

/** A way in which two values exclude each other, and what it rests on. */
export type ValuesApart = { readonly premises: PremiseSet; readonly apart: Apart };

/** A value with the content that gives it, and the time for which it is given. */
export type GivenValue = {
  readonly value: Value;
  readonly content: SaidContent;
  readonly when: When | undefined;
};

/** Every way in which the values exclude each other. */
export function findValuesApart(first: GivenValue, second: GivenValue, context: RuleContext): readonly ValuesApart[] {
  const [a, b] = [first.value, second.value];
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const { vocabulary } = context;
    if (a.unit !== b.unit && isSum(a, vocabulary) && isSum(b, vocabulary))
      return findSumsApart({ ...first, sum: a }, { ...second, sum: b }, context);
    return isQuantityApart(a, b, vocabulary) ? [{ premises: [], apart: { kind: 'quantities' } }] : [];
  }
  if (a.kind === 'date' && b.kind === 'date')
    return isApart(a.when, b.when) ? [{ premises: [], apart: { kind: 'dates' } }] : [];
  if (a.kind === 'subject' && b.kind === 'subject') return subjectsApart(a.subject, b.subject, context);
  return [];
}

/** A way in which one value says at least as much as another. */
export type ValueEntails = { readonly premises: PremiseSet; readonly same: SameChain; readonly reckoned?: Reckoned };

/** Every way in which whoever gives the first value has said the second: the same subject, a narrower term, figure, date or place. */
export function findEntailments(first: GivenValue, second: GivenValue, context: RuleContext): readonly ValueEntails[] {
  const [said, meant] = [first.value, second.value];
  switch (meant.kind) {
    case 'subject':
      if (said.kind !== 'subject') return [];
      if (isWithin(said.subject, meant.subject, context)) return plainly(true);
      return context.sameness
        .supports(said.subject, meant.subject)
        .map(({ premises, chain }) => ({ premises, same: chain }));
    case 'term':
      return plainly(said.kind === 'term' && termsAbove(context.vocabulary, said.term).includes(meant.term));
    case 'quantity':
      if (said.kind !== 'quantity') return [];
      if (said.unit !== meant.unit && isSum(said, context.vocabulary) && isSum(meant, context.vocabulary))
        return findSumsWithin({ ...first, sum: said }, { ...second, sum: meant }, context).map(
          ({ premises, reckoned }) => ({ premises, same: [], reckoned }),
        );
      return plainly(isQuantityWithin(said, meant, context.vocabulary));
    case 'date':
      return plainly(said.kind === 'date' && liesIn(said.when, meant.when));
    case 'text':
      return [];
  }
}

function plainly(holds: boolean): readonly ValueEntails[] {
  return holds ? [{ premises: [], same: [] }] : [];
}

function subjectsApart(a: SubjectId, b: SubjectId, context: RuleContext): readonly ValuesApart[] {
  if (a === b) return [];
  const { differences, subjects, sameness, premises } = context;
  if (subjects.kindOf(a) === 'place' && subjects.kindOf(b) === 'place') {
    const apart = sameness.classOf(a) === sameness.classOf(b) ? undefined : findPlacesApart(a, b, subjects);
    return apart ? [{ premises: [assumePlacesApart(apart, premises)], apart: { kind: 'places' } }] : [];
  }
  return differences
    .between(a, b)
    .map(({ premises: needed, ...difference }) => ({ premises: needed, apart: { kind: 'subjects', ...difference } }));
}

function isWithin(inner: SubjectId, outer: SubjectId, { places }: RuleContext): boolean {
  const seen = new Set([inner]);
  for (const each of seen) {
    const container = places.withinOf(each);
    if (container !== undefined) seen.add(container);
  }
  return seen.has(outer);
}
