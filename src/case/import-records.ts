/**
 * Many records at once, one JSON object a line: voices, subjects, statements with passages given by quote and offsets, and
 * judgements, named by handles (docs/format.md). A line that cannot be recorded is reported with its reason and the others
 * are imported; a file that is not JSON lines (cut in the middle, say) changes nothing. All in one action: one transaction,
 * undone together. Importing the same file twice records nothing twice.
 */

import { z } from 'zod';
import { canonicalText } from '../base/canonical.ts';
import { isId, newId, type SubjectId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema } from '../judgement/judgement.ts';
import { voiceSchema } from '../statement/voice.ts';
import { subjectSchema, type SubjectKind } from '../subject/subject.ts';
import { makeShapeCheck } from './check-shape.ts';
import { draftDecision, draftStatement, openDraftContext, statementDraftSchema, type DraftContext } from './draft.ts';
import { hypothesisDraftSchema, recordHypothesis } from './hypotheses.ts';
import { act, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { openKnownStatements, type KnownStatements } from './known-statement.ts';
import { handleSchema } from './payloads.ts';

const reference = z.string().min(1).max(300);
const because = judgementSchema.unwrap().shape.because;
const lineSchema = z.discriminatedUnion('record', [
  voiceSchema
    .unwrap()
    .omit({ id: true })
    .extend({ record: z.literal('voice'), key: handleSchema, subject: reference.exactOptional() }),
  subjectSchema
    .unwrap()
    .omit({ id: true })
    .extend({ record: z.literal('subject'), key: handleSchema, within: reference.exactOptional() }),
  statementDraftSchema.unwrap().extend({ record: z.literal('statement'), source: reference.exactOptional() }),
  z.strictObject({
    record: z.literal('judgement'),
    key: handleSchema.exactOptional(),
    decision: z.looseObject({ kind: z.string() }),
    because,
  }),
  hypothesisDraftSchema.unwrap().extend({ record: z.literal('hypothesis') }),
]);
const checkLine = makeShapeCheck(lineSchema);
type Line = z.infer<typeof lineSchema>;
type Numbered<T> = { readonly line: number; readonly record: T };

export type ImportRequest = {
  /** The source of statements whose line names none. */
  readonly source?: string;
  /** Record statements as proposals that wait for a judgement. */
  readonly proposed?: boolean;
  /** Told after each line how many are done. */
  readonly progress?: (done: number, total: number) => void;
};

export type ImportedLine = {
  readonly line: number;
  readonly record: Line['record'];
  readonly id: string;
  readonly key?: string;
};
export type RefusedLine = { readonly line: number; readonly key?: string; readonly problem: Problem };
export type ImportOutcome = {
  readonly recorded: readonly ImportedLine[];
  /** Lines that say what the case holds already. */
  readonly existed: readonly ImportedLine[];
  readonly refused: readonly RefusedLine[];
  readonly action: Action | undefined;
};

/** Imports JSON lines. Refused as a whole, with nothing changed: `import-empty`, `import-malformed`. */
export async function importRecords(
  open: OpenCase,
  text: string,
  request: ImportRequest = {},
): Promise<Result<ImportOutcome>> {
  const lines = parseLines(text);
  if (!lines.ok) return lines;
  const done = await act(open, 'importing records', (writer) => importLines(open, writer, lines.value, request));
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

type RawLine = { readonly line: number; readonly value: unknown };

function parseLines(text: string): Result<readonly RawLine[]> {
  const lines: RawLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      lines.push({ line: index + 1, value: JSON.parse(line) });
    } catch (error) {
      return refuse(
        'import-malformed',
        `Cannot import: line ${index + 1} is not JSON (${error instanceof Error ? error.message : String(error)}). Nothing was imported.`,
        'Was the file cut off? Each line must be one whole JSON object.',
      );
    }
  }
  return lines.length > 0
    ? succeed(lines)
    : refuse(
        'import-empty',
        'Cannot import: the file holds no line.',
        'Each line must be one JSON object: see docs/format.md.',
      );
}

type Tally = { recorded: ImportedLine[]; existed: ImportedLine[]; refused: RefusedLine[] };

/** What the lines of one import share. */
type Import = {
  readonly request: ImportRequest;
  readonly writer: ActionWriter;
  readonly context: DraftContext;
  /** Ids of the keys of this file. */
  readonly declared: Map<string, string>;
  /** Those among them that are new. */
  readonly fresh: ReadonlySet<string>;
  /** What the subjects are that this import has recorded. */
  readonly kinds: Map<SubjectId, SubjectKind>;
  readonly said: KnownStatements;
  readonly tally: Tally;
};

async function importLines(
  open: OpenCase,
  writer: ActionWriter,
  lines: readonly RawLine[],
  request: ImportRequest,
): Promise<Tally> {
  const tally: Tally = { recorded: [], existed: [], refused: [] };
  const checked = checkLines(lines, tally);
  const of = <Kind extends Line['record']>(kind: Kind) =>
    checked.filter((each): each is Numbered<Extract<Line, { record: Kind }>> => each.record.record === kind);
  const [voices, subjects] = [of('voice'), of('subject')];
  const fresh = new Set<string>();
  const declared = await declareNames(open, writer, [...voices, ...subjects], fresh, tally);
  const kinds = new Map<SubjectId, SubjectKind>();
  const context = openDraftContext(open, writer.views, declared, kinds);
  const shared = { request, writer, context, declared, fresh, kinds, said: openKnownStatements(writer.views), tally };
  const told = async (work: Promise<void>) => {
    await work;
    request.progress?.(tally.recorded.length + tally.existed.length + tally.refused.length, lines.length);
  };
  for (const each of subjects) await told(importSubject(each, shared));
  for (const each of voices) await told(importVoice(each, shared));
  // What is said about a statement comes after it, wherever it stands in the file.
  const statements = of('statement');
  const ordered = [
    ...statements.filter(({ record }) => record.content.kind !== 'about'),
    ...statements.filter(({ record }) => record.content.kind === 'about'),
  ];
  for (const each of ordered) await told(importStatement(each, shared));
  for (const each of of('judgement')) await told(importJudgement(each, shared));
  for (const each of of('hypothesis')) await importHypothesis(each, shared);
  return {
    recorded: sortByLine(tally.recorded),
    existed: sortByLine(tally.existed),
    refused: sortByLine(tally.refused),
  };
}

function checkLines(lines: readonly RawLine[], tally: Tally): readonly Numbered<Line>[] {
  const checked: Numbered<Line>[] = [];
  const keys = new Map<string, number>();
  for (const { line, value } of lines) {
    const parsed = checkLine(value);
    if (!parsed.success) {
      const message = `Cannot read line ${line}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`;
      tally.refused.push({ line, problem: { code: 'line-malformed', message } });
      continue;
    }
    const key = keyOf(parsed.data);
    const first = key === undefined ? undefined : keys.get(key);
    if (key !== undefined && first !== undefined) {
      tally.refused.push({
        line,
        key,
        problem: {
          code: 'key-repeated',
          message: `Cannot import line ${line}: line ${first} has the key "${key}" already`,
        },
      });
      continue;
    }
    if (key !== undefined) keys.set(key, line);
    checked.push({ line, record: parsed.data });
  }
  return checked;
}

/** Ids for the keys of voices and subjects: those that the case knows keep theirs, the others come into `fresh`, too. */
async function declareNames(
  open: OpenCase,
  writer: ActionWriter,
  lines: readonly Numbered<Extract<Line, { record: 'voice' | 'subject' }>>[],
  fresh: Set<string>,
  tally: Tally,
): Promise<Map<string, string>> {
  const declared = new Map<string, string>();
  for (const { line, record } of lines) {
    const prefix = record.record === 'voice' ? 'v' : 'x';
    const known = (await writer.views.mark('handle', record.key))?.record;
    if (typeof known === 'string' && !known.startsWith(`${prefix}_`)) {
      tally.refused.push({ line, key: record.key, problem: keyTaken(line, record.key, known) });
      continue;
    }
    const id = typeof known === 'string' ? known : newId(prefix, open.random);
    if (id !== known) fresh.add(id);
    declared.set(record.key, id);
  }
  return declared;
}

async function importSubject(
  { line, record }: Numbered<Extract<Line, { record: 'subject' }>>,
  { context, writer, declared, fresh, kinds, tally }: Import,
): Promise<void> {
  const id = declared.get(record.key);
  if (id === undefined || !isId('x', id)) return;
  const within = record.within === undefined ? undefined : await context.resolve('x', record.within);
  if (within && !within.ok) return void tally.refused.push({ line, key: record.key, problem: within.problem });
  const { kind, names, location, unit } = record;
  const subject = {
    id,
    kind,
    names,
    ...(within ? { within: within.value } : {}),
    ...optional('location', location),
    ...optional('unit', unit),
  };
  const known = fresh.has(id) ? undefined : (await writer.views.subject(id))?.record;
  await declare({ line, key: record.key, record: 'subject', id }, known, subject, tally, async () => {
    await writer.record('subject-named', { handle: record.key, subject });
    kinds.set(id, kind);
  });
}

async function importVoice(
  { line, record }: Numbered<Extract<Line, { record: 'voice' }>>,
  { context, writer, declared, fresh, tally }: Import,
): Promise<void> {
  const id = declared.get(record.key);
  if (id === undefined || !isId('v', id)) return;
  const subject = record.subject === undefined ? undefined : await context.resolve('x', record.subject);
  if (subject && !subject.ok) return void tally.refused.push({ line, key: record.key, problem: subject.problem });
  const voice = {
    id,
    kind: record.kind,
    name: record.name,
    named: record.named,
    ...(subject ? { subject: subject.value } : {}),
  };
  const known = fresh.has(id) ? undefined : (await writer.views.voice(id))?.record;
  await declare({ line, key: record.key, record: 'voice', id }, known, voice, tally, () =>
    writer.record('voice-named', { handle: record.key, voice }),
  );
}

async function declare(
  imported: ImportedLine & { readonly key: string },
  known: object | undefined,
  wanted: object,
  tally: Tally,
  write: () => Promise<void>,
): Promise<void> {
  if (known === undefined) {
    await write();
    tally.recorded.push(imported);
  } else if (canonicalText(known) === canonicalText(wanted)) tally.existed.push(imported);
  else
    tally.refused.push({
      line: imported.line,
      key: imported.key,
      problem: keyTaken(imported.line, imported.key, imported.id),
    });
}

async function importStatement(
  { line, record }: Numbered<Extract<Line, { record: 'statement' }>>,
  { request, writer, context, declared, said, tally }: Import,
): Promise<void> {
  const { record: _record, source = request.source, ...draft } = record;
  const key = draft.key === undefined ? {} : { key: draft.key };
  const refused = (problem: Problem) => void tally.refused.push({ line, ...key, problem });
  if (source === undefined)
    return refused({
      code: 'source-missing',
      message: `Cannot import line ${line}: it names no source`,
      mend: 'Give "source" in the line, or --source for all lines.',
    });
  const made = await draftStatement({ ...draft, source }, context);
  if (!made.ok) return refused(made.problem);
  const statement =
    request.proposed && !made.value.proposedBy
      ? { ...made.value, proposedBy: { rule: 'import', version: '1', confidence: 'middle' as const } }
      : made.value;
  const known = await said.find(statement);
  const imported = { line, record: 'statement' as const, ...key, id: known ?? statement.id };
  const held = draft.key === undefined ? undefined : (await writer.views.mark('handle', draft.key))?.record;
  if (draft.key !== undefined && typeof held === 'string' && held !== known)
    return refused(keyTaken(line, draft.key, held));
  if (draft.key !== undefined) declared.set(draft.key, imported.id);
  if (known !== undefined) return void tally.existed.push(imported);
  await writer.record('statement-recorded', { ...(draft.key === undefined ? {} : { handle: draft.key }), statement });
  said.add(statement);
  tally.recorded.push(imported);
}

async function importJudgement(
  { line, record }: Numbered<Extract<Line, { record: 'judgement' }>>,
  { context, writer, tally }: Import,
): Promise<void> {
  const key = record.key === undefined ? {} : { key: record.key };
  const decision = await draftDecision(record.decision, context);
  if (!decision.ok) return void tally.refused.push({ line, ...key, problem: decision.problem });
  const known = await writer.views.judgements({
    effective: true,
    decision: decision.value.kind,
    concerns: concernOf(decision.value),
    limit: 1000,
  });
  const same = known.rows.find(
    (row) =>
      canonicalText(row.record.decision) === canonicalText(decision.value) && row.record.because === record.because,
  );
  if (same) return void tally.existed.push({ line, record: 'judgement', ...key, id: same.record.id });
  const { open } = context;
  const judgement = {
    id: newId('j', open.random),
    by: open.actor,
    at: open.now(),
    because: record.because,
    decision: decision.value,
  };
  await writer.record('judged', { judgement, ...(record.key === undefined ? {} : { handle: record.key }) });
  tally.recorded.push({ line, record: 'judgement', ...key, id: judgement.id });
}

async function importHypothesis(
  { line, record: { record, ...draft } }: Numbered<Extract<Line, { record: 'hypothesis' }>>,
  { context, writer, tally }: Import,
): Promise<void> {
  const made = await recordHypothesis(draft, context, writer);
  if (!made.ok) return void tally.refused.push({ line, problem: made.problem });
  const { hypothesis, existed } = made.value;
  (existed ? tally.existed : tally.recorded).push({ line, record, id: hypothesis.id });
}

function keyOf(line: Line): string | undefined {
  return line.record === 'hypothesis' ? undefined : line.key;
}

function concernOf(decision: { readonly [key: string]: unknown }): string {
  return String(decision['statement'] ?? decision['a'] ?? decision['voice'] ?? decision['target']);
}

function keyTaken(line: number, key: string, id: string): Problem {
  return {
    code: 'key-taken',
    message: `Cannot import line ${line}: the key "${key}" names ${id} in this case, which says something else`,
    mend: 'Give the line another key.',
  };
}

function sortByLine<T extends { readonly line: number }>(lines: readonly T[]): T[] {
  return lines.toSorted((a, b) => a.line - b.line);
}
