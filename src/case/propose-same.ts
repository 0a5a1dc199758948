/**
 * Which subjects of a case may be one: pairs of one kind whose proper names are alike, the most valuable question first. Nothing is
 * merged; a person answers with a judgement. What a person has called different is remembered with its reason and not
 * asked again, nor anything that follows from it.
 */

import type { JudgementId, SubjectId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { compareSubjects, type SubjectComparison } from '../names/compare-subjects.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { CaseReader, FoundName, ViewReader } from '../store/contract.ts';
import type { Subject } from '../subject/subject.ts';
import { openRecordReader } from './kept-records.ts';
import { mostAlike, openLikeNames, type LikePair, type LongWork } from './like-names.ts';
import { collectAnswers, meetingOf, type Answers, type Meeting } from './meeting-statements.ts';
import type { OpenCase } from './open-case.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow } from './references.ts';
import { readTestimony, testimonyOf } from './testimony.ts';

export type SamePair = LikePair & { readonly meeting: Meeting };
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

/** Any two subjects, whether they are proposed or not. */
export type LookedPair = {
  readonly a: Subject;
  readonly b: Subject;
  /** Absent where one of them has no proper name. */
  readonly comparison?: SubjectComparison;
  readonly meeting: Meeting;
  /** What people have decided, and by which judgement; without one it follows from others. */
  readonly decided?: { readonly same: boolean; readonly judgement?: JudgementId };
};

/** So many subjects are looked at; a search for each takes a few thousandths of a second. */
const mostSubjects = 2000;

/** The pairs to ask a person about, and those that a person has called different. */
export async function proposeSame(open: OpenCase, work: LongWork = {}): Promise<SameProposals> {
  return openSameProposer(open)(work);
}

/** As `proposeSame`, again and again: what no new entry bears on is not read or searched for again. */
export function openSameProposer({
  store,
  vocabulary,
}: Pick<OpenCase, 'store' | 'vocabulary'>): (work?: LongWork) => Promise<SameProposals> {
  const read = openRecordReader();
  const likeNames = openLikeNames();
  return async (work = {}) =>
    store.read(async (snapshot) => {
      const testimony = await read(snapshot, (records) => testimonyOf(records, vocabulary, true));
      const standing = await standingSubjects(testimony.subjects, snapshot.views);
      const decided = decidedPairs(testimony.identities);
      const answers = collectAnswers(testimony.statements);
      const bySaid = [...standing.values()].toSorted(
        (a, b) => (answers.get(b.id)?.length ?? 0) - (answers.get(a.id)?.length ?? 0) || (a.id < b.id ? -1 : 1),
      );
      const asked = bySaid.slice(0, mostSubjects);
      const alike = await likeNames.pairs(asked, standing, { names: testimony, views: snapshot.views }, work);
      return {
        pairs: alike
          .filter(({ a, b }) => !decided.isDecided(a.id, b.id))
          .map((pair) => ({ ...pair, meeting: meetingOf(pair.a.id, pair.b.id, answers) }))
          .toSorted(compareValue),
        refused: await refusedPairs(snapshot, testimony.identities),
        leftOut: bySaid.length - asked.length,
      };
    });
}

/** Two subjects side by side: how alike their names are, what would meet, what was decided. */
export async function lookAtPair(
  { store, vocabulary }: Pick<OpenCase, 'store' | 'vocabulary'>,
  a: Subject,
  b: Subject,
): Promise<LookedPair> {
  const testimony = await store.read((snapshot) => readTestimony(snapshot, vocabulary, true));
  return lookedPair(a, b, testimony, collectAnswers(testimony.statements));
}

function lookedPair(a: Subject, b: Subject, { identities }: Testimony, answers: Answers): LookedPair {
  const decided = decidedPairs(identities);
  const direct = identities.find(
    (each) => each.a === (a.id < b.id ? a.id : b.id) && each.b === (a.id < b.id ? b.id : a.id),
  );
  return {
    a,
    b,
    ...optional('comparison', compareSubjects(a, b)),
    meeting: meetingOf(a.id, b.id, answers),
    ...(decided.isDecided(a.id, b.id) && {
      decided: { same: decided.isSame(a.id, b.id), ...optional('judgement', direct?.judgement) },
    }),
  };
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

type Identity = {
  readonly judgement: JudgementId;
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly same: boolean;
};

/** What judgements of sameness and difference settle, with all that follows from them. */
function decidedPairs(identities: readonly Identity[]): {
  readonly isDecided: (a: SubjectId, b: SubjectId) => boolean;
  readonly isSame: (a: SubjectId, b: SubjectId) => boolean;
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
  const isSame = (a: SubjectId, b: SubjectId) => headOf(a) === headOf(b);
  return { isSame, isDecided: (a, b) => isSame(a, b) || different.has(pairOf(a, b)) };
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
