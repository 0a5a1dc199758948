/**
 * What the rules find in one part of a testimony: its conflicts, each confirmed by the independent checker before it is
 * kept. Contents are placed among those of the part alone, so that nothing elsewhere changes what is found here.
 */

import { isId, type SubjectId, type VoiceId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import { subjectsOf } from '../statement/subjects-of.ts';
import { pathsIn, type PathsOf } from './check-bound.ts';
import { findUnconfirmed } from './check-witness.ts';
import { placeContents, type SaidContent, type UnplacedContent } from './collect-contents.ts';
import { findConflicts, premiseName, type FoundConflict } from './find-conflicts.ts';
import type { ContentKey } from './findings.ts';
import type { Disputed } from './group-conflicts.ts';
import { findChanged } from './edited-lists.ts';
import { areSame } from './kept.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { Premise } from './premises.ts';
import { prepareRules } from './prepare-rules.ts';
import { doubtReferents } from './referents.ts';
import type { RuleContext } from './rule.ts';
import { tellConflict, type ToldConflict } from './tell-findings.ts';
import type { IdentityDecision, Testimony } from './testimony.ts';

/** A part that was looked at. */
export type Part = {
  readonly contents: readonly SaidContent[];
  readonly about: About;
  readonly context: RuleContext;
  readonly conflicts: readonly PartConflict[];
  /** Where rules stopped early. */
  readonly limits: ReadonlySet<number>;
  /** Where not everything was tried that takes two for one. */
  readonly untried: ReadonlySet<number>;
  /** How many conflicts the checker refused as they were found. */
  readonly unconfirmed: number;
};

export type PartConflict = {
  readonly found: FoundConflict;
  readonly told: ToldConflict;
  /** What it rests on, and the names of that. */
  readonly premises: readonly Premise[];
  readonly names: readonly string[];
  /** The contents among these. */
  readonly contents: readonly SaidContent[];
  readonly disputed: Disputed;
  /** The voices on all paths to these contents. */
  readonly voices: readonly VoiceId[];
  /** The paths of statements, as the checker reads them. */
  readonly pathsOf: PathsOf;
};

export type Looking = {
  /** Whether it may be wrong that two are taken for one, see `referents.ts`. */
  readonly doubtsReferents: boolean;
  /** Whether a conflict, or a proof, that the checker refuses is left out, instead of being an error. */
  readonly leavesOutUnconfirmed: boolean;
  readonly testimony: Testimony;
  readonly subjects: MergedSubjects;
  readonly statementOf: (id: string) => Statement | undefined;
};

/** Looks at parts again and again, and only at those in which something changed since the last time. */
export function createLooks(): (parts: readonly (readonly UnplacedContent[])[], looking: Looking) => readonly Part[] {
  type Look = {
    readonly first: ContentKey;
    readonly from: readonly UnplacedContent[];
    subjects: MergedSubjects;
    readonly named: readonly SubjectId[];
    readonly records: readonly unknown[];
    readonly part: Part;
  };
  /** In the order of parts, which is that of their first contents. */
  let known: readonly Look[] = [];
  let last: Looking | undefined;
  return (parts, looking) => {
    const isTouched = findTouched(last, looking);
    last = looking;
    const lookAgain = (from: Look['from'], before: Look | undefined): Look => {
      const { subjects } = looking;
      const isSame = before !== undefined && areSame(before.from, from);
      if (isSame && before.subjects === subjects) return before;
      const isPassedBy = isSame && isTouched !== undefined && !before.named.some((id) => isTouched.has(id));
      if (isPassedBy || (isSame && areSame(before.records, recordsOn(before.named, subjects).all))) {
        before.subjects = subjects;
        return before;
      }
      const statements = statementsFor(from, looking.statementOf);
      const named = subjectsNamed(statements, subjects);
      const records = recordsOn(named, subjects);
      const part = lookAt(from, { ...records, statements }, looking);
      return { first: keyOf(from), from, subjects, named, records: records.all, part };
    };
    const looks: Look[] = [];
    let at = 0;
    for (const from of parts) {
      const first = keyOf(from);
      while (at < known.length && (known[at]?.first ?? first) < first) at++;
      looks.push(lookAgain(from, known[at]?.first === first ? known[at] : undefined));
    }
    known = looks;
    return looks.map(({ part }) => part);
  };
}

function keyOf([first]: readonly UnplacedContent[]): ContentKey {
  if (!first) throw new TypeError('Bug: a part without contents');
  return first.key;
}

/**
 * The subjects of which judgements say otherwise than before, and those that stand for them or did. Undefined where anything
 * may be otherwise, as when records have changed.
 */
function findTouched(before: Looking | undefined, now: Looking): ReadonlySet<SubjectId> | undefined {
  if (!before || !areSame(before.testimony.subjects, now.testimony.subjects)) return undefined;
  const { gone, come } = findChanged(before.testimony.identities, now.testimony.identities);
  const judged = [...gone, ...come].flatMap(({ a, b }) => [a, b]);
  return new Set(judged.flatMap((id) => [id, before.subjects.representativeOf(id), now.subjects.representativeOf(id)]));
}

/** What the records and the judgements have on the subjects of a part. */
type About = {
  readonly statements: readonly Statement[];
  readonly records: readonly Testimony['subjects'][number][];
  readonly decisions: readonly IdentityDecision[];
};

/** The subjects that statements name, and those that judgements and places lead on to. */
function subjectsNamed(statements: readonly Statement[], subjects: MergedSubjects): readonly SubjectId[] {
  const named = new Set<SubjectId>();
  for (const { content } of statements) for (const id of subjectsOf(content)) named.add(subjects.representativeOf(id));
  for (const id of named) {
    const container = subjects.withinOf(id);
    if (container !== undefined) named.add(container);
    for (const { a, b } of subjects.decisionsOn(id))
      for (const end of [a, b]) named.add(subjects.representativeOf(end));
  }
  return [...named];
}

/** Their records and judgements; `all` holds everything that may change. */
function recordsOn(
  named: readonly SubjectId[],
  { recordsOf, decisionsOn, isContainer }: MergedSubjects,
): Omit<About, 'statements'> & { readonly all: readonly unknown[] } {
  const [records, decisions, all] = [
    new Set<Testimony['subjects'][number]>(),
    new Set<IdentityDecision>(),
    [] as unknown[],
  ];
  for (const id of named) {
    all.push(id, isContainer(id));
    for (const record of recordsOf(id)) {
      records.add(record);
      all.push(record);
    }
    for (const decision of decisionsOn(id)) {
      decisions.add(decision);
      all.push(decision);
    }
  }
  return { records: [...records], decisions: [...decisions], all };
}

/** The statements that say these contents, and those that they are about. */
export function statementsFor(
  contents: readonly UnplacedContent[],
  statementOf: Looking['statementOf'],
): readonly Statement[] {
  const statements = new Set(contents.flatMap((content) => content.statements.flatMap((id) => statementOf(id) ?? [])));
  for (const { content } of statements) {
    const target = content.kind === 'about' && isId('t', content.target) ? statementOf(content.target) : undefined;
    if (target) statements.add(target);
  }
  return [...statements];
}

function lookAt(from: readonly UnplacedContent[], about: About, looking: Looking): Part {
  const { testimony, subjects } = looking;
  const contents = placeContents(from);
  const [limits, untried] = [new Set<number>(), new Set<number>()];
  const isAbout = new Set(about.decisions);
  const own: MergedSubjects = {
    ...subjects,
    sameEvents: subjects.sameEvents.filter((decision) => isAbout.has(decision)),
    differences: subjects.differences.filter((decision) => isAbout.has(decision)),
  };
  const context = prepareRules(testimony, own, contents, (limit) => limits.add(limit));
  const clashing = findConflicts(context);
  const found = looking.doubtsReferents
    ? doubtReferents(clashing, { ...context, stop: (limit) => untried.add(limit) }, () => ({
        ...testimony,
        statements: about.statements,
        subjects: about.records,
        identities: about.decisions,
      }))
    : clashing;
  const part = { contents, about, context, limits, untried };
  if (found.length === 0) return { ...part, conflicts: [], unconfirmed: 0 };
  const checked = {
    ...testimony,
    statements: about.statements,
    subjects: about.records,
    identities: about.decisions,
  };
  let paths: PathsOf | undefined;
  const pathsOf: PathsOf = (statement) => (paths ??= pathsIn(checked))(statement);
  const tell = (each: FoundConflict) => tellAlone(each, context, pathsOf);
  const conflicts = found.map(tell);
  const unconfirmed = unconfirmedAmong(conflicts, checked);
  if (unconfirmed.size === 0) return { ...part, conflicts, unconfirmed: 0 };
  if (!looking.leavesOutUnconfirmed) refuseUnconfirmed([...unconfirmed.values()]);
  // What was doubted in vain may hold all the same.
  const undoubted = clashing.filter((each, place) => each !== found[place] && isIn(unconfirmed, conflicts[place]));
  const others = undoubted.map(tell);
  const refused = unconfirmedAmong(others, checked);
  const kept = [
    ...conflicts.filter((each) => !isIn(unconfirmed, each)),
    ...others.filter((each) => !isIn(refused, each)),
  ];
  return { ...part, conflicts: kept, unconfirmed: unconfirmed.size };
}

function unconfirmedAmong(conflicts: readonly PartConflict[], testimony: Testimony): ReadonlyMap<ToldConflict, string> {
  return findUnconfirmed(
    conflicts.map(({ told }) => told),
    testimony,
  );
}

function isIn(unconfirmed: ReadonlyMap<ToldConflict, string>, conflict: PartConflict | undefined): boolean {
  return conflict !== undefined && unconfirmed.has(conflict.told);
}

/** A conflict with what others need to know of it, without the numbers that it has in its part. */
function tellAlone(found: FoundConflict, context: RuleContext, pathsOf: PathsOf): PartConflict {
  const premises = found.premises.flatMap((number) => context.premises.list[number] ?? []);
  const contents = premises.flatMap((premise) => (premise.kind === 'content' ? [premise.content] : []));
  const rivals = found.rivals.flatMap(([one, other]) => {
    const [a, b] = [context.contents[one], context.contents[other]];
    return a && b ? [[a, b] as const] : [];
  });
  return {
    found,
    told: tellConflict(found, context),
    premises,
    names: premises.map(premiseName),
    contents,
    disputed: { ...found, rivals },
    voices: [...new Set(contents.flatMap(({ paths }) => paths.flatMap(({ voices }) => voices)))],
    pathsOf,
  };
}

/** Nothing unverified is shown: whatever the checker refuses is a bug of this folder. */
export function refuseUnconfirmed(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Bug: reasoning found what does not hold\n${problems.join('\n')}`);
}
