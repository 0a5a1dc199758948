/**
 * Nouns of speech: "raised concerns that …", "its claim that …", "fears among staff that …", "his view is that …", "rumours of …".
 * Without somebody whose claim it is the origin is unnamed.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import type { Act } from '../../../statement/statement.ts';
import {
  breakBefore,
  breakFrom,
  findCues,
  isBreak,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { hasFiniteVerb, isAuxiliary, isBase, isPlainVerbAt, isVerbAt, phraseEnd, phraseStart } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { askingNouns, bareNouns, hearsayNouns, paperNouns, speechNouns } from '../speech-nouns.ts';
import { isMannerAdverb, subjectBefore, verbGroupOf } from '../subjects.ts';
import { verbForms } from '../speech-verbs.ts';
import { adverbs, beForms, clauseWords, determiners, prepositions, subjectPronouns } from '../words.ts';

export const speechNoun: Rule = {
  name: 'en/speech-noun',
  version: '1',
  says: '"raised concerns that …", "its claim that …"',
  find: findNouns,
};

/** Verbs that only bring the noun: "raised concerns", "made the claim". */
const lightVerbs =
  /^(?:rais(?:e|es|ed)|express(?:es|ed)?|voic(?:e|es|ed)|ma(?:ke|kes|de)|issu(?:e|es|ed)|repeat(?:s|ed)?|renew(?:s|ed)?|air(?:s|ed)?|share[sd]?|g(?:ive|ives|ave)|offer(?:s|ed)?|level(?:s|led|ed)?|contain(?:s|ed)?|ha(?:s|d|ve)|open(?:s|ed)?|end(?:s|ed)?|beg(?:in|ins|an)|reiterate[sd]?|deliver(?:s|ed)?|lodge[sd]?|publish(?:es|ed)?|release[sd]?)$/;

type Owner = { readonly voices: readonly Stretch[]; readonly cue: TokenRange };

function findNouns(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && speechNouns.has(lower))
    .map((noun) => readNoun(sentence, noun))
    .filter((match) => match !== undefined);
}

function readNoun(sentence: Sentence, noun: number): Match | undefined {
  const act = speechNouns.get(lowerAt(sentence, noun));
  const among = voiceBehind(sentence, noun);
  const after = among ? among.to + 1 : noun + 1;
  const raised = among ? undefined : whoRaises(sentence, noun);
  const named = raised ?? whose(sentence, noun) ?? (among && { voices: [among.voice], cue: { from: noun, to: noun } });
  const owner = named ?? (isHearsay(sentence, noun) ? { voices: [], cue: { from: noun, to: noun } } : undefined);
  const said = act && owner && saidBehind(sentence, { noun, after, act, owner, isRaised: raised !== undefined });
  const cue = owner && stretchOf(sentence, owner.cue);
  const passage = said && passageOf(sentence, said);
  if (!act || !owner || !cue || !passage) return undefined;
  const isUnnamed = owner.voices.length === 0;
  const confidence = isUnnamed ? 'low' : 'middle';
  return { confidence, act, cue, voices: owner.voices, ...(isUnnamed && { isUnnamed }), passage };
}

/** "Amid fears that", "there are claims that": the noun, not the verb in the same letters, and not "no doubt that". */
function isHearsay(sentence: Sentence, noun: number): boolean {
  const [first, second] = [lowerAt(sentence, noun - 1), lowerAt(sentence, noun - 2)];
  if (/^(?:no|without|any|little)$/.test(first) || paperNouns.test(lowerAt(sentence, noun))) return false;
  if (!verbForms.has(lowerAt(sentence, noun)) || opens(first)) return true;
  return opens(second) && kinds.test(first);
}

/** Between such a word and the noun: "growing calls", but not "the recipe calls". */
const kinds = /(?:ing|ed|al|ous|ive|ent|ic)$|^(?:new|fresh|many|several|more|such|wide|strong|mutual)$/;

/** True for words behind which a noun stands. */
function opens(lower: string): boolean {
  return lower === '' || determiners.has(lower) || prepositions.has(lower) || beForms.has(lower) || brings.test(lower);
}

const brings =
  /^(?:as|amidst?|despite|and|but|or|heard|hears|hear|following|fuell?ed|sparked|prompted|raised|swirling)$/;

/** "Claims by the opposition that", "fears among staff that". */
function voiceBehind(sentence: Sentence, noun: number) {
  if (!/^(?:by|among|amongst|from|of)$/.test(lowerAt(sentence, noun + 1))) return undefined;
  const to = phraseEnd(sentence, noun + 2, lastToken(sentence));
  const isVoice = to > noun + 1 && !/^(?:fact|end|time|way|day|hour|year|evidence)s?$/.test(lowerAt(sentence, to));
  const voice = isVoice ? stretchOf(sentence, { from: noun + 2, to }) : undefined;
  const isBound =
    lowerAt(sentence, noun + 1) !== 'of' && lowerAt(sentence, to + 1) === 'to' && isBase(sentence, to + 2);
  return voice && (lowerAt(sentence, to + 1) === 'that' || isBound) ? { voice, to } : undefined;
}

/** "Its claim", "the company’s repeated claim". */
function whose(sentence: Sentence, noun: number): Owner | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at -= 1) {
    const lower = lowerAt(sentence, at);
    const isPronoun = /^(?:its|his|her|their|my|our)$/.test(lower);
    if (!isPronoun && !/(?:['’]s|s['’])$/.test(lower) && !isApostrophe(sentence, at)) {
      if (determiners.has(lower) || isBreak(sentence, at)) return undefined;
      continue;
    }
    const voice = stretchOf(sentence, { from: isPronoun ? at : phraseStart(sentence, at), to: at });
    return voice && { voices: [voice], cue: { from: noun, to: noun } };
  }
  return undefined;
}

/** The mark of "residents’". */
function isApostrophe(sentence: Sentence, at: number): boolean {
  return /^['’]$/.test(sentence.tokens[at]?.text ?? '') && lowerAt(sentence, at - 1).endsWith('s');
}

/** "The bank has raised serious concerns". */
function whoRaises(sentence: Sentence, noun: number): Owner | undefined {
  for (let verb = noun - 1; verb > Math.max(0, noun - 4); verb -= 1) {
    if (/^(?:no|little|any)$/.test(lowerAt(sentence, verb + 1))) return undefined;
    if (!lightVerbs.test(lowerAt(sentence, verb))) continue;
    const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
    const subject = isNegated || isUnreal || hasBe ? undefined : subjectBefore(sentence, before);
    return subject?.kind === 'own' ? { voices: [subject.voice], cue: { from: verb, to: noun } } : undefined;
  }
  return undefined;
}

type Brought = {
  readonly noun: number;
  readonly after: number;
  readonly act: Act;
  readonly owner: Owner;
  readonly isRaised: boolean;
};

/** "That …", and where somebody brings it "over …"; "to …" of promises and plans; "of …" of denials and rumours; "is that …". */
function saidBehind(sentence: Sentence, { noun, after, act, owner, isRaised }: Brought): TokenRange | undefined {
  const first = lowerAt(sentence, after);
  const isNamed = owner.voices.length > 0;
  const isBeing = isNamed && beForms.has(first) && lowerAt(sentence, after + 1) === 'that';
  const from = isBeing ? after + 1 : after;
  const isInfinitive = isNamed && first === 'to' && isBase(sentence, after + 1) && infinitives.test(act);
  const isAbout = isRaised && /^(?:over|about)$/.test(first);
  const isOf = /^(?:of|about|over)$/.test(first) && isToldWithOf(lowerAt(sentence, noun), isNamed);
  const isFor = first === 'for' && askingNouns.test(lowerAt(sentence, noun));
  const isBare = bareNouns.test(lowerAt(sentence, noun)) && isClauseAt(sentence, from);
  if (lowerAt(sentence, from) !== 'that' && !isInfinitive && !isAbout && !isOf && !isFor && !isBare) return undefined;
  // "A claim that is late": it tells which.
  if (lowerAt(sentence, from) === 'that' && isVerbAt(sentence, from + 1)) return undefined;
  const isObject = hasFiniteVerb(sentence, { from: clauseStart(sentence, noun), to: noun - 1 });
  const to = clauseEnd(
    sentence,
    { from, to: contentEnd(sentence, from, []) },
    isRaised || isBeing || isObject,
    isInfinitive || isOf,
  );
  const isLeadIn = prepositions.has(lowerAt(sentence, breakBefore(sentence, noun) + 1));
  const comma = breakFrom(sentence, from);
  const end = isLeadIn && !isRaised && comma > from && comma < to ? comma - 1 : to;
  const isSaid = isInfinitive || isAbout || isOf || isFor || hasFiniteVerb(sentence, { from: from + 1, to: end });
  return isSaid ? { from, to: end } : undefined;
}

/** The token before the adverbs that end at the index: "would soon be". */
function withoutAdverbs(sentence: Sentence, at: number): number {
  let index = at;
  while (index > 0 && (adverbs.has(lowerAt(sentence, index)) || isMannerAdverb(lowerAt(sentence, index)))) index -= 1;
  return index;
}

/** "Rumours she was rushed to hospital": a subject and its verb. */
function isClauseAt(sentence: Sentence, from: number): boolean {
  const isSubject = subjectPronouns.has(lowerAt(sentence, from)) || determiners.has(lowerAt(sentence, from));
  const end = phraseEnd(sentence, from, lastToken(sentence));
  return isSubject && lowerAt(sentence, from) !== 'who' && isVerbAt(sentence, end + 1);
}

/** Behind the last break or word that opens a clause. */
function clauseStart(sentence: Sentence, at: number): number {
  const opening = breakBefore(sentence, at) + 1;
  const joint = sentence.tokens.findLastIndex(
    ({ lower }, index) => index >= opening && index < at && (clauseWords.has(lower) || lower === 'and'),
  );
  return joint === -1 ? opening : joint + 1;
}

const infinitives = /^(?:promises|threatens|urges|expects)$/;

function isToldWithOf(noun: string, isNamed: boolean): boolean {
  return isNamed ? ofNouns.test(noun) : hearsayNouns.test(noun);
}

/** "The army’s denial of any part in it": whoever is named denies what stands behind "of". */
const ofNouns =
  /^(?:denials?|rejection|accusations?|allegations?|admissions?|warnings?|predictions?|threats?|complaints?|fears?|confession|acknowledge?ment|criticism|suspicions?|declaration|confirmation)$/;

/**
 * "Its claim that they knew was met with silence": what the claim is about ends where the verb of the sentence begins. `isShort`: what
 * is said has no verb of its own.
 */
function clauseEnd(sentence: Sentence, { from, to }: TokenRange, isLast: boolean, isShort: boolean): number {
  // "Amid fears that it would burst, the town was cleared".
  if (isLast) return to;
  let groups = isShort ? 1 : 0;
  let isInner = false;
  for (let at = from + 1; at <= to; at += 1) {
    const lower = lowerAt(sentence, at);
    if (at > from + 1 && (clauseWords.has(lower) || subjectPronouns.has(lower))) isInner = true;
    const isVerb = isVerbAt(sentence, at) || (groups > 0 && isPlainVerbAt(sentence, at));
    if (!isVerb || isAuxiliary(lowerAt(sentence, withoutAdverbs(sentence, at - 1)))) continue;
    const isJoined = /^(?:and|or|to|not)$/.test(lowerAt(sentence, at - 1));
    if (!isJoined && !isInner) groups += 1;
    isInner = false;
    if (groups === 2) return at - 1;
  }
  return to;
}
