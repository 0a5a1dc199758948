/**
 * Who says it: the noun phrase that a verb of speech has for its subject, before the verb or, as often, behind it. The case
 * of a word is not known here; what stands between (whoever is told, when and where) is stepped over by closed classes.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  isBreak,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../token-ranges.ts';
import { mayBe, nominative, readCases } from './declension.ts';
import { isHeadNoun } from './head-nouns.ts';
import { findCitedVoices } from './relays.ts';
import { skipAside, skipHearers } from './asides.ts';
import { hasFiniteVerb, isFiniteVerb, isInitial, isKnownNoun, phraseEnd, segmentFrom } from './phrases.ts';
import type { VerbForm } from './speech-verbs.ts';
import { clauseWords, conjunctions, prepositions, pronouns } from './words.ts';

export type Subject = { readonly voice: Stretch; readonly from: number; readonly to: number };

/** The subject right behind the verb: «сообщила журналистам пресс-служба МВД», «сообщили в МВД». */
export function subjectAfter(sentence: Sentence, after: number, form: VerbForm): Subject | undefined {
  const end = Math.min(segmentFrom(sentence, after).to, lastToken(sentence));
  return (
    placeSpeaking(sentence, after, end, form) ??
    placeSpeaking(sentence, skipHearers(sentence, after), end, form) ??
    (isOblique(sentence, after) ? placeSpeaking(sentence, after + 1, end, form) : undefined) ??
    phraseAt(sentence, skipAside(sentence, after), end)
  );
}

/** «Сообщили в МВД»: nobody is named but the house they spoke from. */
function placeSpeaking(sentence: Sentence, after: number, end: number, form: VerbForm): Subject | undefined {
  const lower = lowerAt(sentence, after);
  if (!form.isPlural || (lower !== 'в' && lower !== 'во' && lower !== 'на')) return undefined;
  const subject = phraseAt(sentence, after + 1, end);
  if (!subject || lower === 'на') return undefined;
  const first = sentence.tokens[after + 1];
  const isHouse =
    first?.isCapital === true ||
    isOpeningMark(sentence.tokens, after + 1) ||
    sentence.tokens.slice(subject.from, subject.to + 1).some((token) => isKnownNoun(token.lower));
  return isHouse && !isTime(sentence, after + 1) ? subject : undefined;
}

function isTime(sentence: Sentence, at: number): boolean {
  return (
    /^(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|интервью|эфире|ходе|беседе|четверг)$/u.test(
      lowerAt(sentence, at),
    ) || sentence.tokens[at]?.kind === 'number'
  );
}

function phraseAt(sentence: Sentence, from: number, end: number): Subject | undefined {
  if (from > end || isBreak(sentence, from)) return undefined;
  const lower = lowerAt(sentence, from);
  if (prepositions.has(lower) || clauseWords.has(lower) || /^эт(?:о|ого|ому)$/u.test(lower)) return undefined;
  if (/(?:[аеиоуыя]ть|ться)$/u.test(lower) && !isKnownNoun(lower) && !/(?:мать|зять|часть)$/u.test(lower))
    return undefined;
  const to = isPersonal(lower) ? from : withApposition(sentence, phraseEnd(sentence, from, end));
  const voice = stretchOf(sentence, { from, to });
  return voice && to >= from ? { voice, from, to } : undefined;
}

/** «глава МВД, генерал Иванов»: a name after the comma, up to the next comma or the end, without a verb. */
function withApposition(sentence: Sentence, to: number): number {
  // «Дамир К., 24 года».
  const comma = isInitial(sentence, to) && lowerAt(sentence, to + 1) === '.' ? to + 2 : to + 1;
  if (lowerAt(sentence, comma) !== ',') return to;
  if (sentence.tokens[comma + 1]?.kind === 'number' && /^(?:год|года|лет)$/u.test(lowerAt(sentence, comma + 2)))
    return comma + 2;
  const next = segmentFrom(sentence, to + 2);
  const tokens = sentence.tokens.slice(next.from, next.to + 1);
  const [first] = tokens;
  // «Собеседник, знакомый с ходом проверки».
  if (tellsHow.test(tokens[0]?.lower ?? '') && !hasFiniteVerb(sentence, next)) return next.to;
  const isName = tokens.some(({ isCapital }) => isCapital) && tokens.length <= 8 && first !== undefined;
  if (!isName || prepositions.has(first.lower) || clauseWords.has(first.lower) || conjunctions.has(first.lower))
    return to;
  return hasFiniteVerb(sentence, next) || /^["«„]$/.test(first.text) ? to : next.to;
}

/** By what an unnamed source is told to know it. */
export const tellsHow =
  /^(?:знаком|близк|осведомл|приближ[её]нн|информированн|связанн|попросивш|пожелавш|опубликованн|провед[её]нн|работающ|участвующ|участвовавш|присутствовавш|ответственн|знающ|имеющ|входящ|находящ)/u;

/** The subject before the verb: «Пресс-служба МВД сообщила», «X, ссылаясь на Y, сообщил», «В МВД сообщили». */
export function subjectBefore(sentence: Sentence, verb: number, form: VerbForm): Subject | undefined {
  const last = lowerAt(sentence, verb - 1) === 'не' ? verb - 2 : verb - 1;
  const to = form.takesObject && /^(?:это|всё|его|её|ее|их)$/u.test(lowerAt(sentence, last)) ? last - 1 : last;
  const segment = withoutAside(sentence, { from: breakBefore(sentence, verb) + 1, to });
  const own = phraseIn(sentence, segment, form);
  if (own) return own;
  // What stands between commas right before the verb: a relative clause, or who is cited.
  const isEmpty = segment.from > segment.to || onlyAdverbs(sentence, segment);
  const comma = segment.from - 1;
  if (!isEmpty || lowerAt(sentence, comma) !== ',') return undefined;
  const between = { from: breakBefore(sentence, comma) + 1, to: comma - 1 };
  const first = lowerAt(sentence, between.from);
  const isRelative =
    /^(?:по$|согласно$|судя$|как$|котор|чь[яеюи]|где|ссылаясь|сославшись|цитируя|обращаясь|объясняя|описывая|отвечая|выступив|со$|комментируя|отвечая|выступая|говоря)/u.test(
      first,
    ) || lowerAt(sentence, between.from + 1).startsWith('котор');
  const before = between.from - 1;
  if (lowerAt(sentence, before) !== ',') return undefined;
  const outer = { from: breakBefore(sentence, before) + 1, to: before - 1 };
  const main = phraseIn(sentence, outer, form);
  if (!main) return undefined;
  if (isRelative) return main;
  return hasFiniteVerb(sentence, between)
    ? undefined
    : { ...main, to: between.to, voice: stretchOf(sentence, { from: main.from, to: between.to }) ?? main.voice };
}

/** «Большинство опрошенных (60%) считают»: what stands before the brackets. */
function withoutAside({ tokens }: Sentence, { from, to }: TokenRange): TokenRange {
  const opening = tokens[to]?.text === ')' ? tokens.findLastIndex(({ text }, at) => at < to && text === '(') : -1;
  const isCount = tokens.slice(opening + 1, to).some(({ kind }) => kind === 'number');
  return opening > from && isCount ? { from, to: opening - 1 } : { from, to };
}

/** True where the words name or describe somebody who can speak. */
export function isVoiceLike({ tokens }: Sentence, { from, to }: Subject): boolean {
  return tokens
    .slice(from, to + 1)
    .some(
      ({ lower, isCapital, isQuoted }, at) =>
        (isCapital && (from + at > 0 || tokens[from + at + 1]?.isCapital === true)) ||
        isQuoted ||
        pronouns.has(lower) ||
        isHeadNoun(lower),
    );
}

function onlyAdverbs(sentence: Sentence, { from, to }: TokenRange): boolean {
  return skipAside(sentence, from) > to;
}

/** The noun phrase that fills the segment after what leads into it. */
function phraseIn(sentence: Sentence, { from, to }: TokenRange, form: VerbForm): Subject | undefined {
  if (to < from) return undefined;
  const house = /^(?:в|во)$/.test(lowerAt(sentence, from)) ? placeSpeaking(sentence, from, to, form) : undefined;
  if (house && (house.to === to || skipHearers(sentence, house.to + 1) > to)) return house;
  const first = leadEnd(sentence, from, to);
  for (let start = first; start <= to; start += 1) {
    if (start > first && isFiniteVerb(sentence, start)) {
      // «Он встал, и мать сказала» begins anew; «выразил протест и сообщил» does not.
      const joint = nextJoint(sentence, start, to);
      if (joint === undefined) return undefined;
      start = joint;
      continue;
    }
    const end = personalEnd(sentence, start) ?? phraseEnd(sentence, start, to);
    const isRest =
      prepositions.has(lowerAt(sentence, end + 1)) || (form.takesObject && isThingSaid(sentence, end + 1, to));
    const rest = isRest ? to + 1 : skipAside(sentence, end + 1);
    const voice = end >= start && rest > to ? stretchOf(sentence, { from: start, to: end }) : undefined;
    if (voice && isNominal(sentence, start) && !isObject(sentence, start, end) && !isOblique(sentence, start))
      return { voice, from: start, to: end };
  }
  return undefined;
}

function nextJoint(sentence: Sentence, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at += 1) if (/^(?:и|а|но)$/u.test(lowerAt(sentence, at))) return at;
  return undefined;
}

/** «Эту информацию», «сделку»: by its ending no nominative. */
function isOblique({ tokens }: Sentence, from: number): boolean {
  // «Его именем назвали школу».
  const at =
    /^(?:его|её|ее|их)$/u.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === 'word' ? from + 1 : from;
  const token = tokens[at];
  const isOpening = from === 0 && tokens[1]?.isCapital !== true;
  if (!token || (token.isCapital && !isOpening) || token.isQuoted || token.kind !== 'word') return false;
  if (!(token.isCapital ? openingEnding : clearEnding).test(token.lower)) return false;
  const readings = readCases(token.lower, false);
  return readings.length > 0 && !mayBe(readings, nominative) && !looksOblique.test(token.lower);
}

/** Not «учителя», «глава»: people in the nominative, whatever the ending says of things. */
const clearEnding = /(?:[уюе]|[ое]в|[ое]го|[ое]му|[аяы]ми|[ая]х|[ое]м|ой|[ыи]м)$/u;
/** Of a word that may be a surname at the beginning of the sentence. */
const openingEnding = /(?:[ую]|[аяы]ми|[ая]х)$/u;
/** Nominatives that end as other cases do. */
const looksOblique = /(?:оном|монах|казах|имам|обе|шах|гном|паром|атом)$/u;

function isPersonal(lower: string): boolean {
  return /^(?:он|она|они|я|мы|вы|ты)$/u.test(lower);
}

/** «он», «сам он», «она сама»: a pronoun ends its phrase. */
function personalEnd(sentence: Sentence, from: number): number | undefined {
  const isSelf = /^(?:сам|сама|сами)$/u;
  const at = isSelf.test(lowerAt(sentence, from)) ? from + 1 : from;
  if (!isPersonal(lowerAt(sentence, at))) return undefined;
  return isSelf.test(lowerAt(sentence, at + 1)) ? at + 1 : at;
}

/** «Он вину не признал»: what stands before the verb can be nothing but its object. */
function isThingSaid(sentence: Sentence, from: number, to: number): boolean {
  const lower = lowerAt(sentence, from);
  return from <= to && to - from < 4 && /[ую]$/u.test(lower) && phraseEnd(sentence, from, to) === to;
}

function leadEnd(sentence: Sentence, from: number, to: number): number {
  let at = from;
  while (
    at <= to &&
    (conjunctions.has(lowerAt(sentence, at)) || sentence.tokens[at]?.kind === 'mark') &&
    !sentence.tokens[at]?.isQuoted
  )
    at += 1;
  const cited = findCitedVoices(sentence).find((each) => each.from === at && each.to < to);
  return Math.min(skipAside(sentence, cited ? cited.to + 1 : at), to + 1);
}

/** «Его опознали»: whom they recognised. */
function isObject(sentence: Sentence, from: number, to: number): boolean {
  return from === to && /^(?:его|её|ее|их|нас|вас|меня|ему|ей|им|нам|мне)$/u.test(lowerAt(sentence, from));
}

function isNominal(sentence: Sentence, at: number): boolean {
  const { lower = '', kind = 'mark', isQuoted = false } = sentence.tokens[at] ?? {};
  if (isQuoted || pronouns.has(lower)) return true;
  return kind !== 'mark' && !prepositions.has(lower) && !clauseWords.has(lower) && !conjunctions.has(lower);
}
