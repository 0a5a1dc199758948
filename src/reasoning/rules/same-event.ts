/**
 * A judgement takes two events for one. It holds only as far as those without whom it would be another event are
 * themselves the same: if the man is not R, the man's journey and R's journey are not one journey. Who they are is taken
 * from everything that is said of the event, whether or not it holds; where nothing is said, nothing stands in the way.
 */

import type { JudgementId, SubjectId } from '../../base/id.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import { isPositiveEvent, type SaidContent } from '../collect-contents.ts';
import type { SameChain } from '../findings.ts';
import { joinSets, type PremiseSet } from '../premises.ts';
import { keepUseful, type Join, type JoiningContext, type Support } from '../supports.ts';

/** The joins of events by judgement. */
export function joinByJudgement(
  context: JoiningContext,
): readonly { readonly judgement: JudgementId; readonly join: Join }[] {
  const { contents, subjects, vocabulary, premises } = context;
  const whose = whoseEvents(contents, vocabulary);
  return subjects.sameEvents.map(({ a, b, judgement }) => {
    const roles = sharedRoles(whose.get(a), whose.get(b));
    const supportsNow = (): readonly Support[] =>
      guardedBy(premises.referent(judgement), roles, context).map((guarded) => ({
        premises: guarded.premises,
        chain: [{ kind: 'judged', a, b, judgement, among: guarded.among }],
      }));
    return { judgement, join: { a, b, supportsNow } };
  });
}

type Participants = ReadonlyMap<string, ReadonlySet<SubjectId>>;

/** For each event, by role, those without whom it would be another one. */
function whoseEvents(contents: readonly SaidContent[], vocabulary: Vocabulary): ReadonlyMap<SubjectId, Participants> {
  const whose = new Map<SubjectId, Map<string, Set<SubjectId>>>();
  for (const { plain } of contents.filter(isPositiveEvent)) {
    for (const role of wordIn(vocabulary.events, plain.type)?.whose ?? []) {
      const value = plain.roles[role];
      if (value?.kind !== 'subject') continue;
      const roles = whose.get(plain.event) ?? new Map<string, Set<SubjectId>>();
      whose.set(plain.event, roles.set(role, (roles.get(role) ?? new Set()).add(value.subject)));
    }
  }
  return whose;
}

type SharedRole = { readonly role: string; readonly those: readonly SubjectId[]; readonly these: readonly SubjectId[] };

function sharedRoles(a: Participants | undefined, b: Participants | undefined): readonly SharedRole[] {
  return [...(a ?? [])]
    .flatMap(([role, those]) => {
      const these = b?.get(role);
      return these ? [{ role, those: [...those].toSorted(), these: [...these].toSorted() }] : [];
    })
    .toSorted((one, other) => (one.role < other.role ? -1 : 1));
}

type Guard = { readonly role: string; readonly a: SubjectId; readonly b: SubjectId; readonly same: SameChain };
type Guarded = { readonly premises: PremiseSet; readonly among: readonly Guard[] };

/** Each way in which, in every role, somebody on the one side is somebody on the other. */
function guardedBy(
  referent: number,
  roles: readonly SharedRole[],
  { supports, stop }: JoiningContext,
): readonly Guarded[] {
  let ways: readonly Guarded[] = [{ premises: [referent], among: [] }];
  for (const { role, those, these } of roles) {
    const guards = those.flatMap((a) =>
      these.flatMap((b) =>
        supports(a, b).map(({ premises, chain }) => ({ premises, guard: { role, a, b, same: chain } })),
      ),
    );
    const joined = ways.flatMap((way) =>
      guards.map(({ premises, guard }) => ({
        premises: joinSets(way.premises, premises),
        among: [...way.among, guard],
      })),
    );
    ways = keepUseful(joined, stop);
  }
  return ways;
}
