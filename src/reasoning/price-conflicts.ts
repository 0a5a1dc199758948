/**
 * Conflicts in the order in which a person should see them, with what would resolve each one alone, and the clusters in
 * which they hang together.
 */

import type { FaultTable } from './faults.ts';
import { commonOrigins, type FoundConflict } from './find-conflicts.ts';
import type { Option } from './findings.ts';
import { hitCheapest, type Clause } from './hitting-set.ts';
import { createJoins } from './joins.ts';
import { createKeptBeside } from './kept.ts';
import type { Premise } from './premises.ts';

export type Priced = { readonly conflict: FoundConflict; readonly options: readonly Option[] };

/** Conflicts with what would resolve each alone: fewest members first, then cheapest, then by id. */
export function priceConflicts(
  conflicts: readonly FoundConflict[],
  premises: readonly Premise[],
  table: FaultTable,
): readonly Priced[] {
  const known = new Map<number, Option>();
  const optionOf = (number: number): readonly Option[] => {
    const premise = premises[number];
    if (!premise) return [];
    const option = known.get(number) ?? cheapestFall(premise, table);
    known.set(number, option);
    return [option];
  };
  return conflicts
    .map((conflict) => ({
      conflict,
      options: optionsAmong(conflict, [...conflict.premises.flatMap(optionOf), ...relayOptions(conflict, table)]),
    }))
    .toSorted(
      (a, b) =>
        a.conflict.members.length - b.conflict.members.length ||
        (a.options[0]?.cost ?? 0) - (b.options[0]?.cost ?? 0) ||
        (a.conflict.id < b.conflict.id ? -1 : 1),
    );
}

/** Each once, the cheapest first; kept with the conflict for as long as they are the very same. */
function optionsAmong({ witness }: FoundConflict, all: readonly Option[]): readonly Option[] {
  return keepOptions(witness, all, () =>
    distinctOptions(all).toSorted((a, b) => a.cost - b.cost || (a.faults.join() < b.faults.join() ? -1 : 1)),
  );
}

const keepOptions = createKeptBeside<readonly Option[]>();

function cheapestFall(premise: Premise, table: FaultTable): Option {
  if (premise.kind !== 'content') return cheapestAnew(premise, table);
  return keepCheapest(premise.content.paths, table.causesOf(premise.content), () => cheapestAnew(premise, table));
}

/** What a content falls by is kept with its paths: the faults on them tell all of it. */
const keepCheapest = createKeptBeside<Option>();

function cheapestAnew(premise: Premise, table: FaultTable): Option {
  const paths = table.pathsOf(premise);
  const [only = []] = paths;
  const cheapest =
    paths.length === 1 && only.length > 0
      ? cheapestIn(only, table.costs)
      : hitCheapest(paths, table.costs, { left: stepsPerOption });
  const faults = (cheapest?.faults ?? []).flatMap((fault) => table.faults[fault]?.id ?? []);
  return {
    faults: faults.toSorted(),
    cost: cheapest?.cost ?? 0,
    ...(premise.kind === 'content' ? { content: premise.content.key } : {}),
  };
}

/** The cheapest of the faults on one path; of equals the last, as where there are more paths. */
function cheapestIn(path: Clause, costs: readonly number[]): { readonly faults: Clause; readonly cost: number } {
  const cost = Math.min(...path.map((fault) => costs[fault] ?? 0));
  return { faults: path.filter((fault) => costs[fault] === cost).slice(-1), cost };
}

/** Where one origin is told to have said everything, the relays that everything hangs on are options even where they are dearer. */
function relayOptions(conflict: FoundConflict, table: FaultTable): readonly Option[] {
  const { members } = conflict;
  if (!isOfOneOrigin(conflict)) return [];
  return members.flatMap((member) => {
    const [first = [], ...others] = table.pathsOfContent(member);
    return first
      .filter((fault) => others.every((path) => path.includes(fault)))
      .flatMap((fault) => table.faults[fault] ?? [])
      .filter(({ kind }) => kind === 'relay')
      .map(({ id, cost }): Option => ({ faults: [id], cost, content: member.key }));
  });
}

/** True where some origin is told to have said every member. */
function isOfOneOrigin({ witness, members }: FoundConflict): boolean {
  return keepOneOrigin(
    witness,
    members.map(({ paths }) => paths),
    () => commonOrigins(members).length > 0,
  );
}

const keepOneOrigin = createKeptBeside<boolean>();

function distinctOptions(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.faults.join(), option])).values()];
}

const stepsPerOption = 20_000;

/** Conflicts that share a fault, each list in the order given. */
export function clusterConflicts(
  priced: readonly Priced[],
  table: FaultTable,
  premises: readonly Premise[],
): readonly (readonly FoundConflict[])[] {
  const joins = createJoins<number>();
  const firstFault = new Map<FoundConflict, number>();
  for (const { conflict } of priced) {
    for (const number of conflict.premises) {
      const premise = premises[number];
      for (const fault of premise ? table.pathsOf(premise).flat() : []) {
        const first = firstFault.get(conflict);
        if (first === undefined) firstFault.set(conflict, fault);
        else joins.join(first, fault);
      }
    }
  }
  const conflicts = priced.map(({ conflict }) => conflict);
  return [...Map.groupBy(conflicts, (conflict) => joins.representativeOf(firstFault.get(conflict) ?? -1)).values()];
}
