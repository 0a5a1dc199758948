/**
 * Writes a name in Latin letters by a system: the forms under which other pages may have it. What a system has no letter for
 * stays as it is. Forms are offered to people and to searches; comparison does not need them (`sounds/`).
 */

import { systems, type System } from './tables.ts';

/** Longer names are cut: no name is longer. */
const mostCharacters = 300;

/** The name in Latin letters, each word with its capital. */
export function writeName(text: string, { letters }: System): string {
  const longest = Math.max(...Object.keys(letters).map((group) => group.replace('^', '').length));
  return text
    .slice(0, mostCharacters)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => capitalise(word, writeWord(word.toLowerCase(), letters, longest)));
}

function writeWord(word: string, letters: System['letters'], longest: number): string {
  let written = '';
  for (let at = 0; at < word.length;) {
    let size = Math.min(longest, word.length - at);
    while (size > 1 && groupAt(word, at, size, letters) === undefined) size--;
    written += groupAt(word, at, size, letters) ?? word.slice(at, at + size);
    at += size;
  }
  return written;
}

function groupAt(word: string, at: number, size: number, letters: System['letters']): string | undefined {
  const group = word.slice(at, at + size);
  const beginning = at === 0 ? letters[`^${group}`] : undefined;
  return beginning ?? letters[group];
}

function capitalise(original: string, written: string): string {
  const first = original[0] ?? '';
  return first === first.toLowerCase() ? written : (written[0] ?? '').toUpperCase() + written.slice(1);
}

export type NameForm = { readonly text: string; readonly system: string; readonly standard: string };

/** The forms of a name by all systems for a language, or for its letters where the language is not known; each text once. */
export function writeForms(text: string, language?: string): readonly NameForm[] {
  const fitting = systems.filter(
    (system) => (language === undefined || system.languages.includes(language)) && hasLettersOf(text, system),
  );
  const forms = fitting.map((system) => ({
    text: writeName(text, system),
    system: system.key,
    standard: system.standard,
  }));
  return forms.filter((form, at) => forms.findIndex((other) => other.text === form.text) === at);
}

/** A system that lacks letters of a name would leave them as they are. */
function hasLettersOf(text: string, { letters }: System): boolean {
  const found = text.slice(0, mostCharacters).toLowerCase().normalize('NFC').match(/\p{L}/gu) ?? [];
  return found.length > 0 && found.every((letter) => letters[letter] !== undefined);
}
