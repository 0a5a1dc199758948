/**
 * A process that writes to a case, for tests that kill it, run it twice or give it too little room. What it has been
 * promised it tells its parent, one line of JSON for each turn; then a problem, if it met one, and the end.
 *
 *   node child-writer.ts FOLDER RUN TURNS
 */

import { writeSync } from 'node:fs';
import { groupOf, turnsPerRun, type Line } from './child-lines.ts';
import type { Problem } from '../../src/base/result.ts';
import type { EntryDraft } from '../../src/ledger/entry.ts';
import { openCase } from '../../src/store/case-folder.ts';
import type { CaseStore } from '../../src/store/contract.ts';
import { draftOf, projection, sourceOf, type Deed } from './fixtures.ts';

const [folder = '', run = '0', turns = '0'] = process.argv.slice(2);
const opened = await openCase(folder, { projection });
if (opened.ok) {
  for (let turn = 0; turn < Number(turns); turn++) {
    const problem = await takeTurn(opened.value, turn);
    if (problem === undefined) continue;
    tell({ kind: 'problem', problem });
    break;
  }
  await opened.value.close();
} else tell({ kind: 'problem', problem: opened.problem });
tell({ kind: 'end' });

/** Puts a blob and appends one to five entries, the first of which names it. */
async function takeTurn(store: CaseStore, turn: number): Promise<Problem | undefined> {
  const number = Number(run) * turnsPerRun + turn;
  const bytes = Buffer.from(`blob ${number} ${'x'.repeat(turn % 3 === 0 ? 5000 : 50)}`);
  const put = await store.blobs.put(bytes);
  if (!put.ok) return put.problem;
  const group = groupOf(turn);
  const written = await store.write('testing', async (transaction) => {
    const source = sourceOf(number, { digest: put.value.digest, bytes: bytes.length });
    let { seq } = await transaction.append(now({ do: 'source', record: source }));
    for (let more = 1; more < group; more++) ({ seq } = await transaction.append(now({ do: 'nothing', number })));
    return seq;
  });
  if (!written.ok) return written.problem;
  tell({ kind: 'promise', seq: written.value, group, digest: put.value.digest });
  return undefined;
}

function now(deed: Deed): EntryDraft {
  return { ...draftOf(deed), at: new Date().toISOString() };
}

function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
