import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAlive, placeFile, removeAbandoned } from '../../src/store/durable-file.ts';
import { temporaryFolder } from './temporary.ts';

test('a file is placed whole, below folders that are made, and nothing stays aside', async () => {
  const base = join(await temporaryFolder(), 'base');
  const path = join(base, 'deep', 'down', 'file');
  await placeFile(base, path, Buffer.from('first'));
  await placeFile(base, path, Buffer.from('second'));
  expect(await readFile(path, 'utf8')).toBe('second');
  expect((await readdir(base)).toSorted()).toEqual(['aside', 'deep']);
  expect(await readdir(join(base, 'aside'))).toEqual([]);
});

test('many at once do not get in each other’s way', async () => {
  const base = await temporaryFolder();
  await Promise.all(
    Array.from({ length: 40 }, (_, number) => placeFile(base, join(base, `${number % 5}`), Buffer.from(`${number}`))),
  );
  const texts = await Promise.all([0, 1, 2, 3, 4].map((number) => readFile(join(base, `${number}`), 'utf8')));
  expect(texts.map((text) => Number(text) % 5)).toEqual([0, 1, 2, 3, 4]);
});

describe('a folder that is none is refused', () => {
  test.each<[string, (path: string, elsewhere: string) => Promise<void>]>([
    ['a link elsewhere', (path, elsewhere) => symlink(elsewhere, path)],
    ['a file', (path) => writeFile(path, '')],
  ])('%s', async (_, put) => {
    const base = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await put(join(base, 'folder'), elsewhere);
    const placed = placeFile(base, join(base, 'folder', 'file'), Buffer.from('x'));
    await expect(placed).rejects.toMatchObject({ problem: { code: 'case-damaged' } });
    expect(await readdir(elsewhere)).toEqual([]);
    expect(await readdir(join(base, 'aside'))).toEqual([]);
  });
});

test('what was left aside by the dead goes, what the living are writing stays', async () => {
  const base = await temporaryFolder();
  await removeAbandoned(base);
  await mkdir(join(base, 'aside'));
  const living = [`${process.pid}-0`, `${process.ppid}-7`];
  for (const name of [...living, '4194305-1', 'x', '-1', '0-0', '1e9-0'])
    await writeFile(join(base, 'aside', name), '');
  await removeAbandoned(base);
  expect((await readdir(join(base, 'aside'))).toSorted()).toEqual(living.toSorted());
});

test.each([
  [process.pid, true],
  [4_194_305, false],
  [0, false],
  [-1, false],
  [Number.NaN, false],
  [1.5, false],
])('process %d lives: %s', (pid, expected) => {
  expect(isAlive(pid)).toBe(expected);
});

test.skipIf(process.getuid?.() === 0)('a folder without the right to write leaves nothing (not as root)', async () => {
  const base = await temporaryFolder();
  await chmod(base, 0o500);
  await expect(placeFile(base, join(base, 'file'), Buffer.from('x'))).rejects.toThrow('EACCES');
  await chmod(base, 0o700);
  expect(await readdir(base)).toEqual([]);
});
