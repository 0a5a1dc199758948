/**
 * Contents in groups that have to be compared with each other: of one class of subjects and one lane. Lanes keep apart what
 * no rule ever compares: the events and identities of a class, its terms, its ages and births, and each other property.
 */

import { shapes, type EncodedTestimony } from './columns.ts';
import type { Relations } from './relate-subjects.ts';
import { valueKinds, type ValueTables } from './value-tables.ts';

export const lanes = { main: 0, terms: 1, lives: 2, properties: 3 } as const;

export type Groups = {
  readonly count: number;
  /** Contents, group after group. */
  readonly contents: Int32Array;
  /** Where each group begins among them, and where the last one ends. */
  readonly starts: Int32Array;
  readonly classOf: Int32Array;
  readonly laneOf: Uint8Array;
};

/** The lane of a row, or -1 where no rule reads it. */
export function laneOf(row: number, { statements }: EncodedTestimony, { kind, properties }: ValueTables): number {
  const { shape, word, value } = statements;
  let said = row;
  while (shape[said] === shapes.about) said = value[said] ?? said;
  if (shape[said] !== shapes.attribute && shape[said] !== shapes.attributeDenied) return lanes.main;
  const code = value[said] ?? 0;
  if (code >= 0 && kind[code] === valueKinds.text) return -1;
  if (code >= 0 && kind[code] === valueKinds.term) return lanes.terms;
  const property = word[said] ?? 0;
  // How long an event lasted bears on its times.
  if (properties[property]?.lasts === true) return lanes.main;
  return properties[property]?.life === undefined ? lanes.properties + property : lanes.lives;
}

/** Groups some of the contents. */
export function groupContents(
  some: Int32Array,
  encoded: EncodedTestimony,
  { sameAs }: Relations,
  tables: ValueTables,
): Groups {
  const { subject } = encoded.statements;
  const lane = new Uint8Array(some.length);
  const of = new Int32Array(some.length);
  const all = new Int32Array(some.length);
  for (let place = 0; place < some.length; place++) {
    const content = some[place] ?? 0;
    const about = subject[content] ?? 0;
    lane[place] = laneOf(content, encoded, tables);
    of[place] = sameAs[about] ?? about;
    all[place] = place;
  }
  const byLane = sortByKey(all, lane, lanes.properties + tables.properties.length);
  const sorted = sortByKey(byLane, of, Math.max(1, encoded.subjects.count));
  const isNew = (at: number) => {
    const [place = 0, before = 0] = [sorted[at], sorted[at - 1]];
    return at === 0 || of[place] !== of[before] || lane[place] !== lane[before];
  };
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (isNew(at)) count++;
  const [starts, classOf, laneAt] = [new Int32Array(count + 1), new Int32Array(count), new Uint8Array(count)];
  const contents = sorted.map((place) => some[place] ?? 0);
  let group = 0;
  for (let at = 0; at < sorted.length; at++) {
    const place = sorted[at] ?? 0;
    if (!isNew(at)) continue;
    starts[group] = at;
    classOf[group] = of[place] ?? 0;
    laneAt[group++] = lane[place] ?? 0;
  }
  starts[count] = sorted.length;
  return { count, contents, starts, classOf, laneOf: laneAt };
}

/** A stable counting sort by keys from nought on. */
function sortByKey(all: Int32Array, keyOf: Int32Array | Uint8Array, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (let place = 0; place < all.length; place++) {
    const key = (keyOf[all[place] ?? 0] ?? 0) + 1;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Int32Array(all.length);
  for (let place = 0; place < all.length; place++) {
    const each = all[place] ?? 0;
    const key = keyOf[each] ?? 0;
    sorted[next[key] ?? 0] = each;
    next[key] = (next[key] ?? 0) + 1;
  }
  return sorted;
}
