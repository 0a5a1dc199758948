/**
 * Who does what to whom in a Russian sentence: for each verb of the table, who agrees with it, who stands in the other
 * cases and behind its prepositions, active and passive. What is wished, asked or possible is marked; infinitives and
 * participles say nothing of their own.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { lowerAt, type TokenRange } from '../token-ranges.ts';
import { findChunks, type Chunk } from './chunks.ts';
import {
  chunksIn,
  clauseOf,
  infinitiveIn,
  isVerb,
  partsIn,
  rangePlace,
  subjectIn,
  type Agreement,
  type FoundPart,
} from './clause-parts.ts';
import { askedNoun, countIn } from './asked-parts.ts';
import { findCopulas } from './copulas.ts';
import { isActor, isVehicle } from './describe-mention.ts';
import { findEventNouns } from './event-nouns.ts';
import { frameForms, usual, type FrameForm, type VerbSense } from './frame-verbs.ts';
import { seenPlace } from './mention-places.ts';

/**
 * «Информация о том, что задержанный — музыкант, не соответствует действительности»: he is said not to be one; of anything
 * else that is untrue there, nothing is said.
 */
function asTrueAs({ text, start, end }: Sentence, predication: Predication): readonly Predication[] {
  const untrue = untruth.exec(text.slice(start, end));
  if (!untrue || predication.trigger.start > start + untrue.index + untrue[0].length) return [predication];
  if (predication.trigger.start < start + untrue.index) return [predication];
  const isPlain = predication.frame === 'being' && predication.polarity === 'positive';
  return isPlain ? [{ ...predication, polarity: 'negative' }] : [];
}

const untruth =
  /(?:информаци|сведени|сообщени|данны|новост|слух|утверждени)\p{L}{1,3}\sо\sтом,\sчто\s[\s\S]{3,400}?(?:не\sсоответству|неправд|лож[ьн]|фейк|не\sподтверд|недостовер|выдум)/iu;

/** More verbs than this in a sentence are none that a person wrote. */
const maxVerbs = 20;

/** A predication with what the next one may take over from it. */
type Told = { readonly predication: Predication; readonly verb: number; readonly opener: string };

export function findPredications(sentence: Sentence): readonly Predication[] {
  const told: Told[] = [];
  for (let at = 0, verbs = 0; at < sentence.tokens.length && verbs < maxVerbs; at += 1) {
    const forms = frameForms.get(lowerAt(sentence, at));
    if (!forms || sentence.tokens[at]?.isAside) continue;
    verbs += 1;
    const predication = readVerb(sentence, at, forms, told.at(-1));
    if (predication) told.push(predication);
  }
  const verbs = told.map((each, index) => withOrder(each, told[index - 1], told[index + 1]));
  const isUnreal =
    sentence.tokens.at(-1)?.text === '?' || sentence.tokens.some(({ lower }) => /^(?:если|ли)$/u.test(lower));
  return [...findEventNouns(sentence, verbs), ...verbs, ...findCopulas(sentence)]
    .map((predication) => (isUnreal ? { ...predication, isUnreal } : predication))
    .flatMap((predication) => asTrueAs(sentence, predication))
    .toSorted((a, b) => Number(b.isNoun) - Number(a.isNoun) || a.trigger.start - b.trigger.start);
}

function readVerb(
  sentence: Sentence,
  verb: number,
  forms: readonly FrameForm[],
  previous: Told | undefined,
): Told | undefined {
  for (const form of forms)
    for (const sense of form.senses) {
      const predication = readSense(sentence, verb, form, sense, previous);
      if (predication) return { predication, verb, opener: openerOf(sentence, clauseOf(sentence, verb).from) };
    }
  return undefined;
}

function readSense(
  sentence: Sentence,
  verb: number,
  form: FrameForm,
  sense: VerbSense,
  previous: Told | undefined,
): Predication | undefined {
  const clause = clauseOf(sentence, verb);
  const infinitive = infinitiveIn(sentence, verb, clause.to);
  const own: TokenRange = { from: clause.from, to: (infinitive ?? clause.to + 1) - 1 };
  if (!hasWord(sentence, clause, sense.needs)) return undefined;
  const isNegated = lowerAt(sentence, verb - 1) === 'не' || lowerAt(sentence, verb - 2) === 'не';
  const chunks = chunksIn(sentence, own);
  const subject = findSubject(sentence, verb, form, chunks, needsActor(form, sense));
  const rest = chunks.filter((chunk) => chunk !== subject);
  const parts = [
    ...partsIn(sentence, rest, verb, { isNegated, isMotion: isMotion(sense) }),
    ...relativeParts(sentence, clause),
    ...infinitiveParts(sentence, infinitive, clause.to),
    ...purposeBehind(sentence, clause.to),
  ];
  const noun = askedNoun(sentence, sense, subject, parts);
  if (sense.noun && !noun) return undefined;
  const named = sense.noun?.class.isEvent ? noun : undefined;
  const count = subject ? undefined : countIn(sentence, own, form, sense);
  const found = [
    ...argumentsOf(sentence, form, sense, subject, takeObjects(sense, form, parts)),
    ...(count ? [count] : []),
  ];
  const isShip = subject !== undefined && isVehicle(sentence, subject);
  const isNobody = subject !== undefined && /^(?:никто|ничто)$/u.test(lowerAt(sentence, subject.from));
  const shared = isNobody ? [] : sharedFrom(sentence, verb, sense, found, previous);
  if (sense.frame === 'departure' && lowerAt(sentence, verb).startsWith('выш') && !isShip) return undefined;
  if (!fits(sense, [...found, ...shared], form, isShip)) return undefined;
  const place = rangePlace(sentence, own);
  return {
    frame: sense.frame,
    trigger: named ?? rangePlace(sentence, { from: verb, to: verb }),
    clause: place,
    ...(named && { isNamed: true as const }),
    arguments: [...found.filter(({ slot }) => !(isNobody && slot === 'doer')), ...shared].toSorted(
      (a, b) => a.start - b.start,
    ),
    polarity: isNegated || isNobody ? 'negative' : 'positive',
    isUnreal: isWished(sentence, clause),
    ...(!subject && form.number === 'one' && isSaid(sentence, clause) && { isBySpeaker: true as const }),
    isNoun: false,
    isOther: others.test(sentence.text.slice(place.start, place.end)),
  };
}

const others =
  /(?<!\p{L})(?:ранее|раньше|прежде|снова|опять|повторно|часто|обычно|кажд\p{L}+|всегда|неоднократно|впервые|не раз|обратно)(?!\p{L})/iu;

function needsActor({ isPassive }: FrameForm, { frame, slots }: VerbSense): boolean {
  return !isPassive && frame !== 'departure' && frame !== 'arrival' && slots['n'] === 'doer';
}

function isMotion({ frame }: VerbSense): boolean {
  return /^(?:journey|departure|arrival|invitation|offer|contact|diplomatic-note)$/.test(frame);
}

function hasWord({ tokens }: Sentence, { from, to }: TokenRange, needs: readonly string[]): boolean {
  return needs.length === 0 || tokens.slice(from, to + 1).some(({ lower }) => needs.includes(lower));
}

/** «говорит, что получил»: he who says it. */
function isSaid(sentence: Sentence, { from }: TokenRange): boolean {
  return lowerAt(sentence, from) === 'что' && lowerAt(sentence, from - 1) === ',';
}

/** «бы», «чтобы», «хочет», a question: nobody says that it happened. */
function isWished(sentence: Sentence, { from, to }: TokenRange): boolean {
  const words = sentence.tokens.slice(from, to + 1).map(({ lower }) => lower);
  return words.some((lower) => /^(?:бы|б|чтобы|чтоб|пусть)$/u.test(lower)) || sentence.tokens.at(-1)?.text === '?';
}

/** Who agrees with the verb in its clause, whom its «который» stands for, or who did what stands before «и». */
function findSubject(
  sentence: Sentence,
  verb: number,
  form: Agreement & { readonly isPassive?: boolean },
  chunks: readonly Chunk[],
  isActing: boolean,
  depth = 0,
): Chunk | undefined {
  const own = subjectIn(sentence, chunks, form, isActing);
  if (own) return own;
  const clause = clauseOf(sentence, verb);
  if (/^котор(?:ый|ая|ое|ые)$/u.test(lowerAt(sentence, clause.from)))
    return antecedent(sentence, clause.from, isActing);
  const outer = pastRelative(sentence, clause.from);
  if (outer !== undefined && depth < deepest)
    return findSubject(sentence, verb, form, chunksIn(sentence, outer), isActing, deepest);
  const isJoined =
    /^(?:и|а)$/u.test(lowerAt(sentence, clause.from - 1)) && sentence.tokens[clause.from - 2]?.text !== ',';
  const before = isJoined && depth < deepest ? verbBefore(sentence, clause.from - 2) : undefined;
  if (before === undefined) return undefined;
  const agreement = agreementOf(sentence, before);
  if (!agreement || agreement.number !== form.number) return undefined;
  const theirs = chunksIn(sentence, clauseOf(sentence, before));
  return findSubject(sentence, before, agreement, theirs, isActing, depth + 1);
}

const deepest = 3;

/** «Мужчина, который купил билет, приехал»: the clause that goes on behind the relative one. */
function pastRelative(sentence: Sentence, from: number): TokenRange | undefined {
  if (sentence.tokens[from - 1]?.text !== ',' || from < 4) return undefined;
  const between = clauseOf(sentence, from - 2);
  const isRelative = [between.from, between.from + 1].some((at) => lowerAt(sentence, at).startsWith('котор'));
  const isClosed = sentence.tokens[between.from - 1]?.text === ',' && between.from > 1;
  return isRelative && isClosed ? clauseOf(sentence, between.from - 2) : undefined;
}

function verbBefore(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at >= 0 && from - at < 24; at -= 1) if (isVerb(sentence, at)) return at;
  return undefined;
}

function agreementOf(sentence: Sentence, verb: number): Agreement | undefined {
  const lower = lowerAt(sentence, verb);
  const [form] = frameForms.get(lower) ?? [];
  if (form) return form;
  if (/(?:ли|лись|[аяую]т(?:ся)?|ны)$/u.test(lower) && !/(?:ает|яет|ует|ит)(?:ся)?$/u.test(lower))
    return { number: 'many' };
  if (/(?:ла|лась)$/u.test(lower)) return { number: 'one', gender: 'f' };
  return { number: 'one', ...(/(?:л|лся)$/u.test(lower) && { gender: 'm' as const }) };
}

/** The phrase right before the comma before «который». */
function antecedent(sentence: Sentence, at: number, isActing: boolean): Chunk | undefined {
  const before = findChunks(sentence).findLast(({ to }) => to < at);
  const isNear = before !== undefined && sentence.tokens[at - 1]?.text === ',' && at - before.to <= 4;
  return isNear && (!isActing || isActor(sentence, before)) ? before : undefined;
}

/** «которого задержали»: whom. */
function relativeParts(sentence: Sentence, { from }: TokenRange): readonly FoundPart[] {
  const lower = lowerAt(sentence, from);
  const part = /^котор(?:ого|ую|ых)$/u.test(lower) ? 'a' : /^котор(?:ому)$/u.test(lower) ? 'd' : undefined;
  const whom = part && antecedent(sentence, from, false);
  return part && whom ? [{ part, place: seenPlace(sentence, whom), chunk: whom }] : [];
}

function infinitiveParts(sentence: Sentence, infinitive: number | undefined, to: number): readonly FoundPart[] {
  return infinitive === undefined ? [] : [{ part: 'inf', place: rangePlace(sentence, { from: infinitive, to }) }];
}

/** «…, чтобы дать концерты». */
function purposeBehind(sentence: Sentence, to: number): readonly FoundPart[] {
  if (lowerAt(sentence, to + 1) !== ',' || lowerAt(sentence, to + 2) !== 'чтобы') return [];
  const clause = clauseOf(sentence, to + 3);
  return clause.to > to + 2 ? [{ part: 'чтобы', place: rangePlace(sentence, { from: to + 3, to: clause.to }) }] : [];
}

/** «Анну» behind a verb that takes whom one sees is an accusative. */
function takeObjects(
  { slots, asks }: VerbSense,
  { isPassive }: FrameForm,
  parts: readonly FoundPart[],
): readonly FoundPart[] {
  const takesPerson = slots['a'] === 'undergoer' && !isPassive && !asks.includes('d');
  if (!takesPerson || parts.some(({ part }) => part === 'a')) return parts;
  return parts.map((each) => (each.isEither ? { ...each, part: 'a' } : each));
}

function argumentsOf(
  sentence: Sentence,
  form: FrameForm,
  { slots, frame, noun }: VerbSense,
  subject: Chunk | undefined,
  parts: readonly FoundPart[],
): readonly Argument[] {
  const found: Argument[] = [];
  const add = (slot: Slot | undefined, place: FoundPart['place']) => {
    if (slot && !found.some((each) => each.slot === slot)) found.push({ start: place.start, end: place.end, slot });
  };
  if (subject) add(slots[form.isPassive ? 'a' : 'n'], seenPlace(sentence, subject));
  const asked = parts.findIndex(({ part }) => part === noun?.part);
  for (const [index, { part, place, chunk }] of parts.entries()) {
    if (part === noun?.part && index !== asked) {
      add(usual[part], place);
      continue;
    }
    // «на днях показали по телевидению»: only the one is where it was seen.
    if (noun && slots[part] === 'means' && index !== asked) continue;
    if (part === 'i') {
      if (form.isPassive && chunk && isActor(sentence, chunk)) add(slots['n'], place);
      continue;
    }
    if (form.isPassive && part === 'a') continue;
    const isWhom = frame === 'contact' && slots[part] === 'undergoer';
    if (isWhom && !(chunk && isActor(sentence, chunk))) continue;
    if (part === 'a' && slots['a'] === 'undergoer' && chunk?.isNumber) continue;
    add(slots[part], place);
  }
  return found.filter((each, index) => found.findIndex(({ start }) => start === each.start) === index);
}

/** «купили ему билет и поселили в квартире»: him whom the verb before had, where this one has nobody. */
function sharedFrom(
  sentence: Sentence,
  verb: number,
  { frame }: VerbSense,
  found: readonly Argument[],
  previous: Told | undefined,
): readonly Argument[] {
  if (!takesOver.test(frame) || !previous || found.some(({ slot }) => slot === 'undergoer')) return [];
  const { from } = clauseOf(sentence, verb);
  const isJoined = lowerAt(sentence, from - 1) === 'и' && sentence.tokens[from - 2]?.text !== ',';
  const isNext = clauseOf(sentence, previous.verb).to === from - 2;
  const theirs = previous.predication.arguments;
  const whom =
    theirs.find(({ slot }) => slot === 'receiver') ??
    (previous.predication.frame === 'purchase' ? undefined : theirs.find(({ slot }) => slot === 'undergoer'));
  return isJoined && isNext && whom ? [{ ...whom, slot: 'undergoer' }] : [];
}

const takesOver = /^(?:lodging|detention|ill-treatment|invitation|release)$/;

/** A verb says what the table has it say only with the parts that it asks for. */
function fits(
  { frame, slots, asks }: VerbSense,
  found: readonly Argument[],
  { isPassive }: FrameForm,
  isSailing: boolean,
): boolean {
  const has = (slot: Slot) => found.some((each) => each.slot === slot);
  // Of several prepositions that mean one thing, one is enough.
  const asked = asks.map((part) => slots[part]).filter((slot) => slot !== undefined);
  if (!isPassive && !asked.every(has)) return false;
  if (frame === 'journey') return has('to') || has('from');
  if (frame === 'departure') return !has('from') && (!has('to') || isSailing);
  return true;
}

/** «когда», «после чего», «затем»: how the clause stands to the one before or behind. */
function openerOf(sentence: Sentence, from: number): string {
  const [first, second] = [lowerAt(sentence, from), lowerAt(sentence, from + 1)];
  if (first === 'после' && /^(?:чего|этого)$/u.test(second)) return 'после чего';
  if (first === 'а' && second === 'затем') return 'затем';
  if (first === 'когда' || first === 'затем' || first === 'потом') return first;
  return '';
}

function withOrder({ predication, opener }: Told, previous: Told | undefined, next: Told | undefined): Predication {
  if (/^(?:после чего|затем|потом)$/u.test(opener) && previous)
    return { ...predication, order: { is: 'after', than: previous.predication.trigger } };
  const isBefore = opener === 'когда' && next && next.predication.clause.start >= predication.clause.end;
  return isBefore ? { ...predication, order: { is: 'before', than: next.predication.trigger } } : predication;
}
