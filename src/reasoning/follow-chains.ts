/**
 * Where the chains of one content really end. A chain as declared ends with the origin that it names; where that origin is
 * known to have the same content from somebody else, and nobody has it from the origin directly, the chain goes on to those who
 * were there. So an outlet that cites an outlet that cites relatives falls with the relatives, and is no second origin.
 * Those who only cite each other add nothing to what somebody has at first hand.
 */

import type { VoiceId } from '../base/id.ts';

/** The voices of a path, outermost first, origin last. */
export type Chain = readonly VoiceId[];

/** Origins that we have it from directly, and those of whom nobody says that they have it from another. By id. */
export function findFirstHand(chains: readonly Chain[]): readonly VoiceId[] {
  const citing = new Set(chains.flatMap((chain) => chain.slice(0, -1)));
  const ends = chains.flatMap((chain) => chain.slice(-1).filter((end) => chain.length === 1 || !citing.has(end)));
  return [...new Set(ends)].toSorted();
}

/**
 * For each chain of one content, the chains that it goes on along: the shortest one to each voice at first hand, through
 * the smallest ids where several are. One that leads to nobody at first hand goes on along none; where no chain leads to
 * anybody, all stay as they are declared.
 */
export function followChains(chains: readonly Chain[]): readonly (readonly Chain[])[] {
  const firstHand = new Set(findFirstHand(chains));
  if (firstHand.size === 0 || chains.every((chain) => firstHand.has(chain.at(-1) ?? 'v_')))
    return chains.map((chain) => [chain]);
  const cited = citationsIn(chains);
  const onward = new Map<VoiceId, readonly Chain[]>();
  return chains.map((chain) => {
    const origin = chain.at(-1);
    if (origin === undefined || firstHand.has(origin)) return [chain];
    const ways = onward.get(origin) ?? waysFrom(origin, cited, firstHand);
    onward.set(origin, ways);
    return ways.map((way) => [...chain, ...way]);
  });
}

/** Whom each voice cites for the content, by id. */
function citationsIn(chains: readonly Chain[]): ReadonlyMap<VoiceId, readonly VoiceId[]> {
  const cited = new Map<VoiceId, Set<VoiceId>>();
  for (const chain of chains) {
    for (const [place, next] of chain.slice(1).entries()) {
      const voice = chain[place];
      if (voice !== undefined) cited.set(voice, (cited.get(voice) ?? new Set()).add(next));
    }
  }
  return new Map([...cited].map(([voice, others]) => [voice, [...others].toSorted()]));
}

/** The ways from a voice to those at first hand, without itself. Nobody is asked beyond what they saw themselves. */
function waysFrom(
  start: VoiceId,
  cited: ReadonlyMap<VoiceId, readonly VoiceId[]>,
  firstHand: ReadonlySet<VoiceId>,
): readonly Chain[] {
  const ways = new Map<VoiceId, Chain>([[start, []]]);
  for (const [voice, way] of ways) {
    if (firstHand.has(voice)) continue;
    for (const other of cited.get(voice) ?? []) if (!ways.has(other)) ways.set(other, [...way, other]);
  }
  return [...ways].flatMap(([voice, way]) => (firstHand.has(voice) ? [way] : []));
}
