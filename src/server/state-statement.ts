/**
 * One statement stated on the page, together with the voices and subjects that it is the first to name: all of it one
 * action, so that it is recorded whole or not at all and undone together. The proposal whose place it takes is rejected in
 * the same action; where it says what was proposed, to the letter, that is accepted.
 */

import { newId, type StatementId } from '../base/id.ts';
import { ProblemError, refuse, succeed, type Result } from '../base/result.ts';
import { draftStatement, openDraftContext, type StatementDraft } from '../case/draft.ts';
import { knownStatement } from '../case/known-statement.ts';
import { act, orRefuse, type Action, type ActionWriter, type OpenCase } from '../case/open-case.ts';
import { resolveReference } from '../case/references.ts';
import type { Decision } from '../judgement/judgement.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';

/** A name that the case does not know yet; statement and content speak of it by its `key`. */
export type NewVoice = Pick<Voice, 'kind' | 'name' | 'named'> & { readonly key: string };
export type NewSubject = Pick<Subject, 'kind' | 'names'> & { readonly key: string };

export type StatingRequest = {
  readonly statement: Omit<StatementDraft, 'key' | 'proposedBy'>;
  readonly voices?: readonly NewVoice[] | undefined;
  readonly subjects?: readonly NewSubject[] | undefined;
  /** A proposed statement that this one takes the place of, and why. */
  readonly insteadOf?: { readonly statement: string; readonly because: string } | undefined;
};
export type Stated = { readonly statement: Statement; readonly existed: boolean; readonly action: Action | undefined };

/** Records a statement and what it names. Problems as of `say`; on any of them nothing has changed. */
export async function stateStatement(open: OpenCase, request: StatingRequest): Promise<Result<Stated>> {
  const done = await act(open, 'recording a statement', async (writer) => {
    const declared = await declareNames(open, writer, request);
    const context = openDraftContext(open, writer.views, declared);
    const statement = orRefuse(await draftStatement(request.statement, context));
    const known = await knownStatement(statement, writer.views);
    if (known === undefined) await writer.record('statement-recorded', { statement });
    else await acceptProposed(open, writer, known);
    if (request.insteadOf) await replace(open, writer, request.insteadOf, known);
    return { statement: { ...statement, id: known ?? statement.id }, existed: known !== undefined };
  });
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

async function declareNames(
  open: OpenCase,
  writer: ActionWriter,
  { voices = [], subjects = [] }: StatingRequest,
): Promise<ReadonlyMap<string, string>> {
  const declared = new Map<string, string>();
  for (const { key, kind, names } of subjects) {
    const subject = { id: newId('x', open.random), kind, names };
    await writer.record('subject-named', { subject });
    declared.set(key, subject.id);
  }
  for (const { key, kind, name, named } of voices) {
    const known = await resolveReference('v', name, writer.views);
    // Invariant: a named voice is one voice; an unnamed one ("relatives") may be others than those of another page.
    if (known.ok && named) throw new ProblemError(nameTaken(name, known.value));
    const voice = { id: newId('v', open.random), kind, name, named };
    await writer.record('voice-named', { voice });
    declared.set(key, voice.id);
  }
  return declared;
}

function nameTaken(name: string, id: string) {
  return refuse(
    'name-taken',
    `Cannot name the voice "${name}": the case has a voice of that name already, ${id}`,
    'Choose it from the list, or give a name that tells the two apart.',
  ).problem;
}

/** Whoever states what was proposed has judged it by that. */
async function acceptProposed(open: OpenCase, writer: ActionWriter, statement: StatementId): Promise<void> {
  if ((await writer.views.statement(statement))?.standing !== 'proposed') return;
  await judge(open, writer, { kind: 'accept', statement }, 'Stated by hand, as it was proposed.');
}

async function replace(
  open: OpenCase,
  writer: ActionWriter,
  { statement: name, because }: NonNullable<StatingRequest['insteadOf']>,
  known: StatementId | undefined,
): Promise<void> {
  const statement = orRefuse(await resolveReference('t', name, writer.views));
  if (statement !== known) await judge(open, writer, { kind: 'reject', statement }, because);
}

async function judge(open: OpenCase, writer: ActionWriter, decision: Decision, because: string): Promise<void> {
  const judgement = { id: newId('j', open.random), by: open.actor, at: open.now(), because, decision };
  await writer.record('judged', { judgement });
}
