/** The checker's own way to origins and single hands: take a voice away and look what still reaches us. */

import type { VoiceId } from '../../base/id.ts';

/** Origins that have it from nobody else, or all if none is so; and voices without any one of which nothing reaches us. */
export function handsForCheck(paths: readonly (readonly VoiceId[])[]): {
  readonly origins: ReadonlySet<VoiceId>;
  readonly hands: ReadonlySet<VoiceId>;
} {
  const ends = paths.flatMap((voices) => voices.slice(-1));
  const citing = new Set(paths.flatMap((voices) => voices.slice(0, -1)));
  const alone = new Set(paths.flatMap((voices) => (voices.length === 1 ? voices : [])));
  const firstHand = new Set(ends.filter((voice) => alone.has(voice) || !citing.has(voice)));
  const speaking = new Set(paths.flatMap((voices) => voices.slice(0, 1)));
  const citersOf = new Map<VoiceId, Set<VoiceId>>();
  for (const voices of paths) {
    for (const [place, voice] of voices.slice(1).entries()) {
      const citer = voices[place];
      if (citer !== undefined) citersOf.set(voice, (citersOf.get(voice) ?? new Set()).add(citer));
    }
  }

  /** One way by which it reaches us without that voice, from the outermost to the origin. */
  function wayWithout(without?: VoiceId): readonly VoiceId[] | undefined {
    const from = new Map<VoiceId, VoiceId | undefined>([...firstHand].map((voice) => [voice, undefined]));
    if (without !== undefined) from.delete(without);
    for (const voice of from.keys()) {
      if (speaking.has(voice)) return wayBack(voice, from);
      for (const citer of citersOf.get(voice) ?? []) if (citer !== without && !from.has(citer)) from.set(citer, voice);
    }
    return undefined;
  }

  // Whatever everything passes through is on any one way.
  const hands = (wayWithout() ?? []).filter((voice) => wayWithout(voice) === undefined);
  return { origins: firstHand.size > 0 ? firstHand : new Set(ends), hands: new Set(hands) };
}

function wayBack(voice: VoiceId, from: ReadonlyMap<VoiceId, VoiceId | undefined>): readonly VoiceId[] {
  const way: VoiceId[] = [];
  for (let next: VoiceId | undefined = voice; next !== undefined; next = from.get(next)) way.push(next);
  return way;
}
