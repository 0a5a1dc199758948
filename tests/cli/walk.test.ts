/** The whole walk from the command line, on an invented page and on the real article. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleLines } from '../article/import-lines.ts';
import { openCaseShell, openShell, type Shell } from './counterpoint.ts';

const shared = resolve(import.meta.dirname, '../../../shared');
const article = join(shared, 'corpus/article-en-2022-01.txt');
const hasArticle = existsSync(article);

const page = 'The office says the ferry left on 3 March. According to the captain, the ferry left on 5 March.';

/** Names, source and two statements that cannot both hold. */
async function tellFerry(shell: Shell): Promise<void> {
  shell.write('page.txt', page);
  const steps: readonly (readonly string[])[] = [
    ['name', 'voice', 'gazette', 'The Gazette', '--kind', 'outlet'],
    ['name', 'voice', 'office', 'Harbour office', '--kind', 'organisation'],
    ['name', 'voice', 'captain', 'The captain', '--kind', 'person'],
    ['name', 'subject', 'trip', 'the crossing', '--kind', 'event', '--description'],
    ['add', 'page.txt', '--key', 'page', '--voice', 'gazette', '--published', '2031-03-08'],
    [
      'say',
      '--key',
      'a',
      '--source',
      'page',
      '--quote',
      'the ferry left on 3 March',
      '--voice',
      'office',
      '--event',
      'departure=trip',
      '--when',
      '2031-03-03',
    ],
    [
      'say',
      '--key',
      'b',
      '--source',
      'page',
      '--quote',
      'the ferry left on 5 March',
      '--voice',
      'captain',
      '--event',
      'departure=trip',
      '--when',
      '2031-03-05',
    ],
  ];
  for (const words of steps) {
    const { code, err } = await shell.call(...words);
    if (code !== 0) throw new Error(`${words.join(' ')}: ${err}`);
  }
}

describe('a case from nothing to a dossier that a stranger can check', () => {
  test('each verb does its part and says so by its exit code', async () => {
    const shell = openCaseShell();
    expect((await shell.call('check')).code).toBe(0);
    await tellFerry(shell);

    const check = await shell.call('check');
    expect(check.code).toBe(1);
    expect(check.out).toContain('1 conflict in 1 question');
    expect(check.out).toContain('“the ferry left on 3 March”');
    expect(check.out).toContain('Harbour office [ungraded] → The Gazette');

    const id = /f_[0-9a-z]{12}/.exec(check.out)?.[0] ?? '';
    const why = await shell.call('why', id);
    expect(why.code).toBe(0);
    for (const step of ['conflict', 'statement', 'passage', 'reading sha256:', 'source s_'])
      expect(why.out).toContain(step);

    const [cheapestBefore] = await wayOut(shell);
    expect(
      (await shell.call('judge', 'office', 'grade', 'A', '--ground', 'record', '--because', 'Keeps the log.')).code,
    ).toBe(0);
    const [cheapestAfter] = await wayOut(shell);
    expect([cheapestBefore, cheapestAfter].map((cost) => typeof cost)).toEqual(['number', 'number']);
    expect((await shell.call('check')).out).toMatch(/Harbour office \[A\]/);
    expect((await shell.call('undo')).code).toBe(0);
    expect((await shell.call('check')).out).toMatch(/Harbour office \[ungraded\]/);

    expect((await shell.call('judge', 'b', 'reject', '--because', 'He meant another boat.')).code).toBe(0);
    expect((await shell.call('check')).code).toBe(0);
    expect((await shell.call('undo')).code).toBe(0);

    const draft = shell.write('draft.md', '# When it left\n\nThe accounts differ by two days. [a, b]\n');
    // As processes, once: everything else of it is the same code without `main.ts`.
    expect(shell.run('publish', 'out', '--draft', draft).code).toBe(0);
    expect(shell.run('verify', 'out').code).toBe(0);
    expect((await shell.call('verify')).code).toBe(0);
    expect((await shell.call('rebuild')).code).toBe(0);
    expect((await shell.call('list', 'ledger')).out).toContain('dossier published');

    shell.write('out/index.html', '<h1>Nothing to see</h1>');
    const spoiled = await shell.call('verify', 'out');
    expect(spoiled.code).toBe(1);
    expect(spoiled.out).toContain('broken');
  });
});

describe.skipIf(!hasArticle)('the real article (skipped where ../shared is absent)', () => {
  test('gives the findings that a careful person expects, each with quotes and trail', async () => {
    const shell = openCaseShell();
    await shell.call('name', 'voice', 'page', 'The blog page', '--kind', 'page');
    expect(
      (
        await shell.call(
          'add',
          article,
          '--key',
          'article',
          '--published',
          '2022-01-09',
          '--language',
          'en',
          '--voice',
          'page',
        )
      ).code,
    ).toBe(0);
    const lines = shell.write('article.jsonl', articleLines(join(shared, 'gold/article-en-2022-01.statements.jsonl')));
    expect(await shell.call('import', 'statements', lines)).toMatchObject({ code: 0, err: '' });

    const { code, out } = await shell.call('check', '--all');
    expect(code).toBe(1);
    const flat = out.replaceAll(/\s+/g, ' ');
    for (const found of [
      '16 days before the first contact',
      'taking part in a protest',
      'concerts',
      'unemployed',
      'leader of an orchestra',
      'Zakir Uburov',
      'The detained man in the video, unreliable throughout this case',
    ]) {
      expect(flat).toContain(found);
    }
    const findings = JSON.parse((await shell.call('check', '--json')).out).findings;
    for (const { id } of findings.conflicts) expect((await shell.call('why', id)).out).toContain('sha256:cf8257ef6b65');
    expect((await shell.call('publish', 'dossier')).code).toBe(0);
    expect((await shell.call('verify', 'dossier')).code).toBe(0);
  });

  test('checked alone, without a case and without any edit, gives its conflicts, provisionally', async () => {
    const shell = openShell();
    const { code, out } = await shell.call('check', article, '--published', '2022-01-09', '--all');
    expect(code).toBe(1);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('Provisional: the machine proposed these statements');
    for (const found of [
      // The ticket was bought before the first contact, and paid for after it.
      /is dated 16 December 2021 [^.]* 16 days before [^.]*contacted him” \(1 January 2022/,
      /is Zakir Uburov, .* these names have nothing in common/,
      /is unemployed; [^.]* is the leader of an orchestra|is the leader of an orchestra; [^.]* is unemployed/,
      /deny it/,
    ])
      expect(flat).toMatch(found);
    const again = await openShell().call('check', article, '--published', '2022-01-09', '--all');
    expect(again.out).toBe(out);
  });

  test('checked alone, without a case, gives its attributions and invents no words', async () => {
    const shell = openShell();
    const { code, out } = await shell.call('check', article, '--json', '--published', '2022-01-09');
    expect(code).toBe(1);
    const { provisional, proposals } = JSON.parse(out);
    const text = JSON.parse((await shell.call('check', article, '--json')).out).proposals;
    expect(provisional).toBe(true);
    expect(proposals.length).toBeGreaterThanOrEqual(19);
    expect(text.length).toBe(proposals.length);
    const chains = proposals.map(
      ({ statement }: { statement: { attribution: readonly string[] } }) => statement.attribution.length,
    );
    expect(Math.max(...chains)).toBeGreaterThanOrEqual(4);
    expect((await shell.call('check', article)).out).toMatch(/^Provisional/);
    expect(existsSync(join(shell.folder, 'counterpoint.json'))).toBe(false);
  });
});

async function wayOut(shell: Shell): Promise<readonly number[]> {
  return JSON.parse((await shell.call('check', '--json')).out).findings.waysOut.map(
    ({ cost }: { cost: number }) => cost,
  );
}
