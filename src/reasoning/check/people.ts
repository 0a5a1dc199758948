/** The checker's own look at origins without a name: whether what they are called leaves it open that they are the same people. */

import type { VoiceId } from '../../base/id.ts';
import type { Testimony } from '../testimony.ts';
import type { Read } from './read-testimony.ts';

/** Who speaks, and what they are called. */
export type VoiceRecords = { readonly testimony: Pick<Testimony, 'voices'> };

/** True where none of them has a name, and one is called by all the words that the others are called by. */
export function mayBeOnePeople(voices: readonly VoiceId[], { testimony }: VoiceRecords): boolean {
  const all = voices.map((id) => testimony.voices.find((voice) => voice.id === id));
  const told = all.flatMap((voice) => (voice && !voice.named ? [tellingWords(voice.name)] : []));
  return (
    told.length === voices.length &&
    told.some((full) => told.every((each) => each.every((word) => full.includes(word))))
  );
}

/** The largest sets of several of them who may be the same people, each sorted. */
export function peopleTogether(voices: ReadonlySet<VoiceId>, read: Read): readonly (readonly VoiceId[])[] {
  const all = [...voices].toSorted();
  const unnamed = all.filter((id) => mayBeOnePeople([id], read));
  const around = unnamed.map((full) =>
    unnamed.filter((each) => each === full || isNoFuller(each, full, read)).toSorted(),
  );
  const largest = around.filter(
    (set) =>
      set.length > 1 && !around.some((other) => other.length > set.length && set.every((id) => other.includes(id))),
  );
  return [...new Map(largest.map((set) => [set.join(' '), set])).values()];
}

function isNoFuller(each: VoiceId, full: VoiceId, { testimony }: Read): boolean {
  const [less = [], more = []] = [each, full].map((id) =>
    tellingWords(testimony.voices.find((voice) => voice.id === id)?.name ?? ''),
  );
  return less.every((word) => more.includes(word));
}

function tellingWords(name: string): readonly string[] {
  const found: string[] = [];
  for (const [place, [word = '']] of [...name.normalize('NFC').matchAll(/\p{L}+/gu)].entries()) {
    const isProper = place > 0 && word.slice(0, 1) !== word.slice(0, 1).toLowerCase();
    const beginning = word.toLowerCase().slice(0, 5);
    if (word.length >= 3 && !isProper && !empty.split(/\s+/u).includes(beginning)) found.push(beginning);
  }
  return found;
}

const empty = `the and who that are not his her their from with one two three four five some sever many few other anoth
  sourc peopl perso unnam named anony insid
  кто что это его их она они два две три четыр пять неско много други ещё без имени
  источ люди люде челов неназ анони`;
