/**
 * Whoever a Russian sentence mentions, each by the whole phrase that names him: titles and offices, the name, whose office it
 * is, and names in quotation marks («заместитель прокурора города советник юстиции Павел Крот», «группа „Альфа-Строй“»). For
 * whoever marks texts; subjects of contents go by `mention-places.ts`, which keeps such parts asunder.
 *
 * Walks once over the tokens, and never back further than the adjectives before a noun.
 */

import { findPlace } from '../gazetteer.ts';
import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isOpeningMark, lowerAt, stretchOf } from '../token-ranges.ts';
import type { Token } from '../tokens.ts';
import { isAcronym } from './chunks.ts';
import { genitive, instrumental, isAdjective, isDeterminer, mayBe, readCases } from './declension.ts';
import { isHeadNoun } from './head-nouns.ts';
import { isNameIn } from './known-names.ts';
import { nameForm, placeForm } from './name-forms.ts';
import { isFiniteVerb, isInitial, isKnownNoun } from './phrases.ts';
import { verbForms } from './speech-verbs.ts';
import { conjunctions, isAdverb, isOrganisationNoun, prepositions, pronouns } from './words.ts';

const maxTokens = 24;

/** In the order of the text, none overlapping. */
export function findWholeMentions(sentence: Sentence): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const range = mentionAt(sentence, at);
    if (!range) continue;
    const place = stretchOf(sentence, range);
    if (place && !isPlaceName(sentence, range)) found.push(place);
    at = range.to;
  }
  return found;
}

type Range = { readonly from: number; readonly to: number };

/** The phrase that begins at the token, where a noun for somebody or a name is its head. */
function mentionAt(sentence: Sentence, from: number): Range | undefined {
  if (isAbroad(sentence, from)) return undefined;
  let at = from;
  while (isBeforeNoun(sentence, at) && at - from < 6) at += 1;
  if (!isHead(sentence, at)) return undefined;
  // «торговцев» of a name alone begins where the name does.
  const to = headEnd(sentence, at);
  return {
    from: isNameAt(sentence, at) && !isAcronymAt(sentence, at) && at > from && !leadsName(sentence, from) ? at : from,
    to,
  };
}

/** What stands before a name may belong to it («юный Пётр»), and a numeral or determiner hardly. */
function leadsName(sentence: Sentence, from: number): boolean {
  return isAdjective(lowerAt(sentence, from)) && !isDeterminer(lowerAt(sentence, from));
}

/** No word of a phrase at all. */
function isAbroad({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token || (token.kind === 'mark' && !isOpeningMark(tokens, at))) return true;
  return token.kind === 'mark';
}

/** Adjectives, numerals, «его», «бывший», «17-летняя», «И. о.». */
function isBeforeNoun(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.text === '.') return isInitialism(sentence, at - 1);
  if (isInitialism(sentence, at)) return true;
  const { lower, kind } = token;
  if (kind === 'number') return /летн|^\d{1,6}$/u.test(lower) && sentence.tokens[at + 1]?.kind === 'word';
  if (kind !== 'word' || prepositions.has(lower) || isHeadNoun(lower)) return false;
  if (/^(?:его|её|ее|их|экс|врио|вр|мой|наш|ваш|свой)$/u.test(lower)) return true;
  if (counts.test(lower)) return true;
  return (
    isAdjective(lower) &&
    !verbForms.has(lower) &&
    !isAdverb(lower) &&
    (!token.isCapital || at === 0 || isBeforeHead(sentence, at))
  );
}

/** «Центральный банк», «Верховный суд»: a capital adjective goes with the noun behind it. */
function isBeforeHead(sentence: Sentence, at: number): boolean {
  const next = lowerAt(sentence, at + 1);
  return isHeadNoun(next) || (isAdjective(next) && isHeadNoun(lowerAt(sentence, at + 2)));
}

/** «И. о. ректора». */
function isInitialism(sentence: Sentence, at: number): boolean {
  return /^[ио]$/u.test(lowerAt(sentence, at)) && lowerAt(sentence, at + 1) === '.' && nearOffice(sentence, at);
}

function nearOffice(sentence: Sentence, at: number): boolean {
  const isFirst = lowerAt(sentence, at) === 'и';
  return isFirst ? lowerAt(sentence, at + 2) === 'о' : lowerAt(sentence, at - 2) === 'и';
}

const counts =
  /^(?:дво(?:е|их|им|ими)|тро(?:е|их|им|ими)|четверо|четверых|пятеро|пятерых|шестеро|семеро|два|две|двух|двум|двумя|три|тр[её]х|тр[её]м|тремя|четыре|четыр[её]х|пять|пяти|шесть|шести|семь|восемь|девять|десять|десяти|двенадцать|несколько|нескольких|многие|многих|один|одна|одного|одной|одну|одному|группа-)$/u;

function isHead(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word' || prepositions.has(token.lower) || pronouns.has(token.lower)) return false;
  if (isHeadNoun(token.lower)) return !isVerbLike(sentence, at) && !isBarePaper(sentence, at);
  return isNameAt(sentence, at);
}

/** «завели новый журнал»: only one that is called something speaks. */
function isBarePaper(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1];
  const isPaper = /^(?:(?:журнал|сайт|блог|аккаунт|портал)(?:а|у|ом|е|ы|ов)?$|страниц|радио|пресс(?:а|е|у|ой)$)/u.test(
    lowerAt(sentence, at),
  );
  return isPaper && !(next?.isCapital === true || isOpeningMark(sentence.tokens, at + 1));
}

function isVerbLike(sentence: Sentence, at: number): boolean {
  const lower = lowerAt(sentence, at);
  return verbForms.has(lower) || (isFiniteVerb(sentence, at) && !isKnownNoun(lower));
}

/** A word with a capital within the sentence, or one that the text has elsewhere within one. */
function isNameAt({ tokens, text }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token?.isCapital || token.isQuoted || isHeadNoun(token.lower)) return false;
  const isFirst = at === 0 || /^[«"“„—–.:-]$/u.test(tokens[at - 1]?.text ?? '');
  if (!isFirst) return !/^(?:когда|это|как|что|но|и)$/u.test(token.lower);
  if (isAcronym(token) || institutions.test(token.lower)) return true;
  const next = tokens[at + 1];
  const isTwo = next?.isCapital === true && !prepositions.has(token.lower) && !isAdjective(token.lower);
  return isTwo || isNameIn(text, nameForm(token.lower));
}

/** «Мосгорсуд», «Роспотребнадзор»: a name also where the sentence begins with it. */
const institutions =
  /^(?:рос|гос|мос|мин|обл|гор|рай|глав|нац)\p{L}*(?:суд|надзор|стат|банк|ком|пром|энерго|нефть|газ|космос|авиация|мониторинг|комитет|имущество|реестр|гвардия|архив|корпорация|фин|юст|здрав|обр|обороны|транс|труд|строй|цифры)$/u;

function isAcronymAt({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isAcronym(token);
}

/** Over whose it is, names, titles that are set beside, and names in quotation marks. */
function headEnd(sentence: Sentence, head: number): number {
  let state: State = {
    last: head,
    noun: isNameAt(sentence, head) ? '' : lowerAt(sentence, head),
    isNamed: isNameAt(sentence, head),
  };
  for (let at = head + 1; at <= head + maxTokens; at += 1) {
    const next = step(sentence, at, state);
    if (!next) break;
    state = next;
    at = state.last;
  }
  return state.last;
}

/** Where the phrase ends so far, its latest noun, and whether a name of a person closed it. */
type State = { readonly last: number; readonly noun: string; readonly isNamed: boolean };

function step(sentence: Sentence, at: number, state: State): State | undefined {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token) return undefined;
  const quoted = quotedName(sentence, at);
  if (quoted !== undefined && !state.isNamed) return { ...state, last: quoted };
  if (token.text === '.' && isInitial(sentence, at - 1)) return { ...state, last: at };
  if (token.kind !== 'word' || token.isQuoted) return undefined;
  if (token.isCapital) return capitalStep(sentence, at, state);
  if (prepositions.has(token.lower)) return prepositionStep(sentence, at, state);
  if (token.lower === 'и') return joinStep(sentence, at, state);
  return state.isNamed ? undefined : smallStep(sentence, at, state);
}

/** «Приморье» of «банк „Приморье“», at most six tokens. */
function quotedName({ tokens }: Sentence, at: number): number | undefined {
  if (!isOpeningMark(tokens, at)) return undefined;
  for (let to = at + 1; to <= at + 7; to += 1) if (/^["»“”]$/u.test(tokens[to]?.text ?? '')) return to;
  return undefined;
}

/** A name behind a title, a second name, an acronym, or a region («Алатауского района»). */
function capitalStep(sentence: Sentence, at: number, state: State): State | undefined {
  const token = sentence.tokens[at];
  if (!token) return undefined;
  const next = lowerAt(sentence, at + 1);
  const isRegional = isAdjective(token.lower) || /(?:ск|цк)(?:ой|ого|ому|ом|им)$/u.test(token.lower);
  if (isRegional && regions.test(next) && !state.isNamed) return { ...state, last: at + 1 };
  if (isAcronym(token)) return state.isNamed ? undefined : { ...state, last: at };
  // «Центрального военного округа», «Первой городской больницы».
  const isOrdered = !state.isNamed && isRegional && sentence.tokens[at + 1]?.isCapital === false;
  const whole = isOrdered ? adjectiveStep(sentence, at, state) : undefined;
  if (whole) return whole;
  if (isHeadNoun(token.lower)) return state.isNamed ? undefined : { ...state, last: at, noun: token.lower };
  // «министерство Кыргызстана», «глава Дагестана Иван Орлов»: a place, and then somebody.
  const isLast =
    sentence.tokens[at + 1]?.isCapital !== true && /[ыи]$/u.test(token.lower) && isHeadNoun(lowerAt(sentence, at - 1));
  const isOf = !state.isNamed && (isLast || isPlaceWord(sentence, at));
  return { ...state, last: at, isNamed: !isOf };
}

const regions =
  /^(?:област|район|кра[йяюе]|округ|город|республик|уезд|волост|университет|завод|комбинат|театр|муниципал|аул)/u;

function isPlaceWord({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && findPlace(placeForm([token.text]).join(' '), 'ru') !== undefined;
}

/** Whose it is in the genitive, or a second title: «полковник юстиции», «советник президента». */
function smallStep(sentence: Sentence, at: number, state: State): State | undefined {
  const { lower } = sentence.tokens[at] ?? { lower: '' };
  if (conjunctions.has(lower) || isAdverb(lower) || verbForms.has(lower)) return undefined;
  if (isFiniteVerb(sentence, at) && !isHeadNoun(lower)) return undefined;
  const isSet = /[оё]й$/u.test(lower) && !mayBe(readCases(lower, false), genitive);
  if ((isAdjective(lower) || isSet) && !isHeadNoun(lower)) return adjectiveStep(sentence, at, state);
  // «раздала волонтёрам перчатки»: what is given.
  const isGiven = /[ая]м$/u.test(state.noun) && /(?<!и)[иыая]$/u.test(lower);
  if (isGiven && !isHeadNoun(lower)) return undefined;
  const isTitle = titles.test(lower) && isHeadNoun(lower);
  const isOwner =
    /^(?:наук|дел|войск|сил)$/u.test(lower) || (mayBe(readCases(lower, false), genitive) && !onlyInstrument(lower));
  return isTitle || isOwner ? { ...state, last: at, noun: lower } : undefined;
}

const titles =
  /^(?:кандидат|полковник|подполковник|майор|капитан|лейтенант|генерал|сержант|советник|профессор|доктор|академик|депутат|сенатор|адвокат|посол|министр|режисс[её]р|журналист|певец|певица|актёр|актер|тренер|защитник|председател|президент|директор)/u;

function onlyInstrument(lower: string): boolean {
  return mayBe(readCases(lower, false), instrumental) && /(?:ом|ем|ой|ами|ями)$/u.test(lower) && !lower.endsWith('ой');
}

/** «Томинской области» in small letters, «национальной безопасности»: with the noun that it goes before. */
function adjectiveStep(sentence: Sentence, at: number, state: State): State | undefined {
  if (!/(?:ого|его|ой|ей|ых|их)$/u.test(lowerAt(sentence, at))) return undefined;
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    const token = sentence.tokens[noun];
    if (token?.kind !== 'word' || prepositions.has(token.lower) || verbForms.has(token.lower)) return undefined;
    if (isAdjective(token.lower) && !isHeadNoun(token.lower)) continue;
    const isOwner = mayBe(readCases(token.lower, token.isCapital), genitive) && !isFiniteVerb(sentence, noun);
    // «брат убитого Сергей».
    const isAlone = !isOwner && noun === at + 1 && token.isCapital && /(?:ого|его)$/u.test(lowerAt(sentence, at));
    if (isAlone) return { ...state, last: at };
    return isOwner ? { ...state, last: noun, noun: token.lower } : undefined;
  }
  return undefined;
}

/** «посол Франции в Астане», «управление по краю», «неизвестный в маске», «один из свидетелей». */
function prepositionStep(sentence: Sentence, at: number, state: State): State | undefined {
  const { lower } = sentence.tokens[at] ?? { lower: '' };
  const next = sentence.tokens[at + 1];
  if (state.isNamed || next?.kind !== 'word') return undefined;
  const head = sentence.tokens.slice(Math.max(0, at - 6), at).map((each) => each.lower);
  const isOffice = head.some((each) =>
    /^(?:пос[ол]|консул|представител|корреспондент|посольств|спецпредставител)/u.test(each),
  );
  if (/^(?:в|во|на|при)$/u.test(lower) && isOffice && next.isCapital) return { ...state, last: at + 1 };
  const isBureau = head.some(
    (each) =>
      isOrganisationNoun(each) ||
      isAcronymLike(each) ||
      /^(?:заместител|директор|комисси|уполномоченн|управлени|чемпион|тренер|специалист|эксперт|инженер|менеджер|мастер|учител|преподавател|консультант)/u.test(
        each,
      ),
  );
  if (lower === 'по' && isBureau && !/^(?:словам|данным|телефону)$/u.test(next.lower))
    return byStep(sentence, at, state);
  if (lower === 'в' && garments.test(next.lower) && at > 0) return { ...state, last: at + 1 };
  if (lower === 'из' && /^(?:один|одна|одного|одной|двое|трое)$/u.test(lowerAt(sentence, at - 1)))
    return { ...state, last: at + 1 };
  return undefined;
}

const garments = /^(?:форме|маске|масках|штатском|чёрном|камуфляже|очках|погонах)$/u;

function isAcronymLike(lower: string): boolean {
  return /^(?:мвд|гу|мчс|фсб|ук|сво|увд|мид)$/u.test(lower);
}

/** «по Северскому краю», «по делам религий», «по развитию». */
function byStep(sentence: Sentence, at: number, state: State): State | undefined {
  let to = at + 1;
  while (isAdjective(lowerAt(sentence, to)) && to < at + 4) to += 1;
  const noun = sentence.tokens[to];
  return noun?.kind === 'word' && !verbForms.has(noun.lower) ? { ...state, last: to } : undefined;
}

/** «министерство транспорта и связи», «мать и дочь»: of one kind, and no two who have names. */
function joinStep(sentence: Sentence, at: number, state: State): State | undefined {
  const next = sentence.tokens[at + 1];
  if (state.isNamed || next?.kind !== 'word' || next.isCapital) return undefined;
  const isOwn =
    !isHeadNoun(next.lower) && mayBe(readCases(next.lower, false), genitive) && !isFiniteVerb(sentence, at + 1);
  const isHouse = /^(?:министр|министерств|комитет|департамент|управлени|ведомств|заместител|комисси)/u;
  const hasHouse = sentence.tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => isHouse.test(lower));
  const isKin = kin.test(state.noun) && kin.test(next.lower);
  return (isOwn && hasHouse) || isKin ? { ...state, last: at + 1, noun: next.lower } : undefined;
}

const kin = /^(?:мать|отец|брат|сестра|сын|дочь|муж|жена|бабушка|дедушка)$/u;

/** «в Бишкек», «из Анкары», «Северскому краю»: a place, and nobody. */
function isPlaceName(sentence: Sentence, { from, to }: Range): boolean {
  const { tokens } = sentence;
  const words: readonly Token[] = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word');
  if (words.some(({ lower }) => isHeadNoun(lower))) return false;
  if (words.every((token) => isAcronym(token))) return false;
  if (findPlace(placeForm(words.map(({ text }) => text)).join(' '), 'ru')) return true;
  if (regions.test(words.at(-1)?.lower ?? '')) return true;
  return (
    words.length === 1 &&
    /^(?:в|во|из|на|до|под|через|над|около|у|за)$/u.test(lowerAt(sentence, from - 1)) &&
    !words[0]?.text.includes('»')
  );
}
