/**
 * Records as people write them, with names in place of ids and a quote in place of a passage, made into records that a
 * ledger may hold: every name resolved, every quote placed, every content held to the vocabulary. One draft, one record or
 * one problem; nothing is guessed.
 */

import { z } from 'zod';
import type { Digest } from '../base/digest.ts';
import { isId, newId, type Id, type SourceId, type SubjectId, type VoiceId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { decisionSchema, type Decision } from '../judgement/judgement.ts';

import { placeQuote } from '../passage/place-quote.ts';
import { contentSchema, type Content } from '../statement/content.ts';
import { acts, statementSchema, type Statement } from '../statement/statement.ts';
import { validateAct, validateContent } from '../statement/validate-content.ts';
import type { ViewReader } from '../store/contract.ts';
import type { SubjectKind } from '../subject/subject.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { makeShapeCheck } from './check-shape.ts';
import { readingText } from './preserve-source.ts';
import type { OpenCase } from './open-case.ts';
import { handleSchema } from './payloads.ts';
import { resolveReference, type RecordPrefix } from './references.ts';

const reference = z.string().min(1).max(300);
/** A content, value or decision whose ids are names; its shape is checked once the names are ids. */
const withNames = z.looseObject({ kind: z.string() }).readonly();

export const passageDraftSchema = z
  .strictObject({
    quote: z.string().min(1).max(20_000),
    start: z.int().nonnegative().exactOptional(),
    end: z.int().positive().exactOptional(),
    prefix: z.string().max(64).exactOptional(),
    suffix: z.string().max(64).exactOptional(),
  })
  .readonly();

export const statementDraftSchema = z
  .strictObject({
    key: handleSchema.exactOptional(),
    source: reference,
    /** Outermost first, origin last; the source's own voice is put in front where it is missing. */
    attribution: z.array(reference).max(19).readonly(),
    act: z.enum(acts),
    content: withNames,
    passage: passageDraftSchema,
    saidAt: z.string().max(200).exactOptional(),
    proposedBy: statementSchema.unwrap().shape.proposedBy,
  })
  .readonly();
export type StatementDraft = z.infer<typeof statementDraftSchema>;

/** Finds the id of a name; `draft` caches and adds names that an import declares. */
export type Resolve = <Prefix extends RecordPrefix>(prefix: Prefix, name: string) => Promise<Result<Id<Prefix>>>;

/** What making records of drafts needs to know of the case, asked once each. */
export type DraftContext = {
  readonly open: OpenCase;
  readonly views: ViewReader;
  readonly resolve: Resolve;
  readonly kindOf: (id: SubjectId) => Promise<SubjectKind | undefined>;
  readonly readingOf: (
    id: SourceId,
  ) => Promise<Result<{ readonly digest: Digest; readonly text: string; readonly voice: VoiceId | undefined }>>;
};

/** A context over a case; `declared` gives ids to names that are being declared in the same action, `declaredKinds` says what they are. */
export function openDraftContext(
  open: OpenCase,
  views: ViewReader,
  declared: ReadonlyMap<string, string> = new Map(),
  declaredKinds: ReadonlyMap<SubjectId, SubjectKind> = new Map(),
): DraftContext {
  const names = new Map<string, Promise<Result<string>>>();
  const kinds = new Map<SubjectId, Promise<SubjectKind | undefined>>();
  const readings = new Map<SourceId, ReturnType<DraftContext['readingOf']>>();
  return {
    open,
    views,
    resolve: async (prefix, name) => {
      const own = declared.get(name);
      if (own !== undefined && isId(prefix, own)) return succeed(own);
      const found = await once(names, `${prefix} ${name}`, () => resolveReference(prefix, name, views));
      return found.ok ? succeed(narrowId(prefix, found.value)) : found;
    },
    kindOf: async (id) => declaredKinds.get(id) ?? once(kinds, id, async () => (await views.subject(id))?.record.kind),
    readingOf: (id) => once(readings, id, () => readingOf(open, views, id)),
  };
}

async function once<K, V>(known: Map<K, Promise<V>>, key: K, find: () => Promise<V>): Promise<V> {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

async function readingOf(open: OpenCase, views: ViewReader, id: SourceId): ReturnType<DraftContext['readingOf']> {
  const source = (await views.source(id))?.record;
  const reading = (await views.readings(id)).at(-1)?.record;
  if (!source || !reading)
    return refuse('reading-missing', `Cannot place a quote in source "${id}": it has no reading`);
  const text = await readingText(open, reading);
  return text.ok ? succeed({ digest: reading.digest, text: text.value, voice: source.voice }) : text;
}

/** The statement that a draft says, or the first thing that stands in its way. */
export async function draftStatement(draft: StatementDraft, context: DraftContext): Promise<Result<Statement>> {
  const source = await context.resolve('s', draft.source);
  if (!source.ok) return source;
  const reading = await context.readingOf(source.value);
  if (!reading.ok) return reading;
  const attribution = await draftAttribution(draft.attribution, reading.value.voice, context);
  if (!attribution.ok) return attribution;
  const content = await draftContent(draft.content, context);
  if (!content.ok) return content;
  const actProblems = validateAct(draft.act, content.value);
  if (actProblems.length > 0) return refuse('act-misfit', `Cannot record the statement: ${actProblems.join('; ')}`);
  const said = draft.saidAt === undefined ? undefined : parseEdtf(draft.saidAt);
  if (said && !said.ok) return refuse(said.problem.code, `Cannot use "saidAt": ${said.problem.message}`);
  const passage = placeQuote(source.value, reading.value, draft.passage);
  if (!passage.ok) return passage;
  const { act, saidAt, proposedBy } = draft;
  // Members in the order of their canonical text, which is then written in a fraction of the time.
  return succeed({
    act,
    attribution: attribution.value,
    content: content.value,
    id: newId('t', context.open.random),
    passage: passage.value,
    ...(proposedBy === undefined ? {} : { proposedBy }),
    ...(saidAt === undefined ? {} : { saidAt }),
  });
}

/** Invariant: a chain starts at what we read. */
async function draftAttribution(
  names: readonly string[],
  outermost: VoiceId | undefined,
  { resolve }: DraftContext,
): Promise<Result<readonly VoiceId[]>> {
  const voices: VoiceId[] = [];
  for (const name of names) {
    const voice = await resolve('v', name);
    if (!voice.ok) return voice;
    voices.push(voice.value);
  }
  const chain = outermost === undefined || voices[0] === outermost ? voices : [outermost, ...voices];
  if (chain.length === 0)
    return refuse(
      'attribution-empty',
      'Cannot record the statement: its attribution names no voice, and the source has none',
      'Name the voices, outermost first.',
    );
  if (new Set(chain).size < chain.length)
    return refuse('attribution-loops', 'Cannot record the statement: one voice stands twice in its attribution');
  return succeed(chain);
}

const checkContent = makeShapeCheck(contentSchema);

/** A content whose names have become ids, held to the vocabulary. */
export async function draftContent(draft: z.infer<typeof withNames>, context: DraftContext): Promise<Result<Content>> {
  const named = await replaceNames(draft, context);
  if (!named.ok) return named;
  const parsed = checkContent(named.value);
  if (!parsed.success)
    return refuse(
      'content-malformed',
      `Cannot read the content: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
    );
  const kinds = new Map<SubjectId, SubjectKind | undefined>();
  for (const id of idsIn(named.value)) kinds.set(id, await context.kindOf(id));
  const problems = validateContent(parsed.data, context.open.vocabulary, (id) => kinds.get(id));
  return problems.length === 0
    ? succeed(parsed.data)
    : refuse('content-misfit', `Cannot record the content: ${problems.join('; ')}`);
}

/** A decision whose names have become ids. */
export async function draftDecision(
  draft: z.infer<typeof withNames>,
  context: DraftContext,
): Promise<Result<Decision>> {
  const named = await replaceNames(draft, context);
  if (!named.ok) return named;
  const parsed = decisionSchema.safeParse(named.value);
  return parsed.success
    ? succeed(parsed.data)
    : refuse('decision-malformed', `Cannot read the decision: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
}

/** Which members hold names, and of what kind. `target` of an "about" may be a statement or a voice. */
const namesOf: Readonly<Record<string, readonly RecordPrefix[]>> = {
  event: ['x'],
  of: ['x'],
  earlier: ['x'],
  later: ['x'],
  a: ['x'],
  b: ['x'],
  subject: ['x'],
  statement: ['t'],
  voice: ['v'],
  other: ['v'],
  target: ['t', 'v', 's'],
};

/** Replaces names by ids in a draft, depth first. Hostile: drafts come from files; only own plain members are visited. */
async function replaceNames(value: object, context: DraftContext, depth = 0): Promise<Result<object>> {
  const members: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const replacing = replaceName(key, member, context, depth);
    const replaced = replacing instanceof Promise ? await replacing : replacing;
    if (!replaced.ok) return replaced;
    members.push([key, replaced.value]);
  }
  return succeed(Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** Not a promise where there is nothing to wait for, as in most members. */
function replaceName(
  key: string,
  member: unknown,
  context: DraftContext,
  depth: number,
): Result<unknown> | Promise<Result<unknown>> {
  const prefixes = Object.hasOwn(namesOf, key) ? namesOf[key] : undefined;
  if (prefixes && typeof member === 'string') return resolveFirst(prefixes, member, context);
  const isNested = typeof member === 'object' && member !== null && !Array.isArray(member) && depth < 6;
  return isNested ? replaceNames(member, context, depth + 1) : succeed(member);
}

async function resolveFirst(
  prefixes: readonly RecordPrefix[],
  name: string,
  { resolve }: DraftContext,
): Promise<Result<string>> {
  if (/^[fhp]_/.test(name)) return succeed(name);
  let problem: Problem | undefined;
  for (const prefix of prefixes) {
    const found = await resolve(prefix, name);
    if (found.ok) return found;
    if (problem === undefined || found.problem.code === 'reference-ambiguous') problem = found.problem;
  }
  return problem ? { ok: false, problem } : succeed(name);
}

function idsIn(value: unknown): readonly SubjectId[] {
  if (typeof value === 'string') return isId('x', value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

/** What was looked up under a prefix has it. */
function narrowId<Prefix extends string>(prefix: Prefix, id: string): Id<Prefix> {
  if (isId(prefix, id)) return id;
  throw new TypeError(`"${id}" is no id that begins with "${prefix}_"`);
}
