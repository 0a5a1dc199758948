/** What SQLite itself is held to: settings, triggers, keys, plans of questions, versions of tables. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/base/digest.ts';
import { unwrap } from '../../../src/base/result.ts';
import { createCase, openCase } from '../../../src/store/case-folder.ts';
import { openConnection, textOf } from '../../../src/store/sqlite/connection.ts';
import { schemaDifferences } from '../../../src/store/sqlite/schema.ts';
import { writeDeeds } from '../contract/given-case.ts';
import { caseId, idOf, projection, statementDeed, voiceOf } from '../fixtures.ts';
import { temporaryFolder } from '../temporary.ts';

/** A closed case with two entries, and a plain connection to its file as any program would have. */
async function attackedCase() {
  const folder = await temporaryFolder();
  const store = unwrap(await createCase(folder, { caseId, projection }));
  await writeDeeds(store, [{ do: 'voice', record: voiceOf(1) }, statementDeed(1)]);
  await store.close();
  const file = join(folder, 'case.sqlite');
  return { folder, file, database: new DatabaseSync(file) };
}

describe('the ledger tables refuse', () => {
  test.each([
    ['changing an entry', `UPDATE ledger SET entry = '{}' WHERE seq = 0`, 'never changed'],
    ['withholding a payload', `UPDATE ledger SET disclosure = NULL`, 'never changed'],
    ['renumbering', `UPDATE ledger SET seq = 7 WHERE seq = 1`, 'never changed'],
    ['removing an entry', `DELETE FROM ledger WHERE seq = 1`, 'never removed'],
    ['removing all', `DELETE FROM ledger`, 'never removed'],
    ['removing the head', `DELETE FROM head`, 'keeps its head'],
    ['a number that is taken', `INSERT INTO ledger VALUES ('${caseId}', 1, '{}', NULL)`, 'UNIQUE'],
    ['a negative number', `INSERT INTO ledger VALUES ('${caseId}', -1, '{}', NULL)`, 'CHECK'],
    ['a number that is none', `INSERT INTO ledger VALUES ('${caseId}', 'x', '{}', NULL)`, 'cannot store TEXT'],
    ['an entry that is none', `INSERT INTO ledger VALUES ('${caseId}', 2, NULL, NULL)`, 'NOT NULL'],
    [
      'replacing an entry',
      `PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO ledger VALUES ('${caseId}', 1, '{}', NULL)`,
      'never removed',
    ],
  ])('%s', async (_, sql, reason) => {
    const { database } = await attackedCase();
    expect(() => database.exec(sql)).toThrow(reason);
    database.close();
  });
});

test('every connection has the settings on which durability and safety rest', async () => {
  const { file, database } = await attackedCase();
  database.close();
  const settings = (role: 'writer' | 'reader') => {
    const connection = openConnection(file, role);
    const names = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'recursive_triggers',
      'query_only',
      'temp_store',
    ];
    const values = names.map((name) => Object.values(connection.get(`PRAGMA ${name}`) ?? {})[0]);
    connection.close();
    return values;
  };
  expect(settings('writer')).toEqual(['wal', 2, 1, 0, 1, 0, 2]);
  expect(settings('reader')).toEqual(['wal', 2, 1, 0, 1, 1, 2]);
});

test('a reader can write nothing, and nothing can rewrite the tables themselves', async () => {
  const { file, database } = await attackedCase();
  database.close();
  const reader = openConnection(file, 'reader');
  expect(() => reader.run(`UPDATE head SET last = ''`)).toThrow('read-only');
  reader.close();
  const writer = openConnection(file, 'writer');
  expect(() => writer.script(`PRAGMA writable_schema = ON; DELETE FROM sqlite_schema`)).toThrow('may not be modified');
  writer.close();
});

describe('no question walks a whole table or sorts', () => {
  test.each([
    `SELECT * FROM view_source v WHERE v.case_id = ? AND v.digest = ? AND (v.seq, v.id) > (?, ?) ORDER BY v.seq, v.id LIMIT 5`,
    `SELECT * FROM view_voice v WHERE v.case_id = ? AND (v.seq, v.id) > (?, ?) ORDER BY v.seq, v.id LIMIT 5`,
    `SELECT * FROM view_statement v WHERE v.case_id = ? AND (v.seq, v.id) > (?, ?) ORDER BY v.seq, v.id LIMIT 5`,
    `SELECT * FROM view_statement v WHERE v.case_id = ? AND v.standing = ? AND (v.seq, v.id) > (?, ?) ORDER BY v.seq, v.id LIMIT 5`,
    `SELECT v.* FROM view_statement v JOIN view_concern c ON c.case_id = v.case_id AND c.id = v.id WHERE c.case_id = ? AND c.target = ? AND c.kind = ? AND (c.seq, c.id) > (?, ?) ORDER BY c.seq, c.id LIMIT 5`,
    `SELECT * FROM view_judgement v WHERE v.case_id = ? AND v.decision = ? AND v.effective = ? AND (v.seq, v.id) > (?, ?) ORDER BY v.seq, v.id LIMIT 5`,
    `SELECT * FROM view_mark v WHERE v.case_id = ? AND v.kind = ? AND v.id > ? ORDER BY v.id LIMIT 5`,
    `SELECT id FROM view_statement WHERE case_id = ? AND id >= ? AND id < ? ORDER BY id LIMIT 5`,
    `SELECT entry FROM ledger WHERE case_id = ? AND seq >= ? AND seq < ? ORDER BY seq LIMIT 5`,
  ])('%s', async (sql) => {
    const { file, database } = await attackedCase();
    database.close();
    const reader = openConnection(file, 'reader');
    const plan = reader.all(`EXPLAIN QUERY PLAN ${sql}`).map((row) => textOf(row, 'detail'));
    reader.close();
    expect(plan.join('\n')).toMatch(/SEARCH/);
    expect(plan.join('\n')).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

describe('a file is refused that', () => {
  test.each([
    ['is of a later version', 'PRAGMA user_version = 99', 'case-newer'],
    ['is of another program', 'PRAGMA application_id = 1', 'case-damaged'],
    ['was made by another migration', `UPDATE migration SET digest = 'sha256:0'`, 'case-damaged'],
    ['holds another case', `UPDATE head SET case_id = 'c_ba9876543210'`, 'case-damaged'],
    ['has a head that cannot be read', `UPDATE head SET frontier = '1'`, 'case-damaged'],
    ['lacks a table', `DROP TABLE head`, 'case-damaged'],
    ['lacks a column', `ALTER TABLE head DROP COLUMN views`, 'case-damaged'],
  ])('%s', async (_, sql, code) => {
    const { folder, database } = await attackedCase();
    database.exec(sql);
    database.close();
    const opened = openCase(folder, { projection });
    expect(await opened).toMatchObject({ ok: false, problem: { code } });
  });
});

test('what differs from the tables that must be there is named', async () => {
  const { file, database } = await attackedCase();
  const differences = () => {
    const reader = openConnection(file, 'reader');
    const lines = schemaDifferences(reader);
    reader.close();
    return lines;
  };
  expect(differences()).toEqual([]);
  database.exec('DROP TRIGGER ledger_is_never_shortened');
  database.exec(
    `CREATE TRIGGER sly AFTER INSERT ON head BEGIN SELECT 1; END; DROP INDEX view_source_in_order; CREATE INDEX view_source_in_order ON view_source (id)`,
  );
  expect(differences()).toEqual([
    'trigger "ledger_is_never_shortened" is missing',
    'index "view_source_in_order" was changed',
    'trigger "sly" does not belong there',
  ]);
  database.close();
});

test('views of another version are made anew when the case is opened, and the old program is told', async () => {
  const { folder, database } = await attackedCase();
  database.close();
  const old = unwrap(await openCase(folder, { projection }));
  const shouting = {
    version: 'test 2',
    project: async (...[entry, payload, views]: Parameters<typeof projection.project>) => {
      await projection.project(entry, payload, views);
      await views.putMark({ kind: 'seen', key: String(entry.seq), record: true });
    },
  };
  const steps: number[] = [];
  const renewed = unwrap(await openCase(folder, { projection: shouting, progress: (done) => steps.push(done) }));
  expect((await renewed.views.marks('seen')).rows).toHaveLength(2);
  expect((await renewed.views.statement(idOf('t', 1)))?.seq).toBe(1);
  expect(await old.write('testing', async () => 1)).toMatchObject({ ok: false, problem: { code: 'case-newer' } });
  await old.close();
  await renewed.close();
});

test('a case whose views stand in tables of another shape is opened, and holds what it held', async () => {
  const { folder, file, database } = await attackedCase();
  database.exec(`ALTER TABLE view_statement DROP COLUMN handle; DROP TABLE view_mark;
    UPDATE head SET views = '${digestOf('the tables of another version')}'`);
  database.close();
  const store = unwrap(await openCase(folder, { projection }));
  expect(await store.views.statement(idOf('t', 1))).toMatchObject({ seq: 1, record: { id: idOf('t', 1) } });
  await writeDeeds(store, [statementDeed(2)]);
  await store.close();
  const reader = openConnection(file, 'reader');
  expect(schemaDifferences(reader)).toEqual([]);
  reader.close();
});

test('tables of views that are no more go with a rebuild', async () => {
  const { folder, file, database } = await attackedCase();
  database.exec(`CREATE TABLE view_past (x TEXT) STRICT; CREATE VIRTUAL TABLE view_past_index USING fts5 (x)`);
  database.close();
  const store = unwrap(await openCase(folder, { projection }));
  unwrap(await store.rebuildViews());
  await store.close();
  const reader = openConnection(file, 'reader');
  expect(schemaDifferences(reader)).toEqual([]);
  reader.close();
});
