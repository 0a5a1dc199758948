/** The page of a real dossier, read by an HTML parser and looked at in a browser: whole, closed in itself, and safe. */

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileNames, type Dossier } from '../../src/dossier/dossier.ts';
import { renderPage } from '../../src/dossier/render-page.ts';
import { makeFiles, textOf, type Files } from '../verify/dossier-fixture.ts';

let files: Files;
let page: string;
let dossier: Dossier;

beforeAll(async () => {
  files = await makeFiles();
  page = textOf(files, fileNames.page);
  dossier = JSON.parse(textOf(files, fileNames.dossier));
});

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function text(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

const named = (html: string, tag: string) => elementsOf(html).filter(({ tagName }) => tagName === tag);

/** What may stand in a page: everything else has something to do with scripts, forms, other files or the network. */
const allowedTags =
  'html head meta title style body a header main section footer p h1 h2 h3 bdi cite code mark sup span figure figcaption div blockquote ul ol li details summary'.split(
    ' ',
  );
const allowedAttributes =
  'lang charset http-equiv content name class href id dir aria-label aria-labelledby aria-hidden role'.split(' ');

function expectClosed(html: string): void {
  const elements = elementsOf(html);
  const ids = elements.flatMap((each) => attribute(each, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of elements) {
    expect(allowedTags).toContain(element.tagName);
    for (const { name } of element.attrs) expect(allowedAttributes).toContain(name);
  }
  const links = elements.flatMap((each) => attribute(each, 'href') ?? []);
  expect(links.filter((href) => !/^(#[\w-]+|readings\/[0-9a-f]{64}\.txt)$/.test(href))).toEqual([]);
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
}

describe('the page', () => {
  test('holds nothing that runs, asks for another file or leads anywhere but into the dossier', () => {
    expectClosed(page);
    const away = named(page, 'a')
      .flatMap((each) => attribute(each, 'href') ?? [])
      .filter((href) => !href.startsWith('#'));
    expect(away.filter((href) => !files.has(href))).toEqual([]);
    const [policy, ...others] = named(page, 'meta').filter((each) => attribute(each, 'http-equiv') !== undefined);
    expect(others).toEqual([]);
    expect(policy && attribute(policy, 'content')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
  });

  test('ends every line in numbers, each of which opens a note with the quote marked in its context', () => {
    const lines = elementsOf(page).filter((each) => attribute(each, 'class') === 'says');
    expect(lines.length).toBe(dossier.lines.filter(({ kind }) => kind === 'line').length);
    for (const line of lines) expect(text(line)).toMatch(/\D [\d ]+$/);
    const notes = named(page, 'details');
    expect(notes.length).toBe(dossier.records.statements.length);
    expect(named(page, 'mark').map(text).toSorted()).toEqual(
      dossier.records.statements.map(({ passage }) => (passage.kind === 'text' ? passage.quote : '')).toSorted(),
    );
  });

  test('shows quotes in their language and direction, and chains from the origin outwards', () => {
    const quotes = named(page, 'blockquote');
    expect(quotes.every((each) => attribute(each, 'dir') === 'auto')).toBe(true);
    expect(new Set(quotes.map((each) => attribute(each, 'lang')))).toEqual(new Set(['ru', 'en', 'ar']));
    const chains = elementsOf(page)
      .filter((each) => attribute(each, 'class') === 'chain')
      .map(text);
    expect(chains).toContain('Aida, his sister → The ministry → Valley Wire');
  });

  test('has one main heading, headings in order, and landmarks', () => {
    expect(named(page, 'h1')).toHaveLength(1);
    expect(named(page, 'main')).toHaveLength(1);
    expect([named(page, 'header'), named(page, 'footer')].map(({ length }) => length)).toEqual([1, 1]);
    const levels = elementsOf(page).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('names each source with its digest and its files', () => {
    for (const { digest } of dossier.records.sources) {
      expect(page).toContain(digest);
      expect(page).toContain(fileNames.source(digest.slice(7)));
    }
  });

  test('says in either language that something is provisional, and never that anybody lies or anything is proved', () => {
    for (const language of ['en', 'ru'] as const) {
      const shown = renderPage({ ...dossier, language, provisional: true }, () => undefined);
      expect(named(shown, 'p').map(text).join()).toMatch(/Provisional:|Предварительно:/);
      expect(shown.replaceAll(/<style>.*<\/style>/gs, '')).not.toMatch(
        /\b(prove[sdn]?|proof|lie[sd]?|lying|fake)\b|доказ|лжёт|врёт|ложь/i,
      );
    }
  });
});

/** Markup, quotes, entities, comments and marks of direction in every text that comes from outside. */
const hostile = `</p></title></style><script>alert(1)</script><img src="https://x.example/a" onerror='alert(2)'>"' autofocus onfocus=alert(3) \u202E<!--\0&lt;javascript:alert(4)`;

function poison(each: Dossier): Dossier {
  const { records } = each;
  return {
    ...each,
    title: hostile,
    lines: each.lines.map((line) => ({ ...line, text: hostile })),
    records: {
      ...records,
      voices: records.voices.map((voice) => ({ ...voice, name: hostile })),
      subjects: records.subjects.map((subject) => ({ ...subject, names: [{ text: hostile, proper: true }] })),
      statements: records.statements.map((statement) => ({
        ...statement,
        saidAt: hostile,
        passage: statement.passage.kind === 'text' ? { ...statement.passage, quote: hostile } : statement.passage,
      })),
      sources: records.sources.map((source) => ({
        ...source,
        title: hostile,
        language: hostile,
        published: hostile,
        obtained: { ...source.obtained, from: 'javascript:alert(5)', by: hostile },
      })),
      judgements: records.judgements.map((judgement) => ({ ...judgement, because: hostile, by: hostile })),
    },
  };
}

describe('what a stranger wrote', () => {
  test('is text, wherever it stands', () => {
    const shown = renderPage(poison(dossier), () => hostile.repeat(3));
    expectClosed(shown);
    expect(named(shown, 'bdi').length).toBeGreaterThan(10);
    expect(named(shown, 'title').map(text).join()).toContain('<script>alert(1)</script>');
  });
});

const browser = '/usr/bin/chromium';

describe.skipIf(!existsSync(browser))('in a browser (needs Chromium)', () => {
  test('nothing of it runs or is fetched, notes open by their numbers, and it fits a phone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'counterpoint-page-'));
    const opened = await chromium.launch({
      executablePath: browser,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    try {
      const met: string[] = [];
      const tab = await opened.newPage({ viewport: { width: 390, height: 800 } });
      tab.on('dialog', (dialog) => void dialog.dismiss().then(() => met.push('dialog')));
      tab.on('console', (message) => met.push(message.text()));
      tab.on('request', (request) => void (request.url().endsWith('.html') || met.push(request.url())));
      for (const [name, content] of [
        ['a.html', renderPage(poison(dossier), () => hostile)],
        ['b.html', page],
      ] as const) {
        await writeFile(join(folder, name), content);
        await tab.goto(pathToFileURL(join(folder, name)).href);
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
        expect(await tab.evaluate('getComputedStyle(document.body).fontSize')).toBe('14px');
      }
      expect(await tab.evaluate('document.querySelectorAll("details[open]").length')).toBe(0);
      await tab.click('.marks a[href="#n2"]');
      expect(await tab.isVisible('#n2 mark')).toBe(true);
      expect(met).toEqual([]);
    } finally {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
