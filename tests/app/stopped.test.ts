/** A case in which so much hangs together that the search stops: nothing is called the cheapest that is not known to be. */

import { expect, test } from 'vitest';
import { mulberry32 } from '../../bench/testimony/random.ts';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, importRecords, preserveSource } from '../../src/node.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { describeInBrowser, openPage, phone, serveCase, type Served } from './browsing.ts';

const [crowds, voices] = [60, 40];

/** How many were where: four voices of forty on each of sixty crowds, never the same. */
async function serveHard(): Promise<Served> {
  const folder = await temporaryFolder();
  const open = unwrap(await createCaseIn(folder, { title: 'Hard', actor: 'desk' }));
  const random = mulberry32(1);
  const told = Array.from({ length: crowds * 4 }, (_, place) => {
    const crowd = Math.floor(place / 4);
    const voice = Math.floor(random() * voices);
    const count = 10 + 40 * Math.floor(random() * 5);
    return { crowd, voice, quote: `${place}: voice ${voice} on crowd ${crowd}.`, count };
  });
  const text = told.map(({ quote }) => quote).join('\n');
  unwrap(
    await preserveSource(open, new TextEncoder().encode(text), {
      from: 'told.txt',
      how: 'file',
      mediaType: 'text/plain',
      handle: 'told',
    }),
  );
  const records = [
    ...Array.from({ length: voices }, (_, key) => ({
      record: 'voice',
      key: `v${key}`,
      kind: 'person',
      name: `Voice ${key}`,
      named: true,
    })),
    ...Array.from({ length: crowds }, (_, key) => ({
      record: 'subject',
      key: `c${key}`,
      kind: 'event',
      names: [{ text: `crowd ${key}`, proper: false }],
    })),
    ...told.map(({ crowd, voice, quote, count }, place) => ({
      record: 'statement',
      source: 'told',
      key: `s${place}`,
      attribution: [`v${voice}`],
      act: 'asserts',
      content: {
        kind: 'attribute',
        of: `c${crowd}`,
        property: 'number-of-people',
        value: { kind: 'quantity', min: String(count), max: String(count), unit: 'person' },
        polarity: 'positive',
      },
      passage: { quote },
    })),
  ];
  const { refused } = unwrap(await importRecords(open, records.map((record) => JSON.stringify(record)).join('\n')));
  expect(refused).toEqual([]);
  await open.store.close();
  return serveCase(folder);
}

describeInBrowser('a search that stopped', () => {
  test('is told, its way out is the cheapest found, and a long one is folded', async () => {
    const served = await serveHard();
    for (const look of [undefined, phone]) {
      const page = await openPage(served, '#/conflicts', look);
      await page.getByRole('heading', { level: 1, name: /The cheapest way out found takes/ }).waitFor();
      expect(await page.locator('.stops li').allTextContents()).toContainEqual(
        expect.stringContaining('There may be more or cheaper ways out'),
      );
      expect(await page.locator('.first-way').textContent()).toMatch(/found$/);
      const shown = await page.locator('.way-out').first().locator('.fault').count();
      const more = page.getByRole('button', { name: /more in this way out/ }).first();
      const left = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
      await more.click();
      expect(await page.locator('.way-out').first().locator('.fault').count()).toBe(shown + left);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
  });
});
