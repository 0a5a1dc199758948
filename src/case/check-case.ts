/**
 * The findings of a case as it is now: one look at the views, one run of reasoning. A provisional check counts proposed
 * statements as if they were accepted, and says so in what it returns.
 */

import { isId, type FindingId } from '../base/id.ts';
import { deriveFindings } from '../reasoning/derive-findings.ts';
import type { Findings } from '../reasoning/findings.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Counts, Head } from '../store/contract.ts';
import type { OpenCase } from './open-case.ts';
import { everyRow } from './references.ts';
import { readTestimony } from './testimony.ts';

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

/** Derives the findings of a case. */
export async function checkCase(
  { store, vocabulary }: OpenCase,
  options: { readonly provisional: boolean },
): Promise<CaseCheck> {
  return store.read(async (snapshot) => {
    const testimony = await readTestimony(snapshot, vocabulary, options.provisional);
    const setAside: FindingId[] = [];
    for await (const { record } of everyRow((page) =>
      snapshot.views.judgements({ ...page, effective: true, decision: 'set-aside' }),
    )) {
      const { decision } = record;
      if (decision.kind === 'set-aside' && isId('f', decision.target)) setAside.push(decision.target);
    }
    return {
      findings: deriveFindings(testimony),
      testimony,
      head: await snapshot.head(),
      counts: await snapshot.views.counts(),
      setAside,
    };
  });
}
