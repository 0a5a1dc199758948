import { expect, test } from 'vitest';
import { describeInBrowser, patience, lookAtDemo, openPage, serveDemo } from './browsing.ts';

describeInBrowser('with the keyboard alone', () => {
  test('from a conflict to its source, to a decision, to stating, to a verified ledger', async () => {
    const served = await serveDemo();
    const page = await openPage(served);
    const { keyboard } = page;
    await page.locator('.conflict-list li').first().waitFor();
    await keyboard.press('j');
    await page.locator('.members').waitFor();
    await keyboard.press('j');
    await page.getByText('Conflict 2 of').waitFor();
    // The first link of the explanation is that of the first quote; Tab reaches it from the list.
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.closest(".quoted") !== null')) === true) break;
    }
    await keyboard.press('Enter');
    await page.locator('.note.selected').waitFor();
    await keyboard.press('j');
    await keyboard.press('r');
    await page.locator('.reason textarea').waitFor();
    await keyboard.type('Not what it says.');
    await keyboard.press('Enter');
    await page.locator('.note.rejected').first().waitFor();
    await keyboard.press('u');
    await page.locator('.note.rejected').first().waitFor({ state: 'detached' });
    await keyboard.press('5');
    await page.getByRole('heading', { name: /A ledger of/ }).waitFor();
    await keyboard.press('v');
    await expect.poll(() => page.locator('.verdict').textContent(), patience).toContain('All of it holds.');
  });

  test('a statement is stated without a mouse: quote, voice, words', async () => {
    const page = await openPage(await serveDemo());
    const { keyboard } = page;
    await keyboard.press('1');
    await page.locator('.source-list').waitFor();
    await keyboard.press('/');
    await keyboard.type('Letter of');
    await page.getByRole('option').first().waitFor();
    await keyboard.press('Enter');
    await page.locator('.note').first().waitFor();
    const before = await page.locator('.note').count();
    const quote = ((await page.locator('.text p').last().textContent()) ?? '').split(' ').slice(0, 2).join(' ');
    await keyboard.press('n');
    await keyboard.type(quote);
    await page.getByRole('radio', { name: 'Something happened' }).focus();
    for (let steps = 0; steps < 5; steps += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect.poll(() => page.locator('.note:not(.stating)').count(), patience).toBe(before + 1);
  });

  test('what has the focus is seen to have it', async () => {
    const page = await openPage(await lookAtDemo());
    await page.locator('.conflict-list li').first().waitFor();
    for (let tabs = 0; tabs < 25; tabs += 1) {
      await page.keyboard.press('Tab');
      const outline: unknown = await page.evaluate(
        '{ const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); [document.activeElement.outerHTML.slice(0, 80), outlineStyle, outlineWidth] }',
      );
      expect(outline).toEqual([expect.any(String), 'solid', '2px']);
    }
  });

  test('single keys can be turned off, and then do nothing', async () => {
    const page = await openPage(await lookAtDemo());
    await page.locator('.conflict-list li').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single keys are commands' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await page.keyboard.press('p');
    expect(page.url()).not.toContain('ledger');
    expect(await page.getByText('Provisional.').count()).toBe(0);
  });

  test('a dialog gives the focus back to where it was', async () => {
    const page = await openPage(await lookAtDemo());
    const search = page.getByRole('button', { name: 'Search' });
    await search.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel'), patience).toBe('Search');
  });
});
