/**
 * Who is where: by a role in an event that has its place, as the vocabulary has it (`present`), or outright ("he is in Tokmar").
 * Who takes part and where it was may come from two contents about one event.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { When } from '../time/when.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from './collect-contents.ts';
import type { PlaceSlot, Presence } from './findings.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import type { RuleContext } from './rule.ts';

/** One way in which somebody is somewhere. */
export type Present = {
  readonly person: SubjectId;
  readonly place: SubjectId;
  /** The contents that say so. */
  readonly contents: readonly SaidContent[];
  readonly premises: PremiseSet;
  readonly presence: Presence;
  /** Of the content that says where; absent where it is said outright. */
  readonly event?: EventContent;
  /** When it was, where it is said outright. */
  readonly when?: When;
};

/** Every presence of a person. */
export function collectPresences(context: RuleContext): readonly Present[] {
  const events = context.contents.filter(isPositiveEvent);
  const byClass = Map.groupBy(events, ({ plain }) => context.sameness.classOf(plain.event));
  return [
    ...events.flatMap((where) =>
      placesOf(where, context).flatMap(({ slot, place }) =>
        (byClass.get(context.sameness.classOf(where.plain.event)) ?? []).flatMap((who) =>
          presencesIn(who, where, slot, place, context),
        ),
      ),
    ),
    ...context.contents.flatMap((content) => outright(content, context)),
  ].filter(({ person }) => context.subjects.kindOf(person) === 'person');
}

/** Whether somebody is there at the start, the end, or some moment of an event. */
export function isAtSlot(slot: PlaceSlot): (present: Present) => boolean {
  return ({ presence }) => presence.kind === 'role' && presence.slot === slot;
}

type Placed = { readonly slot: PlaceSlot; readonly place: SubjectId };

function placesOf({ plain }: EventContent, { vocabulary }: RuleContext): readonly Placed[] {
  const present = wordIn(vocabulary.events, plain.type)?.present ?? {};
  return slots.flatMap((slot) => {
    const value = present[slot] ? plain.roles[slot] : undefined;
    return value?.kind === 'subject' ? [{ slot, place: value.subject }] : [];
  });
}

const slots = ['place', 'from', 'to'] as const;

function presencesIn(
  who: EventContent,
  where: EventContent,
  slot: PlaceSlot,
  place: SubjectId,
  { vocabulary, sameness }: RuleContext,
): readonly Present[] {
  const roles = wordIn(vocabulary.events, where.plain.type)?.present?.[slot] ?? [];
  return roles.flatMap((role) => {
    const value = who.plain.roles[role];
    if (value?.kind !== 'subject') return [];
    return sameness.supports(who.plain.event, where.plain.event).map(({ premises, chain }) => ({
      person: value.subject,
      place,
      contents: [who, where],
      premises: joinSets([who.index, where.index], premises),
      presence: { kind: 'role', who: who.index, role, where: where.index, slot, same: chain } as const,
      event: where,
    }));
  });
}

function outright(content: SaidContent, { vocabulary }: RuleContext): readonly Present[] {
  const { plain, index } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || !plain.when) return [];
  if (plain.value.kind !== 'subject' || wordIn(vocabulary.properties, plain.property)?.present !== true) return [];
  return [
    {
      person: plain.of,
      place: plain.value.subject,
      contents: [content],
      premises: [index],
      presence: { kind: 'outright', member: index },
      when: plain.when,
    },
  ];
}
