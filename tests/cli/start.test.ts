/** `counterpoint start`: one command, one address, nothing left behind; real processes. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app/build-app.ts';

const main = resolve(import.meta.dirname, '../../cli/main.ts');
const home = mkdtempSync(join(tmpdir(), 'counterpoint-start-'));
const compiled = resolve(import.meta.dirname, '../../node_modules/.cache/compile');
const running = new Set<ChildProcess>();

type Started = {
  readonly url: string;
  readonly folder: string;
  readonly demo?: string;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
};

beforeAll(async () => void (await buildApp()), 60_000);
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** Starts and waits until it says where. */
async function start(...words: readonly string[]): Promise<Started> {
  const child = launch(['start', '--json', ...words]);
  const said = await new Promise<string>((done, failed) => {
    let text = '';
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('}\n')) done(text);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code}: ${errors}`)));
  });
  const place: Omit<Started, 'stop'> = JSON.parse(said);
  return {
    ...place,
    stop: (signal) =>
      new Promise((done) => {
        child.once('exit', (code) => done(code));
        child.kill(signal);
      }),
  };
}

function launch(words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
    cwd: home,
    env: { ...process.env, COUNTERPOINT_HOME: home, COUNTERPOINT_CASE: undefined, NODE_COMPILE_CACHE: compiled },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function fail(...words: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = launch(['start', ...words]);
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, err };
}

/** The page that a browser would end up on, and what the API says with the cookie that it was given. */
async function visit(url: string): Promise<{ readonly page: string; readonly title: unknown }> {
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', url), { headers: { cookie } });
  const api = await fetch(new URL('/api/case', url), { headers: { cookie } });
  const { title }: { title?: unknown } = JSON.parse(await api.text());
  return { page: await page.text(), title };
}

describe('start', () => {
  test('opens the demo case where nothing is named, and Ctrl-C ends it in good order', async () => {
    const { url, folder, demo, stop } = await start();
    expect(demo).toBe('confession');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    const { page, title } = await visit(url);
    expect(page).toContain('<title>');
    expect(title).toBe('Confession, January 2031');
    expect(await stop('SIGINT')).toBe(0);
    expect(readdirSync(join(home, 'cases'))).toEqual(['confession']);
    expect(readdirSync(folder)).toContain('counterpoint.json');
    await expect(fetch(url)).rejects.toThrow(/fetch failed/);
  }, 60_000);

  test('twice at once: one copy of the case, two addresses', async () => {
    const [one, other] = await Promise.all([start('flood'), start('flood')]);
    expect(one.folder).toBe(other.folder);
    expect(one.url).not.toBe(other.url);
    expect((await visit(one.url)).title).toEqual((await visit(other.url)).title);
    expect(await Promise.all([one.stop('SIGTERM'), other.stop('SIGINT')])).toEqual([0, 0]);
    expect(readdirSync(join(home, 'cases')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);

  test('--fresh makes the demo case anew and keeps the old one', async () => {
    const first = await start('airliner');
    await first.stop('SIGKILL');
    const before = readFileSync(join(first.folder, 'head.json'), 'utf8');
    const fresh = await start('airliner', '--fresh');
    await fresh.stop('SIGINT');
    expect(fresh.folder).toBe(first.folder);
    expect(readFileSync(join(`${first.folder}-1`, 'head.json'), 'utf8')).toBe(before);
  }, 60_000);

  test.each([
    [['nowhere'], /no case in "nowhere".*confession, airliner, flood/s],
    [['--port', 'x'], /--port must be a number/],
    [['--port', '70000'], /--port must be a number/],
    [['flood', 'airliner'], /Name one case/],
  ] as const)('%j is refused', async (words, message) => {
    const { code, err } = await fail(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('a port that is taken is said', async () => {
    const { url, stop } = await start();
    const { port } = new URL(url);
    const { code, err } = await fail('--port', port);
    expect([code, err]).toEqual([2, expect.stringContaining(`port ${port}`)]);
    await stop('SIGINT');
  }, 60_000);
});
