/**
 * Finds and opens the case that a call is about: the one of `--case`, or the one whose folder holds the current folder.
 * Whoever interrupts a verb with Ctrl-C is told what is in the case: an action is in it whole or not at all.
 */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProblemError, type Problem, type Result } from '../src/index.ts';
import { openCaseIn, type OpenCase } from '../src/node.ts';
import { countOf } from './terminal.ts';
import type { Call } from './verb.ts';

/** The folder of the case. Throws the problem `not-a-case` where there is none. */
export function findCase(call: Call): string {
  const named = call.text('case') ?? process.env['COUNTERPOINT_CASE'];
  if (named !== undefined) return resolve(named);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'counterpoint.json'))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new ProblemError({
    code: 'not-a-case',
    message: 'There is no case here: neither this folder nor one above it holds a counterpoint.json',
    mend: 'Go into a case, name one with --case DIR, or make one with "counterpoint new DIR".',
  });
}

/** The name under which entries stand. */
export function actorOf(call: Call): string {
  return call.text('as') ?? process.env['COUNTERPOINT_ACTOR'] ?? 'desk';
}

/** Opens the case, runs `work` on it, and closes it whatever happens. */
export async function withCase<T>(call: Call, work: (open: OpenCase) => Promise<T>): Promise<T> {
  const open = orThrow(
    await openCaseIn(findCase(call), {
      actor: actorOf(call),
      progress: call.terminal.progress('Making the views anew'),
    }),
  );
  const { size } = await open.store.head();
  const interrupt = () => void tellInterruption(call, open, size);
  process.once('SIGINT', interrupt);
  try {
    return await work(open);
  } finally {
    process.off('SIGINT', interrupt);
    await open.store.close();
  }
}

/** Ends the process as a shell expects of one that was interrupted; what was under way had not been recorded. */
async function tellInterruption(call: Call, open: OpenCase, sizeBefore: number): Promise<never> {
  const recorded = (await open.store.head()).size - sizeBefore;
  call.terminal.complain(
    recorded === 0
      ? 'Interrupted: nothing was recorded, the case is as it was.'
      : `Interrupted: ${countOf(recorded, 'entry', 'entries')} had been recorded and stand in the case; nothing else was.`,
  );
  process.exit(130);
}

/** The value, or throws the problem for `main.ts` to show. */
export function orThrow<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}
