/**
 * A count that only rises as more becomes known is lower later. Which counts those are, the vocabulary says (`rising`).
 * Defeasible: counts are corrected downwards, too.
 */

import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { SaidContent } from '../collect-contents.ts';
import { isQuantityBelow } from '../compare-quantities.ts';
import { isEarlier } from '../compare-when.ts';
import { nameOrigins } from '../name-voices.ts';
import type { PlainAttribute } from '../plain-content.ts';
import { pairsOfOneSubject, type Clash, type InSlot, type RuleContext } from '../rule.ts';
import { clashOfValues } from '../value-clash.ts';

export function* findFallingFigures(context: RuleContext): Iterable<Clash> {
  const rising = context.contents.flatMap((content) => risingFigure(content, context));
  for (const bucket of Map.groupBy(rising, ({ said }) => said.property).values()) {
    for (const [one, other] of pairsOfOneSubject(bucket, context)) {
      yield* clashesOf(one, other, context);
      yield* clashesOf(other, one, context);
    }
  }
}

function risingFigure(content: SaidContent, { vocabulary }: RuleContext): readonly InSlot<PlainAttribute>[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.when === undefined) return [];
  return wordIn(vocabulary.properties, plain.property)?.changes === 'rising'
    ? [{ content, subject: plain.of, said: plain }]
    : [];
}

function* clashesOf(
  earlier: InSlot<PlainAttribute>,
  later: InSlot<PlainAttribute>,
  context: RuleContext,
): Iterable<Clash> {
  const [before, after] = [earlier.said, later.said];
  if (before.value.kind !== 'quantity' || after.value.kind !== 'quantity' || !before.when || !after.when) return;
  if (!isQuantityBelow(after.value, before.value, context.vocabulary) || !isEarlier(before.when, after.when)) return;
  const assumption = context.premises.assume(
    'falling-figure',
    [before.property, earlier.content.key, later.content.key],
    {
      key: 'assume.falling-figure',
      values: {
        property: { kind: 'word', of: 'property', word: before.property },
        of: { kind: 'subject', subject: before.of },
        first: { kind: 'value', value: before.value },
        second: { kind: 'value', value: after.value },
      },
    },
  );
  for (const same of context.sameness.supports(earlier.subject, later.subject)) {
    yield clashOfValues(
      earlier,
      later,
      {
        slot: { kind: 'property', property: before.property },
        values: [before.value, after.value],
        apart: { kind: 'falling' },
        premises: [assumption],
        same,
        message: {
          key: 'clash.falling-figure',
          values: {
            of: { kind: 'subject', subject: before.of },
            property: { kind: 'word', of: 'property', word: before.property },
            first: { kind: 'value', value: before.value },
            firstWhen: { kind: 'when', when: before.when },
            firstBy: nameOrigins(earlier.content),
            second: { kind: 'value', value: after.value },
            secondWhen: { kind: 'when', when: after.when },
            secondBy: nameOrigins(later.content),
          },
        },
      },
      context,
    );
  }
}
