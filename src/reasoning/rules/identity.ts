/**
 * Two subjects are said to be one and are different. The man in the video is R; he is not R; he is U, and R and U have
 * names with nothing in common.
 */

import type { SubjectId } from '../../base/id.ts';
import type { SaidContent } from '../collect-contents.ts';
import type { Different } from '../differences.ts';
import type { Message, MessageValue, SameChain } from '../findings.ts';
import type { MergedSubjects } from '../merge-subjects.ts';
import { nameOrigins } from '../name-voices.ts';
import { joinSets } from '../premises.ts';
import type { Clash, RuleContext } from '../rule.ts';

/** Every difference against every support of the ends being one. */
export function* findIdentityClashes({ contents, differences, sameness, subjects }: RuleContext): Iterable<Clash> {
  for (const different of differences.withinClasses) {
    const { a, b, difference } = different;
    for (const { premises, chain } of sameness.supports(a, b)) {
      yield {
        premises: joinSets(different.premises, premises),
        witness: { kind: 'identity', same: chain, difference },
        message: messageOf(describedFirst(different, subjects), chain, contents),
        topic: topicOf(
          sameness.classOf(a),
          describedIn([a, b, ...chain.flatMap((step) => [step.a, step.b])], subjects),
          subjects,
        ),
        rivals: rivalsOf(different, chain),
      };
    }
  }
}

function messageOf({ a, b, difference }: Different, chain: SameChain, contents: readonly SaidContent[]): Message {
  const said = difference.kind === 'said' ? contents[difference.member]?.plain : undefined;
  // What is said to be two is one by a judgement: then only the statement still has both.
  if (a === b && said?.kind === 'identity')
    return {
      key: 'clash.identity-against-judgement',
      values: { a: { kind: 'subject', subject: said.a }, b: { kind: 'subject', subject: said.b } },
    };
  const values = { a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } } as const;
  const [first, second, third] = chain;
  const nameWho = (...members: readonly number[]) =>
    nameOrigins({ paths: members.flatMap((member) => contents[member]?.paths ?? []) });
  if (difference.kind === 'said' && first?.kind === 'said' && !second)
    return {
      key: 'clash.identity-said-by',
      values: { ...values, by: nameWho(first.member), against: nameWho(difference.member) },
    };
  const followed = followedFrom(values, difference, chain, nameWho);
  const isThroughOne = difference.kind === 'names' && first?.kind === 'said' && second?.kind === 'said' && !third;
  const middle = isThroughOne ? [first.a, first.b].find((end) => end === second.a || end === second.b) : undefined;
  if (!isThroughOne || middle === undefined) return followed ?? { key: `clash.identity-${difference.kind}`, values };
  const [ofA, ofB] = first.a === a || first.b === a ? [first, second] : [second, first];
  return {
    key: 'clash.identity-one-is-two',
    values: {
      ...values,
      one: { kind: 'subject', subject: middle },
      firstBy: nameWho(ofA.member),
      secondBy: nameWho(ofB.member),
    },
  };
}

/** Of what nobody says, and what several steps lead to, is told whose words these are. */
function followedFrom(
  values: Message['values'],
  difference: Different['difference'],
  chain: SameChain,
  nameWho: (...members: readonly number[]) => MessageValue,
): Message | undefined {
  const by = chain.flatMap((step) =>
    step.kind === 'said' ? [step.member] : step.kind === 'meaning' ? [step.memberA, step.memberB] : [],
  );
  if (chain.length < 2 || by.length === 0) return undefined;
  const against = difference.kind === 'said' ? { against: nameWho(difference.member) } : {};
  return {
    key: `clash.identity-follows-${difference.kind}`,
    values: { ...values, by: nameWho(...new Set(by)), ...against },
  };
}

/** The one without a name of its own comes first: it is the man who is said to be R. */
function describedFirst(different: Different, subjects: MergedSubjects): Different {
  const { a, b } = different;
  return isNamed(a, subjects) && !isNamed(b, subjects) ? { ...different, a: b, b: a } : different;
}

/** The first that has no proper name, or else the first. */
function describedIn(ids: readonly SubjectId[], subjects: MergedSubjects): SubjectId {
  const [first] = ids;
  const described = ids.find((id) => !isNamed(id, subjects)) ?? first;
  if (described === undefined) throw new TypeError('Bug: a clash of identity without subjects');
  return described;
}

function isNamed(id: SubjectId, { namesOf }: MergedSubjects): boolean {
  return namesOf(id).some(({ proper }) => proper);
}

function topicOf(group: SubjectId, subject: SubjectId, { kindOf }: MergedSubjects) {
  return {
    name: `identity ${group}`,
    message: {
      key: kindOf(subject) === 'person' ? 'topic.identity' : 'topic.identity-of-thing',
      values: { subject: { kind: 'subject', subject } },
    },
  } as const;
}

function rivalsOf({ difference }: Different, chain: SameChain): readonly (readonly [number, number])[] {
  const said = chain.flatMap((step) => (step.kind === 'said' ? [step.member] : []));
  if (difference.kind === 'said') return said.map((member) => [member, difference.member] as const);
  const [first] = said;
  return first === undefined ? [] : said.slice(1).map((member) => [first, member] as const);
}
