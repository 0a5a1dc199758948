import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildApp } from '../app/build-app.ts';
import { openCaseIn, serve, verifyCaseIn, type RunningServer } from '../src/node.ts';
import { demoNames, openDemoCase } from './demo-case.ts';
import { actorOf, findCase, orThrow } from './open.ts';
import { mayOpenBrowser, openBrowser } from './open-browser.ts';
import { shownLine } from './terminal.ts';
import { exit, UsageError, type Call, type Verb } from './verb.ts';

const root = resolve(import.meta.dirname, '..');

export const verb: Verb = {
  name: 'start',
  summary: 'open a case in the browser: serve the app on this machine alone',
  usage: ['start [--port N] [--no-open]', 'start DIR', `start ${demoNames.join('|')} [--fresh]`],
  details: `
Opens the case in DIR, or the one that holds the current folder. Where there is none, it opens a demo case: invented
people and places, true to life. What you do in a demo case stays on this machine; --fresh makes it anew and moves the
one that is there aside.

The address holds a key that is good until Ctrl-C. Nobody else can open the case, and nothing leaves this machine.`,
  options: {
    port: { value: 'N', help: 'the port to listen on; without it, any free one' },
    'no-open': { help: 'only print the address' },
    fresh: { help: 'make the demo case anew' },
  },
  run: async (call) => {
    const port = portOf(call);
    const chosen = await chooseCase(call);
    const open = orThrow(
      await openCaseIn(chosen.folder, {
        actor: actorOf(call),
        progress: call.terminal.progress('Making the views anew'),
      }),
    );
    let server: RunningServer;
    try {
      await buildWhereChanged(call);
      server = orThrow(
        await serve(open, {
          verify: (progress) => verifyCaseIn(chosen.folder, progress),
          appFolder: join(root, 'dist', 'app'),
          port,
          onBug: (error) => call.terminal.complain(describeBug(error)),
        }),
      );
    } catch (error) {
      await open.store.close();
      throw error;
    }
    announce(call, server, chosen);
    if (!call.isOn('no-open') && !call.terminal.isJson && mayOpenBrowser()) openBrowser(server.url);
    await untilStopped();
    await server.close();
    if (!call.terminal.isJson) call.terminal.print(`\nStopped. Everything is kept in ${chosen.folder}`);
    return exit.nothing;
  },
};

type Chosen = { readonly folder: string; readonly demo?: string; readonly aside?: string };

async function chooseCase(call: Call): Promise<Chosen> {
  const [word, ...more] = call.words;
  if (more.length > 0) throw new UsageError('Name one case.');
  const demo = demoNames.find((name) => name === word) ?? (isDemoMeant(call) ? demoNames[0] : undefined);
  if (demo !== undefined) {
    const copy = await openDemoCase(demo, {
      isFresh: call.isOn('fresh'),
      progress: call.terminal.progress('Making the demo case'),
    });
    return { ...copy, demo };
  }
  if (call.isOn('fresh')) throw new UsageError('--fresh is for demo cases: a case of yours is never made anew.');
  if (word !== undefined && !existsSync(join(word, 'counterpoint.json')))
    throw new UsageError(
      `There is no case in "${shownLine(word)}", and no demo case of that name (${demoNames.join(', ')}).`,
    );
  return { folder: word === undefined ? findCase(call) : resolve(word) };
}

/** Nothing named and nothing here: whoever starts like this wants to see what it is. */
function isDemoMeant(call: Call): boolean {
  if (call.words.length > 0 || call.text('case') !== undefined || process.env['COUNTERPOINT_CASE']) return false;
  try {
    findCase(call);
    return false;
  } catch {
    return true;
  }
}

function portOf(call: Call): number {
  const text = call.text('port') ?? '0';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${shownLine(text)}".`);
  return port;
}

async function buildWhereChanged(call: Call): Promise<void> {
  const told = setTimeout(() => call.terminal.complain('Building the app (after changes only, some seconds) …'), 300);
  try {
    await buildApp();
  } finally {
    clearTimeout(told);
  }
}

function announce({ terminal }: Call, { url }: RunningServer, { folder, demo, aside }: Chosen): void {
  if (terminal.isJson) return terminal.printJson({ url, folder, ...(demo === undefined ? {} : { demo }) });
  if (aside !== undefined) terminal.print(`The copy that was there is now ${aside}`);
  terminal.print(
    demo === undefined
      ? `The case in ${folder}`
      : `The demo case "${demo}" (invented people and places), kept in ${folder}`,
  );
  terminal.print(`\n  ${terminal.style('bold', url)}\n\nCtrl-C stops it.`);
}

function describeBug(error: unknown): string {
  return `A bug in Counterpoint; what was asked for was not done:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Until Ctrl-C, or until the terminal or the system says to stop. */
function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
}
