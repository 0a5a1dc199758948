import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { importRecords } from '../../src/node.ts';
import { markNames } from '../../app/src/people/mark-names.ts';
import { describeInBrowser, lookAtDemo, openPage, patience, phone, type Served } from './browsing.ts';
import { servePeople } from './people-case.ts';

async function openPeople(served: Served): Promise<Page> {
  const page = await openPage(served, '#/people');
  await page.locator('.same-list li').first().waitFor();
  return page;
}

const pairsIn = (page: Page) => page.locator('.same-list section:first-child li');
const headline = (page: Page) => page.locator('.open-pair h1').textContent();

describeInBrowser('people and things', () => {
  test('the pair that would change most comes first, with both names in context and why it is asked', async () => {
    const page = await openPeople(await servePeople());
    expect(await pairsIn(page).count()).toBe(3);
    expect(await pairsIn(page).first().textContent()).toContain('≠ 1 answer would differ');
    expect(new Set(await pairsIn(page).first().locator('.from').allTextContents())).toEqual(
      new Set(['in Harbour Gazette', 'in Портовые вести']),
    );
    await page.keyboard.press('j');
    await page.locator('.same-sides').waitFor();
    expect(await headline(page)).toMatch(/^Are .*(Timur Sadyrkulov|Тимур Садыркулов).* one person\?$/);
    expect(await page.locator('.name-reasons').textContent()).toContain('are spellings of one name');
    expect(await page.locator('.open-pair .why').textContent()).toContain('answer differently on occupation');
    expect(await page.locator('mark.named').allTextContents()).toEqual(['Тимур Садыркулов']);
    expect(await page.locator('.same-side').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Harbour Gazette'), expect.stringContaining('Портовые вести')]),
    );
  });

  test('one key for each answer, a reason for a refusal, and a way back', async () => {
    const served = await servePeople();
    const page = await openPeople(served);
    const { keyboard } = page;
    await keyboard.press('j');
    await page.locator('.same-sides').waitFor();
    await keyboard.press('d');
    const reason = page.locator('.reason textarea');
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('');
    await keyboard.press('Enter');
    expect(await pairsIn(page).count()).toBe(3);
    await keyboard.type('One was born ten years later.');
    await keyboard.press('Enter');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(2);
    await page.locator('.same-list summary').click();
    expect(await page.locator('.same-list details li').textContent()).toContain('One was born ten years later.');
    await keyboard.press('u');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(3);
    await page.locator('.toast').last().waitFor();
    await pairsIn(page).first().locator('a').click();
    await page.locator('.same-sides').waitFor();
    await keyboard.press('s');
    await reason.waitFor();
    expect(await reason.inputValue()).toContain('are spellings of one name');
    await keyboard.press('Enter');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(2);
    const { rows } = await served.open.store.views.judgements({ effective: true });
    expect(rows.map(({ record }) => record.decision.kind)).toEqual(['same']);
  });

  test('who is not sure is asked last, records nothing, and can take it back', async () => {
    const served = await servePeople();
    const page = await openPeople(served);
    await page.keyboard.press('j');
    await page.locator('.same-sides').waitFor();
    const first = await page.locator('.same-list [aria-current]').getAttribute('data-pair');
    await page.keyboard.press('n');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(2);
    const later = page.locator('.same-list section', { hasText: 'Not sure yet' }).locator('a');
    expect(await later.getAttribute('data-pair')).toBe(first);
    await page.reload();
    await expect.poll(() => later.count(), patience).toBe(1);
    expect((await served.open.store.views.judgements({})).rows).toEqual([]);
    await page.keyboard.press('n');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => pairsIn(page).count(), patience).toBe(2);
  });

  test('a pair that is decided says by whom and why, at an address to keep', async () => {
    const served = await servePeople();
    const page = await openPeople(served);
    await page.keyboard.press('j');
    await page.locator('.same-sides').waitFor();
    const url = page.url();
    await page.keyboard.press('s');
    await page.locator('.reason textarea').fill('The same ticket.');
    await page.keyboard.press('Enter');
    await expect.poll(() => pairsIn(page).count(), patience).toBe(2);
    await page.goto(url);
    await page.getByText('are one person.').waitFor();
    expect(await page.locator('.open-pair').textContent()).toContain('The same ticket.');
    await page.getByRole('button', { name: 'Different' }).waitFor();
  });

  test('where there is nothing to ask, the room says so, and what was decided before is there', async () => {
    const page = await openPage(await lookAtDemo(), '#/people');
    await page.getByRole('heading', { name: 'Every pair of names that are alike is decided.' }).waitFor();
    await page.locator('.same-list summary').click();
    await page.locator('.same-list details a').first().click();
    await page.locator('.same-sides').waitFor();
    expect(await headline(page)).toMatch(/are different\.$/);
    expect(await page.locator('.open-pair').textContent()).toMatch(/Decided by .+, .+: .+/);
  });

  test('what somebody else names comes by itself', async () => {
    const served = await servePeople();
    const page = await openPeople(served);
    const record = { record: 'subject', key: 'more', kind: 'person', names: [{ text: 'Leila Hasan', proper: true }] };
    unwrap(await importRecords(served.open, JSON.stringify(record)));
    await expect.poll(() => pairsIn(page).count(), patience).toBe(5);
  });

  test.each([
    ['Sadyrkulov Timur', 'Timur Sadyrkulov'],
    ['Садыркулоф', 'Садыркулов'],
    ['Laila Hasan', 'ليلى حسن'],
  ])('a name is found by "%s", in any script, and leads to where it is spoken of', async (typed, found) => {
    const page = await openPeople(await servePeople());
    await page.keyboard.press('f');
    await page.keyboard.type(typed);
    const option = page.getByRole('option').filter({ hasText: found }).first();
    await option.waitFor();
    await option.click();
    await page.locator('.open-pair .spoken').waitFor({ state: 'attached' });
    expect(await headline(page)).toContain(found);
    expect(await page.locator('.people .ruled a').count()).toBeGreaterThan(0);
  });

  test('on a phone the list and what was opened come one after the other, and names from right to left stay whole', async () => {
    const page = await openPage(await servePeople(), '#/people', phone);
    const link = page.locator('.same-list a', { hasText: 'ليلى حسن' });
    await link.tap();
    await page.locator('.same-sides').waitFor();
    expect(await page.locator('.people-side').isVisible()).toBe(false);
    expect(await page.locator('.open-pair h1 bdi').allTextContents()).toEqual(
      expect.arrayContaining(['Layla Hassan', 'ليلى حسن']),
    );
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.getByRole('link', { name: 'All pairs' }).tap();
    await link.waitFor();
    await page.locator('.same-list a', { hasText: 'Abdurrahmangaliev' }).tap();
    await page.locator('.same-sides').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['Ann met Ann Lee.', ['Ann', 'Ann Lee'], ['[Ann]', ' met ', '[Ann Lee]', '.']],
  ['тимур И ТИМУР', ['Тимур'], ['[тимур]', ' И ', '[ТИМУР]']],
  ['a.b (c', ['a.b', '(c'], ['[a.b]', ' ', '[(c]']],
  ['axb', ['a.b'], ['axb']],
  ['nothing', ['', ' '], ['nothing']],
  ['', ['a'], []],
])('in "%s" the names %j are marked', (text, names, expected) => {
  const parts = markNames(text, names);
  expect(parts.map(({ words, isName }) => (isName ? `[${words}]` : words))).toEqual(expected);
  expect(parts.map(({ words }) => words).join('')).toBe(text);
});
