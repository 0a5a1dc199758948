/** Sources and voices for people, joined with names, counts and grades. */

import type { SourceId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { isWithdrawn } from '../../case/projection.ts';
import { everyRow } from '../../case/references.ts';
import type { Source } from '../../source/source.ts';
import type { Voice } from '../../statement/voice.ts';
import type { NamedRow, ViewReader } from '../../store/contract.ts';
import { labelOf, type Subject } from '../../subject/subject.ts';
import type { ShownSource, ShownSubject, ShownVoice } from '../shapes/records.ts';
import { sayDate, type SentenceLanguage } from './sentences.ts';
import { showJudgement } from './show-judgement.ts';

/** A source as the API gives it. */
export async function showSource(
  { record: source, handle }: NamedRow<Source>,
  views: ViewReader,
  language: SentenceLanguage,
): Promise<ShownSource> {
  const { id, obtained, published } = source;
  const voice = source.voice === undefined ? undefined : (await views.voice(source.voice))?.record;
  const reading = (await views.readings(id)).at(-1)?.record;
  const aside = await views.judgements({ concerns: id, effective: true, decision: 'set-aside', limit: 1 });
  return {
    id,
    ...optional('handle', handle),
    title: source.title ?? obtained.from,
    ...optional('voice', voice && { id: voice.id, name: voice.name, named: voice.named }),
    ...optional('published', published === undefined ? undefined : sayDate(published, language)),
    ...optional('language', source.language),
    mediaType: source.mediaType,
    bytes: source.bytes,
    digest: source.digest,
    obtained,
    ...optional('derivedFrom', source.derivedFrom),
    ...optional('derivation', source.derivation),
    problems: reading?.problems.length ?? 0,
    statements: await countStatements(id, views),
    setAside: aside.rows.length > 0,
    withdrawn: await isWithdrawn(id, views),
  };
}

async function countStatements(id: SourceId, views: ViewReader): Promise<ShownSource['statements']> {
  const counts = { proposed: 0, accepted: 0, rejected: 0 };
  for await (const { standing } of everyRow((page) => views.statements({ ...page, concerns: id })))
    if (standing !== 'withdrawn') counts[standing] += 1;
  return counts;
}

/** A voice as the API gives it, with the grade that holds. */
export async function showVoice({ record, handle }: NamedRow<Voice>, views: ViewReader): Promise<ShownVoice> {
  const { id, name, named, kind, subject } = record;
  const { rows } = await views.judgements({ concerns: id, effective: true, decision: 'grade', limit: 1000 });
  const latest = rows.at(-1);
  const decision = latest?.record.decision;
  const grade =
    latest && decision?.kind === 'grade'
      ? {
          grade: decision.grade,
          grounds: [...decision.grounds],
          judgement: showJudgement(latest, new Map([[id, name]])),
        }
      : undefined;
  return {
    id,
    ...optional('handle', handle),
    name,
    named,
    kind,
    ...optional('subject', subject),
    ...optional('grade', grade),
  };
}

export function showSubject({ record, handle }: NamedRow<Subject>): ShownSubject {
  const { id, kind, names, within } = record;
  return {
    id,
    ...optional('handle', handle),
    kind,
    label: labelOf(record),
    names: [...names],
    ...optional('within', within),
  };
}
