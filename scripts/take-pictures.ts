/**
 * Takes the pictures of the README from the app itself: plays the demo case, serves it and photographs three rooms in the
 * system's Chromium. Run it again after a change of what they show: `node scripts/take-pictures.ts`.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildApp } from '../app/build-app.ts';
import { playCase } from '../cases/play-case.ts';
import { serve, verifyCaseIn, type RunningServer } from '../src/node.ts';
import { unwrap } from '../src/index.ts';

const root = resolve(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

if (executablePath === undefined) {
  console.error('Cannot take pictures: there is no Chromium. Install it: apt-get install -y chromium');
  process.exit(2);
}
await buildApp();
const folder = await mkdtemp(join(tmpdir(), 'counterpoint-pictures-'));
const open = unwrap(await playCase(join(root, 'cases/confession'), join(folder, 'case')));
const server = unwrap(
  await serve(open, {
    verify: (progress) => verifyCaseIn(join(folder, 'case'), progress),
    appFolder: join(root, 'dist/app'),
  }),
);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(images, { recursive: true });
  const page = await openApp(server);
  await showConflict(page);
  await page.screenshot({ path: join(images, 'conflicts.png') });
  await showReading(page);
  await page.screenshot({ path: join(images, 'reading.png') });
  await showHypotheses(page);
  await page.screenshot({ path: join(images, 'hypotheses.png') });
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
console.log(`Taken: ${images}/conflicts.png, reading.png, hypotheses.png`);

async function openApp({ url }: RunningServer): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.conflict-list li').first().waitFor();
  return page;
}

/** The conflict that the case turns on: the ticket that was bought before anybody offered to pay. */
async function showConflict(page: Page): Promise<void> {
  await page.locator('.conflict-list a', { hasText: '16 December' }).first().click();
  await page.locator('.member .quoted').nth(1).waitFor();
  await settle(page);
}

/** The transcript of the confession, at what is said of work. */
async function showReading(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Reading' }).click();
  await page.getByRole('link', { name: /^Transcript/ }).click();
  await page.locator('.note').nth(3).locator('.says').click();
  await page.locator('.text mark.selected').waitFor();
  await settle(page);
}

/** The two sides of who the man is, made hypotheses; opened at what the dearer one would take. */
async function showHypotheses(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Hypotheses' }).click();
  await page.getByRole('button', { name: 'Take up both' }).click();
  await page.getByText('Only proposed').waitFor({ state: 'detached' });
  await page.locator('.foot').nth(8).click();
  await page.locator('.lens .quoted').first().waitFor();
  // The word about what was just done goes by itself.
  await page.locator('.toast').waitFor({ state: 'detached' });
  await settle(page);
}

/** Until the fonts are there and two frames have been drawn with them; without a pointer over anything. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))))',
  );
}
