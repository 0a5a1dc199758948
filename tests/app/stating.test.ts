/** The shapes of what is said, entered in the form: by keyboard, on a phone, and with what to do where something is wrong. */

import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { unwrap } from '../../src/base/result.ts';
import { everyRow } from '../../src/case/references.ts';
import { importRecords } from '../../src/node.ts';
import {
  describeInBrowser,
  desk,
  lookAtDemo,
  openPage,
  patience,
  phone,
  serveDemo,
  sourceId,
  type Look,
  type Served,
} from './browsing.ts';

async function openForm(served: Served, handle = 'wire', look: Look = desk): Promise<Page> {
  const page = await openPage(served, `#/reading/${await sourceId(served, handle)}`, look);
  await page.locator('.note').first().waitFor();
  await page
    .locator('.margin-head')
    .getByRole('button', { name: /^State/ })
    .click();
  await page.locator('textarea.quote:focus').waitFor();
  return page;
}

/** The contents that were recorded last, the latest last. */
async function contentsOf({ open }: Served): Promise<readonly object[]> {
  const all: object[] = [];
  for await (const { record } of everyRow((page) => open.store.views.statements(page))) all.push(record.content);
  return all;
}

async function quoteOf(page: Page): Promise<string> {
  const text = (await page.locator('.text p').last().textContent()) ?? '';
  return text.trim().split(' ').slice(0, 6).join(' ');
}

describeInBrowser('the form that states what is said', () => {
  test('takes a denied cause by the keyboard alone, and the note says that it was not so', async () => {
    const served = await serveDemo();
    const page = await openForm(served);
    const { keyboard } = page;
    await keyboard.type(await quoteOf(page));
    await page.getByRole('radio', { name: 'Something happened' }).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    for (const words of ['the first contact', 'the offer to join']) {
      await keyboard.type(words);
      await page.locator('[role=option]').first().waitFor();
      await keyboard.press('Enter');
      await keyboard.press('Tab');
    }
    await keyboard.press('Space');
    for (const what of ['1', '2.5']) {
      await keyboard.press('Tab');
      await keyboard.type(what);
    }
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    const note = page.locator('.note.selected');
    await note.waitFor();
    expect((await contentsOf(served)).at(-1)).toMatchObject({
      kind: 'order',
      because: true,
      polarity: 'negative',
      gap: { minMinutes: 60, maxMinutes: 150 },
    });
    expect(await note.textContent()).toMatch(/not/);
  });

  test('takes a date with its zone, and says what a zone must be', async () => {
    const served = await serveDemo();
    const page = await openForm(served);
    await page.keyboard.type(await quoteOf(page));
    const form = page.getByRole('form', { name: 'State what is said' });
    await form.getByLabel('Kind of event').fill('journey');
    await form.locator('[role=option]').first().click();
    await form.getByLabel('Which one').fill('Temirkhan’s journey');
    await form.locator('[role=option]').first().click();
    await form.getByLabel('Zone of that date').fill('new york');
    await form.getByRole('option', { name: 'America/New_York' }).click();
    await form.getByRole('button', { name: 'State' }).click();
    expect(await form.getByRole('alert').textContent()).toContain('Give the date that the zone belongs to');
    await form.getByLabel('When', { exact: true }).fill('2031-01-02');
    await form.getByLabel('Part of the day').selectOption('evening');
    await form.getByRole('button', { name: 'State' }).click();
    await page.locator('.note.selected').waitFor();
    expect((await contentsOf(served)).at(-1)).toMatchObject({
      kind: 'event',
      when: { edtf: '2031-01-02', daypart: 'evening', zone: 'America/New_York' },
    });
  });

  test('finds a statement of another source to be about, and a group with a name to say it', async () => {
    const served = await serveDemo();
    const page = await openForm(served);
    await page.keyboard.type(await quoteOf(page));
    const form = page.getByRole('form', { name: 'State what is said' });
    await form.getByLabel('Who says it').fill('Union of Stage Hands');
    await form.getByRole('option', { name: 'New group “Union of Stage Hands”', exact: true }).click();
    await form.getByRole('radio', { name: 'On another statement' }).click();
    const here = await sourceId(served, 'wire');
    const { rows } = await served.open.store.views.statements();
    const other = rows.find(({ record }) => record.passage.source !== here)?.record;
    if (other?.passage.kind !== 'text') throw new Error('There must be a statement of another source');
    await form.getByLabel('About which voice or statement').fill(other.passage.quote);
    await form
      .getByRole('option', { name: /statement in/ })
      .first()
      .click();
    await expect.poll(() => form.getByLabel('About which voice or statement').inputValue(), patience).not.toBe('');
    await form.getByRole('button', { name: 'State' }).click();
    await page.locator('.note.selected').waitFor();
    expect((await contentsOf(served)).at(-1)).toMatchObject({ kind: 'about', target: other.id, says: 'false' });
  });

  test('begins with all that a proposal says, so that one thing can be put right', async () => {
    const served = await serveDemo();
    const proposal = {
      record: 'statement',
      source: 'wire',
      key: 'guessed',
      attribution: ['relatives'],
      act: 'asserts',
      content: {
        kind: 'event',
        event: 'journey-of-temirkhan',
        type: 'journey',
        roles: { agent: { kind: 'subject', subject: 'ilyas' } },
        when: { edtf: '2031-01-02', daypart: 'evening' },
        polarity: 'positive',
      },
      passage: { quote: 'on the evening of Jan 2' },
      proposedBy: { rule: 'guess', version: '1', confidence: 'low' },
    };
    const { refused } = unwrap(await importRecords(served.open, JSON.stringify(proposal)));
    expect(refused).toEqual([]);
    const page = await openPage(served, `#/reading/${await sourceId(served, 'wire')}`);
    await page.getByRole('button', { name: /waiting/ }).click();
    const note = page.locator('.note.proposed.selected');
    await note.waitFor();
    const id = await note.getAttribute('data-note');
    await page.keyboard.press('e');
    await page.locator('.stating-form').waitFor();
    await page.getByLabel('what is said is that it is').check();
    await page.locator('.stating-form').getByRole('button', { name: 'State' }).click();
    await page.locator('.note.accepted.selected, .note.selected:not(.proposed)').waitFor();
    const { rows } = await served.open.store.views.statements();
    const [before, after] = [rows.find(({ record }) => record.id === id), rows.at(-1)];
    expect(before?.standing).toBe('rejected');
    expect(after?.record).toMatchObject({
      attribution: before?.record.attribution,
      content: { ...before?.record.content, polarity: 'negative' },
    });
  });

  test('fits a phone, whatever is being stated', async () => {
    const page = await openPage(await lookAtDemo(), `#/reading/${await sourceId(await lookAtDemo(), 'wire')}`, phone);
    await page.locator('.note').first().waitFor();
    // A statement that is selected comes from below as well, and must not lie over the form.
    await page.keyboard.press('j');
    await page.locator('.note.selected').waitFor();
    await page.keyboard.press('n');
    await page.locator('textarea.quote:focus').waitFor();
    for (const kind of await page.locator('.stating-form .choices label').all()) {
      await kind.click();
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(390);
      const out = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('.stating-form *')]
        .filter((each) => each.offsetParent && each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 80))`);
      expect(out).toEqual([]);
      await page.locator('.stating-form').getByRole('button', { name: 'State' }).click({ trial: true });
    }
  });
});
