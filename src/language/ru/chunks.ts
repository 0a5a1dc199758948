/**
 * The noun phrases of a Russian sentence, each with the preposition before it and the cases that it may stand in: what
 * agrees with its first noun, the genitives behind, and the names. Walks once over the tokens.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { lowerAt } from '../token-ranges.ts';
import type { Token } from '../tokens.ts';
import {
  agree,
  genitive,
  isAdjective,
  isDeterminer,
  mayBe,
  nominative,
  readCases,
  type CaseReading,
} from './declension.ts';
import { isFemaleName } from './name-forms.ts';
import { isFiniteVerb, isKnownNoun } from './phrases.ts';
import { frameForms } from './frame-verbs.ts';
import { adverbs, clauseWords, conjunctions, isPersonNoun, prepositions } from './words.ts';

export type Chunk = {
  /** Token indexes, both included, without the preposition. */
  readonly from: number;
  readonly to: number;
  /** Last token of what agrees: after it come genitives. */
  readonly headTo: number;
  readonly preposition: string | undefined;
  readonly readings: readonly CaseReading[];
  readonly isPronoun: boolean;
  readonly isNumber: boolean;
};

const pronouns =
  /^(?:я|ты|он|она|оно|они|мы|вы|его|него|ему|нему|им|ним|нём|нем|её|ее|неё|нее|ей|ней|их|них|ими|ними|нам|нас|вам|вас|меня|мне|тебя|тебе|себя|себе|кто|кто-то|никто|никого|никому|кого-то|некто)$/u;
const maxTokens = 16;

/** In the order of the text, none overlapping. Read once a sentence. */
export function findChunks(sentence: Sentence): readonly Chunk[] {
  const known = read.get(sentence);
  if (known) return known;
  const chunks = readChunks(sentence);
  read.set(sentence, chunks);
  return chunks;
}

const read = new WeakMap<Sentence, readonly Chunk[]>();

function readChunks(sentence: Sentence): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const preposition = prepositions.has(tokens[at]?.lower ?? '') ? tokens[at]?.lower : undefined;
    const from = preposition === undefined ? at : at + 1;
    const chunk = chunkAt(sentence, from, preposition);
    if (!chunk) continue;
    chunks.push(chunk);
    at = chunk.to;
  }
  return chunks;
}

function chunkAt(sentence: Sentence, from: number, preposition: string | undefined): Chunk | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || first.kind === 'mark') return undefined;
  const common = { from, preposition };
  if (pronouns.test(first.lower) && !isPossessive(sentence, from))
    return {
      ...common,
      to: from,
      headTo: from,
      readings: readCases(first.lower, false),
      isPronoun: true,
      isNumber: false,
    };
  if (first.kind === 'number' && !isAged(first)) {
    const to = countedTo(sentence, from);
    return { ...common, to, headTo: to, readings: [{ cases: 9, isPlural: true }], isPronoun: false, isNumber: true };
  }
  if (!isAged(first) && !isNominal(sentence, from)) return undefined;
  const isDay = days.test(first.lower) && preposition !== undefined;
  const head = headFrom(sentence, from);
  const { readings, last } = isDay ? { ...head, last: from } : head;
  const to = isDay ? from : genitivesFrom(sentence, last + 1);
  return { ...common, to: Math.max(to, last), headTo: last, readings, isPronoun: false, isNumber: false };
}

/** «33 года», «75 тысяч тенге», «20 его коллег». */
function countedTo(sentence: Sentence, from: number): number {
  let at = from + 1;
  // «15 апреля фирма»: no fifteen of April's.
  if (months.test(lowerAt(sentence, at))) return at;
  while (/^(?:тысяч\p{L}*|тыс|млн|млрд|миллион\p{L}*|миллиард\p{L}*)$/u.test(lowerAt(sentence, at))) at += 1;
  // «12 человек» looks like one in the nominative.
  if (money.test(lowerAt(sentence, at)) || lowerAt(sentence, at) === 'человек') return at;
  return Math.max(at - 1, genitivesFrom(sentence, at));
}

const months = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/u;
const days = /^(?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье)$/u;
const money = /^(?:тенге|сом(?:а|ов)?|рубл\p{L}+|доллар\p{L}*|евро|сумов?|сомони|тг|руб)$/u;

/** «31-летний»: an adjective. */
function isAged({ lower }: Token): boolean {
  return /летн\p{L}+$/u.test(lower);
}

/** «его брат», «их сын»: whose. */
function isPossessive(sentence: Sentence, at: number): boolean {
  return (
    /^(?:его|её|ее|их)$/u.test(sentence.tokens[at]?.lower ?? '') &&
    isKnownNoun(sentence.tokens[at + 1]?.lower ?? '') &&
    isNominal(sentence, at + 1)
  );
}

/** Adjectives, the noun, and the names or nouns that are set beside it: «певица Анна Орлова», «мой сын Ильяс». */
function headFrom(
  sentence: Sentence,
  from: number,
): { readonly readings: readonly CaseReading[]; readonly last: number } {
  const { tokens } = sentence;
  // «её сына»: it is not she who has the case.
  const first = isPossessive(sentence, from) ? from + 1 : from;
  let readings = casesAt(tokens, first);
  let last = first;
  let hasNoun = isNounAt(tokens, first);
  for (let at = first + 1; at < tokens.length && at - from < maxTokens; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isNominal(sentence, at)) break;
    if (hasNoun && !token.isCapital && !(isKnownNoun(token.lower) && isKnownNoun(tokens[last]?.lower ?? ''))) break;
    if (isAcronym(token) && hasNoun) break;
    if (
      isThingGiven(tokens, at) ||
      isDoneTo(tokens, at) ||
      isKinOf(tokens, at) ||
      isOwnerOf(tokens, at) ||
      isPastPlace(tokens, from, at)
    )
      break;
    const isFixed = isForeignSurname(tokens, at) || isPlaceTitle(tokens, at);
    const shared = isFixed ? readings : agree(readings, casesAt(tokens, at));
    if (shared.length === 0) break;
    readings = shared;
    last = at;
    hasNoun ||= isNounAt(tokens, at);
  }
  return { readings, last };
}

/** «арест Павла Дроздова»: whose it is, and no name of it. */
function isDoneTo(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.isCapital === true &&
    /^(?:арест|допрос|обыск|розыск|приезд|отъезд|вылет)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

/** «направил ноту Казахстану»: to whom it goes. */
function isThingGiven(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.isCapital === true && /^(?:ноту|письмо|телеграмму)$/u.test(tokens[at - 1]?.lower ?? '');
}

/** «мать Орлова» and «мать Павла Дрозда» are his mother, «мать Анна Орлова» is she herself. */
function isKinOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const token = tokens[at];
  if (!token?.isCapital || !(kin.test(before) || femaleKin.test(before))) return false;
  if (/[ыи]$/u.test(token.lower)) return true;
  const isGenitive = mayBe(readCases(token.lower, true), genitive);
  return femaleKin.test(before) && isGenitive && (!isFemaleName(token.lower) || /(?:ова|ева|ина)$/u.test(token.lower));
}

/** «Розу Линд», «Марта Восс»: behind a woman's first name, a surname that ends in a consonant stays as it is in all cases. */
function isForeignSurname(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before?.isCapital || !token?.isCapital || !/[бвгджзклмнпрстфхцчшщ]$/u.test(token.lower)) return false;
  const isWoman = [before.lower, before.lower.replace(/[ыиуюе]$|ой$|ей$/u, 'а')].some(isFemaleName);
  return isWoman && !/(?:[оеё]в|[иы]н|ский|цкий)$/u.test(token.lower);
}

/** «из аэропорта Вешин-Западный»: the name of a place that does not go with its noun. */
function isPlaceTitle(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before?.isCapital === false &&
    token?.isCapital === true &&
    titledPlaces.test(before.lower) &&
    /^\p{L}+-\p{L}+$|(?:[ыи]й|ая)$/u.test(token.lower)
  );
}

const titledPlaces = /^(?:аэропорт|станци|пос[её]л|гостиниц|отел|город|район)/u;

/** «каналы Сарыдалы», «президент Сарыдалы»: a name that may stand in the genitive, behind a noun that is no title of a person. */
function isOwnerOf(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token?.isCapital || before.isCapital || isAdjective(before.lower)) return false;
  const isTitle = isKnownNoun(before.lower) && !isDeterminer(before.lower) && isPersonNoun(before.lower);
  return (
    mayBe(readCases(token.lower, true), genitive) &&
    (!isTitle || /[ыиоуэ]$/u.test(token.lower)) &&
    tokens[at + 1]?.isCapital !== true
  );
}

/** «в Алматы Павел Дрозд»: a place that stands in any case, and then somebody. */
function isPastPlace(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  const isWhere = /^(?:в|во|из|до)$/u.test(tokens[from - 1]?.lower ?? '');
  return (
    isWhere &&
    before?.isCapital === true &&
    mayBe(readCases(before.lower, true), genitive) &&
    mayBe(readCases(before.lower, true), nominative)
  );
}

const kin = /^(?:отец|брат|сын|муж|друг|сосед|родственник|коллега|адвокат)$/u;
const femaleKin = /^(?:мать|сестра|жена|дочь|вдова|бабушка|т[её]тя|подруга|соседка|родственница|племянница)$/u;

/** «музыканта Орлова», «МВД Кокбела», «джазового оркестра филармонии»: the last of them, or less than `from`. */
function genitivesFrom(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let last = from - 1;
  for (let at = from; at < tokens.length && at - from < maxTokens; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isNominal(sentence, at) || pronouns.test(token.lower)) break;
    // «избили дубинками задержанного»: with what, and then whom.
    if (at === from && tools.test(tokens[at - 1]?.lower ?? '')) break;
    if (!isAcronym(token) && !mayBe(casesAt(tokens, at), genitive)) break;
    last = at;
  }
  // An adjective without its noun belongs to what comes.
  while (last >= from && !isNounAt(tokens, last)) last -= 1;
  return last;
}

const tools = /^(?:дубинк|палк|прикладами|прикладом|кулак|ногами|током|ножом|битами|шоккер|электрошокер)/u;

function casesAt(tokens: readonly Token[], at: number): readonly CaseReading[] {
  const token = tokens[at];
  if (!token) return [];
  return readCases(
    token.lower,
    token.isCapital && (at > 0 || tokens[1]?.isCapital === true) && !isKnownNoun(token.lower),
  );
}

function isNounAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // «Токмарская филармония»: an adjective with a capital, where a noun goes on.
  if (token.isCapital && at > 0) return !(/(?:ск|цк)\p{L}{2,3}$/u.test(token.lower) && isSmallWord(tokens[at + 1]));
  return !isDeterminer(token.lower) && (isKnownNoun(token.lower) || !isAdjective(token.lower));
}

/** The phrase in the genitive that stands behind a noun, from the token on. */
export function genitiveChunk({ tokens }: Sentence, from: number, to: number, preposition: string): Chunk {
  const readings = casesAt(tokens, from)
    .filter(({ cases }) => (cases & genitive) !== 0)
    .map((each) => ({ ...each, cases: genitive }));
  return { from, to, headTo: to, preposition, readings, isPronoun: false, isNumber: false };
}

function isSmallWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.isCapital &&
    /(?:и|ия|ию|ией|а|у|е|ом|ой|ы|ь|[бвгджзклмнпрстфхцчшщ])$/u.test(token.lower) &&
    !prepositions.has(token.lower) &&
    !conjunctions.has(token.lower)
  );
}

export function isAcronym({ text }: Token): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

/** Neither verb nor adverb nor a word that joins. */
function isNominal(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (prepositions.has(lower) || conjunctions.has(lower) || clauseWords.has(lower) || particles.test(lower))
    return false;
  if (token.isCapital && (at > 0 || sentence.tokens[1]?.isCapital === true)) return true;
  if (adverbs.has(lower) || frameForms.has(lower)) return false;
  if (
    /(?:ть|ться|тись)$/u.test(lower) &&
    !/(?:ость|есть|сеть|мать|часть|власть|область|смерть|очередь|память|помощь|связь)$/u.test(lower)
  )
    return false;
  return isKnownNoun(lower) || !isFiniteVerb(sentence, at);
}

const particles =
  /^(?:не|ни|бы|ли|же|то|вот|это|лишь|только|даже|именно|якобы|там|тут|здесь|очень|уже|ещё|еще|дома|нигде|везде|никогда|впервые|снова|опять|повторно|самостоятельно|насильно|силой|незаконно|жестоко|добровольно|бесплатно|срочно|сначала|вдруг|весьма|почти|около|примерно|более|менее|больше|меньше|жаль|можно|нужно|надо|нет|да|нельзя|пусть|давай|мол|дескать|видимо|возможно|вероятно|наверное|действительно|поэтому|почему|зачем|куда|откуда|сколько|туда|сюда|оттуда|отсюда|вместе|всегда|исключительно|после|до|спустя|назад|тогда|когда)$/u;

/** Its place in the text. */
export function placeOf({ tokens }: Sentence, { from, to }: { readonly from: number; readonly to: number }): Stretch {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last) throw new RangeError(`No tokens ${from} to ${to}`);
  return { start: first.start, end: last.end };
}
