/**
 * Verbs of speech at their place in a sentence: told from the participle and the noun in the same letters, with the second
 * word that belongs to them, unless what they say is denied or only thought of.
 */

import type { Sentence } from '../language.ts';
import { breakFrom, isBreak, isOpeningMark, lastToken, lowerAt } from '../token-ranges.ts';
import { isBase, isVerbAt, phraseEnd, phraseStart } from './clauses.ts';
import { afterDay, infinitiveBehind } from './content-starts.ts';
import { infinitiveActs, needsParticle, silences, verbForms, withParticle, type VerbForm } from './speech-verbs.ts';
import { isMannerAdverb, verbGroupOf, type Subject } from './subjects.ts';
import { particles } from './verb-classes.ts';
import { adverbs, clauseWords, determiners, prepositions, standsAlone, subjectPronouns } from './words.ts';

/** A verb of speech at its place. `after` is the token after the cue. */
export type Cue = { readonly verb: number; readonly after: number; readonly form: VerbForm; readonly before: number };

/** The verb of speech at the token, unless it is denied, only thought of, or no verb there. */
export function cueAt(sentence: Sentence, verb: number): Cue | undefined {
  const named = verbForms.get(lowerAt(sentence, verb));
  const form = named && formThere(sentence, verb, named);
  if (!form) return undefined;
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  const isDoubted = isNegated && /^(?:believe|think|accept|agree)$/.test(form.lemma) && !hasBe;
  if (((isNegated || isUnreal) && !isDoubted) || hasBe !== (form.tense === 'participle')) return undefined;
  // "Wanted to know why".
  const isQuestion = form.lemma === 'know' && lowerAt(sentence, verb - 2).startsWith('want');
  const act = isDoubted ? 'denies' : isQuestion ? 'asks' : form.act;
  const isReal = form.tense === 'base' && !isUnreal && lowerAt(sentence, verb - 1) === 'to';
  const tense = isDoubted || isReal ? 'past' : form.tense;
  const aloud = isManner(lowerAt(sentence, verb + form.words)) && !form.takesObject ? 1 : 0;
  const cue = { verb, after: verb + form.words + aloud, form: { ...form, act, tense }, before };
  return isVerb(sentence, cue) ? cue : undefined;
}

/** How it is said: "said quietly", "wondered aloud". */
function isManner(lower: string): boolean {
  return (
    lower === 'aloud' ||
    lower === 'outright' ||
    (isMannerAdverb(lower) &&
      !/^(?:only|nearly|roughly|exactly|fully|hardly|barely|early|possibly|probably|apparently)$/.test(lower))
  );
}

/** The verb as what follows makes it: "called for", "called it a joke", "agreed to pay"; undefined where it says nothing. */
export function formThere(
  sentence: Sentence,
  verb: number,
  form: VerbForm,
): (VerbForm & { readonly words: number }) | undefined {
  const next = lowerAt(sentence, verb + 1);
  const day = afterDay(sentence, verb + 1);
  const isInfinitive = lowerAt(sentence, day) === 'to' && isBase(sentence, day + 1);
  if (particles[form.lemma]?.words.has(next) && !(isInfinitive && form.lemma !== 'point'))
    // "Went on to say": the second verb tells it.
    return isRecipe(sentence, verb) || (form.lemma === 'go' && lowerAt(sentence, verb + 2) === 'to')
      ? undefined
      : { ...withParticle(form), words: 2 };
  if (needsParticle(form.lemma))
    return form.lemma === 'call' && isNaming(sentence, verb)
      ? { ...form, act: 'asserts', takesObject: true, words: 1 }
      : undefined;
  // "A dispatch, which cited aid workers": a relay.
  if (form.lemma === 'cite' && /^(?:which|who|that)$/.test(lowerAt(sentence, verb - 1))) return undefined;
  // "Wants to know who": what is asked is told by the second verb.
  if (form.lemma === 'want' && lowerAt(sentence, verb + 2) === 'know') return undefined;
  const infinitive = infinitiveActs[form.lemma];
  if (isInfinitive && (infinitive !== undefined || form.needsInfinitive)) {
    const isSilent = form.act === 'denies' && silences.test(lowerAt(sentence, verb + 2));
    return isSilent
      ? undefined
      : { ...form, act: infinitive ?? form.act, takesObject: true, needsThat: false, words: 1 };
  }
  if (form.needsWord && !hasWord(sentence, verb, form.needsWord) && !isForecast(sentence, verb, form.lemma))
    return undefined;
  if (!form.needsInfinitive) return { ...form, words: 1 };
  const isOwn = form.takesClause && next === 'that';
  const isUrged =
    form.act === 'urges' && (infinitiveBehind(sentence, verb + 1) !== undefined || isWishedDone(sentence, verb, form));
  return isOwn || isUrged ? { ...form, takesObject: true, words: 1 } : undefined;
}

/** "Wants the ground expanded". */
function isWishedDone(sentence: Sentence, verb: number, { lemma }: VerbForm): boolean {
  if (lemma !== 'want') return false;
  const noun = lowerAt(sentence, phraseEnd(sentence, verb + 1, lastToken(sentence)));
  if (wanted.test(noun)) return true;
  const end = Math.min(breakFrom(sentence, verb + 1) - 1, lastToken(sentence));
  return sentence.tokens
    .slice(verb + 2, end + 1)
    .some(({ lower }, at) => /[a-z]{2}(?:ed|en)$/.test(lower) && !determiners.has(lowerAt(sentence, verb + 1 + at)));
}

/** What people want by saying so: "wants a full inquiry". */
const wanted =
  /^(?:inquiry|enquiry|investigation|probe|answers|explanation|apology|change|changes|action|review|end|resignation|justice|referendum|debate|vote|ban|reform|reforms|guarantees|assurances|talks|compensation)$/;

/** The word that the verb needs, behind its object and before the next break: "described it as". A quotation may stand for both. */
function hasWord(sentence: Sentence, verb: number, word: RegExp): boolean {
  const { tokens } = sentence;
  if (isOpeningMark(tokens, verb + 1) || (tokens[verb + 1]?.text === ':' && isOpeningMark(tokens, verb + 2)))
    return true;
  for (let at = verb + 1; at < verb + 16 && !isBreak(sentence, at); at += 1)
    if (word.test(lowerAt(sentence, at)) && (at > verb + 1 || isFronted(sentence, verb))) return true;
  return false;
}

/** "Which both parties regard as", "a move she described as": the object stands before. */
function isFronted(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 10) && !isBreak(sentence, at); at -= 1)
    if (/^(?:which|that|what|whom)$/.test(lowerAt(sentence, at))) return true;
  return false;
}

/** "Economists see rates on hold": people whose trade it is to see what is to come. */
function isForecast(sentence: Sentence, verb: number, lemma: string): boolean {
  const { before } = verbGroupOf(sentence, verb);
  return /^(?:see|view)$/.test(lemma) && forecasters.test(lowerAt(sentence, before));
}

const forecasters =
  /^(?:analysts?|economists?|traders?|dealers?|forecasters?|experts?|investors?|observers?|pundits?|critics?|others|pollsters?|strategists?)$/;

/** "The recipe calls for butter": a thing that needs, not a voice that asks. */
function isRecipe(sentence: Sentence, verb: number): boolean {
  const subject = lowerAt(sentence, verb - 1);
  return (
    /^(?:recipe|situation|plan|job|budget|occasion|work|design|rule|form|contract|agreement|deal|schedule|script|order|formula|law)s?$/.test(
      subject,
    ) || /^(?:ball|bill|taxi|cab|doctor|help)$/.test(lowerAt(sentence, verb + 3))
  );
}

/** “Called the charges “a story”, "called it the boldest": what somebody calls something, and no call to anybody. */
function isNaming({ tokens }: Sentence, verb: number): boolean {
  const next = tokens.slice(verb + 1, verb + 9);
  const stop = next.findIndex(({ text }) => /^[,.;:]$/.test(text));
  const near = next.slice(0, stop === -1 ? undefined : stop);
  const isNamed = (at: number) => isOpeningMark(tokens, verb + 1 + at);
  const object = near[0]?.lower ?? '';
  // "Called it a day" says nothing.
  const isIdle = near.some(({ lower }) => /^(?:day|night|quits|even)$/.test(lower)) && near.length < 4;
  if (isIdle) return false;
  const isIt = /^(?:it|that|this)$/.test(object) && near.length > 1;
  const next2 = near[1]?.lower ?? '';
  const isPlain = !prepositions.has(next2) && !adverbs.has(next2) && !clauseWords.has(next2) && !isTime.test(next2);
  if (isIt && isPlain && next2 !== 'and') return true;
  if (near.length > 2 && determiners.has(object) && quality.test(near.at(-1)?.lower ?? '')) return true;
  return (
    near.length > 1 &&
    near.some(
      ({ lower }, at) =>
        at > 0 && (isNamed(at) || (determiners.has(lower) && !prepositions.has(near[at - 1]?.lower ?? ''))),
    )
  );
}

const isTime = /^(?:yesterday|daily|twice|back|over|up|out|home|names?)$/;
/** How what is called so is: "called the threat irresponsible". */
const quality =
  /(?:[ai]ble|ous|ful|less|ive|ary)$|^(?:unfair|absurd|wrong|false|fair|right|illegal|nonsense|unlawful|premature)$/;

/** Tells the verb from the participle ("the reported attack", "confirmed by") and from the noun ("the report"). */
function isVerb(sentence: Sentence, { verb, after, form, before }: Cue): boolean {
  const previous = lowerAt(sentence, verb - 1);
  const next = lowerAt(sentence, after);
  if (
    next === 'by' ||
    (determiners.has(previous) && !isAlone(sentence, verb, next)) ||
    (prepositions.has(previous) && previous !== 'to') ||
    /['’]s$/.test(previous)
  )
    return false;
  // "Initial reports that": at the beginning, what tells which reports.
  const isKind = /(?:[ict]ial|ing|ed)$|^(?:early|recent|new|later|earlier|latest|first|such)$/.test(previous);
  if (form.isAlsoNoun && form.tense === 'present' && verb === 1 && isKind) return false;
  // "As fears grew", "amid claims": a noun, unless somebody stands before it.
  if (
    form.isAlsoNoun &&
    form.tense === 'present' &&
    clauseWords.has(previous) &&
    !/^(?:who|which|that)$/.test(previous)
  )
    return false;
  if (form.tense === 'past' || !form.isAlsoNoun || isBreak(sentence, before)) return true;
  const isFollowed =
    after > lastToken(sentence) ||
    isTagAt(sentence, before, next) ||
    form.needsWord?.test(next) === true ||
    /^(?:that|to)$/.test(next) ||
    determiners.has(next) ||
    subjectPronouns.has(next);
  return isFollowed || isOpeningMark(sentence.tokens, after) || next === ',' || next === ':';
}

/** "…, a team of three reports in this week's issue": behind the comma somebody, and behind the verb where or when. */
function isTagAt(sentence: Sentence, before: number, next: string): boolean {
  const start = phraseStart(sentence, before);
  return start > 2 && isBreak(sentence, start - 1) && /^(?:in|on|at|this|today)$/.test(next);
}

/** "A father of two told", "many believe that": the word before stands for those who say it, and no noun follows. */
function isAlone(sentence: Sentence, verb: number, next: string): boolean {
  if (!standsAlone(lowerAt(sentence, verb - 1))) return false;
  const isFirst = verb === 1 || isBreak(sentence, verb - 2);
  const isClause = next === 'that' || subjectPronouns.has(next) || determiners.has(next);
  return lowerAt(sentence, verb - 2) === 'of' || (isFirst && isClause);
}

/** "They say", "analysts at the bank say", "those who say": what a base form asks of its subject. */
export function isPlural(sentence: Sentence, { from, headTo }: Subject): boolean {
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ lower, kind }, at) =>
      at > from && at < headTo && (prepositions.has(lower) || (kind === 'word' && isVerbAt(sentence, at))),
  );
  // "Analysts at Brevik Bank", "data compiled by the agency": the head stands before what tells of it.
  const edge = inner > from ? inner - 1 : headTo;
  // "lawyers familiar with the case".
  const isBound = edge > from && relatives.test(lowerAt(sentence, edge));
  const lower = lowerAt(sentence, isBound ? edge - 1 : edge);
  const isList = tokens.slice(from, headTo).some((token) => token.lower === 'and');
  return isList || pluralWords.test(lower) || /[a-z]{2}[^s'’]s$/.test(lower);
}

const relatives = /^(?:familiar|briefed|close|involved|acquainted|sympathetic|loyal|linked|affiliated|here|there|who)$/;
const pluralWords =
  /^(?:they|we|you|i|percent|police|people|media|others|many|some|most|few|both|several|those|these|data|men|women|children|two|three|four|five|six|seven|eight|nine|ten)$/;
