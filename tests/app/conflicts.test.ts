import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, preserveSource, proposeFrom } from '../../src/node.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { describeInBrowser, lookAtDemo, openPage, patience, serveCase, serveDemo, visit } from './browsing.ts';

describeInBrowser('conflicts', () => {
  test('the whole case is told first: what is in dispute, what would have to be wrong, what stands', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    await page.getByRole('heading', { level: 1, name: /questions in dispute/ }).waitFor();
    const costs = await page.locator('.way-out-head .cost').allTextContents();
    expect(costs.length).toBeGreaterThan(0);
    expect(costs.map(Number)).toEqual(costs.map(Number).toSorted((a, b) => a - b));
    for (const title of [
      'What would have to be wrong, cheapest first',
      'Stands in every cheapest way out',
      'Unchallenged',
    ])
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/\b(proves?|proved|lies|lied)\b/i);
  });

  test('each is explained: a sentence, quotes side by side with their chains, why, and faults by their cost', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    const links = page.locator('.conflict-list li a');
    await links.first().waitFor();
    const count = await links.count();
    for (let place = 0; place < count; place += 1) {
      await links.nth(place).click();
      await page.getByText(`Conflict ${place + 1} of ${count}`).waitFor();
      const quotes = page.locator('.member .quoted');
      await quotes.nth(1).waitFor();
      for (const text of await quotes.allTextContents()) expect(text).toMatch(/\w|\p{L}/u);
      expect(await page.locator('.member .origin').count()).toBeGreaterThanOrEqual(2);
      const costs = (await page.locator('.faults .cost').allTextContents()).map(Number);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    }
    await links.first().click();
    const [left, right] = await page.locator('.member').all();
    const [a, b] = [await left?.boundingBox(), await right?.boundingBox()];
    expect(a?.y).toBe(b?.y);
    expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThan(b?.x ?? 0);
  });

  test('a quote leads to its place in the source, and back leads here again', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    await page.locator('.conflict-list li a').first().click();
    const quoted = page.locator('.quoted').first();
    const words = (await quoted.locator('blockquote').textContent()) ?? '';
    await quoted.getByRole('link').click();
    await page.locator('.text mark.selected').first().waitFor();
    const marked = (await page.locator('.text mark.selected').allTextContents()).join('');
    expect(marked).toBe(words);
    await page.goBack();
    await page.getByText(/^≠? ?Conflict 1 of/).waitFor();
  });

  test('two who agree are judged independent, with a reason', async () => {
    const page = await openPage(await serveDemo(), '#/conflicts');
    const unexamined = page.locator('details.said-by', { hasText: /^\W*2 origins.*: nobody has said yet/ }).first();
    await unexamined.locator('summary').click();
    await unexamined.getByRole('button', { name: 'Judge them independent…' }).click();
    await page.getByRole('dialog').getByLabel('Because').fill('They were in two towns and do not know each other.');
    await page.getByRole('button', { name: 'Judge independent' }).click();
    await page.getByText('2 independent origins agree').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByText('2 independent origins agree').count(), patience).toBe(0);
  });

  test('the whole trail goes down to the digest of the bytes', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    await page.locator('.conflict-list li a').first().click();
    await page.locator('.members').waitFor();
    await page.keyboard.press('w');
    const trail = page.getByRole('dialog', { name: 'Why: the whole trail' });
    await trail.locator('.step.source').first().waitFor();
    expect(await trail.locator('.step.source').first().textContent()).toMatch(/sha256:[0-9a-f]{64}/);
    await page.keyboard.press('Escape');
    await trail.waitFor({ state: 'detached' });
  });

  test('sentences are told in Russian where that is wanted, with the names that there are in it', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    await page.locator('.conflict-list li').first().waitFor();
    await page.getByRole('button', { name: /switch to Russian/ }).click();
    await expect
      .poll(() => page.locator('.conflict-list li').first().textContent(), patience)
      .toMatch(/\p{Script=Cyrillic}/u);
    // What has a name in that language is called by it.
    expect(await page.locator('.conflict-list').textContent()).toMatch(/Человек на записи.*Ильяс Темирхан/su);
  });

  test('a conflict is set aside with a reason, stays in its place, and that is undone', async () => {
    const page = await openPage(await serveDemo(), '#/conflicts');
    await page.locator('.conflict-list li a').first().click();
    await page.locator('.members').waitFor();
    await page.keyboard.press('x');
    await page.keyboard.type('Two payments are meant.');
    await page.keyboard.press('Enter');
    await page.getByText('Set aside: conflict 1').waitFor();
    expect(await page.locator('.explanation').textContent()).toContain('Two payments are meant.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.kicker').textContent(), patience).toContain('Conflict 1 of');
  });

  test('proposed statements count only while the person asks for it, and every room says so', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts');
    await page.locator('.conflict-list li').first().waitFor();
    expect(await page.getByText('Provisional.').count()).toBe(0);
    await page.keyboard.press('p');
    for (const room of ['#/reading', '#/ledger', '#/conflicts']) {
      await visit(page, room);
      await page.getByText('Provisional.').waitFor();
    }
    await page.getByRole('button', { name: 'Count accepted ones only' }).click();
    await page.getByText('Provisional.').waitFor({ state: 'detached' });
  });

  test('where nothing counts yet it is said what waits, and one key shows what that would come to', async () => {
    const folder = await temporaryFolder();
    const open = unwrap(await createCaseIn(folder, { title: 'Unread', actor: 'desk' }));
    const text =
      'The ministry said that Nurlan Abdyldaev was 31 years old. Nurlan Abdyldaev was 44 years old, his sister said.';
    const { source } = unwrap(
      await preserveSource(open, new TextEncoder().encode(text), {
        from: 'page.txt',
        how: 'file',
        mediaType: 'text/plain',
        title: 'Page',
        voice: 'Selm Gazette',
        language: 'en',
      }),
    );
    const { proposals } = unwrap(await proposeFrom(open, source.id));
    await open.store.close();
    const page = await openPage(await serveCase(folder), '#/conflicts');
    await page.getByText(`${proposals.length} proposed statements wait for your decision`).waitFor();
    expect(await page.locator('.headline').textContent()).toBe('No conflicts.');
    await page.getByRole('button', { name: 'See what they would come to' }).click();
    await page.getByRole('heading', { level: 1, name: /One question in dispute/ }).waitFor();
    await page.keyboard.press('p');
    await visit(page, '#/hypotheses');
    await page.getByText(`${proposals.length} proposed statements wait for your decision`).waitFor();
  });

  test('an address of a conflict that is no longer there says so', async () => {
    const page = await openPage(await lookAtDemo(), '#/conflicts/f_000000000000');
    await expect.poll(() => page.locator('.gone').textContent(), patience).toContain('no longer there');
  });
});
