/**
 * How far apart two words are in sounds: the cheapest way to turn one into the other, where what spellers confuse is cheap
 * and what they do not is dear. 1 is about one consonant that is another. The prices are the hand-made part of the matcher;
 * docs/method/names.md shows what they give on labelled pairs.
 */

const alphabet = 'aeioubpvfgkhdtzscCSJlmnr';
const others = alphabet.length;
const size = others + 1;

const near: Readonly<Record<string, number>> = {
  ae: 0.25,
  ei: 0.2,
  ou: 0.2,
  ao: 0.25,
  iu: 0.35,
  ai: 0.4,
  eo: 0.35,
  au: 0.4,
  eu: 0.4,
  oi: 0.45,
  bp: 0.4,
  vf: 0.3,
  vu: 0.25,
  vb: 0.5,
  kg: 0.4,
  hk: 0.35,
  hg: 0.35,
  hC: 0.3,
  cJ: 0.35,
  Jd: 0.4,
  hS: 0.5,
  hJ: 0.4,
  dt: 0.4,
  zs: 0.35,
  zc: 0.35,
  zd: 0.5,
  zJ: 0.4,
  sS: 0.4,
  sc: 0.4,
  sC: 0.5,
  sk: 0.6,
  st: 0.7,
  cC: 0.4,
  ct: 0.6,
  ck: 0.4,
  CS: 0.4,
  CJ: 0.4,
  Ck: 0.45,
  SJ: 0.5,
  Ji: 0.2,
  Jg: 0.45,
  mn: 0.6,
  lr: 0.7,
  fp: 0.5,
  pv: 0.7,
};
/** Confused by scripts without vowel signs: one letter stands for both. */
const nearInAbjads: Readonly<Record<string, number>> = {
  uv: 0.05,
  uo: 0,
  bp: 0.15,
  bv: 0.1,
  pf: 0.1,
  kh: 0.15,
  sS: 0.1,
  ei: 0,
  ai: 0.1,
  ae: 0.05,
  gJ: 0.15,
  iJ: 0.3,
  tS: 0.5,
  zd: 0.15,
  st: 0.3,
  cz: 0.2,
  CS: 0.2,
  pb: 0.1,
  fv: 0.1,
  kg: 0.2,
  CJ: 0.25,
  sc: 0.2,
};

const prices = table(near);
const abjadPrices = table({ ...near, ...nearInAbjads });
/** Words are cut at 40 letters, and few letters have more than one sound. */
const longest = 80;
// Used again by every call: this is what a search does most.
const [leftCodes, rightCodes] = [new Uint8Array(longest), new Uint8Array(longest)];
const rows: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
  new Float64Array(longest + 1),
];
const codes = new Map(Array.from(alphabet).map((sound, at) => [sound.charCodeAt(0), at]));

/** The distance of two words in sounds. `abjad` says that one of them comes from a script that writes few vowels. */
export function soundDistance(a: string, b: string, abjad: boolean): number {
  if (a === b) return 0;
  const [left, right] = [encode(a, leftCodes), encode(b, rightCodes)];
  const change = abjad ? abjadPrices : prices;
  const width = right.length + 1;
  let [beforePrevious, previous, current] = rows;
  previous[0] = 0;
  for (let at = 1; at < width; at++) previous[at] = (previous[at - 1] ?? 0) + priceOfOne(right, at - 1, abjad);
  for (let row = 1; row <= left.length; row++) {
    const own = left[row - 1] ?? others;
    const ownPrice = priceOfOne(left, row - 1, abjad);
    current[0] = (previous[0] ?? 0) + ownPrice;
    for (let at = 1; at < width; at++) {
      const other = right[at - 1] ?? others;
      const isSame = own === other && (own !== others || a[row - 1] === b[at - 1]);
      let best = (previous[at - 1] ?? 0) + (isSame ? 0 : (change[own * size + other] ?? 1));
      best = Math.min(best, (previous[at] ?? 0) + ownPrice, (current[at - 1] ?? 0) + priceOfOne(right, at - 1, abjad));
      // Two sounds that changed places: a slip of the hand.
      if (row > 1 && at > 1 && own === right[at - 2] && left[row - 2] === other && own !== other)
        best = Math.min(best, (beforePrevious[at - 2] ?? 0) + 0.6);
      current[at] = best;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[right.length] ?? 0;
}

/** What it costs that a sound is missing on the other side. */
function priceOfOne(word: Uint8Array, at: number, abjad: boolean): number {
  const code = word[at] ?? others;
  if (code < 5) {
    if (abjad) return code === 0 || code === 1 ? 0.02 : 0.08;
    // The i of "Maria" and "Marya", "Yegor" and "Egor": a glide.
    const beside = Math.min(word[at - 1] ?? others, word[at + 1] ?? others);
    return code === 2 && beside < 5 ? 0.12 : 0.3;
  }
  // "Jelena" and "Elena": a glide before the first vowel.
  if (code === glideCode && at === 0 && word[1] === 1) return 0.3;
  // The ng of "Zhengish", which Cyrillic writes with one letter.
  if (code === gCode && word[at - 1] === nCode) return 0.15;
  if (code !== hCode) return 0.9;
  return abjad ? 0.1 : at === 0 ? 0.45 : 0.25;
}

const hCode = alphabet.indexOf('h');
const gCode = alphabet.indexOf('g');
const nCode = alphabet.indexOf('n');
const glideCode = alphabet.indexOf('J');

function encode(word: string, codesOfWord: Uint8Array): Uint8Array {
  const length = Math.min(word.length, longest);
  for (let at = 0; at < length; at++) codesOfWord[at] = codes.get(word.charCodeAt(at)) ?? others;
  return codesOfWord.subarray(0, length);
}

function table(pairs: Readonly<Record<string, number>>): Float64Array {
  const filled = new Float64Array(size * size).fill(1);
  for (const [pair, price] of Object.entries(pairs)) {
    const [a, b] = [alphabet.indexOf(pair[0] ?? ''), alphabet.indexOf(pair[1] ?? '')];
    filled[a * size + b] = price;
    filled[b * size + a] = price;
  }
  return filled;
}
