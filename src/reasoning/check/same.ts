/**
 * The checker's walk along chains of sameness, and its look at what makes two subjects different. Each step has to be in
 * the members, judgements or assumptions of the conflict itself.
 */

import type { SubjectId } from '../../base/id.ts';
import type { Conflict, Difference, SameChain, SameStep } from '../findings.ts';
import { commits, type Read, type Said } from './read-testimony.ts';

/** What is asked of a conflict, however much else is known of it. */
export type WitnessedConflict = Pick<Conflict, 'id' | 'rule' | 'members' | 'assumptions' | 'decisions' | 'witness'>;

export type Case = {
  readonly read: Read;
  readonly conflict: WitnessedConflict;
  /** What the members say, by their place. */
  readonly members: readonly Said[];
  /** Set where records are read otherwise than the conflict has them: then contents have other names. */
  readonly isOnTrial?: true;
};

/** Where a chain that starts at a subject leads, or undefined where it breaks. */
export function follow(chain: SameChain, start: SubjectId, given: Case): SubjectId | undefined {
  let at: SubjectId | undefined = start;
  for (const step of chain) {
    if (at === undefined || (at !== step.a && at !== step.b) || !holds(step, given)) return undefined;
    at = at === step.a ? step.b : step.a;
  }
  return at;
}

/** True where the conflict says that it rests on this rule, applied to these. */
export function isAssumed(rule: string, appliesTo: readonly string[], { conflict, isOnTrial }: Case): boolean {
  const text = isOnTrial ? withoutNames(JSON.stringify(appliesTo)) : JSON.stringify(appliesTo);
  return conflict.assumptions.some(
    (each) => each.rule === rule && (isOnTrial ? withoutNames(each.appliesTo) : each.appliesTo) === text,
  );
}

/** What an assumption applies to, but for names of contents, in no order. */
function withoutNames(appliesTo: string): string {
  const parts: unknown = JSON.parse(appliesTo);
  return (Array.isArray(parts) ? parts.map(String) : [])
    .map((part) => (part.startsWith('k_') ? 'k_' : part))
    .toSorted()
    .join(' ');
}

/** True where the difference holds between its ends. */
export function isDifferent({ a, b, ...difference }: Difference, given: Case): boolean {
  const { read, conflict, members } = given;
  switch (difference.kind) {
    case 'said': {
      const said = members[difference.member];
      return said?.kind === 'identity' && !said.same && isPair(read.one(said.a), read.one(said.b), a, b);
    }
    case 'judged':
      return (
        conflict.decisions.includes(difference.judgement) &&
        read.testimony.identities.some(
          (each) =>
            each.judgement === difference.judgement && !each.same && isPair(read.one(each.a), read.one(each.b), a, b),
        )
      );
    case 'names':
      return isAssumed('names-differ', [a, b].toSorted(), given) && areNamesApart(a, b, read);
  }
}

function holds(step: SameStep, given: Case): boolean {
  const { read, conflict, members } = given;
  if (step.kind === 'said') {
    const said = members[step.member];
    return said?.kind === 'identity' && said.same && isPair(said.a, said.b, step.a, step.b);
  }
  if (step.kind === 'judged') {
    const isJudged = read.testimony.identities.some(
      (each) => each.judgement === step.judgement && each.same && isPair(each.a, each.b, step.a, step.b),
    );
    return isJudged && conflict.decisions.includes(step.judgement) && isGuarded(step, given);
  }
  const [first, second] = [members[step.memberA], members[step.memberB]];
  if (first?.kind !== 'event' || second?.kind !== 'event') return false;
  if (first.polarity === 'negative' || second.polarity === 'negative') return false;
  const [one, other] = [filler(first, step.role), filler(second, step.role)];
  const isMeant = read
    .eventType(first.type)
    ?.sameAs.some(({ type, role }) => type === second.type && role === step.role);
  return (
    isMeant === true &&
    isPair(first.event, second.event, step.a, step.b) &&
    isAssumed('same-by-meaning', [first.event, second.event].toSorted(), given) &&
    one !== undefined &&
    follow(step.same, one, given) === other
  );
}

/** In every role without which it would be another event, somebody of the one has to be somebody of the other. */
function isGuarded(step: Extract<SameStep, { kind: 'judged' }>, given: Case): boolean {
  const [whoseA, whoseB] = [participants(step.a, given.read), participants(step.b, given.read)];
  return [...whoseA].every(([role, those]) => {
    const these = whoseB.get(role);
    if (!these) return true;
    return step.among.some(
      (guard) =>
        guard.role === role &&
        those.has(guard.a) &&
        these.has(guard.b) &&
        follow(guard.same, guard.a, given) === guard.b,
    );
  });
}

function participants(event: SubjectId, read: Read): ReadonlyMap<string, ReadonlySet<SubjectId>> {
  const found = new Map<string, Set<SubjectId>>();
  for (const statement of read.testimony.statements) {
    const said = commits(statement) ? read.said(statement) : undefined;
    if (said?.kind !== 'event' || said.event !== event || said.polarity === 'negative') continue;
    for (const role of read.eventType(said.type)?.whose ?? []) {
      const subject = filler(said, role);
      if (subject !== undefined) found.set(role, (found.get(role) ?? new Set()).add(subject));
    }
  }
  return found;
}

/** The subject in a role. */
export function filler(said: Extract<Said, { kind: 'event' }>, role: string): SubjectId | undefined {
  const value = Object.entries(said.roles).find(([each]) => each === role)?.[1];
  return value?.kind === 'subject' ? value.subject : undefined;
}

function isPair(a: SubjectId, b: SubjectId, x: SubjectId, y: SubjectId): boolean {
  return (a === x && b === y) || (a === y && b === x);
}

/** Proper names in one script, and no word that both have. */
function areNamesApart(a: SubjectId, b: SubjectId, read: Read): boolean {
  const [first, second] = [wordsOf(a, read), wordsOf(b, read)];
  const scripts = [/^\p{Script=Latin}/u, /^\p{Script=Cyrillic}/u];
  return (
    first.isDisjointFrom(second) &&
    scripts.some((script) => [first, second].every((words) => [...words].some((word) => script.test(word))))
  );
}

function wordsOf(id: SubjectId, read: Read): ReadonlySet<string> {
  const names = read.all(id).flatMap((subject) => subject.names.filter(({ proper }) => proper));
  return new Set(names.flatMap(({ text }) => text.toLowerCase().match(/\p{Letter}{3,}/gu) ?? []));
}
