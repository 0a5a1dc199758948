/**
 * Hypotheses of a case: a person states one, with a reason; it is taken back by undoing, like everything else. Another wording
 * stands in the place of the first, and a judgement sets one aside; both stay in the ledger. No two that are not taken
 * back have the same name, but for wordings of one, since people weigh by name.
 */

import { z } from 'zod';
import { canonicalText } from '../base/canonical.ts';
import { newId, type HypothesisId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema } from '../judgement/judgement.ts';
import type { JudgementRow, ViewReader } from '../store/contract.ts';
import { draftContent, openDraftContext, type DraftContext } from './draft.ts';
import {
  hypothesisNameSchema,
  hypothesisSchema,
  mostHeld,
  type HypothesisRecord,
  type SuppositionRecord,
} from './hypothesis-record.ts';
import { act, orRefuse, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { isWithdrawn } from './projection.ts';
import { everyRow } from './references.ts';

/** What is held or denied: a statement by name, or a content in which records may be named. */
const supposed = z.union([z.string().min(1).max(300), z.looseObject({ kind: z.string() }).readonly()]);

export const hypothesisDraftSchema = z
  .strictObject({
    name: hypothesisNameSchema,
    holds: z.array(supposed).max(mostHeld).readonly().exactOptional(),
    denies: z.array(supposed).max(mostHeld).readonly().exactOptional(),
    /** Name or id of the hypothesis in whose place it stands. */
    insteadOf: z.string().min(1).max(300).exactOptional(),
    because: judgementSchema.unwrap().shape.because,
  })
  .readonly();
export type HypothesisDraft = z.infer<typeof hypothesisDraftSchema>;

export type StatedHypothesis = {
  readonly hypothesis: HypothesisRecord;
  readonly existed: boolean;
  readonly action: Action | undefined;
};

/**
 * Records a hypothesis. Problems: of references and contents, `hypothesis-malformed`, `hypothesis-exists`,
 * `hypothesis-unknown`; on any of them nothing has changed. Stating the same once more changes nothing either.
 */
export async function stateHypothesis(open: OpenCase, given: unknown): Promise<Result<StatedHypothesis>> {
  const done = await stateHypotheses(open, [given]);
  if (!done.ok) return done;
  const [stated] = done.value.stated;
  if (!stated) throw new Error('Bug: a hypothesis was stated as nothing');
  return succeed({ ...stated, action: done.value.action });
}

/** The same for several, as one action: all of them or none. */
export async function stateHypotheses(
  open: OpenCase,
  given: readonly unknown[],
): Promise<Result<{ readonly stated: readonly Recorded[]; readonly action: Action | undefined }>> {
  const drafts: HypothesisDraft[] = [];
  for (const each of given) {
    const draft = hypothesisDraftSchema.safeParse(each);
    if (!draft.success) return malformed(z.prettifyError(draft.error).replaceAll('\n', ' '));
    drafts.push(draft.data);
  }
  const done = await act(open, 'stating a hypothesis', async (writer) => {
    const context = openDraftContext(open, writer.views);
    const stated: Recorded[] = [];
    for (const draft of drafts) stated.push(orRefuse(await recordHypothesis(draft, context, writer)));
    return stated;
  });
  return done.ok ? succeed({ stated: done.value.value, action: done.value.action }) : done;
}

/** One of them within an action that is running already. */
export async function recordHypothesis(
  draft: HypothesisDraft,
  context: DraftContext,
  writer: ActionWriter,
): Promise<Result<Recorded>> {
  const drafted = await draftSuppositions(draft, context);
  if (!drafted.ok) return drafted;
  const holds = drafted.value;
  const { because, insteadOf } = draft;
  const name = draft.name.trim();
  const all = await readHypotheses(writer.views);
  const first = insteadOf === undefined ? undefined : all.stated.find(({ record }) => isCalled(record, insteadOf));
  if (insteadOf !== undefined && !first) return unknownHypothesis(insteadOf, all.stated);
  const known = all.stated.find(({ record }) => record.name === name);
  const old = first ?? known;
  if (old && !old.setAside && isSame(old.record, { name, holds, because }))
    return succeed({ hypothesis: old.record, existed: true });
  const taken = all.kept.find((each) => each.name === name && !all.wordingsOf(first?.record.id).has(each.id));
  if (taken) return nameTaken(name, taken.id);
  const { open } = context;
  const hypothesis = hypothesisSchema.parse({
    id: newId('h', open.random),
    ...optional('insteadOf', first?.record.id),
    name,
    holds,
    by: open.actor,
    at: open.now(),
    because,
  });
  await writer.record('hypothesis-stated', { hypothesis });
  return succeed({ hypothesis, existed: false });
}

type Recorded = Pick<StatedHypothesis, 'hypothesis' | 'existed'>;

function isSame(a: Pick<HypothesisRecord, 'name' | 'holds' | 'because'>, b: typeof a): boolean {
  return a.name === b.name && a.because === b.because && canonicalText(a.holds) === canonicalText(b.holds);
}

async function draftSuppositions(
  { holds = [], denies = [] }: HypothesisDraft,
  context: DraftContext,
): Promise<Result<readonly SuppositionRecord[]>> {
  const made: SuppositionRecord[] = [];
  for (const [each, denied] of [
    ...holds.map((held) => [held, false] as const),
    ...denies.map((held) => [held, true] as const),
  ]) {
    const supposition = await draftSupposition(each, denied, context);
    if (!supposition.ok) return supposition;
    made.push(supposition.value);
  }
  return made.length === 0 || made.length > mostHeld
    ? malformed(`it must hold or deny 1 to ${mostHeld} contents, and it has ${made.length}`)
    : succeed(made);
}

async function draftSupposition(
  each: z.infer<typeof supposed>,
  denied: boolean,
  context: DraftContext,
): Promise<Result<SuppositionRecord>> {
  if (typeof each !== 'string') {
    const content = await draftContent(each, context);
    return content.ok ? succeed({ kind: 'content', content: content.value, denied }) : content;
  }
  const statement = await context.resolve('t', each);
  return statement.ok ? succeed({ kind: 'statement', statement: statement.value, denied }) : statement;
}

/** The hypotheses that stand and are not set aside, in the order in which they were stated. */
export async function listHypotheses(views: ViewReader): Promise<readonly HypothesisRecord[]> {
  const { stated } = await readHypotheses(views);
  return stated.filter(({ setAside }) => !setAside).map(({ record }) => record);
}

/** A hypothesis that stands, and the judgement that has set it aside, where there is one. */
export type StandingHypothesis = { readonly record: HypothesisRecord; readonly setAside?: JudgementRow };

/** All that stand, also those that are set aside. */
export async function listStandingHypotheses(views: ViewReader): Promise<readonly StandingHypothesis[]> {
  return (await readHypotheses(views)).stated;
}

/** True where this hypothesis stands, set aside or not. */
export async function isHypothesisStated(id: HypothesisId, views: ViewReader): Promise<boolean> {
  return (await readHypotheses(views)).stated.some(({ record }) => record.id === id);
}

type KnownHypotheses = {
  /** Those that stand. */
  readonly stated: readonly StandingHypothesis[];
  /** Those as well in whose place another stands. */
  readonly kept: readonly HypothesisRecord[];
  /** A hypothesis and all in whose place it stands. */
  readonly wordingsOf: (id: HypothesisId | undefined) => ReadonlySet<HypothesisId>;
};

/** Whose statement is undone is as if it had never been stated; what it stood in the place of stands again. */
async function readHypotheses(views: ViewReader): Promise<KnownHypotheses> {
  const marks: { readonly seq: number; readonly record: HypothesisRecord }[] = [];
  for await (const { seq, record } of everyRow((page) => views.marks('hypothesis', page)))
    marks.push({ seq, record: hypothesisSchema.parse(record) });
  const records = marks.toSorted((a, b) => a.seq - b.seq).map(({ record }) => record);
  const byId = new Map(records.map((record) => [record.id, record]));
  const wordingsOf = (id: HypothesisId | undefined): ReadonlySet<HypothesisId> => {
    const wordings = new Set<HypothesisId>();
    for (let at = id; at !== undefined && !wordings.has(at); at = byId.get(at)?.insteadOf) wordings.add(at);
    return wordings;
  };
  const kept: HypothesisRecord[] = [];
  for (const record of records) if (!(await isWithdrawn(record.id, views))) kept.push(record);
  const replaced = new Set(kept.flatMap(({ insteadOf }) => [...wordingsOf(insteadOf)]));
  const stated: StandingHypothesis[] = [];
  for (const record of kept) {
    if (replaced.has(record.id)) continue;
    const { rows } = await views.judgements({ concerns: record.id, effective: true, decision: 'set-aside' });
    stated.push({ record, ...optional('setAside', rows.at(-1)) });
  }
  return { stated, kept, wordingsOf };
}

/** True where a person calls this hypothesis so: by its name or its id. */
export function isCalled({ id, name }: HypothesisRecord, called: string): boolean {
  return name === called || id === called;
}

/** There is no hypothesis of that name. */
export function unknownHypothesis(name: string, stated: readonly StandingHypothesis[]) {
  const names = stated.map(({ record }) => `"${record.name}"`).join(', ');
  return refuse(
    'hypothesis-unknown',
    `Cannot find the hypothesis "${name}": this case has ${names === '' ? 'none' : names}`,
    'State it with "counterpoint hypothesis".',
  );
}

function malformed(what: string): { readonly ok: false; readonly problem: Problem<'hypothesis-malformed'> } {
  return refuse('hypothesis-malformed', `Cannot state the hypothesis: ${what}`);
}

function nameTaken(name: string, id: string): { readonly ok: false; readonly problem: Problem<'hypothesis-exists'> } {
  return refuse(
    'hypothesis-exists',
    `Cannot state the hypothesis: the case has one named "${name}" already (${id}), which says something else`,
    'Give it another name, or change the first.',
  );
}
