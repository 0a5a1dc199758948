/**
 * What the cheapest way out of each cluster of a part costs: by trying the few choices that there mostly are, over sums of what
 * its origins cost; and by the interactive engine's search wherever that is not all that bears on it.
 */

import type { VoiceId } from '../base/id.ts';
import type { Clause } from '../reasoning/hitting-set.ts';
import { createJoins } from '../reasoning/joins.ts';
import type { PremiseSet } from '../reasoning/premises.ts';
import { searchWaysOut } from '../reasoning/search-ways-out.ts';
import { createDropFinder, type Droppable } from './cheapest-drop.ts';
import type { EncodedTestimony } from './columns.ts';
import { createLook, type NamedConflicts, type NamedPremise } from './find-in-part.ts';
import type { ShapePremise } from './part-shape.ts';
import { createPricing, type Priced } from './price-contents.ts';
import { costsThroughout } from './price-origins.ts';
import { createSigner } from './sign-part.ts';
import type { SuspectContext } from './suspect-values.ts';

/** Conflicts that share a way of failing. */
export type BatchCluster = {
  readonly conflicts: number;
  /** The cost of the cheapest way out, in thousandths of a nat. */
  readonly cost: number;
  /** True where it is proved that nothing is cheaper. */
  readonly isProved: boolean;
};

/** Resolves conflicts of some part or parts. */
export type ResolvePart = (known: NamedConflicts) => readonly BatchCluster[];

/** Prepares resolving parts of which all contents have prices. `steps` is the work that one cluster may take, as in `deriveFindings`. */
export function createPartResolver(encoded: EncodedTestimony, steps: number): ResolvePart {
  const price = createPricing(encoded);
  const cheapestDrop = createDropFinder(costsThroughout(encoded));
  const clustersOf = createClustering(encoded.voices.length);

  function resolveCluster(conflicts: readonly PremiseSet[], premises: readonly NamedPremise[]): BatchCluster {
    const droppable = conflicts.length > mostTried ? [] : premises.flatMap(droppableOf);
    const few = droppable.length === premises.length ? cheapestDrop(conflicts, droppable) : undefined;
    if (few?.isProved) return { conflicts: conflicts.length, ...few };
    const rowsOf = premises.flatMap((premise, place) =>
      premise.kind === 'content' ? [[place, premise.rows] as const] : [],
    );
    const priced = price(new Map(rowsOf));
    if (!priced) throw new TypeError('Bug: contents that had prices have none');
    return searchCluster(conflicts, pathsIn(premises, priced), { steps, tried: few?.cost ?? Infinity });
  }

  return (known) =>
    clustersOf(known).map((conflicts) => {
      const used = [...new Set(conflicts.flat())];
      const places = new Map(used.map((premise, place) => [premise, place]));
      const inside = conflicts.map((conflict) => conflict.flatMap((premise) => places.get(premise) ?? []));
      return resolveCluster(
        inside,
        used.flatMap((premise) => known.premises[premise] ?? []),
      );
    });
}

/** Of more conflicts not all choices are tried. */
const mostTried = 40;

function droppableOf(premise: NamedPremise): readonly Droppable[] {
  if (premise.kind === 'doubt') return [premise.cost];
  return premise.prices?.isExact === true ? [premise.prices] : [];
}

/** Conflicts that share a premise or the voice of an origin. */
function createClustering(voices: number): (known: NamedConflicts) => readonly (readonly PremiseSet[])[] {
  /** The last part in which each voice was met, and the premise that it was met in. */
  const [metIn, metAt] = [new Int32Array(voices), new Int32Array(voices)];
  let part = 0;
  return ({ premises, conflicts }) => {
    part++;
    const joins = createJoins<number>();
    for (const [first = -1, ...others] of conflicts) for (const other of others) joins.join(first, other);
    if (conflicts.length === 1) return [conflicts];
    for (const place of new Set(conflicts.flat())) {
      const premise = premises[place];
      if (premise?.kind !== 'content') continue;
      for (const origin of premise.prices?.origins ?? []) {
        if (metIn[origin] === part) joins.join(metAt[origin] ?? -1, place);
        metIn[origin] = part;
        metAt[origin] = place;
      }
    }
    return [...Map.groupBy(conflicts, ([first = -1]) => joins.representativeOf(first)).values()];
  };
}

type Paths = { readonly pathsOf: (premise: number) => readonly Clause[]; readonly costs: readonly number[] };

function pathsIn(premises: readonly (NamedPremise | ShapePremise)[], priced: Priced): Paths {
  const costs = [...priced.costs];
  const paths = premises.map((premise, place): readonly Clause[] =>
    premise.kind === 'content' ? (priced.pathsOf.get(place) ?? []) : [[costs.push(premise.cost) - 1]],
  );
  return { pathsOf: (premise) => paths[premise] ?? [], costs };
}

/** Searches; what was found by trying may be cheaper where the search ends early. */
function searchCluster(
  conflicts: readonly PremiseSet[],
  paths: Paths,
  { steps, tried }: { readonly steps: number; readonly tried: number },
): BatchCluster {
  const { cost, bound } = searchWaysOut({ conflicts, ...paths }, { left: steps }).best();
  const least = Math.min(cost, tried);
  return { conflicts: conflicts.length, cost: least, isProved: bound === least };
}

export type Told = {
  readonly clusters: readonly BatchCluster[];
  /** The origins of contents in a conflict. */
  readonly origins: readonly VoiceId[];
};

/** Resolves parts with copies, and with origins that cite each other: their paths are the interactive engine's business. */
export function createTelling(context: SuspectContext, steps: number): (contents: readonly Int32Array[]) => Told {
  const sign = createSigner(context);
  const look = createLook(context.encoded);
  return (contents) => {
    const all = contents.map((rows) => [...rows]);
    const { shape, priceAsTold } = look(all, sign(all).subjects, { doubtsReferents: true });
    const priced = priceAsTold();
    const paths = pathsIn(shape.premises, priced);
    const clusters = clustersByFaults(shape.conflicts, paths.pathsOf).map((conflicts) =>
      searchCluster(conflicts, paths, { steps, tried: Infinity }),
    );
    return { clusters, origins: priced.origins };
  };
}

/** Conflicts that share a fault. */
function clustersByFaults(
  conflicts: readonly PremiseSet[],
  pathsOf: Paths['pathsOf'],
): readonly (readonly PremiseSet[])[] {
  const joins = createJoins<number>();
  const faultsOf = conflicts.map((premises) => premises.flatMap((premise) => pathsOf(premise).flat()));
  for (const [first = -1, ...others] of faultsOf) for (const fault of others) joins.join(first, fault);
  const all = conflicts.map((premises, place) => ({
    premises,
    of: joins.representativeOf(faultsOf[place]?.[0] ?? -1),
  }));
  return [...Map.groupBy(all, ({ of }) => of).values()].map((cluster) => cluster.map(({ premises }) => premises));
}
