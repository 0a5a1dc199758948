/**
 * All rows of all views in one order that does not depend on how they came there: for the digest that shows two sets of
 * views equal, and for naming the rows in which they differ.
 */

import { createHash } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';
import type { Digest } from '../../base/digest.ts';
import type { CaseId } from '../../base/id.ts';
import type { Progress } from '../contract.ts';
import { makePauses } from '../pauses.ts';
import { numberOf, type Connection } from './connection.ts';

/** Every view with its key first, then its other columns. */
const tables: readonly (readonly [table: string, key: readonly string[], ...others: readonly string[]])[] = [
  ['source', ['id'], 'seq', 'handle', 'record'],
  ['reading', ['source', 'digest'], 'seq', 'record'],
  ['voice', ['id'], 'seq', 'handle', 'record'],
  ['subject', ['id'], 'seq', 'handle', 'record'],
  ['statement', ['id'], 'seq', 'standing', 'origin', 'handle', 'record'],
  ['judgement', ['id'], 'seq', 'decision', 'effective', 'record'],
  ['concern', ['target', 'kind', 'seq', 'id']],
  ['mark', ['kind', 'id'], 'seq', 'record'],
  ['search', ['id'], 'text'],
  ['name', ['id', 'place'], 'number', 'text', 'sounds'],
  ['name_key', ['key', 'number']],
  ['name_skeleton', ['variant', 'skeleton']],
];

/** Keys of names stand without their case: the name tells whose they are. */
function from(table: string): string {
  return table === 'name_key' ? 'view_name_key JOIN view_name USING (number)' : `view_${table}`;
}

/**
 * SHA-256 over every row as a line: the table's name and the canonical text of the row's cells. `progress` counts rows.
 */
export async function digestViews(connection: Connection, caseId: CaseId, progress?: Progress): Promise<Digest> {
  const hash = createHash('sha256');
  const pause = makePauses();
  const total = progress ? countRows(connection, caseId) : 0;
  let lines = '';
  let done = 0;
  for (const { table, text } of viewRows(connection, caseId)) {
    lines += `${table}${text}\n`;
    done += 1;
    if (lines.length < 100_000) continue;
    hash.update(lines);
    lines = '';
    progress?.(done, total);
    await pause();
  }
  progress?.(total, total);
  return `sha256:${hash.update(lines).digest('hex')}`;
}

function countRows(connection: Connection, caseId: CaseId): number {
  const counts = tables.map(([table]) =>
    connection.get(`SELECT count(*) AS rows FROM ${from(table)} WHERE case_id = ?`, caseId),
  );
  return counts.reduce((sum, row) => sum + numberOf(row ?? {}, 'rows'), 0);
}

export type ViewDifference = {
  readonly table: string;
  readonly key: string;
  readonly how: 'missing' | 'changed' | 'added';
};

/** The rows in which the views of `is` differ from those of `must`, table by table, in order of their keys. */
export async function* compareViews(is: Connection, must: Connection, caseId: CaseId): AsyncGenerator<ViewDifference> {
  const pause = makePauses();
  const [left, right] = [viewRows(is, caseId), viewRows(must, caseId)];
  let [a, b] = [nextOf(left), nextOf(right)];
  while (a !== undefined || b !== undefined) {
    await pause();
    const order = compareKeys(a, b);
    const { table, key } = (order > 0 ? b : a) ?? lost();
    const name = key.slice(1).join(' ');
    if (order < 0) yield { table, key: name, how: 'added' };
    else if (order > 0) yield { table, key: name, how: 'missing' };
    else if (a?.text !== b?.text) yield { table, key: name, how: 'changed' };
    if (order <= 0) a = nextOf(left);
    if (order >= 0) b = nextOf(right);
  }
}

/** `key` begins with the table's place in the order of tables; `text` is the canonical text of all columns. */
type ViewRow = { readonly table: string; readonly key: readonly SQLOutputValue[]; readonly text: string };

function* viewRows(connection: Connection, caseId: CaseId): Generator<ViewRow> {
  for (const [place, [table, key, ...others]] of tables.entries()) {
    const columns = [...key, ...others];
    const sql = `SELECT ${columns.join(', ')} FROM ${from(table)} WHERE case_id = ? ORDER BY ${key.join(', ')}`;
    for (const cells of connection.each(sql, caseId))
      // Of texts, whole numbers and nulls alone, this is what RFC 8785 asks for too.
      yield { table, key: [place, ...cells.slice(0, key.length)], text: JSON.stringify(cells) };
  }
}

function nextOf(rows: Generator<ViewRow>): ViewRow | undefined {
  const next = rows.next();
  return next.done ? undefined : next.value;
}

/** As SQLite orders them: numbers by size, texts by the bytes of UTF-8. A side that has ended comes last. */
function compareKeys(a: ViewRow | undefined, b: ViewRow | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  for (const [at, left] of a.key.entries()) {
    const right = b.key[at];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
  }
  return 0;
}

function lost(): never {
  throw new RangeError('Cannot compare two rows that are both past the end');
}
