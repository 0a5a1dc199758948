/** Whatever a person or a file gets wrong: a clear message that says what to do, exit 2, and nothing changed. */

import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpOf } from '../../cli/verb.ts';
import { verbs } from '../../cli/verbs.ts';
import { openCaseShell, openShell, type Shell } from './counterpoint.ts';

function headOf(shell: Shell): string {
  return readFileSync(join(shell.folder, 'head.json'), 'utf8');
}

/** Runs the words in a case with one source, and says what came of it. */
async function attempt(
  shell: Shell,
  words: readonly string[],
): Promise<{ readonly code: number | null; readonly err: string; readonly changed: boolean }> {
  const before = headOf(shell);
  const { code, err } = await shell.call(...words);
  return { code, err, changed: headOf(shell) !== before };
}

describe('sources that cannot be preserved', () => {
  test.each([
    ['empty', new Uint8Array(), [], /has no bytes/],
    ['binary', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj', 'latin1'), [], /PDF/],
    ['of 100 MB', Buffer.alloc(100_000_000, 'a '), [], /100000000 bytes.*at most/s],
    ['not UTF-8', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61, 0x75]), [], /--encoding/],
    ['published on 2022-13-45', Buffer.from('Some text.'), ['--published', '2022-13-45'], /2022-13-45/],
  ] as const)('%s', async (_name, bytes, options, message) => {
    const shell = openCaseShell();
    shell.write('page.txt', bytes);
    const { code, err, changed } = await attempt(shell, ['add', 'page.txt', ...options]);
    expect([code, changed]).toEqual([2, false]);
    expect(err).toMatch(message);
    expect(err).not.toContain('bug');
  });
});

/** A case with a source of a voice, and an event. */
async function openFerryCase(): Promise<Shell> {
  const shell = openCaseShell();
  shell.write('page.txt', 'The ferry left on 3 March.');
  await shell.call('add', 'page.txt', '--key', 'page', '--voice', 'The Gazette');
  await shell.call('name', 'subject', 'trip', 'the crossing', '--kind', 'event');
  return shell;
}

describe('words that make no sense', () => {
  const say = ['say', '--source', 'page', '--quote', 'The ferry left', '--event', 'departure=trip'];

  test('each gets its message, exit 2, and leaves the case as it was', async () => {
    const shell = await openFerryCase();
    shell.write('cut.jsonl', '{"record":"voice","key":"a","kind":"person","name":"A","named":true}\n{"record":"voi');
    const table: readonly (readonly [words: readonly string[], message: RegExp])[] = [
      [['add', 'absent.txt'], /no such file/],
      [['show', 't_000000000000'], /no such id/],
      [['why', 'f_000000000000'], /f_000000000000/],
      [['judge', 't_000000000000', 'accept', '--because', 'x'], /t_000000000000/],
      [['judge', 'The Gazette', 'grade', 'B'], /--because/],
      [['judge', 'The Gazette', 'grade', 'Z', '--because', 'x'], /grade/],
      [['judge', 'The Gazette', 'promote', '--because', 'x'], /no decision "promote"/],
      [say.with(4, 'The ferry sank'), /quote not found/],
      [[...say, '--when', '2022-13-45'], /2022-13-45/],
      [[...say, '--act', 'mumbles'], /no act/],
      [['say', '--source', 'page', '--quote', 'The ferry left', '--event', 'teleportation=trip'], /teleportation/],
      [['import', 'statements', 'cut.jsonl'], /line 2.*cut off/s],
      [['import', 'statements', 'absent.jsonl'], /no such file/],
      [['undo', '999'], /999/],
      [['publish', 'page.txt'], /page\.txt/],
      [['frobnicate'], /no verb/],
      [['list', 'nonsense'], /no list/],
      [['add', 'page.txt', '--nonsense'], /--nonsense/],
    ];
    for (const [words, message] of table) {
      const said = { words, ...(await attempt(shell, words)) };
      expect(said).toEqual({ words, code: 2, changed: false, err: expect.stringMatching(message) });
      expect(said).not.toMatchObject({ err: expect.stringContaining('bug in Counterpoint') });
    }
  });
});

describe('places that are no case', () => {
  test('say what to do', async () => {
    const shell = openShell();
    expect(await shell.call('check')).toMatchObject({ code: 2, err: expect.stringContaining('counterpoint new') });
    expect(await shell.call('verify', 'nowhere')).toMatchObject({ code: 2 });
    mkdirSync(join(shell.folder, 'full'));
    shell.write('full/letter.txt', 'mine');
    expect(await shell.call('new', 'full')).toMatchObject({ code: 2, err: expect.stringContaining('not empty') });
    expect(readdirSync(join(shell.folder, 'full'))).toEqual(['letter.txt']);
  });
});

test('a process ends as the call in it did', async () => {
  const shell = openCaseShell();
  for (const words of [['show', 't_000000000000'], ['frobnicate'], ['list', '--nonsense'], ['list']])
    expect(shell.run(...words)).toEqual(await shell.call(...words));
});

describe('a folder of files', () => {
  test('gives what can be preserved and names what cannot', async () => {
    const shell = openCaseShell();
    mkdirSync(join(shell.folder, 'files/deep'), { recursive: true });
    shell.write('files/a.txt', 'The ferry left.');
    shell.write('files/b.txt', '');
    shell.write('files/deep/c.md', '# Паром\n\nПаром ушёл.');
    const { code, out, err } = await shell.call('add', 'files');
    expect(code).toBe(1);
    expect(out.match(/Preserved/g)).toHaveLength(2);
    expect(err).toContain('b.txt');
  });

  test('standard input is a source too', () => {
    const shell = openCaseShell();
    expect(shell.runWith('The ferry left.', 'add', '-', '--from', 'https://gazette.example/1').code).toBe(0);
    expect(shell.run('list', '--json').out).toContain('https://gazette.example/1');
  });
});

test('terminal controls in a source do not reach the terminal', async () => {
  const shell = openCaseShell();
  shell.write('page.txt', 'The \u001b[31mferry\u001b[0m left.\u0007');
  await shell.call('add', 'page.txt', '--key', 'page', '--title', 'A \u001b]0;owned\u0007 title');
  for (const words of [['show', 'page'], ['list'], ['list', 'ledger']])
    expect((await shell.call(...words)).out).not.toMatch(/[^\P{Cc}\t\n]/u);
});

describe('help', () => {
  test('is there for the whole and for a verb, and exits 0', async () => {
    const shell = openShell();
    expect(await shell.call('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('usage: counterpoint VERB'),
    });
    expect(await shell.call('say', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('usage: counterpoint say'),
    });
  });

  test.each(Object.entries(verbs))('of %s names its usage and every option', async (name, load) => {
    const { verb } = await load();
    const help = helpOf(verb);
    expect(help).toContain(`usage: counterpoint ${name}`);
    for (const option of ['help', 'json', ...Object.keys(verb.options)]) expect(help).toContain(`--${option}`);
  });
});
