/**
 * One thread's share of an encoded testimony, from rows to resolved parts. Rows that might bear on each other are in one
 * share, so that nothing is asked of another thread; and each share's parts come out the same however many there are.
 */

import { collapseRows } from './collapse-rows.ts';
import type { EncodedTestimony } from './columns.ts';
import { createPartFinder, type NamedConflicts } from './find-in-part.ts';
import { createPlaceAsker } from './place-asker.ts';
import { gatherParts, type GatheredPart } from './gather-parts.ts';
import { groupContents, laneOf, type Groups } from './group-contents.ts';
import { indexContents, neededContents } from './index-contents.ts';
import type { Relations } from './relate-subjects.ts';
import { createTelling, type Told } from './resolve-part.ts';
import type { ValueTables } from './value-tables.ts';

/** One part with conflicts, and the rows of each of its contents. */
export type ShardPart = NamedConflicts & {
  readonly contents: readonly Int32Array[];
  /** Where contents have no prices: what the interactive engine finds in the part. */
  readonly told?: Told;
};

export type ShardFindings = {
  readonly contents: number;
  readonly parts: readonly ShardPart[];
  /** How many parts might have had a conflict, and how many of these the rules themselves looked at. */
  readonly suspected: number;
  readonly looked: number;
  readonly isComplete: boolean;
};

export type ShardTask = {
  readonly encoded: EncodedTestimony;
  readonly relations: Relations;
  readonly shard: number;
  readonly shards: number;
  readonly stepsPerCluster: number;
};

/** Derives what follows from one share. */
export function deriveShard(
  { encoded, relations, shard, shards, stepsPerCluster }: ShardTask,
  tables: ValueTables,
): ShardFindings {
  const rows = rowsOfShard(encoded, relations, tables, { shard, shards });
  const collapsed = collapseRows(encoded, rows, tables);
  const groups = groupContents(collapsed.first, encoded, relations, tables);
  const context = {
    encoded,
    tables,
    relations,
    isJudged: new Set(relations.judgedClasses),
    places: createPlaceAsker(encoded),
  };
  const gathered = gatherParts(groups, context);
  const index = indexContents(encoded, rows, collapsed, neededContents(gathered, groups, collapsed.count));
  const finder = createPartFinder(context, index);
  const tell = createTelling(context, stepsPerCluster);
  const parts: ShardPart[] = [];
  let [isComplete, toldParts] = [true, 0];
  for (const part of gathered) {
    const contents = contentsOf(part, groups);
    const found = finder.find(contents);
    isComplete &&= found.isComplete;
    if (found.conflicts.length === 0) continue;
    const rowsOf = contents.map(index.rowsOf);
    const isPriced = found.premises.every((premise) => premise.kind === 'doubt' || premise.prices);
    if (!isPriced) toldParts++;
    parts.push({ ...found, contents: rowsOf, ...(isPriced ? {} : { told: tell(rowsOf) }) });
  }
  const looked = finder.looked() + toldParts;
  return { contents: collapsed.count, parts, suspected: gathered.length, looked, isComplete };
}

function rowsOfShard(
  encoded: EncodedTestimony,
  { besides }: Relations,
  tables: ValueTables,
  { shard, shards }: Pick<ShardTask, 'shard' | 'shards'>,
): Int32Array {
  const { count, subject } = encoded.statements;
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) {
    const about = besides[subject[row] ?? 0] ?? 0;
    const spread = Math.imul(about, 0x9e3779b1) >>> 8;
    if (spread % shards === shard && laneOf(row, encoded, tables) >= 0) rows[found++] = row;
  }
  return rows.slice(0, found);
}

function contentsOf({ groups: some }: GatheredPart, { contents, starts }: Groups): readonly number[] {
  return some.flatMap((group) => [...contents.subarray(starts[group], starts[group + 1])]);
}
