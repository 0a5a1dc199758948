/**
 * Who does what to whom in a Russian sentence: for each verb of the table, who agrees with it, who stands in the other
 * cases and behind its prepositions, active and passive. What is wished, asked or possible is marked; infinitives and
 * participles say nothing of their own.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { lowerAt, type TokenRange } from '../token-ranges.ts';
import type { Chunk } from './chunks.ts';
import {
  argumentPlace,
  chunksIn,
  clauseOf,
  infinitiveIn,
  partsIn,
  rangePlace,
  type FoundPart,
} from './clause-parts.ts';
import { askedNoun, countIn } from './asked-parts.ts';
import { findCopulas } from './copulas.ts';
import { isActor, isVehicle } from './describe-mention.ts';
import { findEventNouns } from './event-nouns.ts';
import { frameForms, usual, type FrameForm, type VerbSense } from './frame-verbs.ts';
import { seenPlace } from './mention-places.ts';
import { asTrueAs, isCustom, isOpen, isWished, leftOpenFrom } from './how-real.ts';
import { findStates } from './states.ts';
import { antecedent, findSubject } from './verb-subjects.ts';
import { isDocumentNoun } from './words.ts';

/** More verbs than this in a sentence are none that a person wrote. */
const maxVerbs = 20;

/** A predication with what the next one may take over from it. */
type Told = {
  readonly predication: Predication;
  readonly verb: number;
  readonly opener: string;
  readonly subject: Chunk | undefined;
};

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
  const open = leftOpenFrom(sentence);
  return [...findEventNouns(sentence, verbs), ...verbs, ...findCopulas(sentence), ...findStates(sentence)]
    .map((predication) =>
      isUnreal || predication.trigger.start > open ? { ...predication, isUnreal: true } : predication,
    )
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
      const read = readSense(sentence, verb, form, sense, previous);
      if (read) return { ...read, verb, opener: openerOf(sentence, clauseOf(sentence, verb).from) };
    }
  return undefined;
}

function readSense(
  sentence: Sentence,
  verb: number,
  form: FrameForm,
  sense: VerbSense,
  previous: Told | undefined,
): Pick<Told, 'predication' | 'subject'> | undefined {
  const clause = clauseOf(sentence, verb);
  const infinitive = infinitiveIn(sentence, verb, clause.to);
  const own: TokenRange = { from: clause.from, to: (infinitive ?? clause.to + 1) - 1 };
  if (!hasWord(sentence, clause, sense.needs)) return undefined;
  const isNegated = lowerAt(sentence, verb - 1) === 'не' || lowerAt(sentence, verb - 2) === 'не';
  const chunks = chunksIn(sentence, own);
  const vehicle = /^(?:departure|arrival)$/.test(sense.frame)
    ? chunks.find((chunk) => chunk.to < verb && chunk.preposition === undefined && isVehicle(sentence, chunk))
    : undefined;
  const isOn = vehicle === undefined && isVehicleBefore(sentence, clause, previous);
  const nearest =
    vehicle ??
    (isOn ? previous?.subject : undefined) ??
    findSubject(sentence, verb, form, chunks, needsActor(form, sense));
  // «село затопило»: what was flooded.
  const isFlooded = sense.frame === 'flood' && !form.isPassive && form.gender === 'n';
  const figure = nearest && countIn(sentence, own, form, sense);
  // «погибли семь человек»: so many, and not somebody who is called seven.
  const isFigure = nearest !== undefined && figure?.start === rangePlace(sentence, nearest).start;
  const subject = isFlooded || isFigure ? undefined : nearest;
  const rest = chunks.filter((chunk) => chunk !== subject && !(isFigure && chunk === nearest));
  const parts = [
    ...leftPlace(sentence, verb, sense, rest),
    ...partsIn(sentence, rest, verb, { isNegated, isMotion: isMotion(sense) }),
    ...relativeParts(sentence, clause),
    ...infinitiveParts(sentence, infinitive, clause.to),
    ...purposeBehind(sentence, clause.to),
    ...(sense.frame === 'recognition' ? seenSomebody(sentence, chunks) : []),
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
  if (!isOfItsKind(sentence, verb, sense, isShip)) return undefined;
  const isNobody = subject !== undefined && /^(?:никто|ничто)$/u.test(lowerAt(sentence, subject.from));
  const shared = isNobody ? [] : sharedFrom(sentence, verb, sense, found, previous);
  if (sense.frame === 'departure' && lowerAt(sentence, verb).startsWith('выш') && !isShip) return undefined;
  if (!fits(sense, [...found, ...shared], form, isShip)) return undefined;
  const place = rangePlace(sentence, own);
  const predication: Predication = {
    frame: sense.frame,
    trigger: named ?? rangePlace(sentence, { from: verb, to: verb }),
    clause: place,
    ...(named && { isNamed: true as const }),
    arguments: [...asRecognised(sense, found).filter(({ slot }) => !(isNobody && slot === 'doer')), ...shared].toSorted(
      (a, b) => a.start - b.start,
    ),
    polarity: isNegated || isNobody ? 'negative' : 'positive',
    isUnreal: isWished(sentence, clause) || isOpen(sentence, clause) || isCustom(sentence, verb, clause),
    ...onlyFor(sentence, verb, [...found, ...shared], isNegated),
    ...(!subject &&
      form.number === 'one' &&
      (isSaid(sentence, clause) || isSaidOn(sentence, clause, previous)) && { isBySpeaker: true as const }),
    isNoun: false,
    isOther: others.test(sentence.text.slice(place.start, place.end)),
  };
  return { predication, subject };
}

const others =
  /(?<!\p{L})(?:ранее|раньше|прежде|снова|опять|повторно|часто|обычно|кажд\p{L}+|всегда|неоднократно|впервые|не раз|обратно|верну\p{L}+)(?!\p{L})/iu;

function needsActor({ isPassive }: FrameForm, { frame, slots }: VerbSense): boolean {
  return !isPassive && frame !== 'departure' && frame !== 'arrival' && slots['n'] === 'doer';
}

function isMotion({ frame }: VerbSense): boolean {
  return /^(?:journey|departure|arrival|invitation|offer|contact|diplomatic-note|appeal)$/.test(frame);
}

function hasWord({ tokens }: Sentence, { from, to }: TokenRange, needs: readonly string[]): boolean {
  return needs.length === 0 || tokens.slice(from, to + 1).some(({ lower }) => needs.includes(lower));
}

/** «говорит, что получил»: he who says it. */
function isSaid(sentence: Sentence, { from }: TokenRange): boolean {
  return lowerAt(sentence, from) === 'что' && lowerAt(sentence, from - 1) === ',';
}

/** «покинул Марск»: a name that looks like one in the nominative. */
function leftPlace(
  sentence: Sentence,
  verb: number,
  { frame, asks }: VerbSense,
  chunks: readonly Chunk[],
): readonly FoundPart[] {
  const next = frame === 'departure' && asks.includes('a') ? chunks.find(({ from }) => from === verb + 1) : undefined;
  return next && next.preposition === undefined ? [{ part: 'a', place: seenPlace(sentence, next), chunk: next }] : [];
}

/** «говорит, что позвонил и встретился»: he still. */
function isSaidOn(sentence: Sentence, { from }: TokenRange, previous: Told | undefined): boolean {
  const isNext = lowerAt(sentence, from - 1) === 'и' && previous !== undefined;
  return isNext && previous.predication.isBySpeaker === true && clauseOf(sentence, previous.verb).to === from - 2;
}

/** «паром покинул порт и прибыл»: the ferry still. */
function isVehicleBefore(sentence: Sentence, { from }: TokenRange, previous: Told | undefined): boolean {
  const isNext = lowerAt(sentence, from - 1) === 'и' && previous?.subject !== undefined;
  return isNext && isVehicle(sentence, previous.subject) && clauseOf(sentence, previous.verb).to === from - 2;
}

/** What the other words of the clause must not say. */
function isOfItsKind(sentence: Sentence, verb: number, { frame }: VerbSense, isShip: boolean): boolean {
  const lower = lowerAt(sentence, verb);
  if (frame === 'crash') return isShip || !lower.startsWith('упа');
  // «пришла в школу»: who comes on foot is on no journey.
  return frame !== 'arrival' || isShip || !lower.startsWith('приш');
}

/** «только ради концерта», «всегда ездила только на концерты». */
function onlyFor(
  sentence: Sentence,
  verb: number,
  found: readonly Argument[],
  isNegated: boolean,
): Pick<Predication, 'isOnly'> {
  const purpose = found.find(({ slot }) => slot === 'for');
  const start = purpose ? sentence.tokens.findIndex((token) => token.start >= purpose.start) : -1;
  if (start < 2 || isNegated) return {};
  const before = [lowerAt(sentence, start - 1), lowerAt(sentence, start - 2)];
  if (!before.some((lower) => /^(?:только|лишь|исключительно)$/u.test(lower))) return {};
  const isMany = /^(?:ездил|летал|приезжал|прилетал|бывал)[аои]?$/u.test(lowerAt(sentence, verb));
  return { isOnly: isMany ? 'always' : 'this' };
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
  if (subject) add(slots[form.isPassive ? 'a' : 'n'], argumentPlace(sentence, subject));
  const asked = parts.findIndex(({ part }) => part === noun?.part);
  for (const [index, { part, place, chunk }] of parts.entries()) {
    if (part === noun?.part && index !== asked) {
      add(usual[part], place);
      continue;
    }
    // «на днях показали по телевидению»: only the one is where it was seen.
    if (noun && slots[part] === 'means' && index !== asked) continue;
    if (part === 'i') {
      const isWho = chunk !== undefined && isActor(sentence, chunk);
      if (form.isPassive && isWho) add(slots['n'], place);
      else if (!isWho) add(slots['i'], place);
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

/** «в мужчине на видео Тимура Салина»: whom one sees behind where one sees him. */
function seenSomebody({ tokens, ...rest }: Sentence, chunks: readonly Chunk[]): readonly FoundPart[] {
  const seen = chunks.find(
    ({ preposition, from, to }) =>
      preposition === 'на' &&
      to - from === 2 &&
      isDocumentNoun(tokens[from]?.lower ?? '') &&
      tokens[from + 1]?.isCapital === true &&
      tokens[to]?.isCapital === true,
  );
  if (!seen) return [];
  const chunk: Chunk = { ...seen, from: seen.from + 1, headTo: seen.to, preposition: undefined };
  return [{ part: 'a', place: seenPlace({ tokens, ...rest }, chunk), chunk }];
}

/** «узнал в мужчине Орлова»: it is the man who is recognised, and as whom. */
function asRecognised({ frame }: VerbSense, found: readonly Argument[]): readonly Argument[] {
  const isBoth =
    frame === 'recognition' && ['undergoer', 'value'].every((slot) => found.some((each) => each.slot === slot));
  const other: Readonly<Partial<Record<Slot, Slot>>> = isBoth ? { undergoer: 'value', value: 'undergoer' } : {};
  return found.map((each) => ({ ...each, slot: other[each.slot] ?? each.slot }));
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
  if (frame === 'departure' && asks.length === 0) return (!has('from') || isSailing) && (!has('to') || isSailing);
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
