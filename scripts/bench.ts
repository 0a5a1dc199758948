/**
 * Runs the benchmarks of `bench/` one after the other, or those whose names are given, and passes on what they print.
 * Figures are of the machine on which it runs: only ratios and growth can be compared between machines.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../bench');
/** A benchmark says how it is called; what the benchmarks share does not. */
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ name: file.slice(0, -3), about: headerOf(join(folder, file)) }))
  .filter(({ name, about }) => about.includes(`node bench/${name}.ts`));

const asked = process.argv.slice(2);
const unknown = asked.filter((word) => !benches.some(({ name }) => name === word));
if (asked.includes('--help') || asked.includes('-h')) console.log(help());
else if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}".\n\n${help()}`);
  process.exitCode = 2;
} else for (const { name } of benches) if (asked.length === 0 || asked.includes(name)) run(name);

function run(name: string): void {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  // With the flags that the program itself is started with.
  const { status } = spawnSync(process.execPath, [...process.execArgv, join(folder, `${name}.ts`)], {
    stdio: 'inherit',
  });
  console.log(
    `── ${name}: ${status === 0 ? 'done' : 'failed'} after ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  if (status !== 0) process.exitCode = 1;
}

function help(): string {
  const rows = benches.map(({ name, about }) => `  ${name.padEnd(12)}${about.split(/[.:;,]\s/)[0] ?? ''}`);
  return `usage: npm run bench [-- NAME …]     all of them, or those that are named\n\n${rows.join('\n')}`;
}

/** The words of the comment that a file begins with. */
function headerOf(path: string): string {
  const [, comment = ''] = /^\/\*\*(.*?)\*\//s.exec(readFileSync(path, 'utf8')) ?? [];
  return comment
    .replaceAll(/\n? \* ?/g, '\n')
    .trim()
    .replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
}
