/**
 * The clause around a Russian verb and the parts in it: who in the nominative agrees with the verb, who stands in the other
 * cases and behind which prepositions, and what an infinitive says.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isClosingMark, isOpeningMark, lowerAt, type TokenRange } from '../token-ranges.ts';
import { findChunks, placeOf, type Chunk } from './chunks.ts';
import {
  accusative,
  dative,
  genitive,
  instrumental,
  locative,
  mayBe,
  nominative,
  type CaseReading,
} from './declension.ts';
import { isActor } from './describe-mention.ts';
import { frameForms } from './frame-verbs.ts';
import { seenPlace } from './mention-places.ts';
import { isFemaleName } from './name-forms.ts';
import { isFiniteVerb } from './phrases.ts';
import { titledName } from './titles.ts';

export type FoundPart = {
  readonly part: string;
  readonly place: Stretch;
  readonly chunk?: Chunk;
  /** A dative that may be an accusative: «Анну», «Ильясу». */ readonly isEither?: boolean;
};

/** How a verb's form agrees with its subject. */
export type Agreement = { readonly number: 'one' | 'many'; readonly gender?: 'm' | 'f' | 'n' };

/** The tokens of the clause that holds the verb: between marks, and up to where «и» begins another verb. */
export function clauseOf(sentence: Sentence, verb: number): TokenRange {
  let from = verb;
  while (from > 0 && !isEdge(sentence, from - 1)) from -= 1;
  let to = verb;
  while (to + 1 < sentence.tokens.length && !isEdge(sentence, to + 1)) to += 1;
  for (let at = verb - 1; at >= from; at -= 1)
    if (joins(sentence, at) && hasVerb(sentence, { from, to: at - 1 })) {
      from = at + 1;
      break;
    }
  for (let at = verb + 1; at <= to; at += 1)
    if (joins(sentence, at) && hasVerb(sentence, { from: at + 1, to })) {
      to = at - 1;
      break;
    }
  return { from, to };
}

function joins(sentence: Sentence, at: number): boolean {
  return /^(?:и|а|но|или)$/u.test(lowerAt(sentence, at));
}

export function isVerb(sentence: Sentence, at: number): boolean {
  return frameForms.has(lowerAt(sentence, at)) || isFiniteVerb(sentence, at);
}

function hasVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1) if (isVerb(sentence, at)) return true;
  return false;
}

/** A comma, dash or bracket, in quotations too; a mark around more than a name. */
function isEdge(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token) return true;
  if (token.kind !== 'mark' || isAside(sentence, at)) return false;
  if (/^[.!?…,;:—–()[\]]$/.test(token.text)) return !(token.text === '.' && at < tokens.length - 1 && !token.isQuoted);
  if (isOpeningMark(tokens, at) || isClosingMark(tokens, at) || /^["«»“”„]$/.test(token.text))
    return !isShortQuote(sentence, at);
  return false;
}

/** «музыкант, оказывается, купил»: the commas part nothing. */
function isAside({ tokens }: Sentence, at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  const isOne = (word: number, other: number) => tokens[other]?.text === ',' && asides.test(tokens[word]?.lower ?? '');
  return isOne(at + 1, at + 2) || isOne(at - 1, at - 2);
}

const asides =
  /^(?:оказывается|якобы|видимо|по-видимому|вероятно|возможно|наверное|конечно|похоже|мол|дескать|кстати|например|действительно|очевидно|естественно|разумеется|впрочем|однако)$/u;

function isShortQuote({ tokens }: Sentence, at: number): boolean {
  const near = (step: number) => {
    for (let index = at + step, count = 0; count < 5; index += step, count += 1)
      if (/^["«»“”„]$/.test(tokens[index]?.text ?? '')) return true;
    return false;
  };
  return near(1) || near(-1);
}

/** The phrases of the clause without those within its infinitive. */
export function chunksIn(sentence: Sentence, { from, to }: TokenRange): readonly Chunk[] {
  return findChunks(sentence).filter(
    (chunk) => chunk.from >= from && chunk.to <= to && !isTime(sentence, chunk) && !isParenthesis(sentence, chunk),
  );
}

/** «1 января», «в понедельник», «весь день». */
function isTime({ tokens }: Sentence, { from, to }: Chunk): boolean {
  // «Марта» is somebody.
  return tokens
    .slice(from, to + 1)
    .some(({ lower, isCapital }) => !(isCapital && isFemaleName(lower)) && timeWords.test(lower));
}

const timeWords =
  /^(?:январ|феврал|марта?$|марте$|апрел|ма[йяе]$|июн[ьяе]|июл[ьяе]|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уы]$|четверг|пятниц|суббот|воскресень|утр[оауе]|вечер(?:а|е|ом)?$|ноч[иь]|день$|дня$|дни$|дней$|недел|месяц|год(?:а|у|ом|ы)?$|лет$|час(?:а|ов|ы)?$|минут|раз$|раза$|время$|времени$|сутки|суток)/u;

function isParenthesis({ tokens }: Sentence, { from }: Chunk): boolean {
  return tokens[from]?.isAside === true;
}

/** The infinitive of the clause behind the verb, where there is one. */
export function infinitiveIn({ tokens }: Sentence, verb: number, to: number): number | undefined {
  for (let at = verb + 1; at <= to; at += 1) if (isInfinitive(tokens[at]?.lower ?? '')) return at;
  return undefined;
}

export function isInfinitive(lower: string): boolean {
  return (
    /(?:[аеиоуыяю]ть|[аеиоуыяюс]ться|йти|йтись|сти|зти|чь)$/u.test(lower) &&
    lower.length > 3 &&
    !notInfinitives.test(lower)
  );
}

const notInfinitives =
  /^(?:девять|десять|\p{L}+дцать|мать|пять|опять|область|гости|гостями|части|вести|новости|области|власти|ночь|помощь|речь|дочь|печать|кровать|тетрадь|пути|почти|полости|сети|память)$|ости$/u;

/** Who in the nominative agrees with the verb. */
export function subjectIn(
  sentence: Sentence,
  chunks: readonly Chunk[],
  agreement: Agreement,
  needsActor: boolean,
): Chunk | undefined {
  const fitting = chunks.filter(
    (chunk) =>
      chunk.preposition === undefined &&
      !chunk.isNumber &&
      chunk.readings.some((reading) => (reading.cases & nominative) !== 0 && agrees(reading, agreement)) &&
      (!needsActor || isActor(sentence, chunk)),
  );
  const sure = fitting.find((chunk) => !mayBe(chunk.readings, accusative | genitive));
  return sure ?? womanIn(sentence, chunks, agreement) ?? fitting[0];
}

/** «министр провела»: the noun is of one gender and she of the other. */
function womanIn(sentence: Sentence, chunks: readonly Chunk[], { gender }: Agreement): Chunk | undefined {
  if (gender !== 'f') return undefined;
  return chunks.find(
    (chunk) =>
      chunk.preposition === undefined &&
      professions.test(lowerAt(sentence, chunk.headTo)) &&
      mayBe(chunk.readings, nominative),
  );
}

const professions =
  /^(?:министр|врач|директор|посол|мэр|губернатор|судья|адвокат|прокурор|президент|депутат|глава|консул|спикер|тренер|доктор|профессор)$/u;

function agrees({ isPlural, gender }: CaseReading, agreement: Agreement): boolean {
  if (isPlural !== (agreement.number === 'many')) return false;
  return agreement.gender === undefined || gender === undefined || gender === agreement.gender;
}

/** What the clause has besides its subject, by case or preposition. */
export function partsIn(
  sentence: Sentence,
  chunks: readonly Chunk[],
  verb: number,
  { isNegated, isMotion }: { readonly isNegated: boolean; readonly isMotion: boolean },
): readonly FoundPart[] {
  const found: FoundPart[] = [];
  const objects = accusative | (isNegated ? genitive : 0);
  // What stands behind the verb is rather its object.
  const taken = new Set<Chunk>();
  const inOrder = chunks.toSorted((a, b) => Number(a.from < verb) - Number(b.from < verb) || a.from - b.from);
  for (const chunk of inOrder) {
    if (taken.has(chunk)) continue;
    const part = partOf(sentence, chunk, objects, isMotion);
    const behind = goesWith(sentence, chunk, chunks);
    for (const each of behind) taken.add(each);
    const last = behind.at(-1);
    const whose = aboutPart(sentence, chunk);
    if (whose) found.push(whose);
    if (whose && whose.part !== 'genitive') continue;
    const place = last ? placeOf(sentence, { from: chunk.from, to: last.to }) : argumentPlace(sentence, chunk);
    const isEither = part === 'd' && mayBe(chunk.readings, accusative);
    if (part && found.filter((each) => each.part === part).length < 2) found.push({ part, place, chunk, isEither });
  }
  return found;
}

/** «мэра Остора Розу Кемпову»: the name, where what stands before it is only what she does. */
export function argumentPlace(sentence: Sentence, chunk: Chunk): Stretch {
  const name = chunk.to > chunk.headTo ? titledName(sentence, chunk) : undefined;
  return name ? placeOf(sentence, name) : seenPlace(sentence, chunk);
}

/** «в отношении Нила Арденова», «по факту пожара», «расследование взрыва»: whom and what it is about. */
function aboutPart(sentence: Sentence, chunk: Chunk): FoundPart | undefined {
  const head = lowerAt(sentence, chunk.headTo);
  if (chunk.to <= chunk.headTo) return undefined;
  const rest = { ...chunk, from: chunk.headTo + 1, headTo: chunk.to };
  const place = placeOf(sentence, rest);
  if (chunk.preposition === 'в' && head === 'отношении') return { part: 'отношении', place, chunk: rest };
  if (chunk.preposition === undefined && /^(?:расследовани[ея]|проверку|следствие|дознание)$/u.test(head))
    return { part: 'genitive', place, chunk: rest };
  if (chunk.preposition === 'в' && head === 'результате') return { part: 'результате', place, chunk: rest };
  if (chunk.preposition === 'по' && /^(?:факту|делу)$/u.test(head)) return { part: 'по', place, chunk: rest };
  return undefined;
}

/** «участие в митинге», «билет на самолёт в Алматы»: what belongs to the noun and not to the verb. */
function goesWith({ tokens }: Sentence, chunk: Chunk, chunks: readonly Chunk[]): readonly Chunk[] {
  if (!takesGoal.test(tokens[chunk.headTo]?.lower ?? '')) return [];
  const found: Chunk[] = [];
  for (const each of chunks) {
    const end = (found.at(-1) ?? chunk).to;
    if (each.from === end + 2 && /^(?:в|во|на|из)$/u.test(each.preposition ?? '')) found.push(each);
  }
  return found;
}

const takesGoal = /^(?:участи|билет|авиабилет|перел[её]т|поездк|пол[её]т|проезд)/u;

function partOf(sentence: Sentence, chunk: Chunk, objects: number, isMotion: boolean): string | undefined {
  const { preposition, readings } = chunk;
  if (preposition === 'в' || preposition === 'во' || preposition === 'на') {
    const base = preposition === 'на' ? 'на' : 'в';
    const mayRest = mayBe(readings, locative);
    const mayGo = mayBe(readings, accusative) || mayBe(readings, nominative);
    return `${base}+${mayGo && (!mayRest || isMotion) ? 'a' : 'p'}`;
  }
  if (preposition !== undefined) return preposition;
  const isActing = isActor(sentence, chunk);
  // «Ильясу» may be him to whom it is given, and hardly a woman whom one sees.
  if (
    mayBe(readings, dative) &&
    isActing &&
    !readings.some((each) => (each.cases & accusative) !== 0 && each.gender !== 'f')
  )
    return 'd';
  if (mayBe(readings, objects)) return 'a';
  if (mayBe(readings, instrumental)) return 'i';
  return mayBe(readings, dative) ? 'd' : undefined;
}

/** The place of a range of tokens. */
export function rangePlace(sentence: Sentence, range: TokenRange): Stretch {
  return placeOf(sentence, range);
}
