/**
 * Keeps the names of a case findable: one row a name, its keys in a plain index, and each skeleton once with its variants. Many names at
 * once are written in the order of their keys, which is what keeps a large index quick to build.
 */

import type { CaseId } from '../../base/id.ts';
import { keysOfName, variantsOf } from '../../names/name-keys.ts';
import { readNameAsItStands } from '../../names/read-name.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

export type NamedRecord = { readonly id: string; readonly names: readonly string[] };

/** So many names are held in memory before they are written. */
const batchSize = 32_768;
/** So many keys are written by one statement. */
const rowsAtOnce = 64;
/** So many skeletons are remembered as written; more are written again for nothing. */
const mostRemembered = 200_000;

/** Replaces the names by which a record is found. */
export function replaceNames(connection: Connection, caseId: CaseId, { id, names }: NamedRecord): void {
  const old = connection.all(
    'SELECT number, text FROM view_name WHERE case_id = ? AND id = ? ORDER BY place',
    caseId,
    id,
  );
  if (old.length === names.length && old.every((row, at) => textOf(row, 'text') === names[at])) return;
  for (const row of old) {
    const number = numberOf(row, 'number');
    for (const key of keysOfName(readNameAsItStands(textOf(row, 'text')), caseId).keys)
      connection.run('DELETE FROM view_name_key WHERE key = ? AND number = ?', key, number);
    connection.run('DELETE FROM view_name WHERE number = ?', number);
  }
  addNames(connection, caseId, [{ id, names }]);
}

/** Adds the names of records that have none yet. */
export function addNames(connection: Connection, caseId: CaseId, records: Iterable<NamedRecord>): void {
  let number = numberOf(connection.get('SELECT coalesce(max(number), 0) AS number FROM view_name') ?? {}, 'number');
  const written = new Set<string>();
  let batch: number[] = [];
  let before = number;
  for (const { id, names } of records)
    for (const [place, text] of names.entries()) {
      number += 1;
      const { keys, skeletons, sounds } = keysOfName(readNameAsItStands(text), caseId);
      connection.run(insertName, number, caseId, id, place, text, sounds);
      // A key and a place in the batch are one number below 2^53: sorting numbers is quick.
      for (const key of keys) batch.push(key * batchSize + (number - before - 1));
      for (const skeleton of skeletons) if (!written.has(skeleton)) addSkeleton(connection, caseId, skeleton, written);
      if (number - before < batchSize) continue;
      writeKeys(connection, batch, before + 1);
      [batch, before] = [[], number];
    }
  writeKeys(connection, batch, before + 1);
}

const insertName = 'INSERT INTO view_name (number, case_id, id, place, text, sounds) VALUES (?, ?, ?, ?, ?, ?)';
const insertKeys = (rows: number) =>
  `INSERT INTO view_name_key (key, number) VALUES ${Array.from({ length: rows }, () => '(?, ?)').join(', ')}`;
const insertMany = insertKeys(rowsAtOnce);
const insertOne = insertKeys(1);

function writeKeys(connection: Connection, batch: readonly number[], first: number): void {
  const sorted = Float64Array.from(batch).toSorted();
  let values: number[] = [];
  for (const each of sorted) {
    values.push(Math.floor(each / batchSize), first + (each % batchSize));
    if (values.length < rowsAtOnce * 2) continue;
    connection.run(insertMany, ...values);
    values = [];
  }
  for (let at = 0; at < values.length; at += 2) connection.run(insertOne, values[at] ?? 0, values[at + 1] ?? 0);
}

function addSkeleton(connection: Connection, caseId: CaseId, skeleton: string, written: Set<string>): void {
  if (written.size >= mostRemembered) written.clear();
  written.add(skeleton);
  for (const variant of variantsOf('', skeleton))
    connection.run(
      'INSERT INTO view_name_skeleton (case_id, variant, skeleton) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      caseId,
      variant,
      skeleton,
    );
}
