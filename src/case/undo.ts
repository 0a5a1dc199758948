/**
 * Takes back the latest action that still stands, or a named one; nothing is erased: the undoing is an entry itself, and
 * `redo` takes the latest undoing back.
 */

import { isId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { ViewReader } from '../store/contract.ts';
import { act, refuseAction, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { readCaseEvent, type CaseEvent } from './payloads.ts';

/** What was done in one go, as the ledger tells it. */
export type PastAction = Action & { readonly events: readonly CaseEvent[] };

export type Undone = { readonly undone: PastAction; readonly action: Action | undefined };

/** Takes back the action that holds entry `seq`, or the latest that stands. Problems: `nothing-to-undo`, `undo-needed-elsewhere`. */
export async function undo(
  open: OpenCase,
  request: { readonly seq?: number; readonly because?: string } = {},
): Promise<Result<Undone>> {
  return change(open, true, request);
}

/** Brings back the action that was taken back last. Problem: `nothing-to-redo`. */
export async function redo(open: OpenCase, request: { readonly because?: string } = {}): Promise<Result<Undone>> {
  return change(open, false, request);
}

async function change(
  open: OpenCase,
  withdraws: boolean,
  request: { readonly seq?: number; readonly because?: string },
): Promise<Result<Undone>> {
  const done = await act(open, withdraws ? 'undoing' : 'redoing', async (writer) => {
    const past = await findAction(writer, withdraws, request.seq);
    if (!past)
      return refuseAction(
        withdraws ? nothingToUndo(request.seq) : refuse('nothing-to-redo', 'There is nothing to redo.').problem,
      );
    const ids = past.events.flatMap(idsPutBy);
    const hold = withdraws ? await neededElsewhere(ids, past, writer.views) : undefined;
    if (hold) return refuseAction(hold);
    const { because } = request;
    await writer.record('undone', {
      first: past.first,
      last: past.last,
      withdraws,
      ids,
      ...(because === undefined ? {} : { because }),
    });
    return past;
  });
  return done.ok ? succeed({ undone: done.value.value, action: done.value.action }) : done;
}

function nothingToUndo(seq: number | undefined): Problem {
  return seq === undefined
    ? refuse('nothing-to-undo', 'There is nothing to undo.').problem
    : refuse(
        'nothing-to-undo',
        `Cannot undo entry ${seq}: it is not there, cannot be undone, or has been undone already`,
        'See "counterpoint list ledger".',
      ).problem;
}

/** The latest action that stands (or that is undone), from the end of the ledger backwards, a page of entries at a time. */
async function findAction(
  writer: ActionWriter,
  standing: boolean,
  seq: number | undefined,
): Promise<PastAction | undefined> {
  const undone = new Map<number, boolean>();
  for await (const past of actionsBackwards(writer)) {
    const [event] = past.events;
    if (event?.kind === 'undone') {
      const { first, withdraws } = event.payload;
      // Later entries are met first: what they say of an action holds against what earlier ones say.
      if (!undone.has(first)) undone.set(first, withdraws);
      if (standing || !withdraws || undone.get(first) !== true || seq !== undefined) continue;
      return readAction(writer, first, event.payload.last);
    }
    if (event === undefined || event.kind === 'case-opened' || event.kind === 'published') {
      if (!standing) return undefined;
      continue;
    }
    // A new action after an undoing closes the way forward, as everywhere.
    if (!standing) return undefined;
    if (undone.get(past.first) === true) continue;
    if (seq === undefined || (past.first <= seq && seq <= past.last)) return past;
  }
  return undefined;
}

async function readAction(writer: ActionWriter, first: number, last: number): Promise<PastAction> {
  const events: CaseEvent[] = [];
  for await (const { entry, disclosure } of writer.entries({ from: first, to: last + 1 })) {
    const event = disclosure && readCaseEvent(entry.kind, disclosure.payload);
    if (event?.ok) events.push(event.value);
  }
  return { first, last, events };
}

const pageSize = 512;

async function* actionsBackwards(writer: ActionWriter): AsyncGenerator<PastAction> {
  let last: number | undefined;
  for (let to = (await writer.head()).size; to > 0; to -= pageSize) {
    const page: { seq: number; action: number }[] = [];
    for await (const { entry, disclosure } of writer.entries({ from: Math.max(0, to - pageSize), to })) {
      const event = disclosure && readCaseEvent(entry.kind, disclosure.payload);
      page.push({ seq: entry.seq, action: event?.ok ? (event.value.payload.action ?? entry.seq) : entry.seq });
    }
    for (const { seq, action } of page.toReversed()) {
      last ??= seq;
      if (action !== seq) continue;
      yield readAction(writer, seq, last);
      last = undefined;
    }
  }
}

function idsPutBy(event: CaseEvent): readonly string[] {
  switch (event.kind) {
    case 'source-preserved':
      return [event.payload.source.id];
    case 'voice-named':
      return [event.payload.voice.id];
    case 'subject-named':
      return [event.payload.subject.id];
    case 'statement-recorded':
      return [event.payload.statement.id];
    case 'judged':
      return [event.payload.judgement.id];
    case 'hypothesis-stated':
      return [event.payload.hypothesis.id];
    case 'case-opened':
    case 'source-read':
    case 'model-asked':
    case 'undone':
    case 'published':
      return [];
  }
}

/** A source, voice or subject that later statements rest on cannot be taken from under them. */
async function neededElsewhere(
  ids: readonly string[],
  past: PastAction,
  views: ViewReader,
): Promise<Problem | undefined> {
  const own = new Set(ids);
  for (const id of ids) {
    if (!isId('s', id) && !isId('v', id) && !isId('x', id)) continue;
    const concerned = await views.statements({ concerns: id, limit: 1000 });
    const needing = concerned.rows.filter(({ record, standing }) => standing !== 'withdrawn' && !own.has(record.id));
    if (needing.length > 0) {
      const [first] = needing;
      return refuse(
        'undo-needed-elsewhere',
        `Cannot undo entries ${past.first} to ${past.last}: ${needing.length === 1 ? 'a statement rests' : `${needing.length} statements rest`} on ${id}, ${first?.record.id} first`,
        'Undo what rests on it first.',
      ).problem;
    }
  }
  return undefined;
}
