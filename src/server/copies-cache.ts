/**
 * Which sources are copies of which, found once for each state of the sources however many ask. Only entries that add, read
 * or take back can change the answer: deciding on a statement does not make a case read all its sources again.
 */

import { compareSources, findCopiesIn, type CaseCopies, type ComparedSources } from '../case/copies.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { EntryKind } from '../case/payloads.ts';
import type { Result } from '../base/result.ts';
import type { SourceId } from '../base/id.ts';
import type { Live } from './live.ts';
import { compareOffThread, pairOffThread } from './pair-off-thread.ts';
import { openSharedWork } from './shared-work.ts';
import { tellFromTimeToTime } from './tell-progress.ts';

export type CopiesCache = {
  /** `signal` says that this asker has gone. */
  readonly pairs: (signal?: AbortSignal) => Promise<CaseCopies>;
  readonly compare: (a: SourceId, b: SourceId) => Promise<Result<ComparedSources>>;
};

type State = {
  /** Entries that have been looked at, and those there were when sources last changed. */
  readonly size: number;
  readonly since: number;
  readonly compared: Map<string, Promise<Result<ComparedSources>>>;
};

/** A person walks among a few pairs, and goes back to the one before. */
const mostCompared = 12;

const changing: ReadonlySet<string> = new Set<EntryKind>(['source-preserved', 'source-read', 'undone']);

export function openCopiesCache(open: OpenCase, live: Pick<Live, 'tell'>): CopiesCache {
  let state: State = { size: 0, since: 0, compared: new Map() };
  const stateNow = async (): Promise<State> => {
    const { size } = await open.store.head();
    const known = state;
    if (size <= known.size) return known;
    const isSame = known.size > 0 && !(await hasChanged(open, known.size, size));
    // Whoever asked at the same time may have been here before.
    if (state.size < size) state = isSame ? { ...state, size } : { size, since: size, compared: new Map() };
    return state;
  };
  const work = openSharedWork<CaseCopies>((signal) =>
    findCopiesIn(open, { signal, progress: tellFromTimeToTime(live, 'copies'), pairUp: pairOffThread }),
  );
  return {
    pairs: async (signal) => work.ask(String((await stateNow()).since), signal),
    compare: async (a, b) => {
      const { compared } = await stateNow();
      const key = `${a} ${b}`;
      const known = compared.get(key);
      if (known) return known;
      const [oldest] = compared.keys();
      if (compared.size >= mostCompared && oldest !== undefined) compared.delete(oldest);
      const comparison = compareSources(open, [a, b], compareOffThread);
      compared.set(key, comparison);
      comparison.catch(() => compared.delete(key));
      return comparison;
    },
  };
}

async function hasChanged({ store }: OpenCase, from: number, to: number): Promise<boolean> {
  for await (const { entry } of store.entries({ from, to })) if (changing.has(entry.kind)) return true;
  return false;
}
