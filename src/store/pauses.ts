/**
 * Long work in small steps: lets the rest of the process go on now and then, so that a big import or a verification stops
 * neither a server's answers nor the clock by which others are told.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';

const workMs = 20;

/** A function to be called at each step: it pauses when enough has been done since the last pause. */
export function makePauses(): () => Promise<void> {
  let begunAt = performance.now();
  return async () => {
    if (performance.now() - begunAt < workMs) return;
    await nextTurn();
    begunAt = performance.now();
  };
}
