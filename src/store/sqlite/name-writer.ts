/**
 * Keeps the names of a case findable: one row a name, its keys in a plain index, and each skeleton once with its variants. Many names at
 * once are written in the order of their keys, which is what keeps a large index quick to build.
 */

import type { CaseId } from '../../base/id.ts';
import { keysOfName, variantsOf } from '../../names/name-keys.ts';
import { readNameAsItStands } from '../../names/read-name.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

export type NamedRecord = { readonly id: string; readonly names: readonly string[] };

/** So many names are held in memory before their keys are written: a tree that no longer fits the cache is gone through as seldom as that. */
const batchSize = 2 ** 21;
/** Keys are parted by their first bits, so that the rest of a key and a place in the batch are one number below 2^53, and each part is sorted by itself. */
const partSize = 2 ** 32;
/** So many skeletons are held before they are written. */
const skeletonsAtOnce = 2 ** 15;
/** So many skeletons are remembered as written; more are written again for nothing. */
const mostRemembered = 500_000;
/** So many rows are written by one statement. */
const rowsAtOnce = 64;

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
  const skeletonsOf = collectSkeletons(connection, caseId);
  let batch: Batch = new Map();
  let first = number + 1;
  for (const { id, names } of records)
    for (const [place, text] of names.entries()) {
      number += 1;
      const { keys, skeletons, sounds } = keysOfName(readNameAsItStands(text), caseId);
      connection.run(insertName, number, caseId, id, place, text, sounds);
      for (const key of keys) putKey(batch, key, number - first);
      for (const skeleton of skeletons) skeletonsOf.add(skeleton);
      if (number - first + 1 < batchSize) continue;
      writeKeys(connection, batch, first);
      [batch, first] = [new Map(), number + 1];
    }
  writeKeys(connection, batch, first);
  skeletonsOf.write();
}

const insertName = 'INSERT INTO view_name (number, case_id, id, place, text, sounds) VALUES (?, ?, ?, ?, ?, ?)';

const insertKey = insertOf('INSERT INTO view_name_key (key, number) VALUES', 2);
const insertSkeleton = insertOf('INSERT OR IGNORE INTO view_name_skeleton (case_id, variant, skeleton) VALUES', 3);

/** The keys of names by the part they belong to. */
type Batch = Map<number, number[]>;

function putKey(batch: Batch, key: number, place: number): void {
  const part = Math.floor(key / partSize);
  const held = batch.get(part);
  const one = (key % partSize) * batchSize + place;
  if (held) held.push(one);
  else batch.set(part, [one]);
}

function writeKeys(connection: Connection, batch: Batch, first: number): void {
  const rows = rowWriter(connection, insertKey);
  for (const [part, held] of [...batch].toSorted(([a], [b]) => a - b))
    for (const one of Float64Array.from(held).toSorted())
      rows.write(part * partSize + Math.floor(one / batchSize), first + (one % batchSize));
  rows.end();
}

/** Skeletons that have not been seen lately, written with their variants many at a time and in the order of the tree. */
function collectSkeletons(connection: Connection, caseId: CaseId) {
  const written = new Set<string>();
  let held: string[] = [];
  const write = (): void => {
    const variants = held.flatMap((skeleton, at) =>
      variantsOf('', skeleton).map((variant) => variant * skeletonsAtOnce + at),
    );
    const rows = rowWriter(connection, insertSkeleton);
    for (const one of Float64Array.from(variants).toSorted())
      rows.write(caseId, Math.floor(one / skeletonsAtOnce), held[one % skeletonsAtOnce] ?? '');
    rows.end();
    held = [];
  };
  const add = (skeleton: string): void => {
    if (written.has(skeleton)) return;
    if (written.size >= mostRemembered) written.clear();
    written.add(skeleton);
    held.push(skeleton);
    if (held.length >= skeletonsAtOnce) write();
  };
  return { add, write };
}

type Insert = { readonly one: string; readonly many: string; readonly width: number };

/** One statement for a row and one for many. */
function insertOf(insert: string, width: number): Insert {
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`;
  const rows = Array.from({ length: rowsAtOnce }, () => row).join(', ');
  return { one: `${insert} ${row}`, many: `${insert} ${rows}`, width };
}

/** Writes rows, many by one statement; what is left by itself at the end. */
function rowWriter(connection: Connection, { one, many, width }: Insert) {
  let cells: (number | string)[] = [];
  return {
    write: (...row: readonly (number | string)[]): void => {
      cells.push(...row);
      if (cells.length < rowsAtOnce * width) return;
      connection.run(many, ...cells);
      cells = [];
    },
    end: (): void => {
      for (let at = 0; at < cells.length; at += width) connection.run(one, ...cells.slice(at, at + width));
    },
  };
}
