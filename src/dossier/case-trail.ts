/** The trails of an open case: its records, looked up for `trace`, and its findings and statements, named for a draft. */

import { isId } from '../base/id.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import type { CaseCheck } from '../case/check-case.ts';
import type { OpenCase } from '../case/open-case.ts';
import { everyRow } from '../case/references.ts';
import type { Citation } from './dossier.ts';
import type { ResolveCitation } from './draft-dossier.ts';
import { indexFindings, openTrailRecords } from './look-up.ts';
import { countingJudgements, replayEntries, type ReplayedEntry } from './replay.ts';
import type { TrailRecords } from './trace.ts';

/**
 * Look-ups over everything that a case holds, as its ledger stood when `check` was made. Reads the ledger once: keep what
 * it gives for as long as the head stays the same.
 */
export async function openCaseTrail(
  { store }: OpenCase,
  { findings, head }: Pick<CaseCheck, 'findings' | 'head'>,
): Promise<TrailRecords> {
  const entries: ReplayedEntry[] = [];
  for await (const { entry, disclosure } of store.entries({ to: head.size }))
    entries.push({ seq: entry.seq, kind: entry.kind, payload: disclosure?.payload });
  const replay = replayEntries(entries);
  return openTrailRecords([], findings, {
    records: replay.records,
    judgementsOn: (id) => countingJudgements(replay, id),
  });
}

/**
 * What citations of a draft name: findings of the check and the statements that it counts, by id, by the beginning of an
 * id, or by a person's handle.
 */
export async function openCitations(
  { store }: OpenCase,
  { findings, testimony }: Pick<CaseCheck, 'findings' | 'testimony'>,
): Promise<ResolveCitation> {
  const ids = new Set<string>([...indexFindings(findings).keys(), ...testimony.statements.map(({ id }) => id)]);
  const handles = new Map<string, string>();
  for await (const { key, record } of everyRow((page) => store.views.marks('handle', page)))
    if (typeof record === 'string') handles.set(key, record);
  return (reference) => {
    const id = handles.get(reference) ?? reference;
    if (ids.has(id)) return pickOne(reference, [id]);
    return pickOne(reference, /^[ft]_/.test(id) ? [...ids].filter((each) => each.startsWith(id)) : []);
  };
}

function isCitation(id: string): id is Citation {
  return isId('f', id) || isId('t', id);
}

function pickOne(reference: string, fitting: readonly string[]): Result<Citation> {
  const [only, another] = fitting;
  if (only === undefined || !isCitation(only))
    return refuse(
      'reference-unknown',
      `no finding and no statement that counts has the id or handle "${reference}"`,
      'A statement counts once it is accepted; "check" shows the findings.',
    );
  return another === undefined
    ? succeed(only)
    : refuse('reference-ambiguous', `${fitting.slice(0, 5).join(', ')} all begin so`, 'Give more of the id.');
}
