/**
 * One thread's share of an encoded testimony, from rows to resolved parts. Rows that might bear on each other are in one
 * share, so that nothing is asked of another thread; and each share's parts come out the same however many there are.
 */

import { contentsOnly, isInShare, type Contents, type Share } from './collapse-rows.ts';
import type { EncodedTestimony } from './columns.ts';
import { createPartFinder, type NamedConflicts } from './find-in-part.ts';
import { createNameTable } from './name-table.ts';
import { createPlaceAsker } from './place-asker.ts';
import { gatherParts, type GatheredPart } from './gather-parts.ts';
import { groupContents, type Groups } from './group-contents.ts';
import { indexContents, neededContents } from './index-contents.ts';
import type { Relations } from './relate-subjects.ts';
import { createTelling, type Told } from './resolve-part.ts';
import type { SuspectContext } from './suspect-values.ts';
import type { ValueTables } from './value-tables.ts';

/** One part with conflicts, and the rows of each of its contents. */
export type ShardPart = NamedConflicts & {
  readonly contents: readonly Int32Array[];
  /** Where contents have no prices: what the interactive engine finds in the part. */
  readonly told?: Told;
};

export type ShardFindings = {
  readonly parts: readonly ShardPart[];
  /** How many parts might have had a conflict, and how many of these the rules themselves looked at. */
  readonly suspected: number;
  readonly looked: number;
  readonly isComplete: boolean;
};

export type ShardTask = Share & {
  readonly encoded: EncodedTestimony;
  readonly contents: Contents;
  readonly relations: Relations;
  readonly stepsPerCluster: number;
};

/** Derives what follows from one share. */
export function deriveShard(task: ShardTask, tables: ValueTables): ShardFindings {
  const { encoded, contents, relations, stepsPerCluster } = task;
  const groups = groupContents(contentsOfShare(task), contentsOnly(encoded, contents), relations, tables);
  const context = createContext(encoded, relations, tables);
  const gathered = gatherParts(groups, overContents(context, contents));
  const index = indexContents(encoded, contents, neededContents(gathered, groups, contents.count));
  const finder = createPartFinder(context, index, contents.first);
  const tell = createTelling(context, stepsPerCluster);
  const parts: ShardPart[] = [];
  let [isComplete, toldParts] = [true, 0];
  for (const part of gathered) {
    const its = contentsOf(part, groups);
    const found = finder.find(its);
    isComplete &&= found.isComplete;
    if (found.conflicts.length === 0) continue;
    const rowsOf = its.map(index.rowsOf);
    const isPriced = found.premises.every((premise) => premise.kind === 'doubt' || premise.prices);
    if (!isPriced) toldParts++;
    parts.push({ ...found, contents: rowsOf, ...(isPriced ? {} : { told: tell(rowsOf) }) });
  }
  const looked = finder.looked() + toldParts;
  return { parts, suspected: gathered.length, looked, isComplete };
}

/** What is known when it comes to suspecting. */
export function createContext(encoded: EncodedTestimony, relations: Relations, tables: ValueTables): SuspectContext {
  const isJudged = new Set(relations.judgedClasses);
  const areForeign = createNameTable(encoded);
  return { encoded, tables, relations, isJudged, places: createPlaceAsker(encoded), areForeign };
}

/** The same of the contents, in the place of statements. */
function overContents(context: SuspectContext, contents: Contents): SuspectContext {
  const { when } = contents.columns;
  const tables = { ...context.tables, whenOf: (content: number) => when[content] ?? -1 };
  return { ...context, tables, encoded: contentsOnly(context.encoded, contents) };
}

function contentsOfShare({ contents, relations: { besides }, shard, shards }: ShardTask): Int32Array {
  const { subject } = contents.columns;
  const some = new Int32Array(contents.count);
  let found = 0;
  for (let content = 0; content < contents.count; content++)
    if (isInShare(besides[subject[content] ?? 0] ?? 0, { shard, shards })) some[found++] = content;
  return some.slice(0, found);
}

function contentsOf({ groups: some }: GatheredPart, { contents, starts }: Groups): readonly number[] {
  return some.flatMap((group) => [...contents.subarray(starts[group], starts[group + 1])]);
}
