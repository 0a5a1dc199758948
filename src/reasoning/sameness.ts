/**
 * Which subjects are one, and because of what. Three things join two subjects: a voice says that they are the same; a
 * judgement takes two events for one (`rules/same-event.ts`); two events are one by the meaning of their types
 * (`rules/same-by-meaning.ts`). A chain of joins makes its ends one. What makes them different is not asked here.
 */

import type { JudgementId, SubjectId } from '../base/id.ts';
import type { SaidContent } from './collect-contents.ts';
import { createJoins } from './joins.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { compareSets } from './premises.ts';
import { joinByMeaning } from './rules/same-by-meaning.ts';
import { joinByJudgement } from './rules/same-event.ts';
import {
  createSupportSearch,
  type FindSupports,
  type Join,
  type JoiningContext,
  type SupportSearch,
} from './supports.ts';

export type Sameness = {
  readonly supports: FindSupports;
  /** The smallest id of all that might be one with this subject. */
  readonly classOf: (id: SubjectId) => SubjectId;
  /** Judgements without effect: nobody says that those whose events they are might be the same. */
  readonly idle: readonly JudgementId[];
};

/** Relates all subjects that the contents speak of. */
export function relateSubjects(given: Omit<JoiningContext, 'classes' | 'supports'>): Sameness {
  const classes = createJoins<SubjectId>();
  const search = createSupportSearch(given.stop);
  const joins: Join[] = [];
  const add = (join: Join) => {
    joins.push(join);
    classes.join(join.a, join.b);
    search.set(join, []);
  };
  const context = { ...given, classes, supports: search.supports };
  for (const join of saidJoins(given.contents, given.subjects)) add(join);
  const judged = joinByJudgement(context);
  for (const { join } of judged) add(join);
  // A join by meaning makes a class larger, which may make another join by meaning.
  for (let found = joinByMeaning(context, new Set()); found.joins.length > 0;) {
    for (const join of found.joins) add(join);
    found = joinByMeaning(context, found.known);
  }
  settle(joins, search);
  return {
    supports: search.supports,
    classOf: classes.representativeOf,
    idle: judged.filter(({ join }) => search.supportsOf(join).length === 0).map(({ judgement }) => judgement),
  };
}

/** What judgements make one already needs no saying. */
function saidJoins(contents: readonly SaidContent[], { representativeOf }: MergedSubjects): readonly Join[] {
  return contents.flatMap(({ plain, index }): readonly Join[] => {
    if (plain.kind !== 'identity' || !plain.same || representativeOf(plain.a) === representativeOf(plain.b)) return [];
    const { a, b } = plain;
    return [{ a, b, supportsNow: () => [{ premises: [index], chain: [{ kind: 'said', a, b, member: index }] }] }];
  });
}

/** Until no join rests on anything more: at the latest when what one join rests on has gone through all the others. */
function settle(joins: readonly Join[], search: SupportSearch): void {
  let changed = true;
  for (let round = 0; changed && round < joins.length + 2; round++) {
    changed = false;
    for (const [join, supports] of joins.map((each) => [each, each.supportsNow()] as const)) {
      const before = search.supportsOf(join);
      const isSame =
        before.length === supports.length &&
        supports.every(({ premises }, place) => compareSets(premises, before[place]?.premises ?? []) === 0);
      if (isSame) continue;
      changed = true;
      search.set(join, supports);
    }
  }
}
