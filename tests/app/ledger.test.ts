import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowser, patience, lookAtDemo, openPage, serveDemo } from './browsing.ts';

describeInBrowser('ledger', () => {
  test('tells everything that was done, newest first, opened down to the entry', async () => {
    const served = await lookAtDemo();
    const page = await openPage(served, '#/ledger');
    const { size } = await served.open.store.head();
    await page.getByRole('heading', { name: `A ledger of ${size} entries.` }).waitFor();
    const actions = page.locator('.action');
    await actions.first().waitFor();
    expect(await actions.first().locator('.mono').first().textContent()).toContain(String(size - 1));
    await actions.first().locator('summary').click();
    expect(await actions.first().locator('.entries code').first().textContent()).toMatch(/^sha256:[0-9a-f]{64}$/);
    await page.getByRole('radio', { name: 'Sources' }).click();
    await expect.poll(() => actions.count(), patience).toBe(12);
  });

  test('is verified now, and says what was looked at', async () => {
    const page = await openPage(await lookAtDemo(), '#/ledger');
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('All of it holds.').waitFor();
    expect(await page.locator('.outcome-of-verification').textContent()).toMatch(/\d+ entries, .* blobs of .* bytes/);
    expect(await page.locator('.top .end').textContent()).toContain('ledger verified');
  });

  test('shows how far it has come, to whoever looks', async () => {
    const served = await serveDemo();
    const page = await openPage(served, '#/ledger');
    await page.evaluate(`window.seen = []; new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar) window.seen.push(bar.value + '/' + bar.max);
    }).observe(document.body, { subtree: true, childList: true, attributes: true })`);
    await page.getByRole('button', { name: 'Verify now' }).waitFor();
    await page.keyboard.press('v');
    await page.getByText('All of it holds.').waitFor();
    // A small case is done within a frame or two: how far it was is held by the tests of the server.
    const seen: readonly string[] = await page.evaluate('window.seen');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((each) => /^\d+\/[1-9]\d*$/.test(each))).toBe(true);
  });

  test('names what was changed behind our back', async () => {
    const served = await serveDemo();
    const page = await openPage(served, '#/ledger');
    await rm(join(served.folder, 'blobs'), { recursive: true });
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('the case is not as it was written').waitFor();
    expect(await page.locator('.outcome-of-verification').textContent()).toContain('blob-missing');
    expect(await page.locator('.top .end').textContent()).toContain('ledger does not hold');
  });

  test('an action is taken back where it stands, and says so', async () => {
    const page = await openPage(await serveDemo(), '#/ledger');
    const action = page.locator('.action').first();
    await action.locator('summary').click();
    await action.getByRole('button', { name: 'Take this back' }).click();
    await page.locator('.action.undone').waitFor();
    expect(await page.locator('.action').first().textContent()).toMatch(/Taken back/);
  });
});
