/**
 * What reading costs: each reader in megabytes a second, beside the library under it or the nearest alternative in the
 * same run, and again at ten times the size. Then ten thousand quotes placed in one reading, with and without offsets; and
 * articles of 4,000 characters read for proposals in each language, and how long a process takes to its first proposal.
 *
 *   node bench/reading.ts
 */

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'parse5';
import { digestOf } from '../src/base/digest.ts';
import { idFromHex } from '../src/base/id.ts';
import { unwrap } from '../src/base/result.ts';
import { languageNames, readSet, setParts } from '../scripts/score/language.ts';
import { proposeStatements } from '../src/language/propose-statements.ts';
import { placeQuote, type QuoteRequest } from '../src/passage/place-quote.ts';
import { readSource } from '../src/source/read-source.ts';

const sentence =
  'The harbour master said on Sunday that barge no. # had come in to the minute, and that nobody had waited. ';

compareReaders('text', 'a.txt', prose, [100_000, 1_000_000, 10_000_000], [['TextDecoder alone', decode]]);
compareReaders(
  'Markdown',
  'a.md',
  markdown,
  [30_000, 300_000],
  [['fromMarkdown alone', (bytes) => fromMarkdown(decode(bytes))]],
);
compareReaders(
  'HTML',
  'a.html',
  page,
  [50_000, 500_000],
  [
    ['Readability on linkedom alone', (bytes) => new Readability(parseHTML(decode(bytes)).document).parse()],
    ['parse5 alone', (bytes) => parse(decode(bytes), { sourceCodeLocationInfo: true })],
  ],
);
compareReaders(
  'HTML beyond the size in which an article is looked for',
  'a.html',
  page,
  [1_800_000, 18_000_000],
  [['parse5 alone', (bytes) => parse(decode(bytes), { sourceCodeLocationInfo: true })]],
);
for (const size of [100_000, 1_000_000]) placeQuotes(size, 10_000);
for (const language of Object.keys(languageNames)) proposeFromArticles(language, 4000);
for (const language of Object.keys(languageNames)) startReading(language);

/** Reads sources of each size with us and with the alternatives, and tells speeds, ratios and growth. */
function compareReaders(
  what: string,
  name: string,
  make: (size: number) => string,
  sizes: readonly number[],
  alternatives: readonly (readonly [name: string, read: (bytes: Uint8Array) => unknown])[],
): void {
  const ours: number[] = [];
  for (const size of sizes) {
    const bytes = new TextEncoder().encode(make(size));
    const seconds = secondsOf(() => unwrap(readSource(bytes, { name })));
    ours.push(seconds / bytes.length);
    const others = alternatives.map(([other, read]) => {
      const ratio = seconds / secondsOf(() => read(bytes));
      return `${ratio.toFixed(2)} times ${other}`;
    });
    console.log(
      `${what}, ${megabytes(bytes.length)}: ${(bytes.length / seconds / 1e6).toFixed(1)} MB/s; ${others.join('; ')}`,
    );
  }
  const growth = ours.slice(1).map((each, at) => (each / (ours[at] ?? each)).toFixed(2));
  console.log(`  the work for each byte grows ${growth.join(', then ')} times at ten times the size`);
}

/** Places quotes that stand once each in a reading of about `size` code units. */
function placeQuotes(size: number, count: number): void {
  const text = prose(size);
  const reading = { digest: digestOf(text), text };
  const source = idFromHex('s', '0123456789abcdef');
  const lines = text.split('\n');
  const quotes = Array.from({ length: count }, (_, at) => lines[(at * 7919) % (lines.length - 1)] ?? '');
  const place = (request: QuoteRequest) => unwrap(placeQuote(source, reading, request));
  const searched = secondsOf(() => quotes.forEach((quote) => place({ quote })));
  const alone = secondsOf(() => quotes.forEach((quote) => text.indexOf(quote, text.indexOf(quote) + 1)));
  const starts = quotes.map((quote) => text.indexOf(quote));
  const given = secondsOf(() => quotes.forEach((quote, at) => place({ quote, start: starts[at] ?? 0 })));
  console.log(
    `${count} quotes in a reading of ${megabytes(size)}: ${perSecond(count / given)} with offsets; ${perSecond(count / searched)} without, ${(searched / alone).toFixed(2)} times two searches by indexOf alone`,
  );
}

/** Reads articles of the labelled sets, put together to a length, as many times a second as one core can. */
function proposeFromArticles(language: string, length: number): void {
  const whole = setParts.flatMap((part) => readSet(language, part).map(({ text }) => text)).join('\n\n');
  const articles = Array.from({ length: Math.floor(whole.length / length) || 1 }, (_, at) =>
    repeat(length, () => `${whole.slice(at * length, (at + 1) * length)}\n`).slice(0, length),
  );
  const context = { language, published: '2022-01-05' };
  const proposals = articles.flatMap((text) => proposeStatements({ text, parts: [] }, context)).length;
  const seconds = secondsOf(() => articles.map((text) => proposeStatements({ text, parts: [] }, context)));
  console.log(
    `${language}: ${perSecond(articles.length / seconds)} articles of ${length} characters read for proposals, ${(proposals / articles.length).toFixed(1)} proposals each`,
  );
}

/** A process of its own, from its beginning to its first proposal and without what Node itself takes. */
function startReading(language: string): void {
  const door = resolve(import.meta.dirname, '../src/language/propose-statements.ts');
  const [article] = readSet(language, 'tuning');
  const script = `const { proposeStatements } = await import(${JSON.stringify(door)});
    if (proposeStatements({ text: ${JSON.stringify(article?.text)}, parts: [] }, { language: '${language}', published: '2022-01-05' }).length === 0) process.exit(1)`;
  console.log(
    `${language}: ${(1000 * (secondsOfProcess(script) - secondsOfProcess(''))).toFixed(0)} ms to the first proposal of a process`,
  );
}

function secondsOfProcess(source: string): number {
  return secondsOf(() => {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  });
}

function prose(size: number): string {
  return repeat(size, (at) => `${sentence.replace('#', String(at))}\n`);
}

function markdown(size: number): string {
  return repeat(
    size,
    (at) =>
      `${at % 10 === 0 ? `## Night ${at}\n\n` : ''}${sentence.replace('#', `*${at}*`)}See [the log](https://log.example/${at}) &amp; \`quay\`.\n\n`,
  );
}

function page(size: number): string {
  const body = repeat(
    size,
    (at) =>
      `<p>${sentence.replace('#', `<b>${at}</b>`)}See <a href="/log/${at}">the log</a> &amp;\n&ldquo;quay&rdquo;.</p>\n`,
  );
  return `<!doctype html><title>The barge</title><body><nav><a href="/">Home</a></nav><h1>The barge</h1><article>${body}</article><footer>&copy; Post</footer>`;
}

function repeat(size: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < size;) length += pieces[pieces.push(piece(pieces.length)) - 1]?.length ?? size;
  return pieces.join('');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The best of a few runs, so that what else the machine does counts least. */
function secondsOf(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, spent = 0; run < 2 || (run < 20 && spent < 1); run += 1) {
    const start = performance.now();
    work();
    const seconds = (performance.now() - start) / 1000;
    best = Math.min(best, seconds);
    spent += seconds;
  }
  return best;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en')}/s`;
}
