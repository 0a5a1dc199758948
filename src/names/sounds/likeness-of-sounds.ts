/** A quick look at whether two names sound alike at all: pairs of neighbouring sounds that they share, in any order. */

import type { Name } from '../name.ts';

/** A measure from 0 to 1 of how much of the sounds of a name is in the sounds of another, which are given as one text. */
export function likenessOfSounds(name: Name): (sounds: string) => number {
  const pairs = new Set<string>();
  for (const { readings, kind } of name.words)
    if (kind !== 'particle' && kind !== 'form')
      for (const { sounds } of readings) for (const pair of pairsOf(sounds)) pairs.add(pair);
  const size = name.words.reduce((sum, { readings }) => sum + (readings[0]?.sounds.length ?? 0) + 1, 0);
  return (sounds) => {
    let shared = 0;
    let total = 0;
    for (const pair of pairsOf(sounds)) {
      total += 1;
      if (pairs.has(pair)) shared += 1;
    }
    return (2 * shared) / (size + total);
  };
}

/** Of a text of words, no pair across two of them: "ab cd" gives "_a ab b_ _c cd d_". */
function* pairsOf(sounds: string): Generator<string> {
  const text = `_${sounds.replaceAll(' ', '__')}_`;
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (pair !== '__') yield pair;
  }
}
