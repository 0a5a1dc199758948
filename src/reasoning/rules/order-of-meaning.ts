/**
 * An event comes before, after or during the event that fills one of its roles, by what its type means: a ticket is
 * bought before the journey, one is released after one has been detained. Defeasible: some journeys are paid for later.
 */

import type { SubjectId } from '../../base/id.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Label, Vocabulary } from '../../subject/vocabulary.ts';
import type { PlainEvent } from '../plain-content.ts';
import type { Premises } from '../premises.ts';

export type MeantOrder = {
  readonly other: SubjectId;
  /** Its place in the vocabulary's list for the type. */
  readonly order: number;
  readonly is: 'before' | 'after' | 'during';
  readonly basis: Label;
};

/** The orders that follow from what an event's type means. `typesOf` tells what other events are said to be. */
export function meantOrders(
  event: PlainEvent,
  typesOf: ReadonlyMap<SubjectId, ReadonlySet<string>>,
  vocabulary: Vocabulary,
): readonly MeantOrder[] {
  return (wordIn(vocabulary.events, event.type)?.orders ?? []).flatMap(({ role, type, is, basis }, order) => {
    const value = event.roles[role];
    if (value?.kind !== 'subject' || value.subject === event.event) return [];
    // Of a filler without a type nothing is known, not even that it is an event.
    const types = typesOf.get(value.subject);
    return types && (type === undefined || types.has(type)) ? [{ other: value.subject, order, is, basis }] : [];
  });
}

/** The premise that the order holds for these two events. */
export function assumeOrder(event: SubjectId, other: SubjectId, basis: Label, premises: Premises): number {
  return premises.assume('order-of-meaning', [event, other], {
    key: 'assume.order-of-meaning',
    values: {
      event: { kind: 'subject', subject: event },
      other: { kind: 'subject', subject: other },
      basis: { kind: 'label', label: basis },
    },
  });
}
