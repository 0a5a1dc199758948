/**
 * What the words of a Russian phrase tell of the one that it names: the proper name in it, in one form for all cases, the
 * nouns that describe it, whose it is, and how it points back.
 */

import { findPlace } from '../gazetteer.ts';
import type { Gender, MentionTraits, Sentence } from '../language.ts';
import { holds, type Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { findChunks, isAcronym, placeOf, type Chunk } from './chunks.ts';
import { isAdjective, isDeterminer } from './declension.ts';
import { isNameIn } from './known-names.ts';
import { isFemaleName, nameForm, nounForm, placeForm } from './name-forms.ts';
import { occupationsIn } from './terms.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
  femaleWords,
  maleWords,
} from './words.ts';

/** The traits of the phrase, or undefined where it names nobody and nothing that contents are about. */
export function describeMention(sentence: Sentence, phrase: Stretch): MentionTraits | undefined {
  const inside = findChunks(sentence).filter((chunk) => holds(phrase, placeOf(sentence, chunk)));
  const named = inside.findLast(
    (chunk) => placeOf(sentence, chunk).end === phrase.end && nameTokens(sentence, chunk).length > 1,
  );
  const [first, second] = inside;
  // «её подзащитного»: whose he is comes first.
  if (!named && first?.isPronoun && second && /^(?:его|её|ее|их)$/u.test(sentence.tokens[first.from]?.lower ?? '')) {
    const traits = describeChunk(sentence, second, phrase);
    return traits && { ...traits, owner: placeOf(sentence, first) };
  }
  const chunk = named ?? first;
  const isCount = chunk !== undefined && countWords.test(sentence.tokens[chunk.headTo]?.lower ?? '');
  if (chunk?.isNumber || (isCount && chunk.to > chunk.headTo)) return countedPeople(sentence, chunk);
  return chunk && (describeChunk(sentence, chunk, phrase) ?? describeStructure(sentence, chunk));
}

/** «мост», «плотина»: mentioned only where something is said of it. */
function describeStructure({ tokens }: Sentence, { from, headTo, isPronoun }: Chunk): MentionTraits | undefined {
  const nouns = tokens.slice(from, headTo + 1).filter(({ lower }) => structures.test(lower));
  if (isPronoun || nouns.length === 0) return undefined;
  const traits = {
    kind: 'thing',
    name: [],
    terms: [],
    isPlural: false,
    points: 'definite',
    isDepicted: false,
  } as const;
  return { ...traits, nouns: nouns.map(({ lower }) => nounForm(lower)) };
}

/** «около 300 человек», «40 жителей». */
function countedPeople({ tokens }: Sentence, { from, to }: Chunk): MentionTraits | undefined {
  const isPeople = tokens
    .slice(from + 1, to + 1)
    .some(({ lower }) => people.test(lower) || isPersonNoun(lower) || isGroupNoun(lower));
  return isPeople
    ? { kind: 'person', name: [], nouns: ['person'], terms: [], isPlural: true, points: 'new', isDepicted: false }
    : undefined;
}

/** The traits of one phrase; `phrase` may hold more than it: where somebody is seen. */
export function describeChunk(sentence: Sentence, chunk: Chunk, phrase: Stretch): MentionTraits | undefined {
  const { tokens } = sentence;
  const first = tokens[chunk.from];
  if (!first || chunk.isNumber) return undefined;
  if (chunk.isPronoun) return pronouns.get(first.lower);
  const head = tokens.slice(chunk.from, chunk.headTo + 1);
  const nouns = head.filter(({ lower }) => isNoun(lower)).map(({ lower }) => canonical(lower));
  const named = nameTokens(sentence, chunk);
  const kind = kindOf(sentence, chunk, head, named);
  if (!kind || (nouns.length === 0 && named.length === 0)) return undefined;
  const owner = ownerOf(sentence, chunk);
  const isPlural = kind === 'person' && isMany(chunk, head, named);
  const gender = kind === 'person' && !isPlural ? genderOf(sentence, chunk, head, named) : undefined;
  const isUnnamed = kind === 'thing' || named.length === 0;
  const name = isUnnamed ? [] : nameOf(kind, named, gender);
  return {
    kind,
    name,
    ...(name.length > 0 && nameAt(named)),
    nouns,
    terms: kind === 'person' && !isPlural ? occupationsIn(wordsOf(sentence, chunk)) : [],
    isPlural,
    ...(gender && { gender }),
    ...(owner && { owner }),
    points: name.length > 0 ? 'name' : pointsOf(head, isPlural),
    isDepicted: kind === 'person' && depiction.test(sentence.text.slice(phrase.start, phrase.end).toLowerCase()),
  };
}

const he: MentionTraits = {
  kind: 'person',
  name: [],
  nouns: [],
  terms: [],
  isPlural: false,
  gender: 'male',
  points: 'pronoun',
  isDepicted: false,
};
const { gender: _gender, ...anyone } = he;
const pronouns: ReadonlyMap<string, MentionTraits> = new Map([
  ...['он', 'его', 'него', 'ему', 'нему', 'ним', 'нём', 'нем'].map((word) => [word, he] as const),
  ...['она', 'её', 'ее', 'неё', 'нее', 'ей', 'ней'].map(
    (word) => [word, { ...he, gender: 'female' as const }] as const,
  ),
  ...['они', 'их', 'них', 'ими', 'ними'].map((word) => [word, { ...anyone, isPlural: true }] as const),
  ...['я', 'меня', 'мне', 'мной'].map((word) => [word, { ...anyone, points: 'speaker' as const }] as const),
]);

const depiction =
  /(?<!\p{L})(?:на|с|из|в) (?:эт\p{L}+ |опубликованн\p{L}+ )?(?:видео\p{L}*|запис[иь]|видеозапис[иь]|кадр(?:ах|е|ов)|ролик[еа]|видеоролик[еа])(?!\p{L})/u;

/** In words of all languages, so that what is said of anybody is told from what is said of one. */
function canonical(lower: string): string {
  return nouns.find(([pattern]) => pattern.test(lower))?.[1] ?? nounForm(lower);
}

const nouns: readonly (readonly [RegExp, string])[] = [
  [/^мужчин/u, 'man'],
  [/^женщин/u, 'woman'],
  [/^(?:человек|лиц)/u, 'person'],
  [/^гражд/u, 'citizen'],
  [/^(?:парень|парн|юнош)/u, 'boy'],
  [/^девушк/u, 'girl'],
  [/^задержанн/u, 'detainee'],
  [/^арестованн/u, 'prisoner'],
  [/^подозреваем/u, 'suspect'],
  [/^потерпевш/u, 'victim'],
];

const people =
  /^(?:человек|гражданин|гражданк|иностран(?:ец|к|ц)|незнаком(?:ец|к|ц)|трубач|дириж[её]р|скрипач|гитарист|барабанщик|саксофонист|композитор|лидер|организатор|террорист|свидетел|шахт[её]р|пожарн(?:ый|ого|ому|ым|ые|ых|ыми)$|ранен(?:ый|ого|ому|ым|ая|ой|ую|ые|ых|ыми)$)/u;
const many = /^(?:люд|неизвестны|незнаком|граждане|граждан$|оркестрант|лица$|лицами$|родны)/u;
const places =
  /^(?:квартир|дом$|дома$|доме$|гостиниц|отел|хостел|общежити|тюрьм|сизо|изолятор|подвал|камер|площад|город|сел[оае]|област|район|стран|аэропорт|посольств|колони|участк|участок|отделени|казарм|стадион|деревн|посёлок|посел|кафе$|дом|порт(?:а|у|ом|е)?$|вокзал|станци|рын(?:ок|к)|мечет|лагер|пристан|причал|микрорайон|остров(?:а|у|ом|е)?$|ферм[аыуе]$)/u;
const organisations = /^(?:филармони|оркестр|ансамбл|библиотек|спецслужб|погранслужб)/u;
const vehicles =
  /^(?:грузовик|машин|автомобил|фур[аыуе]$|микроавтобус|трамва|джип|теплоход|катамаран|барж|сухогруз|буксир|лодк|электричк|маршрутк|паром|судн|корабл|поезд|автобус|самол[её]т|вертол[её]т|борт|катер|танкер|яхт)/u;
/** What people build, attack and see fall. */
const structures =
  /^(?:мост(?:а|у|ом|е|ы)?$|плотин|дамб|тоннел|туннел|склад(?:а|у|ом|е|ы)?$|блокпост|трубопровод|крыш[аиуе]$|аэродром|стен[аыуе]$|здани)/u;

export function isPlaceNoun(lower: string): boolean {
  return places.test(lower);
}

/** True for a noun by which people, organisations, places or vehicles are called. */
export function isNoun(lower: string): boolean {
  if (isDeterminer(lower)) return false;
  return (
    organisations.test(lower) ||
    isPersonNoun(lower) ||
    isGroupNoun(lower) ||
    isOrganisationNoun(lower) ||
    people.test(lower) ||
    many.test(lower) ||
    places.test(lower) ||
    vehicles.test(lower)
  );
}

/** True where somebody is named who can act: a person, people, an organisation. */
export function isActor(sentence: Sentence, chunk: Chunk): boolean {
  if (chunk.isPronoun) return !/^(?:что|это|оно)/u.test(sentence.tokens[chunk.from]?.lower ?? '');
  if (chunk.isNumber) return false;
  const isCounted = countWords.test(sentence.tokens[chunk.headTo]?.lower ?? '');
  const head = sentence.tokens.slice(chunk.from, (isCounted ? chunk.to : chunk.headTo) + 1);
  return (
    nameTokens(sentence, chunk).length > 0 ||
    head.some(
      ({ lower }) =>
        (isNoun(lower) || isOutletNoun(lower)) &&
        (isOrganisationNoun(lower) || !places.test(lower)) &&
        !vehicles.test(lower),
    )
  );
}

/** «двое мужчин»: the noun stands behind. */
const countWords =
  /^(?:два|две|двух|двоих|двое|три|тр[её]х|троих|трое|четыре|четыр[её]х|четверых|четверо|пять|пяти|пятерых|пятеро|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти)$/u;

export function isVehicle({ tokens }: Sentence, { from, headTo }: Chunk): boolean {
  return tokens.slice(from, headTo + 1).some(({ lower }) => vehicles.test(lower));
}

function kindOf(
  sentence: Sentence,
  chunk: Chunk,
  head: readonly Token[],
  named: readonly Token[],
): MentionTraits['kind'] | undefined {
  const has = (test: (lower: string) => boolean) => head.some(({ lower }) => test(lower));
  const isPerson = has(
    (lower) =>
      !isDeterminer(lower) && (isPersonNoun(lower) || isGroupNoun(lower) || people.test(lower) || many.test(lower)),
  );
  if (isPerson) return 'person';
  if (has((lower) => vehicles.test(lower))) return 'thing';
  const isWhere = /^(?:в|во|из|на|около|возле|у|до)$/u.test(chunk.preposition ?? '');
  if (!isWhere && has((lower) => isOrganisationNoun(lower) && !lower.startsWith('школ'))) return 'organisation';
  if (has((lower) => places.test(lower))) return 'place';
  if (
    has(
      (lower) =>
        isOrganisationNoun(lower) || isOutletNoun(lower) || organisations.test(lower) || /^(?:теле)?канал/u.test(lower),
    )
  )
    return 'organisation';
  if (has(isDocumentNoun)) return undefined;
  if (named.length === 0) return undefined;
  const words = named.map(({ text }) => text);
  if (findPlace(placeForm(words).join(' '), 'ru')) return 'place';
  if (named.every(isAcronym) || sentence.tokens[chunk.from]?.isQuoted) return 'organisation';
  // «весь Токмар» is a town.
  if (/^вс(?:ь|я|ё|е|ю|ей|его|ем)$|^весь$/u.test(head[0]?.lower ?? '') && named.length === 1) return 'place';
  const before = sentence.tokens[chunk.from - 1]?.lower ?? '';
  const isLeft = chunk.preposition === undefined && /^покин(?:ул[аои]?|ет|ут)$/u.test(before);
  const isThere = isLeft || /^(?:в|во|из|на|до|под|через)$/u.test(chunk.preposition ?? '');
  return isThere && named.length === 1 ? 'place' : 'person';
}

/** The words with capitals at the end of what agrees, without one that is so only because it begins the sentence. */
export function nameTokens(sentence: Sentence, { from, headTo, isPronoun, isNumber }: Chunk): readonly Token[] {
  if (isPronoun || isNumber) return [];
  const { tokens } = sentence;
  let start = headTo + 1;
  while (start > from && isNameAt(sentence, start - 1)) start -= 1;
  return tokens.slice(start, headTo + 1);
}

function isNameAt({ tokens, text, start }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token?.isCapital || isNoun(token.lower)) return false;
  const isFirst =
    token.start === start || /^[«"“„—–-]$/u.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === '.';
  if (!isFirst) return true;
  if (isAdjective(token.lower)) return false;
  return tokens[at + 1]?.isCapital === true || isNameIn(text, nameForm(token.lower));
}

function isMany(chunk: Chunk, head: readonly Token[], named: readonly Token[]): boolean {
  if (named.length > 0) return false;
  if (head.some(({ lower }) => many.test(lower))) return true;
  return chunk.readings.every(({ isPlural }) => isPlural) && chunk.readings.length > 0;
}

/** By the noun, by «Орловой», or by «Орлова» where she is the one who does it. */
function genderOf(
  { tokens }: Sentence,
  chunk: Chunk,
  head: readonly Token[],
  named: readonly Token[],
): Gender | undefined {
  const female = head.some(({ lower }) => femaleWords.test(lower));
  const male = head.some(
    ({ lower }) => maleWords.test(lower) || (/^(?:мужчин|человек)/u.test(lower) && lower !== 'человек'),
  );
  if (female !== male) return female ? 'female' : 'male';
  if (named.length > 1 && named.slice(0, -1).some(({ lower }) => isFemaleName(lower))) return 'female';
  const surname = named.at(-1)?.lower ?? '';
  if (/(?:[оеё]в|ин)ой$|(?:ск|цк)(?:ая|ой|ую)$/u.test(surname)) return 'female';
  if (/(?:[оеё]в|ин|ский|цкий|ским|ским|ского|скому)$|(?:[оеё]в|ин)ым$/u.test(surname)) return 'male';
  if (!/(?:[оеё]в|ин)а$/u.test(surname)) return undefined;
  if (named.length > 1 && /[ая]$/u.test(named[0]?.lower ?? '')) return 'male';
  const before = tokens[chunk.from - 1]?.lower ?? '';
  return chunk.preposition === undefined && !/(?:ли|лись)$/u.test(before) ? 'female' : 'male';
}

function nameOf(kind: MentionTraits['kind'], named: readonly Token[], gender: Gender | undefined): readonly string[] {
  const words = named.map(({ text }) => text);
  return kind === 'place' ? placeForm(words) : words.map((word) => nameForm(word, gender === 'female'));
}

function nameAt(named: readonly Token[]): { readonly nameAt?: Stretch } {
  const [first, last] = [named[0], named.at(-1)];
  return first && last ? { nameAt: { start: first.start, end: last.end } } : {};
}

/** «его родные», «родственники Орловой», «сестра музыканта». */
function ownerOf(sentence: Sentence, chunk: Chunk): Stretch | undefined {
  const first = sentence.tokens[chunk.from];
  if (first && /^(?:его|её|ее|их)$/u.test(first.lower) && chunk.to > chunk.from)
    return { start: first.start, end: first.end };
  if (chunk.to <= chunk.headTo) return undefined;
  const behind = sentence.tokens.slice(chunk.headTo + 1, chunk.to + 1);
  const isSomebody = behind.some(({ lower, isCapital }) => isCapital || isPersonNoun(lower));
  return isSomebody ? placeOf(sentence, { from: chunk.headTo + 1, to: chunk.to }) : undefined;
}

/** «друг музыканта» is no musician; «лидер оркестра» says what he does. */
function wordsOf({ text, tokens }: Sentence, { from, headTo, to }: Chunk): string {
  const behind = tokens.slice(headTo + 1, to + 1).some(({ lower }) => /^(?:оркестр|ансамбл)/u.test(lower));
  const [first, last] = [tokens[from], tokens[behind ? to : headTo]];
  return first && last ? text.slice(first.start, last.end) : '';
}

/** No articles: one whom the words do not set apart may have been spoken of before. */
function pointsOf(head: readonly Token[], isPlural: boolean): MentionTraits['points'] {
  const isPointed = head.some(({ lower }) => /^(?:эт|т[аоеу]|данн|его|её|ее|их)/u.test(lower) && lower.length < 7);
  const isNew = head.some(({ lower }) => /^(?:друг|один|одн[аоиу]|нек|неизвестн|незнаком|как)/u.test(lower));
  return isNew || (isPlural && !isPointed) ? 'new' : 'definite';
}
