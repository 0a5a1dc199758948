/**
 * Which origins without a name may be the same people: "relatives" of one outlet, "relatives of the pianist" of another, and
 * "a source" of a third. What they are called tells them apart or it does not: where every word of the one stands in the
 * other as well, nothing does. Colleagues are no relatives.
 *
 * Compares words by their beginnings, for English and Russian alike. Names within a description say whose relatives they
 * are, and tell nobody apart. Refuses to guess that representatives of power structures are people in uniform.
 */

import type { VoiceId } from '../base/id.ts';
import type { Voice } from '../statement/voice.ts';

/**
 * For some origins, those among them that may be the same people: one set for each fullest description, with everybody whose
 * description says no more. Unnamed ones alone, by id. An origin may be in several sets.
 */
export type FindSamePeople = (origins: Iterable<VoiceId>) => readonly (readonly VoiceId[])[];

/** Compares the unnamed ones among these voices. */
export function openSamePeople(voices: readonly Voice[]): FindSamePeople {
  const described = new Map(voices.flatMap(({ id, name, named }) => (named ? [] : [[id, wordsIn(name)] as const])));
  return (origins) => {
    const present = [...new Set(origins)].toSorted().flatMap((id) => {
      const words = described.get(id);
      return words ? [{ id, words, key: [...words].toSorted().join(' ') }] : [];
    });
    // Few descriptions, whoever and however many are called so.
    const descriptions = [...new Map(present.map(({ key, words }) => [key, words]))];
    return descriptions
      .filter(([, words]) => !descriptions.some(([, other]) => words.size < other.size && words.isSubsetOf(other)))
      .map(([, full]) => {
        const lesser = new Set(descriptions.flatMap(([key, words]) => (words.isSubsetOf(full) ? [key] : [])));
        return present.filter(({ key }) => lesser.has(key)).map(({ id }) => id);
      });
  };
}

/** True where a description says nothing of who speaks: "a source". */
export function isFaceless(name: string): boolean {
  return wordsIn(name).size === 0;
}

/** The words of a description that could tell people apart. */
function wordsIn(name: string): ReadonlySet<string> {
  const words = name.normalize('NFC').match(/\p{Letter}+/gu) ?? [];
  return new Set(
    words
      .filter((word, place) => word.length > 2 && (place === 0 || !/^\p{Lu}/u.test(word)))
      .map((word) => word.toLowerCase().slice(0, 5))
      .filter((beginning) => !saysNothing.has(beginning)),
  );
}

/** Beginnings of words by which nobody is told from anybody. */
const saysNothing: ReadonlySet<string> = new Set(
  `the and who that are not his her their from with one two three four five some sever many few other anoth
  sourc peopl perso unnam named anony insid
  кто что это его их она они два две три четыр пять неско много други ещё без имени
  источ люди люде челов неназ анони`.split(/\s+/u),
);
