/**
 * Statements that a witness leans on without their being members of the conflict: those that say which type an event has
 * that a meaning puts in order, and those that say who took part in two events that a judgement takes for one. Without
 * them a stranger could not derive the conflict again.
 */

import type { StatementId, SubjectId } from '../base/id.ts';
import type { Conflict, SameStep, TimeReason } from '../reasoning/findings.ts';
import { mergeSubjects } from '../reasoning/merge-subjects.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Content } from '../statement/content.ts';
import { isCommitting, type Statement } from '../statement/statement.ts';

type EventContent = Extract<Content, { kind: 'event' }>;
type Telling = { readonly id: StatementId; readonly content: EventContent };

/** Gives, for a conflict of this testimony, the further statements that its witness needs: one for each thing it leans on. */
export function openWitnessStatements(testimony: Testimony): (conflict: Conflict) => readonly StatementId[] {
  const statements = new Map(testimony.statements.map((statement) => [statement.id, statement]));
  const { representativeOf } = mergeSubjects(testimony);
  const tellings = Map.groupBy(
    testimony.statements.filter(isCommitted).flatMap(tellingOf).toSorted(byId),
    ({ content }) => content.event,
  );

  function tellingRole(event: SubjectId, role: string, subject: SubjectId): readonly StatementId[] {
    return firstOf(tellings.get(event), ({ content }) =>
      Object.entries(content.roles).some(
        ([each, value]) => each === role && value.kind === 'subject' && representativeOf(value.subject) === subject,
      ),
    );
  }

  /** The type that the event in a role must have, told by somebody. */
  function tellingType(
    { member, order }: Extract<TimeReason, { kind: 'meaning' }>,
    conflict: Conflict,
  ): readonly StatementId[] {
    const content = conflict.members[member]?.statements.flatMap((id) => statements.get(id)?.content ?? [])[0];
    if (content?.kind !== 'event') return [];
    const meant = testimony.vocabulary.events[content.type]?.orders[order];
    const filler = meant && content.roles[meant.role];
    if (meant?.type === undefined || filler?.kind !== 'subject') return [];
    return firstOf(tellings.get(filler.subject), (telling) => telling.content.type === meant.type);
  }

  return (conflict) =>
    partsOf(conflict.witness).flatMap((part) =>
      part.kind === 'judged'
        ? part.among.flatMap(({ role, a, b }) => [...tellingRole(part.a, role, a), ...tellingRole(part.b, role, b)])
        : tellingType(part, conflict),
    );
}

type Judged = Extract<SameStep, { kind: 'judged' }>;
type Meaning = Extract<TimeReason, { kind: 'meaning' }>;

/** Every judged sameness and every order from meaning, however deep in a witness. */
function partsOf(value: unknown): readonly (Judged | Meaning)[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isPart(value) ? [value] : []), ...Object.values(value).flatMap(partsOf)];
}

function isPart(value: object): value is Judged | Meaning {
  if (!('kind' in value)) return false;
  return (value.kind === 'judged' && 'among' in value) || (value.kind === 'meaning' && 'order' in value);
}

function isCommitted({ act }: Statement): boolean {
  return isCommitting(act);
}

function tellingOf({ id, content }: Statement): readonly Telling[] {
  return content.kind === 'event' && content.polarity === 'positive' ? [{ id, content }] : [];
}

function byId(a: Telling, b: Telling): number {
  return a.id < b.id ? -1 : 1;
}

function firstOf(tellings: readonly Telling[] = [], fits: (telling: Telling) => boolean): readonly StatementId[] {
  const found = tellings.find(fits);
  return found ? [found.id] : [];
}
