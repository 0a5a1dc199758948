/**
 * Rows that say the same become one content, by hashing: one look at each row. What a content says is read from the first
 * of its rows. Rows of one subject are in one share, so that threads need nothing of each other.
 */

import {
  createStatementColumns,
  shapes,
  sharedNumbers,
  type EncodedTestimony,
  type StatementColumns,
} from './columns.ts';
import { laneOf } from './group-contents.ts';
import type { ValueTables } from './value-tables.ts';

export type Share = { readonly shard: number; readonly shards: number };

export type Contents = {
  readonly count: number;
  /** By content its first row, ascending. */
  readonly first: Int32Array;
  /** By row its content, or -1 where no rule reads it. */
  readonly contentOf: Int32Array;
  /** What they say, in columns as those of statements: what is about a statement is about its content. */
  readonly columns: StatementColumns;
};

/** Whether a number falls into a share. */
export function isInShare(number: number, { shard, shards }: Share): boolean {
  return (Math.imul(number, 0x9e3779b1) >>> 8) % shards === shard;
}

/** Writes for each row of one share the first row that says the same; -1 where no rule reads it. */
export function collapseRows(encoded: EncodedTestimony, tables: ValueTables, share: Share, firstOf: Int32Array): void {
  const { count, shape, subject, word, value } = encoded.statements;
  const firstWith = createSeen();
  for (let row = 0; row < count; row++) {
    const about = subject[row] ?? 0;
    if (share.shards > 1 && !isInShare(about, share)) continue;
    const says = ((word[row] ?? 0) << 4) | (shape[row] ?? 0);
    const isRead = laneOf(row, encoded, tables) >= 0;
    firstOf[row] = isRead ? firstWith(row, about, value[row] ?? 0, says, tables.whenOf(row)) : -1;
  }
}

/** Numbers the contents in the order of their first rows, once all shares are written. `firstOf` is written over. */
export function numberContents(encoded: EncodedTestimony, tables: ValueTables, firstOf: Int32Array): Contents {
  let count = 0;
  for (let row = 0; row < firstOf.length; row++) if (firstOf[row] === row) count++;
  const first = sharedNumbers(count);
  let next = 0;
  for (let row = 0; row < firstOf.length; row++) {
    const one = firstOf[row] ?? -1;
    if (one === row) {
      first[next] = row;
      firstOf[row] = next++;
    } else if (one >= 0) firstOf[row] = firstOf[one] ?? -1;
  }
  return { count, first, contentOf: firstOf, columns: columnsOf(first, firstOf, encoded, tables) };
}

function columnsOf(
  first: Int32Array,
  contentOf: Int32Array,
  { statements }: EncodedTestimony,
  { whenOf }: ValueTables,
): StatementColumns {
  const columns = createStatementColumns(first.length);
  const { shape, subject, word, value, when } = columns;
  for (let content = 0; content < first.length; content++) {
    const row = first[content] ?? 0;
    const said = statements.value[row] ?? 0;
    shape[content] = statements.shape[row] ?? 0;
    subject[content] = statements.subject[row] ?? 0;
    word[content] = statements.word[row] ?? 0;
    value[content] = shape[content] === shapes.about ? (contentOf[said] ?? -1) : said;
    when[content] = whenOf(row);
  }
  return columns;
}

/** The contents as if each were one statement, which says all that rules are asked about it. */
export function contentsOnly(encoded: EncodedTestimony, { columns }: Contents): EncodedTestimony {
  return { ...encoded, statements: columns };
}

/** Tells for each row in turn which was the first with these four numbers. Grows with what is different, not with the rows. */
function createSeen() {
  let capacity = 4096;
  /** Five numbers each: one more than the row, so that none is nought, and what it says. */
  let known = new Int32Array(5 * capacity);
  let count = 0;

  function grow(): void {
    const before = known;
    capacity *= 2;
    known = new Int32Array(5 * capacity);
    for (let at = 0; at < before.length; at += 5) {
      if (before[at] === 0) continue;
      const hash = hashOf(before[at + 1] ?? 0, before[at + 2] ?? 0, before[at + 3] ?? 0, before[at + 4] ?? 0);
      let place = hash & (capacity - 1);
      while (known[5 * place] !== 0) place = (place + 1) & (capacity - 1);
      for (let each = 0; each < 5; each++) known[5 * place + each] = before[at + each] ?? 0;
    }
  }

  return (row: number, a: number, b: number, c: number, d: number): number => {
    if (4 * count >= 3 * capacity) grow();
    for (let place = hashOf(a, b, c, d) & (capacity - 1); ; place = (place + 1) & (capacity - 1)) {
      const at = 5 * place;
      const named = known[at] ?? 0;
      if (named === 0) {
        known[at] = row + 1;
        known[at + 1] = a;
        known[at + 2] = b;
        known[at + 3] = c;
        known[at + 4] = d;
        count++;
        return row;
      }
      if (known[at + 1] === a && known[at + 2] === b && known[at + 3] === c && known[at + 4] === d) return named - 1;
    }
  };
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b);
  hash ^= Math.imul(c, 0xc2b2ae35) ^ Math.imul(d + 3, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
