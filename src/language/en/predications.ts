/**
 * Who does what to whom in an English sentence: for each verb of the table its subject, object and prepositional phrases,
 * active and passive, with the clause around it. What is wished, asked or possible is marked; infinitives and gerunds
 * say nothing of their own.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { clauseAround } from './clause-edges.ts';
import { findCopulas } from './copulas.ts';
import { findEventNouns } from './event-nouns.ts';
import { frameForms, usual, type FrameForm, type VerbSense } from './frame-verbs.ts';
import { describeMention } from './describe-mention.ts';
import { withReceiver } from './double-objects.ts';
import { findParts, type FoundPart } from './verb-parts.ts';
import { findDoer, type Doer } from './verb-subjects.ts';

/** More verbs than this in a sentence are none that a person wrote. */
const maxVerbs = 20;

export function findPredications(sentence: Sentence): readonly Predication[] {
  const found: Opened[] = [];
  for (let at = 0, verbs = 0; at < sentence.tokens.length && verbs < maxVerbs; at += 1) {
    const forms = frameForms.get(lowerAt(sentence, at));
    if (!forms || sentence.tokens[at]?.isAside) continue;
    verbs += 1;
    const predication = readVerb(sentence, at, forms);
    if (predication) found.push(predication);
  }
  const verbsInOrder = found.map((predication, index) =>
    withOrder(predication, found[index - 1], found.slice(index + 1)),
  );
  const isAsked = sentence.tokens.at(-1)?.text === '?';
  const isConditional =
    isAsked || sentence.tokens.some(({ lower, isQuoted }) => !isQuoted && /^(?:if|unless)$/.test(lower));
  return [...findEventNouns(sentence), ...verbsInOrder, ...findCopulas(sentence)]
    .map(({ opener: _opener, ...predication }: Predication & { readonly opener?: string }) =>
      // What would be so if something else were so is said of no world in particular.
      isConditional ? { ...predication, isUnreal: true } : predication,
    )
    .toSorted((a, b) => Number(b.isNoun) - Number(a.isNoun) || a.trigger.start - b.trigger.start);
}

/** With the word that opens the clause: "when he agreed", "after which they paid". */
type Opened = Predication & { readonly opener: string };

function readVerb(sentence: Sentence, at: number, forms: readonly FrameForm[]): Opened | undefined {
  const doer = findDoer(sentence, at);
  if (!doer) return undefined;
  const parts = findParts(sentence, at);
  const form = forms.find((each) => isReal(each, doer, parts));
  const isPassive = form !== undefined && form.tense !== 'ing' && (doer.hasBe || isSharedPassive(form, doer, parts));
  const sense = form?.senses.find((each) => fits(sentence, { at, doer, parts, isPassive }, each));
  const noun = sense && askedNoun(sentence, { at, doer, parts, isPassive }, sense);
  const named = sense?.asks?.noun.isEvent ? noun : undefined;
  const trigger = named ?? stretchOf(sentence, { from: at, to: at });
  const clause = clauseAround(sentence, doer.from, at, parts.at(-1)?.to ?? at);
  if (!sense || !trigger || !clause) return undefined;
  const word = lowerAt(sentence, doer.from - 1);
  const opener = word === 'which' ? `${lowerAt(sentence, doer.from - 2)} which` : word;
  const isNobody = /^(?:nobody|nothing|no|none|neither)\b/i.test(wordsOf(sentence, doer.place));
  const subject = isNobody ? [] : subjectOf(sense, doer.place, isPassive);
  return {
    frame: sense.frame,
    trigger,
    clause,
    arguments: [...subject, ...argumentsOf(sense, withReceiver(sentence, sense, parts), isPassive)],
    polarity: doer.isNegated || isNobody ? 'negative' : 'positive',
    isUnreal: doer.isUnreal || /^(?:if|whether|unless)$/.test(opener),
    opener,
    isNoun: false,
    ...(named && isDefinite(sentence, named) && { isNamed: true as const }),
    isOther: isOther(sentence, doer.from, clause),
  };
}

function wordsOf({ text }: Sentence, place: Stretch): string {
  return text.slice(place.start, place.end);
}

/** Base forms only after "did", forms in -ing only after "is": the others tell no event. */
function isReal({ tense }: FrameForm, { hasBe, hasDo, hasHave }: Doer, parts: readonly FoundPart[]): boolean {
  if (tense === 'base') return hasDo;
  if (tense === 'ing') return hasBe;
  if (tense === 'participle') return hasBe || hasHave || !parts.some(({ part }) => part === 'o');
  return true;
}

/** "was arrested and beaten". */
function isSharedPassive({ tense }: FrameForm, { isShared, isSharedBe }: Doer, parts: readonly FoundPart[]): boolean {
  return tense !== 'base' && isShared && isSharedBe && !parts.some(({ part }) => part === 'o');
}

/** A verb with what stands around it. */
type Found = {
  readonly at: number;
  readonly doer: Doer;
  readonly parts: readonly FoundPart[];
  readonly isPassive: boolean;
};

/** The noun of the class that a sense asks for, in its part. */
function askedNoun(sentence: Sentence, { doer, parts }: Found, { asks }: VerbSense): Stretch | undefined {
  const place = asks?.part === 's' ? doer.place : parts.find(({ part }) => part === asks?.part)?.place;
  if (!asks || !place) return undefined;
  return sentence.tokens.find(({ lower, ...token }) => holds(place, token) && asks.noun.words.test(lower));
}

function isDefinite({ tokens }: Sentence, { start }: Stretch): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => /^(?:the|this|that)$/.test(lower));
}

function fits(sentence: Sentence, found: Found, sense: VerbSense): boolean {
  const { at, parts, isPassive } = found;
  const { needs, isPassiveOnly, frame, slots } = sense;
  if (sense.asks && !askedNoun(sentence, found, sense)) return false;
  if (isPassiveOnly && !isPassive) return false;
  if (needs.length > 0) {
    const near = new Set(sentence.tokens.slice(Math.max(0, at - 8), at + 6).map(({ lower }) => lower));
    if (!needs.some((word) => near.has(word))) return false;
  }
  const hasPart = (slot: string) => parts.some(({ part }) => slots[part] === slot);
  // "pay" with an amount for an object is "payment" where it tells what for, else it tells who got it.
  if (frame === 'payment') return hasPart('for');
  if (frame === 'belonging') return hasPart('value') && !isPassive;
  if (frame === 'meeting') return isMetBySomebody(sentence, parts);
  if (frame === 'journey') return hasPart('to') || hasPart('from');
  if (frame === 'departure') return !hasPart('to') && !hasPart('from');
  return true;
}

/** One meets people, and also requirements and deadlines. */
function isMetBySomebody(sentence: Sentence, parts: readonly FoundPart[]): boolean {
  const object = parts.find(({ part }) => part === 'o' || part === 'with');
  const kind = object && describeMention(sentence, object.place)?.kind;
  return !object || kind === 'person' || kind === 'organisation' || lowerAt(sentence, object.to) === 'place';
}

function subjectOf({ slots }: VerbSense, place: Stretch, isPassive: boolean): readonly Argument[] {
  const slot = slots[isPassive ? 'o' : 's'];
  return slot ? [{ ...place, slot }] : [];
}

function argumentsOf({ slots, asks }: VerbSense, parts: readonly FoundPart[], isPassive: boolean): readonly Argument[] {
  const asked = parts.findIndex(({ part }) => part === asks?.part);
  return parts.flatMap(({ part, place }, at) => {
    // "in the rally in Oster": only the first is what it took part in.
    const isUsual = part === asks?.part && at !== asked;
    const slot = isUsual ? usual[part] : isPassive && part === 'by' ? slots['s'] : slots[part];
    return slot ? [{ ...place, slot }] : [];
  });
}

const others = /\b(?:earlier|again|often|usually|always|every|previously|before that|another|second time|return)\b/i;

/** Such a word in the clause or right before its subject: "earlier Orlova travelled". */
function isOther({ text, tokens }: Sentence, from: number, clause: Stretch): boolean {
  const start = tokens[Math.max(0, from - 2)]?.start ?? clause.start;
  return others.test(text.slice(Math.min(start, clause.start), clause.end));
}

/**
 * "When he agreed, they paid": his agreement comes before what the sentence goes on with. ", after which they paid": the
 * payment comes after what the sentence told before.
 */
function withOrder(predication: Opened, previous: Opened | undefined, later: readonly Opened[]): Predication {
  if (predication.opener === 'after which' && previous)
    return { ...predication, order: { is: 'after', than: previous.trigger } };
  if (!/^(?:when|once|after)$/.test(predication.opener)) return predication;
  const main = later.find(({ clause }) => clause.start >= predication.clause.end);
  return main ? { ...predication, order: { is: 'before', than: main.trigger } } : predication;
}
