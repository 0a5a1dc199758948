/**
 * Copies among very many readings: invented pages of some 300 words, one in ten a shortened or altered copy of an earlier
 * one. The index takes them one by one, as a case would; beside it, in the same run, the comparison of every page with every
 * other one, on as many as that can be waited for. Last, two huge pages side by side, as a server has them compared.
 *
 *   node bench/copies.ts [LARGEST]     (100,000 pages unless said)
 */

import { createCopyIndex } from '../src/copies/copy-index.ts';
import { findSameStories } from '../src/copies/same-story.ts';
import { sharedCount, shinglesOf } from '../src/copies/shingles.ts';
import { compareOffThread } from '../src/server/pair-off-thread.ts';
import { secondsOf, tellGrowth } from './measure.ts';
import { mulberry32 } from './testimony/random.ts';

const largest = Number(process.argv[2] ?? 100_000);
const sizes = [1_000, 10_000, 100_000].filter((size) => size <= largest);
const random = mulberry32(7);
const words = Array.from({ length: 20_000 }, () => inventWord());

const times: number[] = [];
for (const size of sizes) {
  const { pages, copies } = inventPages(size);
  const index = createCopyIndex();
  let found = 0;
  times.push(
    await secondsOf(async () => {
      for (const page of pages) found += index.add(page).length > 0 ? 1 : 0;
    }),
  );
  const [last = 0] = times.slice(-1);
  console.log(
    `${size} pages: ${last.toFixed(1)} s, ${Math.round(size / last)} pages/s; ${found} pages share wording with an earlier one, ${copies} were made so`,
  );
}
tellGrowth('copies among pages, one by one', sizes, times);

const few = inventPages(1_000).pages;
const all = await secondsOf(async () => {
  const shingles = few.map((page) => shinglesOf(page));
  let pairs = 0;
  for (const [place, one] of shingles.entries())
    for (const other of shingles.slice(0, place)) pairs += sharedCount(one, other) >= 12 ? 1 : 0;
  return pairs;
});
console.log(
  `every page with every other, 1000 pages: ${all.toFixed(1)} s, ${(all / (times[0] ?? all)).toFixed(0)} times as long as the index`,
);

const stories = sizes.filter((size) => size <= 10_000);
const storyTimes: number[] = [];
for (const size of stories) {
  const { pages } = inventPages(size);
  storyTimes.push(await secondsOf(async () => findSameStories(pages)));
}
tellGrowth('same story by figures and names', stories, storyTimes);

const [longest, took] = await pauseWhileComparing();
console.log(
  `two pages of 10 MB side by side, on a thread of their own: ${took.toFixed(1)} s; the server's thread paused for ${longest.toFixed(0)} ms at most`,
);

/** The longest time that a timer of this thread was kept waiting, in milliseconds, and the seconds that the comparison took. */
async function pauseWhileComparing(): Promise<readonly [longestMs: number, seconds: number]> {
  const [one, other] = ['a', 'b'].map((id) => ({
    id,
    language: 'en',
    text: `${inSentences(inventText())}\n`.repeat(5_000),
  }));
  if (!one || !other) throw new Error('two pages were made');
  let [longestMs, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const seconds = await secondsOf(async () => compareOffThread([one, other], undefined));
  clearInterval(timer);
  return [longestMs, seconds];
}

function inventPages(size: number) {
  const pages: { readonly id: string; readonly text: string }[] = [];
  let copies = 0;
  for (let at = 0; at < size; at += 1) {
    const original = at > 0 && random() < 0.1 ? pages[Math.floor(random() * at)] : undefined;
    if (original) copies += 1;
    pages.push({ id: String(at), text: original ? alter(original.text) : inventText() });
  }
  return { pages, copies };
}

/** Some 300 words, the common ones often, with names and figures. */
function inventText(): string {
  return Array.from({ length: 300 }, (_, at) => {
    if (at % 40 === 7) return `${Math.floor(random() * 90_000) + 10}`;
    const word = words[Math.floor(random() ** 3 * words.length)] ?? '';
    return at % 25 === 3 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }).join(' ');
}

function inSentences(text: string): string {
  return text.replaceAll(/((?:\S+ ){14}\S+) /g, '$1. ');
}

/** Some words changed, the end cut off. */
function alter(text: string): string {
  const kept = text.split(' ').slice(0, 150 + Math.floor(random() * 150));
  return kept.map((word) => (random() < 0.05 ? inventWord() : word)).join(' ');
}

function inventWord(): string {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(consonants) + pick(vowels)).join('');
}
