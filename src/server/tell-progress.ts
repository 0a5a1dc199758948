/** How far long work of the server has come, told to whoever listens: a few times a second and not for each step. */

import type { Progress } from '../store/contract.ts';
import type { Live } from './live.ts';

const everyMs = 150;

/** Tells of `what`; the last step is always told, so that nobody goes on waiting. */
export function tellFromTimeToTime(live: Pick<Live, 'tell'>, what: string): Progress {
  let toldAt = performance.now();
  let isTold = false;
  return (done, total) => {
    const isLast = done === total;
    if (performance.now() - toldAt < everyMs && !(isLast && isTold)) return;
    toldAt = performance.now();
    isTold = true;
    live.tell({ event: 'progress', data: { what, done, total } });
  };
}
