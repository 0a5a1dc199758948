import { expect, test } from 'vitest';
import { compareWhereRead, pairPages } from '../../src/case/pair-pages.ts';
import type { PageText } from '../../src/copies/page-text.ts';
import { compareOffThread, pairOffThread } from '../../src/server/pair-off-thread.ts';
import type { Source } from '../../src/source/source.ts';
import { unwrap } from '../../src/base/result.ts';
import { preserveSource } from '../../src/node.ts';
import { everyRow } from '../../src/case/references.ts';
import { makeSmallCase } from './small-case.ts';

const words = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => `word${(from + at * 7) % 977}`).join(' ');
const textOf = (place: number) =>
  `Report of day ${place % 9} by Ines Corr of Selm. ${words(220, place % 11)}. The Aurora carried ${100 + (place % 4)} passengers.`;

/** So many sources of a case, in groups that copy each other. */
async function pagesOf(count: number): Promise<{ readonly sources: readonly Source[]; readonly pages: PageText[] }> {
  const { open } = await makeSmallCase();
  for (let place = 0; place < count; place += 1)
    unwrap(
      await preserveSource(open, new TextEncoder().encode(textOf(place)), {
        from: `${place}.txt`,
        how: 'file',
        mediaType: 'text/plain',
      }),
    );
  const sources: Source[] = [];
  for await (const { record } of everyRow((page) => open.store.views.sources(page))) sources.push(record);
  await open.store.close();
  return { sources, pages: sources.map(({ id }, place) => ({ id, text: textOf(place), parts: [], language: 'en' })) };
}

test('a thread gives the same pairs, in the same order, and says how far it is', async () => {
  const { sources, pages } = await pagesOf(12);
  const steps: number[] = [];
  const expected = pairPages(sources, pages, (done) => steps.push(done));
  expect(expected.length).toBeGreaterThan(5);
  expect(expected.some(({ comparison }) => comparison !== undefined)).toBe(true);
  expect(steps.at(-1)).toBe(pages.length * 2);
  expect(await pairOffThread(sources, pages, {}, 0)).toEqual(expected);
  expect(await pairOffThread(sources, pages, {}, Infinity)).toEqual(expected);
});

test('other work goes on meanwhile', async () => {
  const { sources, pages } = await pagesOf(6);
  let turns = 0;
  const pairing = pairOffThread(sources, pages, {}, 0);
  const counting = setInterval(() => (turns += 1), 1);
  await pairing;
  clearInterval(counting);
  expect(turns).toBeGreaterThan(0);
});

test.each([0, Infinity])('what nobody waits for is ended (here up to %s letters)', async (most) => {
  const { sources, pages } = await pagesOf(6);
  await expect(pairOffThread(sources, pages, { signal: AbortSignal.abort(new Error('gone')) }, most)).rejects.toThrow(
    'gone',
  );
  if (most > 0) return;
  const ending = new AbortController();
  const pairing = pairOffThread(sources, pages, { signal: ending.signal }, most);
  ending.abort(new Error('left'));
  await expect(pairing).rejects.toThrow('left');
});

/** More sentences than are aligned. */
const longPage = (id: string, step: number, language = 'en'): PageText => ({
  id,
  text: Array.from({ length: 620 }, (_, at) => `Boat ${100 + at * step} left Selm.`).join('\n'),
  language,
});

test('two long pages are laid side by side on a thread, as they would be here, and other work goes on meanwhile', async () => {
  const two = [longPage('s_a', 1), longPage('s_b', 2)] as const;
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const compared = await compareOffThread(two, 's_b', 0);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(0);
  expect(compared).toEqual(compareWhereRead(...two, 's_b'));
  expect(compared).toMatchObject({ original: 's_b', because: 'declared' });
  for (const side of ['original', 'copy'] as const) {
    const starts = compared?.rows.flatMap((row) => row[side]?.start ?? []);
    expect(starts).toHaveLength(620);
    expect(starts).toEqual(starts?.toSorted((a, b) => a - b));
  }
});

test('where there are no rules for a language, the thread says so too', async () => {
  const two = [longPage('s_a', 1), longPage('s_b', 2, 'fi')] as const;
  expect(await compareOffThread(two, undefined, 0)).toBeUndefined();
});
