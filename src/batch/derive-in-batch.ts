/**
 * The conflicts of millions of encoded statements, and what the cheapest way out of each cluster of them costs: the same
 * answers as `deriveFindings` gives, found in time that grows as the statements do. Almost all of them are in no conflict,
 * and cheap comparisons of numbers show it; what is left falls into small parts, in which the interactive engine's own rules
 * and search find the answer. Nothing is told here: `tellPart` derives the findings of one part, checked.
 *
 * In a corpus each part is a case of its own, in which a voice may be unreliable throughout. A voice that is so in the whole
 * corpus would make it one case; `throughout` asks for just that, and then the answers are those of one case.
 */

import type { VoiceId } from '../base/id.ts';
import { deriveFindings, type FindingsOptions } from '../reasoning/derive-findings.ts';
import type { Findings } from '../reasoning/findings.ts';
import { collapseRows, contentsOnly, numberContents } from './collapse-rows.ts';
import { sharedNumbers, type EncodedTestimony } from './columns.ts';
import { createDecoder } from './decode-part.ts';
import { createContext, deriveShard, type ShardFindings, type ShardPart } from './derive-shard.ts';
import { mergeParts } from './merge-parts.ts';
import { relateColumns } from './relate-subjects.ts';
import { createPartResolver, createTelling, type BatchCluster } from './resolve-part.ts';
import type { SuspectContext } from './suspect-values.ts';
import { createValueTables } from './value-tables.ts';

export type BatchOptions = {
  /** Whether a voice may be unreliable in everything that it says, as in one case; else in each part by itself. */
  readonly throughout?: boolean;
  /** The work that one cluster may take; as in `deriveFindings`. */
  readonly stepsPerCluster?: number;
};

/** Statements with conflicts that have no bearing on any others. */
export type BatchPart = {
  /** Rows of the encoded testimony, ascending. */
  readonly rows: Int32Array;
  /** Cheapest first. */
  readonly clusters: readonly BatchCluster[];
  /** The sum of what the cheapest way out of each cluster costs. */
  readonly cost: number;
};

export type BatchFindings = {
  readonly statements: number;
  /** Contents that some rule reads, as they are told apart in the columns. */
  readonly contents: number;
  readonly conflicts: number;
  readonly clusters: number;
  /** The dearest first: where most would have to be wrong; then by their first rows. */
  readonly parts: readonly BatchPart[];
  /** How many parts might have had a conflict, and how many of these the rules themselves looked at. */
  readonly suspected: number;
  readonly looked: number;
  /** False where some part was too large to be looked at whole, or some cost is not proved. */
  readonly isComplete: boolean;
};

/** Derives, on this thread alone. */
export function deriveInBatch(encoded: EncodedTestimony, options: BatchOptions = {}): BatchFindings {
  const tables = createValueTables(encoded);
  const firstOf = sharedNumbers(encoded.statements.count);
  const alone = { shard: 0, shards: 1 };
  collapseRows(encoded, tables, alone, firstOf);
  const contents = numberContents(encoded, tables, firstOf);
  const relations = relateColumns(contentsOnly(encoded, contents), tables);
  const { stepsPerCluster = usualSteps } = options;
  const found = deriveShard({ encoded, contents, relations, stepsPerCluster, ...alone }, tables);
  return putTogether([found], contents.count, createContext(encoded, relations, tables), options);
}

/** The findings of one part, each with its witness checked. Throws, or leaves out what is refused, as `deriveFindings` does. */
export function tellPart(
  encoded: EncodedTestimony,
  { rows }: Pick<BatchPart, 'rows'>,
  options: FindingsOptions = {},
): Findings {
  return deriveFindings(createDecoder(encoded)([...rows]), options);
}

/** What `deriveFindings` allows a cluster. */
export const usualSteps = 300_000;

/** What the shares found, as one. Invariant: the same however many there are. */
export function putTogether(
  shards: readonly ShardFindings[],
  contents: number,
  context: SuspectContext,
  { throughout = false, stepsPerCluster = usualSteps }: BatchOptions,
): BatchFindings {
  const merged = mergeParts(
    shards.flatMap((shard) => shard.parts),
    {
      resolve: createPartResolver(context.encoded, stepsPerCluster),
      tell: createTelling(context, stepsPerCluster),
      ...(throughout ? { originsOf: (part) => originsOf(part, context.encoded) } : {}),
    },
  );
  const parts = merged
    .map(({ rows, clusters }): BatchPart => ({
      rows,
      clusters: clusters.toSorted((a, b) => a.cost - b.cost || a.conflicts - b.conflicts),
      cost: clusters.reduce((sum, { cost }) => sum + cost, 0),
    }))
    .toSorted((a, b) => b.cost - a.cost || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  const clusters = parts.flatMap((part) => part.clusters);
  const sum = (count: (shard: ShardFindings) => number) => shards.reduce((all, shard) => all + count(shard), 0);
  return {
    statements: context.encoded.statements.count,
    contents,
    conflicts: clusters.reduce((all, { conflicts }) => all + conflicts, 0),
    clusters: clusters.length,
    parts,
    suspected: sum(({ suspected }) => suspected),
    looked: sum(({ looked }) => looked),
    isComplete:
      shards.every((shard) => shard.isComplete) &&
      merged.every((part) => part.isComplete) &&
      clusters.every(({ isProved }) => isProved),
  };
}

function originsOf({ premises, told }: ShardPart, { voices }: EncodedTestimony): readonly VoiceId[] {
  if (told) return told.origins;
  const origins = premises.flatMap((premise) =>
    premise.kind === 'content' ? [...(premise.prices?.origins ?? [])] : [],
  );
  return [...new Set(origins)].flatMap((voice) => voices[voice]?.id ?? []);
}
