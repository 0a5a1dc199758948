/**
 * The readings of a word of a name: as it stands, with its letters used as another language uses them, as a case of another word, as a
 * woman's form of a family name. Names repeat, so that what has been read is kept, for a bounded number of words.
 */

import { readNominatives } from './inflection/nominatives.ts';
import { lookUpGiven } from './lexicon/look-up.ts';
import { feminineEndings } from './lexicon/name-words.ts';
import type { WordReading } from './name.ts';
import { soundsOf, unmarkedSounds, type Script } from './sounds/sounds-of.ts';

/** Every reading of a lower-case word, as it stands first. */
export function readWord(text: string, script: Script): readonly WordReading[] {
  return keep(known, text, script, readAll);
}

/** The first of the readings alone. */
export function readWordAsItStands(text: string, script: Script): readonly WordReading[] {
  return keep(knownStanding, text, script, (word, of) => [standing(word, of)]);
}

type Known = Map<string, readonly WordReading[]>;
const known: Known = new Map();
const knownStanding: Known = new Map();
const mostKnown = 20_000;

function keep(kept: Known, text: string, script: Script, read: typeof readAll): readonly WordReading[] {
  const key = script === 'Latin' || script === 'Cyrillic' ? text : `${script} ${text}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= mostKnown) kept.clear();
  const readings = read(text, script);
  kept.set(key, readings);
  return readings;
}

function standing(text: string, script: Script): WordReading {
  const sounds = soundsOf(text, script);
  return { sounds, as: 'it-stands', given: lookUpGiven(sounds) };
}

function readAll(text: string, script: Script): readonly WordReading[] {
  const readings: WordReading[] = [standing(text, script)];
  const add = (read: string, as: WordReading['as']) => addSounds(soundsOf(read, script), as);
  const addSounds = (sounds: string, as: WordReading['as']) => {
    if (!readings.some((each) => each.sounds === sounds)) readings.push({ sounds, as, given: lookUpGiven(sounds) });
  };
  if (script === 'Latin' && /[^a-z]/.test(text)) addSounds(unmarkedSounds(text), 'respelled');
  // As other languages use these letters: the j of Germans and Poles, the x of Uzbeks, the ch of Czechs.
  if (script === 'Latin' && /j|x|^ch|ch$/.test(text))
    addSounds(
      soundsOf(
        text
          .replaceAll('j', 'y')
          .replaceAll('x', 'kh')
          .replaceAll(/^ch|ch$/g, 'kh'),
        script,
      ),
      'respelled',
    );
  // In Cyrillic the genitive comes first: the same letters, and the likelier reading beside a man's name.
  if (script === 'Cyrillic' && text.length > 2) for (const each of readNominatives(text)) add(each, 'inflected');
  const his = readings[0]?.given.length === 0 ? mansForm(text) : undefined;
  if (his !== undefined) add(his, 'feminine');
  return readings;
}

/** The family name of a woman's father or brother. */
function mansForm(text: string): string | undefined {
  const ending = feminineEndings.find(([her]) => text.endsWith(her) && text.length >= her.length + 3);
  return ending && text.slice(0, -ending[0].length) + ending[1];
}
