/**
 * A Russian phrase as one names whom it speaks of: «в пресс-службе комбината» speaks of «пресс-служба комбината». Adjectives
 * and the noun they go with change, what hangs on the noun stays, and a name changes with whom it names. Where words could
 * be several things the phrase is left as it stands: an odd case is better than a wrong name.
 */

import type { Morphology, WordCase, WordReading } from './morphology.ts';
import { surnameOf } from './surnames.ts';

export type Surroundings = {
  /** The words right before the phrase. */
  readonly before: string;
  /** True where the text has the word, in small letters, somewhere: which of two surnames it is. */
  readonly hasWord: (word: string) => boolean;
};

/** The phrase in the nominative, or as it is. */
export function inNominative(phrase: string, surroundings: Surroundings, morphology: Morphology): string {
  const pieces = piecesOf(phrase);
  // «её подзащитного»: whose he is keeps its form.
  const start = pieces.findIndex(({ isWord, text }) => isWord && !possessive.test(text));
  const changed = start === -1 ? undefined : changePhrase({ pieces, morphology, surroundings }, start);
  return changed ? pieces.map(({ text }, at) => changed.get(at) ?? text).join('') : phrase;
}

type Piece = { readonly text: string; readonly isWord: boolean };

/** Words, compounds whole, and what stands between them. */
function piecesOf(phrase: string): readonly Piece[] {
  return Array.from(phrase.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|[^\p{L}\p{M}]+/gu), ([text]) => ({
    text,
    isWord: /\p{L}/u.test(text),
  }));
}

type Desk = {
  readonly pieces: readonly Piece[];
  readonly morphology: Morphology;
  readonly surroundings: Surroundings;
};

type Word = { readonly at: number; readonly readings: readonly WordReading[] };

/** New forms by piece; undefined where there is nothing to change, or no telling to what. */
function changePhrase(desk: Desk, start: number): ReadonlyMap<number, string> | undefined {
  const name = nameAt(desk, start);
  const group = name ? name.slice(0, 1) : headGroup(desk, start);
  const reading = readingOf(group, desk.surroundings.before);
  if (!reading || reading.case === 'nomn') return undefined;
  // «Рудой» is no ore: a capital alone, that no list of names has, is somebody's surname.
  const isStrange = !name && group.length === 1 && /^\p{Lu}/u.test(desk.pieces[start]?.text ?? '') && !reading.isPlace;
  if (isStrange && desk.pieces.length === start + 1) return undefined;
  // A surname alone may be his or hers.
  const genders = new Set(name?.[0]?.readings.map(({ gender }) => gender));
  if (name?.length === 1 && genders.size > 1) return undefined;
  const own = name ?? namesAfter(desk, (group.at(-1)?.at ?? start) + 1, reading);
  const forms = [...group.map((word) => formOf(word, reading)), ...formsOfName(desk, own, reading)];
  const changed = new Map<number, string>();
  for (const form of forms) {
    const text = form && withCapital(desk.pieces[form.at]?.text ?? '', form.form);
    if (text === undefined) return undefined;
    changed.set(form?.at ?? 0, text);
  }
  return changed;
}

type Form = { readonly at: number; readonly form: string };

function formOf({ at, readings }: Word, agreed: WordReading): Form | undefined {
  const form = readings.find((each) => agree(agreed, each))?.nominative;
  return form === undefined ? undefined : { at, form };
}

/** Of the given name in the case of the phrase, and of what else belongs to the name. */
function formsOfName(
  { pieces, surroundings }: Desk,
  [given, ...others]: readonly Word[],
  { case: its }: WordReading,
): readonly (Form | undefined)[] {
  if (!given) return [];
  const reading = given.readings.find((each) => each.isName && each.case === its);
  if (!reading) return [undefined];
  const rest = others.map(({ at, readings }) => {
    const form = surnameOf(pieces[at]?.text ?? '', reading, readings, surroundings.hasWord);
    return form === undefined ? undefined : { at, form };
  });
  return [{ at: given.at, form: reading.nominative }, ...rest];
}

/** The form with the capital of the word; undefined where a guess at an unknown word has lost too much of it. */
function withCapital(word: string, form: string): string | undefined {
  const lower = word.toLowerCase();
  const same = Math.max(2, Math.min(lower.length - 4, form.length - 2));
  const isLike = lower.slice(0, same) === form.slice(0, same) || (lower.length <= 5 && lower[0] === form[0]);
  if (!isLike) return undefined;
  return /^\p{Lu}/u.test(word) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}

/** Adjectives and their noun. */
function headGroup({ pieces, morphology }: Desk, start: number): readonly Word[] {
  const group: Word[] = [];
  for (let at = start; at < pieces.length; at += 2) {
    const { text = '', isWord = false } = pieces[at] ?? {};
    const readings = isWord && !acronym.test(text) ? morphology(text) : [];
    if (readings.length === 0) return [];
    group.push({ at, readings });
    if (readings[0]?.part === 'noun') return group;
    if (pieces[at + 1]?.text !== ' ') return [];
  }
  return [];
}

const possessive = /^(?:его|её|ее|их)$/iu;
const acronym = /^\p{Lu}{2,}$/u;

/** The name that begins there, given name first. */
function nameAt({ pieces, morphology }: Desk, at: number): readonly Word[] | undefined {
  const text = pieces[at]?.text ?? '';
  const readings = /^\p{Lu}/u.test(text) ? morphology(text) : [];
  if (readings[0]?.isName !== true) return undefined;
  const words: Word[] = [{ at, readings: readings.filter(({ isName }) => isName) }];
  for (let next = at + 2; next < pieces.length; next += 2) {
    const { text: word = '' } = pieces[next] ?? {};
    if (pieces[next - 1]?.text !== ' ' || !/^\p{Lu}/u.test(word)) break;
    words.push({ at: next, readings: morphology(word) });
  }
  return words;
}

/** The name behind the noun that is its own: in its case; a genitive behind a kinsman or a lawyer may be of somebody else. */
function namesAfter(desk: Desk, from: number, { isAnimate, case: its, nominative }: WordReading): readonly Word[] {
  if (!isAnimate || ((its === 'gent' || its === 'accs') && related.test(nominative))) return [];
  let isQuoted = false;
  for (let at = from; at < desk.pieces.length; at += 1) {
    const { text = '', isWord = false } = desk.pieces[at] ?? {};
    if (/[«“"„]/u.test(text)) isQuoted = true;
    if (/[»”]/u.test(text)) isQuoted = false;
    if (!isWord && /[,;:()]/u.test(text)) return [];
    const name = isWord && !isQuoted ? nameAt(desk, at) : undefined;
    if (name?.[0]?.readings.some((each) => each.case === its && !each.isPlural)) return name;
  }
  return [];
}

/** Behind these a genitive says whose they are. */
const related =
  /^(?:мать|отец|сын|дочь|жена|муж|брат|сестра|друг|подруга|дядя|т[её]тя|бабушка|дед(?:ушка)?|вдова|адвокат|защитник|родственник|родители|родные|близкие|коллега|представитель|сторонник|соратник|помощник|знакомый|сосед|соседка|убийца|похититель)[иыа]?$/u;

/** What all words have in common: in the case that the word before asks for, or else the likeliest. */
function readingOf(words: readonly Word[], before: string): WordReading | undefined {
  const head = words.at(-1)?.readings ?? [];
  const common = head.filter((reading) =>
    words.every(({ readings }) => readings.some((other) => agree(reading, other))),
  );
  const asked = casesAfter(before);
  if (asked) return asked.flatMap((each) => common.find((reading) => reading.case === each) ?? [])[0];
  const nominatives = common.filter((reading) => reading.case === 'nomn');
  const isNominative = words.length > 1 ? nominatives.length > 0 : shareOf(nominatives) > leastShare * shareOf(common);
  return isNominative ? nominatives[0] : common.find((reading) => reading.case !== 'nomn');
}

/** «полиции» is hardly ever several police forces. */
const leastShare = 0.1;

function shareOf(readings: readonly WordReading[]): number {
  return readings.reduce((sum, { likelihood }) => sum + likelihood, 0);
}

function agree(a: WordReading, b: WordReading): boolean {
  return (
    a.case === b.case &&
    a.isPlural === b.isPlural &&
    (a.isPlural || a.gender === undefined || b.gender === undefined || a.gender === b.gender)
  );
}

/** By the last word before: a preposition, or a noun of speech on which a genitive hangs. */
function casesAfter(before: string): readonly WordCase[] | undefined {
  const last = /[\p{L}-]+(?=\s*[«"„“]?\s*$)/u.exec(before.toLowerCase())?.[0] ?? '';
  return prepositions.get(last) ?? (nounsOfSpeech.test(last) ? ['gent'] : undefined);
}

const asking = (words: string, ...asked: readonly WordCase[]) =>
  words.split(' ').map((word): readonly [string, readonly WordCase[]] => [word, asked]);

const prepositions: ReadonlyMap<string, readonly WordCase[]> = new Map([
  ...asking('в во на', 'loct', 'accs'),
  ...asking('о об обо при', 'loct'),
  ...asking('к ко', 'datv'),
  ...asking('с со', 'ablt', 'gent'),
  ...asking('от из у для без до против около после', 'gent'),
  ...asking('за над под перед между', 'ablt', 'accs'),
]);

const nounsOfSpeech =
  /^(?:слов(?:ам|а)?|данным|версии|мнени[юя]|информации|сведениям|утверждени[юя]|сообщени[юяе]|заявлени[юяе]|оценк[еи]|признани[юя]|подсч[её]там|имени)$/u;
