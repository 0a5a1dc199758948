/**
 * Verbs of speech, wherever they stand: «X сообщил, что …», «сообщила пресс-служба X», «…», — сказал X, «…, — сказал
 * X, — …», «…, рассказали в X», «X: «…»», «X призвал власти …», «X сообщил о …».
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import {
  breakBefore,
  breakFrom,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { clauseStart, contentEnd, passageOf } from '../contents.ts';
import { hasFiniteVerb, isFiniteVerb, phraseEnd, skipAside } from '../phrases.ts';
import type { CitedVoice } from '../../cited-voices.ts';
import { findCitedVoices } from '../relays.ts';
import { phraseCueAt } from '../speech-phrases.ts';
import { negatedAct, verbForms, type VerbForm } from '../speech-verbs.ts';
import { isVoiceLike, subjectAfter, subjectBefore, type Subject } from '../subjects.ts';
import { adverbs, clauseWords, conjunctions, isAdverb, prepositions } from '../words.ts';

export const speechVerb: Rule = {
  name: 'ru/speech-verb',
  version: '1',
  says: '«X сообщил, что …», «…, — сказал X»',
  find: findSpeech,
};

/** `to`: its last token, where it is more than the verb. */
type Cue = { readonly verb: number; readonly to: number; readonly form: VerbForm };

/** Hostile: a sentence with more verbs of speech is none that a person wrote. */
const maxCues = 20;

function findSpeech(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  const found: Match[] = [];
  for (const [verb, { isAside }] of sentence.tokens.entries()) {
    if (isAside || found.length >= maxCues || !isSpoken(sentence, verb)) continue;
    for (const cue of cuesAt(sentence, verb)) {
      const match =
        readTag(sentence, cue, cited) ??
        (sentence.tokens[verb]?.isQuoted ? undefined : readCue(sentence, cue, cited, found));
      if (match) found.push(match);
      if (match) break;
    }
  }
  return found;
}

/** The verb with what completes it before the verb alone. */
function cuesAt(sentence: Sentence, verb: number): readonly Cue[] {
  const phrase = phraseCueAt(sentence, verb);
  const form = formAt(sentence, verb);
  return [...(phrase ? [{ verb, ...phrase }] : []), ...(form ? [{ verb, to: verb, form }] : [])];
}

/** «Не верит, что …» denies; «не сообщил» says nothing. */
function formAt(sentence: Sentence, verb: number): VerbForm | undefined {
  const lower = lowerAt(sentence, verb);
  const form = verbForms.get(lower);
  if (!form) return undefined;
  const isNegated = lowerAt(sentence, verb - 1) === 'не';
  const act = isNegated ? negatedAct(lower) : form.needsNegation ? undefined : form.act;
  return act && { ...form, act };
}

/** Neither wished nor only thought of; «как сообщает X» has a rule of its own. */
function isSpoken(sentence: Sentence, verb: number): boolean {
  const before = lowerAt(sentence, verb - 1);
  const after = lowerAt(sentence, verb + 1);
  return (
    before !== 'бы' && after !== 'бы' && after !== 'ли' && before !== 'как' && lowerAt(sentence, verb - 2) !== 'как'
  );
}

/** «…», — сказал X; «…, — сказал X, — …»; «…, сообщает X»: the words come first. */
function readTag(sentence: Sentence, { verb, to, form }: Cue, cited: readonly CitedVoice[]): Match | undefined {
  if (!form.isTag) return undefined;
  const { tokens } = sentence;
  const comma = tagMark(sentence, verb);
  const mark = tokens[comma];
  const isInside = tokens[verb]?.isQuoted === true;
  if (!mark) return undefined;
  const isDash = mark.text !== ',';
  if (!isDash && (form.needsDash || form.act === 'asks' || form.act === 'urges' || closesRelative(sentence, comma)))
    return undefined;
  if (isInside && !(isDash && /^[,!?….]$/.test(tokens[comma - 1]?.text ?? ''))) return undefined;
  const before = isInside ? quotationAround(sentence, verb) : wordsBefore(sentence, comma + 1, isDash);
  const subject = before && subjectAfter(sentence, to + 1, form);
  if (!before || !subject || lowerAt(sentence, to + 1) === 'что') return undefined;
  const said = isDash && !isInside ? withSpeechBehind(sentence, before, subject.to) : before;
  const isEnd =
    subject.to >= lastToken(sentence) ||
    isBreak(sentence, subject.to + 1) ||
    tokens[subject.to + 1]?.text === '.' ||
    isTailAfter(sentence, subject.to + 1) ||
    (isDash && isShortTail(sentence, subject.to + 1));
  if (!isInside && !isEnd) return undefined;
  const cue = stretchOf(sentence, { from: verb, to });
  const voices = [subject.voice, ...citedBy(subject, verb, cited)];
  return cue && { confidence: isDash ? 'high' : 'middle', act: form.act, cue, voices, passage: said };
}

/** «…?» — спросила она судью; «…, — бросила X и отвернулась». */
function isShortTail(sentence: Sentence, at: number): boolean {
  if (/^(?:и|а|с|не)$/u.test(lowerAt(sentence, at))) return true;
  const to = Math.min(breakFrom(sentence, at) - 1, lastToken(sentence));
  return to - at < 5 && !hasFiniteVerb(sentence, { from: at, to });
}

/** The comma or dash before the tag: «…, — тихо сказал X», «— Куда? — не понял X»; -1 where there is none. */
function tagMark(sentence: Sentence, verb: number): number {
  let at = verb - 1;
  while (at > 0 && at > verb - 4 && (isAdverb(lowerAt(sentence, at)) || /^(?:не|так)$/u.test(lowerAt(sentence, at))))
    at -= 1;
  return /^[,—–-]$/.test(sentence.tokens[at]?.text ?? '') ? at : -1;
}

/** «— К сестре, — ответила она. — В Грачёвку»: behind the second dash the same voice goes on. */
function withSpeechBehind(sentence: Sentence, before: Stretch, from: number): Stretch {
  const { tokens } = sentence;
  const isSpeech = /^[—–-]$/.test(tokens[0]?.text ?? '');
  const dash = tokens.findIndex(
    ({ text }, at) => at > from && /^[—–-]$/.test(text) && /^[,.!?…]$/.test(tokens[at - 1]?.text ?? ''),
  );
  const end = tokens.at(-1)?.end ?? before.end;
  return isSpeech && dash > 0 && dash < tokens.length - 1 ? { start: before.start, end } : before;
}

/** «Певица, которая записала обращение, попросила»: the comma ends what is told of her. */
function closesRelative(sentence: Sentence, comma: number): boolean {
  const from = breakBefore(sentence, comma) + 1;
  return (
    [from, from + 1].some((at) => /^(?:котор|чь[яеюи])/u.test(lowerAt(sentence, at))) &&
    lowerAt(sentence, from - 1) === ','
  );
}

/** When, where and to whom may still follow a tag: «…, — сказал Иванов на брифинге». */
function isTailAfter(sentence: Sentence, at: number): boolean {
  return (
    (prepositions.has(lowerAt(sentence, at)) ||
      /^(?:журналистам|изданию|вчера|сегодня|накануне|агентству)$/u.test(lowerAt(sentence, at))) &&
    clauseStart(sentence, at) === undefined
  );
}

/** The quotation that the tag interrupts, all of it. */
function quotationAround(sentence: Sentence, verb: number): Stretch | undefined {
  const { tokens } = sentence;
  let from = verb;
  let to = verb;
  while (from > 0 && tokens[from - 1]?.isQuoted) from -= 1;
  while (tokens[to + 1]?.isQuoted) to += 1;
  return passageOf(sentence, { from, to });
}

/** What stands before a tag: the quotation, or the clause from the sentence's beginning. */
function wordsBefore(sentence: Sentence, verb: number, isDash: boolean): Stretch | undefined {
  const { tokens } = sentence;
  let to = verb - 2;
  if (isDash && tokens[to]?.text === ',' && !tokens[to]?.isQuoted) to -= 1;
  if (to < 0) return undefined;
  if (isClosingMark(tokens, to)) {
    let from = to;
    while (from > 0 && !isOpeningMark(tokens, from)) from -= 1;
    const isWholeQuote = from === 0 || isBreak(sentence, from - 1) || to - from > 5;
    return passageOf(sentence, { from: isWholeQuote ? wideStart(sentence, from) : 0, to });
  }
  const range = { from: turnStart(sentence, to), to };
  return hasFiniteVerb(sentence, range) || isDash || isVerbless(sentence, range)
    ? passageOf(sentence, range)
    : undefined;
}

/** «— Вы согласились? — Нет, — улыбается она»: the last turn of those in one line. */
function turnStart({ tokens }: Sentence, to: number): number {
  const dash = tokens.findLastIndex(
    ({ text }, at) =>
      at > 0 &&
      at < to &&
      /^[—–-]$/.test(text) &&
      /^[.?!…]$/.test(tokens[at - 1]?.text ?? '') &&
      tokens[at + 1]?.isCapital === true,
  );
  if (dash > 0 && /^[—–-]$/.test(tokens[0]?.text ?? '')) return dash + 1;
  return tokens[0]?.kind === 'mark' && !tokens[0].isQuoted ? 1 : 0;
}

/** «Документ подлинный, заверили в аппарате»: no verb, but two words or more that lead into nothing. */
function isVerbless(sentence: Sentence, { from, to }: TokenRange): boolean {
  const first = lowerAt(sentence, from);
  const isLead = prepositions.has(first) || conjunctions.has(first) || adverbs.has(first) || clauseWords.has(first);
  return to > from && !isLead && breakBefore(sentence, to + 1) < from;
}

/** «Дом „Заря“ сгорел», — a quotation in the midst of a clause is a name: the whole clause was said. */
function wideStart(sentence: Sentence, from: number): number {
  return from > 0 && !isBreak(sentence, from - 1) ? breakBefore(sentence, from) + 1 : from;
}

/** The verb and then what is said. */
function readCue(
  sentence: Sentence,
  cue: Cue,
  cited: readonly CitedVoice[],
  found: readonly Match[],
): Match | undefined {
  const { verb, to, form } = cue;
  if (form.needsDash && !form.needsColon) return undefined;
  const subject =
    besideObject(sentence, cue) ??
    subjectBefore(sentence, verb, form) ??
    subjectAfter(sentence, to + 1, form) ??
    sharedSubject(sentence, verb, found) ??
    droppedSubject(sentence, cue);
  if (!subject) return undefined;
  const said =
    saidAfter(sentence, cue, subject, cited) ??
    saidBefore(sentence, cue, subject) ??
    saidBetween(sentence, cue, subject);
  const cueStretch = stretchOf(sentence, { from: verb, to });
  const passage =
    said && passageOf(sentence, { from: said.from, to: said.to ?? contentEnd(sentence, said.from, cited) });
  if (!cueStretch || !said || !passage) return undefined;
  if (saysNothing(sentence, cue, subject, said.from, cited.length > 0)) return undefined;
  const voices = [...quotedBy(sentence, subject, verb), subject.voice, ...citedBy(subject, verb, cited)];
  return { confidence: said.confidence, act: form.act, cue: cueStretch, voices, passage };
}

/** «Это говорит о том, что …», «магазин говорит на двух языках», «цены обещают быть высокими»: nobody speaks. */
function saysNothing(
  sentence: Sentence,
  { verb, form }: Cue,
  subject: Subject,
  from: number,
  isCitedNear: boolean,
): boolean {
  const lower = lowerAt(sentence, verb);
  if (/^(?:это|всё|все|то|что)$/u.test(lowerAt(sentence, subject.to)) && subject.from === subject.to) return true;
  // Whoever learns something says it only where it is told from whom, or prints it.
  if (/^(?:узна|услыша|разузна)/u.test(lower) && lowerAt(sentence, from) === 'что')
    return !isCitedNear && sentence.tokens[subject.to]?.isQuoted !== true;
  if (form.needsVoice && !isVoiceLike(sentence, subject)) return true;
  // «показал на допросе, что», and not «показал кадры, на которых видно, как».
  if (lower.startsWith('показ') && skipAside(sentence, Math.max(verb, subject.to) + 1) < from - 1) return true;
  if (/^(?:требует|обещал[аои]?)$/u.test(lower) && !isVoiceLike(sentence, subject)) return true;
  // «верят в Деда Мороза» is no speech, «не верит в успех» is.
  if (/^вер/u.test(lower) && form.act !== 'denies' && lowerAt(sentence, from) === 'в') return true;
  const isWeak =
    (/^говор(?:ит|ят|ил[аои]?)$/u.test(lower) && /^(?:о|об|на)$/u.test(lowerAt(sentence, verb + 1))) ||
    (/^обеща(?:ет|ют|л[аои]?)$/u.test(lower) && lowerAt(sentence, from) === 'быть');
  return isWeak && !isVoiceLike(sentence, subject);
}

/** «Педагог, чьи слова приводит „Верстак“, назвала …»: who passes it on. */
function quotedBy(sentence: Sentence, subject: Subject, verb: number): readonly Stretch[] {
  for (let at = subject.to + 1; at < verb - 1; at += 1) {
    const isRelative = /^(?:чь|котор)/u.test(lowerAt(sentence, at)) && sentence.tokens[at - 1]?.text === ',';
    const quoting = [at + 1, at + 2, at + 3].find((each) =>
      /^(?:приводит|цитирует|приводят|цитируют)$/u.test(lowerAt(sentence, each)),
    );
    if (!isRelative || quoting === undefined || quoting > verb) continue;
    const to = phraseEnd(sentence, quoting + 1, verb - 1);
    const outer = to > quoting ? stretchOf(sentence, { from: quoting + 1, to }) : undefined;
    return outer ? [outer] : [];
  }
  return [];
}

/** «Его слова подтвердил сосед», «эти данные опровергли в МВД»: what was said before is no voice. */
function besideObject(sentence: Sentence, { verb, to, form }: Cue): Subject | undefined {
  const isSaid =
    form.takesObject && sayings.test(lowerAt(sentence, verb - 1)) && breakBefore(sentence, verb) > verb - 5;
  const subject = isSaid ? subjectAfter(sentence, to + 1, form) : undefined;
  return subject && isVoiceLike(sentence, subject) ? subject : undefined;
}

const sayings = /^(?:слова|данные|сведения|показания|сообщени[ея]|заявлени[ея]|утверждени[ея]|обвинения|слухи|факт)$/u;

function citedBy(subject: Subject, verb: number, cited: readonly CitedVoice[]): readonly Stretch[] {
  const near = cited.filter(
    ({ from, to }) =>
      (from > subject.from && from < Math.max(verb, subject.to) + 14) || (to < subject.from && subject.from - to < 4),
  );
  return near.slice(0, 1).map(({ voice }) => voice);
}

/** «Он сказал, что …, и добавил, что …»: the subject of the verb before it. */
function sharedSubject(sentence: Sentence, verb: number, found: readonly Match[]): Subject | undefined {
  const before = lowerAt(sentence, verb - 1);
  const last = found.at(-1);
  const voice = last?.voices[0];
  const isJoined =
    before === 'и' ||
    before === 'а' ||
    before === 'но' ||
    (before === ',' && found.length > 0) ||
    /^(?:также|затем|потом)$/u.test(before);
  return isJoined && voice && last && sentence.tokens[verb] && last.cue.start < sentence.tokens[verb].start
    ? { voice, from: verb, to: verb }
    : undefined;
}

/** «Гринько воздержался от оценок, но дал понять, что …»: who did the thing before says it. */
function droppedSubject(sentence: Sentence, { verb, form }: Cue): Subject | undefined {
  if (!/^(?:и|а|но|однако|зато)$/u.test(lowerAt(sentence, verb - 1))) return undefined;
  for (let at = verb - 2; at > 0 && at > verb - 24; at -= 1) {
    if (!isFiniteVerb(sentence, at) || sentence.tokens[at]?.isQuoted) continue;
    const subject = subjectBefore(sentence, at, form);
    return subject && isVoiceLike(sentence, subject) ? subject : undefined;
  }
  return undefined;
}

type Said = {
  readonly from: number;
  /** Absent where it goes on as far as a content does. */
  readonly to?: number;
  readonly confidence: Match['confidence'];
};

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
    return { from, to: verb - 1, confidence: 'middle' };
  if (!form.takesObject || from >= verb) return undefined;
  if (/^(?:его|её|ее|их)$/u.test(lowerAt(sentence, verb - 1))) return { from, to: subject.to, confidence: 'middle' };
  // «Его слова подтвердил человек, близкий к банку».
  const at = skipAside(sentence, from);
  return at < verb && phraseEnd(sentence, at, verb - 1) === verb - 1
    ? { from: at, to: verb - 1, confidence: 'middle' }
    : undefined;
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

const isBack = /^(?:этом|том|чём|чем|котор\p{L}+)$/u;

function saidAfter(
  sentence: Sentence,
  { verb, to, form }: Cue,
  subject: Subject,
  cited: readonly CitedVoice[],
): Said | undefined {
  const next = Math.max(to, subject.to) + 1;
  // «сообщает со ссылкой на источник в полиции о втором задержании».
  const after = (cited.find(({ from }) => from === next)?.to ?? next - 1) + 1;
  if (form.takesObject && isObjectFirst(sentence, after, form)) return { from: after, confidence: 'middle' };
  const start = form.takesClause ? clauseStart(sentence, after) : undefined;
  const nextVerb = sentence.tokens.findIndex(
    ({ lower, isQuoted }, at) => at > verb && !isQuoted && verbForms.has(lower),
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
  /^(?:причин|риск|возможност|признак|рост|роль|вклад|спад|успех|прогресс|интерес|нехватк|угроз|проблем|факт|тенденци|улучшени|ухудшени|увеличени|снижени|повышени|\p{L}{3,}ность|\p{L}{3,}ости)\p{L}{0,3}$|^(?:высок|низк|больш|важн|особ|резк|значительн|существенн|положительн)(?:ий|ую|ое|ые|ой|ие|ый)$/u;

function isAbout(lower: string): boolean {
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
