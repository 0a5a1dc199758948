/** What the pages name is there: links to other pages, tests that are said to show something, the list of decisions. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = ['ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted();

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

describe.each(pages)('%s', (page) => {
  const text = read(page).replaceAll(/^```[\s\S]*?^```/gm, '');

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  test('names tests that are there', () => {
    const named = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

test('the pages are found', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test('decisions are listed by number and title', () => {
  const files = globSync('[0-9]*.md', { cwd: join(root, 'docs/decisions') }).toSorted();
  const titles = files.map((file) => `- [${(/^# (.+)$/m.exec(read(`docs/decisions/${file}`)) ?? [])[1]}](${file})`);
  expect([...read('docs/decisions/README.md').matchAll(/^- .+$/gm)].map(([line]) => line)).toEqual(titles);
  expect(files.map((file) => file.slice(0, 4))).toEqual(
    files.map((file) => read(`docs/decisions/${file}`).slice(2).split('.', 1)[0]?.padStart(4, '0')),
  );
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

/** As GitHub makes them: lower case, without punctuation, blanks as hyphens. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
