/**
 * An event comes before, after or during the event that fills one of its roles, or ends it, by what its type means: a ticket is
 * bought before the journey, one is released after one has been detained. Defeasible, and how often it is otherwise the
 * vocabulary may say of each: many journeys are paid for later.
 */

import type { SubjectId } from '../../base/id.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Label, Vocabulary } from '../../subject/vocabulary.ts';
import type { PlainEvent } from '../plain-content.ts';
import { costOfWrongOnceIn } from '../grades.ts';
import type { Premises } from '../premises.ts';

export type MeantOrder = {
  readonly other: SubjectId;
  /** Its place in the vocabulary's list for the type. */
  readonly order: number;
  readonly is: 'before' | 'after' | 'during' | 'ends';
  readonly basis: Label;
  readonly wrongOnceIn: number | undefined;
};

/** The orders that follow from what an event's type means. `typesOf` tells what other events are said to be. */
export function meantOrders(
  event: PlainEvent,
  typesOf: ReadonlyMap<SubjectId, ReadonlySet<string>>,
  vocabulary: Vocabulary,
): readonly MeantOrder[] {
  return (wordIn(vocabulary.events, event.type)?.orders ?? []).flatMap(
    ({ role, type, is, basis, wrongOnceIn }, order) => {
      const value = event.roles[role];
      if (value?.kind !== 'subject' || value.subject === event.event) return [];
      // Of a filler without a type nothing is known, not even that it is an event.
      const types = typesOf.get(value.subject);
      return types && (type === undefined || types.has(type))
        ? [{ other: value.subject, order, is, basis, wrongOnceIn }]
        : [];
    },
  );
}

/** The premise that the order holds for these two events. */
export function assumeOrder(event: SubjectId, { other, basis, wrongOnceIn }: MeantOrder, premises: Premises): number {
  const message = {
    key: 'assume.order-of-meaning',
    values: {
      event: { kind: 'subject', subject: event },
      other: { kind: 'subject', subject: other },
      basis: { kind: 'label', label: basis },
    },
  } as const;
  const doubt = wrongOnceIn === undefined ? undefined : costOfWrongOnceIn(wrongOnceIn);
  return premises.assume('order-of-meaning', [event, other], message, doubt);
}
