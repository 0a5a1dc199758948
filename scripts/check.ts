/**
 * The whole truth in one command: format, lint, types, app, tests (with docs, architecture and golden cases), golden
 * rebuild with an empty diff. Each step says how long it took; the first one that fails ends the run.
 */

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const tool = (name: string) => join(root, 'node_modules', '.bin', name);

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', tool('oxfmt'), '--check', '.'],
  ['lint', tool('oxlint'), '--type-aware', '--deny-warnings'],
  ['types', tool('tsc'), '-p', '.'],
  ['types of the app', tool('tsc'), '-p', 'app'],
  ['golden rebuild', process.execPath, 'scripts/build-cases.ts', '--check'],
  ['generated docs', process.execPath, 'scripts/build-docs.ts', '--check'],
  ['tests', process.execPath, 'scripts/test.ts'],
];

for (const [name, command, ...args] of steps) {
  const begun = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${name}: failed after ${seconds} s${error ? ` (${error.message})` : ''}`);
    process.exit(1);
  }
  console.log(`${name}: ${seconds} s`);
}
