/** States as predications: what words say of somebody or something without a verb of a table, from its first argument to its last. */

import type { Argument, Predication, Slot } from './predication.ts';
import type { Stretch } from './proposal.ts';

export type Given = {
  readonly frame: string;
  readonly trigger: Stretch;
  readonly found: readonly Argument[];
  readonly isNegated?: boolean;
};

export function makeState({ frame, trigger, found, isNegated = false }: Given): Predication {
  const places = [trigger, ...found];
  return {
    frame,
    trigger,
    clause: { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) },
    arguments: found,
    polarity: isNegated ? 'negative' : 'positive',
    isUnreal: false,
    isNoun: false,
    isOther: false,
  };
}

export function argumentAs({ start, end }: Stretch, slot: Slot): Argument {
  return { start, end, slot };
}
