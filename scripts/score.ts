/**
 * Prints how well each part does on its labelled data, or those parts whose names are given. With `--write` the figures go into the
 * part's page too, between its marks. A part is a file of `scripts/score` and a line here.
 *
 *     npm run score [-- NAME …] [--write]
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

type Part = {
  /** The page that shows the figures. */
  readonly page: string;
  /** The figures as lines of Markdown. */
  readonly score: () => Promise<readonly string[]>;
};

const parts: Readonly<Record<string, Part>> = {
  names: { page: 'docs/method/names.md', score: async () => (await import('./score/names.ts')).scoreNames() },
};

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);
const asked = words.filter((word) => word !== '--write');
const unknown = asked.filter((word) => parts[word] === undefined);
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}": ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else
  for (const [name, { page, score }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const lines = await score();
    console.log(`\n── ${name} (${page})\n\n${lines.join('\n')}`);
    if (words.includes('--write')) await writeFigures(join(root, page), name, lines);
  }

/** Replaces what stands between the marks of the part. */
async function writeFigures(page: string, name: string, lines: readonly string[]): Promise<void> {
  const [begin, end] = [`<!-- figures of ${name} -->`, `<!-- end of figures of ${name} -->`];
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`Cannot write the figures: ${page} must hold "${begin}" and "${end}"`);
  await writeFile(page, `${text.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`);
}
