/** Formats every file of the project (or those named) the one way that `npm run check` asks for. */

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const files = process.argv.slice(2);
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'oxfmt'), files.length > 0 ? files : ['.'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
