/**
 * Hypotheses of a case: a person states one, with a reason; it is taken back by undoing, like everything else. Names are
 * unique among those that stand, since people weigh by name.
 */

import { z } from 'zod';
import { canonicalText } from '../base/canonical.ts';
import { newId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema } from '../judgement/judgement.ts';
import type { ViewReader } from '../store/contract.ts';
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
 * Records a hypothesis. Problems: of references and contents, `hypothesis-malformed`, `hypothesis-exists`; on any of them
 * nothing has changed. Stating the same once more changes nothing either.
 */
export async function stateHypothesis(open: OpenCase, given: unknown): Promise<Result<StatedHypothesis>> {
  const draft = hypothesisDraftSchema.safeParse(given);
  if (!draft.success) return malformed(z.prettifyError(draft.error).replaceAll('\n', ' '));
  const done = await act(open, 'stating a hypothesis', async (writer) =>
    orRefuse(await recordHypothesis(draft.data, openDraftContext(open, writer.views), writer)),
  );
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

/** The same within an action that is running already. */
export async function recordHypothesis(
  draft: HypothesisDraft,
  context: DraftContext,
  writer: ActionWriter,
): Promise<Result<{ readonly hypothesis: HypothesisRecord; readonly existed: boolean }>> {
  const holds: SuppositionRecord[] = [];
  for (const [each, denied] of [
    ...(draft.holds ?? []).map((held) => [held, false] as const),
    ...(draft.denies ?? []).map((held) => [held, true] as const),
  ]) {
    const made = await draftSupposition(each, denied, context);
    if (!made.ok) return made;
    holds.push(made.value);
  }
  if (holds.length === 0 || holds.length > mostHeld)
    return malformed(`it must hold or deny 1 to ${mostHeld} contents, and it has ${holds.length}`);
  const { name, because } = draft;
  const known = (await listHypotheses(writer.views)).find((each) => each.name === name);
  if (known) {
    const isSame = canonicalText(known.holds) === canonicalText(holds) && known.because === because;
    return isSame ? succeed({ hypothesis: known, existed: true }) : nameTaken(name, known.id);
  }
  const { open } = context;
  const hypothesis = hypothesisSchema.parse({
    id: newId('h', open.random),
    name,
    holds,
    by: open.actor,
    at: open.now(),
    because,
  });
  await writer.record('hypothesis-stated', { hypothesis });
  return succeed({ hypothesis, existed: false });
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

/** The hypotheses that stand, in the order in which they were stated. */
export async function listHypotheses(views: ViewReader): Promise<readonly HypothesisRecord[]> {
  const found: { readonly seq: number; readonly record: HypothesisRecord }[] = [];
  for await (const { key, seq, record } of everyRow((page) => views.marks('hypothesis', page)))
    if (!(await isWithdrawn(key, views))) found.push({ seq, record: hypothesisSchema.parse(record) });
  return found.toSorted((a, b) => a.seq - b.seq).map(({ record }) => record);
}

function malformed(what: string): { readonly ok: false; readonly problem: Problem<'hypothesis-malformed'> } {
  return refuse('hypothesis-malformed', `Cannot state the hypothesis: ${what}`);
}

function nameTaken(name: string, id: string): { readonly ok: false; readonly problem: Problem<'hypothesis-exists'> } {
  return refuse(
    'hypothesis-exists',
    `Cannot state the hypothesis: the case has one named "${name}" already (${id}), which says something else`,
    'Give it another name, or undo the first.',
  );
}
