/**
 * Two events are one by what their types mean, since they have the same subject in a role: the purchase of a ticket and
 * the payment for that journey, the death of one person told twice. Which types, the vocabulary says (`sameAs`).
 * Defeasible: a journey may be paid for in two parts.
 */

import type { SubjectId } from '../../base/id.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Label } from '../../subject/vocabulary.ts';
import { isPositiveEvent, type EventContent } from '../collect-contents.ts';
import { joinSets } from '../premises.ts';
import { keepUseful, type Join, type JoiningContext, type Support } from '../supports.ts';

type Side = { readonly content: EventContent; readonly subject: SubjectId };

/** The joins by meaning that are not `known` yet, as far as the classes go now. */
export function joinByMeaning(
  context: JoiningContext,
  known: ReadonlySet<string>,
): { readonly joins: readonly Join[]; readonly known: ReadonlySet<string> } {
  const { contents, vocabulary, classes } = context;
  const events = contents.filter(isPositiveEvent);
  const placeOf = (type: string, role: string, subject: SubjectId) =>
    `${type} ${role} ${classes.representativeOf(subject)}`;
  const filled = Map.groupBy(
    events.flatMap((content) =>
      subjectRoles(content).map(({ role, subject }) => ({
        content,
        subject,
        place: placeOf(content.plain.type, role, subject),
      })),
    ),
    ({ place }) => place,
  );
  const joins: Join[] = [];
  const now = new Set(known);
  for (const content of events) {
    for (const { type, role, basis } of wordIn(vocabulary.events, content.plain.type)?.sameAs ?? []) {
      const value = content.plain.roles[role];
      if (value?.kind !== 'subject') continue;
      const first = { content, subject: value.subject };
      for (const second of filled.get(placeOf(type, role, value.subject)) ?? []) {
        const pair = [content.index, second.content.index].toSorted((a, b) => a - b).join(' ');
        if (content.plain.event === second.content.plain.event || now.has(`${pair} ${role}`)) continue;
        now.add(`${pair} ${role}`);
        joins.push(meaningJoin(first, second, { role, basis }, context));
      }
    }
  }
  return { joins, known: now };
}

function subjectRoles({ plain }: EventContent): readonly { readonly role: string; readonly subject: SubjectId }[] {
  return Object.entries(plain.roles).flatMap(([role, value]) =>
    value?.kind === 'subject' ? [{ role, subject: value.subject }] : [],
  );
}

function meaningJoin(
  first: Side,
  second: Side,
  { role, basis }: { readonly role: string; readonly basis: Label },
  { supports, premises, stop }: JoiningContext,
): Join {
  const [a, b] = [first.content.plain.event, second.content.plain.event];
  const [memberA, memberB] = [first.content.index, second.content.index];
  const assumption = premises.assume('same-by-meaning', [a, b].toSorted(), {
    key: 'assume.same-by-meaning',
    values: {
      a: { kind: 'subject', subject: a },
      b: { kind: 'subject', subject: b },
      basis: { kind: 'label', label: basis },
    },
  });
  const supportsNow = (): readonly Support[] =>
    keepUseful(
      supports(first.subject, second.subject).map((support): Support => ({
        premises: joinSets([memberA, memberB, assumption], support.premises),
        chain: [{ kind: 'meaning', a, b, memberA, memberB, role, same: support.chain }],
      })),
      stop,
    );
  return { a, b, supportsNow };
}
