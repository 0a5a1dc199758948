/**
 * Answers questions from the views. Records are given as they were put: whoever put them has checked them. Lists come in
 * pages whose cursor is the place of the last row, so that a page costs the same wherever it stands.
 */

import type { CaseId } from '../../base/id.ts';
import type { Reading } from '../../source/reading.ts';
import type { Source } from '../../source/source.ts';
import type { Standing } from '../../statement/statement.ts';
import type { Voice } from '../../statement/voice.ts';
import type { Subject } from '../../subject/subject.ts';
import type {
  Counts,
  JudgementRow,
  MarkRow,
  NamedRow,
  Page,
  PageRequest,
  Row,
  StatementRow,
  ViewReader,
} from '../contract.ts';
import { StoreError } from '../store-problem.ts';
import { numberOf, textOf, type Connection, type SqlRow } from './connection.ts';

/** A view reader for one case. */
export function makeViewReader(connection: Connection, caseId: CaseId): ViewReader {
  const byId = (table: string, id: string) =>
    connection.get(`SELECT * FROM view_${table} WHERE case_id = ? AND id = ?`, caseId, id);
  const list = <T>(table: Listed, conditions: Conditions, request: PageRequest, read: (row: SqlRow) => T) =>
    readPage(connection, caseId, { table, conditions }, request, read);
  return {
    source: async (id) => mapRow(byId('source', id), readNamed<Source>),
    sources: async ({ digest, ...request } = {}) => list('source', { digest }, request, readNamed<Source>),
    reading: async (source, digest) => {
      const sql = 'SELECT * FROM view_reading WHERE case_id = ? AND source = ? AND digest = ?';
      return mapRow(connection.get(sql, caseId, source, digest), readRow<Reading>);
    },
    readings: async (source) => {
      const sql = 'SELECT * FROM view_reading WHERE case_id = ? AND source = ? ORDER BY seq, digest';
      return connection.all(sql, caseId, source).map((row) => readRow<Reading>(row));
    },
    voice: async (id) => mapRow(byId('voice', id), readNamed<Voice>),
    voices: async (request = {}) => list('voice', {}, request, readNamed<Voice>),
    subject: async (id) => mapRow(byId('subject', id), readNamed<Subject>),
    subjects: async (request = {}) => list('subject', {}, request, readNamed<Subject>),
    statement: async (id) => mapRow(byId('statement', id), readStatement),
    statements: async ({ standing, origin, concerns, ...request } = {}) =>
      // Where a voice is the origin, it is also concerned: that index serves for both.
      list('statement', { standing, origin, concerns: concerns ?? origin }, request, readStatement),
    judgement: async (id) => mapRow(byId('judgement', id), readJudgement),
    judgements: async ({ effective, decision, concerns, ...request } = {}) =>
      list('judgement', { effective: asFlag(effective), decision, concerns }, request, readJudgement),
    mark: async (kind, key) => {
      const sql = 'SELECT * FROM view_mark WHERE case_id = ? AND kind = ? AND id = ?';
      return mapRow(connection.get(sql, caseId, kind, key), readMark);
    },
    marks: async (kind, request = {}) => list('mark', { kind }, request, readMark),
    idsFrom: async (beginning, limit = 20) => idsFrom(connection, caseId, beginning, limit),
    counts: async () => countRows(connection, caseId),
    search: async (text, limit = 50) => search(connection, caseId, text, limit),
    searchNames: async (text, limit = 10) => {
      // Loaded when it is asked for: word lists of names take longer to load than most questions take.
      const { searchNames } = await import('./name-search.ts');
      return searchNames(connection, caseId, text, Math.max(0, Math.min(mostFound, Math.trunc(limit))));
    },
  };
}

type Listed = 'source' | 'voice' | 'subject' | 'statement' | 'judgement' | 'mark';
/** Columns and what they must hold; `concerns` is looked up in the table of concerns. */
type Conditions = Readonly<Record<string, string | number | undefined>>;

const mostRows = 1000;
const mostFound = 50;

function readPage<T>(
  connection: Connection,
  caseId: CaseId,
  { table, conditions }: { readonly table: Listed; readonly conditions: Conditions },
  { after, limit = 100 }: PageRequest,
  read: (row: SqlRow) => T,
): Page<T> {
  const { concerns, ...columns } = conditions;
  const given = Object.entries(columns).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const [seq, id] = after === undefined ? [-1, ''] : parseCursor(after);
  const most = Math.max(1, Math.min(mostRows, Math.trunc(limit)));
  // Walking the table of concerns in its own order keeps the page as cheap as one without the condition.
  const at = concerns === undefined ? 'v' : 'c';
  const isMark = table === 'mark';
  const rows = connection.all(
    `SELECT v.* FROM view_${table} v
     ${concerns === undefined ? '' : `JOIN view_concern c ON c.case_id = v.case_id AND c.id = v.id`}
     WHERE ${at}.case_id = ? ${concerns === undefined ? '' : 'AND c.target = ? AND c.kind = ?'}
       ${given.map(([column]) => `AND v.${column} = ?`).join(' ')}
       AND ${isMark ? 'v.id > ? ORDER BY v.id' : `(${at}.seq, ${at}.id) > (?, ?) ORDER BY ${at}.seq, ${at}.id`} LIMIT ?`,
    caseId,
    ...(concerns === undefined ? [] : [concerns, table]),
    ...given.map(([, value]) => value),
    ...(isMark ? [id] : [seq, id]),
    most + 1,
  );
  const shown = rows.slice(0, most);
  const last = rows.length > most ? shown.at(-1) : undefined;
  const page = { rows: shown.map((row) => read(row)) };
  return last === undefined ? page : { ...page, next: `${numberOf(last, 'seq')}~${textOf(last, 'id')}` };
}

/** Hostile: a cursor may come from an address that somebody typed. */
function parseCursor(cursor: string): readonly [seq: number, id: string] {
  const [, seq, id] = /^(\d{1,15})~(.{1,400})$/s.exec(cursor) ?? [];
  if (seq === undefined || id === undefined)
    throw new StoreError(
      'cursor-malformed',
      'Cannot go on in a list: the cursor is not one that a page gave as its next',
    );
  return [Number(seq), id];
}

function mapRow<T>(row: SqlRow | undefined, read: (row: SqlRow) => T): T | undefined {
  return row === undefined ? undefined : read(row);
}

function readRow<T>(row: SqlRow): Row<T> {
  return { seq: numberOf(row, 'seq'), record: JSON.parse(textOf(row, 'record')) };
}

function readNamed<T>(row: SqlRow): NamedRow<T> {
  return row['handle'] === null ? readRow(row) : { ...readRow(row), handle: textOf(row, 'handle') };
}

function readStatement(row: SqlRow): StatementRow {
  const standing = textOf(row, 'standing');
  if (!isStanding(standing))
    throw new StoreError('case-damaged', `Cannot read a statement: "${standing}" is no standing`);
  return { ...readNamed<StatementRow['record']>(row), standing };
}

/** Written out, since the list in `statement.ts` would bring the schemas' package into every process that opens a case. */
function isStanding(text: string): text is Standing {
  return text === 'proposed' || text === 'accepted' || text === 'rejected' || text === 'withdrawn';
}

function readJudgement(row: SqlRow): JudgementRow {
  return { ...readRow<JudgementRow['record']>(row), effective: numberOf(row, 'effective') === 1 };
}

function readMark(row: SqlRow): MarkRow {
  return { ...readRow<MarkRow['record']>(row), kind: textOf(row, 'kind'), key: textOf(row, 'id') };
}

function asFlag(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

const tablesWithIds = ['source', 'voice', 'subject', 'statement', 'judgement'] as const;

function idsFrom(connection: Connection, caseId: CaseId, beginning: string, limit: number): readonly string[] {
  const most = Math.max(0, Math.min(mostRows, Math.trunc(limit)));
  const ids = tablesWithIds.flatMap((table) => {
    // A range and not LIKE: the beginning may hold anything, and ids hold nothing above "z".
    const sql = `SELECT id FROM view_${table} WHERE case_id = ? AND id >= ? AND id < ? ORDER BY id LIMIT ?`;
    return connection.all(sql, caseId, beginning, `${beginning}{`, most).map((row) => textOf(row, 'id'));
  });
  return ids.toSorted().slice(0, most);
}

function countRows(connection: Connection, caseId: CaseId): Counts {
  const count = (table: string, condition = '1', ...values: readonly (string | number)[]) => {
    const sql = `SELECT count(*) AS rows FROM view_${table} WHERE case_id = ? AND ${condition}`;
    return numberOf(connection.get(sql, caseId, ...values) ?? {}, 'rows');
  };
  const standing = (each: Standing) => count('statement', 'standing = ?', each);
  return {
    sources: count('source'),
    readings: count('reading'),
    voices: count('voice'),
    subjects: count('subject'),
    statements: {
      proposed: standing('proposed'),
      accepted: standing('accepted'),
      rejected: standing('rejected'),
      withdrawn: standing('withdrawn'),
    },
    judgements: { effective: count('judgement', 'effective = 1'), undone: count('judgement', 'effective = 0') },
  };
}

function search(connection: Connection, caseId: CaseId, text: string, limit: number): readonly string[] {
  // Hostile: only words go in, each in quotation marks, so that nothing is taken for an operator of the query language.
  const words =
    text
      .slice(0, 1000)
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.slice(0, 20) ?? [];
  if (words.length === 0) return [];
  const query = `${words.map((word) => `"${word}"`).join(' ')}*`;
  const rows = connection.all(
    'SELECT id FROM view_search WHERE view_search MATCH ? AND case_id = ? ORDER BY rank, id LIMIT ?',
    query,
    caseId,
    Math.max(0, Math.min(mostRows, Math.trunc(limit))),
  );
  return rows.map((row) => textOf(row, 'id'));
}
