/** The checker's own look at "only": the limit, the event that breaks it, whose it is, and when it was. */

import type { SubjectId } from '../../base/id.ts';
import type { Witness } from '../findings.ts';
import { boundsAt, nameOf, own, type Read, type Said } from './read-testimony.ts';
import { filler, follow, isAssumed, type Case } from './same.ts';
import { isCertain, lies } from './values.ts';

type Happening = Extract<Said, { kind: 'event' }>;
type Limiting = Extract<Said, { kind: 'attribute' }>;

/** True where a member says "only", and others give one of those events something else. */
export function isLimitBroken(witness: Extract<Witness, { kind: 'only' }>, given: Case): boolean {
  const { read, members } = given;
  const [limit, purpose] = [members[witness.limit.member], members[witness.purpose.member]];
  if (limit?.kind !== 'attribute' || limit.polarity === 'negative' || !isHappening(purpose)) return false;
  const only = read.property(limit.property)?.only;
  const value = Object.entries(purpose.roles).find(([role]) => role === only?.role)?.[1];
  if (!only || limit.value.kind !== 'term' || value?.kind !== 'term' || !only.events.includes(purpose.type))
    return false;
  const isOfIt = follow(witness.same, limit.of, given) === subjectLimited(witness, only.whose, purpose, given);
  return (
    isOfIt &&
    isBeside(limit.value.term, value.term, read) &&
    isOfItsTime(witness, limit, purpose, given) &&
    isAssumed('only', [nameOf(limit), purpose.event], given)
  );
}

/** The event, or whoever it is said to be of. */
function subjectLimited(
  { whose }: Extract<Witness, { kind: 'only' }>,
  role: string | undefined,
  purpose: Happening,
  given: Case,
): SubjectId | undefined {
  if (role === undefined) return purpose.event;
  const said = whose && given.members[whose.member];
  if (!isHappening(said) || !whose || follow(whose.same, purpose.event, given) !== said.event) return undefined;
  return filler(said, role);
}

function isOfItsTime(
  { limit: { member }, dated }: Extract<Witness, { kind: 'only' }>,
  limit: Limiting,
  purpose: Happening,
  given: Case,
): boolean {
  const said = (given.conflict.members[member]?.statements ?? []).map((id) => given.read.statement(id)?.saidAt);
  if (!dated) return limit.when === undefined && said.includes(undefined);
  const on = given.members[dated.member];
  if (!isHappening(on) || !on.when || follow(dated.same, purpose.event, given) !== on.event) return false;
  const { when } = on;
  if (!isCertain(on, [when], given)) return false;
  if (limit.when) return lies(when, limit.when) && isCertain(limit, [limit.when], given);
  return said.some((edtf) => edtf !== undefined && !isOver(edtf, when));
}

/** True where the one is certainly over before the other begins. */
function isOver(edtf: string, when: NonNullable<Happening['when']>): boolean {
  const [one, other] = [boundsAt({ edtf }), boundsAt(when)];
  if (!one || !other) return false;
  return one.zoned || other.zoned
    ? one.instant.endMax <= other.instant.startMin
    : one.wall.endMax <= other.wall.startMin;
}

/** Neither is a kind of the other, and what both are a kind of is a kind of nothing. */
function isBeside(limit: string, said: string, read: Read): boolean {
  const [one, other] = [widening(limit, read), widening(said, read)];
  return (
    !one.has(said) &&
    !other.has(limit) &&
    [...one].every((each) => !other.has(each) || own(read.testimony.vocabulary.terms, each)?.under.length === 0)
  );
}

function widening(term: string, read: Read): ReadonlySet<string> {
  const found = new Set([term]);
  for (const each of found)
    for (const wider of own(read.testimony.vocabulary.terms, each)?.under ?? []) found.add(wider);
  return found;
}

function isHappening(said: Said | undefined): said is Happening {
  return said?.kind === 'event' && said.polarity === 'positive';
}
