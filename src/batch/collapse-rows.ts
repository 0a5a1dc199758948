/**
 * Rows that say the same become one content, by hashing: one look at each row. What a content says is read from the first
 * of its rows.
 */

import type { EncodedTestimony } from './columns.ts';
import type { ValueTables } from './value-tables.ts';

export type Collapsed = {
  readonly count: number;
  /** By content: its first row. */
  readonly first: Int32Array;
  /** By place in the rows given: the content. */
  readonly contentAt: Int32Array;
};

/** Collapses these rows. */
export function collapseRows({ statements }: EncodedTestimony, rows: Int32Array, { whenOf }: ValueTables): Collapsed {
  const { shape, subject, word, value } = statements;
  const capacity = 2 ** Math.max(4, Math.ceil(Math.log2(rows.length * 1.4 + 1)));
  /** The content in each place, and one more than it, so that none is nought. */
  const places = new Int32Array(capacity);
  const contentAt = new Int32Array(rows.length);
  const first = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const when = whenOf(row);
    let hash = Math.imul((subject[row] ?? 0) + 1, 0x9e3779b1) ^ Math.imul((value[row] ?? 0) + 7, 0x85ebca6b);
    hash ^= Math.imul(((word[row] ?? 0) << 3) ^ (shape[row] ?? 0), 0xc2b2ae35) ^ Math.imul(when + 3, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let place = (hash ^ (hash >>> 13)) & (capacity - 1);
    for (;;) {
      const known = (places[place] ?? 0) - 1;
      if (known < 0) {
        first[count] = row;
        contentAt[at] = count;
        places[place] = ++count;
        break;
      }
      const other = first[known] ?? 0;
      if (
        subject[other] === subject[row] &&
        value[other] === value[row] &&
        word[other] === word[row] &&
        shape[other] === shape[row] &&
        whenOf(other) === when
      ) {
        contentAt[at] = known;
        break;
      }
      place = (place + 1) & (capacity - 1);
    }
  }
  return { count, first: first.slice(0, count), contentAt };
}
