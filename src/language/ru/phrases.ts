/**
 * Where Russian noun phrases begin and end, as far as closed classes of words, endings and marks tell: there is no tagger.
 * Works on token indexes of one sentence, walks to one side and never back.
 */

import type { Sentence } from '../language.ts';
import {
  breakBefore,
  breakFrom,
  isBreak,
  isOpeningMark,
  lastToken,
  lowerAt,
  type TokenRange,
} from '../token-ranges.ts';
import { genitive, isAdjective, mayBe, nominative, readCases } from './declension.ts';
import { isHeadNoun } from './head-nouns.ts';
import { verbForms } from './speech-verbs.ts';
import {
  clauseWords,
  isGroupNoun,
  isAdverb,
  isHearer,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
  prepositions,
  pronouns,
} from './words.ts';

/** Longest noun phrase that is taken for a voice, in tokens. */
const maxVoiceTokens = 28;

export const months = /^(?:январ|феврал|март|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;
const weekdays = /^(?:понедельник|вторник|сред[уаы]$|четверг|пятниц|суббот|воскресень)/u;
/** Heads that a preposition may follow within the phrase: «посол в Бишкеке», «комитет по делам религий». */
const takesPreposition =
  /^(?:пос[ол]|посольств|консул|представител|представительств|управлени|департамент|комитет|комисси|омбудсмен|уполномоченн|отдел|служб|министр|секретар|советник|эксперт|специалист|заместител|замминистр|свидетел|источник|собеседник|сотрудник|центр|спецпредставител|организаци|координатор|колл?ег|сосед|главк|отделени|офис|бюро|подразделени|директор|менеджер|куратор|штаб|фонд|институт|агентств|гу$|увд$|мвд$|мчс$|фсб$|ск$|инспекци|инспектор|палат|прокуратур|судь|помощник|замначальник|начальник|глав[аыуе]|руководител|референт|пресс-служб|подкомитет|адвокат|юрист|ответственн|совет|суд)/u;

/** A finite verb by its ending, as near as that can be told: «был», «улетел», «находится», «содержат». */
export function isFiniteVerb({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.isCapital && at > 0)) return false;
  return isVerb(token.lower);
}

const known = new Map<string, boolean>();

/** Remembered for the words met last: every sentence asks many times. */
function isVerb(lower: string): boolean {
  const found = known.get(lower) ?? endsAsVerb(lower);
  if (known.size > 20_000) known.clear();
  known.set(lower, found);
  return found;
}

function endsAsVerb(lower: string): boolean {
  // «Telegram-канал», «пресс-секретарь».
  if (lower.includes('-')) return endsAsVerb(lower.slice(lower.lastIndexOf('-') + 1));
  if (
    verbForms.has(lower) ||
    strongPast.test(lower) ||
    /^(?:есть|был|была|было|были|будет|будут|может|могут|нет|нельзя|можно|должен|должна|должны|стал|стала|стали|жив|жива|мёртв|мертв|идёт|идет|шёл|шла|шло|шли|пошёл|пошел|пришёл|пришел|ушёл|ушел|погиб|умер|исчез|нашёл|нашел|произошёл|произошел|смог|помог|вёз|нёс|жил|жила|жили|пил|бил|пел|дал|дала|дали|ждёт|ждут|пьёт)$/u.test(
      lower,
    )
  )
    return true;
  if (lower.length < 4 || isNounEnding.test(lower) || isKnownNoun(lower) || isHeadNoun(lower)) return false;
  return (
    /(?:[аяеиыу]л(?:а|о|и)?|[аяеиыу]л(?:ся|ась|ось|ись)|[нс]ул(?:а|о|и)?|ает|яет|еет|ует|ют|ает?ся|яется|ётся|уется|ится|атся|ятся|утся|ются|ивают|ывают|ит|ат|ят|ут|ешь|ишь|ем|им|н[аоы]?)$/u.test(
      lower,
    ) &&
    !notVerbs.test(lower) &&
    isVerbal(lower)
  );
}

/** Pasts in which no vowel stands before «л», or no «л» at all: «погибли», «нашла», «привёз». */
const strongPast =
  /^(?:\p{L}*(?:гиб|чез|мёрз|мерз|сох|мог|нёс|нес|вёз|вез|лёг|лег)(?:л[аои])?|у?мер(?:л[аои])?|\p{L}*(?:спас|лез|полз|грыз|стиг|ник|верг|жг|стриг|берег|тряс)л[аои]|спас|\p{L}*(?:ш[её]л|шл[аои]|в[её]л|вел[аои]|рос|росл[аои]))$/u;

const isNounEnding =
  /(?:ость|ости|ение|ения|ению|ании|ание|ания|анию|ство|ства|ству|тель|теля|телем|телей|ного|ному|ного|ными|ых|их|ого|его|ому|ему|ая|яя|ый|ий|ые|ие|ой|ей|ую|юю)$/u;
const notVerbs =
  /^(?:(?:сериал|потенциал|мемориал|криминал|персонал|сервал|филиал)(?:[аыуе]|ом|ов|ам|ах|ами)?|сил[аы]?|дел[аои]?|стрел[аы]?|школ[аы]?|тел[ао]|сел[ао]|числ[аои]|(?:канал|материал|журнал|генерал|персонал|сигнал|квартал|портал|филиал|идеал|футбол|протокол|стол|металл|капитал|вокзал|автовокзал|зал|спортзал|кинозал|скандал|финал|трибунал|арсенал|терминал|отдел|раздел|предел|посол|козёл|орёл|узел|пепел)(?:[аыуе]|ом|ов|ам|ах|ами)?|угол|посёлок|начал[аоу]|мал[аои]?|совет|отчёт|отчет|полёт|вылет|билет[а-я]*|интернет|бюджет|кабинет|комитет|университет|авторитет|приоритет|сайт|депутат[а-я]*|адвокат[а-я]*|результат[а-я]*|солдат[а-я]*|аппарат[а-я]*|человек|институт|маршрут|минут[аы]?|салют|дебют|рейд|визит|кредит|лимит|транзит|санкт|объект|проект|факт|акт|контракт|конфликт|пункт|фронт|ремонт|документ|момент|процент|аргумент|инцидент|президент|студент|пациент|корреспондент|клиент|агент|претендент|эксперт|концерт|паспорт|транспорт|аэропорт|спорт|курорт|март|старт|народ|год|город|завод)$/u;

/** Past forms and the like; short participles in -н are verbs («задержан», «избита»), nouns in -н mostly have no -ан- or -ен-. */
function isVerbal(lower: string): boolean {
  if (/н[аоы]?$/u.test(lower))
    return (
      /(?:[аяе]н|ён)(?:а|о|ы)?$/u.test(lower) &&
      !/(?:сиян|христиан|крестьян|дворян|селян|землян|славян|армян|горожан|граждан|прихожан|парижан|англичан|датчан|южан|волжан|минчан|киевлян|мусульман|цыган)$/u.test(
        lower,
      ) &&
      !/^(?:стран[аы]|сторон[аы]|(?:экран|план|океан|баран|ресторан|туман|ветеран|ураган|фонтан|роман|диван|капитан|барабан|карман|обман)(?:а|у|ом|е|ов|ам)?|орган[аы]?|район[аы]?|регион|закон|телефон|миллион|замен[аы]|смен[аы]|цен[аы]|сцен[аы]|стен[аы]|член[аы]?|мужчин[аы]|женщин[аы]|вин[аы]|причин[аы]|половин[аы]|он|она|оно|времена|имена|кыргызстан|казахстан|узбекистан|таджикистан)$/u.test(
        lower,
      )
    );
  if (/(?:ем|им)$/u.test(lower)) return false;
  return true;
}

/** True where the range holds a verb that makes it a clause. */
export function hasFiniteVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1) if (isFiniteVerb(sentence, at)) return true;
  return false;
}

/** The last token of the noun phrase that begins at the index, at most `end`; less than `from` where none does. */
export function phraseEnd(sentence: Sentence, from: number, end: number): number {
  const { tokens } = sentence;
  let last = from - 1;
  let hasName = false;
  for (let at = from; at <= Math.min(end, from + maxVoiceTokens); at += 1) {
    const token = tokens[at];
    if (!token || isBreak(sentence, at) || endsPhrase(sentence, at, from)) break;
    if (prepositions.has(token.lower) && !isInitial(sentence, at) && !goesOnOver(sentence, at, from)) break;
    // «Мать задержанного сегодня», «Иванов журналистам».
    if (
      at > from &&
      hasName &&
      !token.isCapital &&
      !token.isQuoted &&
      token.kind === 'word' &&
      /(?:ому|ему|ам|ям)$/u.test(token.lower)
    )
      break;
    // «ответил премьер пенсионерке», «сказал подрядчик „Ладу“»: to whom.
    if (at > from && isOpeningMark(tokens, at) && isOutletTold(sentence, at)) break;
    if (at > from && isHearerBehind(sentence, from, at)) break;
    hasName ||= token.isCapital;
    if (!/^(?:и|или|да)$/.test(token.lower)) last = at;
  }
  return last;
}

/** A name in quotation marks in the dative, behind a person. */
function isOutletTold({ tokens }: Sentence, at: number): boolean {
  const close = [at + 2, at + 3].find((each) => /^["»“]$/.test(tokens[each]?.text ?? ''));
  const before = tokens[at - 1];
  return (
    close !== undefined &&
    before !== undefined &&
    isPersonNoun(before.lower) &&
    /[бвгджзклмнпрстфхцчшщ]у$|[ая]м$/u.test(tokens[close - 1]?.lower ?? '')
  );
}

/** Behind a nominative, a word that can be neither of its case nor whose it is. */
function isHearerBehind(sentence: Sentence, from: number, at: number): boolean {
  const [first, token] = [sentence.tokens[from], sentence.tokens[at]];
  if (!first || token?.kind !== 'word' || token.isCapital || token.isQuoted || first.isQuoted) return false;
  if (!/(?:[её]|ом|ем|ой|ами|ями)$/u.test(token.lower) || isAdjective(token.lower)) return false;
  let before = at - 1;
  while (before > from && /(?:ом|ем|ой|ей|ым|им|ых|их|ыми|ими)$/u.test(lowerAt(sentence, before))) before -= 1;
  if (prepositions.has(lowerAt(sentence, before))) return false;
  const isOblique = !mayBe(readCases(token.lower, false), nominative | genitive);
  return isOblique && mayBe(readCases(first.lower, first.isCapital && !isKnownNoun(first.lower)), nominative);
}

/** «Н. С. Кротов»: no preposition. */
export function isInitial({ tokens }: Sentence, at: number): boolean {
  return tokens[at]?.isCapital === true && tokens[at].text.length === 1 && tokens[at + 1]?.text === '.';
}

function endsPhrase(sentence: Sentence, at: number, from: number): boolean {
  const { lower, kind, isQuoted, isCapital } = sentence.tokens[at] ?? {
    lower: '',
    kind: 'mark',
    isQuoted: false,
    isCapital: false,
  };
  // Within a quotation that a tag interrupts, the tag's own marks end the phrase.
  if (isQuoted) return kind === 'mark' && isWithinQuotation(sentence, from) && /^[,—–-]$/.test(lower);
  if (lower === 'друг' && [at + 1, at + 2].some((each) => /^друг(?:а|у|ом|е)$/u.test(lowerAt(sentence, each))))
    return true;
  if (kind === 'number') return at > from && months.test(lowerAt(sentence, at + 1));
  if (kind === 'mark') return !/^["«»“”„().№-]$/.test(lower);
  if (at === from && pronouns.has(lower)) return false;
  if (lower === 'и' || lower === 'или') return !startsNoun(sentence, at + 1);
  return (
    clauseWords.has(lower) ||
    lower === 'не' ||
    (isAdverb(lower) && !isCapital) ||
    verbForms.has(lower) ||
    (isHearer(lower) && lower !== 'нами') ||
    (at > from && isFiniteVerb(sentence, at))
  );
}

function isWithinQuotation({ tokens }: Sentence, from: number): boolean {
  return tokens[from]?.isQuoted === true && !isOpeningMark(tokens, from);
}

/** After «и» the phrase goes on with another noun, not with a verb or a clause. */
function startsNoun(sentence: Sentence, at: number): boolean {
  const { lower = '', kind = 'mark', isQuoted = false } = sentence.tokens[at] ?? {};
  if (isQuoted) return true;
  return (
    kind === 'word' &&
    !verbForms.has(lower) &&
    !clauseWords.has(lower) &&
    !isAdverb(lower) &&
    !prepositions.has(lower) &&
    !isFiniteVerb(sentence, at) &&
    !isFiniteVerb(sentence, at + 1)
  );
}

/** «представитель МВД в Бишкеке», «комитет по делам семьи», «один из свидетелей». */
function goesOnOver(sentence: Sentence, at: number, from: number): boolean {
  const lower = lowerAt(sentence, at);
  // «человека на записи»: where one sees him.
  if (/^(?:на|с|из)$/u.test(lower) && seenOn.test(lowerAt(sentence, at + 1)) && isSomebody(lowerAt(sentence, at - 1)))
    return true;
  if (lower === 'из')
    return (
      isFrom(sentence, at, from) ||
      /^(?:один|одна|одного|одной|двое|трое|некоторые|кто-то|многие|никто|человек|люди)$/u.test(
        lowerAt(sentence, at - 1),
      )
    );
  if (lower === 'от') return /^(?:депутат|кандидат|сенатор|делегат)/u.test(lowerAt(sentence, at - 1));
  if (lower === 'по')
    return (
      at - from < 8 &&
      !weekdays.test(lowerAt(sentence, at + 1)) &&
      (takesPreposition.test(headBefore(sentence, at, from)) || isShort(sentence.tokens[at + 1]?.text ?? '')) &&
      !/^(?:словам|данным|информации|телефону)$/u.test(lowerAt(sentence, at + 1))
    );
  if (lower === 'на' && /^мест(?:е|ах)$/u.test(lowerAt(sentence, at + 1))) return true;
  if (lower === 'под' && /^(?:ником|именем|псевдонимом)$/u.test(lowerAt(sentence, at + 1))) return true;
  if (lower === 'в' && at - 1 === from && somebody.test(lowerAt(sentence, at - 1)))
    return /^(?:форме|маске|очках|камуфляже|чёрном|белом|штатском|погонах|платке|халате)$/u.test(
      lowerAt(sentence, at + 1),
    );
  if (lower === 'в' || lower === 'при' || lower === 'на')
    return (
      at - from < 6 &&
      /^(?:пос[ол]|посольств|консул|представител|представительств|источник|собеседник)/u.test(
        headBefore(sentence, at, from),
      ) &&
      !weekdays.test(lowerAt(sentence, at + 1)) &&
      sentence.tokens[at + 1]?.kind === 'word' &&
      !/^(?:своём|своем|эфире|интервью|беседе|ходе|разговоре)$/u.test(lowerAt(sentence, at + 1))
    );
  return lower === 'с' && somebody.test(lowerAt(sentence, at - 1)) && at - 1 === from;
}

const somebody = /^(?:человек|мужчина|женщина|люди|девушка|парень|юноша)$/u;

/** «Учёные из Линдау», «Пётр Маас из геологической службы»: where people are from. */
function isFrom({ tokens }: Sentence, at: number, from: number): boolean {
  const before = tokens[at - 1];
  if (!before || at - from > 8) return false;
  return isPersonNoun(before.lower) || isGroupNoun(before.lower) || (before.isCapital && at - 1 > from);
}

/** «отчётность по МСФО». */
function isShort(text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

function isSomebody(lower: string): boolean {
  return isPersonNoun(lower) || lower.startsWith('человек');
}

const seenOn = /^(?:видео|видеозаписи|записи|кадрах|кадров|ролике|видеоролике)$/u;

function headBefore(sentence: Sentence, at: number, from: number): string {
  for (let each = at - 1; each >= from; each -= 1)
    if (takesPreposition.test(lowerAt(sentence, each))) return lowerAt(sentence, each);
  return '';
}

export function isKnownNoun(lower: string): boolean {
  return isPersonNoun(lower) || isGroupNoun(lower) || isOrganisationNoun(lower) || isOutletNoun(lower);
}

/** The clause between breaks that holds the index, without what leads into it. */
export function segmentBefore(sentence: Sentence, index: number): TokenRange {
  const from = breakBefore(sentence, index) + 1;
  return { from, to: index - 1 };
}

/** The segment that begins at the index, up to the next break or the end. */
export function segmentFrom(sentence: Sentence, index: number): TokenRange {
  return { from: index, to: Math.min(breakFrom(sentence, index) - 1, lastToken(sentence)) };
}
