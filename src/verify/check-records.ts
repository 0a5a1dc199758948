/** The records: each as the ledger has it, and standing as far as what was disclosed can tell. */

import { canonicalText } from '../base/canonical.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readingKey, type RecordKind } from '../dossier/replay.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

type Listed = { readonly kind: RecordKind; readonly key: string; readonly record: object };

/** Every record of the dossier is the latest one that a disclosed entry puts under its id, to the byte. */
export function* checkDisclosed({ dossier, ledger }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier || !ledger) return;
  const { records, seqs } = ledger.replay;
  for (const { kind, key, record } of recordsIn(dossier)) {
    const put = records[kind].get(key);
    if (put === undefined)
      yield fail('record-undisclosed', `The ${kind} ${key} is in no disclosed entry of the ledger`, key);
    else if (canonicalText(put) !== canonicalText(record))
      yield fail('record-differs', `The ${kind} ${key} is not what entry ${seqs.get(key)} of the ledger says`, key);
  }
}

/** Each record is there once, in order of ids. */
export function* checkListed({ dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  let before: Listed | undefined;
  for (const each of recordsIn(dossier)) {
    if (before?.kind === each.kind && before.key === each.key)
      yield fail('record-repeated', `The ${each.kind} ${each.key} is there twice`, each.key);
    else if (before?.kind === each.kind && before.key > each.key)
      yield fail('list-unsorted', `The ${each.kind} ${each.key} must come before ${before.key}`, each.key);
    before = each;
  }
}

/** Nothing that is used has been taken back; every statement counts; every judgement is the one that holds. */
export function* checkStanding({ dossier, ledger }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier || !ledger) return;
  const { withdrawn, holding } = ledger.replay;
  for (const { kind, key } of recordsIn(dossier))
    if (withdrawn.has(key)) yield fail('record-withdrawn', `The ${kind} ${key} was taken back in the ledger`, key);
  for (const judgement of dossier.records.judgements) {
    const about = decidedOn(judgement);
    const holds = about === undefined ? undefined : holding.get(about);
    if (holds !== undefined && holds.id !== judgement.id)
      yield fail('judgement-overruled', `The judgement ${judgement.id} was overruled by ${holds.id}`, judgement.id);
  }
  for (const { id, proposedBy } of dossier.records.statements) {
    const decision = holding.get(id)?.decision.kind;
    if (decision === 'reject') yield fail('statement-rejected', `The statement ${id} was rejected`, id);
    else if (proposedBy !== undefined && decision === undefined && !dossier.provisional)
      yield fail(
        'statement-unaccepted',
        `Nobody has accepted the proposed statement ${id}, and the dossier does not say that it is provisional`,
        id,
      );
  }
}

function decidedOn({ decision }: Judgement): string | undefined {
  if (decision.kind === 'accept') return decision.statement;
  return decision.kind === 'grade' ? decision.voice : undefined;
}

function recordsIn({ records }: Dossier): readonly Listed[] {
  return [
    ...listed('source', records.sources),
    ...records.readings.map((record) => ({
      kind: 'reading' as const,
      key: readingKey(record.source, record.digest),
      record,
    })),
    ...listed('voice', records.voices),
    ...listed('subject', records.subjects),
    ...listed('statement', records.statements),
    ...listed('judgement', records.judgements),
  ];
}

function listed(kind: RecordKind, records: readonly { readonly id: string }[]): readonly Listed[] {
  return records.map((record) => ({ kind, key: record.id, record }));
}
