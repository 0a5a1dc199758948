/**
 * What a Russian verb of speech has beside it as what is said: a clause or quotation behind, an object, «о …», «на …», or what
 * stands before the verb. Places only; whose it is, the verb's rule knows.
 */

import type { CitedVoice } from '../cited-voices.ts';
import type { Match, Sentence } from '../language.ts';
import { breakBefore, isBreak, isOpeningMark, lastToken, lowerAt } from '../token-ranges.ts';
import { clauseStart } from './contents.ts';
import { outletToldEnd, skipAside } from './asides.ts';
import { hasFiniteVerb, phraseEnd } from './phrases.ts';
import { gerunds, verbForms, type VerbForm } from './speech-verbs.ts';
import type { Subject } from './subjects.ts';
import { prepositions } from './words.ts';

/** `to`: its last token, where it is more than the verb. */
export type Cue = { readonly verb: number; readonly to: number; readonly form: VerbForm };

export type Said = {
  readonly from: number;
  /** Absent where it goes on as far as a content does. */
  readonly to?: number;
  readonly confidence: Match['confidence'];
};

/** Behind the verb, before it, or between it and its voice. */
export function saidBeside(
  sentence: Sentence,
  cue: Cue,
  subject: Subject,
  cited: readonly CitedVoice[],
): Said | undefined {
  return (
    saidAfter(sentence, cue, subject, cited) ??
    saidBefore(sentence, cue, subject) ??
    saidBetween(sentence, cue, subject)
  );
}

/** «Об аресте сообщила мать»; «его опознали родственники», where the whole clause is what they say. */
function saidBefore(sentence: Sentence, { verb, form }: Cue, subject: Subject): Said | undefined {
  if (subject.from < verb) return undefined;
  const from = breakBefore(sentence, verb) + 1;
  const first = lowerAt(sentence, from);
  if (
    form.takesAbout &&
    /^(?:о|об|обо|про)$/u.test(first) &&
    !/^(?:этом|том|чём|чем)$/u.test(lowerAt(sentence, from + 1))
  )
    return { from, to: withoutHearer(sentence, from, verb - 1), confidence: 'middle' };
  if (!form.takesObject || from >= verb) return undefined;
  if (/^(?:его|её|ее|их)$/u.test(lowerAt(sentence, verb - 1))) return { from, to: subject.to, confidence: 'middle' };
  // «Его слова подтвердил человек, близкий к банку».
  const at = skipAside(sentence, from);
  return at < verb && phraseEnd(sentence, at, verb - 1) === verb - 1
    ? { from: at, to: verb - 1, confidence: 'middle' }
    : undefined;
}

/** «О дороге „Ладу“ рассказали в полиции»: who was told is no part of it. */
function withoutHearer(sentence: Sentence, from: number, to: number): number {
  const opening = [to - 2, to - 3].find((at) => at > from && isOpeningMark(sentence.tokens, at));
  return opening !== undefined && outletToldEnd(sentence, opening) === to ? opening - 1 : to;
}

/** «Подрядчик с этим не согласен», «В „Халберде“ это опровергли»: between the voice and the verb. */
function saidBetween(sentence: Sentence, { verb, form }: Cue, subject: Subject): Said | undefined {
  const to = lowerAt(sentence, verb - 1) === 'не' ? verb - 2 : verb - 1;
  const at = subject.to + 1;
  if (subject.to >= verb || at > to) return undefined;
  const lower = lowerAt(sentence, at);
  if (form.takesObject && /[ую]$/u.test(lower) && phraseEnd(sentence, at, to) === to)
    return { from: at, to, confidence: 'middle' };
  if (form.takesObject && at === to && /^(?:это|всё|его|её|ее|их)$/u.test(lower))
    return { from: at, to, confidence: 'middle' };
  const isAsked =
    (form.takesOn && /^(?:с|со|на)$/u.test(lower)) ||
    (form.takesAbout && isAbout(lower) && !isBack.test(lowerAt(sentence, at + 1)));
  return isAsked && phraseEnd(sentence, at + 1, to) === to ? { from: at + 1, to, confidence: 'middle' } : undefined;
}

export const isBack = /^(?:этом|том|чём|чем|котор\p{L}+)$/u;

function saidAfter(
  sentence: Sentence,
  { verb, to, form }: Cue,
  subject: Subject,
  cited: readonly CitedVoice[],
): Said | undefined {
  const next = Math.max(to, subject.to) + 1;
  // «сообщает со ссылкой на источник в полиции о втором задержании».
  const past = (cited.find(({ from }) => from === next)?.to ?? next - 1) + 1;
  // «подтвердила „Вестям“ информацию о том, что …».
  const told = outletToldEnd(sentence, past);
  const after = told === undefined ? past : told + 1;
  if (form.takesObject && isObjectFirst(sentence, after, form)) return { from: after, confidence: 'middle' };
  const start = form.takesClause ? clauseStart(sentence, after) : undefined;
  const nextVerb = sentence.tokens.findIndex(
    ({ lower, isQuoted }, at) => at > verb && !isQuoted && (verbForms.has(lower) || gerunds.has(lower)),
  );
  const isClause = !form.needsColon || sentence.tokens[(start ?? 0) - 1]?.text === ':';
  // «объясняет успех тем, что …».
  if (start !== undefined && form.takesObject && lowerAt(sentence, start) === 'тем')
    return { from: after, confidence: 'middle' };
  if (start !== undefined && isClause && (nextVerb < 0 || nextVerb >= start || nextVerb < verb))
    return { from: start, confidence: 'high' };
  if (form.needsColon) return undefined;
  if (form.takesClause && /^(?:обратное|иное|противоположное|другое)$/u.test(lowerAt(sentence, after)))
    return { from: after, to: after, confidence: 'middle' };
  // «Соседи говорят, он жил один».
  const isBare =
    /^(?:говор|сказа)/u.test(lowerAt(sentence, verb)) && lowerAt(sentence, after) === ',' && subject.from < verb;
  if (isBare && hasFiniteVerb(sentence, { from: after + 1, to: lastToken(sentence) }))
    return { from: after + 1, confidence: 'low' };
  const lower = lowerAt(sentence, after);
  const about = isAbout(lower) ? after : stepTo(sentence, after);
  if (form.takesAbout && isAbout(lowerAt(sentence, about))) return { from: about, confidence: 'middle' };
  if (isOpeningMark(sentence.tokens, after)) return { from: after, confidence: 'middle' };
  const isObject =
    form.takesObject &&
    after <= lastToken(sentence) &&
    !isBreak(sentence, after) &&
    (!prepositions.has(lower) || (form.act === 'urges' && /^(?:для|от|к|ко)$/u.test(lower)));
  if (isObject) return { from: after, confidence: 'middle' };
  // «отметил рост обращений», and not «отметил юбилей».
  if (form.takesAbstract && abstract.test(lower)) return { from: after, confidence: 'middle' };
  const isOn =
    form.takesOn &&
    (/^(?:на|в|во|с|со)$/u.test(lower) || (form.act === 'denies' && lower === 'от')) &&
    !isBreak(sentence, after + 1);
  if (isOn) return { from: after, confidence: 'low' };
  const takesIt = form.takesObject || form.takesInfinitive;
  return takesIt && isInfinitive(lower) ? { from: after, confidence: 'middle' } : undefined;
}

/** «Просит откликнуться всех, кто …», «опроверг слухи о том, что …»: the clause only goes on with what was begun. */
function isObjectFirst(sentence: Sentence, at: number, { act }: VerbForm): boolean {
  const lower = lowerAt(sentence, at);
  if (isBreak(sentence, at) || isOpeningMark(sentence.tokens, at)) return false;
  if (isInfinitive(lower)) return true;
  const isSaying = /^(?:слух|информаци|сведени|данн|факт|верси|сообщени|утверждени|обвинени|заявлени|подозрени)/u;
  return isSaying.test(lower) && act !== 'asks';
}

const abstract =
  /^\p{L}{4,}(?:ени|ани|яти|ити)(?:я|е|ю)$|^(?:причин|риск|возможност|признак|рост|роль|вклад|спад|успех|прогресс|интерес|нехватк|угроз|проблем|факт|тенденци|улучшени|ухудшени|увеличени|снижени|повышени|\p{L}{3,}ность|\p{L}{3,}ости)\p{L}{0,3}$|^(?:высок|низк|больш|важн|особ|резк|значительн|существенн|положительн)(?:ий|ую|ое|ые|ой|ие|ый)$/u;

export function isAbout(lower: string): boolean {
  return /^(?:о|об|обо|про)$/u.test(lower);
}

/** Over when, where and to whom: «рассказали по телефону о взрывах». */
function stepTo(sentence: Sentence, from: number): number {
  const about = sentence.tokens.findIndex(({ lower, isQuoted }, at) => at > from && !isQuoted && isAbout(lower));
  if (about < 0 || about > from + 5 || breakBefore(sentence, about) >= from) return from;
  return skipAside(sentence, from) >= about ? about : from;
}

function isInfinitive(lower: string): boolean {
  return /(?:ть|ться|ти|чь)$/u.test(lower);
}
