/** One telling of a fact: by whom, on which way, and what went wrong with it. What every step of making a world is given. */

import type { Grade } from '../../src/reasoning/testimony.ts';
import type { Fact } from './facts.ts';

export type Chance = {
  readonly random: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export type Speaker = { readonly name: string; readonly grade: Grade };

/** `heard` from the origin, an `echo` of what an outlet says anyway, a `circle` of two, or a `copy` that is not declared. */
export type Telling = {
  readonly fact: Fact;
  readonly content: string;
  readonly origin: Speaker;
  /** Relays from the origin outwards. */
  readonly way: readonly Speaker[];
  readonly mode: 'heard' | 'echo' | 'circle' | 'copy';
  readonly wrong?: Wrong;
  /** The place of the telling whose words it takes. */
  readonly wordsOf?: number;
};

/** Its origin is wrong, an outlet misreports it, or a rule does not apply to it. */
export type Wrong = 'origin' | 'relay' | 'rule';

/** How reliable outlets are, as often as it stands there. */
export const outletGrades: readonly Grade[] = ['A', 'B', 'B', 'B', 'C', 'C', 'D', 'F'];
