import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  describeInBrowser,
  patience,
  lookAtDemo,
  openPage,
  type Served,
  serveDemo,
  sourceId,
  visit,
} from './browsing.ts';

/** Opens the reading of a source of the demo case. */
async function openReading(served: Served, handle: string): Promise<Page> {
  const page = await openPage(served, `#/reading/${await sourceId(served, handle)}`);
  await page.locator('.note').first().waitFor();
  return page;
}

/** Selects the first words of a block that hold `words`, as a mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(`{
    const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
    const words = ${JSON.stringify(words)};
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at === -1) continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
      break;
    }
  }`);
  await page.getByRole('button', { name: 'State this' }).waitFor();
}

async function ledgerSize(page: Page): Promise<number> {
  const said = await page.locator('.top .end a').textContent();
  return Number(/(\d+) entries/.exec(said ?? '')?.[1]);
}

describeInBrowser('reading', () => {
  test('the printed address lets in, and its token stays in no address', async () => {
    const served = await lookAtDemo();
    const page = await openPage(served);
    expect(page.url()).not.toContain(served.server.token);
    await page.getByRole('link', { name: 'Reading' }).click();
    await expect.poll(() => page.locator('.source-list li').count(), patience).toBe(12);
    await page.locator('.source-list a').first().click();
    await page.locator('.note').first().waitFor();
  });

  test('shows the source left, its statements right, and marks every quote', async () => {
    const page = await openReading(await lookAtDemo(), 'wire');
    const [paper, margin] = [await page.locator('.paper').boundingBox(), await page.locator('.margin').boundingBox()];
    expect((paper?.x ?? 0) + (paper?.width ?? 0)).toBeLessThanOrEqual(margin?.x ?? 0);
    for (const note of await page.locator('.note').all()) {
      const id = await note.getAttribute('data-note');
      expect(await page.locator(`.text mark[data-begins~="${id}"]`).count()).toBe(1);
    }
    expect(await page.locator('.text mark.disputed').count()).toBeGreaterThan(0);
  });

  test('a click on a statement brings its quote into view and selects it; a click on a quote, its statement', async () => {
    const page = await openReading(await lookAtDemo(), 'quay');
    const last = page.locator('.note').last();
    await last.locator('.says').click();
    const quote = page.locator(`.text mark[data-begins~="${await last.getAttribute('data-note')}"]`);
    await expect.poll(() => quote.getAttribute('class'), patience).toContain('selected');
    const box = await quote.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(800);
    const first = page.locator('.text mark').first();
    await first.click();
    await expect.poll(() => first.getAttribute('class'), patience).toContain('selected');
    expect(await page.locator('.note.selected').count()).toBe(1);
  });

  test('selected words are stated by a form; the ledger grows, and another window sees it', async () => {
    const served = await serveDemo();
    const page = await openReading(served, 'wire');
    const other = await openReading(served, 'wire');
    const [notes, entries] = [await other.locator('.note').count(), await ledgerSize(page)];
    await selectWords(page, 'concert');
    await page.keyboard.press('s');
    const form = page.getByRole('form', { name: 'State what is said' });
    expect(await form.getByLabel('Quote, exactly as it stands there').inputValue()).toBe('concert');
    await form.getByLabel('Who says it').fill('A stage hand');
    await form.getByRole('option', { name: 'New person “A stage hand”', exact: true }).click();
    await form.getByRole('radio', { name: 'What somebody is' }).click();
    await form.getByLabel('Of whom or what').fill('Ilyas');
    await form.getByRole('option', { name: 'Ilyas Temirkhan' }).first().click();
    await form.getByLabel('Attribute').fill('occupation');
    await form.getByRole('option', { name: 'occupation' }).click();
    await form.getByLabel('Value', { exact: true }).fill('musician');
    await form.getByRole('option', { name: 'musician' }).first().click();
    await form.getByRole('button', { name: 'State' }).click();
    const stated = page.locator('.note.selected');
    await stated.waitFor();
    expect(await stated.textContent()).toMatch(/Ilyas Temirkhan.*musician.*A stage hand/s);
    await expect.poll(() => ledgerSize(page), patience).toBe(entries + 2);
    await expect.poll(() => other.locator('.note').count(), patience).toBe(notes + 1);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.note').count(), patience).toBe(notes);
    await expect.poll(() => other.locator('.note').count(), patience).toBe(notes);
  });

  test('a quote that is not there is refused in words, and nothing is lost of the form', async () => {
    const page = await openReading(await lookAtDemo(), 'wire');
    await page.keyboard.press('n');
    // What is typed before the form has the keyboard goes to the page.
    await page.locator('textarea.quote:focus').waitFor();
    await page.keyboard.type('nothing that stands here');
    await page.getByRole('radio', { name: 'Words only' }).click();
    await page
      .locator('.stating-form')
      .getByRole('button', { name: /^State/ })
      .click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/quote/);
    expect(await page.locator('textarea.quote').inputValue()).toBe('nothing that stands here');
  });

  test('proposals are read out of a source, accepted and rejected by one key each or with a reason of one’s own, and undone', async () => {
    const page = await openReading(await serveDemo(), 'azat-page');
    const waiting = page.getByRole('button', { name: /waiting/ });
    await waiting.click();
    await expect.poll(() => page.locator('.note.selected').getAttribute('class'), patience).toContain('proposed');
    for (const [key, says] of [
      ['a', 'that is what it says'],
      ['r', 'that is not what it says'],
    ] as const) {
      await page.keyboard.press(key);
      await waiting.waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.note.selected').textContent(), patience).toContain(says);
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await waiting.waitFor();
    }
    await page.keyboard.press('Shift+R');
    await page.locator('.reason textarea').waitFor();
    await page.keyboard.type('The outlet says it, nobody else.');
    await page.keyboard.press('Enter');
    await waiting.waitFor({ state: 'detached' });
    const rejected = page.locator('.note.rejected.selected');
    await rejected.waitFor();
    await expect.poll(() => rejected.textContent(), patience).toContain('The outlet says it, nobody else.');
  });

  test('an address leads straight to a statement', async () => {
    const served = await lookAtDemo();
    const { rows } = await served.open.store.views.statements();
    const statement = rows.at(-1)?.record;
    const page = await openPage(served);
    await visit(page, `#/reading/${statement?.passage.source}/${statement?.id}`);
    await expect.poll(() => page.locator('.note.selected').getAttribute('data-note'), patience).toBe(statement?.id);
    await expect
      .poll(async () => (await page.locator('.text mark.selected').first().boundingBox())?.y, patience)
      .toBeLessThan(800);
  });
});
