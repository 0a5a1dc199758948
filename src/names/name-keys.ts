/**
 * Keys by which a name is found among millions: of each word the consonants that spellers agree on (its skeleton), of every two words
 * their skeletons together, of the whole name its sounds in any order. Numbers of 38 bits, so that they stand in a plain index and can be sorted beside a place in a batch.
 * A name is found by its keys and then compared: what shares a key need not be alike.
 */

import { lookUpRelated } from './lexicon/look-up.ts';
import type { Name, NameWord } from './name.ts';

/** Further words of a name add no keys. */
const mostWords = 5;
/** Shorter skeletons have too many neighbours to be worth asking. */
const shortestFuzzy = 2;

export type NameKeys = {
  readonly keys: readonly number[];
  readonly skeletons: readonly string[];
  readonly sounds: string;
};

/** What is stored of a name. `seed` keeps apart names that must not be found together. */
export function keysOfName(name: Name, seed: string): NameKeys {
  const words = keyedWords(name);
  const skeletons = words.map(skeletonOf);
  const sounds = soundsOfName(name);
  const keys = new Set([hashKey(seed, 'e', sounds)]);
  for (const [at, skeleton] of skeletons.entries()) {
    keys.add(wordKey(seed, skeleton));
    for (const other of skeletons.slice(at + 1)) keys.add(pairKey(seed, skeleton, other));
  }
  return { keys: [...keys], skeletons: [...new Set(skeletons)], sounds };
}

/** Words that say whose name it is; where there are none, whatever there is. */
export function keyedWords({ words }: Name): readonly NameWord[] {
  const counted = words.filter(
    ({ kind }) => kind === 'name' || kind === 'patronymic' || kind === 'common' || kind === 'number',
  );
  return (counted.length > 0 ? counted : words).slice(0, mostWords);
}

/** Skeletons under which a word may be stored: those of its readings, and those of names that are one with it. */
export function skeletonsAsked(word: NameWord): {
  readonly own: readonly string[];
  readonly related: readonly string[];
} {
  const own = new Set([skeletonOf(word), ...word.readings.map(({ sounds }) => skeletonOfSounds(sounds))]);
  const related = new Set(word.readings.flatMap(({ given }) => lookUpRelated(given)).map(skeletonOfSounds));
  return { own: [...own].slice(0, mostReadings), related: [...related.difference(own)] };
}
const mostReadings = 4;

export function wordKey(seed: string, skeleton: string): number {
  return hashKey(seed, 'w', skeleton);
}

export function pairKey(seed: string, a: string, b: string): number {
  return a < b ? hashKey(seed, a, b) : hashKey(seed, b, a);
}

export function nameKey(seed: string, name: Name): number {
  return hashKey(seed, 'e', soundsOfName(name));
}

/** Keys that two skeletons share when one sound was changed, left out or put in: of itself and of itself without a sound. */
export function variantsOf(seed: string, skeleton: string): readonly number[] {
  const shorter =
    skeleton.length > shortestFuzzy && !skeleton.startsWith('#')
      ? Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1))
      : [];
  return [...new Set([skeleton, ...shorter].map((each) => hashKey(seed, 'v', each)))];
}

function skeletonOf({ kind, idea, text, readings }: NameWord): string {
  if (kind === 'common' && idea !== undefined) return `#${idea}`;
  return kind === 'number' ? `#${text}` : skeletonOfSounds(readings[0]?.sounds ?? text);
}

/** Sounds that are told apart by few spellers are one letter; vowels count only where a word begins. */
function skeletonOfSounds(sounds: string): string {
  let skeleton = /^h?[aeiou]/.test(sounds) ? 'a' : '';
  let before = '';
  for (const sound of sounds) {
    const kept = classes[sound] ?? sound;
    // Neighbours of one class are one letter; with a vowel between them they are two, so that one that is left out is one error.
    if (kept !== before) skeleton += kept;
    before = kept;
  }
  return skeleton === '' ? sounds : skeleton;
}

const classes: Readonly<Record<string, string>> = {
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  h: '',
  f: 'v',
  g: 'k',
  d: 't',
  z: 's',
  c: 's',
  C: 's',
  S: 's',
  J: 's',
};

/** The sounds of all words in one order. */
function soundsOfName({ words }: Name): string {
  return words
    .filter(({ kind }) => kind !== 'particle' && kind !== 'form')
    .map(({ readings, text }) => readings[0]?.sounds ?? text)
    .toSorted()
    .join(' ');
}

/** FNV-1a over two halves, 38 bits together: quick, and spread evenly enough for an index. Not for anything that must be hard to guess. */
function hashKey(seed: string, a: string, b: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  const text = `${seed} ${a} ${b}`;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 16), 0x85ebca6b);
  }
  return ((high >>> 10) & 0x3fff) * 0x1000000 + ((low >>> 8) & 0xffffff);
}
