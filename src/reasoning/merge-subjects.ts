/**
 * Subjects as the judgements on identity have them. People, organisations, places and things that a person judged to be
 * the same are one from here on, under the smallest of their ids; what conflicts rest on such a judgement is asked afterwards,
 * by undoing it on trial (`referents.ts`). Events stay apart (two accounts of one event are seldom sure), see `sameness.ts`.
 */

import type { JudgementId, SubjectId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Location, Subject, SubjectKind, SubjectName } from '../subject/subject.ts';
import type { IdentityDecision, Testimony } from './testimony.ts';

export type MergedSubjects = {
  /** The id that stands for all that are judged to be one. Of a subject that nobody knows, its own. */
  readonly representativeOf: (id: SubjectId) => SubjectId;
  readonly isEvent: (id: SubjectId) => boolean;
  readonly kindOf: (id: SubjectId) => SubjectKind | undefined;
  /** The records of all that are one, by id. */
  readonly recordsOf: (id: SubjectId) => readonly Subject[];
  /** All names of all that are one. */
  readonly namesOf: (id: SubjectId) => readonly SubjectName[];
  /** The place that contains a place. */
  readonly withinOf: (id: SubjectId) => SubjectId | undefined;
  /** Where a place is. */
  readonly locationOf: (id: SubjectId) => Location | undefined;
  /** The unit that a thing is, where all that are one with it agree. */
  readonly unitOf: (id: SubjectId) => string | undefined;
  /** True where some place is recorded to lie within it. */
  readonly isContainer: (id: SubjectId) => boolean;
  /** The judgements by which these subjects became one, where they did. Sorted. */
  readonly decisionsJoining: (ids: readonly SubjectId[]) => readonly JudgementId[];
  /** The judgements that make one any of those that are one with it. */
  readonly joiningAt: (id: SubjectId) => readonly IdentityDecision[];
  /** The judgements on who or what any of those are that are one with it. */
  readonly decisionsOn: (id: SubjectId) => readonly IdentityDecision[];
  /** Judgements that take two events for one. Sorted by id, like the lists below. */
  readonly sameEvents: readonly IdentityDecision[];
  /** Judgements that two subjects are different. */
  readonly differences: readonly IdentityDecision[];
  /** Judgements that two subjects are different which other judgements make one. They are not followed. */
  readonly contradicted: readonly IdentityDecision[];
};

type Link = { readonly to: SubjectId; readonly judgement: JudgementId };

/** Merges the subjects of a testimony. */
export function mergeSubjects({ subjects, identities }: Pick<Testimony, 'subjects' | 'identities'>): MergedSubjects {
  const { byId, isEvent } = readSubjects(subjects);
  const decisions = identities.toSorted((a, b) => (a.judgement < b.judgement ? -1 : 1));
  const joining = decisions.filter(({ a, b, same }) => same && !isEvent(a) && !isEvent(b));
  const links = linksOf(joining);
  const representatives = joinAll(links);
  const representativeOf = (id: SubjectId) => representatives.get(id) ?? id;
  const merged = Map.groupBy(
    subjects.filter(({ id }) => representatives.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ id }) => representativeOf(id),
  );
  const membersOf = (id: SubjectId): readonly Subject[] => {
    const members = merged.get(representativeOf(id));
    const self = members ? undefined : byId.get(id);
    return members ?? (self ? [self] : []);
  };
  const joiningOf = Map.groupBy(joining, ({ a }) => representativeOf(a));
  const containers = new Set(
    subjects.flatMap(({ within }) => (within === undefined ? [] : [representativeOf(within)])),
  );
  const isMerged = ({ a, b }: IdentityDecision) => representativeOf(a) === representativeOf(b);
  const decisionsOn = new Map<SubjectId, IdentityDecision[]>();
  for (const decision of decisions) {
    for (const id of new Set([decision.a, decision.b].map(representativeOf))) {
      const known = decisionsOn.get(id);
      if (known) known.push(decision);
      else decisionsOn.set(id, [decision]);
    }
  }
  return {
    representativeOf,
    decisionsOn: (id) => decisionsOn.get(representativeOf(id)) ?? [],
    isEvent,
    recordsOf: membersOf,
    kindOf: (id) => membersOf(id)[0]?.kind,
    namesOf: (id) => membersOf(id).flatMap(({ names }) => names),
    withinOf: (id) => containerOf(membersOf(id), representativeOf),
    locationOf: (id) => membersOf(id).find(({ location }) => location)?.location,
    unitOf: (id) => {
      const units = new Set(membersOf(id).flatMap(({ unit }) => unit ?? []));
      return units.size === 1 ? [...units][0] : undefined;
    },
    isContainer: (id) => containers.has(representativeOf(id)),
    joiningAt: (id) => joiningOf.get(representativeOf(id)) ?? [],
    decisionsJoining: (ids) => joinsBetween(ids, links, representativeOf),
    sameEvents: decisions.filter(({ a, b, same }) => same && a !== b && isEvent(a) && isEvent(b)),
    differences: decisions.filter((decision) => !decision.same && !isMerged(decision)),
    contradicted: decisions.filter((decision) => !decision.same && isMerged(decision)),
  };
}

/** The very same for the same records, whatever is judged of them. */
const readSubjects = remember((subjects: readonly Subject[]) => {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return { byId, isEvent: (id: SubjectId) => byId.get(id)?.kind === 'event' };
});

function joinAll(links: ReadonlyMap<SubjectId, readonly Link[]>): ReadonlyMap<SubjectId, SubjectId> {
  const representatives = new Map<SubjectId, SubjectId>();
  // In ascending order, so that the first one met of each class is its smallest.
  for (const id of [...links.keys()].toSorted()) {
    if (representatives.has(id)) continue;
    for (const each of reach(id, links)) representatives.set(each, id);
  }
  return representatives;
}

function reach(start: SubjectId, links: ReadonlyMap<SubjectId, readonly Link[]>): ReadonlySet<SubjectId> {
  const seen = new Set([start]);
  for (const each of seen) for (const { to } of links.get(each) ?? []) seen.add(to);
  return seen;
}

function linksOf(joining: readonly IdentityDecision[]): ReadonlyMap<SubjectId, readonly Link[]> {
  const links = new Map<SubjectId, Link[]>();
  const add = (from: SubjectId, to: SubjectId, judgement: JudgementId) => {
    const known = links.get(from);
    if (known) known.push({ to, judgement });
    else links.set(from, [{ to, judgement }]);
  };
  for (const { a, b, judgement } of joining) {
    add(a, b, judgement);
    add(b, a, judgement);
  }
  return links;
}

function containerOf(
  members: readonly Subject[],
  representativeOf: (id: SubjectId) => SubjectId,
): SubjectId | undefined {
  const within = members.find((member) => member.within !== undefined)?.within;
  return within === undefined ? undefined : representativeOf(within);
}

/** For each of the subjects, the way of judgements from the first one of its class. */
function joinsBetween(
  ids: readonly SubjectId[],
  links: ReadonlyMap<SubjectId, readonly Link[]>,
  representativeOf: (id: SubjectId) => SubjectId,
): readonly JudgementId[] {
  const joins = new Set<JudgementId>();
  for (const members of Map.groupBy(new Set(ids), representativeOf).values()) {
    const [first, ...others] = members.toSorted();
    if (first === undefined || others.length === 0) continue;
    const ways = new Map<SubjectId, readonly JudgementId[]>([[first, []]]);
    for (const [each, way] of ways)
      for (const { to, judgement } of links.get(each) ?? []) if (!ways.has(to)) ways.set(to, [...way, judgement]);
    for (const other of others) for (const judgement of ways.get(other) ?? []) joins.add(judgement);
  }
  return [...joins].toSorted();
}
