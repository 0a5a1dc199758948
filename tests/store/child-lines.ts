/** What `child-writer.ts` tells its parent, and the size of its turns. */

import type { Problem } from '../../src/base/result.ts';

/** `group` is the number of entries of a turn, `seq` the last one's, `digest` that of the blob put before. */
export type Line =
  | { readonly kind: 'promise'; readonly seq: number; readonly group: number; readonly digest: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'end' };

/** More than any run comes to. */
export const turnsPerRun = 1_000_000;

/** How many entries a turn appends: one to five. */
export function groupOf(turn: number): number {
  return 1 + (turn % 5);
}
