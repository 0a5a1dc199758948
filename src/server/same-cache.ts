/**
 * Which subjects may be one, found once for each state of the case however many ask, and told how far. Loaded when it is first
 * asked for, since the word lists of names take longer to load than a server to start.
 */

import type { LongWork } from '../case/like-names.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { SameProposals } from '../case/propose-same.ts';
import type { Live } from './live.ts';
import { openSharedWork } from './shared-work.ts';
import { tellFromTimeToTime } from './tell-progress.ts';

export type SameCache = { readonly propose: (signal?: AbortSignal) => Promise<SameProposals> };

export function openSameCache(open: OpenCase, live: Live): SameCache {
  let proposer: Promise<(work: LongWork) => Promise<SameProposals>> | undefined;
  const work = openSharedWork<SameProposals>(async (signal) => {
    proposer ??= import('../case/propose-same.ts').then(({ openSameProposer }) => openSameProposer(open));
    return (await proposer)({ signal, progress: tellFromTimeToTime(live, 'names') });
  });
  return { propose: async (signal) => work.ask((await open.store.head()).last, signal) };
}
