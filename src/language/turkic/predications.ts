/**
 * Who does what to whom in a Turkic sentence: the verb stands last, its parts before it by their cases. What is wished or
 * conditional is marked; converbs tell only where a comma makes them a link of a chain.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { lowerAt } from '../token-ranges.ts';
import { findTurkicBeings } from './beings.ts';
import type { TurkicFrames, TurkicVerb } from './frame-words.ts';
import { caseOf, isPersonWord } from './cases.ts';
import { namedOf, ticketsOf } from './event-nouns.ts';
import { chunkPlace, turkicChunks, type TurkicChunk } from './turkic-chunks.ts';
import { isVerbAt, verbAt, type FoundVerb } from './turkic-verbs.ts';

const maxVerbs = 20;

const usual: TurkicVerb['slots'] = {
  nominative: 'doer',
  accusative: 'undergoer',
  dative: 'to',
  ablative: 'from',
  locative: 'at',
  instrumental: 'with',
};

/** A verb with the clause before it. */
type Clause = { readonly verb: FoundVerb; readonly from: number; readonly chunks: readonly TurkicChunk[] };
type Told = { readonly clause: Clause; readonly predication: Predication };

export function findTurkicPredications(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const told: Told[] = [];
  for (const clause of clausesOf(sentence, words)) {
    const predication = readClause(sentence, clause, told.at(-1), words);
    if (predication) told.push({ clause, predication });
  }
  const isUnreal =
    sentence.tokens.some(({ lower }) => words.conditional.test(lower)) || sentence.tokens.at(-1)?.text === '?';
  const verbs = told.map(({ predication }) => predication);
  return [...ticketsOf(sentence, words), ...namedOf(sentence, words), ...verbs, ...findTurkicBeings(sentence, words)]
    .map((each) => (isUnreal ? { ...each, isUnreal } : each))
    .toSorted((a, b) => Number(b.isNoun) - Number(a.isNoun) || a.trigger.start - b.trigger.start);
}

/** From verb to verb; a comma with no verb before it only parts what belongs to one clause. */
function clausesOf(sentence: Sentence, words: TurkicFrames): readonly Clause[] {
  const chunks = turkicChunks(sentence, words);
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at < sentence.tokens.length && clauses.length < maxVerbs; at += 1) {
    const isEdge = /^[.!?…;:()«»"“”„—–]$/.test(sentence.tokens[at]?.text ?? '');
    const isToldBy = sentence.tokens[at]?.text === ',' && words.saysSo.test(lowerAt(sentence, at - 1));
    const verb = verbAt(sentence, at, words);
    const start = from;
    if (verb)
      clauses.push({ verb, from: start, chunks: chunks.filter((chunk) => chunk.from >= start && chunk.to < at) });
    if (verb || isEdge || isToldBy || isVerbAt(sentence, at, words)) from = at + 1;
  }
  return clauses;
}

function readClause(
  sentence: Sentence,
  clause: Clause,
  previous: Told | undefined,
  words: TurkicFrames,
): Predication | undefined {
  const { verb, from } = clause;
  const before = wordsBetween(sentence, from, verb.at - 1);
  for (const sense of verb.senses) {
    if (sense.needs && !sense.needs.test(before)) continue;
    const named = sense.event && nounBefore(sentence, from, verb.at, sense.event);
    if (sense.event && !named) continue;
    const own = argumentsOf(sentence, clause, sense, words);
    const shared = sharedDoer(clause, own, sense, previous);
    // «алғанын айтты»: who says it did it, where no genitive says who.
    const isOwn = verb.isNominal && doerInGenitive(sentence, clause.chunks, words) === undefined;
    const found = [...shared, ...own].filter(
      ({ slot, start }) => !(isOwn && slot === 'doer' && isFirst(sentence, clause, start)),
    );
    if (!fits(sense, found, verb)) continue;
    const first = clause.chunks[0]?.from ?? verb.at;
    const place = chunkPlace(sentence, Math.min(first, verb.at), verb.at);
    return {
      frame: sense.frame,
      trigger: named ?? chunkPlace(sentence, verb.at, verb.at),
      ...(named && { isNamed: true as const }),
      clause: place,
      arguments: found.toSorted((a, b) => a.start - b.start),
      polarity: verb.isNegated || words.not.test(lowerAt(sentence, verb.at + 1)) ? 'negative' : 'positive',
      isUnreal: false,
      ...doerLeftOut(verb, sense, found),
      isNoun: false,
      isOther: words.earlier.test(before),
    };
  }
  return undefined;
}

/** «Полиция алғанын айтты»; but «полиция бейтаныс адамдар келгенін айтты». */
function isFirst({ tokens }: Sentence, { chunks }: Clause, start: number): boolean {
  return tokens[chunks[0]?.from ?? -1]?.start === start;
}

/** «алдым», «алганын айтты»: the speaker; «учкан» alone: who was spoken of. Several who did it are anybody. */
function doerLeftOut(
  { isMine, isPassive, isMany }: FoundVerb,
  { frame }: TurkicVerb,
  found: readonly Argument[],
): Pick<Predication, 'isBySpeaker' | 'isDropped'> {
  if (found.some(({ slot }) => slot === 'doer')) return {};
  if (isMine) return { isBySpeaker: true };
  return !isPassive && !isMany && ofOne.test(frame) ? { isDropped: true } : {};
}

/** What somebody does of himself: whoever arrests him may be anybody. */
const ofOne = /^(?:journey|departure|arrival|purchase|receipt|protest|meeting|statement|appeal|performance)$/;

function nounBefore(sentence: Sentence, from: number, verb: number, noun: RegExp) {
  return sentence.tokens.slice(from, verb).findLast(({ lower }) => noun.test(lower));
}

function wordsBetween(sentence: Sentence, from: number, to: number): string {
  return sentence.tokens
    .slice(from, to + 1)
    .map(({ lower }) => lower)
    .join(' ');
}

function argumentsOf(
  sentence: Sentence,
  { chunks, verb }: Clause,
  sense: TurkicVerb,
  words: TurkicFrames,
): readonly Argument[] {
  const found: Argument[] = [];
  const whose = verb.isNominal ? doerInGenitive(sentence, chunks, words) : undefined;
  if (whose) found.push({ ...chunkPlace(sentence, whose.from, whose.to), slot: 'doer' });
  // What stands nearest to the verb is rather its own; who does it stands first, but for who tells it.
  const whos = chunks.filter((chunk) => chunk.is === 'nominative' && isSomebody(sentence, chunk, words));
  const teller = isToldOn(sentence, verb, words) && whos.length > 1 && whos[0]?.from === 0 ? whos[0] : undefined;
  const inOrder = [
    ...chunks
      .filter((chunk) => chunk.is === 'nominative' && chunk !== teller)
      .toSorted((a, b) => rankOf(sentence, a, words) - rankOf(sentence, b, words)),
    ...chunks.filter(({ is }) => is !== 'nominative').toReversed(),
  ];
  for (const given of inOrder) {
    const chunk = whose && given.from <= whose.to && given.to > whose.to ? { ...given, from: whose.to + 1 } : given;
    if (chunk.to === whose?.to) continue;
    if (isTime(sentence, chunk, words)) continue;
    const slot = slotOf(sentence, chunk, sense, verb.isPassive, words);
    if (slot && !found.some((each) => each.slot === slot))
      found.push({ ...chunkPlace(sentence, chunk.from, chunk.to), slot });
  }
  return found;
}

/** «… ұшты деп айтты», «ұшқанын айтты»: what somebody tells, who may stand before it. */
function isToldOn(sentence: Sentence, { at, isNominal }: FoundVerb, words: TurkicFrames): boolean {
  return isNominal || words.closer.test(lowerAt(sentence, at + 1));
}

/** A noun for people before a lone name. */
function rankOf(sentence: Sentence, { to, isPronoun }: TurkicChunk, words: TurkicFrames): number {
  return isPronoun || isPersonWord(lowerAt(sentence, to), words) ? 0 : 1;
}

/** «Павелдің Алматыға барғанын»: who is said to have gone. */
function doerInGenitive(
  sentence: Sentence,
  chunks: readonly TurkicChunk[],
  words: TurkicFrames,
): { readonly from: number; readonly to: number } | undefined {
  for (const { from, to } of chunks)
    for (let at = from; at <= to; at += 1) {
      const token = sentence.tokens[at];
      const isWho =
        token?.isCapital === true || isPersonWord(token?.lower ?? '', words) || words.pronouns.has(token?.lower ?? '');
      if (isWho && caseOf(sentence, at, words) === 'genitive') return { from, to: at };
    }
  return undefined;
}

function isTime({ tokens }: Sentence, { from, to, isAmount }: TurkicChunk, words: TurkicFrames): boolean {
  return (
    !isAmount &&
    tokens
      .slice(from, to + 1)
      // «Марта» is somebody, «9-апрелде» a day.
      .some(({ lower, isCapital }, at) => !(isCapital && from + at > 0) && words.times.test(lower.replace(/^\d+-/, '')))
  );
}

function slotOf(
  sentence: Sentence,
  chunk: TurkicChunk,
  { slots: own, frame, isOfThing }: TurkicVerb,
  isPassive: boolean,
  words: TurkicFrames,
): Slot | undefined {
  const slots = { ...usual, ...own };
  if (chunk.isAmount) return slots.amount;
  if (chunk.postposition !== undefined) {
    const slot = words.postpositions.get(chunk.postposition);
    if (slot !== 'with') return slot === 'none' ? undefined : slot;
    const whom = slots.instrumental;
    return whom === 'with' || (isSomebody(sentence, chunk, words) && !isLoneName(sentence, chunk, words)) ? whom : slot;
  }
  const isWho = isSomebody(sentence, chunk, words);
  if (chunk.is === 'genitive') return undefined;
  if (chunk.is === 'dative' && goesFor.test(frame) && isPurpose(sentence, chunk, words)) return 'for';
  if (chunk.is !== 'nominative') {
    const slot = slots[chunk.is];
    const isWhom = (frame === 'contact' && slot === 'undergoer') || slot === 'receiver';
    return isWhom && !(isWho && !isLoneName(sentence, chunk, words)) ? undefined : slot;
  }
  if (isOfThing) return words.things.test(lowerAt(sentence, chunk.to)) ? slots.nominative : undefined;
  if (isWho) return isPassive ? slots.accusative : slots.nominative;
  // What is bought or launched may stand without an ending: «билет алды», «телефон сатып алды», «екі зымыран ұшырды».
  const isObject = ofThings.test(frame) || words.tickets.test(lowerAt(sentence, chunk.to));
  return slots.accusative === 'undergoer' && isObject ? 'undergoer' : undefined;
}

/** «Алматыға концерт беруге ұшты», «гастрольге барды»: what for, and not where. */
const goesFor = /^(?:journey|arrival|departure|invitation)$/;

function isPurpose({ tokens }: Sentence, { from, to }: TurkicChunk, words: TurkicFrames): boolean {
  const text = tokens
    .slice(from, to + 1)
    .map(({ lower }) => lower)
    .join(' ');
  return words.verbalNoun.test(text) || words.terms.purpose.some(([, pattern]) => pattern.test(text));
}

/** What is done to things alone. */
const ofThings = /^(?:purchase|launch)$/;

/** «Тасбұлаққа»: more often a town than somebody. */
function isLoneName({ tokens }: Sentence, { from, to }: TurkicChunk, words: TurkicFrames): boolean {
  const isName = tokens[to]?.isCapital === true && !isPersonWord(tokens[to]?.lower ?? '', words);
  return isName && !(to > from && (tokens[to - 1]?.isCapital || isPersonWord(tokens[to - 1]?.lower ?? '', words)));
}

/** A pronoun, a person, a name, an organisation. */
function isSomebody(sentence: Sentence, chunk: TurkicChunk, words: TurkicFrames): boolean {
  const last = sentence.tokens[chunk.to];
  if (!last) return false;
  return (
    chunk.isPronoun ||
    isPersonWord(last.lower, words) ||
    (last.isCapital && chunk.to > 0) ||
    words.organisations.test(last.lower)
  );
}

/** In a chain of converbs all do what the first one's doer does. */
function sharedDoer(
  clause: Clause,
  own: readonly Argument[],
  sense: TurkicVerb,
  previous: Told | undefined,
): readonly Argument[] {
  const takes = { ...usual, ...sense.slots }.nominative === 'doer' && !clause.verb.isPassive;
  const isChained = previous?.clause.verb.isConverb === true && clause.from === previous.clause.verb.at + 1;
  if (!takes || !isChained || own.some(({ slot }) => slot === 'doer')) return [];
  return previous.predication.arguments.filter(({ slot }) => slot === 'doer');
}

function fits({ frame }: TurkicVerb, found: readonly Argument[], { isPassive }: FoundVerb): boolean {
  const has = (slot: Slot) => found.some((each) => each.slot === slot);
  if (frame === 'departure') return !has('to');
  if (frame === 'arrival') return has('to');
  if (frame === 'launch') return has('undergoer');
  if (frame === 'journey') return has('to') || has('from');
  if (frame === 'receipt' || frame === 'gift') return has('amount');
  if (frame === 'contact' || frame === 'purchase') return has('undergoer');
  if (frame === 'payment') return has('for');
  if (frame === 'belonging') return has('doer') && has('value');
  if (frame === 'recognition') return has('undergoer') && !isPassive;
  return true;
}
