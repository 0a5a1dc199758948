/** Starts `child-writer.ts` and listens to it. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Line } from './child-lines.ts';

export type Child = {
  /** Every whole line that was told, as it comes. */
  readonly lines: Line[];
  /** Resolves when that many lines have been told, or there will be no more. */
  readonly promised: (count: number) => Promise<void>;
  readonly kill: () => void;
  /** Resolves when the process is gone and all it told has been read. */
  readonly gone: Promise<void>;
};

const compiled = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled');

/** Starts a writer of `turns` turns; `wrap` goes before its command line, to take something away from it. */
export function startWriter(folder: string, run: number, turns: number, wrap: readonly string[] = []): Child {
  const script = join(import.meta.dirname, 'child-writer.ts');
  const own = ['--disable-warning=ExperimentalWarning', script, folder, String(run), String(turns)];
  const child = spawn(
    wrap[0] ?? process.execPath,
    wrap.length > 0 ? [...wrap.slice(1), process.execPath, ...own] : own,
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Without this most of the time of a short life goes into reading TypeScript.
      env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: compiled },
    },
  );
  const lines: Line[] = [];
  const reader = createInterface({ input: child.stdout });
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  reader.on('line', (text) => {
    const line = parseLine(text);
    if (line) lines.push(line);
    for (const { count, resolve } of waiting) if (lines.length >= count) resolve();
  });
  const ended = new Promise<void>((resolve) => reader.on('close', resolve));
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    lines,
    promised: (count) => Promise.race([ended, new Promise<void>((resolve) => void waiting.push({ count, resolve }))]),
    kill: () => child.kill('SIGKILL'),
    gone: Promise.all([ended, exited]).then(() => undefined),
  };
}

/** A line that a kill has cut is no promise. */
function parseLine(text: string): Line | undefined {
  try {
    const line: Line = JSON.parse(text);
    return line;
  } catch {
    return undefined;
  }
}
