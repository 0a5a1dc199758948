/**
 * The way back: line → finding → statement → passage → source. The command line, the app, the footnotes of a dossier and
 * the independent checker all follow it through this one function. It only follows: whether the quote stands at its place,
 * the digests hold and the finding follows is for others to check.
 */

import type { FindingId, JudgementId, PassageId, SourceId, StatementId, SubjectId, VoiceId } from '../base/id.ts';
import { refuse, succeed, type Problem, ProblemError, type Result } from '../base/result.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Passage } from '../passage/passage.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import { subjectsOf } from '../statement/subjects-of.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { DossierLine, Finding } from './dossier.ts';

/** Where records are looked up. What is not there is `undefined`, and the trail ends in a problem. */
export type TrailRecords = {
  readonly line: (id: string) => DossierLine | undefined;
  readonly finding: (id: string) => Finding | undefined;
  readonly statement: (id: string) => Statement | undefined;
  /** Statements at a passage or in a source, by id. */
  readonly statementsAt: (id: string) => readonly StatementId[];
  readonly voice: (id: string) => Voice | undefined;
  readonly subject: (id: string) => Subject | undefined;
  readonly judgement: (id: string) => Judgement | undefined;
  /** Effective judgements that accept a statement or grade a voice, by id. */
  readonly judgementsOn: (id: string) => readonly JudgementId[];
  readonly source: (id: string) => Source | undefined;
  /** The reading of a source that has this digest; the latest where no digest is given. */
  readonly reading: (source: string, digest?: string) => Reading | undefined;
};

export type LineTrail = {
  readonly kind: 'line';
  readonly line: DossierLine;
  readonly cites: readonly (FindingTrail | StatementTrail)[];
};
export type FindingTrail = {
  readonly kind: 'finding';
  readonly finding: Finding;
  /** The findings that it is made of: the conflicts of a group, the faults of a way out. */
  readonly parts: readonly FindingTrail[];
  readonly statements: readonly StatementTrail[];
  /** What people decided that it rests on. */
  readonly judgements: readonly JudgementTrail[];
};
export type JudgementTrail = {
  readonly kind: 'judgement';
  readonly judgement: Judgement;
  readonly subjects: readonly Subject[];
  readonly voices: readonly Voice[];
};
export type StatementTrail = {
  readonly kind: 'statement';
  readonly statement: Statement;
  /** The attribution as voices: outermost first, origin last. */
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
  /** Where a person accepted what was proposed. */
  readonly judgements: readonly JudgementTrail[];
  /** What an "about" statement is about, where that is a statement. */
  readonly target?: StatementTrail;
  readonly passage: PassageTrail;
};
export type PassageTrail = {
  readonly kind: 'passage';
  readonly passage: Passage;
  readonly reading?: Reading;
  readonly source: SourceTrail;
};
export type SourceTrail = {
  readonly kind: 'source';
  readonly source: Source;
  readonly voice?: Voice;
  /** What it is a copy, a translation or an excerpt of. */
  readonly derivedFrom?: SourceTrail;
};

/** A plain tree that survives JSON. */
export type Trail = LineTrail | FindingTrail | StatementTrail | (PassageTrail & Sayings) | (SourceTrail & Sayings);
/** What is said there, where the trail began at a passage or a source. */
export type Sayings = { readonly statements: readonly StatementId[] };

export type TrailProblem = Problem<'id-unknown' | 'trail-broken'>;

/**
 * The whole trail from a line, finding, statement, passage or source down to the sources. `id-unknown` where there is no
 * such start, `trail-broken` where something on the way is missing.
 */
export function trace(id: string, records: TrailRecords): Result<Trail, TrailProblem> {
  try {
    const trail = startAt(id, records);
    return trail
      ? succeed(trail)
      : refuse(
          'id-unknown',
          `Cannot follow "${id}": it must be the id of a line, finding, statement, passage or source that is here`,
        );
  } catch (error) {
    if (error instanceof BrokenTrail) return { ok: false, problem: error.problem };
    throw error;
  }
}

function startAt(id: string, records: TrailRecords): Trail | undefined {
  const line = records.line(id);
  if (line) return traceLine(line, records);
  const finding = records.finding(id);
  if (finding) return traceFinding(finding, records);
  const statement = records.statement(id);
  if (statement) return traceStatement(statement, records);
  const source = records.source(id);
  if (source) return { ...traceSource(source, records), statements: records.statementsAt(id) };
  const statements = records.statementsAt(id);
  const [first] = statements;
  return first === undefined
    ? undefined
    : { ...tracePassage(find('statement', first, records.statement).passage, records), statements };
}

function traceLine(line: DossierLine, records: TrailRecords): LineTrail {
  const cites = line.kind === 'line' ? line.cites : [];
  return {
    kind: 'line',
    line,
    cites: cites.map((id) =>
      id.startsWith('t_')
        ? traceStatement(find('statement', id, records.statement), records)
        : traceFinding(find('finding', id, records.finding), records),
    ),
  };
}

function traceFinding(finding: Finding, records: TrailRecords): FindingTrail {
  const { parts, statements, judgements } = restsOn(finding, records);
  return {
    kind: 'finding',
    finding,
    parts: parts.map((id) => traceFinding(find('finding', id, records.finding), records)),
    statements: statements.map((id) => traceStatement(find('statement', id, records.statement), records)),
    judgements: judgements.map((id) => traceJudgement(id, records)),
  };
}

/** What a finding is made of, what it is drawn from, and the judgements in it. */
export type RestsOn = {
  readonly parts: readonly FindingId[];
  readonly statements: readonly StatementId[];
  readonly judgements: readonly JudgementId[];
};

/** What a finding rests on directly. */
export function restsOn(finding: Finding, { judgementsOn }: Pick<TrailRecords, 'judgementsOn'>): RestsOn {
  const nothing: RestsOn = { parts: [], statements: [], judgements: [] };
  switch (finding.kind) {
    case 'conflict':
      return {
        // The faults behind options rest on the statements of the members, which are here already.
        parts: [],
        statements: unique(finding.members.flatMap(({ statements }) => statements)),
        judgements: finding.decisions,
      };
    case 'group':
      return { ...nothing, parts: finding.conflicts };
    case 'cluster':
      return { ...nothing, parts: finding.conflicts };
    case 'way-out':
      return { ...nothing, parts: finding.faults };
    case 'corroboration':
      return { ...nothing, statements: finding.statements, judgements: finding.independent.decisions ?? [] };
    case 'warning':
      return { ...nothing, statements: finding.statements, judgements: finding.decisions };
    default:
      return {
        ...nothing,
        statements: finding.statements,
        judgements: [
          ...(finding.judgement === undefined ? [] : [finding.judgement]),
          ...(finding.grade?.given === true && finding.voice !== undefined ? judgementsOn(finding.voice) : []),
        ],
      };
  }
}

function traceStatement(statement: Statement, records: TrailRecords, depth = 0): StatementTrail {
  const { content } = statement;
  const target = content.kind === 'about' && content.target.startsWith('t_') ? content.target : undefined;
  // Hostile: statements about statements could lead round in a circle.
  if (depth > deepestTarget)
    throw new BrokenTrail(
      `statement "${statement.id}" is about a statement about a statement, and so on for ${depth} steps`,
    );
  return {
    kind: 'statement',
    statement,
    voices: statement.attribution.map((id) => find('voice', id, records.voice)),
    subjects: subjectsOf(content).map((id) => find('subject', id, records.subject)),
    judgements: records.judgementsOn(statement.id).map((id) => traceJudgement(id, records)),
    ...(target === undefined
      ? {}
      : { target: traceStatement(find('statement', target, records.statement), records, depth + 1) }),
    passage: tracePassage(statement.passage, records),
  };
}

const deepestTarget = 8;

function traceJudgement(id: JudgementId, records: TrailRecords): JudgementTrail {
  const judgement = find('judgement', id, records.judgement);
  const { decision } = judgement;
  const subjects = decision.kind === 'same' || decision.kind === 'different' ? [decision.a, decision.b] : [];
  const voices =
    decision.kind === 'grade'
      ? [decision.voice]
      : decision.kind === 'independent'
        ? [decision.voice, decision.other]
        : [];
  return {
    kind: 'judgement',
    judgement,
    subjects: subjects.map((each) => find('subject', each, records.subject)),
    voices: voices.map((each) => find('voice', each, records.voice)),
  };
}

function tracePassage(passage: Passage, records: TrailRecords): PassageTrail {
  const source = traceSource(find('source', passage.source, records.source), records);
  if (passage.kind !== 'text') return { kind: 'passage', passage, source };
  const reading = records.reading(passage.source, passage.reading);
  if (!reading) throw new BrokenTrail(`the reading ${passage.reading} of source "${passage.source}" is not there`);
  return { kind: 'passage', passage, reading, source };
}

function traceSource(source: Source, records: TrailRecords, before: readonly SourceId[] = []): SourceTrail {
  const { voice, derivedFrom } = source;
  if (before.includes(source.id)) throw new BrokenTrail(`source "${source.id}" derives from itself`);
  return {
    kind: 'source',
    source,
    ...(voice === undefined ? {} : { voice: find('voice', voice, records.voice) }),
    ...(derivedFrom === undefined
      ? {}
      : { derivedFrom: traceSource(find('source', derivedFrom, records.source), records, [...before, source.id]) }),
  };
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

type Found = {
  readonly statement: Statement;
  readonly voice: Voice;
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly source: Source;
  readonly finding: Finding;
};
type LinkId = StatementId | VoiceId | SubjectId | JudgementId | SourceId | FindingId | PassageId;

function find<What extends keyof Found>(
  what: What,
  id: LinkId,
  lookUp: (id: string) => Found[What] | undefined,
): Found[What] {
  const found = lookUp(id);
  if (found === undefined) throw new BrokenTrail(`${what} "${id}" is not there`);
  return found;
}

/** Thrown within this file alone. */
class BrokenTrail extends ProblemError {
  override readonly problem: Problem<'trail-broken'>;

  constructor(what: string) {
    const problem = { code: 'trail-broken', message: `Cannot follow the trail: ${what}` } as const;
    super(problem);
    this.problem = problem;
  }
}
