/**
 * Prints the real article's records as import lines, for `counterpoint import statements`:
 * `node tests/article/import-lines.ts GOLD.jsonl > article.jsonl`. GOLD is the file of reference statements, which holds
 * the quotes and lies outside the project.
 */

import { readFileSync } from 'node:fs';
import { articleRecords, placeRecords, type GoldStatement } from './contents.ts';

/** The lines for the reference statements in a file. */
export function articleLines(path: string): string {
  const gold: readonly GoldStatement[] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return `${placeRecords(gold)
    .map((record) => JSON.stringify(record))
    .join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const [path] = process.argv.slice(2);
  if (path === undefined)
    throw new Error(`usage: node tests/article/import-lines.ts GOLD.jsonl (for ${articleRecords.length} records)`);
  process.stdout.write(articleLines(path));
}
