/**
 * Reads a name: splits it, tells titles, particles, initials, fathers' names, legal forms and common words from names of their own,
 * and gives each word its readings. Asks nothing but tables; the same text is always read alike.
 */

import { readNominatives } from './inflection/nominatives.ts';
import { lookUpCommon, lookUpForms, lookUpGiven } from './lexicon/look-up.ts';
import {
  feminineEndings,
  generations,
  particles,
  patronymicEnding,
  patronymicMarks,
  titles,
} from './lexicon/name-words.ts';
import type { Name, NameKind, NameWord, WordReading } from './name.ts';
import { soundsOf, unmarkedSounds, type Script } from './sounds/sounds-of.ts';
import { splitName, type SplitWord } from './split-name.ts';

/** Reads `text` as a name of that kind; without a kind, words of organisations tell. */
export function readName(text: string, kind?: NameKind): Name {
  const { folded, words } = splitName(text);
  const forms = kind === 'person' ? new Map<number, string>() : lookUpForms(words);
  const common = words.map(({ text: word }) => (kind === 'person' ? undefined : lookUpCommon(word)));
  const isOrganisation =
    kind === undefined ? forms.size > 0 || common.some((each) => each?.isTelling) : kind === 'organisation';
  const read = isOrganisation
    ? words.map((word, at) => readOrganisationWord(word, forms.get(at), common[at]?.idea))
    : readPersonWords(words, kind);
  return { folded, words: read, isOrganisation };
}

function readOrganisationWord(word: SplitWord, form: string | undefined, idea: string | undefined): NameWord {
  if (form !== undefined) return plainWord(word, 'form', form);
  if (/^\p{N}/u.test(word.text)) return plainWord(word, 'number');
  if (idea !== undefined) return plainWord(word, 'common', idea);
  return plainWord(word, particles.has(word.text) || word.text.length === 1 ? 'particle' : 'name');
}

function readPersonWords(words: readonly SplitWord[], kind: NameKind | undefined): readonly NameWord[] {
  const named = withoutTitles(words, kind);
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

function withoutTitles(words: readonly SplitWord[], kind: NameKind | undefined): readonly SplitWord[] {
  if (kind === 'other') return words;
  const named = words.filter(({ text }) => !titles.has(text));
  return named.length > (words.length > 2 ? 1 : 0) || named.length === words.length ? named : words;
}

/** One letter, or one that stands with a dot: "Ю.", "Дж.". */
function isInitial({ text, hasDot, script }: SplitWord): boolean {
  if (script === 'Hangul' || script === 'Kana' || script === 'other') return false;
  return Array.from(text).length === 1 || (hasDot && text.length === 2 && !particles.has(text));
}

function plainWord(word: SplitWord, kind: NameWord['kind'], idea?: string): NameWord {
  const { text, script } = word;
  const readings = readingsOf(text, script);
  return { text, script, kind, readings, ...(idea === undefined ? {} : { idea }) };
}

/** Names repeat: what has been read is kept, for a bounded number of words. */
const known = new Map<string, readonly WordReading[]>();
const mostKnown = 50_000;

function readingsOf(text: string, script: Script): readonly WordReading[] {
  const key = script === 'Latin' || script === 'Cyrillic' ? text : `${script} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const stands = soundsOf(text, script);
  const readings: WordReading[] = [{ sounds: stands, as: 'it-stands', given: lookUpGiven(stands) }];
  const add = (read: string, as: WordReading['as']) => addSounds(soundsOf(read, script), as);
  const addSounds = (sounds: string, as: WordReading['as']) => {
    if (!readings.some((each) => each.sounds === sounds)) readings.push({ sounds, as, given: lookUpGiven(sounds) });
  };
  if (script === 'Latin' && /[^a-z]/.test(text)) addSounds(unmarkedSounds(text), 'respelled');
  // As other languages use these letters: the j of Germans and Poles, the x of Uzbeks, the ch of Czechs.
  if (script === 'Latin' && /j|x|^ch/.test(text))
    addSounds(soundsOf(text.replaceAll('j', 'y').replaceAll('x', 'kh').replace(/^ch/, 'kh'), script), 'respelled');
  // In Cyrillic the genitive comes first: the same letters, and the likelier reading beside a man's name.
  if (script === 'Cyrillic' && text.length > 2) for (const each of readNominatives(text)) add(each, 'inflected');
  const his = readings[0]?.given.length === 0 ? mansForm(text) : undefined;
  if (his !== undefined) add(his, 'feminine');
  if (known.size >= mostKnown) known.clear();
  known.set(key, readings);
  return readings;
}

/** The family name of a woman's father or brother. */
function mansForm(text: string): string | undefined {
  const ending = feminineEndings.find(([her]) => text.endsWith(her) && text.length >= her.length + 3);
  return ending && text.slice(0, -ending[0].length) + ending[1];
}
