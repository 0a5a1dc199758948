/**
 * What stands between a verb and its subject and belongs to neither: adverbs, whoever is told («журналистам», «„Маяку“», «РИА
 * „Вести“»), when and where. Stepped over by closed classes and endings; walks to one side and never back.
 */

import type { Sentence } from '../language.ts';
import { isOpeningMark, lowerAt } from '../token-ranges.ts';
import { mayBe, nominative, readCases } from './declension.ts';
import { isKnownNoun, months } from './phrases.ts';
import { verbForms } from './speech-verbs.ts';
import { isAdverb, isHearer, isOutletNoun, isPersonNoun, prepositions } from './words.ts';

/** Over adverbs, whoever is told, and prepositional phrases of when and where: «сообщил в понедельник журналистам глава». */
export function skipAside(sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < 8; steps += 1) {
    const next = skipOne(sentence, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** Over adverbs and whoever is told alone: «ответили нам в управлении». */
export function skipHearers(sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && !prepositions.has(lowerAt(sentence, at)); steps += 1) {
    const next = skipOne(sentence, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

function skipOne(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  const lower = lowerAt(sentence, at);
  if (tokens[at]?.kind === 'number' && months.test(lowerAt(sentence, at + 1))) return at + 2;
  if (isAdverb(lower) && !tokens[at]?.isQuoted) return at + 1;
  const told = outletToldEnd(sentence, at);
  if (told !== undefined) return told + 1;
  // «друг другу», «друг от друга».
  if (lower === 'друг' && lowerAt(sentence, at + 1).startsWith('друг')) return at + 2;
  if (lower === 'друг' && lowerAt(sentence, at + 2).startsWith('друг')) return at + 3;
  const acronym = acronymToldEnd(sentence, at);
  if (acronym !== undefined) return acronym + 1;
  if (isHearer(lower)) return skipName(sentence, at + 1);
  // «местным журналистам», «своему адвокату».
  const isTold = isToldMany(sentence, at) || /^сво(?:ему|ей|им)$/u.test(lower);
  if (isTold && sentence.tokens[at + 1]?.kind === 'word') return /[ая]м$/u.test(lower) ? at + 1 : at + 2;
  if (!prepositions.has(lower)) return at;
  let next = at + 1;
  if (tokens[next]?.kind === 'number') next += 1;
  // The words that agree before a noun: «в своём новом видео», «на экстренном брифинге».
  while (
    /(?:ом|ём|ем|ой|ей|их|ых|им|ым|ого|его|ому|ему|ую|юю|ими|ыми)$/u.test(lowerAt(sentence, next)) &&
    isAdjectival(sentence, next)
  )
    next += 1;
  if (isOpeningMark(tokens, next)) return skipName(sentence, next);
  return tokens[next]?.kind === 'word' || tokens[next]?.isQuoted ? skipName(sentence, next + 1) : at;
}

/** «сообщил РИА „Вести“ представитель»: an agency that has one form for all cases, and then who said it. */
function acronymToldEnd({ tokens }: Sentence, at: number): number | undefined {
  if (!/^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? '')) return undefined;
  let end = at;
  if (isOpeningMark(tokens, at + 1))
    while (end < at + 6 && tokens[end + 1]?.isQuoted && (end === at || !isOpeningMark(tokens, end + 1))) end += 1;
  const next = tokens[end + 1];
  const isWho =
    next?.isCapital === false && (isPersonNoun(next.lower) || /^(?:пресс-служб|официальн|источник)/u.test(next.lower));
  return isWho && mayBe(readCases(next.lower, false), nominative) ? end : undefined;
}

/** «следователям», «иностранным дипломатам»: the dative of many by its ending. */
function isToldMany({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isCapital || token.isQuoted) return false;
  const noun = /[ыи]м$/u.test(token.lower) ? tokens[at + 1] : token;
  return noun?.isCapital === false && noun.lower.length > 5 && /[ая]м$/u.test(noun.lower);
}

/** «сказала „Маяку“ Анна Орлова», «рассказала „Новому дню“ дочь»: a name in the dative, and then who said it: where it ends. */
export function outletToldEnd({ tokens }: Sentence, at: number): number | undefined {
  if (!isOpeningMark(tokens, at)) return undefined;
  const close = [at + 2, at + 3].find((each) => /^["»“]$/.test(tokens[each]?.text ?? ''));
  if (close === undefined) return undefined;
  const [first, name, next] = [tokens[at + 1], tokens[close - 1], tokens[close + 1]];
  const isTold =
    first?.isCapital === true &&
    /[ую]$|[ая]м$/u.test(name?.lower ?? '') &&
    next?.kind === 'word' &&
    (!prepositions.has(next.lower) || /^(?:во?|об?|про)$/u.test(next.lower));
  return isTold ? close : undefined;
}

/** An adjective stands before its noun: the next word is a word too, in small letters or of another case. */
function isAdjectival(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !next.isCapital &&
    !prepositions.has(next.lower) &&
    !isPersonNoun(next.lower) &&
    !isKnownNoun(lowerAt(sentence, at))
  );
}

/** A name in quotation marks right behind: «агентству „Маяк“». */
function skipName(sentence: Sentence, name: number): number {
  // «корреспонденту сайта „Маяк“».
  const at = isOutletNoun(lowerAt(sentence, name)) && /[аыияо]$/u.test(lowerAt(sentence, name)) ? name + 1 : name;
  if (!isOpeningMark(sentence.tokens, at)) return at;
  let end = at;
  while (sentence.tokens[end + 1]?.isQuoted && !isOpeningMark(sentence.tokens, end + 1)) end += 1;
  // «Со ссылкой на очевидцев „Верстак“ пишет»: who writes.
  const isWriting =
    verbForms.has(lowerAt(sentence, end + 1)) && !/(?:[еоа]й|[оеё]в|[ыиаяуюе])$/u.test(lowerAt(sentence, end - 1));
  return end - at <= 6 && !isWriting ? end + 1 : at;
}
