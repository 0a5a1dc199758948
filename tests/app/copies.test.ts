import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, preserveSource } from '../../src/node.ts';
import { temporaryFolder } from '../store/temporary.ts';
import {
  describeInBrowser,
  lookAtDemo,
  openPage,
  patience,
  phone,
  serveCase,
  type Served,
  sourceId,
  visit,
} from './browsing.ts';

async function sidesOf(served: Served): Promise<{ readonly hash: string; readonly ids: readonly [string, string] }> {
  const ids = [await sourceId(served, 'azat-page'), await sourceId(served, 'repost')] as const;
  return { hash: `#/copies/${ids[0]}/${ids[1]}`, ids };
}

async function openSides(served: Served): Promise<Page> {
  const page = await openPage(served, (await sidesOf(served)).hash);
  await page.locator('.aligned').first().waitFor();
  return page;
}

const long = 'Kilometre'.repeat(60);
const story = (count: number, more: string) =>
  `قالت السلطة إن العبارة أورورا غادرت الميناء ${count} ${long}\n\nThe ferry Aurora left the pier of Selm at 05:40 with ${count} passengers on board. Ines Corr, the captain, had asked the harbour for leave to sail at five. ${more} <img src=x onerror=alert(1)><script>alert(2)</script>.`;

/** A case of two sources, whose words and titles all come from an enemy. */
async function serveHostilePair(): Promise<Served & { readonly hash: string }> {
  const folder = await temporaryFolder();
  const open = unwrap(await createCaseIn(folder, { title: 'Pair', actor: 'desk' }));
  const add = async (text: string, name: string) =>
    unwrap(
      await preserveSource(open, new TextEncoder().encode(text), {
        from: `${name}.txt`,
        how: 'file',
        mediaType: 'text/plain',
        title: `<b onmouseover=alert(3)>${name}</b> \u202E عنوان ${long}`,
        voice: `<svg onload=alert(4)> ${name}`,
        language: 'en',
      }),
    ).source.id;
  const [one, other] = [await add(story(112, 'Longer.'), 'one'), await add(story(121, ''), 'other')];
  await open.store.close();
  return { ...(await serveCase(folder)), hash: `#/copies/${one}/${other}` };
}

describeInBrowser('copies and translations', () => {
  test('the head of a source leads to its original, side by side, where the translation lets the wrong one pay', async () => {
    const served = await lookAtDemo();
    const { hash, ids } = await sidesOf(served);
    const page = await openPage(served, `#/reading/${ids[1]}`);
    const line = page.locator('.source-copies a');
    await expect
      .poll(() => line.textContent(), patience)
      .toMatch(/^Side by side with its original — ◌ 1 change of meaning$/);
    await line.click();
    await page.getByRole('heading', { name: 'One change of meaning: somebody else pays.' }).waitFor();
    expect(page.url()).toContain(hash);
    expect(await page.locator('.aligned .original mark').allTextContents()).toEqual(['неизвестные оплатили']);
    expect(await page.locator('.aligned .copy mark').allTextContents()).toEqual(['he paid']);
    expect(await page.locator('.sides-head p').allTextContents()).toEqual([
      'Original · Azat News · 10 January 2031 · Russian',
      'Translation · Steppe Digest · 11 January 2031 · English',
    ]);
    await page.goBack();
    await page.locator('.source-head').waitFor();
    expect(page.url()).toContain(`#/reading/${ids[1]}`);
    await visit(page, `#/reading/${ids[0]}`);
    await expect
      .poll(() => line.textContent(), patience)
      .toMatch(/^“.+” is a translation of it — ◌ 1 change of meaning$/);
  });

  test('the original stands left and at the height of what stands for it; on a phone, above it', async () => {
    const served = await lookAtDemo();
    const { hash } = await sidesOf(served);
    for (const [look, isBeside] of [
      [{}, true],
      [phone, false],
    ] as const) {
      const page = await openPage(served, hash, look);
      const row = page.locator('.aligned.drifted');
      await row.waitFor();
      const [left, right] = [await row.locator('.original').boundingBox(), await row.locator('.copy').boundingBox()];
      expect((left?.x ?? 0) + (left?.width ?? 0) <= (right?.x ?? 0)).toBe(isBeside);
      expect((left?.y ?? 0) + (left?.height ?? 0) <= (right?.y ?? 0)).toBe(!isBeside);
      const shape = `{ const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.querySelector('.aligned mark')); [textDecorationLine, textDecorationStyle]; }`;
      expect(await page.evaluate(shape)).toEqual(['underline', 'wavy']);
    }
  });

  test('only what changed, or everything; what is left out is counted, and unfolds at its place', async () => {
    const page = await openSides(await lookAtDemo());
    expect(await page.locator('.aligned').count()).toBe(1);
    const left = page.locator('.left-out button');
    const count = async () => (await left.allTextContents()).join(' ').matchAll(/(\d+) (?:sentences? without|only)/g);
    const told = [...(await count())].reduce((sum, [, number]) => sum + Number(number), 0);
    await left.first().click();
    await expect.poll(() => left.count(), patience).toBe(1);
    await page.getByRole('radio', { name: 'Everything' }).check();
    await expect.poll(() => page.locator('.aligned').count(), patience).toBe(told + 1);
    expect(await page.locator('.aligned.alone .nothing').count()).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'Only what changed' }).check();
    await page.locator('.left-out').first().waitFor();
  });

  test('with the keyboard alone: to the change, to its words in Reading, and back to it', async () => {
    const served = await lookAtDemo();
    const page = await openSides(served);
    const { hash, ids } = await sidesOf(served);
    const { keyboard } = page;
    await keyboard.press('j');
    await page.locator('.drift-note.selected').waitFor();
    await keyboard.press('j');
    expect(page.url()).toContain(`${hash}/1`);
    await expect.poll(() => page.evaluate('document.activeElement.textContent'), patience).toBe('“he paid”');
    await keyboard.press('Enter');
    const words = page.locator('.text mark.looked');
    await words.first().waitFor();
    expect((await words.allTextContents()).join('')).toBe('he paid');
    expect(page.url()).toContain(`#/reading/${ids[1]}/`);
    await expect.poll(async () => (await words.first().boundingBox())?.y ?? -1, patience).toBeGreaterThan(0);
    await page.goBack();
    await page.locator('.drift-note.selected').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent'), patience).toBe('“he paid”');
    await keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('“неизвестные оплатили”');
    await keyboard.press('Escape');
    await page.locator('.drift-note.selected').waitFor({ state: 'detached' });
  });

  test('all pairs of the case are listed from all sources, what changed first', async () => {
    const served = await lookAtDemo();
    const page = await openPage(served, '#/reading');
    await page.getByRole('link', { name: '1 copy or translation — 1 change of meaning' }).click();
    await page.getByRole('heading', { name: 'One source looks made from another.' }).waitFor();
    expect(await page.locator('.pair-list a').first().textContent()).toContain('is a translation of');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.aligned').waitFor();
    expect(page.url()).toContain((await sidesOf(served)).hash);
  });

  test('where nothing is alike it is said so, and a pair that cannot be compared says why', async () => {
    const folder = await temporaryFolder();
    const open = unwrap(await createCaseIn(folder, { title: 'Empty', actor: 'desk' }));
    await open.store.close();
    const page = await openPage(await serveCase(folder), '#/copies');
    await page
      .getByRole('heading', { name: 'No two sources look like copies or translations of each other.' })
      .waitFor();
    await visit(page, '#/copies/s_000000000000/s_000000000001');
    await expect.poll(() => page.getByRole('alert').textContent(), patience).toContain('s_000000000000');
  });

  test('words of strangers are words: nothing runs, nothing is wider than the window, each keeps its direction', async () => {
    const served = await serveHostilePair();
    for (const look of [{}, phone]) {
      const page = await openPage(served, served.hash, look);
      await page.getByRole('radio', { name: 'Everything' }).check();
      await page.locator('.aligned').nth(2).waitFor();
      expect(await page.locator('.aligned').allTextContents()).toContainEqual(
        expect.stringContaining('<script>alert(2)'),
      );
      expect(await page.locator('main :is(script, img, svg[onload], b)').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      const directions = `[...document.querySelectorAll('.aligned .original > p')].map((each) => getComputedStyle(each).direction).slice(0, 2)`;
      expect(await page.evaluate(directions)).toEqual(['rtl', 'ltr']);
      await visit(page, '#/copies');
      await page.locator('.pair-list a').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
  });
});
