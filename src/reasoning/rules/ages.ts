/**
 * Two ages of one person, or an age and a date of birth, that no birth fits. An age holds at the time it is given for; two
 * ages without a time are taken to be of one time, which may be doubted cheaply.
 */

import { wordIn } from '../../subject/ask-vocabulary.ts';
import { areAgesApart, areBirthsApart, birthSpanOfAge, birthSpanOfDate } from '../birth-span.ts';
import type { SaidContent } from '../collect-contents.ts';
import type { Apart } from '../findings.ts';
import type { PlainAttribute } from '../plain-content.ts';
import type { PremiseSet } from '../premises.ts';
import { pairsOfOneSubject, type Clash, type InSlot, type RuleContext } from '../rule.ts';
import { clashOfValues } from '../value-clash.ts';
import { assumeOneMoment } from './one-moment.ts';

type Life = { readonly plain: PlainAttribute; readonly is: 'age' | 'birth' };

export function* findAgeClashes(context: RuleContext): Iterable<Clash> {
  const lives = context.contents.flatMap((content) => lifeOf(content, context));
  for (const [one, other] of pairsOfOneSubject(lives, context)) {
    // The age first: what is in question is how old somebody is.
    const [first, second] = one.said.is === 'birth' ? [other, one] : [one, other];
    const apart = lifeApart(first, second, context);
    if (!apart) continue;
    for (const same of context.sameness.supports(first.subject, second.subject)) {
      yield clashOfValues(
        first,
        second,
        {
          slot: { kind: 'property', property: first.said.plain.property },
          values: [first.said.plain.value, second.said.plain.value],
          same,
          ...apart,
        },
        context,
      );
    }
  }
}

function lifeOf(content: SaidContent, { vocabulary }: RuleContext): readonly InSlot<Life>[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive') return [];
  const is = wordIn(vocabulary.properties, plain.property)?.life;
  return is ? [{ content, subject: plain.of, said: { plain, is } }] : [];
}

function lifeApart(
  first: InSlot<Life>,
  second: InSlot<Life>,
  { premises }: RuleContext,
): { readonly apart: Apart; readonly premises: PremiseSet } | undefined {
  const [a, b] = [first.said, second.said];
  // Two dates of birth are two values of one property.
  if (a.is === 'birth' && b.is === 'birth') return undefined;
  if (a.is === 'age' && b.is === 'age' && !a.plain.when && !b.plain.when) {
    if (!areAgesApart(a.plain.value, b.plain.value)) return undefined;
    const [one, another] = [
      { content: first.content, plain: a.plain },
      { content: second.content, plain: b.plain },
    ];
    const assumption = assumeOneMoment(one, another, premises);
    return { apart: { kind: 'ages' }, premises: [assumption] };
  }
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (!spanA || !spanB || !areBirthsApart(spanA, spanB)) return undefined;
  return { apart: { kind: a.is === b.is ? 'ages' : 'age-and-birth' }, premises: [] };
}

function spanOf({ plain, is }: Life) {
  if (is === 'birth') return birthSpanOfDate(plain.value);
  return plain.when && birthSpanOfAge(plain.value, plain.when);
}
