import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';
import { readHeadNote, readSteadyHeadNote, writeHeadNote } from '../../src/store/head-note.ts';
import { caseId } from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

const root = digestOf('root');

test('a note is read as it was written, and always as long', async () => {
  const path = join(await temporaryFolder(), 'head.json');
  expect(readHeadNote(path)).toBeUndefined();
  for (const size of [0, 7, 123_456_789, 8]) {
    writeHeadNote(path, { case: caseId, size, root });
    expect(readHeadNote(path)).toEqual({ size, root });
    expect(await readSteadyHeadNote(path)).toEqual({ size, root });
    expect((await stat(path)).size).toBe(256);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ case: caseId, size, root });
  }
});

test.each([
  ['nothing', ''],
  ['no JSON', 'x'],
  ['JSON of something else', '{"size":1}'],
  ['a broken digest', `{"case":"${caseId}","root":"sha256:00","size":1}\n`],
  ['half a note', `{"case":"${caseId}","root":"${root}",`],
  ['a note that was not ended', `{"case":"${caseId}","root":"${root}","size":1}`],
  ['bytes', '\u0000'.repeat(256)],
])('%s is no note', async (_, text) => {
  const path = join(await temporaryFolder(), 'head.json');
  await writeFile(path, text);
  expect(readHeadNote(path)).toBeUndefined();
});

test('a note that cannot be written is left alone, and no link is followed', async () => {
  const folder = await temporaryFolder();
  writeHeadNote(join(folder, 'nowhere', 'head.json'), { case: caseId, size: 1, root });
  await writeFile(join(folder, 'letter.txt'), 'mine');
  await symlink(join(folder, 'letter.txt'), join(folder, 'head.json'));
  writeHeadNote(join(folder, 'head.json'), { case: caseId, size: 1, root });
  expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
});
