import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  describeInBrowser,
  desk,
  type Look,
  lookAtDemo,
  openPage,
  phone,
  type Served,
  sourceId,
  visit,
} from './browsing.ts';

type Go = (page: Page) => Promise<void>;

function at(hash: string, seen: string): Go {
  return async (page) => {
    await visit(page, hash);
    await page.locator(seen).first().waitFor();
  };
}

function andPress(go: Go, key: string, seen: string): Go {
  return async (page) => {
    await go(page);
    await page.keyboard.press(key);
    await page.locator(seen).first().waitFor();
  };
}

function andClick(go: Go, clicked: string, seen: string): Go {
  return async (page) => {
    await go(page);
    await page.locator(clicked).last().click();
    await page.locator(seen).first().waitFor();
  };
}

/** Every room, with what opens in it. */
async function everyPlace(served: Served): Promise<readonly (readonly [name: string, go: Go])[]> {
  const { rows } = await served.open.store.views.statements();
  const statement = rows.at(-1)?.record;
  const reading = `#/reading/${await sourceId(served, 'transcript')}`;
  const sides = `#/copies/${await sourceId(served, 'azat-page')}/${await sourceId(served, 'repost')}`;
  const conflict = andPress(at('#/conflicts', '.conflict-list li'), 'j', '.members');
  return [
    ['the whole case', at('#/conflicts', '.headline')],
    ['a conflict', conflict],
    ['sources', at('#/reading', '.source-list')],
    ['a reading', at(reading, '.note')],
    ['a statement', at(`#/reading/${statement?.passage.source}/${statement?.id}`, '.note.selected')],
    ['stating', andPress(at(reading, '.note'), 'n', '.stating-form')],
    ['copies', at('#/copies', '.pair-list')],
    ['two sources side by side', andPress(at(sides, '.aligned'), 'j', '.drift-note.selected')],
    ['what is the same in both', andClick(at(sides, '.aligned'), '.left-out button', '.aligned.alone')],
    ['words of an address', at(`${reading}/5-60`, 'mark.looked')],
    ['hypotheses', at('#/hypotheses', '.hypothesis')],
    [
      'what would have to be wrong',
      andClick(at('#/hypotheses', '.hypothesis'), '.foot[aria-label*="wrong about"]', '.lens .quoted'),
    ],
    ['composing', andPress(at('#/hypotheses', '.hypothesis'), 'n', 'dialog .composer')],
    ['people and things', at('#/people', '.open-pair .headline')],
    [
      'two names side by side',
      andClick(
        andClick(at('#/people', '.same-list summary'), '.same-list summary', '.same-list details[open] a'),
        '.same-list details a',
        '.same-sides',
      ),
    ],
    ['a name that is looked for', andPress(at('#/people', '.open-pair .headline'), 'f', '.name-search input:focus')],
    ['the ledger', andPress(at('#/ledger', '.action'), 'v', '.verdict')],
    ['keys', andPress(at('#/ledger', '.action'), '?', 'dialog .keys')],
    ['search', andPress(at('#/conflicts', '.headline'), '/', 'dialog .palette')],
    ['a trail', andPress(conflict, 'w', 'dialog .step')],
  ];
}

const looks: readonly (readonly [string, Look])[] = [
  ['a desk, light', { ...desk, colorScheme: 'light' }],
  ['a phone, dark', { ...phone, colorScheme: 'dark' }],
];

/** What a person without eyes would not know the name of, as CSS would find it. */
const nameless = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=dialog], dialog, nav, section[aria-label]')]
  .filter((each) => each.checkVisibility())
  .filter((each) => {
    const labelled = each.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join('');
    const name = each.getAttribute('aria-label') ?? labelled ?? [...(each.labels ?? [])].map((label) => label.textContent).join('') ?? '';
    return !(name.trim() || (/^(A|BUTTON|SUMMARY)$/.test(each.tagName) && each.textContent.trim()) || each.title);
  })
  .map((each) => each.outerHTML.slice(0, 120))`;

/** Texts whose colour is too near to what they stand on (WCAG 2.2, 1.4.3), each once. */
const faint = `{
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const numbers = (colour) => {
    if (known.has(colour)) return known.get(colour);
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    return known.get(colour);
  };
  const light = ([r, g, b]) => [r, g, b].map((x) => x / 255).map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)).reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
  const under = (each) => { for (let at = each; at; at = at.parentElement) { const colour = numbers(getComputedStyle(at).backgroundColor); if (colour[3] === 255) return colour; } return [255, 255, 255, 255]; };
  const found = new Set();
  for (const each of document.querySelectorAll('body *')) {
    const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!own || !each.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true }) || each.closest('.hidden, :disabled')) continue;
    const style = getComputedStyle(each);
    const [a, b] = [light(numbers(style.color)), light(under(each))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const isLarge = parseFloat(style.fontSize) >= 24;
    if (ratio < (isLarge ? 3 : 4.5)) found.add(each.tagName + '.' + each.className + ' ' + ratio.toFixed(2));
  }
  [...found];
}`;

describeInBrowser('on every screen', () => {
  test.each(looks)('%s: nothing is wider than the window, nothing too faint, everything named', async (_, look) => {
    const served = await lookAtDemo();
    const page = await openPage(served, '', look);
    for (const [name, go] of await everyPlace(served)) {
      await go(page);
      expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
      expect([name, await page.evaluate(nameless)]).toEqual([name, []]);
      expect([name, await page.evaluate(faint)]).toEqual([name, []]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  });

  test('each room has one main part, one first heading, and a name of its own', async () => {
    const served = await lookAtDemo();
    const page = await openPage(served);
    const titles = new Set<string>();
    for (const hash of [
      '#/conflicts',
      '#/reading',
      `#/reading/${await sourceId(served, 'wire')}`,
      '#/copies',
      `#/copies/${await sourceId(served, 'azat-page')}/${await sourceId(served, 'repost')}`,
      '#/hypotheses',
      '#/people',
      '#/ledger',
    ]) {
      await visit(page, hash);
      await page.locator('h1').waitFor();
      expect([hash, await page.getByRole('main').count(), await page.getByRole('banner').count()]).toEqual([
        hash,
        1,
        1,
      ]);
      expect(await page.getByRole('navigation', { name: 'Rooms' }).count()).toBe(1);
      titles.add(await page.title());
    }
    expect(titles.size).toBe(6);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the theme follows the system, can be chosen, and stays chosen', async () => {
    const page = await openPage(await lookAtDemo(), '', { ...desk, colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    await page.locator('main').waitFor();
    expect(await theme()).toBe('light');
  });
});

describe('colours of meaning', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../app/src/style/tokens.css'), 'utf8');
  const [light = '', dark = ''] = [...css.matchAll(/^:root[^{]*\{([^}]*)\}/gm)].map(([, body]) => body);

  test.each([
    ['light', light],
    ['dark', dark],
  ])('keep 4.5 to 1 as text and 3 to 1 as marks, %s', (_, body) => {
    const colours = new Map(
      [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
    );
    const ratio = (text: string, ground: string) => contrast(colours.get(text) ?? '', colours.get(ground) ?? '');
    for (const ground of ['paper', 'sheet', 'float'])
      for (const text of ['ink', 'second', 'against', 'agree', 'unsure', 'selected'])
        expect([text, ground, ratio(text, ground) >= 4.5]).toEqual([text, ground, true]);
    for (const [text, ground] of [
      ['ink', 'mark'],
      ['ink', 'selected-wash'],
      ['ink', 'unsure-wash'],
      ['unsure', 'unsure-wash'],
      ['on-against', 'against'],
      ['paper', 'ink'],
    ] as const)
      expect([text, ground, ratio(text, ground) >= 4.5]).toEqual([text, ground, true]);
    expect(ratio('rule', 'paper')).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2, "contrast ratio", of two colours "#rrggbb". */
function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
