/**
 * Names found among many: how fast an index is built, how long a search takes and how often it finds the name meant, for names that
 * were written in another script, by another system or with a slip of the hand; beside SQLite's trigram index asked naively, on the same names. Times are of the processor.
 *
 *   node bench/names.ts [LARGEST] [QUERIES]     (1,000,000 names and 600 searches unless said)
 */

import { rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNames } from '../src/names/compare-names.ts';
import { openConnection, textOf, type Connection } from '../src/store/sqlite/connection.ts';
import { addNames } from '../src/store/sqlite/name-writer.ts';
import { searchNames } from '../src/store/sqlite/name-search.ts';
import { migrate, recreateViews } from '../src/store/sqlite/schema.ts';
import { inventName, randomFrom, varyName } from './names/invent-names.ts';
import { perSecond, tellGrowth } from './measure.ts';

const largest = Number(process.argv[2] ?? 1_000_000);
const queries = Number(process.argv[3] ?? 600);
const sizes = [largest / 100, largest / 10, largest].map(Math.round);
const caseId = 'c_000000000000';
const hows = ['drift', 'script', 'both'] as const;
/** The alternative takes minutes to answer a few searches among more. */
const mostForTrigrams = 1_000_000;
const folder = await mkdtemp(join(tmpdir(), 'counterpoint-names-'));
const builds: number[] = [];

for (const size of sizes) measure(size);
tellGrowth('build', sizes, builds);
rmSync(folder, { recursive: true });

function measure(size: number): void {
  const file = join(folder, `${size}.sqlite`);
  const connection = openConnection(file, 'writer');
  connection.script('BEGIN IMMEDIATE');
  migrate(connection);
  recreateViews(connection);
  const begun = processorMs();
  addNames(connection, caseId, inventMany(size));
  connection.script('COMMIT');
  builds.push((processorMs() - begun) / 1000);
  connection.script('PRAGMA wal_checkpoint(TRUNCATE)');
  const megabytes = statSync(file).size / 1e6;
  const resident = process.resourceUsage().maxRSS / 1e3;
  console.log(
    `\n${size.toLocaleString('en')} names: built at ${perSecond(size / (builds.at(-1) ?? 1))}, ${megabytes.toFixed(0)} MB of index, ${resident.toFixed(0)} MB resident at most`,
  );
  for (const how of hows)
    tell(`ours, ${how}`, size, how, queries, (text) =>
      searchNames(connection, caseId, text, 10).map(({ name }) => name),
    );
  if (size <= mostForTrigrams) compareWithTrigrams(connection, size);
  connection.close();
}

/** The alternative that SQLite brings along: every trigram of the query, or-ed, ranked by bm25. */
function compareWithTrigrams(connection: Connection, size: number): void {
  connection.script(`CREATE VIRTUAL TABLE trigrams USING fts5 (text, tokenize='trigram')`);
  const begun = processorMs();
  connection.script('INSERT INTO trigrams (text) SELECT text FROM view_name');
  const rate = perSecond(size / ((processorMs() - begun) / 1000));
  console.log(`  FTS5 trigram index: built at ${rate}`);
  const ask = (text: string) => {
    const grams = Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3));
    const query = [...new Set(grams)].map((gram) => `"${gram.replaceAll('"', '""')}"`).join(' OR ');
    const sql = 'SELECT text FROM trigrams WHERE trigrams MATCH ? ORDER BY bm25(trigrams) LIMIT 10';
    return connection.all(sql, query).map((row) => textOf(row, 'text'));
  };
  for (const how of hows) tell(`trigrams, ${how}`, size, how, Math.min(queries, size > 200_000 ? 15 : 60), ask);
}

function tell(
  name: string,
  size: number,
  how: (typeof hows)[number],
  count: number,
  ask: (text: string) => readonly string[],
): void {
  const times: number[] = [];
  let hits = 0;
  let hidden = 0;
  for (const { meant, text } of inventQueries(size, how, count)) {
    const begun = processorMs();
    const found = ask(text);
    times.push(processorMs() - begun);
    if (found.includes(meant)) hits += 1;
    else if (found.length === 10 && found.every((each) => isNearer(text, each, meant))) hidden += 1;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `  ${name.padEnd(18)} recall at 10 ${(hits / count).toFixed(3)}   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   (${count} searches; of those missed, ${hidden} among ten that are nearer)`,
  );
}

/** Made-up names crowd: whoever meant a name may have written what ten others are nearer to. */
function isNearer(text: string, name: string, meant: string): boolean {
  return compareNames(text, name).score >= compareNames(text, meant).score;
}

/** Time of the processor, which others on the machine do not change. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function* inventMany(size: number): Generator<{ readonly id: string; readonly names: readonly string[] }> {
  const random = randomFrom(1);
  for (let at = 0; at < size; at++) yield { id: `x_${at.toString(36).padStart(12, '0')}`, names: [inventName(random)] };
}

/** Names that are in the index, spread over it, as other pages have them. */
function inventQueries(
  size: number,
  how: (typeof hows)[number],
  count: number,
): readonly { readonly meant: string; readonly text: string }[] {
  const random = randomFrom(2);
  const step = Math.max(1, Math.floor(size / count));
  const names = randomFrom(1);
  const asked: { readonly meant: string; readonly text: string }[] = [];
  for (let at = 0; at < size && asked.length < count; at++) {
    const meant = inventName(names);
    if (at % step === 0) asked.push({ meant, text: varyName(meant, how, random) });
  }
  return asked;
}
