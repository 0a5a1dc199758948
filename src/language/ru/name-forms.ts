/**
 * One form for a Russian word in all its cases, to compare by: «Орлова», «Орлову» and «Орловым» are one man, «Орловой» and
 * «Орлову» one woman. It is a stem, not always a word; of places that the gazetteer knows it is their name.
 */

import { findPlace } from '../gazetteer.ts';

/** Vowels that come and go: «Павел», «Павла». */
const fleeting: ReadonlyMap<string, string> = new Map([
  ['павел', 'павл'],
  ['лев', 'льв'],
]);

/** True for a first name that only women have, in any case: it tells whose «Орлову» is. */
export function isFemaleName(lower: string): boolean {
  return femaleNames.test(lower);
}

const femaleNames =
  /^(?:анн|мари|юли|ольг|елен|наталь|натали|татьян|ирин|светлан|екатерин|анастаси|дарь|софь|софи|алин|полин|валентин|галин|людмил|надежд|любов|вер|нин|зо|ларис|марин|маргарит|оксан|кристин|виктори|вероник|алис|ксени|диан|динар|гульнар|гүлнар|жанар|жанн|аид|асел|айгул|айгүл|айгерим|назгул|нургул|сауле|мадин|камил|зарин|зульфи|фатим|амин|лейл|лал|сайрагул|бактыгул|чынар|жамил|роз|сабин|эльмир|эльвир|индир|таисия|инн|алл|рит|кат|маш|наташ|тань|лен|март|клар|ид|грет|хелен|ингрид|паул|эмм|ханн|лиз|рут|эстер|сар|джейн|кэт|лаур)(?:а|я|ы|и|е|у|ю|ой|ей|ь|ью)?$/u;

/** The stem of a name; `isFemale` keeps her surname apart from his. */
export function nameForm(word: string, isFemale = false): string {
  const lower = word.toLowerCase();
  const plain = lower.replaceAll('ё', 'е');
  const known = fleeting.get(lower);
  if (known !== undefined) return known;
  const family = /^(.{2,}(?:ов|ев|ин|ын))(?:а|у|ым|е|ой|ы)?$/u.exec(plain)?.[1];
  if (family !== undefined) return isFemale || plain.endsWith('ой') ? `${family}а` : family;
  const adjectival = /^(.{2,}(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ую)$/u.exec(plain)?.[1];
  if (adjectival !== undefined) return isFemale || /(?:ая|ой|ую)$/u.test(plain) ? `${adjectival}ая` : `${adjectival}ий`;
  // «Артём» ends so by itself; «Руденко» has one form.
  if (lower.endsWith('ём') || /[оэ]$/u.test(plain) || plain.length < 4) return plain;
  return cut(plain, /(?:ией|ом|ем|ой|ей|ью|а|я|у|ю|е|ы|и|ь)$/u);
}

/** The stem of a common noun or adjective. */
export function nounForm(word: string): string {
  return cut(
    word.toLowerCase().replaceAll('ё', 'е'),
    /(?:иями|ами|ями|ией|ием|ов|ев|ей|ом|ем|ой|ью|ам|ям|ах|ях|ого|его|ому|ему|ыми|ими|ый|ий|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ым|им|а|я|у|ю|е|ы|и|ь)$/u,
  );
}

function cut(lower: string, endings: RegExp): string {
  // «Сергей», «Сергея»: the stem ends in the vowel.
  if (/[аеоуыя]й$/u.test(lower)) return lower.slice(0, -1);
  const ending = endings.exec(lower)?.[0] ?? '';
  const stem = lower.slice(0, lower.length - ending.length);
  if (/^(?:ем|ей)$/u.test(ending) && /[аеоуыя]$/u.test(stem)) return stem;
  return stem.length >= 3 ? stem : lower;
}

/** The name of a place in the nominative, where the gazetteer knows it; else its stems. */
export function placeForm(words: readonly string[]): readonly string[] {
  const lowers = words.map((word) => word.toLowerCase());
  if (findPlace(lowers.join(' '), 'ru')) return lowers;
  const last = lowers.at(-1) ?? '';
  const before = lowers.slice(0, -1);
  for (const dropped of [1, 2, 0])
    for (const ending of ['', 'а', 'я', 'ия', 'ь', 'ы']) {
      const form = [...before, last.slice(0, last.length - dropped) + ending];
      if (last.length > dropped + 2 && findPlace(form.join(' '), 'ru')) return form;
    }
  return lowers.map((lower) => (isIndeclinable(lower) ? lower : nameForm(lower)));
}

function isIndeclinable(lower: string): boolean {
  return /(?:[оуыэи]|[аеиоу]и)$/u.test(lower) && !/(?:ии|ани)$/u.test(lower);
}
