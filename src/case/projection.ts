/**
 * What each kind of entry means for the views. The only place where entries become rows: in writing and in rebuilding
 * alike, so that views can always be thrown away. Marks used here: `handle` (a person's handle → id), `withdrawn` (ids whose
 * entry is undone), `bytes` (digest and place of a source → id), `dossier`.
 */

import type { Json } from '../base/canonical.ts';
import { isId, type StatementId } from '../base/id.ts';
import { ProblemError } from '../base/result.ts';
import { concernsOf, type Decision } from '../judgement/judgement.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Standing, Statement } from '../statement/statement.ts';
import { subjectsOf } from '../statement/subjects-of.ts';
import type { Projection, ProjectionViews, ViewReader } from '../store/contract.ts';
import { readCaseEvent, type CaseEvent, type Payload } from './payloads.ts';

export const caseProjection: Projection = { version: '2', project };

async function project(entry: LedgerEntry, payload: Json, views: ProjectionViews): Promise<void> {
  const event = readCaseEvent(entry.kind, payload);
  if (!event.ok) throw new ProblemError(event.problem);
  await apply(event.value, views);
}

async function apply(event: CaseEvent, views: ProjectionViews): Promise<void> {
  switch (event.kind) {
    case 'case-opened':
      return views.putMark({ kind: 'case', key: 'opened', record: { title: event.payload.title } });
    case 'source-preserved':
      await views.putSource(event.payload.source, event.payload.handle);
      await views.putReading(event.payload.reading);
      await views.putMark({
        kind: 'bytes',
        key: bytesKey({ digest: event.payload.source.digest, from: event.payload.source.obtained.from }),
        record: event.payload.source.id,
      });
      return markHandle(event.payload.handle, event.payload.source.id, views);
    case 'source-read':
      return views.putReading(event.payload.reading);
    case 'voice-named':
      await views.putVoice(event.payload.voice, event.payload.handle);
      return markHandle(event.payload.handle, event.payload.voice.id, views);
    case 'subject-named':
      await views.putSubject(event.payload.subject, event.payload.handle);
      return markHandle(event.payload.handle, event.payload.subject.id, views);
    case 'statement-recorded':
      return applyStatement(event.payload, views);
    case 'model-asked':
      return;
    case 'judged':
      await views.putJudgement(event.payload.judgement, { concerns: concernsOf(event.payload.judgement.decision) });
      await settle(event.payload.judgement.decision, views);
      return markHandle(event.payload.handle, event.payload.judgement.id, views);
    case 'hypothesis-stated':
      return views.putMark({
        kind: 'hypothesis',
        key: event.payload.hypothesis.id,
        record: event.payload.hypothesis,
      });
    case 'undone':
      return applyUndoing(event.payload, views);
    case 'published':
      return views.putMark({
        kind: 'dossier',
        key: event.payload.digest,
        record: { title: event.payload.title, size: event.payload.size },
      });
  }
}

async function applyStatement(
  { statement, handle }: Payload<'statement-recorded'>,
  views: ProjectionViews,
): Promise<void> {
  const subjects = subjectsOf(statement.content);
  await views.putStatement(statement, { standing: baseStanding(statement), subjects, handle });
  return markHandle(handle, statement.id, views);
}

async function markHandle(handle: string | undefined, id: string, views: ProjectionViews): Promise<void> {
  if (handle !== undefined) await views.putMark({ kind: 'handle', key: handle, record: id });
}

/** Takes back, or brings back, what the entries of one action put. */
async function applyUndoing({ withdraws, ids }: Payload<'undone'>, views: ProjectionViews): Promise<void> {
  for (const id of ids) {
    if (isId('j', id)) {
      const judgement = await views.judgement(id);
      await views.setEffective(id, !withdraws);
      if (judgement) await settle(judgement.record.decision, views);
    } else {
      await views.putMark({ kind: 'withdrawn', key: id, record: withdraws });
      if (isId('t', id)) await setStandingOf(id, views);
    }
  }
}

/** After a judgement was made, undone or brought back: where the statement that it decides on stands now. */
async function settle(decision: Decision, views: ProjectionViews): Promise<void> {
  if (decision.kind === 'accept' || decision.kind === 'reject') await setStandingOf(decision.statement, views);
}

async function setStandingOf(id: StatementId, views: ProjectionViews): Promise<void> {
  const row = await views.statement(id);
  if (row) await views.setStanding(id, await standingOf(row.record, views));
}

/** Withdrawn once its entry is undone; else as the latest effective judgement has it; else as it was recorded. */
async function standingOf(statement: Statement, views: ViewReader): Promise<Standing> {
  if (await isWithdrawn(statement.id, views)) return 'withdrawn';
  const latest = await latestDecision(statement.id, views);
  return latest === undefined ? baseStanding(statement) : latest === 'accept' ? 'accepted' : 'rejected';
}

async function latestDecision(id: StatementId, views: ViewReader): Promise<'accept' | 'reject' | undefined> {
  let latest: 'accept' | 'reject' | undefined;
  for (let after: string | undefined; ;) {
    const page = await views.judgements({
      concerns: id,
      effective: true,
      limit: 1000,
      ...(after === undefined ? {} : { after }),
    });
    for (const { record } of page.rows)
      if (record.decision.kind === 'accept' || record.decision.kind === 'reject') latest = record.decision.kind;
    if (page.next === undefined) return latest;
    after = page.next;
  }
}

/** What a person states counts; what the machine proposes waits. */
function baseStanding(statement: Statement): Standing {
  return statement.proposedBy === undefined ? 'accepted' : 'proposed';
}

/** True where the entry that put this record has been undone. */
export async function isWithdrawn(id: string, views: ViewReader): Promise<boolean> {
  return (await views.mark('withdrawn', id))?.record === true;
}

/** The same bytes from the same place are one source. */
export function bytesKey({ digest, from }: { readonly digest: string; readonly from: string }): string {
  return `${digest} ${from}`;
}
