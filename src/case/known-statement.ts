/**
 * Finds the statement of a case that says what another one says: the same words by the same chain at the same place with
 * the same content are one statement, whoever recorded it. One that has been withdrawn stands in nobody's way.
 */

import { canonicalText } from '../base/canonical.ts';
import type { PassageId, SourceId, StatementId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import type { ViewReader } from '../store/contract.ts';
import { everyRow } from './references.ts';

/** The statements of a case by what they say, for whoever is about to record many. */
export type KnownStatements = {
  /** The one that says the same at the same place. */
  readonly find: (statement: Omit<Statement, 'id'>) => Promise<StatementId | undefined>;
  /** Told of each that has been recorded since. */
  readonly add: (statement: Statement) => void;
};

/** What is said at one passage. What nobody has asked about is not written out: most passages are asked about once. */
type SaidThere = { readonly bySaying: Map<string, StatementId>; readonly unread: Statement[] };

/** Asks the case once a passage; of a source from which it holds no statement, once. */
export function openKnownStatements(views: ViewReader): KnownStatements {
  const places = new Map<PassageId, SaidThere>();
  const quoted = new Map<SourceId, boolean>();
  const asked = new Set<PassageId>();

  const isQuoted = async (source: SourceId) => {
    const is = quoted.get(source) ?? (await views.statements({ concerns: source, limit: 1 })).rows.length > 0;
    quoted.set(source, is);
    return is;
  };
  const add = (statement: Statement) => {
    const there = places.get(statement.passage.id);
    if (there) there.unread.push(statement);
    else places.set(statement.passage.id, { bySaying: new Map(), unread: [statement] });
  };
  const find: KnownStatements['find'] = async (statement) => {
    const { id, source } = statement.passage;
    if ((await isQuoted(source)) && !asked.has(id))
      for await (const { record, standing } of everyRow((page) => views.statements({ ...page, concerns: id })))
        if (standing !== 'withdrawn') add(record);
    asked.add(id);
    const there = places.get(id);
    if (there === undefined) return undefined;
    for (const each of there.unread.splice(0)) there.bySaying.set(whatIsSaid(each), each.id);
    return there.bySaying.get(whatIsSaid(statement));
  };
  return { find, add };
}

/** The statement of the case that says the same at the same place. */
export async function knownStatement(
  statement: Omit<Statement, 'id'>,
  views: ViewReader,
): Promise<StatementId | undefined> {
  return openKnownStatements(views).find(statement);
}

/** Equal where two statements say the same at the same place. */
function whatIsSaid({ attribution, act, content, passage, saidAt }: Omit<Statement, 'id'>): string {
  return canonicalText({ act, attribution, content, passage: passage.id, saidAt });
}
