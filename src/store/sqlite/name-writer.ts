/**
 * Keeps the names of a case findable: one row a name, its keys in a plain index, and each skeleton once with its variants. Many names at
 * once are written in the order of their keys, which is what keeps a large index quick to build.
 */

import type { CaseId } from '../../base/id.ts';
import { keysOfName, variantsOf } from '../../names/name-keys.ts';
import { readName } from '../../names/read-name.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

export type NamedRecord = { readonly id: string; readonly names: readonly string[] };

/** So many names are held in memory before they are written. */
const batchSize = 25_000;
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
    for (const key of keysOfName(readName(textOf(row, 'text')), caseId).keys)
      connection.run('DELETE FROM view_name_key WHERE key = ? AND number = ?', key, number);
    connection.run('DELETE FROM view_name WHERE number = ?', number);
  }
  addNames(connection, caseId, [{ id, names }]);
}

/** Adds the names of records that have none yet. */
export function addNames(connection: Connection, caseId: CaseId, records: Iterable<NamedRecord>): void {
  let number = numberOf(connection.get('SELECT coalesce(max(number), 0) AS number FROM view_name') ?? {}, 'number');
  const written = new Set<string>();
  let batch = new Map<number, number[]>();
  let waiting = 0;
  for (const { id, names } of records)
    for (const [place, text] of names.entries()) {
      number += 1;
      const { keys, skeletons, sounds } = keysOfName(readName(text), caseId);
      connection.run(
        'INSERT INTO view_name (number, case_id, id, place, text, sounds) VALUES (?, ?, ?, ?, ?, ?)',
        number,
        caseId,
        id,
        place,
        text,
        sounds,
      );
      for (const key of keys) {
        const numbers = batch.get(key);
        if (numbers) numbers.push(number);
        else batch.set(key, [number]);
      }
      for (const skeleton of skeletons) if (!written.has(skeleton)) addSkeleton(connection, caseId, skeleton, written);
      waiting += 1;
      if (waiting < batchSize) continue;
      writeKeys(connection, batch);
      [batch, waiting] = [new Map(), 0];
    }
  writeKeys(connection, batch);
}

function writeKeys(connection: Connection, batch: ReadonlyMap<number, readonly number[]>): void {
  for (const key of Float64Array.from(batch.keys()).toSorted())
    for (const number of batch.get(key) ?? [])
      connection.run('INSERT INTO view_name_key (key, number) VALUES (?, ?)', key, number);
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
