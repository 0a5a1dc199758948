/**
 * Nouns of speech with whose they are and what they say: «требование организации о доступе», «слова министра о том, что …»,
 * «призыв комитета допустить врачей», «Комментарий пресс-секретаря: „…“». «Заявление на отпуск» says nothing.
 */

import type { Act } from '../../../statement/statement.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import {
  breakFrom,
  findCues,
  isBreak,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { genitive, mayBe, readCases } from '../declension.ts';
import { isFiniteVerb, phraseEnd } from '../phrases.ts';
import { verbForms } from '../speech-verbs.ts';
import { isVoiceLike } from '../subjects.ts';
import { prepositions } from '../words.ts';

export const speechNoun: Rule = {
  name: 'ru/speech-noun',
  version: '1',
  says: '«требование X о …», «слова X о том, что …», «комментарий X: …»',
  find: findNouns,
};

const nouns: readonly (readonly [RegExp, Act])[] = [
  [
    /^(?:заявлени|утверждени|сообщени|признани|мнени|предположени|уверени|заверени|опасени|предупреждени|напоминани)(?:е|я|ю|ем|и|й|ями|ям)$|^(?:слов(?:а|ам|ами|ах)|вердикт|позици(?:я|и|ю|ей)|диагноз|рассказ(?:а|у|ом|ы|ов)?|показани(?:я|й|ям|ями|ях)|верси(?:я|и|ю|ей)|вывод(?:а|у|ом|ы|ов)?|тезис(?:а|у|ом|ы)?|довод(?:ы|ов|ам|ами)|жалоб(?:а|ы|у|ой)|прогноз(?:а|у|ом|ы)?|оценк(?:а|и|у|ой)|уверенност(?:ь|и|ью)|подозрени(?:е|я|ем|й)|сомнени(?:е|я|й)|комментари(?:й|я|ем|и)|ответ(?:а|ом|ы)?|обвинени(?:е|я|й))$/u,
    'asserts',
  ],
  [
    /^(?:требовани(?:е|я|ю|ем|й)|призыв(?:а|у|ом|ы|ов)?|просьб(?:а|ы|у|ой)|предложени(?:е|я|ю|ем|й)|рекомендаци(?:я|и|ю|ей|й)|приказ(?:а|у|ом|ы)?)$/u,
    'urges',
  ],
  [/^(?:обещани(?:е|я|ю|ем|й))$/u, 'promises'],
  [/^(?:угроз(?:а|ы|у|ой))$/u, 'threatens'],
  [/^(?:надежд(?:а|ы|у|ой)|ожидани(?:е|я|й))$/u, 'expects'],
];
/** What is asked for stands in the infinitive. */
const asking = /^(?:требов|призыв|просьб|предлож|рекоменд|приказ|обещан|угроз|надежд)/u;

function findNouns(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower }) => actOf(lower) !== undefined)
    .map((at) => readNoun(sentence, at))
    .filter((match) => match !== undefined);
}

export function isSpeechNoun(lower: string): boolean {
  return actOf(lower) !== undefined;
}

function actOf(lower: string): Act | undefined {
  return nouns.find(([words]) => words.test(lower))?.[1];
}

function readNoun(sentence: Sentence, at: number): Match | undefined {
  const act = actOf(lowerAt(sentence, at));
  const isPossessed = /^(?:его|её|ее|их)$/u.test(lowerAt(sentence, at - 1));
  const before = lowerAt(sentence, at - 1);
  // «передал слова президента» is quoting.
  if (/^(?:переда|привод|прив[её]л|цитир|процитир)/u.test(before)) return undefined;
  // «По словам X» has a rule of its own.
  if (!act || before === 'по' || before === 'согласно' || lowerAt(sentence, at - 2) === 'по') return undefined;
  const end = Math.min(breakFrom(sentence, at + 1) - 1, lastToken(sentence));
  const range = isPossessed
    ? { from: at - 1, to: at - 1 }
    : { from: at + 1, to: phraseEnd(sentence, at + 1, infinitiveFrom(sentence, at + 1, end) - 1) };
  const voice = range.to >= range.from ? stretchOf(sentence, range) : undefined;
  if (!voice || (!isPossessed && !isGenitive(sentence, { ...range, voice }))) return undefined;
  const said = saidBy(sentence, at, isPossessed ? at : range.to);
  const cue = stretchOf(sentence, { from: at, to: at });
  const passage = said && passageOf(sentence, said);
  return cue && passage && { confidence: 'low', act, cue, voices: [voice], passage };
}

/** Somebody who can speak, in the genitive: no preposition, no verb. */
function isGenitive(sentence: Sentence, { from, to, voice }: TokenRange & { readonly voice: Match['cue'] }): boolean {
  const lower = lowerAt(sentence, from);
  return (
    !prepositions.has(lower) &&
    !isFiniteVerb(sentence, from) &&
    !isBreak(sentence, from) &&
    /(?:а|я|ы|и|у|ов|ев|ей|ой|ого|его|ых|их|[А-ЯЁ]{2,}|[оеэюi])$/u.test(sentence.tokens[from]?.text ?? '') &&
    isVoiceLike(sentence, { from, to, voice })
  );
}

/** What the noun says: «о …» up to the verb, «что …» up to the comma, an infinitive, or a quotation behind a colon. */
function saidBy(sentence: Sentence, noun: number, last: number): TokenRange | undefined {
  const at = last + 1;
  const lower = lowerAt(sentence, at);
  const isAsking = asking.test(lowerAt(sentence, noun));
  if (/^(?:о|об|обо)$/u.test(lower)) {
    const isClause = lowerAt(sentence, at + 2) === ',' && /^том$/u.test(lowerAt(sentence, at + 1));
    const to = isClause ? clauseTo(sentence, at + 3) : phraseEnd(sentence, at + 1, lastToken(sentence));
    return to > at ? { from: at, to } : undefined;
  }
  if (lower === ',' && /^(?:что|чтобы|будто)$/u.test(lowerAt(sentence, at + 1)))
    return { from: at + 1, to: clauseTo(sentence, at + 1) };
  if (isAsking && isInfinitive(lower)) return { from: at, to: aimTo(sentence, at) };
  const isPlain =
    noun === 0 && mayBe(readCases(lowerAt(sentence, last), sentence.tokens[last]?.isCapital === true), genitive);
  const isColon = lower === ':' && (isOpeningMark(sentence.tokens, at + 1) || isPlain);
  return isColon ? { from: at + 1, to: contentEnd(sentence, at + 1, []) } : undefined;
}

/** Up to the comma behind which the main clause goes on, or the end. */
function clauseTo(sentence: Sentence, from: number): number {
  const end = breakFrom(sentence, from) - 1;
  return Math.min(end, lastToken(sentence));
}

/** Up to the verb of which the noun is the subject. */
function aimTo(sentence: Sentence, from: number): number {
  const end = clauseTo(sentence, from);
  for (let at = from + 1; at <= end; at += 1)
    if (isFiniteVerb(sentence, at) || verbForms.has(lowerAt(sentence, at)))
      return lowerAt(sentence, at - 1) === 'не' ? at - 2 : at - 1;
  return end;
}

function infinitiveFrom(sentence: Sentence, from: number, end: number): number {
  for (let at = from; at <= end; at += 1) if (isInfinitive(lowerAt(sentence, at))) return at;
  return end + 1;
}

function isInfinitive(lower: string): boolean {
  return (
    /(?:[аеиоуыя]ть|ться|[йс]ти|чь)$/u.test(lower) &&
    !/^(?:мать|власть|часть|гости|части|вести|сети|пути|новости|области|власти)$|ости$/u.test(lower)
  );
}
