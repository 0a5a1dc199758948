/**
 * What a person has sealed must not leave. Looks for sealed voices and passages, by record and by their words, in
 * everything that a dossier would hold. Refusing is all that can be done so far: nothing is blacked out.
 * Known limit: words are found where they stand as text, in UTF-8, UTF-16 or the source's encoding; not inside pictures,
 * archives, base 64 or another spelling of a name.
 */

import type { Statement } from '../statement/statement.ts';
import type { Replay } from './replay.ts';

/** Something sealed, and where it would have come out. */
export type Leak = { readonly sealed: string; readonly where: string };

/** Ids of the voices and passages that are sealed. */
export function sealedIds(replay: Replay): ReadonlySet<string> {
  const sealed = new Set<string>();
  for (const { id, decision } of replay.records.judgement.values())
    if (decision.kind === 'seal' && !replay.withdrawn.has(id)) sealed.add(decision.target);
  return sealed;
}

/**
 * Where anything sealed would come out: as a record with that id, or as words in one of the texts (by name of the file).
 * The ids of what is found, never the words.
 */
export function findSealed(
  replay: Replay,
  keys: ReadonlySet<string>,
  texts: Iterable<readonly [where: string, text: string]>,
): readonly Leak[] {
  const sealed = sealedIds(replay);
  if (sealed.size === 0) return [];
  const statements = [...replay.records.statement.values()];
  const inside = statements
    .filter(({ id }) => keys.has(id))
    .flatMap(({ id, attribution, passage }) =>
      [...attribution, passage.id].filter((each) => sealed.has(each)).map((each) => ({ sealed: each, where: id })),
    );
  const records = [...sealed].filter((id) => keys.has(id)).map((id) => ({ sealed: id, where: 'records' }));
  const words = [...sealed].flatMap((id) => wordsOf(id, replay, statements).map((word) => [id, fold(word)] as const));
  const leaks: Leak[] = [...records, ...inside];
  for (const [where, text] of texts) {
    const folded = fold(text);
    for (const [id, word] of words)
      if (word !== '' && folded.includes(word) && !leaks.some((leak) => leak.sealed === id && leak.where === where))
        leaks.push({ sealed: id, where });
  }
  return leaks;
}

/** Every text in bytes that may be text: as UTF-8, as both orders of UTF-16, and in the encoding of its reading. */
export function textsIn(bytes: Uint8Array, encoding: string | undefined): readonly string[] {
  const encodings = new Set(['utf-8', 'utf-16le', 'utf-16be', ...(encoding === undefined ? [] : [encoding])]);
  return [...encodings].map((each) => new TextDecoder(each).decode(bytes));
}

/** The names of a sealed voice and of the subject that it is, or the quote of a sealed passage. */
function wordsOf(id: string, { records }: Replay, statements: readonly Statement[]): readonly string[] {
  if (id.startsWith('p_'))
    return statements
      .flatMap(({ passage }) => (passage.id === id && passage.kind === 'text' ? [passage.quote] : []))
      .slice(0, 1);
  const voice = records.voice.get(id);
  if (voice === undefined) return [];
  const subject = voice.subject === undefined ? undefined : records.subject.get(voice.subject);
  return [...new Set([voice.name, ...(subject?.names ?? []).map(({ text }) => text)])];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
