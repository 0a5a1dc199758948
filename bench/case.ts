/**
 * What a person waits for: the command line's cold `check`, an import, a rebuild, a verification, and opening a case until
 * it has answered. Through the very functions that the verbs call, on invented cases; each with its growth from a tenth of
 * the size and beside the least that anybody could do in the same run: a bare start of Node, the same rows put into the
 * same tables by `node:sqlite` alone, the same question asked of the file directly, the same bytes hashed.
 *
 *   node bench/case.ts [LARGEST]     (100,000 statements unless said)
 */

import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { playCase } from '../cases/play-case.ts';
import { unwrap } from '../src/index.ts';
import { createCaseIn, importRecords, openCaseIn, preserveSource, verifyCaseIn } from '../src/node.ts';
import { inventCase } from './large-case.ts';
import { medianOf, secondsOf, tellGrowth } from './measure.ts';

const root = resolve(import.meta.dirname, '..');
/** Says at its end how much of the processor it took: a parent is not told. */
const tellCpu = `data:text/javascript,import{writeSync as w}from'node:fs';process.on('exit',()=>{const{user:u,system:s}=process.cpuUsage();w(3,String((u+s)/1e6))})`;

const largest = Number(process.argv[2] ?? 100_000);
const temporary = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
try {
  await measureColdCheck();
  await measureLargeCases([1_000, 10_000, 100_000].filter((size) => size <= largest));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** `counterpoint check` in a process of its own: of the demo case, and of invented cases. */
async function measureColdCheck(): Promise<void> {
  const demo = join(temporary, 'demo');
  await unwrap(await playCase(join(root, 'cases/confession'), demo)).store.close();
  const check = (folder: string) => runNode(join(root, 'cli/main.ts'), 'check', '--case', folder);
  // The first start on a machine compiles what the later ones find compiled.
  const first = check(demo);
  const [ours, bare] = [runsOf(() => check(demo)), runsOf(() => runNode('-e', '0'))];
  console.log(
    `check of the demo case, cold: ${tellRun(ours)}; the first one after a change of the program ${tellRun(first)}; ` +
      `node -e 0: ${tellRun(bare)}; ours takes ${(ours.seconds / bare.seconds).toFixed(1)} times as long`,
  );
  const sizes = [50, 500];
  const checks: number[] = [];
  for (const size of sizes) {
    const folder = join(temporary, `check-${size}`);
    await makeCase(folder, size);
    checks.push(runsOf(() => check(folder)).seconds);
  }
  tellGrowth('check of an invented case, cold', sizes, checks);
}

type Run = { readonly seconds: number; readonly cpuSeconds: number };

function runNode(...words: readonly string[]): Run {
  const begun = performance.now();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', tellCpu, ...words],
    {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // As the program's own start does.
      env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'), ...process.env },
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  if (status === null || status > 1 || stderr !== '')
    throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, cpuSeconds: Number(output[3]) };
}

function runsOf(run: () => Run): Run {
  const runs = Array.from({ length: 5 }, run);
  return {
    seconds: medianOf(runs.map(({ seconds }) => seconds)),
    cpuSeconds: medianOf(runs.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

function tellRun({ seconds, cpuSeconds }: Run): string {
  return `${seconds.toFixed(2)} s (processor ${cpuSeconds.toFixed(2)} s)`;
}

async function measureLargeCases(sizes: readonly number[]): Promise<void> {
  const figures: LargeFigures[] = [];
  for (const size of sizes) figures.push(await measureLarge(join(temporary, `large-${size}`), size));
  const tell = (
    name: string,
    pick: (figure: LargeFigures) => number,
    done = (figure: LargeFigures) => figure.entries,
  ) => tellGrowth(name, figures.map(done), figures.map(pick));
  const ratio = (a: (figure: LargeFigures) => number, b: (figure: LargeFigures) => number) =>
    figures.map((figure) => (a(figure) / b(figure)).toFixed(1)).join(', ');
  const statements = ({ statements: each }: LargeFigures) => each;
  tell('import, statements', (each) => each.imported, statements);
  tell('  of these on the processor', (each) => each.importedCpu, statements);
  tell('import, entries', (each) => each.imported);
  tell('  the same rows by node:sqlite alone', (each) => each.rows, statements);
  console.log(
    `  ours takes ${ratio(
      (each) => each.imported,
      (each) => each.rows,
    )} times as long`,
  );
  tell('rebuild, entries, the same to the byte', (each) => each.rebuilt);
  console.log(
    `  ${ratio(
      (each) => each.rebuilt,
      (each) => each.rows,
    )} times the rows by node:sqlite alone, ledger and all`,
  );
  tell('verify, entries', (each) => each.verified);
  console.log(
    `  ${ratio(
      (each) => each.verified,
      (each) => each.hashed,
    )} times the hashing of the same bytes`,
  );
  tell('open, count, first page, statements', (each) => each.opened, statements);
  console.log(
    `  ${ratio(
      (each) => each.opened,
      (each) => each.asked,
    )} times the same asked of the file directly`,
  );
  tell('list sources from the command line, statements', (each) => each.listed, statements);
}

type LargeFigures = {
  readonly statements: number;
  readonly entries: number;
  /** Seconds. */
  readonly imported: number;
  /** On the processor alone, of the thread that imports: what others do on the machine counts for less. */
  readonly importedCpu: number;
  readonly rows: number;
  readonly rebuilt: number;
  readonly verified: number;
  readonly hashed: number;
  readonly opened: number;
  readonly asked: number;
  readonly listed: number;
};

async function measureLarge(folder: string, size: number): Promise<LargeFigures> {
  const { imported, importedCpu, entries } = await makeCase(folder, size);
  const file = join(folder, 'case.sqlite');
  const opened = await secondsOf(async () => {
    const { store } = unwrap(await openCaseIn(folder, { actor: 'bench' }));
    await store.views.counts();
    await store.views.statements({ limit: 100 });
    await store.close();
  });
  const listed = runNode(join(root, 'cli/main.ts'), 'list', 'sources', '--case', folder).seconds;
  return {
    statements: size,
    entries,
    imported,
    importedCpu,
    rows: await secondsOf(async () => copyRows(file, join(temporary, `copy-${size}.sqlite`))),
    rebuilt: await rebuild(folder),
    verified: await secondsOf(async () => {
      const { problems } = await verifyCaseIn(folder);
      if (problems.length > 0) throw new Error(`verify found ${JSON.stringify(problems[0])}`);
    }),
    hashed: await secondsOf(async () => hash('sha256', readFileSync(file))),
    opened,
    asked: await secondsOf(async () => askDirectly(file)),
    listed,
  };
}

/** A case of `size` statements, imported by what the verb `import` calls. */
async function makeCase(
  folder: string,
  size: number,
): Promise<Pick<LargeFigures, 'imported' | 'importedCpu' | 'entries'>> {
  const { texts, lines } = inventCase(size);
  const open = unwrap(await createCaseIn(folder, { title: 'Bench', actor: 'bench' }));
  for (const { handle, outlet, text } of texts)
    unwrap(
      await preserveSource(open, Buffer.from(text), { from: `${handle}.txt`, how: 'file', handle, voice: outlet }),
    );
  const cpuBefore = process.threadCpuUsage();
  const imported = await secondsOf(async () => {
    const { refused } = unwrap(await importRecords(open, lines));
    if (refused.length > 0) throw new Error(`import refused ${JSON.stringify(refused[0])}`);
  });
  const { user, system } = process.threadCpuUsage(cpuBefore);
  const entries = (await open.store.head()).size;
  await open.store.close();
  return { imported, importedCpu: (user + system) / 1e6, entries };
}

async function rebuild(folder: string): Promise<number> {
  const { store } = unwrap(await openCaseIn(folder, { actor: 'bench' }));
  const before = await store.viewDigest();
  let after = '';
  const seconds = await secondsOf(async () => {
    after = unwrap(await store.rebuildViews());
  });
  await store.close();
  if (after !== before) throw new Error(`rebuild gave ${after} and there was ${before}`);
  return seconds;
}

/** Every row of every table into the same tables of another file, as durably: in one transaction with a sync. */
function copyRows(from: string, to: string): void {
  const [source, target] = [new DatabaseSync(from, { readOnly: true }), new DatabaseSync(to)];
  target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000');
  const schema = source
    .prepare(`SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'view_search_*'`)
    .all();
  for (const { sql } of schema) target.exec(String(sql));
  target.exec('BEGIN');
  for (const { name } of schema.filter(({ type }) => type === 'table')) {
    const columns = source.prepare('SELECT name FROM pragma_table_info(?)').all(String(name));
    const names = columns.map((column) => String(column['name'])).join();
    const rows = source.prepare(`SELECT ${names} FROM "${String(name)}"`);
    rows.setReturnArrays(true);
    const insert = target.prepare(`INSERT INTO "${String(name)}" (${names}) VALUES (${columns.map(() => '?').join()})`);
    for (const row of rows.iterate()) insert.run(...cellsOf(row));
  }
  target.exec('COMMIT');
  source.close();
  target.close();
}

function cellsOf(row: unknown): readonly SQLOutputValue[] {
  if (!Array.isArray(row)) throw new TypeError('SQLite gave no list of cells');
  return row;
}

function askDirectly(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  database.prepare('SELECT standing, count(*) FROM view_statement GROUP BY standing').all();
  database
    .prepare('SELECT * FROM view_statement ORDER BY seq LIMIT 100')
    .all()
    .map(({ record }) => JSON.parse(String(record)));
  database.close();
}
