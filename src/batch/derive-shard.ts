/**
 * One thread's share of an encoded testimony, from rows to resolved parts. Rows that might bear on each other are in one
 * share, so that nothing is asked of another thread; and each share's parts come out the same however many there are.
 */

import { collapseRows } from './collapse-rows.ts';
import type { EncodedTestimony } from './columns.ts';
import { createPlaceAsker } from './place-asker.ts';
import { gatherParts, type GatheredPart } from './gather-parts.ts';
import { groupContents, laneOf, type Groups } from './group-contents.ts';
import type { Relations } from './relate-subjects.ts';
import { createPartResolver, type ResolvedPart } from './resolve-part.ts';
import type { ValueTables } from './value-tables.ts';

/** One part with conflicts: the rows of each of its contents, and what came of them. */
export type ShardPart = ResolvedPart & { readonly contents: readonly Int32Array[] };

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
  const rowsOf = indexRows(rows, collapsed.contentAt, collapsed.count, gathered, groups);
  const resolver = createPartResolver(context, stepsPerCluster);
  const parts: ShardPart[] = [];
  let isComplete = true;
  for (const part of gathered) {
    const contents = contentsOf(part, groups, rowsOf);
    const resolved = resolver.resolve(contents);
    isComplete &&= resolved.isComplete;
    if (resolved.clusters.length > 0) parts.push({ ...resolved, contents });
  }
  return { contents: collapsed.count, parts, suspected: gathered.length, looked: resolver.looked(), isComplete };
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

type RowsOf = (content: number) => Int32Array;

/** The rows of the contents that some part needs, and of no others: most are in none. */
function indexRows(
  rows: Int32Array,
  contentAt: Int32Array,
  count: number,
  gathered: readonly GatheredPart[],
  { starts, contents }: Groups,
): RowsOf {
  const isNeeded = new Uint8Array(count);
  for (const part of gathered)
    for (const group of part.groups)
      for (const content of contents.subarray(starts[group], starts[group + 1])) isNeeded[content] = 1;
  const lists = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at++) {
    const content = contentAt[at] ?? 0;
    if (!isNeeded[content]) continue;
    const [row, known] = [rows[at] ?? 0, lists.get(content)];
    if (known) known.push(row);
    else lists.set(content, [row]);
  }
  return (content) => Int32Array.from(lists.get(content) ?? []);
}

function contentsOf(
  { groups: some }: GatheredPart,
  { contents, starts }: Groups,
  rowsOf: RowsOf,
): readonly Int32Array[] {
  return some.flatMap((group) => [...contents.subarray(starts[group], starts[group + 1])].map(rowsOf));
}
