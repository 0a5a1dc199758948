/**
 * A property or a role that holds one value is given two that exclude each other. Which properties and roles those are,
 * and how they behave over time, the vocabulary says.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Value } from '../../statement/content.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import { secondsPerDay } from '../../time/calendar.ts';
import type { When } from '../../time/when.ts';
import { isPositiveEvent, type SaidContent } from '../collect-contents.ts';
import { findValuesApart } from '../compare-values.ts';
import { readWhen, type Change } from '../compare-when.ts';
import { kilometresBetween } from '../distances.ts';
import { areOfOneTime } from '../one-time.ts';
import type { PlainAttribute } from '../plain-content.ts';
import { joinSets, type PremiseSet } from '../premises.ts';
import { saidLength } from '../said-lengths.ts';
import { pairsOfOneSubject, type Clash, type InSlot, type RuleContext } from '../rule.ts';
import { clashOfValues } from '../value-clash.ts';
import { assumeOneMoment } from './one-moment.ts';

/** Properties first, then roles. */
export function* findOneValueClashes(context: RuleContext): Iterable<Clash> {
  yield* propertyClashes(context);
  yield* roleClashes(context);
}

/** A positive attribute of a property that changes so. */
type Property = { readonly plain: PlainAttribute; readonly changes: Change };

function* propertyClashes(context: RuleContext): Iterable<Clash> {
  const single = context.contents.flatMap((content) => singleProperty(content, context));
  for (const bucket of Map.groupBy(single, ({ said }) => said.plain.property).values()) {
    for (const [first, second] of pairsOfOneSubject(bucket, context)) {
      const [a, b] = [first.said.plain, second.said.plain];
      if (!areOfOneTime(first.said.changes, timed(first), timed(second))) continue;
      if (areNearLengths(first.content, second.content, context) || isDayTrip(a, b, context)) continue;
      const assumed = first.said.changes === 'never' ? [] : assumedMoment(first, second, context);
      yield* clashesOf(first, second, { values: [a.value, b.value], property: a.property, assumed }, context);
    }
  }
}

/** Two hours, and 150 minutes: people count whole units. In one unit, two and three are two figures. */
function areNearLengths(a: SaidContent, b: SaidContent, { vocabulary }: RuleContext): boolean {
  if (unitOf(a) === unitOf(b)) return false;
  const [one, other] = [saidLength(a, vocabulary), saidLength(b, vocabulary)];
  return one !== undefined && other !== undefined && one.least <= other.most && other.least <= one.most;
}

function unitOf({ plain }: SaidContent): string | undefined {
  return plain.kind === 'attribute' && plain.value.kind === 'quantity' ? plain.value.unit : undefined;
}

/** Kilometres that one makes within an hour on the road. */
const dayTrip = 100;

/** Whoever stays somewhere for days may be in a place nearby on one of them. */
function isDayTrip(a: PlainAttribute, b: PlainAttribute, { vocabulary, subjects }: RuleContext): boolean {
  if (wordIn(vocabulary.properties, a.property)?.present !== true) return false;
  if (a.value.kind !== 'subject' || b.value.kind !== 'subject') return false;
  const isOfDays = [a.when, b.when].some((when) => {
    const bounds = when && readWhen(when)?.wall;
    return bounds !== undefined && bounds.endMax - bounds.startMin > secondsPerDay;
  });
  return isOfDays && (kilometresBetween(a.value.subject, b.value.subject, subjects) ?? Infinity) <= dayTrip;
}

function timed({ content, said }: InSlot<Property>) {
  return { content, when: said.plain.when };
}

function singleProperty(content: SaidContent, { vocabulary }: RuleContext): readonly InSlot<Property>[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive') return [];
  const property = wordIn(vocabulary.properties, plain.property);
  // Ages and births have a rule of their own, since an age grows with time.
  if (!property?.single || property.life === 'age') return [];
  return [{ content, subject: plain.of, said: { plain, changes: property.changes } }];
}

function assumedMoment(a: InSlot<Property>, b: InSlot<Property>, { premises }: RuleContext): PremiseSet {
  const [first, second] = [a, b].map(({ content, said: { plain } }) => ({ content, plain }));
  if (!first || !second || first.plain.value.kind !== 'quantity') return [];
  return [assumeOneMoment(first, second, premises)];
}

type Role = { readonly role: string; readonly value: Value };

function* roleClashes(context: RuleContext): Iterable<Clash> {
  const single = context.contents.filter(isPositiveEvent).flatMap((content): readonly InSlot<Role>[] => {
    const slots = wordIn(context.vocabulary.events, content.plain.type)?.roles ?? {};
    return Object.entries(content.plain.roles).flatMap(([role, value]) =>
      value && wordIn(slots, role)?.single ? [{ content, subject: content.plain.event, said: { role, value } }] : [],
    );
  });
  for (const bucket of Map.groupBy(single, ({ said }) => said.role).values()) {
    for (const [first, second] of pairsOfOneSubject(bucket, context)) {
      const { role, value } = first.said;
      yield* clashesOf(first, second, { values: [value, second.said.value], role, assumed: [] }, context);
    }
  }
}

type Compared = { readonly values: readonly [Value, Value]; readonly assumed: PremiseSet } & (
  | { readonly property: string }
  | { readonly role: string }
);

function* clashesOf(
  first: { readonly content: SaidContent; readonly subject: SubjectId },
  second: { readonly content: SaidContent; readonly subject: SubjectId },
  compared: Compared,
  context: RuleContext,
): Iterable<Clash> {
  const [one, other] = compared.values;
  const aparts = findValuesApart(
    { value: one, content: first.content, when: whenOf(first.content) },
    { value: other, content: second.content, when: whenOf(second.content) },
    context,
  );
  if (aparts.length === 0) return;
  for (const support of context.sameness.supports(first.subject, second.subject)) {
    for (const { premises, apart } of aparts) {
      yield clashOfValues(
        first,
        second,
        {
          premises: joinSets(premises, compared.assumed),
          apart,
          same: support,
          slot:
            'role' in compared
              ? { kind: 'role', role: compared.role }
              : { kind: 'property', property: compared.property },
          values: compared.values,
        },
        context,
      );
    }
  }
}

function whenOf({ plain }: SaidContent): When | undefined {
  return plain.kind === 'event' || plain.kind === 'attribute' ? plain.when : undefined;
}
