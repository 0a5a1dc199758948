/**
 * Who and what fills the roles of an event: the arguments of its clause, and what a reader understands from what was told
 * just before. What a role does not take leaves it empty.
 */

import type { Role } from '../subject/vocabulary.ts';
import type { Bench, Roles } from './bench.ts';
import { fillAmount, fillRole, subjectOf } from './fill-fields.ts';
import type { EventFrame } from './frames.ts';
import type { Argument, Predication } from './predication.ts';
import type { Field, SubjectField } from './proposed-content.ts';
import { wordsAt } from './proposal.ts';

export function rolesOf(bench: Bench, predication: Predication, frame: EventFrame): Roles {
  const filled: Partial<Record<Role, Field>> = {};
  const leftOut = predication.isBySpeaker
    ? bench.speaker
    : predication.isDropped
      ? topicOf(bench, predication)
      : undefined;
  if (frame.roles.doer && leftOut !== undefined)
    filled[frame.roles.doer] = { value: { kind: 'subject', subject: leftOut } };
  for (const argument of predication.arguments) {
    const amount = frame.roles.amount && filled.amount === undefined ? fillAmount(bench, argument) : undefined;
    const role = amount ? 'amount' : (insteadOfAmount(bench, argument, frame) ?? frame.roles[argument.slot]);
    const field =
      role && filled[role] === undefined
        ? (amount ?? fillRole(bench, frame.type, role, argument) ?? speakerItself(bench, argument))
        : undefined;
    if (role && field && isFitting(bench, frame, role, field)) filled[role] = field;
  }
  return withoutOneself(filled);
}

/** "had killed himself": nobody else did it. */
function withoutOneself(filled: Roles): Roles {
  const { agent, ...others } = filled;
  const { patient } = others;
  const isOneself =
    agent?.value.kind === 'subject' &&
    patient?.value.kind === 'subject' &&
    agent.value.subject === patient.value.subject;
  return isOneself ? others : filled;
}

/** "offered her a flat": no sum; what it is for, where the words name a purpose. */
function insteadOfAmount(
  { rules, sentence }: Bench,
  { slot, start, end }: Argument,
  { roles }: EventFrame,
): Role | undefined {
  if (slot !== 'amount' || !roles.value || !roles.for) return undefined;
  const words = sentence.text.slice(start, end);
  if (/^(?:деньг|денег|money|cash|акч|ақш)/iu.test(words)) return undefined;
  return rules.termOf(words, 'purpose') === undefined ? roles.value : roles.for;
}

/** "The ministry said that it sent a note": whoever speaks, where that is no person. */
function speakerItself({ speaker, book, sentence }: Bench, { start, end, slot }: Argument): SubjectField | undefined {
  const isIt = slot === 'doer' && /^(?:it|оно)$/iu.test(sentence.text.slice(start, end));
  const isHouse = isIt && speaker !== undefined && book.traitsOf(speaker).kind === 'organisation';
  return isHouse
    ? { value: { kind: 'subject', subject: speaker }, words: wordsAt(sentence.text, { start, end }) }
    : undefined;
}

/** Who did what was told last before the predication. */
function topicOf({ told, topic, book }: Bench, { trigger }: Predication): number | undefined {
  const before = [...told].filter(([start]) => start < trigger.start).toSorted(([a], [b]) => b - a);
  const [, last] = before[0] ?? [];
  if (!last) return topic;
  return doerOf(last.type, last.roles, book);
}

/** The one person who did it. */
export function doerOf(type: string, { agent, addressee }: Roles, book: Bench['book']): number | undefined {
  const value = (type === 'payment' ? addressee : agent)?.value;
  if (value?.kind !== 'subject') return undefined;
  const { kind, isPlural } = book.traitsOf(value.subject);
  return kind === 'person' && !isPlural ? value.subject : undefined;
}

function isFitting(
  { book }: Bench,
  { somebody = [], things = [], people = [] }: EventFrame,
  role: Role,
  { value }: Field,
): boolean {
  if (value.kind !== 'subject') return true;
  const { kind } = book.traitsOf(value.subject);
  if (things.includes(role)) return kind === 'thing';
  if (people.includes(role)) return kind === 'person';
  return !somebody.includes(role) || kind === 'person' || kind === 'organisation';
}

/** "met with difficulties" is no meeting with nobody. */
export function isOfAnotherKind(
  { sentence }: Bench,
  { arguments: all }: Predication,
  { strict = [], roles }: EventFrame,
  filled: Roles,
): boolean {
  return strict.some((slot) => {
    const role = roles[slot];
    return (
      role !== undefined &&
      filled[role] === undefined &&
      all.some((argument) => argument.slot === slot && !isPronoun(sentence.text.slice(argument.start, argument.end)))
    );
  });
}

/** Somebody, though nobody can tell who. */
function isPronoun(words: string): boolean {
  return /^(?:him|her|them|ним|ней|ними|нею)$/iu.test(words);
}

/** What a reader understands from what was told just before: whom they offered it to, what he agreed to. */
export function understood(bench: Bench, predication: Predication, frame: EventFrame): Roles {
  const { follows } = frame;
  const previous = follows && toldBefore(bench, predication, follows.type);
  const theirs = previous && follows && previous.roles[follows.theirs];
  if (follows && theirs?.value.kind === 'subject') return { [follows.ours]: { value: theirs.value } };
  const answered = answeredBy(bench, predication, frame);
  return answered?.role ? { [answered.role]: answered.event } : {};
}

/** The event that this one answers, as a field without words. */
export function answeredBy(
  bench: Bench,
  predication: Predication,
  { answers = [] }: EventFrame,
): { readonly event: SubjectField; readonly role: Role | undefined } | undefined {
  const doer = predication.arguments.find(({ slot }) => slot === 'doer');
  const speaker = predication.isBySpeaker ? bench.speaker : undefined;
  const person = doer && answers.length > 0 ? subjectOf(bench, doer)?.value.subject : speaker;
  if (person === undefined) return undefined;
  for (const { type, theirs, role } of answers) {
    const subject = bench.events.latest(type, theirs, person);
    if (subject !== undefined) return { event: { value: { kind: 'subject', subject } }, role };
  }
  return undefined;
}

export function toldBefore({ told }: Bench, { trigger }: Predication, type: string) {
  return [...told]
    .filter(([start, each]) => start < trigger.start && each.type === type)
    .toSorted(([a], [b]) => b - a)
    .map(([, each]) => each)[0];
}
