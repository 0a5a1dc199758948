/**
 * Verbs that say something only together with what stands beside them: «дал понять, что», «обратил внимание на то, что», «выступил с
 * призывом», «уполномочен заявить», and gestures beside a quotation («развёл руками X»). The words are data; whose they are is
 * found as for verbs of speech.
 */

import type { Act } from '../../statement/statement.ts';
import type { Sentence } from '../language.ts';
import { isBreak, lowerAt } from '../token-ranges.ts';
import { infinitives, verbOf, type VerbForm } from './speech-verbs.ts';
import { isAdverb, isHearer } from './words.ts';

/** The verb form and the last token of the cue. */
export type PhraseCue = { readonly to: number; readonly form: VerbForm };

type Row = readonly [verb: RegExp, rest: RegExp, act: Act, flags: string];

const rows: readonly Row[] = [
  [/^(?:да(?:л[аи]?|ёт|ет|ют))$/u, /^понять$/u, 'asserts', 'ct'],
  [/^(?:да(?:л[аи]?|ёт|ет|ют|вал[аи]?))$/u, /^(?:показания|комментарий|пояснения|ответ|оценку)$/u, 'asserts', 'cat'],
  [/^(?:да(?:л[аи]?|ёт|ет|ют))$/u, /^(?:слово|обещание|клятву)$/u, 'promises', 'cf'],
  [/^(?:(?:от)?да(?:л[аи]?|ёт|ет|ют))$/u, /^(?:указание|поручение|распоряжение|приказ|команду)$/u, 'urges', 'cf'],
  [/^обра(?:ти|ща)(?:л[аи]?|ет|ют)$/u, /^внимание$/u, 'asserts', 'cnt'],
  [/^(?:акцентир|заостр|заостря)\p{L}+$/u, /^внимание$/u, 'asserts', 'cnt'],
  [
    /^(?:с?дела(?:л[аи]?|ет|ют))$/u,
    /^(?:заявлени[ея]|вывод|выводы|предположение|акцент|признание|оговорку)$/u,
    'asserts',
    'cant',
  ],
  [
    /^выступ(?:ил[аи]?|ает|ают|ал[аи]?)$/u,
    /^(?:заявлением|обвинениями|критикой|опровержением|разъяснением|обращением|комментарием)$/u,
    'asserts',
    'cat',
  ],
  [/^выступ(?:ил[аи]?|ает|ают|ал[аи]?)$/u, /^(?:предложением|призывом|инициативой|требованием)$/u, 'urges', 'cfat'],
  [/^(?:приш(?:[её]л|л[аи])|прихо(?:дит|дят))$/u, /^(?:выводу|заключению|мнению)$/u, 'asserts', 'cat'],
  [/^(?:сходятся|сошлись|сходится|сош[её]лся)$/u, /^мнении$/u, 'asserts', 'ca'],
  [/^(?:придержива(?:лся|лась|лись|ется|ются))$/u, /^(?:мнения|позиции|версии|точки)$/u, 'asserts', 'c'],
  [
    /^(?:вы(?:рази|ража|сказа|сказыва)(?:л[аи]?|ет|ют)|вы(?:скажет))$/u,
    /^(?:надежд|уверенност|мнени|сомнени|опасени|обеспокоенност|сожалени|убеждени|предположени|недоумени|удивлени|негодовани|возмущени)/u,
    'asserts',
    't',
  ],
  [/^выступ(?:ил[аи]?|ает|ают)$/u, /^(?:против|за)$/u, 'asserts', 'o'],
  [/^(?:бьют|бь[её]т|забил[аи]?|били)$/u, /^тревогу$/u, 'asserts', 'ct'],
  [/^развея(?:л[аи]?|ет|ют)$/u, /^(?:слухи|мифы|миф|опасения|сомнения)$/u, 'denies', 'a'],
  [/^высказ(?:алс[яь]|алась|ались|ывается|ываются|ывались|ывался)$/u, /^(?:против|за)$/u, 'asserts', 'o'],
  [/^(?:ставит|ставят|постави(?:л[аи]?))$/u, /^сомнение$/u, 'asserts', 'o'],
  [/^(?:вн[её]с|внесл[аи]|вносит|вносят)$/u, /^предложение$/u, 'urges', 'cf'],
  [/^(?:зада(?:л[аи]?|ёт|ет|ют))$/u, /^вопрос$/u, 'asks', 'ct'],
  [/^зада(?:ётся|ется|ются|лся|лась|лись|вался|валась|вались)$/u, /^вопросом$/u, 'asks', 'ct'],
  [/^(?:разв[её]л|развел[аи]|разводит|разводят|всплеснул[аи]?)$/u, /^руками$/u, 'asserts', 'cdk'],
  [/^(?:пожал[аи]?|пожимает|пожимают)$/u, /^плечами$/u, 'asserts', 'cdk'],
  [/^(?:по?кача(?:л[аи]?|ет|ют)|мотнул[аи]?|тряхнул[аи]?|кивнул[аи]?)$/u, /^головой$/u, 'asserts', 'd'],
  [/^(?:махнул[аи]?|машет|машут)$/u, /^рук(?:ой|ами)$/u, 'asserts', 'd'],
];

/** Verbs before the infinitive of a verb of speech that tell that it was said. */
const saying =
  /^(?:уполномочен[аоы]?|поспешил[аи]?|спеш(?:ит|ат)|вынужден[аы]?|взял(?:ся|ась|ись)|принял(?:ся|ась|ись)|продолж(?:ает|ают|ил[аи]?|ал[аи]?)|стал[аи]?|начал[аи]?|люб(?:ит|ят|ил[аи]?)|склон(?:ен|на|ны)|уста(?:ёт|ет|ют)|переста(?:ёт|ет|ют)|успел[аи]?)$/u;
/** «не устаёт повторять», «не стал скрывать». */
const onlyNegated = /^(?:уста|переста)/u;
const hiding = /^(?:скрывать|отрицать|отпираться)$/u;

/** The phrase that begins at the verb, or undefined. */
export function phraseCueAt(sentence: Sentence, verb: number): PhraseCue | undefined {
  const lower = lowerAt(sentence, verb);
  const isNegated = lowerAt(sentence, verb - 1) === 'не';
  if (saying.test(lower)) return infinitiveCue(sentence, verb, isNegated);
  const row = isNegated ? undefined : rows.filter(([word]) => word.test(lower));
  for (const [, rest, act, flags] of row ?? []) {
    const to = restAt(sentence, verb, rest);
    if (to !== undefined) return { to, form: { ...verbOf(act, flags), ...numberOf(lower) } };
  }
  return undefined;
}

/** The word that completes the verb: near, with nothing but adjectives, adverbs, whoever is told and «с», «к», «под» between. */
function restAt(sentence: Sentence, verb: number, rest: RegExp): number | undefined {
  for (let at = verb + 1; at <= verb + 4; at += 1) {
    const lower = lowerAt(sentence, at);
    if (isBreak(sentence, at) || sentence.tokens[at]?.isCapital) return undefined;
    if (rest.test(lower)) return at;
    const isBetween =
      isAdverb(lower) ||
      isHearer(lower) ||
      /^(?:с|со|к|под|в|во)$|(?:ое|ое|ым|им|ую|ой|ый|ий|ые|ими|ыми|ому|ам)$/u.test(lower);
    if (!isBetween) return undefined;
  }
  return undefined;
}

function infinitiveCue(sentence: Sentence, verb: number, isNegated: boolean): PhraseCue | undefined {
  const to = isAdverb(lowerAt(sentence, verb + 1)) ? verb + 2 : verb + 1;
  const said = infinitives.get(lowerAt(sentence, to));
  if (!said || isBreak(sentence, to)) return undefined;
  const lower = lowerAt(sentence, verb);
  const isHiding = hiding.test(lowerAt(sentence, to));
  if (isNegated !== (onlyNegated.test(lower) || isHiding)) return undefined;
  const form = isHiding ? verbOf('admits', 'co') : said;
  return { to, form: { ...form, ...numberOf(lower) } };
}

function numberOf(lower: string): { readonly isPlural: boolean } {
  return { isPlural: /(?:[уюая]т(?:ся)?|ли(?:сь)?|ны)$/u.test(lower) && !/(?:а|е|ё|и)т(?:ся)?$/u.test(lower) };
}
