/**
 * Who does what to whom in an English sentence: for each verb of the table its subject, object and prepositional phrases,
 * active and passive, with the clause around it. What is wished, asked or possible is marked; infinitives and gerunds
 * say nothing of their own.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication } from '../predication.ts';
import type { Stretch } from '../proposal.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { clauseAround } from './clause-edges.ts';
import { findCopulas } from './copulas.ts';
import { findEventNouns } from './event-nouns.ts';
import { frameForms, type FrameForm, type VerbSense } from './frame-verbs.ts';
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
  const isConditional = sentence.tokens.some(({ lower, isQuoted }) => !isQuoted && /^(?:if|unless)$/.test(lower));
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
  const sense = form?.senses.find((each) => fits(sentence, at, each, isPassive, parts));
  const trigger = stretchOf(sentence, { from: at, to: at });
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
    arguments: [...subject, ...argumentsOf(sense, parts, isPassive)],
    polarity: doer.isNegated || isNobody ? 'negative' : 'positive',
    isUnreal: doer.isUnreal || /^(?:if|whether|unless)$/.test(opener),
    opener,
    isNoun: false,
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

function fits(
  sentence: Sentence,
  at: number,
  { needs, isPassiveOnly, frame, slots }: VerbSense,
  isPassive: boolean,
  parts: readonly FoundPart[],
): boolean {
  if (isPassiveOnly && !isPassive) return false;
  if (needs.length > 0) {
    const near = new Set(sentence.tokens.slice(Math.max(0, at - 8), at + 6).map(({ lower }) => lower));
    if (!needs.some((word) => near.has(word))) return false;
  }
  const hasPart = (slot: string) => parts.some(({ part }) => slots[part] === slot);
  // "pay" with an amount for an object is "payment" where it tells what for, else it tells who got it.
  if (frame === 'payment') return hasPart('for');
  if (frame === 'journey') return hasPart('to') || hasPart('from');
  if (frame === 'departure') return !hasPart('to') && !hasPart('from');
  return true;
}

function subjectOf({ slots }: VerbSense, place: Stretch, isPassive: boolean): readonly Argument[] {
  const slot = slots[isPassive ? 'o' : 's'];
  return slot ? [{ ...place, slot }] : [];
}

function argumentsOf({ slots }: VerbSense, parts: readonly FoundPart[], isPassive: boolean): readonly Argument[] {
  return parts.flatMap(({ part, place }) => {
    const slot = isPassive && part === 'by' ? slots['s'] : slots[part];
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
