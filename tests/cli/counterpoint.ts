/** Runs the command line as a person would: a process of its own, with a folder to stand in. */

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { run } from '../../cli/run.ts';

const root = resolve(import.meta.dirname, '../..');

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };
export type Shell = {
  readonly folder: string;
  /** Runs a verb in the folder. */
  readonly run: (...words: readonly string[]) => Outcome;
  readonly runWith: (input: string, ...words: readonly string[]) => Outcome;
  /** As `run`, within this process: many times as fast, and the same code but for `main.ts`. */
  readonly call: (...words: readonly string[]) => Promise<Outcome>;
  /** Starts a verb in the folder and does not wait for it. */
  readonly start: (...words: readonly string[]) => Running;
  readonly write: (name: string, content: string | Uint8Array) => string;
};
export type Running = {
  readonly isRunning: () => boolean;
  /** Ctrl-C. */
  readonly interrupt: () => void;
  readonly ended: Promise<Outcome>;
};

/** A temporary folder to stand in, gone when the test ends. */
export function openShell(): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const runWith = (input: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(words), {
      ...surroundings(folder),
      encoding: 'utf8',
      input,
      maxBuffer: 50_000_000,
    });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    folder,
    runWith,
    run: (...words) => runWith('', ...words),
    call: (...words) => call(folder, words),
    start: (...words) => start(folder, words),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
  };
}

/** A shell that stands in a new case: made once for a file, and copied. */
export function openCaseShell(): Shell {
  const shell = openShell();
  newCase ??= makeNewCase();
  cpSync(newCase, shell.folder, { recursive: true });
  return shell;
}

let newCase: string | undefined;
afterAll(() => {
  if (newCase !== undefined) rmSync(newCase, { recursive: true, force: true });
  newCase = undefined;
});

function makeNewCase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-'));
  const words = argumentsOf(['new', '.', '--title', 'Ferry']);
  const { status, stderr } = spawnSync(process.execPath, words, { ...surroundings(folder), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

async function call(folder: string, words: readonly string[]): Promise<Outcome> {
  const before = process.cwd();
  let [out, err] = ['', ''];
  process.chdir(folder);
  try {
    const stdout = { write: (text: string) => (out += text) };
    const stderr = { write: (text: string) => (err += text) };
    const code = await run(words, { stdout, stderr });
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}

function start(folder: string, words: readonly string[]): Running {
  const child = spawn(process.execPath, argumentsOf(words), surroundings(folder));
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  return {
    isRunning: () => child.exitCode === null,
    interrupt: () => void child.kill('SIGINT'),
    ended: new Promise((settle) => child.on('close', (code) => settle({ code, out, err }))),
  };
}

function argumentsOf(words: readonly string[]): string[] {
  return ['--disable-warning=ExperimentalWarning', join(root, 'cli/main.ts'), ...words];
}

function surroundings(folder: string) {
  const env = { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') };
  return { cwd: folder, env };
}
