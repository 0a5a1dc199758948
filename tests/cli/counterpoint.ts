/** Runs the command line as a person would: a process of its own, with a folder to stand in. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };
export type Shell = {
  readonly folder: string;
  /** Runs a verb in the folder. */
  readonly run: (...words: readonly string[]) => Outcome;
  readonly runWith: (input: string, ...words: readonly string[]) => Outcome;
  readonly write: (name: string, content: string | Uint8Array) => string;
};

/** A temporary folder to stand in, gone when the test ends. */
export function openShell(): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const runWith = (input: string, ...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'cli/main.ts'), ...words],
      {
        cwd: folder,
        encoding: 'utf8',
        input,
        maxBuffer: 50_000_000,
        env: { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile') },
      },
    );
    return { code: status, out: stdout, err: stderr };
  };
  return {
    folder,
    runWith,
    run: (...words) => runWith('', ...words),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
  };
}

/** A shell that stands in a new case. */
export function openCaseShell(): Shell {
  const shell = openShell();
  const made = shell.run('new', '.', '--title', 'Ferry');
  if (made.code !== 0) throw new Error(made.err);
  return shell;
}
