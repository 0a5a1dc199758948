/**
 * Walks a ledger from its first entry and names everything that does not fit: what was changed, removed, put elsewhere or
 * given another payload. Trusts texts alone, takes every digest again, and never stops at the first problem.
 * What it cannot see from the entries themselves is an end that was cut off or a whole ledger written anew: for that the
 * end it arrives at has to be compared with a head or checkpoint kept elsewhere.
 */

import { digestOf, type Digest } from '../base/digest.ts';
import type { CaseId } from '../base/id.ts';
import type { Problem } from '../base/result.ts';
import {
  commitmentOf,
  parseDisclosure,
  parseEntry,
  type Disclosure,
  type EntryText,
  type LedgerEntry,
} from './entry.ts';
import { emptyFrontier, growFrontier, hashLeaf, type Frontier } from './tree.ts';

export type ChainCode =
  | 'entry-malformed'
  | 'case-differs'
  | 'seq-gap'
  | 'seq-order'
  | 'chain-broken'
  | 'disclosure-malformed'
  | 'commitment-mismatch'
  | 'time-backwards';

export type ChainProblem = Problem<ChainCode> & {
  /** The entry that is concerned. */
  readonly seq: number;
  /** True for what is odd but takes nothing from the ledger's integrity: a clock that was set back. */
  readonly warning: boolean;
};

/** How far a walk has come. */
export type ChainWalk = {
  readonly case: CaseId;
  /** The tree over the texts as they were met. */
  readonly frontier: Frontier;
  /** The entry with the highest number so far; without a digest where it could not be read. */
  readonly top: { readonly seq: number; readonly at: string; readonly digest: Digest | undefined };
  /** Digest of the text met last. */
  readonly last: Digest;
};

/** A walk that has met no entry yet. */
export function startWalk(caseId: CaseId): ChainWalk {
  const last = digestOf('');
  return { case: caseId, frontier: emptyFrontier, top: { seq: -1, at: '', digest: last }, last };
}

/** The walk after one more entry, what that entry and its payload say, as far as they can be read, and what is wrong. */
export type ChainStep = {
  readonly walk: ChainWalk;
  readonly entry?: LedgerEntry;
  readonly disclosure?: Disclosure;
  readonly problems: readonly ChainProblem[];
};

/** One step: what is wrong with the next entry, or between it and those before. */
export function walkOn(walk: ChainWalk, text: EntryText): ChainStep {
  const last = digestOf(text.entry);
  const met = { case: walk.case, frontier: growFrontier(walk.frontier, hashLeaf(text.entry)), last };
  const parsed = parseEntry(text.entry);
  if (!parsed.ok) {
    const seq = walk.top.seq + 1;
    const problems = [problem(parsed.problem.code, seq, `Entry ${seq}: ${parsed.problem.message}`)];
    return { walk: { ...met, top: { ...walk.top, seq, digest: undefined } }, problems };
  }
  const entry = parsed.value;
  const payload = readPayload(entry, text.disclosure);
  const problems = [...placeProblems(walk, entry), ...payload.problems];
  const top = entry.seq > walk.top.seq ? { seq: entry.seq, at: entry.at, digest: last } : walk.top;
  return { ...payload, walk: { ...met, top }, entry, problems };
}

/** Walks all of a ledger. Yields every problem; returns how far the walk came. */
export function* checkChain(caseId: CaseId, texts: Iterable<EntryText>): Generator<ChainProblem, ChainWalk> {
  let walk = startWalk(caseId);
  for (const text of texts) {
    const step = walkOn(walk, text);
    yield* step.problems;
    walk = step.walk;
  }
  return walk;
}

function* placeProblems(walk: ChainWalk, entry: LedgerEntry): Generator<ChainProblem> {
  const { top } = walk;
  const { seq } = entry;
  if (entry.case !== walk.case)
    yield problem('case-differs', seq, `Entry ${seq} is of case ${entry.case}; this ledger is of case ${walk.case}`);
  if (seq <= top.seq) {
    const how = seq === top.seq ? 'stands there twice' : `stands after entry ${top.seq}`;
    yield problem('seq-order', seq, `Entry ${seq} ${how}: entries were reordered or repeated`);
    return;
  }
  if (seq > top.seq + 1) {
    const missing = seq === top.seq + 2 ? `entry ${seq - 1} is` : `entries ${top.seq + 1} to ${seq - 1} are`;
    yield problem('seq-gap', top.seq + 1, `Before entry ${seq}, ${missing} not there: removed or put elsewhere`);
  } else if (top.digest !== undefined && entry.previous !== top.digest) {
    const named =
      top.seq < 0 ? 'something before it' : `entry ${top.seq} as ${entry.previous}, but it is ${top.digest}`;
    yield problem('chain-broken', Math.max(top.seq, 0), `Entry ${seq} names ${named}: one of them was changed`);
  }
  if (entry.at < top.at)
    yield {
      ...problem(
        'time-backwards',
        seq,
        `Entry ${seq} is dated ${entry.at}, before the entry that it follows (${top.at})`,
      ),
      warning: true,
    };
}

function problem(code: ChainCode, seq: number, message: string): ChainProblem {
  return { code, message, seq, warning: false };
}

function readPayload(entry: LedgerEntry, text: string | undefined): Omit<ChainStep, 'walk' | 'entry'> {
  if (text === undefined) return { problems: [] };
  const { seq } = entry;
  const disclosure = parseDisclosure(text);
  if (!disclosure.ok) {
    const { code, message } = disclosure.problem;
    return { problems: [problem(code, seq, `Entry ${seq}: ${message}`)] };
  }
  if (commitmentOf(disclosure.value) === entry.commitment) return { disclosure: disclosure.value, problems: [] };
  const message = `Entry ${seq} commits to another payload than the one beside it`;
  return { problems: [problem('commitment-mismatch', seq, message)] };
}
