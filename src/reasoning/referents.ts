/**
 * Whether the words in a conflict may be about two where one was meant. Two things make subjects one without anybody's saying
 * so: a judgement takes two records for one, and a proposal put the words of a source under a subject of which others speak.
 * Each is undone on trial, and the rules look again: where they then find nothing among the same statements, nor with what
 * others say of who is who, the conflict rests on it, and a wrong one would resolve it.
 *
 * A taking that does not matter, or that others bear out, is never doubted: a false way out costs more trust than a missed one.
 */

import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex, isId, type SourceId, type StatementId, type SubjectId } from '../base/id.ts';
import type { Content, Value } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';
import type { Subject } from '../subject/subject.ts';
import { collectContents } from './collect-contents.ts';
import { findConflicts, nameConflict, subjectsOf, type FoundConflict } from './find-conflicts.ts';
import type { ContentKey, Witness } from './findings.ts';
import { mergeSubjects, type MergedSubjects } from './merge-subjects.ts';
import { joinSets } from './premises.ts';
import { prepareRules } from './prepare-rules.ts';
import type { RuleContext } from './rule.ts';
import { assumeJudged, assumeRead } from './rules/same-subject.ts';
import type { IdentityDecision, Testimony } from './testimony.ts';

/** The records that a set of contents was made from. */
export type TakenFrom = Pick<Testimony, 'derivations' | 'vocabulary'> & {
  readonly statements: readonly Statement[];
  readonly subjects: readonly Subject[];
  readonly identities: readonly IdentityDecision[];
};

/** What it takes of a run of the rules. */
type DoubtContext = Pick<RuleContext, 'premises' | 'subjects'> & {
  readonly contents: readonly unknown[];
  /** To be called when not every taking is tried. */
  readonly stop: (limit: number) => void;
};

/** One way in which two were taken for one. */
type Taking =
  | { readonly kind: 'judged'; readonly name: string; readonly decision: IdentityDecision }
  /** Every proposal from one source that names the subject. */
  | { readonly kind: 'read'; readonly name: string; readonly source: SourceId; readonly subject: SubjectId };

/** The conflicts, each resting also on whatever takes two for one in it. */
export function doubtReferents(
  conflicts: readonly FoundConflict[],
  context: DoubtContext,
  from: () => TakenFrom,
): readonly FoundConflict[] {
  const { restOnTaken } = openReferents(conflicts, context, from);
  return conflicts.map((conflict) =>
    restOnTaken(
      conflict,
      conflict.members.map(({ statements }) => statements),
      () => true,
    ),
  );
}

export type Referents = {
  /** The premises that two are one of which a conflict may be found to rest on some. */
  readonly mayRestOn: (conflict: FoundConflict) => readonly number[];
  /**
   * A conflict as it rests on what takes two for one, where each member is said by these statements, and of what is said of who
   * is who those count.
   */
  readonly restOnTaken: (conflict: FoundConflict, said: Said, counts: (id: StatementId) => boolean) => FoundConflict;
};

/** For each member of a conflict, the statements that say it. */
type Said = readonly (readonly StatementId[])[];

/** Undoes on trial whatever takes two for one in these conflicts. */
export function openReferents(
  conflicts: readonly FoundConflict[],
  context: DoubtContext,
  from: () => TakenFrom,
): Referents {
  const byConflict = new Map(conflicts.map((conflict) => [conflict.id, takingsIn(conflict, context.subjects)]));
  const takings = new Map([...byConflict.values()].flat().map((taking) => [taking.name, taking]));
  const most = Math.max(mostUndone, Math.floor(mostLookedAt / context.contents.length));
  if (takings.size > most) context.stop(most);
  // Those first that conflicts are known to name.
  const listed = new Set<string>(conflicts.flatMap(({ decisions }) => decisions));
  const tried = [...takings.values()]
    .toSorted((a, b) => Number(listed.has(b.name)) - Number(listed.has(a.name)) || (a.name < b.name ? -1 : 1))
    .slice(0, most);
  const records = tried.length > 0 ? from() : undefined;
  const undone = new Map(
    tried.map((taking) => [taking.name, records && findWithout(taking, records, context.subjects)]),
  );
  const takingsOf = ({ id }: FoundConflict) => byConflict.get(id) ?? [];
  return {
    mayRestOn: (conflict) => takingsOf(conflict).map((taking) => assume(taking, conflict, context)),
    restOnTaken: (conflict, said, counts) => {
      const needed = takingsOf(conflict).filter(({ name }) => {
        const without = undone.get(name);
        return without !== undefined && isResolved(said, without, conflicts, counts);
      });
      return needed.length === 0 ? conflict : restOn(conflict, needed, context);
    },
  };
}

/**
 * For each taking all contents are looked at again. So many may be tried among contents that are looked at together, and more
 * as long as no more contents than these are looked at in all; those that are not tried are not doubted.
 */
const [mostUndone, mostLookedAt] = [24, 10_000];

function takingsIn({ members, witness }: FoundConflict, subjects: MergedSubjects): readonly Taking[] {
  const judged = judgedIn(members, witness, subjects);
  return [
    ...[...judged].map((decision): Taking => ({ kind: 'judged', name: decision.judgement, decision })),
    ...readIn(members),
  ];
}

/** Judgements that make one any of those whom the members or the witness name, or the places around them. */
function judgedIn(
  members: FoundConflict['members'],
  witness: Witness,
  subjects: MergedSubjects,
): ReadonlySet<IdentityDecision> {
  const contents = members.flatMap(({ paths }) => paths.map(({ statement }) => statement.content));
  const named = new Set([...contents.flatMap(subjectsOf).map(subjects.representativeOf), ...namedIn(witness)]);
  for (const id of named) {
    const container = subjects.withinOf(id);
    if (container !== undefined) named.add(container);
  }
  return new Set([...named].flatMap(subjects.joiningAt));
}

/** Every subject in a witness: whose an event is may bear on it although no member says so. */
function namedIn(value: unknown): readonly SubjectId[] {
  if (typeof value === 'string') return isId('x', value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedIn) : [];
}

/** Subjects that proposals from one source name, and other statements of the conflict too. */
function readIn(members: FoundConflict['members']): readonly Taking[] {
  const statements = new Set(members.flatMap(({ paths }) => paths.map(({ statement }) => statement)));
  const proposed = [...statements].filter(({ proposedBy }) => proposedBy);
  const found = new Map<string, Taking>();
  for (const { content, passage } of proposed) {
    for (const subject of subjectsOf(content)) {
      const taking = { kind: 'read', name: `${passage.source} ${subject}`, source: passage.source, subject } as const;
      const isElsewhere = [...statements].some(
        (other) => !isProposedIn(other, passage.source) && subjectsOf(other.content).includes(subject),
      );
      if (isElsewhere) found.set(taking.name, taking);
    }
  }
  return [...found.values()];
}

function isProposedIn({ proposedBy, passage }: Statement, source: SourceId): boolean {
  return proposedBy !== undefined && passage.source === source;
}

/** What there is without a taking. */
type Without = {
  readonly conflicts: readonly (readonly Needed[])[];
  /** What each statement says then. */
  readonly keyOf: ReadonlyMap<StatementId, ContentKey>;
};

/** A member of a conflict: the statements any of which says it, and whether these say that two are one. */
type Needed = { readonly by: ReadonlySet<StatementId>; readonly joins: boolean };

/** Looks again without a taking; undefined where looking was cut short. */
function findWithout(taking: Taking, records: TakenFrom, { isContainer }: MergedSubjects): Without | undefined {
  const testimony = undo(taking, records);
  const subjects = { ...mergeSubjects(testimony), isContainer };
  const { list } = collectContents(testimony, subjects);
  let isCut = false;
  const context = prepareRules(testimony, subjects, list, () => {
    isCut = true;
  });
  const found = findConflicts(context).map(({ members }) =>
    members.map(({ plain, statements }) => ({
      by: new Set(statements),
      joins: plain.kind === 'identity' && plain.same,
    })),
  );
  const keyOf = new Map(list.flatMap(({ key, statements }) => statements.map((id) => [id, key] as const)));
  return isCut ? undefined : { conflicts: found, keyOf };
}

function undo(taking: Taking, records: TakenFrom): Testimony {
  const { statements, subjects, identities } = records;
  const rest = { ...records, provisional: [], voices: [], grades: [] };
  if (taking.kind === 'judged')
    return { ...rest, identities: identities.filter(({ judgement }) => judgement !== taking.decision.judgement) };
  const { source, subject } = taking;
  const other = idFromHex('x', digestHex(digestOf(`another ${subject} in ${source}`)));
  const record = subjects.find(({ id }) => id === subject);
  return {
    ...rest,
    subjects: record ? [...subjects, { ...record, id: other }] : subjects,
    statements: statements.map((each) =>
      isProposedIn(each, source) ? { ...each, content: callOtherwise(each.content, subject, other) } : each,
    ),
  };
}

/** A content with one subject under another id. */
function callOtherwise(content: Content, from: SubjectId, to: SubjectId): Content {
  const one = (id: SubjectId) => (id === from ? to : id);
  const value = (each: Value): Value =>
    each.kind === 'subject' ? { kind: 'subject', subject: one(each.subject) } : each;
  switch (content.kind) {
    case 'event': {
      const filled = Object.entries(content.roles).flatMap(([role, each]) => (each ? [[role, value(each)]] : []));
      return { ...content, event: one(content.event), roles: Object.fromEntries(filled) };
    }
    case 'attribute':
      return { ...content, of: one(content.of), value: value(content.value) };
    case 'order':
      return { ...content, earlier: one(content.earlier), later: one(content.later) };
    case 'identity':
      return { ...content, a: one(content.a), b: one(content.b) };
    case 'about':
    case 'words':
      return content;
  }
}

/**
 * True where the statements of a conflict, with what is said of who is who, are in no conflict any more: neither in one of all its
 * members, nor in one that was not there before.
 */
function isResolved(
  said: Said,
  { conflicts, keyOf }: Without,
  before: readonly FoundConflict[],
  counts: (id: StatementId) => boolean,
): boolean {
  const own = new Set(said.flat());
  // The checker reads the members anew, each by each of its statements.
  const ways = said.reduce((count, statements) => count * new Set(statements.map((id) => keyOf.get(id))).size, 1);
  const stays = (needs: readonly Needed[]) => {
    const isOwn = ({ by }: Needed) => !by.isDisjointFrom(own);
    const isSaid = ({ by, joins }: Needed) => joins && [...by].some(counts);
    if (!needs.some(isOwn) || !needs.every((each) => isOwn(each) || isSaid(each))) return false;
    const isKnown = ({ members }: FoundConflict) =>
      isOfAll(
        members.map(({ statements }) => statements),
        needs,
      );
    return isOfAll(said, needs) || !before.some(isKnown);
  };
  return ways <= mostWays && !conflicts.some(stays);
}

/** True where each of the members is needed by one of its statements. */
function isOfAll(said: Said, needs: readonly Needed[]): boolean {
  return said.every((statements) => needs.some(({ by }) => statements.some((id) => by.has(id))));
}

/** More ways than these to read the members of one conflict are not looked at. */
const mostWays = 1024;

function assume(taking: Taking, conflict: FoundConflict, { premises }: DoubtContext): number {
  return taking.kind === 'judged'
    ? assumeJudged(taking.decision, premises)
    : assumeRead(taking.source, taking.subject, voiceIn(conflict, taking.source), premises);
}

function restOn(conflict: FoundConflict, takings: readonly Taking[], context: DoubtContext): FoundConflict {
  const { premises } = context;
  const numbers = takings.map((taking) => assume(taking, conflict, context));
  const judged = takings.flatMap((taking) => (taking.kind === 'judged' ? [taking.decision.judgement] : []));
  const decisions = [...new Set([...conflict.decisions, ...judged])].toSorted();
  const all = joinSets(conflict.premises, numbers);
  return { ...conflict, premises: all, decisions, id: nameConflict(conflict.rule, all, decisions, premises) };
}

/** Whoever publishes what was read in a source. */
function voiceIn({ members }: FoundConflict, source: SourceId) {
  const paths = members.flatMap((member) => member.paths);
  const voices = paths.flatMap(({ statement }) =>
    isProposedIn(statement, source) ? statement.attribution.slice(0, 1) : [],
  );
  const [first] = voices.toSorted();
  if (first === undefined) throw new TypeError(`Bug: nothing in the conflict was proposed from source ${source}`);
  return first;
}
