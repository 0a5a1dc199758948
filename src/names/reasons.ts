/** Why two names are, or are not, taken for one: closed kinds with the words of the names, and a sentence for each. */

import type { WordLikeness } from './compare-words.ts';

export type NameReason = {
  readonly kind:
    | WordLikeness
    | 'identical'
    | 'missing'
    | 'conflict'
    | 'gender'
    | 'generation'
    | 'order'
    | 'joined'
    | 'initials-only'
    | 'common-word'
    | 'form'
    | 'acronym'
    | 'nothing-common';
  /** What it takes from the score: 0 for what tells in favour alone. */
  readonly cost: number;
  /** Words of the two names, as they were compared. */
  readonly words: readonly string[];
};

/** The reason as a sentence without its full stop. */
export function tellReason({ kind, words }: NameReason): string {
  const [one = '', other = ''] = words;
  const pair = `“${one}” and “${other}”`;
  switch (kind) {
    case 'identical':
      return 'the names are the same but for case and marks';
    case 'letters':
      return `“${one}” stands in both`;
    case 'sounds':
      return `${pair} are spellings of one name`;
    case 'spelling':
      return `${pair} are near in sound`;
    case 'one-name':
      return `${pair} are one name in two languages`;
    case 'short-form':
      return `${pair}: a name and its short form`;
    case 'inflected':
      return `${pair} are one name in two cases`;
    case 'feminine':
      return `${pair} are a woman’s and a man’s form of one family name`;
    case 'initial':
      return `${pair} begin alike, and one is only an initial`;
    case 'missing':
      return `“${one}” stands in one only`;
    case 'conflict':
      return `${pair} are two names`;
    case 'gender':
      return `${pair}: one is a woman’s name, the other a man’s`;
    case 'generation':
      return words.length > 1
        ? `${pair} tell two generations apart`
        : `“${one}” tells generations apart and stands in one only`;
    case 'order':
      return 'the words stand in another order';
    case 'joined':
      return 'what is one word in one name is two in the other';
    case 'initials-only':
      return 'nothing but initials is common';
    case 'common-word':
      return `both have a word for “${one}”`;
    case 'form':
      return words.length > 1 ? `${pair} are two legal forms` : `the legal form “${one}” stands in one only`;
    case 'acronym':
      return `“${one}” are the first letters of “${other}”`;
    case 'nothing-common':
      return 'the names have nothing in common';
  }
}
