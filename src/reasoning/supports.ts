/**
 * Chains of joins between subjects: every smallest set of premises that makes two of them one. Labels spread from a
 * subject along the joins, the smallest sets first, and a label that holds all premises of another at the same place
 * goes no further.
 */

import type { SubjectId } from '../base/id.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { SaidContent } from './collect-contents.ts';
import type { SameChain } from './findings.ts';
import type { Joins } from './joins.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import {
  compareSets,
  isSubset,
  joinSets,
  keepSmallest,
  mostPremises,
  type Premises,
  type PremiseSet,
} from './premises.ts';

/** Premises that make two subjects one, and how. */
export type Support = { readonly premises: PremiseSet; readonly chain: SameChain };

/** A join of two subjects. `supportsNow` may ask for the supports of others, as far as they are known by then. */
export type Join = { readonly a: SubjectId; readonly b: SubjectId; readonly supportsNow: () => readonly Support[] };

/** Every smallest support of two subjects being one. The empty one for a subject and itself; none where nothing joins them. */
export type FindSupports = (a: SubjectId, b: SubjectId) => readonly Support[];

/** What the rules that join events are given. */
export type JoiningContext = {
  readonly contents: readonly SaidContent[];
  readonly subjects: MergedSubjects;
  readonly vocabulary: Vocabulary;
  readonly premises: Premises;
  readonly classes: Joins<SubjectId>;
  readonly supports: FindSupports;
  /** To be called when something is left unlooked at. */
  readonly stop: (limit: number) => void;
};

export type SupportSearch = {
  readonly supports: FindSupports;
  /** Says what a join rests on; searches made before are forgotten. */
  readonly set: (join: Join, supports: readonly Support[]) => void;
  readonly supportsOf: (join: Join) => readonly Support[];
};

/** More ways than these to say one thing are of no use to anybody. */
const mostSupports = 32;
const mostLabels = 4096;

type Reached = ReadonlyMap<SubjectId, readonly Support[]>;

/** A search over joins that become known one by one. `stop` is told when a search is cut short. */
export function createSupportSearch(stop: (limit: number) => void): SupportSearch {
  const joinsAt = new Map<SubjectId, Join[]>();
  const current = new Map<Join, readonly Support[]>();
  const searched = new Map<SubjectId, Reached>();

  function spreadFrom(start: SubjectId): Reached {
    const reached = new Map<SubjectId, Support[]>();
    /** Labels waiting, by the size of their set. */
    const waiting: { at: SubjectId; support: Support }[][] = [[{ at: start, support: nothing }]];
    let labels = 0;
    for (let size = 0; size < waiting.length; size++) {
      for (const { at, support } of waiting[size] ?? []) {
        const known = reached.get(at) ?? [];
        if (known.some(({ premises }) => isSubset(premises, support.premises))) continue;
        if (known.length === mostSupports || size > mostPremises || ++labels > mostLabels) {
          stop(known.length === mostSupports ? mostSupports : size > mostPremises ? mostPremises : mostLabels);
          continue;
        }
        reached.set(at, [...known, support]);
        for (const { at: next, support: further } of stepsFrom(at, support)) {
          const place = further.premises.length;
          for (let filled = waiting.length; filled <= place; filled++) waiting.push([]);
          waiting[place]?.push({ at: next, support: further });
        }
      }
    }
    for (const supports of reached.values()) supports.sort((a, b) => compareSets(a.premises, b.premises));
    return reached;
  }

  function stepsFrom(at: SubjectId, { premises, chain }: Support): readonly { at: SubjectId; support: Support }[] {
    return (joinsAt.get(at) ?? []).flatMap((join) =>
      (current.get(join) ?? []).map((support) => ({
        at: join.a === at ? join.b : join.a,
        support: { premises: joinSets(premises, support.premises), chain: [...chain, ...support.chain] },
      })),
    );
  }

  return {
    supports: (a, b) => {
      if (a === b) return [nothing];
      if (!joinsAt.has(a) || !joinsAt.has(b)) return [];
      const reached = searched.get(a) ?? spreadFrom(a);
      searched.set(a, reached);
      return reached.get(b) ?? [];
    },
    set: (join, supports) => {
      if (!current.has(join)) {
        for (const end of [join.a, join.b]) {
          const known = joinsAt.get(end);
          if (known) known.push(join);
          else joinsAt.set(end, [join]);
        }
      }
      current.set(join, supports);
      searched.clear();
    },
    supportsOf: (join) => current.get(join) ?? [],
  };
}

/** The smallest sets among them, as many as are of use; `stop` is told of any left out. */
export function keepUseful<T extends { readonly premises: PremiseSet }>(
  all: readonly T[],
  stop: (limit: number) => void,
): readonly T[] {
  const smallest = keepSmallest(all, ({ premises }) => premises);
  if (smallest.length > mostSupports) stop(mostSupports);
  return smallest.slice(0, mostSupports);
}

const nothing: Support = { premises: [], chain: [] };
