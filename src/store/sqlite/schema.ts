/**
 * The tables of a case: those of the ledger by numbered migrations that only go forward, those of the views by dropping
 * and making them. A file whose ledger tables are not the ones this program knows is refused, not guessed at.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type Digest } from '../../base/digest.ts';
import { StoreError } from '../store-problem.ts';
import { numberOf, openConnection, textOf, type Connection } from './connection.ts';

/** Marks the file as ours for programs like `file` (sqlite.org/pragma.html#pragma_application_id): "CoPt". */
const applicationId = 0x436f5074;

const migrations = ['0001-ledger'].map((name, at) => ({ number: at + 1, name, sql: readSql(name) }));
const viewsSql = readSql('views');

/** Changes whenever the tables of the views do. */
export const viewTables: Digest = digestOf(viewsSql);

/** Makes the ledger's tables in a file that has none, or brings them up to date. To be run as the only writer. */
export function migrate(connection: Connection): void {
  const at = checkVersion(connection);
  if (at === migrations.length) return;
  connection.script(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL) STRICT',
  );
  for (const { number, name, sql } of migrations.slice(at)) {
    connection.script(sql);
    connection.run('INSERT INTO migration (number, name, digest) VALUES (?, ?, ?)', number, name, digestOf(sql));
  }
  connection.script(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
}

/** True where `migrate` has nothing to do. Throws a `StoreError` on a file that is empty, not ours or newer than this program. */
export function isMigrated(connection: Connection): boolean {
  const version = checkVersion(connection);
  if (version === 0) throw new StoreError('case-damaged', 'Cannot open the case: case.sqlite is empty');
  return version === migrations.length;
}

/** Drops every table of the views, of this version or another, and makes those of this version, empty. */
export function recreateViews(connection: Connection): void {
  // Virtual tables first: the tables in which they keep their things go with them.
  for (const beginning of ['CREATE VIRTUAL TABLE', 'CREATE TABLE'])
    for (const row of connection.all(viewTablesSql, `${beginning}%`))
      connection.script(`DROP TABLE "${textOf(row, 'name').replaceAll('"', '""')}"`);
  connection.script(viewsSql);
}

/** What differs between the tables, indexes and triggers that are there and those that must be: one line each. */
export function schemaDifferences(connection: Connection): readonly string[] {
  const scratch = openConnection('', 'scratch');
  try {
    migrate(scratch);
    recreateViews(scratch);
    const must = schemaOf(scratch);
    const is = schemaOf(connection);
    const lines = [...must].flatMap(([name, sql]) => {
      const found = is.get(name);
      if (found === undefined) return [`${name} is missing`];
      return found === sql ? [] : [`${name} was changed`];
    });
    return [
      ...lines,
      ...[...is.keys()].filter((name) => !must.has(name)).map((name) => `${name} does not belong there`),
    ];
  } finally {
    scratch.close();
  }
}

function checkVersion(connection: Connection): number {
  const id = pragma(connection, 'application_id');
  const version = pragma(connection, 'user_version');
  if (id !== applicationId && connection.get('SELECT 1 FROM sqlite_schema') !== undefined)
    throw new StoreError('case-damaged', 'Cannot open the case: case.sqlite is a database of another program');
  if (version > migrations.length)
    throw new StoreError(
      'case-newer',
      `Cannot open the case: its tables are of version ${version}, this program knows ${migrations.length}`,
      'Open it with the version of Counterpoint that last wrote to it, or a later one.',
    );
  for (const row of version === 0 ? [] : connection.all('SELECT number, digest FROM migration')) {
    const known = migrations[numberOf(row, 'number') - 1];
    if (known === undefined || textOf(row, 'digest') !== digestOf(known.sql))
      throw new StoreError(
        'case-damaged',
        `Cannot open the case: its tables were made by another migration ${numberOf(row, 'number')}`,
      );
  }
  return version;
}

function schemaOf(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection.all(`SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema`);
  return new Map(rows.map((row) => [`${textOf(row, 'type')} "${textOf(row, 'name')}"`, textOf(row, 'sql')]));
}

const viewTablesSql = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'view\\_%' ESCAPE '\\' AND sql LIKE ?`;

function pragma(connection: Connection, name: string): number {
  return numberOf(connection.get(`PRAGMA ${name}`) ?? {}, name);
}

function readSql(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8');
}
