/**
 * Reads a name: splits it, tells titles, particles, initials, fathers' names, legal forms and common words from names of their own,
 * and gives each word its readings. Asks nothing but tables; the same text is always read alike.
 */

import { lookUpCommon, lookUpForms } from './lexicon/look-up.ts';
import { generations, particles, patronymicEnding, patronymicMarks, titles } from './lexicon/name-words.ts';
import type { Name, NameKind, NameWord, WordReading } from './name.ts';
import { readWord, readWordAsItStands } from './read-word.ts';
import type { Script } from './sounds/sounds-of.ts';
import { splitName, type SplitWord } from './split-name.ts';

/** Reads `text` as a name of that kind; without a kind, words of organisations tell. */
export function readName(text: string, kind?: NameKind): Name {
  return read(text, kind, readWord);
}

/** As `readName`, with each word only as it stands: all that keys need, and many times as quick. */
export function readNameAsItStands(text: string): Name {
  return read(text, undefined, readWordAsItStands);
}

type Reader = (text: string, script: Script) => readonly WordReading[];
type UnreadWord = Omit<NameWord, 'readings'>;

function read(text: string, kind: NameKind | undefined, reader: Reader): Name {
  const { folded, words } = splitName(text);
  const forms = kind === 'person' ? new Map<number, string>() : lookUpForms(words);
  const common = words.map(({ text: word }) => (kind === 'person' ? undefined : lookUpCommon(word)));
  const isOrganisation =
    kind === undefined ? forms.size > 0 || common.some((each) => each?.isTelling) : kind !== 'person';
  const found = isOrganisation
    ? words.map((word, at) => readOrganisationWord(word, forms.get(at), common[at]?.idea))
    : readPersonWords(words);
  return {
    folded,
    words: found.map((word) => ({ ...word, readings: reader(word.text, word.script) })),
    isOrganisation,
  };
}

function readOrganisationWord(word: SplitWord, form: string | undefined, idea: string | undefined): UnreadWord {
  if (form !== undefined) return plainWord(word, 'form', form);
  if (/^\p{N}/u.test(word.text)) return plainWord(word, 'number');
  if (idea !== undefined) return plainWord(word, 'common', idea);
  return plainWord(word, particles.has(word.text) || word.text.length === 1 ? 'particle' : 'name');
}

function readPersonWords(words: readonly SplitWord[]): readonly UnreadWord[] {
  const named = withoutTitles(words);
  return named.map((word, at) => {
    const generation = at > 0 ? generations.get(word.text) : undefined;
    if (generation !== undefined) return plainWord(word, 'generation', generation);
    if (/^\p{N}/u.test(word.text)) return plainWord(word, 'number');
    if (isInitial(word)) return plainWord(word, 'initial');
    if (patronymicMarks.has(word.text) || (particles.has(word.text) && named.length > 1 && isParticle(named, at)))
      return plainWord(word, 'particle');
    const isPatronymic =
      named.length > 2 && (patronymicEnding.test(word.text) || patronymicMarks.has(named[at + 1]?.text ?? ''));
    return plainWord(word, isPatronymic ? 'patronymic' : 'name');
  });
}

/** "Al Gore" and "Ben Bernanke" have names where others have particles. */
function isParticle(words: readonly SplitWord[], at: number): boolean {
  return at > 0 || words.length > 2 || words[at]?.text === 'ال';
}

function withoutTitles(words: readonly SplitWord[]): readonly SplitWord[] {
  const named = words.filter(({ text }) => !titles.has(text));
  return named.length > (words.length > 2 ? 1 : 0) || named.length === words.length ? named : words;
}

/** One letter, or one that stands with a dot: "Ю.", "Дж.". */
function isInitial({ text, hasDot, script }: SplitWord): boolean {
  if (script === 'Hangul' || script === 'Kana' || script === 'other') return false;
  return Array.from(text).length === 1 || (hasDot && text.length === 2 && !particles.has(text));
}

function plainWord({ text, script }: SplitWord, kind: NameWord['kind'], idea?: string): UnreadWord {
  return { text, script, kind, ...(idea === undefined ? {} : { idea }) };
}
