/**
 * Every record that cited findings and statements need: what they name, what that names in turn, and the judgements that
 * count for it. Nothing else of the case comes along.
 */

import { isId } from '../base/id.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { IdentityDecision } from '../reasoning/testimony.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { Cited } from './cite-findings.ts';
import type { DossierRecords } from './dossier.ts';
import { countingJudgements, readingKey, type PutRecord, type RecordKind, type Replay } from './replay.ts';

export type Gathered = {
  readonly records: DossierRecords;
  /** Keys of all of them. */
  readonly keys: ReadonlySet<string>;
};

/**
 * The records behind what is cited. What the case does not hold is left out; `trace` names it. `identities` are the
 * decisions that count: all that make one subject of those that are named come along, since contents are compared by them.
 */
export function gatherRecords(
  { findings, statements, graded }: Cited,
  replay: Replay,
  identities: readonly IdentityDecision[],
): Gathered {
  const joining = Map.groupBy(
    identities
      .filter(({ same }) => same)
      .flatMap(({ a, b, judgement }) => [
        { id: a, judgement },
        { id: b, judgement },
      ]),
    ({ id }) => id as string,
  );
  const joiningOf = (id: string) => joining.get(id)?.map(({ judgement }) => judgement) ?? [];
  const keys = new Set<string>([
    ...statements,
    ...idsIn(findings),
    ...[...graded].flatMap((voice) => countingJudgements(replay, voice)),
  ]);
  for (const key of keys) {
    const put = replay.records.get(key);
    if (put === undefined) keys.delete(key);
    else for (const next of neededBy(put, replay, joiningOf)) keys.add(next);
  }
  const of = <T>(kind: RecordKind) =>
    [...keys]
      .toSorted()
      .flatMap((key) => replay.records.get(key) ?? [])
      .filter((put) => put.kind === kind)
      .map((put) => put.record as T);
  return {
    keys,
    records: {
      sources: of<Source>('source'),
      readings: of<Reading>('reading'),
      voices: of<Voice>('voice'),
      subjects: of<Subject>('subject'),
      statements: of<Statement>('statement'),
      judgements: of<Judgement>('judgement'),
    },
  };
}

/** The keys that a record leads to. */
function neededBy(
  { kind, key, record }: PutRecord,
  replay: Replay,
  joiningOf: (id: string) => readonly string[],
): readonly string[] {
  // That two events are one is doubted, and so comes along only where a witness says it.
  if (kind === 'subject' && (record as Subject).kind !== 'event') return [...idsIn(record), ...joiningOf(key)];
  if (kind !== 'statement') return idsIn(record);
  const { id, content, passage } = record as Statement;
  return [
    ...idsIn(record),
    ...(content.kind === 'about' ? [content.target] : []),
    ...(passage.kind === 'text' ? [readingKey(passage.source, passage.reading)] : []),
    ...countingJudgements(replay, id),
  ];
}

/** The ids of sources, voices, subjects and judgements anywhere in a value. Statements come only where they are asked for. */
function idsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (each: unknown): void => {
    if (typeof each === 'string') {
      if (isId('s', each) || isId('v', each) || isId('x', each) || isId('j', each)) found.push(each);
    } else if (typeof each === 'object' && each !== null) Object.values(each).forEach(visit);
  };
  visit(value);
  return found;
}
