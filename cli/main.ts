/** The command line as a process: its words, its streams, its exit code. */

import { run } from './run.ts';
import { exit } from './verb.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exit.nothing : exit.failed),
);

process.exitCode = await run(process.argv.slice(2), process);
