/** A quick look at whether two names sound alike at all: pairs of neighbouring sounds that they share, in any order. */

import type { Name } from '../name.ts';

/** A measure from 0 to 1 of how much of the sounds of a name is in the sounds of another, which are given as one text. */
export function likenessOfSounds(name: Name): (sounds: string) => number {
  const pairs = new Uint8Array(128 * 128);
  for (const { readings, kind } of name.words)
    if (kind !== 'particle' && kind !== 'form')
      for (const { sounds } of readings) forEachPair(sounds, (pair) => (pairs[pair] = 1));
  const size = name.words.reduce((sum, { readings }) => sum + (readings[0]?.sounds.length ?? 0) + 1, 0);
  return (sounds) => {
    let shared = 0;
    let total = 0;
    forEachPair(sounds, (pair) => {
      total += 1;
      shared += pairs[pair] ?? 0;
    });
    return (2 * shared) / (size + total);
  };
}

/** Neighbours in words, and their beginnings and ends, which count as spaces. Sounds are ASCII; what is not is taken for something that is. */
function forEachPair(sounds: string, take: (pair: number) => void): void {
  let before = space;
  for (let at = 0; at <= sounds.length; at++) {
    const code = at === sounds.length ? space : sounds.charCodeAt(at) & 127;
    if (before !== space || code !== space) take(before * 128 + code);
    before = code;
  }
}

const space = 32;
