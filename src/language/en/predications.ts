/**
 * Who does what to whom in an English sentence: for each verb of the table its subject, object and prepositional phrases,
 * active and passive, with the clause around it. What is wished, asked or possible is marked; infinitives and gerunds
 * say nothing of their own.
 */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { clauseAround } from './clause-edges.ts';
import { findCopulas } from './copulas.ts';
import { findEventNouns } from './event-nouns.ts';
import { frameForms, usual, type FrameForm, type VerbSense } from './frame-verbs.ts';
import { withReceiver } from './double-objects.ts';
import { isCustom, isMaybe, isOther } from './how-real.ts';
import { findStates } from './states.ts';
import { askedNoun, fits, wordsOf, type Found } from './verb-senses.ts';
import { findParts, type FoundPart } from './verb-parts.ts';
import { findDoer, type Doer } from './verb-subjects.ts';
import { determiners, weaponNouns } from './words.ts';

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
  const told = joined(sentence, found);
  const verbsInOrder = told.map((predication, index) => withOrder(predication, told[index - 1], told.slice(index + 1)));
  const isAsked = sentence.tokens.at(-1)?.text === '?';
  const isConditional =
    isAsked || sentence.tokens.some(({ lower, isQuoted }) => !isQuoted && /^(?:if|unless)$/.test(lower));
  return [...findEventNouns(sentence), ...verbsInOrder, ...findCopulas(sentence), ...findStates(sentence)]
    .map(({ opener: _opener, ...predication }: Predication & { readonly opener?: string }) =>
      // What would be so if something else were so is said of no world in particular.
      isConditional ? { ...predication, isUnreal: true } : predication,
    )
    .toSorted((a, b) => Number(b.isNoun) - Number(a.isNoun) || a.trigger.start - b.trigger.start);
}

/** "kicked and punched by wardens": told in two words, and once. */
function joined({ text }: Sentence, verbs: readonly Opened[]): readonly Opened[] {
  return verbs.filter((each, index) => {
    const next = verbs[index + 1];
    if (!next || next.frame !== each.frame || next.polarity !== each.polarity) return true;
    return !/^,?(?:\s(?:and|or))?(?:\s\p{L}+ly)?\s$/u.test(text.slice(each.trigger.end, next.trigger.start));
  });
}

/** With the word that opens the clause: "when he agreed", "after which they paid". */
type Opened = Predication & { readonly opener: string };

function readVerb(sentence: Sentence, at: number, forms: readonly FrameForm[]): Opened | undefined {
  const nearest = findDoer(sentence, at);
  if (!nearest) return undefined;
  const into = intoWhat(sentence, nearest);
  const doer = into?.doer ?? nearest;
  const parts = [...(into ? [into.part] : []), ...findParts(sentence, at)];
  const form = forms.find((each) => isReal(each, doer, parts));
  const isPassive = form !== undefined && form.tense !== 'ing' && (doer.hasBe || isSharedPassive(form, doer, parts));
  const fitting = form?.senses
    .map((sense) => ({ sense, found: { at, doer, parts: withReceiver(sentence, sense, parts), isPassive } }))
    .find(({ sense: each, found }) => fits(sentence, found, each));
  const sense = fitting?.sense;
  const noun = fitting && askedNoun(sentence, fitting.found, fitting.sense);
  const named = sense?.asks?.noun.isEvent ? noun : undefined;
  const trigger = named ?? stretchOf(sentence, { from: at, to: at });
  const clause = clauseAround(sentence, doer.from, at, parts.at(-1)?.to ?? at);
  if (!sense || !trigger || !clause) return undefined;
  const word = lowerAt(sentence, doer.from - 1);
  const opener = word === 'which' ? `${lowerAt(sentence, doer.from - 2)} which` : word;
  const isNobody = /^(?:nobody|nothing|no(?! (?:more|less|fewer) than\b)|none|neither)\b/i.test(
    wordsOf(sentence, doer.place),
  );
  const subject = isNobody ? [] : subjectOf(sense, doer.place, isPassive);
  return {
    frame: sense.frame,
    trigger,
    clause,
    arguments: [...subject, ...argumentsOf(sentence, sense, fitting.found.parts, isPassive)].map((each) =>
      asMeans(sentence, each, isPassive),
    ),
    polarity: doer.isNegated || isNobody ? 'negative' : 'positive',
    isUnreal:
      doer.isUnreal ||
      isCustom(sentence, at) ||
      isMaybe(sentence, doer.from, at) ||
      /^(?:if|whether|unless|whoever)$/.test(opener) ||
      /\bwhoever$/i.test(wordsOf(sentence, doer.place)),
    opener,
    isNoun: false,
    ...onlyFor(sentence, fitting.found),
    ...(named && isDefinite(sentence, named) && { isNamed: true as const }),
    isOther: isOther(sentence, doer.from, clause),
  };
}

/** "wounded by a shell": no doer. */
function asMeans(sentence: Sentence, argument: Argument, isPassive: boolean): Argument {
  const last = sentence.tokens.findLast((token) => holds(argument, token));
  const isWeapon = argument.slot === 'doer' && isPassive && last !== undefined && weaponNouns.has(last.lower);
  return isWeapon ? { ...argument, slot: 'means' } : argument;
}

/** "came only for a concert", "only ever came for concerts". */
function onlyFor(sentence: Sentence, { at, doer, parts }: Found): Pick<Predication, 'isOnly'> {
  const purpose = parts.find(({ part }) => part === 'for' || part === 'inf');
  const start = sentence.tokens.findIndex((token) => purpose !== undefined && token.start >= purpose.place.start);
  if (!purpose || start === -1 || doer.isNegated) return {};
  const before = lowerAt(sentence, purpose.part === 'inf' ? start - 1 : start - 2);
  const group = sentence.tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  const isAlways = group.some((lower) => /^(?:always|ever|invariably)$/.test(lower));
  const isOnly = only.test(before) || (group.includes('only') && group.includes('ever'));
  return isOnly ? { isOnly: isAlways ? 'always' : 'this' } : {};
}

const only = /^(?:only|solely|exclusively|purely)$/;

/** "An inquiry into the fire was launched": the inquiry was, and the fire is what it is about. */
function intoWhat(sentence: Sentence, doer: Doer): { readonly doer: Doer; readonly part: FoundPart } | undefined {
  const preposition = lowerAt(sentence, doer.from - 1);
  const noun = lowerAt(sentence, doer.from - 2);
  if (!/^(?:into|against)$/.test(preposition) || !/^(?:inquiry|investigation|probe|case|proceedings)$/.test(noun))
    return undefined;
  let from = doer.from - 2;
  while (from > 0 && !determiners.has(lowerAt(sentence, from)) && doer.from - from < 5) from -= 1;
  const place = stretchOf(sentence, { from, to: doer.from - 2 });
  const part = { part: preposition, place: doer.place, to: doer.from };
  return place && determiners.has(lowerAt(sentence, from)) ? { doer: { ...doer, place, from }, part } : undefined;
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

function isDefinite({ tokens }: Sentence, { start }: Stretch): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => /^(?:the|this|that)$/.test(lower));
}

function subjectOf({ slots }: VerbSense, place: Stretch, isPassive: boolean): readonly Argument[] {
  const slot = slots[isPassive ? 'o' : 's'];
  return slot ? [{ ...place, slot }] : [];
}

function argumentsOf(
  sentence: Sentence,
  { slots, asks }: VerbSense,
  parts: readonly FoundPart[],
  isPassive: boolean,
): readonly Argument[] {
  const asked = parts.findIndex(({ part }) => part === asks?.part);
  return parts.flatMap(({ part, place }, at) => {
    // "in the rally in Oster": only the first is what it took part in.
    const isUsual = part === asks?.part && at !== asked;
    // "was called Hugo Lang", "was offered a flat": its own object is the second of two.
    const own = isPassive && part === 'o' && slots['o2'] ? 'o2' : part;
    const slot = isUsual ? usual[part] : isPassive && part === 'by' ? slots['s'] : slots[own];
    return slot && !isPlainMoney(sentence, slot, place) ? [{ ...place, slot }] : [];
  });
}

/** "offered her money": so much is no amount. */
function isPlainMoney({ text }: Sentence, slot: Slot, { start, end }: Stretch): boolean {
  return slot === 'value' && /^(?:some )?(?:money|cash)$/i.test(text.slice(start, end));
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
