/**
 * Runs once before the tests of the app: builds the app, starts one Chromium for all files, and plays the demo case that
 * they look at or copy. Where there is no Chromium, nothing is started and the tests say what they lack.
 */

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildApp } from '../../app/build-app.ts';
import { playCase } from '../../cases/play-case.ts';
import { unwrap } from '../../src/base/result.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens; absent where there is none. */
    readonly browser: string | undefined;
    /** The folder of the demo case as it comes. Nobody writes there. */
    readonly demo: string | undefined;
  }
}

const root = resolve(import.meta.dirname, '../..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const open: (() => Promise<unknown>)[] = [];

export async function setup(project: TestProject): Promise<void> {
  if (executablePath === undefined) return;
  await buildApp();
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  open.push(() => browser.close());
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-demo-'));
  open.push(() => rm(folder, { recursive: true, force: true }));
  const demo = join(folder, 'case');
  const played = unwrap(await playCase(join(root, 'cases/confession'), demo));
  await played.store.close();
  project.provide('browser', browser.wsEndpoint());
  project.provide('demo', demo);
}

export async function teardown(): Promise<void> {
  for (const close of open.splice(0)) await close();
}
