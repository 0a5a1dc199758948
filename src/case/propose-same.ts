/**
 * Which subjects of a case may be one: pairs of one kind whose proper names are alike, the most valuable question first. Nothing is
 * merged; a person answers with a judgement. What a person has called different is remembered with its reason and not
 * asked again, nor anything that follows from it.
 */

import { isId, type JudgementId, type SubjectId } from '../base/id.ts';
import { compareSubjects, type SubjectComparison } from '../names/compare-subjects.ts';
import type { Subject } from '../subject/subject.ts';
import type { CaseReader, FoundName, ViewReader } from '../store/contract.ts';
import { collectAnswers, meetingOf, type Meeting } from './meeting-statements.ts';
import type { OpenCase } from './open-case.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow } from './references.ts';
import { readTestimony } from './testimony.ts';

export type SamePair = {
  readonly a: Subject;
  readonly b: Subject;
  readonly comparison: SubjectComparison;
  readonly meeting: Meeting;
};
export type RefusedPair = {
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly judgement: JudgementId;
  readonly because: string;
};
export type SameProposals = {
  readonly pairs: readonly SamePair[];
  readonly refused: readonly RefusedPair[];
  /** So many subjects were not looked at: those of which least is said. */
  readonly leftOut: number;
};

/** So many names are looked at for one. */
const mostAlike = 20;
/** So many subjects are looked at; a search for each takes a few thousandths of a second. */
const mostSubjects = 2000;

/** The pairs to ask a person about, and those that a person has called different. */
export async function proposeSame({ store, vocabulary }: OpenCase): Promise<SameProposals> {
  return store.read(async (snapshot) => {
    const testimony = await readTestimony(snapshot, vocabulary, true);
    const standing = await standingSubjects(testimony.subjects, snapshot.views);
    const decided = decidedPairs(testimony.identities);
    const answers = collectAnswers(testimony.statements);
    const bySaid = [...standing.values()].toSorted(
      (a, b) => (answers.get(b.id)?.length ?? 0) - (answers.get(a.id)?.length ?? 0) || (a.id < b.id ? -1 : 1),
    );
    const asked = bySaid.slice(0, mostSubjects);
    const pairs: SamePair[] = [];
    for (const [a, b] of await likePairs(asked, standing, snapshot.views)) {
      if (decided.isDecided(a.id, b.id)) continue;
      const comparison = compareSubjects(a, b);
      if (comparison === undefined || comparison.band === 'different') continue;
      pairs.push({ a, b, comparison, meeting: meetingOf(a.id, b.id, answers) });
    }
    return {
      pairs: pairs.toSorted(compareValue),
      refused: await refusedPairs(snapshot, testimony.identities),
      leftOut: bySaid.length - asked.length,
    };
  });
}

/** Names like `text`, the likest first, of subjects and voices that stand. */
export async function findNames({ store }: Pick<OpenCase, 'store'>, text: string): Promise<readonly FoundName[]> {
  return store.read(async ({ views }) => {
    const found: FoundName[] = [];
    for (const each of await views.searchNames(text, mostAlike))
      if (!(await isWithdrawn(each.id, views))) found.push(each);
    return found;
  });
}

/** What would meet, then what would meet apart, then across sources, then the score; ids decide the rest, so that the order is one. */
function compareValue(x: SamePair, y: SamePair): number {
  return (
    y.meeting.questions.length - x.meeting.questions.length ||
    y.meeting.apart - x.meeting.apart ||
    Number(y.meeting.acrossSources) - Number(x.meeting.acrossSources) ||
    y.comparison.score - x.comparison.score ||
    (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1)
  );
}

async function standingSubjects(
  subjects: readonly Subject[],
  views: ViewReader,
): Promise<ReadonlyMap<SubjectId, Subject>> {
  const standing = new Map<SubjectId, Subject>();
  for (const subject of subjects) if (!(await isWithdrawn(subject.id, views))) standing.set(subject.id, subject);
  return standing;
}

/** Pairs of one kind that the index finds from either side, each once. */
async function likePairs(
  asked: readonly Subject[],
  subjects: ReadonlyMap<SubjectId, Subject>,
  views: ViewReader,
): Promise<readonly (readonly [Subject, Subject])[]> {
  const pairs = new Map<string, readonly [Subject, Subject]>();
  for (const subject of asked)
    for (const { text, proper } of subject.names) {
      if (!proper) continue;
      for (const { id } of await views.searchNames(text, mostAlike)) {
        const other = isId('x', id) ? subjects.get(id) : undefined;
        if (!other || other.id === subject.id || other.kind !== subject.kind) continue;
        const [a, b] = subject.id < other.id ? [subject, other] : [other, subject];
        pairs.set(`${a.id} ${b.id}`, [a, b]);
      }
    }
  return [...pairs.values()];
}

type Identity = {
  readonly judgement: JudgementId;
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly same: boolean;
};

/** What judgements of sameness and difference settle, with all that follows from them. */
function decidedPairs(identities: readonly Identity[]): {
  readonly isDecided: (a: SubjectId, b: SubjectId) => boolean;
} {
  const heads = new Map<SubjectId, SubjectId>();
  const headOf = (id: SubjectId): SubjectId => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    if (head !== id) heads.set(id, head);
    return head;
  };
  for (const { a, b, same } of identities) if (same) heads.set(headOf(a), headOf(b));
  const pairOf = (a: SubjectId, b: SubjectId) => [headOf(a), headOf(b)].toSorted().join(' ');
  const different = new Set(identities.filter(({ same }) => !same).map(({ a, b }) => pairOf(a, b)));
  return { isDecided: (a, b) => headOf(a) === headOf(b) || different.has(pairOf(a, b)) };
}

async function refusedPairs({ views }: CaseReader, identities: readonly Identity[]): Promise<readonly RefusedPair[]> {
  const refused: RefusedPair[] = [];
  const holding = new Map(identities.filter(({ same }) => !same).map((each) => [each.judgement, each]));
  for await (const { record } of everyRow((page) =>
    views.judgements({ ...page, effective: true, decision: 'different' }),
  )) {
    const identity = holding.get(record.id);
    if (identity) refused.push({ a: identity.a, b: identity.b, judgement: record.id, because: record.because });
  }
  return refused;
}
