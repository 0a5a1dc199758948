/** Finds the records of a trail by their ids, whether they come from a case or from a dossier. */

import type { JudgementId, StatementId } from '../base/id.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { CitedFindings, DossierLine, DossierRecords, Finding } from './dossier.ts';
import { readingKey, type RecordKind } from './replay.ts';
import type { TrailRecords } from './trace.ts';

/** Where the records are: found by key (`keyOf` of replay.ts), with the judgements that count for a statement or voice. */
export type RecordIndex = {
  readonly get: (kind: RecordKind, key: string) => object | undefined;
  /** Of that kind, in the order in which they were put. */
  readonly all: (kind: 'statement' | 'reading') => Iterable<object>;
  readonly judgementsOn: (id: string) => readonly JudgementId[];
};

/** Look-ups over lines, findings and records, for `trace`. */
export function openTrailRecords(
  lines: readonly DossierLine[],
  findings: CitedFindings,
  index: RecordIndex,
): TrailRecords {
  const lineById = new Map(lines.map((line) => [line.id as string, line]));
  const findingById = indexFindings(findings);
  let places: ReadonlyMap<string, readonly StatementId[]> | undefined;
  let readings: ReadonlyMap<string, Reading> | undefined;
  return {
    line: (id) => lineById.get(id),
    finding: (id) => findingById.get(id),
    statement: (id) => index.get('statement', id) as Statement | undefined,
    statementsAt: (id) => (places ??= indexPlaces(index)).get(id) ?? [],
    voice: (id) => index.get('voice', id) as Voice | undefined,
    subject: (id) => index.get('subject', id) as Subject | undefined,
    judgement: (id) => index.get('judgement', id) as Judgement | undefined,
    judgementsOn: index.judgementsOn,
    source: (id) => index.get('source', id) as Source | undefined,
    reading: (source, digest) =>
      digest === undefined
        ? (readings ??= latestReadings(index)).get(source)
        : (index.get('reading', readingKey(source, digest)) as Reading | undefined),
  };
}

/** Every finding that has an id, by it. */
export function indexFindings(findings: CitedFindings): ReadonlyMap<string, Finding> {
  const { conflicts, groups, clusters, waysOut, faults, corroborations, warnings } = findings;
  const all: readonly Finding[] = [
    ...conflicts,
    ...groups,
    ...clusters,
    ...clusters.flatMap((cluster) => cluster.waysOut),
    ...waysOut,
    ...faults,
    ...corroborations,
    ...warnings,
  ];
  return new Map(all.map((finding) => [finding.id, finding]));
}

/** The index over the records of a dossier. */
export function indexRecords(records: DossierRecords): RecordIndex {
  const maps: Readonly<Record<RecordKind, ReadonlyMap<string, object>>> = {
    source: byId(records.sources),
    voice: byId(records.voices),
    subject: byId(records.subjects),
    statement: byId(records.statements),
    judgement: byId(records.judgements),
    reading: new Map(records.readings.map((reading) => [readingKey(reading.source, reading.digest), reading])),
  };
  const on = Map.groupBy(records.judgements, ({ decision }) =>
    decision.kind === 'accept' ? decision.statement : decision.kind === 'grade' ? decision.voice : undefined,
  );
  return {
    get: (kind, key) => maps[kind].get(key),
    all: (kind) => maps[kind].values(),
    judgementsOn: (id) => on.get(id as StatementId)?.map((judgement) => judgement.id) ?? [],
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Statements by their passage and by their source. */
function indexPlaces(index: RecordIndex): ReadonlyMap<string, readonly StatementId[]> {
  const places = new Map<string, StatementId[]>();
  for (const record of index.all('statement')) {
    const { id, passage } = record as Statement;
    for (const place of [passage.id, passage.source]) {
      const there = places.get(place);
      if (there) there.push(id);
      else places.set(place, [id]);
    }
  }
  return places;
}

function latestReadings(index: RecordIndex): ReadonlyMap<string, Reading> {
  return new Map([...index.all('reading')].map((record) => [(record as Reading).source, record as Reading]));
}
