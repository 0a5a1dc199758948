/** Ledgers for tests: short, seeded by nothing but their arguments. */

import type { CaseId } from '../../src/base/id.ts';
import {
  emptyLedger,
  endAfter,
  sealEntry,
  type EntryDraft,
  type EntryText,
  type SealedEntry,
} from '../../src/ledger/entry.ts';

export const caseId: CaseId = 'c_0123456789ab';
export const salt = '000102030405060708090a0b0c0d0e0f';

/** A draft that differs from every other by its number. */
export function draftOf(number: number): EntryDraft {
  const at = new Date(Date.UTC(2022, 0, 1) + number * 1000).toISOString();
  return { kind: 'note', at, payload: { number }, salt: number.toString(16).padStart(32, '0') };
}

/** The entries of a ledger of `count` such drafts. */
export function sealMany(count: number): readonly SealedEntry[] {
  const sealed: SealedEntry[] = [];
  let end = emptyLedger(caseId);
  for (let number = 0; number < count; number++) {
    const next = sealEntry(end, draftOf(number));
    sealed.push(next);
    end = endAfter(end, next.text.entry);
  }
  return sealed;
}

/** The same as they are kept. */
export function textsOf(count: number): readonly EntryText[] {
  return sealMany(count).map(({ text }) => text);
}
