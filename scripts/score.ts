/**
 * Prints how well each part does on its labelled data, or those parts whose names are given. With `--write` the figures go
 * into the part's page too, between its marks. With `--gold` it scores proposals against annotations of others instead,
 * and with `--misses` it shows what is wrong in our own tuning sets.
 *
 *     npm run score [-- NAME …] [--write]
 *     npm run score -- --gold FOLDER [--language en] [--published 2022-01-05]
 *     npm run score -- --misses ru
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreGold } from './score/gold.ts';
import { showMisses } from './score/misses.ts';
import { parts, withFigures } from './score/parts.ts';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    gold: { type: 'string' },
    language: { type: 'string' },
    published: { type: 'string' },
    misses: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => parts[name] === undefined);

if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join('", "')}": ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
} else if (values.gold !== undefined) console.log((await scoreGold(values.gold, values)).join('\n'));
else if (values.misses !== undefined) console.log(showMisses(values.misses, 'tuning').join('\n'));
else
  for (const name of Object.keys(parts)) if (positionals.length === 0 || positionals.includes(name)) await show(name);

async function show(name: string): Promise<void> {
  const part = parts[name];
  if (!part) return;
  const lines = await part.score();
  console.log(`\n── ${name} (${part.page})\n\n${lines.join('\n')}`);
  if (!values.write) return;
  const page = join(root, part.page);
  await writeFile(page, withFigures(await readFile(page, 'utf8'), name, lines));
}
