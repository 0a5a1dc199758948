/**
 * Which subjects are different, and because of what: a voice says so, a judgement does, or two people are called by names
 * that have nothing in common (`rules/names-differ.ts`). Whatever is one with one of two different subjects is different
 * from whatever is one with the other.
 */

import type { SubjectId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import type { Difference, SameChain } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { joinSets, keepSmallest, type Premises, type PremiseSet } from './premises.ts';
import { assumeNamesDiffer, mayNamesDiffer } from './rules/names-differ.ts';
import type { Sameness } from './sameness.ts';

/** Two subjects that premises make different. */
export type Different = {
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly premises: PremiseSet;
  readonly difference: Difference;
};

/** That two subjects are different, with the way from each to the ends of the difference. */
export type DifferentFrom = {
  readonly premises: PremiseSet;
  readonly sameFirst: SameChain;
  readonly difference: Difference;
  readonly sameSecond: SameChain;
};

export type Differences = {
  /** Differences of subjects that might be one after all: each clashes with every support of their being one. */
  readonly withinClasses: readonly Different[];
  /** Every smallest way in which `x` and `y` are different. */
  readonly between: (x: SubjectId, y: SubjectId) => readonly DifferentFrom[];
};

/** Collects what makes subjects different. */
export function collectDifferences(
  contents: readonly SaidContent[],
  subjects: MergedSubjects,
  sameness: Sameness,
  premises: Premises,
  stop: (limit: number) => void,
): Differences {
  const stated = [...saidDifferences(contents, subjects), ...judgedDifferences(subjects)];
  const pairOf = (a: SubjectId, b: SubjectId) => [sameness.classOf(a), sameness.classOf(b)].toSorted().join(' ');
  const byClasses = Map.groupBy(stated, ({ a, b }) => pairOf(a, b));
  const people = Map.groupBy(
    mentionedSubjects(contents, subjects)
      .filter((id) => subjects.kindOf(id) === 'person')
      .toSorted(),
    sameness.classOf,
  );
  if ([...people.values()].some((members) => members.length > mostNamesakes)) stop(mostNamesakes);
  const byNames = (a: SubjectId, b: SubjectId): readonly Different[] =>
    a !== b && mayNamesDiffer(a, b, subjects) ? [assumeNamesDiffer(a, b, premises)] : [];
  const within = [...people.values()].flatMap((members) =>
    members
      .slice(0, mostNamesakes)
      .flatMap((a, place) => members.slice(place + 1, mostNamesakes).flatMap((b) => byNames(a, b))),
  );
  return {
    withinClasses: [...stated.filter(({ a, b }) => sameness.classOf(a) === sameness.classOf(b)), ...within],
    between: (x, y) => {
      const named = (people.get(sameness.classOf(x)) ?? []).flatMap((a) =>
        (people.get(sameness.classOf(y)) ?? []).flatMap((b) => byNames(a, b)),
      );
      const found = [...(byClasses.get(pairOf(x, y)) ?? []), ...named].flatMap((different) => [
        ...extend(different, x, y, sameness),
        ...extend({ ...different, a: different.b, b: different.a }, x, y, sameness),
      ]);
      return keepSmallest(found, (each) => each.premises);
    },
  };
}

/** In a class of more people than this, the first ones are compared. */
const mostNamesakes = 100;

function saidDifferences(contents: readonly SaidContent[], { representativeOf }: MergedSubjects): readonly Different[] {
  return contents.flatMap(({ plain, index }): readonly Different[] => {
    if (plain.kind !== 'identity' || plain.same) return [];
    const [a, b] = [representativeOf(plain.a), representativeOf(plain.b)];
    return [{ a, b, premises: [index], difference: { kind: 'said', a, b, member: index } }];
  });
}

function judgedDifferences({ differences, representativeOf }: MergedSubjects): readonly Different[] {
  return differences.map((decision) => {
    const [a, b] = [representativeOf(decision.a), representativeOf(decision.b)];
    return { a, b, premises: [], difference: { kind: 'judged', a, b, judgement: decision.judgement } };
  });
}

function extend(
  { a, b, premises, difference }: Different,
  x: SubjectId,
  y: SubjectId,
  { supports }: Sameness,
): readonly DifferentFrom[] {
  return supports(x, a).flatMap((first) =>
    supports(y, b).map((second) => ({
      premises: joinSets(premises, first.premises, second.premises),
      sameFirst: first.chain,
      difference,
      sameSecond: second.chain,
    })),
  );
}

function mentionedSubjects(
  contents: readonly SaidContent[],
  { representativeOf }: MergedSubjects,
): readonly SubjectId[] {
  const mentioned = contents.flatMap(({ plain }): readonly SubjectId[] => {
    switch (plain.kind) {
      case 'identity':
        return [representativeOf(plain.a), representativeOf(plain.b)];
      case 'attribute':
        return [plain.of, ...(plain.value.kind === 'subject' ? [plain.value.subject] : [])];
      case 'event':
        return Object.values(plain.roles).flatMap((value) => (value?.kind === 'subject' ? [value.subject] : []));
      case 'order':
      case 'about':
      case 'called-wrong':
        return [];
    }
  });
  return [...new Set(mentioned)];
}
