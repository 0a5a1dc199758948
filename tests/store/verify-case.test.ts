import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { digestHex, digestOf, type Digest } from '../../src/base/digest.ts';
import { unwrap } from '../../src/base/result.ts';
import { emptyLedger, endAfter, sealEntry } from '../../src/ledger/entry.ts';
import { emptyFrontier, formatFrontier, growFrontier, hashLeaf } from '../../src/ledger/tree.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import type { CaseStore } from '../../src/store/contract.ts';
import { verifyCase } from '../../src/store/verify-case.ts';
import { writeDeeds } from './contract/given-case.ts';
import {
  caseId,
  draftOf,
  idOf,
  judgementDeed,
  projection,
  readingOf,
  sourceOf,
  statementDeed,
  voiceOf,
} from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

/** A closed case of ten entries and two blobs. */
async function wholeCase(): Promise<string> {
  const folder = await temporaryFolder();
  const store = unwrap(await createCase(folder, { caseId, projection }));
  for (const number of [0, 1]) unwrap(await store.blobs.put(Buffer.from(`bytes ${number}`)));
  await writeDeeds(store, [
    { do: 'source', record: sourceOf(0) },
    { do: 'reading', record: readingOf(0) },
    { do: 'source', record: sourceOf(1) },
    { do: 'voice', record: voiceOf(0) },
  ]);
  await writeDeeds(store, [statementDeed(0), statementDeed(1), statementDeed(2), judgementDeed(0)]);
  await writeDeeds(store, [{ do: 'standing', id: idOf('t', 1), standing: 'rejected' }, { do: 'nothing' }]);
  await store.close();
  return folder;
}

const verify = (folder: string) => verifyCase(folder, { projection });
/** What was found, each once: code, and the entry or blob; warnings in brackets. */
async function findings(folder: string): Promise<readonly string[]> {
  const { problems } = await verify(folder);
  const lines = problems.map(({ code, seq, digest, warning }) => {
    const place = seq ?? (digest === undefined || code === 'blob-stray' ? '' : digestHex(digest).slice(0, 4));
    const text = `${code} ${place}`.trim();
    return warning ? `(${text})` : text;
  });
  return [...new Set(lines)];
}

/** Does to a case's database what somebody would who is not held back by its triggers. */
function attack(folder: string, ...sqls: readonly string[]): void {
  const database = new DatabaseSync(join(folder, 'case.sqlite'));
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
  for (const sql of sqls) database.exec(sql);
  for (const { sql } of triggers) database.exec(String(sql));
  database.close();
}

const swap = (column: string, a: number, b: number) => `
  CREATE TEMP TABLE IF NOT EXISTS old AS SELECT * FROM ledger;
  UPDATE ledger SET ${column} = (SELECT o.${column} FROM old o WHERE o.seq = ${a} + ${b} - ledger.seq) WHERE seq IN (${a}, ${b})`;
const forget = `UPDATE head SET last = '${digestOf('')}', frontier = '${formatFrontier(emptyFrontier)}'`;
const blob = (folder: string, digest: Digest) =>
  join(folder, 'blobs', 'sha256', digestHex(digest).slice(0, 2), digestHex(digest));
const bytes0 = digestOf('bytes 0');
const short0 = digestHex(bytes0).slice(0, 4);

test('a whole case has no problems, and everything was looked at', async () => {
  const folder = await wholeCase();
  const store = unwrap(await openCase(folder, { projection }));
  const head = await store.head();
  expect(await verify(folder)).toEqual({ caseId, head, blobs: 2, bytes: 14, problems: [] });
  await store.close();
  expect(await verify(folder)).toEqual({ caseId, head, blobs: 2, bytes: 14, problems: [] });
});

test('an empty case has no problems', async () => {
  const folder = await temporaryFolder();
  await unwrap(await createCase(folder, { caseId, projection })).close();
  expect(await verify(folder)).toMatchObject({ blobs: 0, problems: [] });
});

describe('behind our back, past the triggers', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'an entry changed',
      [`UPDATE ledger SET entry = replace(entry, '"statement"', '"statemend"') WHERE seq = 5`],
      ['chain-broken 5'],
    ],
    [
      'the last entry changed',
      [`UPDATE ledger SET entry = replace(entry, '"nothing"', '"nothinh"') WHERE seq = 9`],
      ['head-differs 9'],
    ],
    ['an entry made no entry', [`UPDATE ledger SET entry = '{' WHERE seq = 5`], ['entry-malformed 5', 'views-differ']],
    [
      'an entry of other bytes that read the same',
      [`UPDATE ledger SET entry = CAST(X'7BFF7D' AS TEXT) WHERE seq = 5`],
      ['entry-malformed 5', 'views-differ'],
    ],
    [
      'a payload changed',
      [`UPDATE ledger SET disclosure = replace(disclosure, 'o''clock', 'o''cloak') WHERE seq = 5`],
      ['commitment-mismatch 5', 'views-differ'],
    ],
    [
      'a payload withheld',
      [`UPDATE ledger SET disclosure = NULL WHERE seq = 5`],
      ['projection-failed 8', 'views-differ'],
    ],
    ['an entry removed', [`DELETE FROM ledger WHERE seq = 5`], ['seq-gap 5', 'views-differ']],
    [
      'an entry removed and the rest renumbered',
      [`DELETE FROM ledger WHERE seq = 5`, `UPDATE ledger SET seq = seq - 1 WHERE seq > 5`],
      ['seq-gap 5', 'place-differs 5', 'views-differ'],
    ],
    ['the first entry removed', [`DELETE FROM ledger WHERE seq = 0`], ['seq-gap 0', 'views-differ']],
    [
      'two entries put in each other’s place',
      [swap('entry', 5, 6), swap('disclosure', 5, 6)],
      ['seq-gap 5', 'place-differs 5', 'seq-order 5', 'views-differ'],
    ],
    [
      'payloads put in each other’s place',
      [swap('disclosure', 5, 6)],
      ['commitment-mismatch 5', 'commitment-mismatch 6', 'views-differ'],
    ],
    ['the last two removed', [`DELETE FROM ledger WHERE seq > 7`], ['tail-removed 8', 'views-differ']],
    ['all removed', [`DELETE FROM ledger`], ['tail-removed 0', 'views-differ', '(blob-stray)']],
    [
      'all removed and the head set back',
      [`DELETE FROM ledger`, forget],
      ['tail-removed 0', 'views-differ', '(blob-stray)'],
    ],
    ['the head set back', [forget], ['head-differs 0']],
    ['the head’s digest changed', [`UPDATE head SET last = '${digestOf('x')}'`], ['head-differs 9']],
    ['the head removed', [`DELETE FROM head`], ['case-damaged']],
    [
      'a row of a view changed',
      [`UPDATE view_statement SET standing = 'accepted' WHERE standing = 'rejected'`],
      ['views-differ'],
    ],
    ['a row of a view removed', [`DELETE FROM view_voice`], ['views-differ']],
    ['a row of a view added', [`INSERT INTO view_mark VALUES ('${caseId}', 'handle', 'x', 3, '1')`], ['views-differ']],
    ['a table dropped', [`DROP TABLE view_mark`], ['schema-differs', 'case-damaged']],
  ])('%s', async (_, sqls, expected) => {
    const folder = await wholeCase();
    attack(folder, ...sqls);
    expect(await findings(folder)).toEqual(expected);
  });

  test('triggers taken away', async () => {
    const folder = await wholeCase();
    const database = new DatabaseSync(join(folder, 'case.sqlite'));
    database.exec('DROP TRIGGER ledger_is_never_changed');
    database.close();
    const { problems } = await verify(folder);
    expect(problems).toMatchObject([
      { code: 'schema-differs', message: expect.stringContaining('"ledger_is_never_changed" is missing') },
    ]);
  });

  test('a history written anew, head and views with it, is missed by head.json', async () => {
    const folder = await wholeCase();
    let end = emptyLedger(caseId);
    let frontier = emptyFrontier;
    const inserts = Array.from({ length: 10 }, (__, number) => {
      const { text } = sealEntry(end, draftOf({ do: 'nothing', number }));
      end = endAfter(end, text.entry);
      frontier = growFrontier(frontier, hashLeaf(text.entry));
      return `INSERT INTO ledger VALUES ('${caseId}', ${number}, '${text.entry}', '${text.disclosure}')`;
    });
    const set = `UPDATE head SET last = '${end.last}', frontier = '${formatFrontier(frontier)}'`;
    attack(folder, 'DELETE FROM ledger', ...inserts, set);

    expect(await findings(folder)).toEqual(['history-rewritten', 'views-differ', '(blob-stray)']);
  });

  test('an older copy of the database put back is missed, and nothing more is written onto it', async () => {
    const folder = await wholeCase();
    const older = await readFile(join(folder, 'case.sqlite'));
    const store = await reopened(folder);
    await writeDeeds(store, [{ do: 'nothing' }, { do: 'nothing' }]);
    await store.close();
    await writeFile(join(folder, 'case.sqlite'), older);
    expect(await findings(folder)).toEqual(['tail-removed 10']);
    const behind = await reopened(folder);
    expect(await behind.write('testing', async () => 1)).toMatchObject({
      ok: false,
      problem: { code: 'ledger-behind' },
    });
    await behind.close();
  });
});

describe('what lies beside the database', () => {
  test.each<[string, (folder: string) => Promise<unknown>, readonly string[]]>([
    ['a blob removed', (folder) => rm(blob(folder, bytes0)), [`blob-missing ${short0}`]],
    ['a blob changed by one bit', (folder) => writeFile(blob(folder, bytes0), 'bytes 1'), [`blob-changed ${short0}`]],
    ['a blob cut short', (folder) => truncate(blob(folder, bytes0), 3), [`blob-changed ${short0}`]],
    ['a blob that nothing names', (folder) => writeFile(blob(folder, bytes0).slice(0, -1) + 'f', ''), ['(blob-stray)']],
    ['a file among the blobs', (folder) => writeFile(join(folder, 'blobs', 'letter.txt'), ''), ['(file-stray)']],
    ['no head.json', (folder) => rm(join(folder, 'head.json')), ['(head-note-missing)']],
    [
      'a head.json that lags behind',
      (folder) => writeFile(join(folder, 'head.json'), `{"case":"${caseId}","root":"${digestOf('')}","size":0}\n`),
      [],
    ],
    ['no database', (folder) => rm(join(folder, 'case.sqlite')), ['case-damaged']],
    ['a database cut in the middle', (folder) => truncate(join(folder, 'case.sqlite'), 8192), ['case-damaged']],
    [
      'no database, and a blob changed',
      async (folder) => {
        await rm(join(folder, 'case.sqlite'));
        await writeFile(blob(folder, bytes0), 'x');
      },
      ['case-damaged', `blob-changed ${short0}`],
    ],
    ['no manifest', (folder) => rm(join(folder, 'counterpoint.json')), ['not-a-case']],
    ['no folder', (folder) => rm(folder, { recursive: true }), ['folder-missing']],
  ])('%s', async (_, harm, expected) => {
    const folder = await wholeCase();
    await harm(folder);
    expect(await findings(folder)).toEqual(expected);
  });

  test('a source that says another size than its bytes have', async () => {
    const folder = await wholeCase();
    const store = await reopened(folder);
    await writeDeeds(store, [{ do: 'source', record: sourceOf(1, { bytes: 8 }) }]);
    await store.close();
    expect(await findings(folder)).toEqual([`blob-size ${digestHex(digestOf('bytes 1')).slice(0, 4)}`]);
  });
});

test('never stops at the first: everything at once is named', async () => {
  const folder = await wholeCase();
  attack(
    folder,
    `UPDATE ledger SET entry = replace(entry, '"voice"', '"voise"') WHERE seq = 3`,
    `DELETE FROM ledger WHERE seq = 7`,
    `DROP INDEX view_voice_in_order`,
  );
  await rm(blob(folder, bytes0));
  const found = await findings(folder);
  for (const each of ['chain-broken 3', 'seq-gap 7', 'schema-differs', 'views-differ', `blob-missing ${short0}`])
    expect(found).toContain(each);
});

test('any one byte of the database changed does no silent harm', async () => {
  const folder = await wholeCase();
  const file = join(folder, 'case.sqlite');
  const whole = await readFile(file);
  const store = await reopened(folder);
  const { head } = await verify(folder);
  await store.close();
  for (let at = 0; at < whole.length; at += 2003) {
    await writeFile(file, whole.with(at, (whole[at] ?? 0) ^ 0x04));
    const { problems, head: found } = await verify(folder);
    const isSilent = problems.every(({ warning }) => warning);
    // Where nothing is found, nothing that counts was touched: free room of a page, a counter of the engine.
    expect(isSilent ? found : head).toEqual(head);
  }
});

test('a case can be verified while it is written to', async () => {
  const folder = await wholeCase();
  const store = await reopened(folder);
  const writing = (async () => {
    for (let number = 0; number < 60; number++) await writeDeeds(store, [{ do: 'nothing' }]);
  })();
  for (let round = 0; round < 5; round++) expect((await verify(folder)).problems).toEqual([]);
  await writing;
  await store.close();
});

async function reopened(folder: string): Promise<CaseStore> {
  return unwrap(await openCase(folder, { projection }));
}
