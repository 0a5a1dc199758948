/**
 * One turn at writing: entries are sealed onto the end, added and projected one after the other; the head is noted when the
 * turn ends. A turn in which anything failed cannot be ended well, even if whoever works in it goes on regardless: the
 * engine may have undone all of it already.
 */

import { isCanonical } from '../../base/canonical.ts';
import type { CaseId } from '../../base/id.ts';
import { endAfter, sealEntry, type EntryDraft, type LedgerEntry } from '../../ledger/entry.ts';
import { growFrontier, hashLeaf } from '../../ledger/tree.ts';
import type { CaseReader, Projection, WriteTransaction } from '../contract.ts';
import { makePauses } from '../pauses.ts';
import type { Connection } from './connection.ts';
import { headOf, insertEntry, readEntries, readEntryRow, type StoredHead } from './ledger-table.ts';
import { makeProjector } from './projector.ts';
import { makeViewReader } from './view-reader.ts';

/** A turn, and how it is ended: `end` gives the head to be noted and makes every later use a bug. */
export type OpenTurn = { readonly transaction: WriteTransaction; readonly end: () => StoredHead };

/** Begins a turn on a ledger that stands at `start`. */
export function beginTurn(connection: Connection, caseId: CaseId, start: StoredHead, projection: Projection): OpenTurn {
  let head = start;
  let state: keyof typeof reasons | 'ready' = 'ready';
  const project = makeProjector(connection, caseId, projection);
  const pause = makePauses();

  const append = async (draft: EntryDraft): Promise<LedgerEntry> => {
    if (state !== 'ready') throw new Error(`Cannot append an entry: ${reasons[state]}`);
    state = 'appending';
    try {
      const { entry, text } = sealEntry(head.end, draft);
      insertEntry(connection, caseId, entry.seq, text);
      const frontier = growFrontier(head.frontier, hashLeaf(text.entry));
      head = { ...head, end: endAfter(head.end, text.entry), frontier };
      // As the text says it, so that a rebuild is given the very same.
      const { payload } = isCanonical(draft.payload) ? draft : JSON.parse(text.disclosure);
      await project(entry, payload);
      await pause();
      state = 'ready';
      return entry;
    } catch (error) {
      state = 'failed';
      throw error;
    }
  };
  const end = () => {
    if (state !== 'ready') throw new Error(`Cannot end the turn: ${reasons[state]}`);
    state = 'ended';
    return head;
  };
  return { transaction: { ...makeCaseReader(connection, caseId, () => head), append }, end };
}

/** Answers from one connection; `head` says where the ledger stands for it. */
export function makeCaseReader(connection: Connection, caseId: CaseId, head: () => StoredHead): CaseReader {
  return {
    head: async () => headOf(head()),
    entry: async (seq) => readEntryRow(connection, caseId, seq),
    entries: ({ from = 0, to = Infinity } = {}) =>
      readEntries(connection, caseId, { from, to: Math.min(to, head().end.size) }),
    views: makeViewReader(connection, caseId),
  };
}

const reasons = {
  appending: 'the append before has not been awaited',
  failed: 'an append of this turn failed',
  ended: 'this turn has ended',
} as const;
