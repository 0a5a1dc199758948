/**
 * Runs before every test file: what properties draw, they draw from the seed of this run (`scripts/choose-seed.ts`). A
 * test that draws by other means takes the seed from here.
 */

import { configureGlobal, readConfigureGlobal } from 'fast-check';
import { chooseSeed } from '../scripts/choose-seed.ts';

export const seed = chooseSeed();
configureGlobal({ ...readConfigureGlobal(), seed });

/** Draws again, each time from the next seed, until what a test is about has been seen; twenty times at most: small random cases often lack it. */
export function drawUntilSeen(draw: (from: { readonly seed: number }) => number): number {
  for (let round = 0; round < 20; round++) {
    const seen = draw({ seed: seed + round });
    if (seen > 0) return seen;
  }
  return 0;
}
