/**
 * One investigation, open: where it lives, who works on it, and the clock and chance of the platform. Every change goes
 * through `act`, which makes one command one action: all of it or nothing, in one transaction, undone together.
 */

import type { RandomBytes } from '../base/id.ts';
import { LoneSurrogateError } from '../base/canonical.ts';
import { ProblemError, refuse, type Problem, type Result } from '../base/result.ts';
import type { CaseStore, ViewReader } from '../store/contract.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { EntryKind, Payload } from './payloads.ts';

export type OpenCase = {
  readonly store: CaseStore;
  /** The name under which this person's entries stand. */
  readonly actor: string;
  /** Now, as RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly random: RandomBytes;
  readonly vocabulary: Vocabulary;
};

/** Numbers of the first and the last entry of an action. */
export type Action = { readonly first: number; readonly last: number };

/** What an action may do: ask, and add entries. */
export type ActionWriter = {
  readonly views: ViewReader;
  readonly head: CaseStore['head'];
  readonly entries: CaseStore['entries'];
  readonly record: <Kind extends EntryKind>(kind: Kind, payload: Omit<Payload<Kind>, 'by' | 'action'>) => Promise<void>;
};

/**
 * Runs `work` as one action: every entry it records is durable when this resolves, or none is. `what` says in a few words
 * what is being done, for whoever has to wait. The action is undefined where `work` recorded nothing.
 */
export async function act<T>(
  open: OpenCase,
  what: string,
  work: (writer: ActionWriter) => Promise<T>,
): Promise<Result<{ readonly value: T; readonly action: Action | undefined }>> {
  return open.store.write(what, async (transaction) => {
    let action: Action | undefined;
    const record: ActionWriter['record'] = async (kind, payload) => {
      const began = action?.first;
      const full = { ...(began === undefined ? {} : { action: began }), by: open.actor, ...payload };
      const entry = await transaction.append({ kind, at: open.now(), payload: full, salt: newSalt(open.random) });
      action = { first: began ?? entry.seq, last: entry.seq };
    };
    const value = await refuseHalfCharacters(() =>
      work({
        views: transaction.views,
        head: () => transaction.head(),
        entries: (range) => transaction.entries(range),
        record,
      }),
    );
    return { value, action };
  });
}

/** Hostile: text that people and files bring may hold half characters, which no file can keep. */
async function refuseHalfCharacters<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LoneSurrogateError)) throw error;
    return refuseAction(
      refuse(
        'text-malformed',
        'Cannot record a text that holds half a character (a lone surrogate)',
        'Type the text again, or cut it elsewhere.',
      ).problem,
    );
  }
}

/** Ends the running action with a problem: nothing of it happens, and the problem is its result. */
export function refuseAction(problem: Problem): never {
  throw new ProblemError(problem);
}

/** The value, or ends the running action with the problem. */
export function orRefuse<T>(result: Result<T>): T {
  return result.ok ? result.value : refuseAction(result.problem);
}

function newSalt(random: RandomBytes): string {
  return Buffer.from(random(16)).toString('hex');
}
