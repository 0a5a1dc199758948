/**
 * The examples of a page: its ```console blocks, run in order by one shell, each command's output held to the lines that
 * stand below it. A line of "…" stands for any lines, "…" within a line for anything on it. Lines after a command that
 * begin with "> " are the rest of it.
 */

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

export type Example = { readonly command: string; readonly shown: readonly string[] };

/** The examples of a Markdown text. */
export function readExamples(markdown: string): readonly Example[] {
  const examples: { command: string; shown: string[] }[] = [];
  for (const [, block = ''] of markdown.matchAll(/^```console\n([\s\S]*?)^```/gm)) {
    for (const line of block.trimEnd().split('\n')) {
      const last = examples.at(-1);
      if (line.startsWith('$ ')) examples.push({ command: line.slice(2), shown: [] });
      else if (!last) throw new Error(`a block begins without a command: ${line}`);
      else if (last.shown.length === 0 && line.startsWith('> ')) last.command += `\n${line.slice(2)}`;
      else last.shown.push(line);
    }
  }
  return examples;
}

const root = resolve(import.meta.dirname, '../..');
const border = '\u0001end of an example\u0001';

/** What the commands print, each on both streams, run one after the other in `folder`. */
export function runExamples(examples: readonly Example[], folder: string): readonly string[] {
  const node = `"${process.execPath}" --disable-warning=ExperimentalWarning`;
  const script = [
    'exec 2>&1',
    `counterpoint() { ${node} "${join(root, 'cli/main.ts')}" "$@"; }`,
    ...examples.map(({ command }) => `${command}\necho; echo "${border}"`),
  ].join('\n');
  const { stdout } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '1',
      COLUMNS: '100',
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'),
      COUNTERPOINT_CASE: undefined,
    },
  });
  return stdout
    .split(`\n${border}\n`)
    .slice(0, examples.length)
    .map((text) => text.replace(/\n$/, ''));
}

/** Whether what was printed is what is shown. */
export function isAsShown(printed: string, shown: readonly string[]): boolean {
  const pattern = shown
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(escapeForPattern).join('.*')} *\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(printed === '' ? '' : `${printed}\n`);
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
