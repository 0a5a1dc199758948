/** A folder holds the old dossier or the new one, and nothing that is not a dossier is ever replaced. */

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDossierFolder } from '../../src/dossier/dossier-folder.ts';

let base: string;
let target: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'counterpoint-folder-'));
  target = join(base, 'published');
});
afterEach(() => rm(base, { recursive: true, force: true }));

function files(mark: string): ReadonlyMap<string, Uint8Array> {
  const manifest = {
    format: 'counterpoint-dossier',
    version: 1,
    files: [{ name: 'index.html' }, { name: 'sources/a.bin' }],
  };
  return new Map(
    Object.entries({ 'index.html': mark, 'sources/a.bin': 'bytes', 'manifest.json': JSON.stringify(manifest) }).map(
      ([name, text]) => [name, new TextEncoder().encode(text)],
    ),
  );
}

const publish = (mark: string, path = target) => openDossierFolder(path).replace(files(mark));
const shown = (path = target) => readFile(join(path, 'index.html'), 'utf8');

describe('a dossier goes', () => {
  test('into a folder that is not there, with those that are missing above it', async () => {
    const deep = join(base, 'a', 'b', 'c');
    expect(await publish('one', deep)).toEqual({ ok: true, value: undefined });
    expect(await shown(deep)).toBe('one');
    expect(await readFile(join(deep, 'sources', 'a.bin'), 'utf8')).toBe('bytes');
  });

  test('into an empty folder', async () => {
    await mkdir(target);
    expect((await publish('one')).ok).toBe(true);
    expect(await shown()).toBe('one');
  });

  test('in place of an older dossier, and leaves nothing beside it', async () => {
    await publish('one');
    expect((await publish('two')).ok).toBe(true);
    expect(await shown()).toBe('two');
    expect(await readdir(base)).toEqual(['published']);
  });
});

describe('nothing is touched', () => {
  test.each([
    [
      'a folder with something else in it',
      async () => {
        await mkdir(target);
        await writeFile(join(target, 'mine.txt'), 'mine');
      },
    ],
    [
      'a dossier beside which somebody put a file',
      async () => {
        await publish('old');
        await writeFile(join(target, 'mine.txt'), 'mine');
      },
    ],
    [
      'a dossier in which somebody put a folder with a file',
      async () => {
        await publish('old');
        await mkdir(join(target, 'notes'));
        await writeFile(join(target, 'notes', 'mine.txt'), 'mine');
      },
    ],
    [
      'a folder whose list is no list',
      async () => {
        await mkdir(target);
        await writeFile(join(target, 'manifest.json'), '{"format":"counterpoint-dossier"');
      },
    ],
    [
      'a folder with the list of something else',
      async () => {
        await mkdir(target);
        await writeFile(join(target, 'manifest.json'), '{"format":"other","files":[]}');
      },
    ],
    [
      'a file',
      async () => {
        await writeFile(target, 'mine');
      },
    ],
    [
      'a link to a folder',
      async () => {
        await mkdir(join(base, 'elsewhere'));
        await symlink(join(base, 'elsewhere'), target);
      },
    ],
  ])('where there is %s', async (_what, prepare) => {
    await prepare();
    const before = await readdir(base, { recursive: true });
    expect(await publish('new')).toMatchObject({ ok: false, problem: { code: 'folder-not-dossier' } });
    expect(await readdir(base, { recursive: true })).toEqual(before);
  });

  test('where the place cannot be written', async () => {
    await writeFile(join(base, 'file'), 'x');
    const done = await publish('new', join(base, 'file', 'below'));
    expect(done.ok).toBe(false);
    expect(await readdir(base)).toEqual(['file']);
  });
});
