/**
 * The findings of a case as it is now: one look at the views, one run of reasoning. A provisional check counts proposed
 * statements as if they were accepted, and says so in what it returns.
 *
 * A checker of an open case keeps what it read and what it found: after a change it reads and derives what the change
 * bears on, and gives what a check from nothing would.
 */

import { isId, type FindingId } from '../base/id.ts';
import { createReasoner } from '../reasoning/derive-findings.ts';
import type { Findings } from '../reasoning/findings.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Counts, Head } from '../store/contract.ts';
import { openRecordReader, type CaseRecords } from './kept-records.ts';
import type { OpenCase } from './open-case.ts';
import { testimonyOf } from './testimony.ts';

export type CaseCheck = {
  readonly findings: Findings;
  /** What the findings were derived from: labels for sentences, records for trails. */
  readonly testimony: Testimony;
  /** Where the ledger stood. */
  readonly head: Head;
  readonly counts: Counts;
  /** Findings that a person has set aside, which stay in `findings`. */
  readonly setAside: readonly FindingId[];
};

export type CheckOptions = { readonly provisional: boolean };

export type CaseChecker = { readonly check: (options: CheckOptions) => Promise<CaseCheck> };

/** Derives the findings of a case. */
export async function checkCase(open: OpenCase, options: CheckOptions): Promise<CaseCheck> {
  return openCaseChecker(open).check(options);
}

/** A checker that has seen nothing of the case yet. */
export function openCaseChecker({ store, vocabulary }: OpenCase): CaseChecker {
  const readRecords = openRecordReader();
  const reasoners = { accepted: createReasoner(shown), provisional: createReasoner(shown) };
  return {
    check: ({ provisional }) =>
      store.read(async (snapshot) => {
        const { testimony, setAside } = await readRecords(snapshot, (records) => ({
          testimony: testimonyOf(records, vocabulary, provisional),
          setAside: setAsideIn(records),
        }));
        const [head, counts] = [await snapshot.head(), await snapshot.views.counts()];
        const reasoner = reasoners[provisional ? 'provisional' : 'accepted'];
        return { findings: reasoner.derive(testimony), testimony, head, counts, setAside };
      }),
  };
}

/** How findings are derived for a person to see. */
export const shown = { leavesOutUnconfirmed: true } as const;

function setAsideIn({ judgements }: CaseRecords): readonly FindingId[] {
  return [...judgements.values()].flatMap(({ record: { decision }, effective }) =>
    effective && decision.kind === 'set-aside' && isId('f', decision.target) ? [decision.target] : [],
  );
}
