/**
 * Long work that many may ask for: done once for each state of the case however many ask, and ended as soon as nobody waits for
 * it any more or the case has gone on. Whoever still waits then is given the answer for the new state.
 */

import { ProblemError, refuse } from '../base/result.ts';

export type SharedWork<T> = {
  /** The answer for a state. `signal` says that this asker has gone. */
  readonly ask: (state: string, signal?: AbortSignal) => Promise<T>;
};

type Run<T> = {
  readonly state: string;
  readonly result: Promise<T>;
  readonly ending: AbortController;
  waiting: number;
  isDone: boolean;
};

/** Keeps the latest answer. `run` stops, by throwing, when its signal says so. */
export function openSharedWork<T>(run: (signal: AbortSignal) => Promise<T>): SharedWork<T> {
  let current: Run<T> | undefined;
  const begin = (state: string): Run<T> => {
    current?.ending.abort();
    const ending = new AbortController();
    const begun: Run<T> = { state, ending, waiting: 0, isDone: false, result: run(ending.signal) };
    begun.result.then(
      () => (begun.isDone = true),
      () => {
        // A failed run must not be remembered: the next one may succeed.
        if (current === begun) current = undefined;
      },
    );
    current = begun;
    return begun;
  };
  return {
    ask: async (state, signal) => {
      let mine = current?.state === state && !current.ending.signal.aborted ? current : begin(state);
      for (;;) {
        try {
          return await waitFor(mine, signal);
        } catch (error) {
          // The case has gone on meanwhile; this one is answered as those who asked later.
          if (signal?.aborted || !mine.ending.signal.aborted || current === undefined || current === mine) throw error;
          mine = current;
        }
      }
    },
  };
}

async function waitFor<T>(run: Run<T>, signal: AbortSignal | undefined): Promise<T> {
  const left = Promise.withResolvers<never>();
  const leave = () =>
    left.reject(new ProblemError(refuse('nobody-waits', 'Cannot answer: who asked has gone').problem));
  if (signal?.aborted) leave();
  signal?.addEventListener('abort', leave);
  run.waiting += 1;
  try {
    return await Promise.race([run.result, left.promise]);
  } finally {
    signal?.removeEventListener('abort', leave);
    run.waiting -= 1;
    if (run.waiting === 0 && !run.isDone) run.ending.abort();
  }
}
