/**
 * Findings for people: every message rendered in one language, voices by name, conflicts numbered in the order of their
 * groups, and for each way of resolving one conflict which others it resolves as well.
 */

import type { FindingId, JudgementId, StatementId, VoiceId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import type { CaseCheck } from '../../case/check-case.ts';
import { groundsOfGrade } from '../../judgement/judgement.ts';
import type {
  CaseWayOut,
  Conflict,
  ContentFinding,
  ContentKey,
  Corroboration,
  Fault,
  Findings,
  Option,
  StoppedAt,
  Warning,
} from '../../reasoning/findings.ts';
import type { Grade, Testimony } from '../../reasoning/testimony.ts';
import type { Voice } from '../../statement/voice.ts';
import type { JudgementRow, ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { ShownConflict, ShownFault, ShownFindings } from '../shapes/findings.ts';
import type { ShownJudgement, VoiceName } from '../shapes/records.ts';
import { openSentences, type SentenceLanguage, type Sentences } from './sentences.ts';
import { showJudgements } from './show-judgement.ts';

type Showing = {
  readonly findings: Findings;
  readonly sentences: Sentences;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly judgements: ReadonlyMap<string, ShownJudgement>;
  readonly setAside: ReadonlyMap<string, ShownJudgement>;
  readonly contents: ReadonlyMap<ContentKey, ContentFinding>;
  readonly numbers: ReadonlyMap<FindingId, number>;
  /** The statements of a content, the one that a reader should see first in front. */
  readonly tellFirst: ReturnType<typeof orderToTell>;
};

/** The findings of a check as the API gives them. */
export async function showFindings(
  check: CaseCheck,
  views: ViewReader,
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): Promise<ShownFindings> {
  const { findings, head } = check;
  const showing = await prepare(check, views, vocabulary, language);
  const { sentences } = showing;
  return {
    head,
    provisional: findings.provisional,
    complete: findings.completeness.complete,
    proved: findings.clusters.every(({ bound }) => bound !== undefined),
    stopped: sayStops(findings.completeness.stoppedAt),
    groups: findings.groups.map(({ id, topic, conflicts }) => ({
      id,
      topic: sentences.say(topic),
      conflicts: [...conflicts],
    })),
    conflicts: findings.conflicts
      .map((conflict) => showConflict(conflict, showing))
      .toSorted((a, b) => a.number - b.number),
    faults: findings.faults.map((fault) => showFault(fault, showing)),
    waysOut: findings.waysOut.map((wayOut) => showWayOut(wayOut, showing)),
    contents: findings.contents.map((content) => showContent(content, showing)),
    corroborations: findings.corroborations.map((each) => showCorroboration(each, showing)),
    warnings: findings.warnings.map((warning) => showWarning(warning, showing)),
  };
}

async function prepare(
  { findings, testimony, setAside }: CaseCheck,
  views: ViewReader,
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): Promise<Showing> {
  const names = new Map<string, string>([
    ...testimony.voices.map(({ id, name }) => [id, name] as const),
    ...testimony.subjects.map((subject) => [subject.id, labelOf(subject, language)] as const),
  ]);
  const rows: JudgementRow[] = [];
  for (const id of new Set(findings.conflicts.flatMap(({ decisions }) => decisions))) {
    const row = await views.judgement(id);
    if (row) rows.push(row);
  }
  const aside: JudgementRow[] = [];
  for (const id of setAside)
    aside.push(...(await views.judgements({ concerns: id, effective: true, decision: 'set-aside' })).rows);
  const shown = await showJudgements(rows, views);
  return {
    findings,
    sentences: openSentences(language, names, vocabulary),
    voices: new Map(testimony.voices.map((voice) => [voice.id, voice])),
    judgements: new Map(shown.map((judgement) => [judgement.id, judgement])),
    setAside: new Map((await showJudgements(aside, views)).map((judgement) => [judgement.about[0] ?? '', judgement])),
    contents: new Map(findings.contents.map((content) => [content.key, content])),
    numbers: numberConflicts(findings),
    tellFirst: orderToTell(testimony),
  };
}

/** By the grade of the origin, then by the length of the chain: the best placed voice, in the most direct way there is. */
export function orderToTell({ statements, grades }: Testimony): (ids: readonly StatementId[]) => StatementId[] {
  const gradeOf = new Map(grades.map(({ voice, grade }) => [voice, grade]));
  const weights = new Map(
    statements.map(({ id, attribution }) => {
      const origin = attribution.at(-1);
      const grade = (origin && gradeOf.get(origin)) ?? 'F';
      return [id, tellingOrder.indexOf(grade) * 100 + attribution.length] as const;
    }),
  );
  return (ids) => ids.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
}

/** F is neutral: nobody can say. */
const tellingOrder: readonly Grade[] = ['A', 'B', 'C', 'F', 'D', 'E'];

/** From 1, in the order in which groups list them, so that a list read from top to bottom counts. */
export function numberConflicts({ groups, conflicts }: Findings): ReadonlyMap<FindingId, number> {
  const ordered = new Set([...groups.flatMap((group) => group.conflicts), ...conflicts.map(({ id }) => id)]);
  return new Map([...ordered].map((id, index) => [id, index + 1]));
}

function showConflict(conflict: Conflict, showing: Showing): ShownConflict {
  const { sentences, judgements, setAside, contents, numbers } = showing;
  const { id, rule, options, group, cluster } = conflict;
  const [cheapest, second] = options;
  return {
    id,
    number: numbers.get(id) ?? 0,
    rule,
    says: sentences.say(conflict.message),
    members: conflict.members.map(({ content, says, statements }) => ({
      content,
      says: sentences.say(says),
      statements: showing.tellFirst(statements),
      outcome: contents.get(content)?.outcome ?? 'contested',
    })),
    why: conflict.why.map((message) => sentences.say(message)),
    assumptions: conflict.assumptions.map(({ message, fault }) => ({ says: sentences.say(message), fault })),
    decisions: conflict.decisions.flatMap((each: JudgementId) => judgements.get(each) ?? []),
    options: options.map((option) => ({
      faults: [...option.faults],
      cost: option.cost,
      ...optional('content', option.content),
      clears: clearedBy(option, conflict, showing),
    })),
    tie: cheapest !== undefined && cheapest.cost === second?.cost,
    selfContradictionOf: conflict.selfContradictionOf.map((voice) => nameVoice(voice, showing)),
    group,
    cluster,
    ...optional('setAside', setAside.get(id)),
  };
}

/** Numbers of the other conflicts that have an option which needs no more than these faults. */
function clearedBy({ faults }: Option, of: Conflict, { findings, numbers }: Showing): number[] {
  const assumed = new Set(faults);
  return findings.conflicts
    .filter(
      ({ id, options }) => id !== of.id && options.some((option) => option.faults.every((fault) => assumed.has(fault))),
    )
    .flatMap(({ id }) => numbers.get(id) ?? [])
    .toSorted((a, b) => a - b);
}

export function showFault(fault: Fault, showing: Pick<Showing, 'sentences' | 'voices'>): ShownFault {
  const { id, kind, cost, grade, judgement, statements, message, voice, content } = fault;
  return {
    id,
    kind,
    says: showing.sentences.say(message),
    cost,
    ...optional('voice', voice && nameVoice(voice, showing)),
    ...optional('content', content),
    ...optional('judgement', judgement),
    ...optional('grade', grade),
    statements: [...statements],
  };
}

function showWayOut(wayOut: CaseWayOut, { numbers }: Showing): ShownFindings['waysOut'][number] {
  const { id, cost, comparedToBest, resolves, faults, contentsFalling } = wayOut;
  return {
    id,
    cost,
    compared: comparedToBest,
    faults: faults.map((fault) => ({
      id: fault,
      clears: (resolves.find((each) => each.fault === fault)?.conflicts ?? [])
        .flatMap((conflict) => numbers.get(conflict) ?? [])
        .toSorted((a, b) => a - b),
    })),
    falls: [...contentsFalling],
  };
}

function showContent(content: ContentFinding, { sentences, numbers }: Showing): ShownFindings['contents'][number] {
  const { key, says, outcome, statements, conflicts } = content;
  return {
    key,
    says: sentences.say(says),
    outcome,
    statements: [...statements],
    conflicts: conflicts.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b),
  };
}

function showCorroboration(each: Corroboration, showing: Showing): ShownFindings['corroborations'][number] {
  const { id, content, origins, independent, singlePoints } = each;
  return {
    id,
    content,
    origins: origins.map((voice) => nameVoice(voice, showing)),
    count: independent.count,
    weakest: independent.weakest,
    established: independent.established,
    doubts: [...independent.reasons],
    singlePoints: singlePoints.map(({ voice }) => nameVoice(voice, showing)),
  };
}

function showWarning(warning: Warning, showing: Showing): ShownFindings['warnings'][number] {
  const { id, about, message, statements, voices, suggests } = warning;
  return {
    id,
    about,
    says: showing.sentences.say(message),
    statements: [...statements],
    voices: voices.map((voice) => nameVoice(voice, showing)),
    ...optional('suggests', suggests && { ...suggests, grounds: suggests.grounds.filter(isGround) }),
  };
}

function isGround(text: string): text is (typeof groundsOfGrade)[number] {
  return groundsOfGrade.some((ground) => ground === text);
}

export function nameVoice(id: VoiceId, { voices }: Pick<Showing, 'voices'>): VoiceName {
  const voice = voices.get(id);
  return { id, name: voice?.name ?? id, named: voice?.named ?? true };
}

/** Each sentence once, however many clusters it is said of. */
export function sayStops(stoppedAt: readonly StoppedAt[]): string[] {
  const refused = stoppedAt.filter(({ what }) => what === 'bound-refused');
  const limit = refused.reduce((sum, each) => sum + each.limit, 0);
  const others = stoppedAt.filter(({ what }) => what !== 'bound-refused').map(sayStop);
  return [...new Set(others), ...(refused.length > 0 ? [sayStop({ what: 'bound-refused', limit })] : [])];
}

/** Where a search stopped, and what may be missing for that. */
export function sayStop({ what, limit }: StoppedAt): string {
  const count = limit.toLocaleString('en');
  if (what === 'referents')
    return `A way out may be missing in which two who were taken for one are two: ${count} judgements and proposals that hang together were tried, and there are more.`;
  if (what === 'unconfirmed')
    return `Conflicts that are not shown, or not with all that may resolve them: ${count}. The independent check did not confirm what was found of them, which is a bug of Counterpoint.`;
  if (what === 'bound-refused')
    return `There may be cheaper ways out, and nothing is said of what stands or falls with them: the independent check did not confirm that nothing is cheaper, which is a bug of Counterpoint. Ways out left out with that: ${count}.`;
  const left = {
    conflicts: 'There may be more conflicts',
    'ways-out': 'There may be more or cheaper ways out',
    outcomes: 'Some of what is shown as contested may stand or fall',
  }[what];
  return `${left}: the search stopped after ${count} steps.`;
}
