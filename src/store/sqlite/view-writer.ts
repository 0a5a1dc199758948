/**
 * Writes view rows for a projection. Each row keeps the record's canonical text and the few columns that questions need;
 * which statement or judgement has to do with what stands in one table for all. The number of the entry that is being
 * projected comes from outside and is the same for all rows of one entry.
 */

import { canonicalText } from '../../base/canonical.ts';
import type { CaseId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import type { ViewWriter } from '../contract.ts';
import { StoreError } from '../store-problem.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

/** A view writer for one case; `currentSeq` gives the number of the entry that is being projected. */
export function makeViewWriter(connection: Connection, caseId: CaseId, currentSeq: () => number): ViewWriter {
  const { run } = connection;
  const putNamed = (table: 'voice' | 'subject', id: string, record: unknown, words: readonly string[]) => {
    run(
      `INSERT INTO view_${table} (case_id, id, seq, record) VALUES (?, ?, ?, ?)
       ON CONFLICT (case_id, id) DO UPDATE SET record = excluded.record`,
      caseId,
      id,
      currentSeq(),
      canonicalText(record),
    );
    putSearchText(connection, caseId, id, words);
  };
  const putConcerns = (kind: 'statement' | 'judgement', id: string, targets: Iterable<string>) => {
    const sql = `INSERT INTO view_concern (case_id, target, kind, seq, id) VALUES (?, ?, ?, ?, ?)`;
    for (const target of new Set(targets)) run(sql, caseId, target, kind, currentSeq(), id);
  };
  return {
    async putSource(source) {
      run(
        `INSERT INTO view_source (case_id, id, seq, digest, record) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (case_id, id) DO UPDATE SET digest = excluded.digest, record = excluded.record`,
        caseId,
        source.id,
        currentSeq(),
        source.digest,
        canonicalText(source),
      );
      putSearchText(connection, caseId, source.id, source.title === undefined ? [] : [source.title]);
    },
    async putReading(reading) {
      run(
        `INSERT INTO view_reading (case_id, source, digest, seq, record) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (case_id, source, digest) DO UPDATE SET record = excluded.record`,
        caseId,
        reading.source,
        reading.digest,
        currentSeq(),
        canonicalText(reading),
      );
    },
    async putVoice(voice) {
      putNamed('voice', voice.id, voice, [voice.name]);
    },
    async putSubject(subject) {
      const words = subject.names.map(({ text }) => text);
      putNamed('subject', subject.id, subject, words);
    },
    async putStatement(statement, { standing, subjects }) {
      const inserted = run(
        `INSERT INTO view_statement (case_id, id, seq, standing, origin, record) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (case_id, id) DO NOTHING`,
        caseId,
        statement.id,
        currentSeq(),
        standing,
        statement.attribution.at(-1) ?? '',
        canonicalText(statement),
      );
      if (inserted === 0) throw recordExists(statement.id);
      const { passage, attribution } = statement;
      putConcerns('statement', statement.id, [passage.source, passage.id, ...attribution, ...subjects]);
      putSearchText(connection, caseId, statement.id, quoteOf(statement));
    },
    async setStanding(id, standing) {
      const changed = run('UPDATE view_statement SET standing = ? WHERE case_id = ? AND id = ?', standing, caseId, id);
      if (changed === 0) throw recordAbsent(id);
    },
    async putJudgement(judgement, { concerns }) {
      const inserted = run(
        `INSERT INTO view_judgement (case_id, id, seq, decision, effective, record) VALUES (?, ?, ?, ?, 1, ?)
         ON CONFLICT (case_id, id) DO NOTHING`,
        caseId,
        judgement.id,
        currentSeq(),
        judgement.decision.kind,
        canonicalText(judgement),
      );
      if (inserted === 0) throw recordExists(judgement.id);
      putConcerns('judgement', judgement.id, concerns);
    },
    async setEffective(id, effective) {
      const changed = run(
        'UPDATE view_judgement SET effective = ? WHERE case_id = ? AND id = ?',
        effective ? 1 : 0,
        caseId,
        id,
      );
      if (changed === 0) throw recordAbsent(id);
    },
    async putMark({ kind, key, record }) {
      run(
        `INSERT INTO view_mark (case_id, kind, id, seq, record) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (case_id, kind, id) DO UPDATE SET record = excluded.record`,
        caseId,
        kind,
        key,
        currentSeq(),
        canonicalText(record),
      );
    },
  };
}

/** Replaces the words by which a record is found. */
function putSearchText(connection: Connection, caseId: CaseId, id: string, words: readonly string[]): void {
  const text = words.join('\n');
  const old = connection.get('SELECT row, text FROM view_search_text WHERE case_id = ? AND id = ?', caseId, id);
  if (old !== undefined && textOf(old, 'text') === text) return;
  if (old !== undefined) {
    // The index keeps no text of its own and must be told what to forget (sqlite.org/fts5.html, external content).
    const row = numberOf(old, 'row');
    connection.run(
      `INSERT INTO view_search_index (view_search_index, rowid, text) VALUES ('delete', ?, ?)`,
      row,
      textOf(old, 'text'),
    );
    connection.run('DELETE FROM view_search_text WHERE row = ?', row);
  }
  if (text === '') return;
  connection.run('INSERT INTO view_search_text (case_id, id, text) VALUES (?, ?, ?)', caseId, id, text);
  connection.run('INSERT INTO view_search_index (rowid, text) VALUES (last_insert_rowid(), ?)', text);
}

function quoteOf({ passage }: Statement): readonly string[] {
  return passage.kind === 'text' ? [passage.quote] : [];
}

function recordExists(id: string): StoreError {
  return new StoreError('record-exists', `Cannot put ${id}: there is a record of that id already`);
}

function recordAbsent(id: string): StoreError {
  return new StoreError('record-absent', `Cannot change ${id}: there is no record of that id`);
}
