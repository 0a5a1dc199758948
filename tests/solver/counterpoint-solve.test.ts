/** The command as outsiders run it: forms, lines, options, exit codes; and the examples of its page. */

import { once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-solve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function solve(words: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/counterpoint-solve.ts', ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n'), complaint: stderr };
}

function place(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const three = 'p cnf 2 4\n1 0\n-1 0\n-1 2 0\n-2 0\n';

describe('the command', () => {
  test('lists conflicts, corrections and diagnoses, each checked', () => {
    const file = place('three.cnf', three);
    const mus = solve(['mus', file, '--check']);
    expect(mus.status).toBe(1);
    expect(mus.lines.toSorted()).toEqual(['checked', 'checked', 'complete', 'mus 1 2', 'mus 1 3 4']);
    expect(solve(['mus', file, '--by-size']).lines).toEqual(['mus 1 2', 'mus 1 3 4', 'complete']);
    expect(solve(['mcs', file]).lines.toSorted()).toEqual(['complete', 'mcs 1', 'mcs 2 3', 'mcs 2 4']);
    expect(solve(['diagnoses', file, '--check']).lines).toEqual(
      'o 1,diagnosis 1,checked,o 2,diagnosis 2 3,checked,diagnosis 2 4,checked,complete'.split(','),
    );
  });

  test('finds nothing where all can hold, and says so', () => {
    const file = place('fine.cnf', 'p cnf 1 1\n1 0\n');
    expect(solve(['mus', file])).toMatchObject({ status: 0, lines: ['complete'] });
    expect(solve(['diagnoses', file])).toMatchObject({ status: 0, lines: ['o 0', 'diagnosis', 'complete'] });
    expect(solve(['maxsat', file])).toMatchObject({ status: 0 });
  });

  test('takes standard input, stops at a limit or a budget, and writes JSON', () => {
    const input = ['--format', 'cnf', '-'];
    expect(solve(['diagnoses', ...input, '--limit', '1'], three).lines.at(-1)).toBe('stopped at limit 1');
    expect(solve(['mus', ...input, '--budget', '1'], three).lines).toEqual(['stopped at budget']);
    expect(
      solve(['mus', ...input, '--by-size', '--json'], three).lines.map((line): unknown => JSON.parse(line)),
    ).toEqual([{ kind: 'mus', groups: [1, 2] }, { kind: 'mus', groups: [1, 3, 4] }, { kind: 'complete' }]);
  });

  test('writes what the check found as JSON too', () => {
    const pairs = [1, 2, 3, 4, 5].flatMap((a) => [1, 2, 3, 4, 5].filter((b) => b > a).map((b) => [a, b]));
    const soft = pairs.flatMap(([a, b]) => [`1 ${a} ${b} 0`, `1 -${a} -${b} 0`]);
    const lines = solve(['maxsat', '-', '--format', 'wcnf', '--check', '--json'], soft.join('\n')).lines;
    const kinds = lines.map((line) => /^\{"kind":"(\w+)"/.exec(line)?.[1]);
    expect(kinds.filter((kind) => kind === 'confirmed').length).toBe(2);
    expect(lines).toContain('{"kind":"bound","bound":4}');
  });

  test('says when hard clauses cannot hold', () => {
    const file = place('broken.wcnf', 'h 1 0\nh -1 0\n1 2 0\n');
    expect(solve(['maxsat', file]).lines).toContain('s UNSATISFIABLE');
    expect(solve(['mus', file])).toMatchObject({ status: 1, lines: ['mus', 'complete'] });
    expect(solve(['mcs', file])).toMatchObject({ status: 0, lines: ['complete'] });
  });

  test.each([
    [['mus', 'no-such-file.cnf'], 'Cannot read "no-such-file.cnf"'],
    [['mus', 'package.json'], 'Cannot tell the form'],
    [['guess', 'x.cnf'], 'usage:'],
    [['mus'], 'usage:'],
    [['mus', 'x.cnf', '--limit', '0'], 'it must be a whole number from 1'],
    [['mus', 'x.cnf', '--nonsense'], '--nonsense'],
    [['mus', '--format', 'cnf', '-'], 'the file ends without the header'],
  ])('%j ends with 2 and a word on it', (words, complaint) => {
    const answer = solve(words);
    expect(answer.status).toBe(2);
    expect(answer.complaint).toContain(complaint);
    expect(answer.complaint).not.toContain('bug');
  });
});

describe('packed files', () => {
  test('are unpacked where gzip packed them, whatever they are called', () => {
    const packed = gzipSync(three);
    const lines = ['mus 1 2', 'mus 1 3 4', 'complete'];
    expect(solve(['mus', place('three.cnf.gz', packed), '--by-size']).lines).toEqual(lines);
    expect(solve(['mus', '-', '--format', 'cnf', '--by-size'], packed).lines).toEqual(lines);
    expect(solve(['mus', place('plain.cnf.gz', three), '--by-size']).lines).toEqual(lines);
  });

  test.each([
    ['cut.cnf.gz', gzipSync(three.repeat(50)).subarray(0, 40), 'unexpected end of file'],
    ['three.cnf.xz', Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4), 'xz -dc FILE | counterpoint-solve'],
    ['three.wcnf.bz2', Uint8Array.from([0x42, 0x5a, 0x68, 0x39, 0x31, 0x41]), 'bzip2 -dc FILE'],
  ])('%s is refused with a word on it', (name, bytes, complaint) => {
    const answer = solve(['mus', place(name, bytes)]);
    expect(answer.status).toBe(2);
    expect(answer.complaint).toContain(complaint);
  });
});

/** Every pair of statements is in conflict: a list that nobody waits for to its end. */
const endless = `p cnf 1 4000\n${'1 0\n-1 0\n'.repeat(2000)}`;

describe('a run that takes long', () => {
  test('writes what it finds, and on Ctrl-C a last line that says so', { timeout: 30_000 }, async () => {
    const words = ['scripts/counterpoint-solve.ts', 'mus', place('endless.cnf', endless)];
    const child = spawn(process.execPath, words, { cwd: root });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) if (lines.push(line) === 3) child.kill('SIGINT');
    expect(lines.slice(0, 3).every((line) => line.startsWith('mus '))).toBe(true);
    expect(lines.at(-1)).toBe('stopped at interrupt');
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(130);
  });

  test('ends when nobody reads any more', { timeout: 30_000 }, async () => {
    const words = ['scripts/counterpoint-solve.ts', 'mus', place('endless.cnf', endless), '--quiet'];
    const child = spawn(process.execPath, words, { cwd: root });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(0);
  });

  test('tells on standard error how far it is, and not on standard output', { timeout: 30_000 }, async () => {
    const words = ['scripts/counterpoint-solve.ts', 'mus', place('endless.cnf', endless)];
    const child = spawn(process.execPath, words, { cwd: root });
    child.stdout.resume();
    const [told]: unknown[] = await once(child.stderr, 'data');
    expect(String(told)).toMatch(/^counterpoint-solve: 1 s, .*found/);
    child.kill('SIGTERM');
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(143);
  });
});

describe('docs/solve.md', () => {
  const page = readFileSync(join(root, 'docs/solve.md'), 'utf8');
  const examples = [...page.matchAll(/```sh\n\$ counterpoint-solve (.+)\n([\s\S]*?)```/g)];
  const files = new Map(
    [...page.matchAll(/`(\S+\.w?g?cnf)`:\n\n```text\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => [name, text]),
  );

  test('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(files.size).toBeGreaterThanOrEqual(2);
  });

  test.each(examples.map(([, words = '', output = '']) => [words, output]))('shows what %s prints', (words, output) => {
    const named = words.split(' ').map((word) => {
      const text = files.get(word);
      return text === undefined ? word : place(word, text);
    });
    expect(solve(named).lines.join('\n')).toBe(output.trimEnd());
  });
});
