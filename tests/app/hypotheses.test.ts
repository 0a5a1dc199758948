import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, judge, stateHypotheses } from '../../src/node.ts';
import { makeSmallCase } from '../server/small-case.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { describeInBrowser, lookAtDemo, openPage, patience, phone, serveCase, type Served, visit } from './browsing.ts';

/** A case in which a mother, graded B, and officials give two dates. */
async function serveSmall(): Promise<Served> {
  const { folder, open } = await makeSmallCase();
  unwrap(await judge(open, { kind: 'grade', voice: 'mother', grade: 'B', grounds: [] }, 'She saw the ticket.'));
  await open.store.close();
  return serveCase(folder);
}

const second = { name: 'on the second', holds: ['said-2'], because: 'As his mother says.' };
const fifth = { name: 'on the fifth', holds: ['said-5'], because: 'As officials say.' };

async function serveTwo(): Promise<Served> {
  const served = await serveSmall();
  unwrap(await stateHypotheses(served.open, [second, fifth]));
  return served;
}

/** Presses Tab until what has the focus fits the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) === true) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** In hundredths. */
const sum = (costs: readonly string[]) => costs.reduce((all, each) => all + Math.round(Number(each) * 100), 0);

const choose = async (page: Page, words: string) => {
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
};

describeInBrowser('hypotheses', () => {
  test('where nobody has stated one, the sides of a question are proposed, taken up at once, and that is undone', async () => {
    const page = await openPage(await serveSmall(), '#/hypotheses');
    await page.getByText('Only proposed').waitFor();
    expect(await page.locator('.hypothesis').count()).toBe(2);
    await page.getByRole('button', { name: 'Take up both' }).click();
    await page.getByText('Only proposed').waitFor({ state: 'detached' });
    expect(await page.locator('.hypothesis').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Only proposed').waitFor();
  });

  test('the picture puts one thing in one column, the dearer the taller, and a column opens to its words', async () => {
    const page = await openPage(await lookAtDemo(), '#/hypotheses');
    await page.locator('.bar').first().waitFor();
    const bars: readonly { readonly name: string; readonly left: number; readonly height: number }[] =
      await page.evaluate(`[...document.querySelectorAll('.picture button.bar')].map((bar) => {
        const { left, height } = bar.getBoundingClientRect();
        return { name: bar.title, left: Math.round(left), height };
      })`);
    const columns = Map.groupBy(bars, ({ name }) => name);
    // What is wrong whichever of them holds stands in both rows.
    expect([...columns.values()].some((same) => same.length === 2)).toBe(true);
    for (const same of columns.values()) expect(new Set(same.map(({ left }) => left)).size).toBe(1);
    expect(new Set(bars.map(({ left }) => left)).size).toBe(columns.size);
    const byCost = bars.toSorted((a, b) => Number.parseFloat(a.name) - Number.parseFloat(b.name));
    const heights = byCost.map(({ height }) => height);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));

    await page.locator('.picture button.bar[title*="wrong about"]').last().click();
    await page.locator('.lens .quoted blockquote').first().waitFor();
    expect(page.url()).toMatch(/#\/hypotheses\/f_/);
    await page.keyboard.press('Escape');
    await page.locator('.lens').waitFor({ state: 'detached' });
    expect(await page.locator('body').textContent()).not.toMatch(/\b(proves?|proved|lies|lied)\b/i);
  });

  test('what each must assume adds up to what it costs, cheapest first', async () => {
    const page = await openPage(await lookAtDemo(), '#/hypotheses');
    await page.locator('.hypothesis').first().waitFor();
    const totals = (await page.locator('.hypothesis .place .mono').allTextContents()).map(Number);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    const shared = sum(await page.locator('.shared .cost').allTextContents());
    for (const [place, row] of (await page.locator('.hypothesis').all()).entries()) {
      const own = sum(await row.locator('.cost').allTextContents());
      // Each is rounded to a hundredth.
      expect(Math.abs(own + shared - Math.round((totals[place] ?? 0) * 100))).toBeLessThan(10);
    }
  });

  test('with the keyboard alone: two are composed and weighed, a linchpin leads to its words, and all is undone', async () => {
    const page = await openPage(await serveSmall());
    const { keyboard } = page;
    await page.locator('.conflict-list li').first().waitFor();
    await keyboard.press('3');
    await page.locator('.hypothesis').first().waitFor();
    for (const [words, name] of [
      ['5 January', 'on the fifth'],
      ['2 January', 'on the second'],
    ] as const) {
      await keyboard.press('n');
      await page.getByRole('dialog', { name: 'State a hypothesis' }).waitFor();
      await choose(page, words);
      await page.locator('.held-list li').waitFor();
      await tabTo(page, 'form > label input');
      await keyboard.type(name);
      await keyboard.press('Tab');
      await keyboard.type('Two people say so.');
      await keyboard.press('Control+Enter');
      await page.getByText(`Stated: ${name}.`).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('heading', { level: 1, name: /on the second/ }).waitFor();
    await keyboard.press('j');
    await keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement.className'), patience).toBe('hypothesis');
    await tabTo(page, '.two-apart .sentence');
    await keyboard.press('Enter');
    await page.locator('.two-apart .quoted blockquote').first().waitFor();
    const words = (await page.locator('.two-apart .quoted blockquote').first().textContent()) ?? '';
    await tabTo(page, '.two-apart .quoted a');
    await keyboard.press('Enter');
    await page.locator('.text mark.selected').first().waitFor();
    expect((await page.locator('.text mark.selected').allTextContents()).join('')).toBe(words);
    await page.goBack();
    await page.locator('.hypothesis').first().waitFor();
    await keyboard.press('u');
    await expect.poll(() => page.locator('.hypothesis').count(), patience).toBe(1);
    await keyboard.press('u');
    await page.getByText('Only proposed').waitFor();
  });

  test('columns are walked with the arrow keys', async () => {
    const page = await openPage(await lookAtDemo(), '#/hypotheses');
    const feet = page.locator('.foot');
    await feet.first().waitFor();
    await feet.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await feet.nth(2).getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-expanded")')).toBe('true');
    const named = (await feet.nth(2).getAttribute('aria-label')) ?? '';
    expect(named).toContain((await page.locator('.lens-says bdi').first().textContent()) ?? '?');
  });

  test('one is changed to deny what it held, set aside with a reason, and taken up again', async () => {
    const page = await openPage(await serveTwo(), '#/hypotheses');
    const save = async (reason: string) => {
      await page.getByRole('textbox', { name: 'Why it is changed' }).fill(reason);
      await page.getByRole('button', { name: 'Change it', exact: true }).click();
    };
    await page.getByRole('heading', { level: 3, name: 'on the fifth' }).waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: '≠ is not so' }).check();
    await save('Put the other way.');
    await page.locator('.holds .not-so').waitFor();
    await page.getByRole('article', { name: 'on the fifth' }).focus();
    await page.keyboard.press('x');
    await page.keyboard.type('Nobody holds it any more.');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.aside').allTextContents(), patience).toHaveLength(1);
    expect(await page.locator('.aside').textContent()).toContain('Nobody holds it any more.');
    await expect.poll(() => page.locator('.hypothesis').count(), patience).toBe(1);
    await page.getByRole('button', { name: 'Take up on the fifth again' }).click();
    await save('Somebody does.');
    await page.locator('.aside').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.hypothesis').count(), patience).toBe(2);
  });

  test('a tie is told as an answer, and a hypothesis against itself as what cannot be held', async () => {
    const served = await serveSmall();
    const both = { name: 'both', holds: ['said-2', 'said-5'], because: 'To see.' };
    const again = { ...second, name: 'on the second, too' };
    unwrap(await stateHypotheses(served.open, [second, again, both]));
    const page = await openPage(served, '#/hypotheses');
    await page.getByRole('heading', { level: 1, name: /Two tie/ }).waitFor();
    expect(await page.locator('.lead').textContent()).toContain('A tie is an answer');
    expect(await page.locator('.picture .margin-of').allTextContents()).toEqual(['= tie', '= tie']);
    expect(await page.locator('.hypothesis').last().textContent()).toContain('cannot be held');
  });

  test('sentences are told in Russian where that is wanted, and what was stated keeps its own words', async () => {
    const page = await openPage(await serveTwo(), '#/hypotheses');
    await page.locator('.hypothesis').first().waitFor();
    await page.getByRole('button', { name: /switch to Russian/ }).click();
    await expect.poll(() => page.locator('.holds').first().textContent(), patience).toMatch(/января/u);
    expect(await page.locator('.two-apart h2').textContent()).toContain('впереди');
    expect(await page.locator('.hypothesis h3').first().textContent()).toBe('on the second');
  });

  test('names from right to left, or without a space, stay in their place', async () => {
    const served = await serveSmall();
    unwrap(
      await stateHypotheses(served.open, [
        { ...second, name: 'سافر الرجل في الثاني من يناير \u202Eevil', because: 'عنوان' },
        { ...fifth, name: 'x'.repeat(100), because: 'y'.repeat(400) },
      ]),
    );
    const page = await openPage(served, '#/hypotheses', phone);
    await page.locator('.hypothesis').nth(1).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    const directions = `[...document.querySelectorAll('.hypothesis h3 bdi')].map((each) => getComputedStyle(each).direction)`;
    expect(await page.evaluate(directions)).toEqual(['rtl', 'ltr']);
  });

  test('it weighs again when somebody else changes the case', async () => {
    const served = await serveSmall();
    const page = await openPage(served, '#/hypotheses');
    await page.getByText('Only proposed').waitFor();
    unwrap(await stateHypotheses(served.open, [fifth]));
    await page.getByRole('heading', { level: 1, name: /If it is so/ }).waitFor();
    expect(await page.locator('.hypothesis h3').allTextContents()).toEqual(['on the fifth']);
  });

  test('an empty case is told where to begin', async () => {
    const folder = await temporaryFolder();
    const open = unwrap(await createCaseIn(folder, { title: 'New', actor: 'desk' }));
    await open.store.close();
    const page = await openPage(await serveCase(folder), '#/hypotheses');
    await page.getByText('Nothing is stated yet').waitFor();
    await visit(page, '#/hypotheses/f_000000000000');
    await page.getByText('Nothing is stated yet').waitFor();
    expect(await page.locator('.picture, .hypothesis').count()).toBe(0);
  });
});
