/**
 * Makes a demo case out of its files: plays the steps of `case.json` with the verbs that a person would use, on a clock
 * and with a chance that are fixed, so that the case comes out the same to the byte each time.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, optional, ProblemError, refuse, succeed, type Result } from '../src/index.ts';
import {
  createCaseIn,
  importRecords,
  preserveSource,
  type OpenCase,
  type Platform,
  type SourceRequest,
} from '../src/node.ts';

/** One thing that is done in a demo case, at a given time (RFC 3339, UTC, milliseconds). */
type Step =
  | ({ readonly verb: 'add'; readonly at: string; readonly file: string } & SourceRequest)
  | { readonly verb: 'import'; readonly at: string; readonly file: string; readonly source?: string };

type Script = { readonly title: string; readonly actor: string; readonly steps: readonly Step[] };

/**
 * Plays the demo case that lies in `home` into the new folder `folder`, and gives the open case. Every line and source of
 * a demo case must be taken in: one that is refused ends it with that problem (`demo-refused`).
 */
export async function playCase(
  home: string,
  folder: string,
  progress?: (done: number, total: number) => void,
): Promise<Result<OpenCase>> {
  const script: Script = JSON.parse(await readFile(join(home, 'case.json'), 'utf8'));
  const clock = startClock(script.steps[0]?.at ?? '2031-01-01T00:00:00.000Z');
  const platform = { now: clock.now, random: seededBytes(script.title) };
  const made = await createCaseIn(folder, { title: script.title, actor: script.actor, platform });
  if (!made.ok) return made;
  for (const [index, step] of script.steps.entries()) {
    progress?.(index, script.steps.length);
    clock.set(step.at);
    const done = step.verb === 'add' ? await playAdd(made.value, home, step) : await playImport(made.value, home, step);
    if (done.ok) continue;
    await made.value.store.close();
    return done;
  }
  progress?.(script.steps.length, script.steps.length);
  return made;
}

async function playAdd(
  open: OpenCase,
  home: string,
  { verb: _verb, at: _at, file, ...request }: Extract<Step, { verb: 'add' }>,
): Promise<Result<unknown>> {
  const done = await preserveSource(open, await readFile(join(home, file)), request);
  return done.ok ? done : refuse('demo-refused', `${file}: ${done.problem.message}`);
}

async function playImport(
  open: OpenCase,
  home: string,
  { file, source }: Extract<Step, { verb: 'import' }>,
): Promise<Result<unknown>> {
  const done = await importRecords(open, await readFile(join(home, file), 'utf8'), optional('source', source));
  if (!done.ok) return refuse('demo-refused', `${file}: ${done.problem.message}`);
  const { refused } = done.value;
  if (refused.length === 0) return succeed(done.value);
  return refuse(
    'demo-refused',
    refused.map(({ line, key = '', problem }) => `${file}:${line} ${key}: ${problem.message}`).join('\n'),
  );
}

/** A clock that stands still within a step, so that what is done in it bears one time. */
function startClock(start: string): { readonly now: () => string; readonly set: (at: string) => void } {
  let now = start;
  return {
    now: () => now,
    set: (at) => {
      if (at < now)
        throw new ProblemError({
          code: 'demo-refused',
          message: `Steps must be in the order of their times: ${at} comes after ${now}`,
        });
      now = at;
    },
  };
}

/** Bytes that follow from a seed: SHA-256 of the seed and a counter. Guessable, and meant to be. */
export function seededBytes(seed: string): Platform['random'] {
  let count = 0;
  return (wanted) => {
    let hex = '';
    while (hex.length < wanted * 2) {
      hex += digestOf(`${seed} ${count}`).slice('sha256:'.length);
      count += 1;
    }
    return new Uint8Array(Buffer.from(hex.slice(0, wanted * 2), 'hex'));
  };
}
