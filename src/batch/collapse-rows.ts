/**
 * Rows that say the same become one content, by hashing: one look at each row. What a content says is read from the first
 * of its rows. Rows of one subject are in one share, so that threads need nothing of each other.
 */

import { sharedNumbers, type EncodedTestimony } from './columns.ts';
import { laneOf } from './group-contents.ts';
import type { ValueTables } from './value-tables.ts';

export type Share = { readonly shard: number; readonly shards: number };

export type Contents = {
  readonly count: number;
  /** By content its first row, ascending. */
  readonly first: Int32Array;
  /** By row its content, or -1 where no rule reads it. */
  readonly contentOf: Int32Array;
};

/** Whether a number falls into a share. */
export function isInShare(number: number, { shard, shards }: Share): boolean {
  return (Math.imul(number, 0x9e3779b1) >>> 8) % shards === shard;
}

/** Writes for each row of one share the first row that says the same; -1 where no rule reads it. */
export function collapseRows(encoded: EncodedTestimony, tables: ValueTables, share: Share, firstOf: Int32Array): void {
  const { count, shape, subject, word, value } = encoded.statements;
  const seen = createSeen();
  for (let row = 0; row < count; row++) {
    const about = subject[row] ?? 0;
    if (share.shards > 1 && !isInShare(about, share)) continue;
    if (laneOf(row, encoded, tables) < 0) firstOf[row] = -1;
    else
      firstOf[row] = seen(row, about, value[row] ?? 0, ((word[row] ?? 0) << 4) | (shape[row] ?? 0), tables.whenOf(row));
  }
}

/** Numbers the contents in the order of their first rows, once all shares are written. `firstOf` is written over. */
export function numberContents(firstOf: Int32Array): Contents {
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
  return { count, first, contentOf: firstOf };
}

/** Says for each row in turn which was the first with these four numbers. Grows with what is different, not with the rows. */
function createSeen() {
  let capacity = 4096;
  /** A hash and one more than a place among those seen, so that none is nought. */
  let places = new Int32Array(2 * capacity);
  /** Five numbers each: the row, and what it says. */
  let known = new Int32Array((5 * capacity) / 2);
  let count = 0;

  function grow(): void {
    const before = places;
    capacity *= 2;
    places = new Int32Array(2 * capacity);
    const larger = new Int32Array((5 * capacity) / 2);
    larger.set(known);
    known = larger;
    for (let at = 0; at < before.length; at += 2) {
      const named = before[at + 1] ?? 0;
      if (named === 0) continue;
      const hash = before[at] ?? 0;
      let place = hash & (capacity - 1);
      while (places[2 * place + 1] !== 0) place = (place + 1) & (capacity - 1);
      places[2 * place] = hash;
      places[2 * place + 1] = named;
    }
  }

  return (row: number, a: number, b: number, c: number, d: number): number => {
    if (2 * count >= capacity) grow();
    const hash = hashOf(a, b, c, d);
    for (let place = hash & (capacity - 1); ; place = (place + 1) & (capacity - 1)) {
      const named = places[2 * place + 1] ?? 0;
      if (named === 0) {
        places[2 * place] = hash;
        places[2 * place + 1] = ++count;
        const at = 5 * (count - 1);
        known[at] = row;
        known[at + 1] = a;
        known[at + 2] = b;
        known[at + 3] = c;
        known[at + 4] = d;
        return row;
      }
      const at = 5 * (named - 1);
      if (
        places[2 * place] === hash &&
        known[at + 1] === a &&
        known[at + 2] === b &&
        known[at + 3] === c &&
        known[at + 4] === d
      )
        return known[at] ?? row;
    }
  };
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b);
  hash ^= Math.imul(c, 0xc2b2ae35) ^ Math.imul(d + 3, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
