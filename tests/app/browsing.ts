/**
 * The app in a real Chromium, against a real server over a real case. Every page is watched: an error of a script, a dialog,
 * a word of complaint in the console or a request that leaves this server fails the test that it happens in.
 */

import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import {
  openCaseIn,
  resolveReference,
  serve,
  verifyCaseIn,
  type OpenCase,
  type RunningServer,
} from '../../src/node.ts';
import { makeFolder, temporaryFolder } from '../store/temporary.ts';

const root = resolve(import.meta.dirname, '../..');
/** Where the one browser of the run listens, and the demo case, see `open-browser.ts`. */
const [address, demo] = [inject('browser'), inject('demo')];

export type Served = { readonly server: RunningServer; readonly folder: string; readonly open: OpenCase };
/** What only a screen decides; the usual is a desk. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'hasTouch' | 'isMobile'>;

/** For `expect.poll`: how long a busy machine may take. */
export const patience = { timeout: 15_000 } as const;

export const desk = { viewport: { width: 1280, height: 800 } } satisfies Look;
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies Look;

/** What went wrong in servers; each page looks when it is left. */
const bugs: unknown[] = [];
let browser: Browser | undefined;
let shared: Served | undefined;

/** Tests that need a browser; skipped with what is missing where there is none. */
export function describeInBrowser(name: string, tests: () => void): void {
  const lacks = address === undefined ? ' (needs Chromium: apt-get install -y chromium)' : '';
  describe.skipIf(address === undefined)(`${name}${lacks}`, () => {
    beforeAll(async () => {
      if (address !== undefined) browser = await chromium.connect(address);
    });
    afterAll(async () => {
      await browser?.close();
      await shared?.server.close();
      if (shared) await rm(shared.folder, { recursive: true, force: true });
      [browser, shared] = [undefined, undefined];
    });
    tests();
  });
}

/** The demo case as it comes, served once for a file: for tests that change nothing. */
export async function lookAtDemo(): Promise<Served> {
  if (shared) return shared;
  const folder = await makeFolder();
  await copyDemo(folder);
  shared = { folder, ...(await startServer(folder)) };
  return shared;
}

/** A copy of the demo case, served until the test ends: for tests that change it. */
export async function serveDemo(): Promise<Served> {
  const folder = await temporaryFolder();
  await copyDemo(folder);
  return serveCase(folder);
}

async function copyDemo(folder: string): Promise<void> {
  if (demo === undefined) throw new Error('Tests that look at the demo case stand in describeInBrowser');
  await cp(demo, folder, { recursive: true });
}

/** Serves the built app over the case in a folder until the test ends. */
export async function serveCase(folder: string): Promise<Served> {
  const started = await startServer(folder);
  onTestFinished(() => started.server.close());
  return { folder, ...started };
}

async function startServer(folder: string): Promise<Omit<Served, 'folder'>> {
  const open = unwrap(await openCaseIn(folder, { actor: 'desk' }));
  const options = {
    verify: (progress: (done: number, total: number) => void) => verifyCaseIn(folder, progress),
    appFolder: join(root, 'dist/app'),
    onBug: (error: unknown) => bugs.push(error),
  };
  return { open, server: unwrap(await serve(open, options)) };
}

/** A page of its own visitor, let in by the printed address, at a room: "#/reading". */
export async function openPage({ server }: Served, hash = '', look: Look = desk): Promise<Page> {
  if (!browser) throw new Error('Tests that open pages stand in describeInBrowser');
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium complains of every answer that is a refusal; the app shows them.
    const isRefusal = message.text().startsWith('Failed to load resource: the server responded with a status of 4');
    if (message.type() === 'error' && !isRefusal) troubles.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${server.address}/`)) troubles.push(`request: ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(troubles.splice(0)).toEqual([]);
    expect(bugs.splice(0)).toEqual([]);
  });
  await page.goto(server.url);
  await page.locator('main').waitFor();
  if (hash !== '') await visit(page, hash);
  return page;
}

/** Goes to a room by its address. */
export async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}

/** The id of a source by its handle. */
export async function sourceId({ open }: Served, handle: string): Promise<string> {
  return unwrap(await resolveReference('s', handle, open.store.views));
}
