/**
 * Who rests on whom, content by content, as one graph over all contents: a content rests on those whom we read or hear
 * saying it, each of them on whom they cite for it. A chain ends where its origin speaks; but where that origin is itself
 * known to have the same content from somebody else, the chain goes on there, and may come round in a circle.
 *
 * Refuses to guess: only citations that statements declare are followed.
 */

import type { VoiceId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { findFirstHand } from './follow-chains.ts';
import { cutCheapest } from './provenance/cut-cheapest.ts';
import { findHands, handsOf } from './provenance/find-hands.ts';
import { createRestingGraph } from './provenance/resting-graph.ts';

export type Support = {
  readonly content: UnplacedContent;
  /** Origins who have it from nobody else, by id. Empty where those who say it only cite each other. */
  readonly firstHand: readonly VoiceId[];
  /** Voices without any one of which nothing would be left, by id. */
  readonly hands: readonly VoiceId[];
  /**
   * The cheapest voices that, all of them wrong, leave the content without support, and what that costs; `costOf` gives
   * whole numbers. Nothing, at no cost, where it has no support anyway. Exact, and worked out only when asked.
   */
  readonly denyCheapest: (costOf: (voice: VoiceId) => number) => {
    readonly voices: readonly VoiceId[];
    readonly cost: number;
  };
};

/** The support of every content, in their order: single hands for all of them in one pass. */
export function traceSupports(contents: readonly UnplacedContent[]): readonly Support[] {
  const edges: { readonly from: number[]; readonly to: number[] } = { from: [], to: [] };
  /** By node; absent for a content. */
  const voices: (VoiceId | undefined)[] = [];
  const grounded: number[] = [];
  const rest = (from: number, to: number) => {
    edges.from.push(from);
    edges.to.push(to);
  };
  const traced = contents.map((content) => {
    const { paths } = content;
    const node = voices.push(undefined) - 1;
    const nodes = new Map<VoiceId, number>();
    for (const voice of paths.flatMap((path) => path.voices))
      if (!nodes.has(voice)) nodes.set(voice, voices.push(voice) - 1);
    const nodeOf = (voice: VoiceId) => nodes.get(voice) ?? node;
    for (const path of paths) {
      for (const [place, voice] of path.voices.entries()) {
        const outer = path.voices[place - 1];
        rest(outer === undefined ? node : nodeOf(outer), nodeOf(voice));
      }
    }
    const firstHand = findFirstHand(paths.map((path) => path.voices));
    grounded.push(...firstHand.map(nodeOf));
    return { content, node, firstHand };
  });
  const graph = createRestingGraph(voices.length, edges, grounded);
  const hands = findHands(graph);
  const voicesAt = (nodes: readonly number[]) => nodes.flatMap((node) => voices[node] ?? []).toSorted();
  return traced.map(({ content, node, firstHand }) => ({
    content,
    firstHand,
    hands: voicesAt(handsOf(node, hands)),
    denyCheapest: (costOf) => {
      const cut = cutCheapest(graph, node, (each) => {
        const voice = voices[each];
        return voice === undefined ? Infinity : costOf(voice);
      });
      if (!cut) throw new TypeError('Bug: a content has support that no voice gives');
      return { voices: voicesAt(cut.nodes), cost: cut.cost };
    },
  }));
}
