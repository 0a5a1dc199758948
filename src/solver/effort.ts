/**
 * Work that may still be done, counted and not timed, so that the same question stops at the same place on every machine.
 * One step is one literal set or one clause looked at for a bound. Shared by everything that belongs together.
 */

export type Effort = { left: number };

/** At most `steps` of what is left, as an effort of its own; `repay` takes what was used of it off the whole. */
export function lend(whole: Effort, steps: number): { readonly part: Effort; readonly repay: () => void } {
  const lent = Math.min(whole.left, steps);
  const part = { left: lent };
  return {
    part,
    repay: () => {
      whole.left -= lent - part.left;
    },
  };
}
