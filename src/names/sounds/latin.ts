/**
 * How Latin spellings of a name sound, in the small alphabet of `sounds-of.ts`. One table for all languages that write names in
 * Latin letters, since nobody says of a name in a page which spelling it follows: "Shch", "Sch" and "Ş" are one sound, "kh" and
 * "x" are told apart only by price (`sound-distance.ts`).
 */

/** Letters that are not a plain letter with a mark, and marked ones whose mark changes the sound. */
const markedLetters: Readonly<Record<string, string>> = {
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  ś: 'sh',
  ŝ: 'sh',
  č: 'ch',
  ç: 'ch',
  ć: 'ch',
  ĉ: 'ch',
  ž: 'zh',
  ż: 'zh',
  ź: 'z',
  ğ: 'g',
  ǧ: 'j',
  ḫ: 'kh',
  ẖ: 'kh',
  ß: 'ss',
  æ: 'e',
  œ: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  ŋ: 'n',
  ț: 'ts',
  ţ: 'ts',
};

/** Longest first at every place; what is not here sounds as it is written. */
const spellings: Readonly<Record<string, string>> = {
  stsch: 'S',
  shch: 'S',
  schtsch: 'S',
  chtch: 'S',
  tsch: 'C',
  dsch: 'J',
  sch: 'S',
  tch: 'C',
  tsh: 'C',
  dzh: 'J',
  dz: 'z',
  sh: 'S',
  ch: 'C',
  zh: 'J',
  dj: 'J',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  th: 't',
  dh: 'd',
  bh: 'b',
  ts: 'c',
  tz: 'c',
  cz: 'C',
  sz: 'S',
  ck: 'k',
  qu: 'k',
  gue: 'ge',
  gui: 'gi',
  ou: 'u',
  oo: 'u',
  eev: 'ev',
  eeff: 'ev',
  ee: 'i',
  x: 'ks',
  q: 'k',
  j: 'J',
  w: 'v',
  y: 'i',
  ce: 'se',
  ci: 'si',
  cy: 'si',
  c: 'k',
};

const bare: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ə: 'e', ß: 'ss' };

const longest = Math.max(...Object.keys(spellings).map(({ length }) => length));
const marked = new RegExp(`[${Object.keys(markedLetters).join('')}]`, 'gu');

/** Sounds of a word in lower-case Latin letters. `unmarked` reads marked letters as those who leave out marks write them. */
export function soundLatin(word: string, unmarked = false): string {
  const letters = /^[a-z]*$/.test(word) ? word : withoutMarks(word, unmarked);
  const plain = letters
    // The Chinese x and hs of "Xi", "Xu", "Hsi"; a j is a vowel unless a vowel follows at the beginning or between vowels.
    .replace(/^(?:x(?=[iu])|hs(?=[iu]))/, 'sh')
    .replaceAll(/(?<=[^aeiouyd])j|j(?=[^aeiouy]|$)/g, 'i');
  let sounds = '';
  for (let at = 0; at < plain.length;) {
    let size = Math.min(longest, plain.length - at);
    while (size > 1 && spellings[plain.slice(at, at + size)] === undefined) size--;
    const piece = plain.slice(at, at + size);
    sounds += spellings[piece] ?? piece;
    at += size;
  }
  return sounds.replace(/([oe])ff$/, '$1v');
}

function withoutMarks(word: string, unmarked: boolean): string {
  return (unmarked ? word : word.replaceAll(marked, (letter) => markedLetters[letter] ?? letter))
    .replaceAll(/[ıłøđəß]/g, (letter) => bare[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
}
