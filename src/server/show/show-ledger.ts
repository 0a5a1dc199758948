/** Entries of the ledger for people, grouped by the action that wrote them, newest first. */

import { isId, type SourceId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { hypothesisSchema } from '../../case/hypothesis-record.ts';
import { readCaseEvent, type CaseEvent } from '../../case/payloads.ts';
import type { CaseReader, LedgerRow, ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import type { ShownAction, ShownEntry } from '../shapes/ledger.ts';
import { readNames } from './sentences.ts';
import { sayDecision } from './show-judgement.ts';
import { concernsOf } from '../../judgement/judgement.ts';

type ReadEntry = { readonly row: LedgerRow; readonly event: CaseEvent | undefined };
type Span = { readonly first: number; readonly last: number; readonly entries: readonly ReadEntry[] };

export type ActionRequest = {
  /** Actions that begin before this entry; all where absent. */
  readonly before?: number;
  readonly limit: number;
  /** Only actions that hold an entry of this kind. */
  readonly kind?: string;
};
export type ActionPage = { readonly actions: ShownAction[]; readonly next?: number };

const entriesRead = 256;
const entriesShown = 40;
/** A filter that fits little gives what it found after this many entries, and where to go on. */
const mostEntriesLooked = 20_000;

/** A page of actions. */
export async function readActions(reader: CaseReader, request: ActionRequest): Promise<ActionPage> {
  const end = Math.min(request.before ?? Infinity, (await reader.head()).size);
  const actions: ShownAction[] = [];
  for await (const span of spansBackwards(reader, end)) {
    if (request.kind === undefined || span.entries.some(({ row }) => row.entry.kind === request.kind))
      actions.push(await showAction(span, reader.views));
    const isDone = actions.length === request.limit || end - span.first > mostEntriesLooked;
    if (isDone) return { actions, ...(span.first > 0 ? { next: span.first } : {}) };
  }
  return { actions };
}

/** Entries from `from` up to and without `to`, in order. */
export async function readEntries(reader: CaseReader, from: number, to: number): Promise<ShownEntry[]> {
  const entries: ShownEntry[] = [];
  for await (const row of reader.entries({ from, to })) entries.push(await showEntry(readEntry(row), reader.views));
  return entries;
}

async function* spansBackwards(reader: CaseReader, end: number): AsyncGenerator<Span> {
  let later: ReadEntry[] = [];
  for (let to = end; to > 0; to -= entriesRead) {
    const page: ReadEntry[] = [];
    for await (const row of reader.entries({ from: Math.max(0, to - entriesRead), to })) page.push(readEntry(row));
    for (const entry of page.toReversed()) {
      later.push(entry);
      const { seq } = entry.row.entry;
      if ((entry.event?.payload.action ?? seq) !== seq) continue;
      yield { first: seq, last: later[0]?.row.entry.seq ?? seq, entries: later.toReversed() };
      later = [];
    }
  }
}

function readEntry(row: LedgerRow): ReadEntry {
  const event = row.disclosure && readCaseEvent(row.entry.kind, row.disclosure.payload);
  return { row, event: event?.ok ? event.value : undefined };
}

async function showAction({ first, last, entries }: Span, views: ViewReader): Promise<ShownAction> {
  const shown: ShownEntry[] = [];
  for (const entry of entries.slice(0, entriesShown)) shown.push(await showEntry(entry, views));
  const kinds = [...new Set(entries.map(({ row }) => row.entry.kind))];
  const [only] = shown;
  const undone = await isUndone(entries, views);
  return {
    first,
    last,
    at: entries.at(-1)?.row.entry.at ?? '',
    by: shown[0]?.by ?? '',
    says: entries.length === 1 && only ? only.says : await sayTogether(entries, views),
    kinds,
    undone,
    mayUndo: !undone && !kinds.some((kind) => kind === 'case-opened' || kind === 'undone' || kind === 'published'),
    entries: shown,
  };
}

async function isUndone(entries: readonly ReadEntry[], views: ViewReader): Promise<boolean> {
  for (const { event } of entries) {
    const id = event && recordOf(event);
    if (id === undefined) continue;
    if (isId('j', id)) return (await views.judgement(id))?.effective === false;
    return (await views.mark('withdrawn', id))?.record === true;
  }
  return false;
}

async function showEntry({ row: { entry }, event }: ReadEntry, views: ViewReader): Promise<ShownEntry> {
  const { seq, at, kind, commitment, previous } = entry;
  if (!event) return { seq, at, kind, by: '', says: 'What it says has been withheld', commitment, previous };
  return {
    seq,
    at,
    kind,
    by: event.payload.by,
    says: await sayEntry(event, views),
    ...optional('because', reasonOf(event)),
    ...optional('record', recordOf(event)),
    ...optional('source', sourceOf(event)),
    commitment,
    previous,
  };
}

async function sayEntry(event: CaseEvent, views: ViewReader): Promise<string> {
  switch (event.kind) {
    case 'case-opened':
      return `Case opened: ${event.payload.title}`;
    case 'source-preserved':
      return `Source preserved: ${event.payload.source.title ?? event.payload.source.obtained.from}`;
    case 'source-read': {
      const source = (await views.source(event.payload.reading.source))?.record;
      return `Source read again: ${source?.title ?? event.payload.reading.source}`;
    }
    case 'voice-named':
      return `Voice named: ${event.payload.voice.name}`;
    case 'subject-named':
      return `Subject named: ${labelOf(event.payload.subject)}`;
    case 'statement-recorded': {
      const { passage, proposedBy } = event.payload.statement;
      const quote = passage.kind === 'text' ? ` “${passage.quote}”` : '';
      return `Statement ${proposedBy ? 'proposed' : 'recorded'}:${quote}`;
    }
    case 'model-asked': {
      const { model, address, failed } = event.payload.exchange;
      return `Model ${model} asked at ${address}${failed === undefined ? '' : `, without an answer (${failed})`}`;
    }
    case 'judged':
      return sayJudged(event.payload.judgement, views);
    case 'hypothesis-stated':
      return `Hypothesis ${event.payload.hypothesis.insteadOf ? 'changed' : 'stated'}: ${event.payload.hypothesis.name}`;
    case 'undone': {
      const { first, last, withdraws } = event.payload;
      const which = first === last ? `entry ${first}` : `entries ${first} to ${last}`;
      return withdraws ? `Taken back: ${which}` : `Brought back: ${which}`;
    }
    case 'published':
      return `Dossier published: ${event.payload.title}`;
  }
}

async function sayJudged(
  { decision }: Extract<CaseEvent, { kind: 'judged' }>['payload']['judgement'],
  views: ViewReader,
): Promise<string> {
  const about = concernsOf(decision);
  const said = sayDecision(decision, await readNames(about, views));
  const [id = ''] = about;
  const statement = isId('t', id) ? (await views.statement(id))?.record : undefined;
  if (statement?.passage.kind === 'text') return `${said}: “${statement.passage.quote}”`;
  const source = isId('s', id) ? (await views.source(id))?.record : undefined;
  if (source) return `${said}: ${source.title ?? source.obtained.from}`;
  const hypothesis = isId('h', id) ? (await views.mark('hypothesis', id))?.record : undefined;
  if (hypothesis !== undefined) return `${said}: ${hypothesisSchema.parse(hypothesis).name}`;
  return decision.kind === 'set-aside' || decision.kind === 'seal' ? `${said}: ${id}` : said;
}

/** Every kind of entry, for filters. */
export const entryKinds = [
  'case-opened',
  'source-preserved',
  'source-read',
  'voice-named',
  'subject-named',
  'statement-recorded',
  'model-asked',
  'judged',
  'hypothesis-stated',
  'undone',
  'published',
] as const satisfies readonly CaseEvent['kind'][];

const nouns: Readonly<Record<CaseEvent['kind'], readonly [one: string, many: string]>> = {
  'case-opened': ['case opened', 'cases opened'],
  'source-preserved': ['source preserved', 'sources preserved'],
  'source-read': ['reading made', 'readings made'],
  'voice-named': ['voice named', 'voices named'],
  'subject-named': ['subject named', 'subjects named'],
  'statement-recorded': ['statement recorded', 'statements recorded'],
  'model-asked': ['request to a model', 'requests to a model'],
  judged: ['judgement', 'judgements'],
  'hypothesis-stated': ['hypothesis stated', 'hypotheses stated'],
  undone: ['undoing', 'undoings'],
  published: ['dossier published', 'dossiers published'],
};

/** "8 statements recorded, a judgement; in “Letter of …”", the source named where it is one. */
async function sayTogether(entries: readonly ReadEntry[], views: ViewReader): Promise<string> {
  const kinds = Map.groupBy(entries, ({ event }) => event?.kind);
  const counted = [...kinds].map(
    ([kind, all]) => `${all.length} ${kind ? nouns[kind][all.length === 1 ? 0 : 1] : 'withheld'}`,
  );
  const places = new Set(entries.flatMap(({ event }) => (event && sourceOf(event)) ?? []));
  const [place, another] = places;
  const source = place === undefined || another !== undefined ? undefined : (await views.source(place))?.record;
  return `${counted.join(', ')}${source ? ` in ${quoteTitle(source.title ?? source.obtained.from)}` : ''}`;
}

/** A title in quotation marks; those that it has itself become inner ones. */
function quoteTitle(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function reasonOf(event: CaseEvent): string | undefined {
  if (event.kind === 'judged') return event.payload.judgement.because;
  if (event.kind === 'hypothesis-stated') return event.payload.hypothesis.because;
  return event.kind === 'undone' ? event.payload.because : undefined;
}

function recordOf(event: CaseEvent): string | undefined {
  switch (event.kind) {
    case 'source-preserved':
      return event.payload.source.id;
    case 'voice-named':
      return event.payload.voice.id;
    case 'subject-named':
      return event.payload.subject.id;
    case 'statement-recorded':
      return event.payload.statement.id;
    case 'judged':
      return event.payload.judgement.id;
    case 'hypothesis-stated':
      return event.payload.hypothesis.id;
    case 'case-opened':
    case 'source-read':
    case 'model-asked':
    case 'undone':
    case 'published':
      return undefined;
  }
}

function sourceOf(event: CaseEvent): SourceId | undefined {
  if (event.kind === 'source-preserved') return event.payload.source.id;
  if (event.kind === 'source-read') return event.payload.reading.source;
  if (event.kind === 'model-asked') return event.payload.source;
  return event.kind === 'statement-recorded' ? event.payload.statement.passage.source : undefined;
}
