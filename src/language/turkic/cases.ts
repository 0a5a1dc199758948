/** The cases of Turkic words by their endings, and which words are somebody. */

import { findPlace } from '../gazetteer.ts';
import type { Sentence } from '../language.ts';
import type { Case, TurkicFrames } from './frame-words.ts';

export function isPersonWord(lower: string, words: TurkicFrames): boolean {
  return anyOf(words.people, () => [
    words.groups,
    words.agents,
    words.folk,
    ...words.people.map(([noun]) => noun),
  ]).test(lower);
}

const joined = new WeakMap<object, RegExp>();

/** One pattern of many, made once for each table: words are looked at many times. */
export function anyOf(table: object, patterns: () => readonly RegExp[]): RegExp {
  const known = joined.get(table);
  if (known) return known;
  const one = new RegExp(
    patterns()
      .map(({ source }) => `(?:${source})`)
      .join('|'),
    'u',
  );
  joined.set(table, one);
  return one;
}

/** By the ending, as far as enough of the word is left. */
export function caseOf(sentence: Sentence, at: number, words: TurkicFrames): Case {
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word') return token?.kind === 'number' ? numberCase(token.lower) : 'nominative';
  const { lower } = token;
  const pronoun = words.pronouns.get(lower);
  if (pronoun) return pronoun[1];
  if (words.plain.has(lower) || (token.isCapital && findPlace(lower, words.language))) return 'nominative';
  for (const [ending, is] of words.cases) {
    const length = ending.exec(lower)?.[0].length ?? 0;
    if (token.isCapital && length > 0 && findPlace(lower.slice(0, -length), words.language)) return is;
    // «Сафин» is a surname; only a noun that is somebody's has such an accusative.
    if (token.isCapital && length === 1 && is === 'accusative') continue;
    if (
      length > 0 &&
      (lower.length - length >= (token.isCapital ? 4 : 3) || words.places.test(lower)) &&
      !(token.isCapital && lower.endsWith('стан'))
    )
      return is;
  }
  return 'nominative';
}

/** «1990-жылы»: only a date. */
function numberCase(lower: string): Case {
  return /(?:да|де|до|дө|та|те|то|тө)$/u.test(lower) ? 'locative' : 'nominative';
}

/** A name or noun without its case. */
export function withoutCase(lower: string, words: TurkicFrames): string {
  if (words.plain.has(lower) || findPlace(lower, words.language) || lower.endsWith('стан')) return lower;
  for (const [ending] of words.cases) {
    const length = ending.exec(lower)?.[0].length ?? 0;
    if (length > 0 && findPlace(lower.slice(0, -length), words.language)) return lower.slice(0, -length);
    if (length > 0 && lower.length - length >= 4) return lower.slice(0, -length);
  }
  return lower;
}
