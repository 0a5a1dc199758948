/**
 * Runs the tests that draw random cases over and over, from a new seed each time, until the time is up or somebody stops
 * it. What fails is told with its seed and the command that repeats it, and the run goes on.
 *
 *     npm run fuzz [-- --minutes 30] [WORD ...]      files whose names hold one of the words; all that draw where none is given
 */

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newSeed } from './choose-seed.ts';

const root = resolve(import.meta.dirname, '..');
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: 'Infinity' } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const files = globSync('tests/**/*.test.ts', { cwd: root })
  .filter((file) => /from '(?:fast-check|.*\/draw-cases\.ts)'/.test(readFileSync(join(root, file), 'utf8')))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .toSorted();
if (files.length === 0 || Number.isNaN(end)) {
  console.error(
    'usage: npm run fuzz [-- --minutes 30] [WORD ...]     where a WORD is in the name of a test that draws',
  );
  process.exit(2);
}

console.log(`Drawing for ${files.length} files`);
while (Date.now() < end) {
  const seed = newSeed();
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, [join(root, 'scripts/test.ts'), ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COUNTERPOINT_SEED: String(seed) },
    maxBuffer: 1e9,
  });
  if (signal) break;
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0) {
    process.exitCode = 1;
    console.log(`${stdout}\n${stderr}`);
  }
  console.log(`seed ${seed}: ${last}`);
}
