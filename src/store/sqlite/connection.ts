/**
 * One connection to a case's SQLite file, with every setting on which durability rests set and read back. What the engine
 * answers is checked for its type; what it refuses becomes a `StoreError` where it is the machine's doing, and stays an
 * exception where it is a bug.
 */

import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { isSystemError, machineError, StoreError } from '../store-problem.ts';

export type SqlRow = Readonly<Record<string, SQLOutputValue>>;
export type SqlCells = readonly SQLOutputValue[];

export type Connection = {
  /** Runs statements that give nothing. */
  readonly script: (sql: string) => void;
  /** Runs one statement and gives the number of rows it changed. */
  readonly run: (sql: string, ...values: SQLInputValue[]) => number;
  readonly get: (sql: string, ...values: SQLInputValue[]) => SqlRow | undefined;
  readonly all: (sql: string, ...values: SQLInputValue[]) => readonly SqlRow[];
  /** Rows one by one, as their cells in order: the fastest way through many. */
  readonly each: (sql: string, ...values: SQLInputValue[]) => Iterable<SqlCells>;
  readonly close: () => void;
};

/** How long a reader waits for the moments in which another process recovers or closes the file. */
const readerWaitMs = 2000;

/**
 * Opens the file at `path`. A `writer` waits for no lock: it is told `case-busy` at once and may wait in its own way. A
 * `reader` can write nothing. `scratch` lives in memory; `path` is not used.
 */
export function openConnection(path: string, role: 'writer' | 'reader' | 'scratch'): Connection {
  const database = guard(
    'open the case',
    () => new DatabaseSync(role === 'scratch' ? ':memory:' : path, { defensive: true }),
  );
  const statements = new Map<string, StatementSync>();
  let isClosed = false;
  const inUse = () => {
    if (isClosed) throw new Error('Cannot use the case: it has been closed here');
    return database;
  };
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? inUse().prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const connection: Connection = {
    script: (sql) => guard('use the case', () => inUse().exec(sql)),
    run: (sql, ...values) => {
      try {
        return Number(prepare(sql).run(...values).changes);
      } catch (error) {
        throw sqliteError('write to the case', error) ?? error;
      }
    },
    get: (sql, ...values) => guard('read the case', () => prepare(sql).get(...values)),
    all: (sql, ...values) => guard('read the case', () => prepare(sql).all(...values)),
    each: (sql, ...values) => eachGuarded(inUse(), sql, values),
    close: () => {
      if (!isClosed) database.close();
      statements.clear();
      isClosed = true;
    },
  };
  try {
    configure(connection, role);
    return connection;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The text in a column. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrongType(column);
  return value;
}

/** The whole number in a column. */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrongType(column);
  return value;
}

function configure(connection: Connection, role: 'writer' | 'reader' | 'scratch'): void {
  const settings: readonly (readonly [name: string, value: string | number, answer?: string | number])[] = [
    ['busy_timeout', role === 'reader' ? readerWaitMs : 0],
    // Hostile: the file may come from a stranger. No function with effects may be called from its schema, and pages are
    // checked as they are read.
    ['trusted_schema', 'OFF', 0],
    ['cell_size_check', 'ON', 1],
    ['foreign_keys', 'ON', 1],
    // A replacing insert fires the triggers that refuse removal.
    ['recursive_triggers', 'ON', 1],
    // Nothing of a case is ever written outside its folder.
    ['temp_store', 'MEMORY', 2],
    ['cache_size', role === 'reader' ? -8_000 : -64_000],
    ...(role === 'writer' ? ([['journal_mode', 'WAL', 'wal']] as const) : []),
    // FULL: a commit is acknowledged when it is on the disk. In WAL mode that is one sync.
    ...(role === 'writer' ? ([['synchronous', 'FULL', 2]] as const) : []),
    // Pages that are durable in the journal go to their place when it has grown or the case is closed: a commit waits for
    // one sync, not for both.
    ...(role === 'writer' ? ([['wal_autocheckpoint', 16_000]] as const) : []),
    ...(role === 'writer' ? ([['journal_size_limit', 64_000_000]] as const) : []),
    ...(role === 'reader' ? ([['query_only', 'ON', 1]] as const) : []),
  ];
  for (const [name, value, answer = value] of settings) {
    connection.get(`PRAGMA ${name} = ${value}`);
    const is = Object.values(connection.get(`PRAGMA ${name}`) ?? {})[0];
    if (is !== answer) throw new Error(`Cannot open a case: SQLite's ${name} is ${String(is)} and must be ${answer}`);
  }
}

function* eachGuarded(database: DatabaseSync, sql: string, values: readonly SQLInputValue[]): Generator<SqlCells> {
  const rows = guard('read the case', () => {
    // A statement of its own: another walk over the same question must not disturb this one.
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.iterate(...values);
  });
  for (;;) {
    const next = guard('read the case', () => rows.next());
    if (next.done) return;
    const cells: unknown = next.value;
    if (!Array.isArray(cells)) throw new TypeError('Cannot read a row: SQLite gave no list of cells');
    yield cells;
  }
}

function guard<T>(action: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteError(action, error) ?? error;
  }
}

/** What an error of SQLite means (sqlite.org/rescode.html), or undefined where it is a bug of ours. */
function sqliteError(action: string, error: unknown): StoreError | undefined {
  if (!isSystemError(error, 'ERR_SQLITE_ERROR') || !(error instanceof Error) || !('errcode' in error)) return undefined;
  const detail = `SQLite ${String(error.errcode)}, ${error.message}`;
  switch (Number(error.errcode) & 0xff) {
    case 5: // BUSY
    case 6: // LOCKED
      return new StoreError('case-busy', `Cannot ${action}: another process holds it (${detail})`, 'Try again.');
    case 1: // ERROR: a bug of ours, unless somebody took away what we ask for
      return /^no such (table|column|module)/.test(error.message) ? damaged(action, detail) : undefined;
    case 11: // CORRUPT
    case 26: // NOTADB
      return damaged(action, detail);
    case 3: // PERM
    case 14: // CANTOPEN
      return machineError('access-denied', action, detail);
    case 8: // READONLY
      return machineError('read-only', action, detail);
    case 13: // FULL
      return machineError('disk-full', action, detail);
    case 10: // IOERR; its kind SHMSIZE is that the shared index of the log had no room to grow
      return machineError(Number(error.errcode) === 4874 ? 'disk-full' : 'disk-failed', action, detail);
    default:
      return undefined;
  }
}

function wrongType(column: string): StoreError {
  return damaged('read the case', `"${column}" holds a value of another type`);
}

function damaged(action: string, detail: string): StoreError {
  return new StoreError(
    'case-damaged',
    `Cannot ${action}: its file case.sqlite is damaged (${detail})`,
    'Run "verify" to see what is damaged, and bring the case back from a copy.',
  );
}
