/**
 * A name as words: bounded, in lower case, without titles, brackets and marks that nobody pronounces. What it cuts off it cuts
 * off in every name alike. Hostile: names of ten megabytes, control characters, right-to-left marks, letters of several scripts in one word.
 */

import { readHan } from './sounds/han.ts';
import { soundHangul } from './sounds/other-scripts.ts';
import { scriptOf, type Script } from './sounds/sounds-of.ts';

/** Longer names are names of this length. */
const mostCharacters = 300;
const mostWords = 16;
const longestWord = 40;

export type SplitWord = {
  readonly text: string;
  readonly script: Script;
  readonly isUpper: boolean;
  readonly hasDot: boolean;
};
export type SplitName = {
  readonly folded: string;
  readonly words: readonly SplitWord[];
};

/** The words of a name, in the order in which they stand. */
export function splitName(text: string): SplitName {
  const bounded = bound(text);
  // Nearly all names are letters, spaces, dots and hyphens: they need no mending.
  const isPlain = plainPattern.test(bounded);
  const plain = isPlain ? bounded : bounded.replaceAll(silent, '').replaceAll(apostrophes, '');
  const outside = isPlain ? plain : plain.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const found = [...(isPlain || hasLetters(outside) ? outside : plain).matchAll(wordPattern)];
  const words = found.flatMap(({ 0: word, 1: dot }) =>
    readWord(dot === undefined ? word : word.slice(0, -1), dot !== undefined),
  );
  return { folded: foldText(bounded), words: words.slice(0, mostWords) };
}

/** Compatibility forms are one form. Cut first: normalising may make a text eighteen times as long. */
function bound(text: string): string {
  if (text.length <= mostCharacters && plainPattern.test(text)) return text;
  return text
    .slice(0, mostCharacters)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, mostCharacters * 2)
    .toWellFormed();
}

/** A text without case, marks and what is neither letter nor number; the text itself where nothing remains. */
function foldText(bounded: string): string {
  const folded = foldWord(bounded.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim());
  return folded === '' ? bounded : folded;
}

/** Soft hyphens, joiners, directions, Arabic vowel signs and tatweel. */
const silent =
  /[\u00ad\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\u0591-\u05c7\ufeff]|\p{Cc}(?<![\t\n\r])/gu;
const apostrophes = /(?<=[\p{L}\p{M}])['’ʼʻʹʺ`´‘"“”](?=\p{L})|[ʼʻʹʺ]/gu;
const plainPattern = /^[a-zA-Zа-яА-ЯёЁ .,-]*$/;
const wordPattern = /[\p{L}\p{M}]+(\.)?|\p{N}+/gu;

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function readWord(word: string, hasDot: boolean): readonly SplitWord[] {
  const bounded = word.slice(0, longestWord).toWellFormed();
  const script = scriptOf(bounded);
  const isUpper = bounded.length > 1 && bounded === bounded.toUpperCase() && bounded !== bounded.toLowerCase();
  const read = (text: string, as: Script = script): SplitWord => ({ text, script: as, isUpper, hasDot });
  if (script === 'Han') return readHan(bounded).map((each) => read(each, 'Latin'));
  if (script === 'Hangul') return readHangul(bounded).map((each) => read(each, 'Hangul'));
  const text = foldWord(bounded);
  if (text === '') return [];
  // The Arabic article is written with its word.
  if (script === 'Arabic' && text.length > 4 && text.startsWith('ال')) return [read('ال'), read(text.slice(2))];
  return [read(text)];
}

/** A Korean name of up to four syllables is a family name of one and a given name. */
function readHangul(word: string): readonly string[] {
  const syllables = soundHangul(word);
  const isName = syllables.length > 1 && syllables.length < 5;
  return (isName ? [syllables[0] ?? '', syllables.slice(1).join('')] : [syllables.join('')]).filter(
    (each) => each !== '',
  );
}

/** Lower case, and without marks where a letter with a mark is but a variant: not й, ё and the letters of Latin alphabets. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return plainPattern.test(lower) ? lower : lower.replaceAll(/[\u0300-\u0302\u0304-\u0305\u0309-\u0326]/g, '');
}
