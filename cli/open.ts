/** Finds and opens the case that a call is about: the one of `--case`, or the one whose folder holds the current folder. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ProblemError, type Problem, type Result } from '../src/index.ts';
import { openCaseIn, type OpenCase } from '../src/node.ts';
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
  try {
    return await work(open);
  } finally {
    await open.store.close();
  }
}

/** The value, or throws the problem for `main.ts` to show. */
export function orThrow<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}
