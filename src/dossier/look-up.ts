/** Finds the records of a trail by their ids, whether they come from a case or from a dossier. */

import type { JudgementId, StatementId } from '../base/id.ts';
import type { Reading } from '../source/reading.ts';
import type { CitedFindings, DossierLine, DossierRecords, Finding } from './dossier.ts';
import { readingKey, type RecordMaps } from './replay.ts';
import type { TrailRecords } from './trace.ts';

/** Records by their keys, with the judgements that count for a statement or voice. */
export type RecordIndex = {
  readonly records: RecordMaps;
  readonly judgementsOn: (id: string) => readonly JudgementId[];
};

/** Look-ups over lines, findings and records, for `trace`. */
export function openTrailRecords(
  lines: readonly DossierLine[],
  findings: CitedFindings,
  { records, judgementsOn }: RecordIndex,
): TrailRecords {
  const lineById = new Map<string, DossierLine>(lines.map((line) => [line.id, line]));
  const findingById = indexFindings(findings);
  let places: ReadonlyMap<string, readonly StatementId[]> | undefined;
  let latest: ReadonlyMap<string, Reading> | undefined;
  return {
    line: (id) => lineById.get(id),
    finding: (id) => findingById.get(id),
    statement: (id) => records.statement.get(id),
    statementsAt: (id) => (places ??= indexPlaces(records)).get(id) ?? [],
    voice: (id) => records.voice.get(id),
    subject: (id) => records.subject.get(id),
    judgement: (id) => records.judgement.get(id),
    judgementsOn,
    source: (id) => records.source.get(id),
    reading: (source, digest) =>
      digest === undefined
        ? (latest ??= latestReadings(records)).get(source)
        : records.reading.get(readingKey(source, digest)),
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
  const on = Map.groupBy(records.judgements, ({ decision }): string | undefined =>
    decision.kind === 'accept' ? decision.statement : decision.kind === 'grade' ? decision.voice : undefined,
  );
  return {
    records: {
      source: byId(records.sources),
      reading: new Map(records.readings.map((reading) => [readingKey(reading.source, reading.digest), reading])),
      voice: byId(records.voices),
      subject: byId(records.subjects),
      statement: byId(records.statements),
      judgement: byId(records.judgements),
    },
    judgementsOn: (id) => on.get(id)?.map((judgement) => judgement.id) ?? [],
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Statements by their passage and by their source. */
function indexPlaces({ statement }: RecordMaps): ReadonlyMap<string, readonly StatementId[]> {
  const places = new Map<string, StatementId[]>();
  for (const { id, passage } of statement.values()) {
    for (const place of [passage.id, passage.source]) {
      const there = places.get(place);
      if (there) there.push(id);
      else places.set(place, [id]);
    }
  }
  return places;
}

function latestReadings({ reading }: RecordMaps): ReadonlyMap<string, Reading> {
  return new Map([...reading.values()].map((each) => [each.source, each]));
}
