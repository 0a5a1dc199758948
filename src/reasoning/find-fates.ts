/**
 * What becomes of contents in the cheapest ways out of one cluster: whether all paths to a content on which the cluster
 * bears fall in some of them, and in all of them. Where the cheapest ways out are all known that is read off them;
 * otherwise it is asked.
 */

import type { ContentKey } from './findings.ts';
import type { Clause, Steps } from './hitting-set.ts';
import { isFalling, type Found, type WayOutSearch } from './search-ways-out.ts';

/** `paths` counts those that the cluster bears on: a content with others stands by them. */
export type Fate = Known & { readonly paths: number };

/** The paths to a content that a cluster bears on. */
export type PathsTo = { readonly key: ContentKey; readonly paths: readonly Clause[] };

/** Those of which it has to be asked. `name` is the same for the same paths. */
export type AskedPaths = PathsTo & { readonly name: string };

export type FateQuestion = {
  readonly asked: readonly AskedPaths[];
  readonly search: WayOutSearch;
  readonly tied: readonly Found[];
  /** True where `tied` are all the cheapest ways out there are. */
  readonly isAllTied: boolean;
  readonly steps: Steps;
};

export type AnsweredFates = {
  /** What was asked, in order: the answers follow from it. */
  readonly names: readonly string[];
  /** By name of the paths; whatever is not here stands. */
  readonly answers: ReadonlyMap<string, Known>;
  /** False where the steps ran out: then contents may fall. */
  readonly isExact: boolean;
};

/** What becomes of contents. All that one voice says by itself falls with it, and is asked once. */
export function findFates(question: FateQuestion): AnsweredFates {
  const tied = question.tied.map(({ faults }) => new Set(faults));
  let isExact = true;
  const answers = new Map<string, Known>();
  for (const { name, paths } of question.asked) {
    if (answers.has(name)) continue;
    const known = {
      mayFall: tied.some((faults) => isFalling(paths, faults)),
      mustFall: tied.every((faults) => isFalling(paths, faults)),
    };
    const found = question.isAllTied ? known : askFate(paths, known, question);
    isExact &&= found !== undefined;
    answers.set(name, found ?? { mayFall: true, mustFall: false });
  }
  return { names: [...answers.keys()], answers, isExact };
}

/** Contents all paths to which may fall; what others may, has not to be asked. */
export function whatMayFall(
  contents: readonly PathsTo[],
  mayBeCheapest: (fault: number) => boolean,
): readonly AskedPaths[] {
  return contents.flatMap(({ key, paths }) =>
    paths.every((path) => path.some(mayBeCheapest)) ? [{ key, paths, name: paths.join(' ') }] : [],
  );
}

type Known = { readonly mayFall: boolean; readonly mustFall: boolean };

/** Asks for a cheapest way out in which all paths fall, and for one in which some path stands. */
function askFate(paths: readonly Clause[], known: Known, question: FateQuestion): Known | undefined {
  const { search, steps } = question;
  if (steps.left <= 0) return known.mayFall && !known.mustFall ? known : undefined;
  const mayFall = known.mayFall || search.isAmongCheapest({ also: paths });
  const mustFall = known.mustFall && !paths.some((path) => search.isAmongCheapest({ leftOut: path }));
  const isKnown = steps.left > 0 || (known.mayFall && !known.mustFall);
  return isKnown ? { mayFall, mustFall } : undefined;
}
