/**
 * Writes view rows for a projection. Each row keeps the record's canonical text and the few columns that questions need;
 * which statement or judgement has to do with what stands in one table for all. The number of the entry that is being
 * projected comes from outside and is the same for all rows of one entry.
 */

import { canonicalText } from '../../base/canonical.ts';
import type { CaseId } from '../../base/id.ts';
import type { ViewWriter } from '../contract.ts';
import { StoreError } from '../store-problem.ts';
import { textOf, type Connection } from './connection.ts';
import type { addNames, replaceNames } from './name-writer.ts';

/** A view writer for one case; `currentSeq` gives the number of the entry that is being projected. */
export function makeViewWriter(connection: Connection, caseId: CaseId, currentSeq: () => number): ViewWriter {
  const { run } = connection;
  /** True where the record was not there before. */
  const putNamed = <T extends { readonly id: string }>(
    table: 'source' | 'voice' | 'subject',
    record: T,
    handle: string | undefined,
    wordsOf: (record: T) => string,
  ): boolean => {
    const text = canonicalText(record);
    const inserted = run(
      `INSERT INTO view_${table} (case_id, id, seq, handle, record) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (case_id, id) DO NOTHING`,
      caseId,
      record.id,
      currentSeq(),
      handle ?? null,
      text,
    );
    if (inserted === 1) {
      putWords(connection, caseId, record.id, '', wordsOf(record));
      return true;
    }
    const sql = `SELECT record FROM view_${table} WHERE case_id = ? AND id = ?`;
    const before = wordsOf(JSON.parse(textOf(connection.get(sql, caseId, record.id) ?? {}, 'record')));
    run(
      `UPDATE view_${table} SET record = ?, handle = coalesce(?, handle) WHERE case_id = ? AND id = ?`,
      text,
      handle ?? null,
      caseId,
      record.id,
    );
    putWords(connection, caseId, record.id, before, wordsOf(record));
    return false;
  };
  // Loaded with the first name, once: most verbs write none.
  let names: { readonly addNames: typeof addNames; readonly replaceNames: typeof replaceNames } | undefined;
  const putNames = async (named: { readonly id: string; readonly names: readonly string[] }, isNew: boolean) => {
    if (isNew && named.names.length === 0) return;
    names ??= await import('./name-writer.ts');
    if (isNew) names.addNames(connection, caseId, [named]);
    else names.replaceNames(connection, caseId, named);
  };
  const putConcerns = (kind: 'statement' | 'judgement', id: string, targets: Iterable<string>) => {
    // One call for all of them. OR FAIL: whatever goes wrong here undoes the whole turn, and the journal by which the engine
    // would take back this statement alone costs more than the rows.
    const sql = `INSERT OR FAIL INTO view_concern (case_id, target, kind, seq, id)
      SELECT ?, value, ?, ?, ? FROM json_each(?)`;
    run(sql, caseId, kind, currentSeq(), id, JSON.stringify([...new Set(targets)]));
  };
  return {
    async putSource(source, handle) {
      putNamed('source', source, handle, ({ title = '' }) => title);
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
    async putVoice(voice, handle) {
      const isNew = putNamed('voice', voice, handle, ({ name }) => name);
      await putNames({ id: voice.id, names: voice.named ? [voice.name] : [] }, isNew);
    },
    async putSubject(subject, handle) {
      const isNew = putNamed('subject', subject, handle, ({ names: given }) =>
        given.map(({ text }) => text).join('\n'),
      );
      const proper = subject.names.filter((name) => name.proper).map(({ text }) => text);
      await putNames({ id: subject.id, names: proper }, isNew);
    },
    async putStatement(statement, { standing, subjects, handle }) {
      const inserted = run(
        `INSERT INTO view_statement (case_id, id, seq, standing, origin, handle, record) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (case_id, id) DO NOTHING`,
        caseId,
        statement.id,
        currentSeq(),
        standing,
        statement.attribution.at(-1) ?? '',
        handle ?? null,
        canonicalText(statement),
      );
      if (inserted === 0) throw recordExists(statement.id);
      const { passage, attribution } = statement;
      putConcerns('statement', statement.id, [passage.source, passage.id, ...attribution, ...subjects]);
      putWords(connection, caseId, statement.id, '', passage.kind === 'text' ? passage.quote : '');
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
function putWords(connection: Connection, caseId: CaseId, id: string, before: string, words: string): void {
  if (words === before) return;
  // Walks all words, as the index knows no ids; but names change rarely, and statements never do.
  if (before !== '') connection.run('DELETE FROM view_search WHERE case_id = ? AND id = ?', caseId, id);
  if (words !== '') connection.run('INSERT INTO view_search (case_id, id, text) VALUES (?, ?, ?)', caseId, id, words);
}

function recordExists(id: string): StoreError {
  return new StoreError('record-exists', `Cannot put ${id}: there is a record of that id already`);
}

function recordAbsent(id: string): StoreError {
  return new StoreError('record-absent', `Cannot change ${id}: there is no record of that id`);
}
