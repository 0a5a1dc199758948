/**
 * All minimal conflicts: what the rules found, without the sets that contain another one. Invariant: as long as no rule
 * stopped early, a set of premises cannot hold exactly when it contains a conflict, and no conflict contains another.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex, type FindingId, type JudgementId, type SubjectId, type VoiceId } from '../base/id.ts';
import type { Content } from '../statement/content.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Message, RuleName, Witness } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { keepSmallest, type Premise, type Premises, type PremiseSet } from './premises.ts';
import type { Clash, RuleContext, Topic } from './rule.ts';
import { rules } from './rules.ts';
import { judgementsIn, membersIn, renumberMembers } from './witness-members.ts';

export type FoundConflict = {
  readonly id: FindingId;
  readonly rule: RuleName;
  readonly premises: PremiseSet;
  /** The contents among the premises, in the order in which they are told. */
  readonly members: readonly SaidContent[];
  readonly decisions: readonly JudgementId[];
  readonly message: Message;
  readonly topic: Topic;
  readonly rivals: Clash['rivals'];
  /** Contents are named by their place in `members`. */
  readonly witness: Witness;
  /** Origins that say every member, and not one of them only by way of a relay that carries no other. Sorted. */
  readonly selfContradictionOf: readonly VoiceId[];
};

/** An id that follows from what it is given. */
export function findingId(parts: readonly unknown[]): FindingId {
  return idFromHex('f', digestHex(digestOf(canonicalText(parts))));
}

/** The conflicts among the premises that the rules see. In no particular order. */
export function findConflicts(context: RuleContext): readonly FoundConflict[] {
  const clashes = rules.flatMap(({ name, find }) =>
    [...(find?.(context) ?? [])].map((clash) => ({ rule: name, clash })),
  );
  const smallest = keepSmallest(clashes, ({ clash }) => clash.premises);
  if (smallest.length > mostConflicts) context.stop(mostConflicts);
  return smallest.slice(0, mostConflicts).map(({ rule, clash }) => conflictOf(rule, clash, context));
}

/** More conflicts than these nobody looks at: such a case needs other statements. */
const mostConflicts = 10_000;

function conflictOf(rule: RuleName, clash: Clash, { contents, premises, subjects }: RuleContext): FoundConflict {
  const told = new Set([...membersIn(clash.witness), ...clash.premises]);
  const members = [...told].flatMap((number) => contents[number] ?? []);
  const places = new Map(members.map(({ index }, place) => [index, place]));
  const decisions = [...new Set([...judgementsIn(clash.witness), ...joiningDecisions(members, subjects)])].toSorted();
  // Whoever says one thing, and people at the desk another, does not contradict themselves.
  const isOfJudgements = members.length === 1 && decisions.length > 0;
  return {
    id: nameConflict(rule, clash.premises, decisions, premises),
    rule,
    premises: clash.premises,
    members,
    decisions,
    message: clash.message,
    topic: clash.topic,
    rivals: clash.rivals,
    witness: renumberMembers(clash.witness, (index) => places.get(index) ?? index),
    selfContradictionOf: isOfJudgements
      ? []
      : commonOrigins(members).filter((origin) => !mayBeMisreported(origin, members)),
  };
}

/** The id of a conflict, which follows from its rule, its premises and its decisions. */
export function nameConflict(
  rule: RuleName,
  numbers: PremiseSet,
  decisions: readonly JudgementId[],
  { list }: Premises,
): FindingId {
  const names = numbers.flatMap((number) => list[number] ?? []).map(premiseName);
  return findingId(['conflict', rule, names.toSorted(), decisions]);
}

/** A name that follows from the premise alone. */
export function premiseName(premise: Premise): string {
  switch (premise.kind) {
    case 'content':
      return premise.content.key;
    case 'referent':
      return premise.judgement;
    case 'rule':
      return `${premise.rule} ${premise.appliesTo}`;
  }
}

/** Origins that say every member, as far as we were told. Sorted. */
export function commonOrigins(members: readonly SaidContent[]): readonly VoiceId[] {
  const [first, ...others] = members.map(({ paths }) => new Set(paths.map(({ origin }) => origin)));
  const common = others.reduce((left, each) => left.intersection(each), first ?? new Set());
  return [...common].toSorted();
}

/** True where a member is this origin's only by way of a relay that does not carry the others: then the relay may be what is wrong. */
function mayBeMisreported(origin: VoiceId, members: readonly SaidContent[]): boolean {
  const relaysOf = members.map(({ paths }) =>
    paths
      .filter((path) => path.origin === origin)
      .map(({ voices }) => new Set(voices.slice(0, -1)))
      .reduce((left, each) => left.intersection(each)),
  );
  return relaysOf.some((relays, place) =>
    [...relays].some((relay) => relaysOf.some((others, other) => other !== place && !others.has(relay))),
  );
}

/**
 * The judgements that made the members speak of one subject: for each subject that goes by several ids, unless each
 * member has a statement that names it by one and the same id.
 */
function joiningDecisions(members: readonly SaidContent[], subjects: MergedSubjects): readonly JudgementId[] {
  /** For each member, what each of its statements names. */
  const named = members.map(({ paths }) => paths.map(({ statement }) => subjectsOf(statement.content)));
  const classes = Map.groupBy(new Set(named.flat(2)), subjects.representativeOf);
  return [...classes.values()].flatMap((ids) => {
    const isOf = new Set(ids);
    const isPlain = (id: SubjectId) =>
      named.every((statements) => statements.some((all) => all.every((each) => each === id || !isOf.has(each))));
    return ids.length === 1 || ids.some(isPlain) ? [] : subjects.decisionsJoining(ids);
  });
}

/** Every subject that a content names. */
export function subjectsOf(content: Content): readonly SubjectId[] {
  switch (content.kind) {
    case 'event': {
      const values = Object.values(content.roles).flatMap((value) =>
        value?.kind === 'subject' ? [value.subject] : [],
      );
      return [content.event, ...values];
    }
    case 'attribute':
      return content.value.kind === 'subject' ? [content.of, content.value.subject] : [content.of];
    case 'order':
      return [content.earlier, content.later];
    case 'identity':
      return [content.a, content.b];
    case 'about':
    case 'words':
      return [];
  }
}
