/**
 * What becomes of contents in the cheapest ways out of one cluster: whether all paths to a content on which the cluster
 * bears fall in some of them, and in all of them. Where the cheapest ways out are all known that is read off them;
 * otherwise it is asked.
 */

import type { SaidContent } from './collect-contents.ts';
import type { FaultTable } from './faults.ts';
import type { ContentKey } from './findings.ts';
import type { Clause, Steps } from './hitting-set.ts';
import { isFalling, type DoubtProblem, type Found, type WayOutSearch } from './search-ways-out.ts';

/** `paths` counts those that the cluster bears on: a content with others stands by them. */
export type Fate = { readonly mayFall: boolean; readonly mustFall: boolean; readonly paths: number };

export type FateQuestion = {
  readonly problem: DoubtProblem;
  readonly search: WayOutSearch;
  readonly tied: readonly Found[];
  /** True where `tied` are all the cheapest ways out there are. */
  readonly isAllTied: boolean;
  readonly steps: Steps;
};

/**
 * The fates of all contents that the cluster's faults bear on; where nothing is known of a content, it stands. Not exact
 * where the steps ran out: then they may fall.
 */
export function findFates(
  question: FateQuestion,
  { table, contents }: { readonly table: FaultTable; readonly contents: readonly SaidContent[] },
): { readonly fates: ReadonlyMap<ContentKey, Fate>; readonly isExact: boolean } {
  const tied = question.tied.map(({ faults }) => new Set(faults));
  const fates = new Map<ContentKey, Fate>();
  let isExact = true;
  /** All that one voice says by itself falls with it: the same question again and again. */
  const asked = new Map<string, Fate>();
  for (const content of contents) {
    const paths = table.pathsOfContent(content).filter((path) => path.length > 0);
    if (!question.isAllTied && paths.some((path) => !path.some(question.search.mayBeCheapest))) continue;
    const name = paths.join(' ');
    const before = asked.get(name);
    if (before) {
      fates.set(content.key, before);
      continue;
    }
    const known = {
      mayFall: tied.some((faults) => isFalling(paths, faults)),
      mustFall: tied.every((faults) => isFalling(paths, faults)),
    };
    const found = question.isAllTied ? known : askFate(paths, known, question);
    isExact &&= found !== undefined;
    const fate = { ...(found ?? { mayFall: true, mustFall: false }), paths: paths.length };
    asked.set(name, fate);
    fates.set(content.key, fate);
  }
  return { fates, isExact };
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
