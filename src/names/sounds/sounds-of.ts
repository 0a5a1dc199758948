/**
 * A word in any script as sounds: one small alphabet in which all spellings of a name are compared. Vowels are a e i o u;
 * J is the sound of "zh" and "dzh", S of "sh", C of "ch", c of "ts", h of "h" and "kh"; g is also "gh", k also "q". It is not
 * how anybody pronounces the name, only what its spellings have in common.
 */

import { soundCyrillic } from './cyrillic.ts';
import { soundLatin } from './latin.ts';
import { lettersOf, soundArmenian, soundByTable, soundDevanagari, soundGreek, soundKana } from './other-scripts.ts';

export const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Greek',
  'Georgian',
  'Armenian',
  'Devanagari',
  'Han',
  'Hangul',
  'Kana',
] as const;
export type Script = (typeof scripts)[number] | 'other';

const patterns: readonly (readonly [Script, RegExp])[] = scripts.map((script) => [
  script,
  script === 'Kana' ? /[\p{Script=Hiragana}\p{Script=Katakana}]/u : new RegExp(`\\p{Script=${script}}`, 'u'),
]);

/** The script of the first letter that has one of those known here. */
export function scriptOf(word: string): Script {
  const code = word.codePointAt(0) ?? 0;
  if (code < 0x250) return code >= 0x41 ? 'Latin' : scriptByPattern(word);
  return code >= 0x400 && code < 0x530 ? 'Cyrillic' : scriptByPattern(word);
}

function scriptByPattern(word: string): Script {
  for (const letter of word) {
    const found = patterns.find(([, pattern]) => pattern.test(letter));
    if (found) return found[0];
  }
  return 'other';
}

/** True for scripts that leave out most vowels. */
export function isAbjad(script: Script): boolean {
  return script === 'Arabic' || script === 'Hebrew';
}

/** The sounds of a lower-case Latin word whose marks are left out. */
export function unmarkedSounds(word: string): string {
  return smooth(soundLatin(word, true));
}

/** The sounds of a lower-case word, or the word itself where nothing is known of its script. */
export function soundsOf(word: string, script: Script): string {
  const sounds = smooth(soundIn(word, script));
  return sounds === '' ? word : sounds;
}

function soundIn(word: string, script: Script): string {
  switch (script) {
    case 'Latin':
      return soundLatin(word);
    case 'Cyrillic':
      return soundCyrillic(word);
    case 'Armenian':
      return soundArmenian(word);
    case 'Greek':
      return soundGreek(word);
    case 'Devanagari':
      return soundDevanagari(word);
    case 'Kana':
      return soundKana(word);
    case 'Georgian':
    case 'Hebrew':
    case 'Arabic':
      return soundByTable(word, lettersOf[script]);
    case 'Han':
    case 'Hangul':
    case 'other':
      return word;
  }
}

/** One sound is written once, and "ye" is "e" where nothing stands before it or a vowel does. */
function smooth(sounds: string): string {
  return (
    sounds
      .replaceAll(/(.)\1+/gu, '$1')
      .replaceAll(/(^|[aeou])ie/g, '$1e')
      .replaceAll(/([SCJ])i(?=[aou])/g, '$1')
      // "Rutskaya": where a syllable ends, nobody can tell.
      .replaceAll('ts', 'c')
      .replaceAll(/(.)\1+/gu, '$1')
  );
}
