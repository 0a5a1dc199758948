/**
 * Which subjects of a case have names that are alike, by the index of names. A search takes a few thousandths of a second, and a
 * case has thousands of names: what was found is remembered for as long as no name of the case has changed, and
 * the rest of the process goes on in between.
 */

import { canonicalText } from '../base/canonical.ts';
import { isId, type SubjectId } from '../base/id.ts';
import { compareSubjects, type SubjectComparison } from '../names/compare-subjects.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Progress, ViewReader } from '../store/contract.ts';
import { makePauses } from '../store/pauses.ts';
import type { Subject } from '../subject/subject.ts';

export type LikePair = { readonly a: Subject; readonly b: Subject; readonly comparison: SubjectComparison };

/** What may be told of long work, and what ends it. */
export type LongWork = { readonly progress?: Progress; readonly signal?: AbortSignal };

export type LikeNames = {
  /** Pairs of one kind whose names are alike, each once, of those `asked` with all that stand. */
  readonly pairs: (
    asked: readonly Subject[],
    standing: ReadonlyMap<SubjectId, Subject>,
    given: { readonly names: Names; readonly views: ViewReader },
    work: LongWork,
  ) => Promise<readonly LikePair[]>;
};

/** All that is in the index of names. */
type Names = Pick<Testimony, 'subjects' | 'voices'>;

/** So many names are looked at for one. */
export const mostAlike = 20;

/** Finds what is alike, and remembers it. */
export function openLikeNames(): LikeNames {
  let of = '';
  let found = new Map<SubjectId, readonly string[]>();
  let compared = new Map<string, SubjectComparison | undefined>();
  return {
    pairs: async (asked, standing, { names, views }, { progress, signal }) => {
      const now = namesIn(names);
      if (of !== now) [of, found, compared] = [now, new Map(), new Map()];
      const [foundNow, comparedNow] = [found, compared];
      const pause = makePauses();
      const pairs = new Map<string, LikePair>();
      for (const [place, subject] of asked.entries()) {
        signal?.throwIfAborted();
        const ids = foundNow.get(subject.id) ?? (await searchFor(subject, views));
        foundNow.set(subject.id, ids);
        for (const id of ids) {
          const other = isId('x', id) ? standing.get(id) : undefined;
          if (!other || other.id === subject.id || other.kind !== subject.kind) continue;
          const [a, b] = subject.id < other.id ? [subject, other] : [other, subject];
          const key = `${a.id} ${b.id}`;
          if (!comparedNow.has(key)) comparedNow.set(key, compareSubjects(a, b));
          const comparison = comparedNow.get(key);
          if (comparison !== undefined && comparison.band !== 'different') pairs.set(key, { a, b, comparison });
        }
        progress?.(place + 1, asked.length);
        await pause();
      }
      return [...pairs.values()];
    },
  };
}

async function searchFor({ names }: Subject, views: ViewReader): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const { text, proper } of names)
    if (proper) for (const { id } of await views.searchNames(text, mostAlike)) ids.add(id);
  return [...ids];
}

function namesIn({ subjects, voices }: Names): string {
  return canonicalText([
    subjects.map(({ id, kind, names }) => [id, kind, names.map(({ text, proper }) => [text, proper])]),
    voices.map(({ id, name, named }) => [id, name, named]),
  ]);
}
