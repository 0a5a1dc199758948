/** A source with very many statements: what is drawn does not grow with them, and everything is still reached. */

import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, importRecords, preserveSource } from '../../src/node.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { describeInBrowser, openPage, patience, serveCase, type Served } from './browsing.ts';

const many = 600;

/** Each of 200 people has three birth years told; of every tenth, one is another. */
async function serveMany(): Promise<Served & { readonly id: string }> {
  const folder = await temporaryFolder();
  const open = unwrap(await createCaseIn(folder, { title: 'Many', actor: 'desk' }));
  const people = many / 3;
  const quoteOf = (place: number) => {
    const person = place % people;
    const isOdd = person % 10 === 0 && place >= people && place < 2 * people;
    return { person, year: 1950 + (person % 40) + (isOdd ? 7 : 0) };
  };
  const words = (place: number) => `Line ${place}: person ${quoteOf(place).person}, born ${quoteOf(place).year}`;
  const text = Array.from({ length: many }, (_, place) => `${words(place)}.`).join('\n\n');
  const request = { from: 'many.txt', how: 'file', mediaType: 'text/plain', handle: 'many', voice: 'Outlet' } as const;
  const { source } = unwrap(await preserveSource(open, new TextEncoder().encode(text), request));
  const records = [
    { record: 'voice', key: 'clerk', kind: 'person', name: 'A clerk', named: true },
    ...Array.from({ length: people }, (_, person) => ({
      record: 'subject',
      key: `p${person}`,
      kind: 'person',
      names: [{ text: `Person ${person}`, proper: true }],
    })),
    ...Array.from({ length: many }, (_, place) => ({
      record: 'statement',
      source: 'many',
      key: `s${place}`,
      attribution: ['clerk'],
      act: 'asserts',
      content: {
        kind: 'attribute',
        of: `p${quoteOf(place).person}`,
        property: 'birth-date',
        value: { kind: 'date', when: { edtf: String(quoteOf(place).year) } },
        polarity: 'positive',
      },
      passage: { quote: words(place) },
    })),
  ];
  const { refused } = unwrap(await importRecords(open, records.map((record) => JSON.stringify(record)).join('\n')));
  expect(refused).toEqual([]);
  await open.store.close();
  return { ...(await serveCase(folder)), id: source.id };
}

describeInBrowser(`a source with ${many} statements`, () => {
  test('draws those near the place that is read, and reaches every one', async () => {
    const served = await serveMany();
    const page = await openPage(served, `#/reading/${served.id}`);
    await page.locator('.note').first().waitFor();
    expect(await page.locator('.margin-head').textContent()).toContain(`${many} statements`);
    const drawn = () => page.locator('.note').count();
    expect(await drawn()).toBeLessThanOrEqual(200);
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('.note.selected').textContent(), patience).toContain(`Person ${many / 3 - 1}`);
    await expect
      .poll(() => page.evaluate('document.activeElement.closest(".note.selected") !== null'), patience)
      .toBe(true);
    await expect
      .poll(async () => (await page.locator('.text mark.selected').boundingBox())?.y, patience)
      .toBeLessThan(800);
    expect(await drawn()).toBeLessThanOrEqual(200);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight / 2)');
    await expect.poll(() => page.getByText(/more after these/).count(), patience).toBe(1);
    await expect.poll(() => page.getByText(/more before these/).count(), patience).toBe(1);
    expect(await drawn()).toBeLessThanOrEqual(200);
  });

  test('every conflict among them is listed and explained', async () => {
    const page = await openPage(await serveMany(), '#/conflicts');
    await page.locator('.conflict-list li').first().waitFor();
    expect(await page.locator('.conflict-list li').count()).toBe(many / 30);
    await page.locator('.conflict-list li a').last().click();
    await page.locator('.member .quoted').nth(1).waitFor();
  });
});
