/**
 * Two terms that exclude each other are said of one subject at one time, or in one role of one event: unemployed and
 * leader of an orchestra, a journey to take part in unrest and to give concerts. What excludes what, and whether that is
 * strict, the vocabulary says; an exclusion that is not strict may be what is wrong.
 */

import { exclusionOf, wordIn } from '../../subject/ask-vocabulary.ts';
import type { Exclusion } from '../../subject/vocabulary.ts';
import { isPositiveEvent, type SaidContent } from '../collect-contents.ts';
import type { Change } from '../compare-when.ts';
import type { Slot } from '../findings.ts';
import { areOfOneTime } from '../one-time.ts';
import type { PremiseSet } from '../premises.ts';
import { pairsOfOneSubject, type Clash, type InSlot, type RuleContext } from '../rule.ts';
import { clashOfValues } from '../value-clash.ts';
import type { When } from '../../time/when.ts';

type Term = {
  readonly term: string;
  readonly slot: Slot;
  readonly changes: Change;
  readonly when: When | undefined;
  /** The type of event in whose role it stands; none of a property. */
  readonly types: readonly string[];
};

export function* findExclusions(context: RuleContext): Iterable<Clash> {
  const attributes = context.contents.flatMap((content) => termOfAttribute(content, context));
  yield* clashesAmong(attributes, context);
  const roles = context.contents.filter(isPositiveEvent).flatMap((content) =>
    Object.entries(content.plain.roles).flatMap(([role, value]): readonly InSlot<Term>[] => {
      if (value?.kind !== 'term') return [];
      const slot = { kind: 'role', role } as const;
      return [
        {
          content,
          subject: content.plain.event,
          said: { term: value.term, slot, changes: 'never', when: undefined, types: [content.plain.type] },
        },
      ];
    }),
  );
  for (const bucket of Map.groupBy(roles, ({ said }) => JSON.stringify(said.slot)).values()) {
    yield* clashesAmong(bucket, context);
  }
}

/** Terms of different properties are compared, too: who holds an office is not unemployed. */
function termOfAttribute(content: SaidContent, { vocabulary }: RuleContext): readonly InSlot<Term>[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.value.kind !== 'term') return [];
  const changes = wordIn(vocabulary.properties, plain.property)?.changes ?? 'often';
  const slot = { kind: 'property', property: plain.property } as const;
  return [{ content, subject: plain.of, said: { term: plain.value.term, slot, changes, when: plain.when, types: [] } }];
}

function* clashesAmong(terms: readonly InSlot<Term>[], context: RuleContext): Iterable<Clash> {
  for (const [first, second] of pairsOfOneSubject(terms, context)) {
    const [a, b] = [first.said, second.said];
    const exclusion = exclusionOf(context.vocabulary, a.term, b.term, [...a.types, ...b.types]);
    const [one, other] = [
      { content: first.content, when: a.when },
      { content: second.content, when: b.when },
    ];
    if (!exclusion || !areOfOneTime(a.changes, one, other) || !areOfOneTime(b.changes, one, other)) continue;
    const premises = exclusion.strict ? [] : assumed(exclusion, first, second, context);
    for (const same of context.sameness.supports(first.subject, second.subject)) {
      const values = [
        { kind: 'term', term: a.term },
        { kind: 'term', term: b.term },
      ] as const;
      yield clashOfValues(first, second, { slot: a.slot, values, same, premises, apart: { kind: 'terms' } }, context);
    }
  }
}

function assumed(
  exclusion: Exclusion,
  first: InSlot<Term>,
  second: InSlot<Term>,
  { premises }: RuleContext,
): PremiseSet {
  const [of, other] = [first.subject, second.subject].toSorted();
  const [one, two] = exclusion.terms;
  return [
    premises.assume('exclusion', [one, two, ...new Set([of, other].filter((each) => each !== undefined))], {
      key: 'assume.exclusion',
      values: {
        of: { kind: 'subject', subject: first.subject },
        a: { kind: 'word', of: 'term', word: one },
        b: { kind: 'word', of: 'term', word: two },
        basis: { kind: 'label', label: exclusion.basis },
      },
    }),
  ];
}
