import { chmod, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import { writeDeeds } from './contract/given-case.ts';
import { caseId, projection, voiceOf } from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

const options = { caseId, projection };

describe('making a case', () => {
  test('makes every folder on the way, and a case that says what it is', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'down');
    const store = unwrap(await createCase(folder, options));
    await store.close();
    expect((await readdir(folder)).toSorted()).toEqual(['blobs', 'case.sqlite', 'counterpoint.json', 'head.json']);
    expect(JSON.parse(await readFile(join(folder, 'counterpoint.json'), 'utf8'))).toEqual({
      format: 'Counterpoint case',
      version: 1,
      case: caseId,
    });
    const again = unwrap(await openCase(folder, { projection }));
    expect(again.caseId).toBe(caseId);
    await again.close();
  });

  test('twice is refused, and leaves the first', async () => {
    const folder = await temporaryFolder();
    const store = unwrap(await createCase(folder, options));
    await writeDeeds(store, [{ do: 'voice', record: voiceOf(1) }]);
    expect(await createCase(folder, options)).toMatchObject({ ok: false, problem: { code: 'case-exists' } });
    expect((await store.head()).size).toBe(1);
    await store.close();
  });

  test('twice at once makes one', async () => {
    const folder = await temporaryFolder();
    const made = await Promise.all([createCase(folder, options), createCase(folder, options)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of made) if (each.ok) await each.value.close();
  });

  test('where something else lies is refused, and touches nothing', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'letter.txt'), 'mine');
    expect(await createCase(folder, options)).toMatchObject({ ok: false, problem: { code: 'folder-not-empty' } });
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  test('where a file is, or below one, is refused', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    for (const place of ['file', 'file/below'])
      expect(await createCase(join(folder, place), options)).toMatchObject({
        ok: false,
        problem: { code: 'disk-failed' },
      });
  });
});

describe('opening', () => {
  test.each<[string, (folder: string) => Promise<unknown>, string]>([
    ['a folder that is not there', (folder) => rm(folder, { recursive: true }), 'folder-missing'],
    ['a folder without a case', (folder) => rm(join(folder, 'counterpoint.json')), 'not-a-case'],
    ['a format of the future', rewrite(manifest({ version: 2 })), 'case-newer'],
    ['a format that is none', rewrite(manifest({ version: 'one' })), 'case-damaged'],
    ['the format of others', rewrite(manifest({ format: 'Recipes' })), 'case-damaged'],
    ['a case id that is none', rewrite(manifest({ case: 'c_!' })), 'case-damaged'],
    ['no JSON', rewrite('{'), 'case-damaged'],
    ['an empty manifest', rewrite(''), 'case-damaged'],
    ['a list', rewrite('[]'), 'case-damaged'],
    ['a manifest that fills the memory', (folder) => truncate(join(folder, 'counterpoint.json'), 1e9), 'case-damaged'],
    ['no database', (folder) => rm(join(folder, 'case.sqlite')), 'case-damaged'],
    ['an empty database', (folder) => truncate(join(folder, 'case.sqlite'), 0), 'case-damaged'],
    ['a database cut in the middle', (folder) => truncate(join(folder, 'case.sqlite'), 5000), 'case-damaged'],
    ['a database that is none', (folder) => writeFile(join(folder, 'case.sqlite'), 'x'.repeat(9000)), 'case-damaged'],
    [
      'a database elsewhere',
      async (folder) => {
        await rename(join(folder, 'case.sqlite'), join(folder, 'other'));
        await symlink(join(folder, 'other'), join(folder, 'case.sqlite'));
      },
      'case-damaged',
    ],
    [
      'a manifest elsewhere',
      async (folder) => {
        await rename(join(folder, 'counterpoint.json'), join(folder, 'other'));
        await symlink(join(folder, 'other'), join(folder, 'counterpoint.json'));
      },
      'case-damaged',
    ],
  ])('%s says so', async (_, harm, code) => {
    const folder = await temporaryFolder();
    const store = unwrap(await createCase(folder, options));
    await writeDeeds(store, [{ do: 'voice', record: voiceOf(1) }]);
    await store.close();
    await harm(folder);
    const opened = await openCase(folder, { projection });
    expect(opened).toMatchObject({ ok: false, problem: { code } });
    expect(opened.ok || opened.problem.message).toMatch(/^Cannot (open|read) /);
  });

  test('a case whose making was cut off says what to do', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'blobs'));
    await writeFile(join(folder, 'case.sqlite'), '');
    expect(await openCase(folder, { projection })).toMatchObject({
      ok: false,
      problem: { code: 'not-a-case', mend: expect.stringContaining('delete the folder') },
    });
  });

  test.skipIf(process.getuid?.() === 0)('without the right to write says so (not as root)', async () => {
    const folder = await temporaryFolder();
    await unwrap(await createCase(folder, options)).close();
    await chmod(folder, 0o500);
    expect(await openCase(folder, { projection })).toMatchObject({ ok: false, problem: { code: 'access-denied' } });
    await chmod(folder, 0o700);
  });

  test('a case that another program keeps to itself is waited for, then says so', async () => {
    const folder = await temporaryFolder();
    await unwrap(await createCase(folder, options)).close();
    const other = new DatabaseSync(join(folder, 'case.sqlite'));
    other.exec(`PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE head SET views = views; COMMIT`);
    expect(await openCase(folder, { projection, patienceMs: 30 })).toMatchObject({ problem: { code: 'case-busy' } });
    const waiting = openCase(folder, { projection });
    await sleep(30);
    other.close();
    await unwrap(await waiting).close();
  });

  test('tidies what dead writers left aside, and nothing else', async () => {
    const folder = await temporaryFolder();
    await unwrap(await createCase(folder, options)).close();
    const aside = join(folder, 'blobs', 'aside');
    for (const name of ['4194305-0', `${process.pid}-99`, 'stranger']) await writeFile(join(aside, name), 'half');
    await unwrap(await openCase(folder, { projection })).close();
    expect(await readdir(aside)).toEqual([`${process.pid}-99`]);
  });
});

function manifest(change: object): string {
  return JSON.stringify({ format: 'Counterpoint case', version: 1, case: caseId, ...change });
}

function rewrite(text: string): (folder: string) => Promise<void> {
  return (folder) => writeFile(join(folder, 'counterpoint.json'), text);
}
