/**
 * Whether anything in a part takes two for one without anybody's saying so: a judgement on one of its subjects or on what contains
 * these, or proposals from one source beside what others say. A wide guess: which conflicts rest on it, `referents.ts` of reasoning
 * finds. Most parts have nothing of the kind, and are of a shape that was seen before.
 */

import { isAll } from './columns.ts';
import { subjectsAt } from './decode-part.ts';
import type { ContentIndex } from './index-contents.ts';
import type { SuspectContext } from './suspect-values.ts';

/** True where a conflict of these contents may rest on it that two are one. */
export type FindTakings = (contents: readonly number[]) => boolean;

/** Prepares finding. */
export function createTakingFinder({ encoded, relations, isJudged }: SuspectContext, index: ContentIndex): FindTakings {
  const { statements, subjects } = encoded;
  const hasProposals = !isAll(statements.proposed, 0);

  function isOfJudged(subject: number): boolean {
    const seen = new Set<number>();
    for (let at = subject; at >= 0 && !seen.has(at); at = subjects.within[at] ?? -1) {
      if (isJudged.has(relations.sameAs[at] ?? at)) return true;
      seen.add(at);
    }
    return false;
  }

  return (contents) => {
    if (isJudged.size === 0 && !hasProposals) return false;
    const from = new Set<number>();
    for (const content of contents) {
      for (const row of index.rowsOf(content)) {
        if (isJudged.size > 0 && subjectsAt(row, encoded).some(isOfJudged)) return true;
        from.add(statements.proposed[row] === 1 ? (statements.source[row] ?? 0) : -1);
      }
    }
    // Whoever a proposal means, it means the same one throughout its source.
    return from.size > 1;
  };
}
