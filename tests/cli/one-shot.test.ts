/** One page of the demo case in Russian, alone and with no human edit: what can be had from the text. */

import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openShell } from './counterpoint.ts';

const sources = resolve(import.meta.dirname, '../../cases/confession/sources');

/** What `counterpoint check FILE` prints, on one line. */
async function check(file: string, ...options: readonly string[]) {
  const { out } = await openShell().call('check', join(sources, file), ...options);
  return out.replaceAll(/[\s│]+/g, ' ');
}

test('a Russian article alone is marked provisional, and its conflicts are found', async () => {
  const out = await check('azat-news.html');
  expect(out).toContain('Provisional: the machine proposed these statements');
  // First contact against the ticket.
  expect(out).toContain('is dated 16 December 2030');
  expect(out).toContain('16 days before контакт «первого января ему написали незнакомые люди» (1 January 2031');
  // Out of work against the leader of an orchestra, where the two are one, as the mother says.
  expect(out).toMatch(/is unemployed; \S+ says that \S+ \S+ is the leader of an orchestra/);
  expect(out).toContain('“Это мой сын Ильяс”');
  expect(out).toMatch(/If \S+ and Ильяс Темирхан are one, not both can be so/);
});

test('its findings are told in Russian where that is asked for', async () => {
  const out = await check('azat-news.html', '--sentences', 'ru');
  expect(out).toContain('за 16 дней до');
  expect(out).toContain('Ильяс Темирхан');
  expect(out).not.toContain('is dated');
});
