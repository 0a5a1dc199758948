/**
 * A name as it stands alone, from a name in any case: every reading that the endings allow. Only Cyrillic words are read so;
 * in Latin letters names come as they are registered.
 */

import { slavicEndings, turkicEndings } from './endings.ts';

const consonants = 'бвгґғджзйкқлмнңпрстфхһцчшщ';
const byLastLetter = Map.groupBy(slavicEndings, ([ending]) => ending.at(-1) ?? '');
const turkicByLastLetter = Map.groupBy(turkicEndings, (ending) => ending.at(-1) ?? '');
/** Nothing shorter is taken for a name with an ending. */
const shortestStem = 3;
const mostReadings = 6;

/** The nominatives that a lower-case Cyrillic word may be a case of, without the word itself; the likeliest first. */
export function readNominatives(word: string): readonly string[] {
  const found = new Set<string>();
  for (const [ending, nominative] of byLastLetter.get(word.at(-1) ?? '') ?? []) {
    const read = ending.startsWith('C')
      ? afterConsonant(word, ending, nominative)
      : replaceEnding(word, ending, nominative);
    if (read !== undefined) found.add(read);
  }
  const suffix = (turkicByLastLetter.get(word.at(-1) ?? '') ?? []).find((each) => word.endsWith(each));
  if (suffix !== undefined && word.length - suffix.length > shortestStem) found.add(word.slice(0, -suffix.length));
  found.delete(word);
  return [...found].slice(0, mostReadings);
}

function replaceEnding(word: string, ending: string, nominative: string): string | undefined {
  const stem = word.length - ending.length;
  return stem + nominative.length >= shortestStem && word.endsWith(ending)
    ? word.slice(0, stem) + nominative
    : undefined;
}

/** As `replaceEnding`, for an ending after any consonant. */
function afterConsonant(word: string, ending: string, nominative: string): string | undefined {
  const size = ending.length - 1;
  const stem = word.slice(0, word.length - size);
  if (stem.length < shortestStem || !word.endsWith(ending.slice(1)) || !consonants.includes(stem.at(-1) ?? ' '))
    return undefined;
  return stem + nominative.slice(1);
}
