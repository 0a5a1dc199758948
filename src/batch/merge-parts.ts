/**
 * Parts of which one fault would resolve conflicts in both are one: they rest on one assumption ("these two towns lie
 * apart"), on one content that came along with both, or, where voices may be unreliable throughout, one voice says
 * something in both. They are resolved again as one, by the interactive engine, from all their rows.
 */

import { createJoins } from '../reasoning/joins.ts';
import type { ShardPart } from './derive-shard.ts';
import type { PartResolver, ResolvedPart } from './resolve-part.ts';

export type Merging = {
  readonly resolve: PartResolver['resolve'];
  /** Whether a voice may be unreliable in everything that it says, wherever. */
  readonly throughout: boolean;
};

/** A part that shares nothing with any other. */
export type MergedPart = ResolvedPart & {
  /** Ascending. */
  readonly rows: Int32Array;
};

/** The parts without anything in common. Invariant: the same in whatever order the parts come. */
export function mergeParts(parts: readonly ShardPart[], { resolve, throughout }: Merging): readonly MergedPart[] {
  const joins = createJoins<number>();
  const firstWith = new Map<string, number>();
  for (const [place, { premises, origins }] of parts.entries()) {
    for (const name of throughout ? [...premises, ...origins] : premises) {
      const first = firstWith.get(name);
      if (first === undefined) firstWith.set(name, place);
      else joins.join(first, place);
    }
  }
  const groups = Map.groupBy(parts.keys(), joins.representativeOf);
  return [...groups.values()].map((places) =>
    mergeAll(
      places.flatMap((place) => parts[place] ?? []),
      resolve,
    ),
  );
}

function mergeAll(parts: readonly ShardPart[], resolve: PartResolver['resolve']): MergedPart {
  const distinct = new Map(parts.flatMap(({ contents }) => contents.map((rows) => [rows[0] ?? -1, rows] as const)));
  const contents = [...distinct].toSorted(([a], [b]) => a - b).map(([, rows]) => rows);
  const [only] = parts;
  const resolved = only && parts.length === 1 ? only : resolve(contents);
  return { ...resolved, rows: Int32Array.from(contents.flatMap((rows) => [...rows])).toSorted() };
}
