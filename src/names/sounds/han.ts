/**
 * Han characters as pinyin without tones: one reading each, and another for characters that are read otherwise as family
 * names. `han.json` lists the characters of each syllable; it was made once from the table of the package any-ascii (ISC).
 */

import syllables from './han.json' with { type: 'json' };

const familyReadings: Readonly<Record<string, string>> = {
  曾: 'zeng',
  单: 'shan',
  單: 'shan',
  区: 'ou',
  區: 'ou',
  仇: 'qiu',
  查: 'zha',
  盖: 'ge',
  蓋: 'ge',
  解: 'xie',
  尉: 'yu',
  翟: 'zhai',
  缪: 'miao',
  覃: 'qin',
  朴: 'piao',
};
/** Family names of two characters. */
const doubleFamilies = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 夏侯 长孙 長孫 端木 南宫 南宮 独孤'.split(
    ' ',
  ),
);

/** What ends names of organisations, as the words that mean it elsewhere. */
const endings: readonly (readonly [han: string, word: string])[] = [
  ['股份有限公司', 'jsc'],
  ['有限责任公司', 'ltd'],
  ['有限公司', 'ltd'],
  ['公司', 'company'],
  ['集团', 'group'],
  ['集團', 'group'],
  ['银行', 'bank'],
  ['銀行', 'bank'],
  ['大学', 'university'],
  ['大學', 'university'],
  ['科技', 'technology'],
  ['技术', 'technology'],
  ['技術', 'technology'],
  ['国际', 'international'],
];

let readings: ReadonlyMap<string, string> | undefined;

/** The pinyin of a Han name as people write it: family name, then given name in one word. */
export function readHan(text: string): readonly string[] {
  const ending = endings.find(([han]) => text.length > han.length && text.endsWith(han));
  if (ending) return [...readHan(text.slice(0, -ending[0].length)), ending[1]];
  const characters = Array.from(text);
  const family = characters.length > 2 && doubleFamilies.has(characters.slice(0, 2).join('')) ? 2 : 1;
  const parts = characters.map((each, at) => (at === 0 ? familyReadings[each] : undefined) ?? readingOf(each));
  // Longer than any name of a person: a name of an organisation, syllable by syllable.
  if (characters.length > 4) return parts.filter((part) => part !== '');
  return [parts.slice(0, family).join(''), parts.slice(family).join('')].filter((part) => part !== '');
}

function readingOf(character: string): string {
  readings ??= new Map(
    Object.entries(syllables).flatMap(([syllable, characters]) =>
      Array.from(characters).map((each): [string, string] => [each, syllable]),
    ),
  );
  return readings.get(character) ?? '';
}
