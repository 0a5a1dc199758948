/** One statement, stated by a person: the same road as an import, for one draft. */

import { refuse, succeed, type Result } from '../base/result.ts';
import type { Statement } from '../statement/statement.ts';
import { draftStatement, openDraftContext, type StatementDraft } from './draft.ts';
import { knownStatement } from './known-statement.ts';
import { act, orRefuse, refuseAction, type Action, type OpenCase } from './open-case.ts';

export type Said = { readonly statement: Statement; readonly existed: boolean; readonly action: Action | undefined };

/** Records a statement. Closed problems of references, quotes, contents and dates; on any of them nothing has changed. */
export async function say(open: OpenCase, draft: StatementDraft): Promise<Result<Said>> {
  const done = await act(open, 'recording a statement', async (writer) => {
    const statement = orRefuse(await draftStatement(draft, openDraftContext(open, writer.views)));
    const known = await knownStatement(statement, writer.views);
    if (known !== undefined) return { statement: { ...statement, id: known }, existed: true };
    if (draft.key !== undefined && (await writer.views.mark('handle', draft.key))) {
      return refuseAction(
        refuse(
          'key-taken',
          `Cannot record the statement: the case has a record with the key "${draft.key}" already`,
          'Give another key.',
        ).problem,
      );
    }
    await writer.record('statement-recorded', { statement, ...(draft.key === undefined ? {} : { handle: draft.key }) });
    return { statement, existed: false };
  });
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}
