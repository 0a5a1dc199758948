/**
 * Finds the statement of a case that says what another one says: the same words by the same chain at the same place with
 * the same content are one statement, whoever recorded it. One that has been withdrawn stands in nobody's way.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestOf, type Digest } from '../base/digest.ts';
import type { PassageId, SourceId, StatementId } from '../base/id.ts';
import type { Passage } from '../passage/passage.ts';
import type { Statement } from '../statement/statement.ts';
import type { ViewReader } from '../store/contract.ts';
import { everyRow } from './references.ts';

/** The statements of a case by what they say, for whoever is about to record many. */
export type KnownStatements = {
  readonly find: (passage: Passage, says: Digest) => Promise<StatementId | undefined>;
  /** Told of each that has been recorded since. */
  readonly add: (says: Digest, id: StatementId) => void;
};

/** Asks the case once a passage; of a source from which it holds no statement, once. */
export function openKnownStatements(views: ViewReader): KnownStatements {
  const known = new Map<Digest, StatementId>();
  const quoted = new Map<SourceId, boolean>();
  const asked = new Set<PassageId>();

  const isQuoted = async (source: SourceId) => {
    const is = quoted.get(source) ?? (await views.statements({ concerns: source, limit: 1 })).rows.length > 0;
    quoted.set(source, is);
    return is;
  };
  const find: KnownStatements['find'] = async ({ id, source }, says) => {
    if ((await isQuoted(source)) && !asked.has(id))
      for await (const { record, standing } of everyRow((page) => views.statements({ ...page, concerns: id })))
        if (standing !== 'withdrawn') known.set(digestSaid(record), record.id);
    asked.add(id);
    return known.get(says);
  };
  return { find, add: (says, id) => void known.set(says, id) };
}

/** The statement of the case that says the same at the same place. */
export async function knownStatement(
  statement: Omit<Statement, 'id'>,
  views: ViewReader,
): Promise<StatementId | undefined> {
  return openKnownStatements(views).find(statement.passage, digestSaid(statement));
}

/** Equal where two statements say the same at the same place. */
export function digestSaid({ attribution, act, content, passage, saidAt }: Omit<Statement, 'id'>): Digest {
  return digestOf(canonicalText({ act, attribution, content, passage: passage.id, saidAt }));
}
