/** A dossier in a folder that comes from a stranger: what leads out of it is reported and never opened. */

import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFolder, verifyDossier } from '../../src/verify.ts';
import { codesOf, makeFiles, type Files } from './dossier-fixture.ts';

let files: Files;
let folder: string;

beforeAll(async () => {
  files = await makeFiles();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterpoint-verify-'));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function verify() {
  const { readFile, listFiles } = openFolder(folder);
  return verifyDossier(readFile, listFiles);
}

test('a dossier in a folder is sound', () => {
  expect(verify().sound).toBe(true);
});

describe('a link', () => {
  test('in place of a file is no file, even where the bytes are right', async () => {
    await rename(join(folder, 'index.html'), `${folder}.html`);
    await symlink(`${folder}.html`, join(folder, 'index.html'));
    expect(codesOf(verify())).toEqual(expect.arrayContaining(['file-not-plain', 'file-missing']));
    await rm(`${folder}.html`);
  });

  test('in place of a folder is not followed', async () => {
    await rename(join(folder, 'sources'), `${folder}-sources`);
    await symlink(`${folder}-sources`, join(folder, 'sources'));
    expect(codesOf(verify())).toEqual(expect.arrayContaining(['file-not-plain', 'file-missing']));
    await rm(`${folder}-sources`, { recursive: true });
  });

  test('to itself is reported and ends', async () => {
    await symlink(folder, join(folder, 'round'));
    expect(codesOf(verify())).toEqual(['file-not-plain', 'file-unlisted']);
  });
});

test.each(['../secret', '/etc/passwd', 'sources/../index.html', 'a/b/c', '.', '', 'sources', 'con\0', 'index.html/'])(
  'the name %j reads nothing',
  (name) => {
    expect(openFolder(folder).readFile(name)).toBeUndefined();
  },
);

test('a folder that is not there throws what the system says', () => {
  expect(() => openFolder(join(folder, 'absent')).listFiles()).toThrow(/ENOENT/);
});
