/**
 * Parts of which one fault would resolve conflicts in both are one: they rest on one assumption ("these two towns lie
 * apart"), on one content that came along with both, or, where voices may be unreliable throughout, one voice says
 * something in both. Their conflicts are known; what is searched again is what would have to be wrong.
 */

import { createJoins } from '../reasoning/joins.ts';
import { joinSets, keepSmallest } from '../reasoning/premises.ts';
import type { VoiceId } from '../base/id.ts';
import type { ShardPart } from './derive-shard.ts';
import type { NamedConflicts } from './find-in-part.ts';
import type { BatchCluster, ResolvePart, Told } from './resolve-part.ts';

export type Merging = {
  readonly resolve: ResolvePart;
  readonly tell: (contents: readonly Int32Array[]) => Told;
  /** Who says what a part's conflicts rest on, where a voice may be unreliable in everything that it says, wherever. */
  readonly originsOf?: (part: ShardPart) => readonly VoiceId[];
};

/** A part that shares nothing with any other. */
export type MergedPart = {
  /** Ascending. */
  readonly rows: Int32Array;
  readonly clusters: readonly BatchCluster[];
  readonly isComplete: boolean;
};

/** The parts without anything in common. Invariant: the same in whatever order the parts come. */
export function mergeParts(parts: readonly ShardPart[], merging: Merging): readonly MergedPart[] {
  const joins = createJoins<number>();
  const firstWith = new Map<string, number>();
  for (const [place, part] of parts.entries()) {
    const names = part.premises.map(({ name }) => name);
    for (const name of merging.originsOf ? [...names, ...merging.originsOf(part)] : names) {
      const first = firstWith.get(name);
      if (first === undefined) firstWith.set(name, place);
      else joins.join(first, place);
    }
  }
  const groups = Map.groupBy(parts.keys(), joins.representativeOf);
  return [...groups.values()].map((places) =>
    mergeAll(
      places.flatMap((place) => parts[place] ?? []),
      merging,
    ),
  );
}

function mergeAll(parts: readonly ShardPart[], { resolve, tell }: Merging): MergedPart {
  const [only] = parts;
  const distinct = new Map(parts.flatMap(({ contents }) => contents.map((rows) => [rows[0] ?? -1, rows] as const)));
  const contents = [...distinct].toSorted(([a], [b]) => a - b).map(([, rows]) => rows);
  const joined = only && parts.length === 1 ? only : joinConflicts(parts);
  const clusters = parts.some(({ told }) => told)
    ? (parts.length === 1 && only?.told ? only.told : tell(contents)).clusters
    : resolve(joined);
  return { clusters, isComplete: joined.isComplete, rows: joinRows(contents) };
}

function joinRows(contents: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(contents.reduce((sum, rows) => sum + rows.length, 0));
  let at = 0;
  for (const rows of contents) {
    all.set(rows, at);
    at += rows.length;
  }
  return all.toSorted();
}

/** Premises by their names, each once, and the conflicts of all parts, each once. */
function joinConflicts(parts: readonly NamedConflicts[]): NamedConflicts {
  const byName = new Map(parts.flatMap(({ premises }) => premises.map((premise) => [premise.name, premise] as const)));
  const premises = [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const places = new Map(premises.map(({ name }, place) => [name, place]));
  const conflicts = parts.flatMap((part) =>
    part.conflicts.map((conflict) =>
      joinSets(conflict.flatMap((each) => places.get(part.premises[each]?.name ?? '') ?? [])),
    ),
  );
  return {
    premises,
    conflicts: keepSmallest(conflicts, (conflict) => conflict),
    isComplete: parts.every(({ isComplete }) => isComplete),
  };
}
