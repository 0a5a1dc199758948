/**
 * Predications to typed contents, by the frames: for each proposal of a sentence, what its passage says that can be typed
 * safely. What is only wished or asked is not typed, nor what a denial denies but for its first clause; what a frame needs
 * and does not find leaves the words alone as they are.
 */

import { optional } from '../base/optional.ts';
import { isCommitting } from '../statement/statement.ts';
import { roles as roleNames, type Role } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import type { Bench, Roles, Telling } from './bench.ts';
import { answeredBy, isOfAnotherKind, rolesOf, toldBefore, understood } from './fill-roles.ts';
import { frames, frameVersion, identification, type EventFrame } from './frames.ts';
import type { Argument, Predication } from './predication.ts';
import type { Field, ProposedContent, SubjectField, TypedContent, WhenField } from './proposed-content.ts';
import { holds, wordsAt, type Confidence, type ProposedDate, type Stretch } from './proposal.ts';
import { typeBeing } from './type-being.ts';
import { durationOf, isCounted, numberOf, tollOf } from './type-figures.ts';
import { causesOf, isOfProperty, onlyJourneysFor, onlyPurposeOf, typeProperty } from './type-properties.ts';

type Made = { readonly predication: Predication; readonly content: TypedContent };

/** What a passage says, typed, in the order of the text. */
export function typeContents(given: Bench, telling: Telling): readonly ProposedContent[] {
  if (!isCommitting(telling.act)) return [];
  const bench = { ...given, ...optional('speaker', telling.speaker), ...optional('topic', telling.topic) };
  // "His mother recognised the man as Orlov": the cue itself says it.
  const isSaid = ({ trigger, frame }: Predication) =>
    holds(telling.passage, trigger) ||
    (frame === 'recognition' && telling.cue !== undefined && holds(telling.cue, trigger));
  const inside = bench.predications.filter(isSaid);
  const real = inside.filter(({ isUnreal }) => !isUnreal).map((each) => within(bench, each, telling));
  // What counts the dead comes last: "12 people died when a bus left the road".
  const counts = (predication: Predication) => Number(isToll(bench, predication));
  const made = real
    .toSorted((a, b) => counts(a) - counts(b))
    .flatMap((predication) =>
      typeOne(bench, predication, telling, real).map((content): Made => ({ predication, content })),
    )
    .toSorted((a, b) => real.indexOf(a.predication) - real.indexOf(b.predication));
  const committed = telling.act === 'denies' ? denied(made) : made;
  return committed.map(({ predication, content }) => ({
    rule: `frame/${predication.frame}`,
    version: frameVersion,
    confidence: confidenceOf(predication, telling),
    passage: wordsAt(bench.sentence.text, cut(predication.clause, telling.passage)),
    ...(content.kind === 'order' ? orderWithin(content, telling) : content),
  }));
}

/** What came first may be told outside of the passage: then it is named only as the event that it is. */
function orderWithin(
  order: Extract<TypedContent, { kind: 'order' }>,
  { passage, cue }: Telling,
): Extract<TypedContent, { kind: 'order' }> {
  const isSaid = (words: Stretch) => holds(passage, words) || (cue !== undefined && holds(cue, words));
  const name = ({ value, words }: SubjectField): SubjectField => ({ value, ...(words && isSaid(words) && { words }) });
  return { ...order, earlier: name(order.earlier), later: name(order.later) };
}

/**
 * Without what stands outside of the passage: it is not what this voice says. Of "his mother recognised him", she who
 * recognised is the voice itself, and named only as the subject that it is.
 */
function within({ book, speaker }: Bench, predication: Predication, { passage, voice }: Telling): Predication {
  const isVoice = (argument: Argument) =>
    predication.frame === 'recognition' && argument.slot === 'doer' && voice !== undefined && meets(argument, voice);
  const isSaid = (argument: Argument) =>
    isVoice(argument)
      ? isWhole(argument, voice) && speaker !== undefined && book.at(argument) === speaker
      : holds(passage, argument);
  const found = predication.arguments.filter(isSaid);
  // An offer may do without whoever makes it; not where the passage only cuts him off.
  const isCut =
    predication.frame === 'offer' && predication.arguments.some((each) => each.slot === 'doer' && !isSaid(each));
  return { ...predication, arguments: isCut ? [] : found };
}

/** "His relatives, and colleagues" are more than his relatives. */
function isWhole({ start, end }: Stretch, voice: Stretch | undefined): boolean {
  return voice?.start === start && voice.end === end;
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

function cut(clause: Stretch, passage: Stretch): Stretch {
  const [start, end] = [Math.max(clause.start, passage.start), Math.min(clause.end, passage.end)];
  return start < end ? { start, end } : passage;
}

/** "denied that he had come": the first clause is what is denied, and a voice that denies commits to no more. */
function denied(made: readonly Made[]): readonly Made[] {
  const first = made.find(({ predication }) => !predication.isNoun);
  const { content } = first ?? {};
  if (!first || !content || content.kind === 'order') return [];
  if (content.kind === 'identity') return content.same ? [{ ...first, content: { ...content, same: false } }] : [];
  return content.polarity === 'positive' ? [{ ...first, content: { ...content, polarity: 'negative' } }] : [];
}

function confidenceOf({ isNoun }: Predication, { confidence, isHedged }: Telling): Confidence {
  if (isHedged || isNoun || confidence === 'low') return 'low';
  return confidence;
}

/** "was minister from 2027 to 2031": so long, and not today. */
function limited(
  content: TypedContent,
  { sentence: { text } }: Bench,
  { clause }: Predication,
  dates: readonly ProposedDate[],
): TypedContent {
  const isBeside = ({ start }: Stretch) =>
    start >= clause.end && /^\s(?:(?:from|in|on|since|until|between|с|в|до)\s)?$/u.test(text.slice(clause.end, start));
  const date = dates.find((each) => isBeside(each) && /^\d{4}/.test(each.edtf));
  if (!date || content.kind !== 'attribute' || content.property === 'age') return content;
  const { start, end, words, edtf } = date;
  return { ...content, when: { words: { start, end, words }, when: { edtf } } };
}

function isToll(bench: Bench, predication: Predication): boolean {
  const frame = frames[predication.frame];
  return frame?.kind === 'event' && frame.toll !== undefined && isCounted(bench, predication, frame);
}

function typeOne(
  bench: Bench,
  predication: Predication,
  telling: Telling,
  all: readonly Predication[],
): readonly TypedContent[] {
  const frame = frames[predication.frame];
  if (!frame) return [];
  if (frame.kind === 'event') return typeEvent(bench, predication, frame, telling);
  if (isOfProperty(frame.kind)) return typeProperty(bench, predication, frame.kind);
  const being = typeBeing(bench, predication, frame.kind, all);
  // Whoever is recognised is somebody, and somebody recognised him.
  if (frame.kind === 'recognition') return [...typeEvent(bench, predication, identification, telling), ...being];
  return frame.kind === 'being' || frame.kind === 'whereabouts'
    ? being.map((content) => limited(content, bench, predication, telling.dates))
    : being;
}

function typeEvent(
  bench: Bench,
  predication: Predication,
  frame: EventFrame,
  telling: Telling,
): readonly TypedContent[] {
  if (frame.toll && isCounted(bench, predication, frame)) return tollOf(bench, predication, frame, telling.dates);
  const roles = { ...understood(bench, predication, frame), ...rolesOf(bench, predication, frame) };
  const always = onlyJourneysFor(bench, predication, frame, roles);
  if (always) return always;
  const when = whenOf(bench, predication, telling.dates);
  const answered = answeredBy(bench, predication, frame);
  if ((frame.answers && !answered) || isOfAnotherKind(bench, predication, frame, roles)) return [];
  const isTold = isEnough(frame, roles, when) && !frame.isNamedOnly;
  if (!isTold && !predication.isNoun) return [];
  const event = eventField(bench, predication, frame, roles, when?.when, telling);
  if (!isTold) return [];
  const content: TypedContent = {
    kind: 'event',
    event,
    type: frame.type,
    roles,
    ...(when && { when }),
    polarity: predication.polarity,
  };
  return [
    content,
    ...datedBy(frame, roles, when, predication.polarity),
    ...numberOf(bench, predication, frame, event),
    ...durationOf(bench, predication, frame, event),
    ...purposeOf(bench, predication, frame, roles),
    ...onlyPurposeOf(predication, frame, event, roles),
    ...causesOf(bench, predication, frame, event),
    ...ordersOf(bench, predication, frame, event),
    ...(answered && answered.role === undefined ? [orderOf('after', event, answered.event)] : []),
  ];
}

function whenOf(
  { predications }: Bench,
  { clause, trigger }: Predication,
  dates: readonly ProposedDate[],
): WhenField | undefined {
  // "Voss, who was minister from 2027 to 2031, was arrested on Thursday": that was when he was minister.
  const nested = predications.filter(
    (each) =>
      !each.isNoun && holds(clause, each.clause) && !holds(each.clause, trigger) && each.clause.end < trigger.start,
  );
  // "The day before", with no day before it: no date yet.
  const inside = dates.filter(
    (date) => holds(clause, date) && /\d/.test(date.edtf) && !nested.some((each) => holds(each.clause, date)),
  );
  // Of two dates, one may be of something else: no other verb stands between the event and its date.
  const isNear = (date: Stretch) =>
    !predications.some(
      (each) => !each.isNoun && (isBetween(each.trigger, trigger, date) || isBetween(each.trigger, date, trigger)),
    );
  const [date, ...more] = inside.length > 1 ? inside.filter(isNear) : inside;
  if (!date || more.length > 0) return undefined;
  const { edtf, daypart, start, end, words } = date;
  return { words: { start, end, words }, when: { edtf, ...(daypart && { daypart }) } };
}

function isBetween(inner: Stretch, before: Stretch, behind: Stretch): boolean {
  return before.end <= inner.start && inner.end <= behind.start;
}

function isEnough({ needs }: EventFrame, roles: Roles, when: WhenField | undefined): boolean {
  const has = (need: Role | 'when') => (need === 'when' ? when !== undefined : roles[need] !== undefined);
  return needs.every((need) => (typeof need === 'string' ? has(need) : need.some(has)));
}

function eventField(
  bench: Bench,
  predication: Predication,
  { type }: EventFrame,
  roles: Roles,
  when: When | undefined,
  { origin, passage, act }: Telling,
): SubjectField {
  const known = bench.told.get(predication.trigger.start);
  if (known) {
    // A noun named it before its verb tells who was in it.
    bench.told.set(predication.trigger.start, { ...known, roles: { ...known.roles, ...roles } });
    return known.event;
  }
  const { text } = bench.sentence;
  const { start, end } = predication.trigger;
  const subjects = roleNames.flatMap((role) => {
    const value = roles[role]?.value;
    return value?.kind === 'subject' ? [[role, value.subject] as const] : [];
  });
  const subject = bench.events.identify(text, cut(predication.clause, passage), {
    // Fires are told apart from hearings, whatever their endings.
    type: type === 'event' ? `event ${text.slice(start, Math.min(end, start + 5)).toLowerCase()}` : type,
    roles: new Map(subjects),
    when,
    isOther: predication.isOther,
    isNoun: predication.isNoun && predication.frame !== 'ticket',
    isNamed: predication.isNamed === true,
    isDenied: predication.polarity === 'negative' || act === 'denies',
    origin,
  });
  const event: SubjectField = { value: { kind: 'subject', subject }, words: wordsAt(text, predication.trigger) };
  if (predication.isNoun || predication.isNamed) bench.nouns.push({ ...predication.trigger, event: subject });
  bench.told.set(predication.trigger.start, { event, type, roles });
  return event;
}

/** "born on 3 May 1990": the birth, and the date of birth. */
function datedBy(
  { dates }: EventFrame,
  roles: Roles,
  when: WhenField | undefined,
  polarity: Predication['polarity'],
): readonly TypedContent[] {
  const field = dates && roles[dates.role];
  if (!dates || !when || field?.value.kind !== 'subject') return [];
  const of: SubjectField = { ...field, value: field.value };
  const value: Field = { value: { kind: 'date', when: when.when }, words: when.words };
  return [{ kind: 'attribute', of, property: dates.property, value, polarity }];
}

/** What the event before was for, as this one tells. */
function purposeOf(
  bench: Bench,
  predication: Predication,
  { servesAs }: EventFrame,
  roles: Roles,
): readonly TypedContent[] {
  const told = servesAs && toldBefore(bench, predication, servesAs.type);
  const [theirs, ours] = [told?.roles[servesAs?.theirs ?? 'agent'], roles[servesAs?.ours ?? 'agent']];
  const purpose = roles.purpose;
  const isOne =
    theirs?.value.kind === 'subject' && ours?.value.kind === 'subject' && theirs.value.subject === ours.value.subject;
  if (!told || !servesAs || !ours || !isOne || purpose?.value.kind !== 'term') return [];
  const { event, type } = told;
  return [{ kind: 'event', event, type, roles: { [servesAs.theirs]: ours, purpose }, polarity: predication.polarity }];
}

/** What a word of time says, and what telling one after the other says where the one answers the other. */
function ordersOf(
  bench: Bench,
  predication: Predication,
  { follows }: EventFrame,
  event: SubjectField,
): readonly TypedContent[] {
  const previous = follows && toldBefore(bench, predication, follows.type);
  const { order } = predication;
  // The later one of the two makes the order, once both are told.
  const other = order && bench.told.get(order.than.start);
  const said = order && other ? [orderOf(order.is, event, other.event)] : [];
  const answered = bench.predications
    .filter(({ order: theirs }) => theirs?.is === 'before' && theirs.than.start === predication.trigger.start)
    .flatMap(({ trigger }) => bench.told.get(trigger.start) ?? [])
    .map((earlier) => orderOf('after', event, earlier.event));
  const following = previous ? [orderOf('after', event, previous.event)] : [];
  return [...said, ...answered, ...following].filter(
    (content) => content.kind !== 'order' || content.earlier.value.subject !== content.later.value.subject,
  );
}

function orderOf(is: 'before' | 'after', event: SubjectField, other: SubjectField): TypedContent {
  return is === 'after'
    ? { kind: 'order', earlier: other, later: event }
    : { kind: 'order', earlier: event, later: other };
}
